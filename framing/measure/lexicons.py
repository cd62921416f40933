"""The lexicons: which words and phrases are looked for, each with its source and an example."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from framing.files import DataError, data_path, read_csv
from framing.measure.inflection import adjective_forms, noun_forms, verb_forms
from framing.measure.records import CueKind

LEXICONS: dict[str, CueKind] = {
    "hedges": "hedge",
    "boosters": "booster",
    "weasels": "weasel",
    "labels": "label",
    "open_labels": "label",
    "reporting": "reporting",
}
COLUMNS = (
    "phrase",
    "category",
    "form",
    "orientation",
    "effect",
    "ambiguous",
    "source",
    "example",
    "counterexample",
    "alternatives",
    "topic",
    "note",
)
EFFECTS = ("cue", "block")

Form = tuple[tuple[str, ...], "Entry"]
"""The words of one form of a phrase, and the entry that it is a form of."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One row of a lexicon. `effect` "block" hides the cues inside the phrase; `line` is where the row stands.

    A row is equal to itself alone, so that what is worked out for an entry can be looked up by it at once.
    """

    kind: CueKind
    phrase: str
    category: str
    form: str
    orientation: str | None
    effect: str
    ambiguous: bool
    source: str
    example: str
    counterexample: str
    alternatives: tuple[str, ...]
    topic: str
    note: str
    path: Path
    line: int


@dataclass(frozen=True, slots=True)
class Lexicons:
    """All entries, and an index from the first word of a phrase to what may follow it, the longest first.

    The matcher reads the same forms apart: `single_words`, and `phrases` of several by their first two words.
    `suffixes` holds the entries that take any prefix: "*-backed" under "backed"; `patterns` those that any word can
    fill: "so-called *" (framing/measure/open_labels.py).
    """

    entries: tuple[Entry, ...]
    by_first_word: dict[str, tuple[Form, ...]]
    single_words: dict[str, tuple[Entry, ...]]
    phrases: dict[str, dict[str, tuple[Form, ...]]]
    suffixes: dict[str, tuple[Entry, ...]]
    patterns: dict[str, Entry]

    def of_kind(self, kind: CueKind) -> tuple[Entry, ...]:
        """The entries of one kind, in the order of their file."""
        return tuple(entry for entry in self.entries if entry.kind == kind)


@cache
def load_lexicons(folder: Path | None = None) -> Lexicons:
    """The lexicons of `folder`, by default the course's own.

    Raises DataError with file and line where a column is unknown or missing, or an effect is neither cue nor block.

    >>> load_lexicons().by_first_word["unlikely"][0][1].category
    'epistemic'
    """
    folder = folder or data_path("lexicons")
    return index_entries(
        entry for name, kind in LEXICONS.items() for entry in read_lexicon(folder / f"{name}.csv", kind)
    )


@cache
def first_words(kind: CueKind, form: str | None = None) -> dict[str, tuple[Entry, ...]]:
    """The words that open an entry of one kind, or of one kind and part of speech, each with those entries.

    >>> [entry.phrase for entry in first_words("reporting", "verb")["denied"]]
    ['deny']
    """
    found: dict[str, list[Entry]] = defaultdict(list)
    for word, forms in load_lexicons().by_first_word.items():
        for _, entry in forms:
            if entry.kind == kind and form in (None, entry.form):
                found[word].append(entry)
    return {word: tuple(entries) for word, entries in found.items()}


def read_lexicon(path: Path, kind: CueKind) -> list[Entry]:
    """The rows of one lexicon file as entries."""
    entries = []
    for line, row in read_csv(path, columns=COLUMNS):
        if row["effect"] not in EFFECTS:
            raise DataError(path, line, f"effect is {row['effect']!r}; write cue or block")
        if not row["phrase"]:
            raise DataError(path, line, "no phrase; write it in the first column")
        entries.append(_entry(row, kind=kind, path=path, line=line))
    return entries


def index_entries(entries: Iterable[Entry]) -> Lexicons:
    """The entries with their inflected and hyphenated forms, ready to be looked up by first word."""
    entries = tuple(entries)
    sequences: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    suffixes: dict[str, list[Entry]] = defaultdict(list)
    patterns: dict[str, Entry] = {}
    for entry in entries:
        if entry.phrase.startswith("*-"):
            suffixes[entry.phrase[2:]].append(entry)
            continue
        if entry.phrase.endswith("*") or entry.phrase == '"*"':
            patterns[entry.phrase] = entry
            continue
        for form in surface_forms(entry):
            for words in _hyphenations(form):
                sequences[words].append(entry)
    by_first: dict[str, list[Form]] = defaultdict(list)
    for words, owners in sequences.items():
        by_first[words[0]].extend((words, owner) for owner in owners)
    by_first_word = {word: tuple(sorted(found, key=_length, reverse=True)) for word, found in by_first.items()}
    return Lexicons(
        entries=entries,
        by_first_word=by_first_word,
        single_words=_single_words(by_first_word),
        phrases=_phrases(by_first_word),
        suffixes={suffix: tuple(owners) for suffix, owners in suffixes.items()},
        patterns=patterns,
    )


def surface_forms(entry: Entry) -> list[str]:
    """The forms in which an entry stands in running text; verbs, nouns and the adjectives of labels are inflected."""
    if entry.form == "verb":
        return verb_forms(entry.phrase)
    if entry.form == "noun":
        return noun_forms(entry.phrase)
    if entry.form == "adjective" and entry.kind == "label":
        return adjective_forms(entry.phrase)
    return [entry.phrase]


def _entry(row: dict[str, str], *, kind: CueKind, path: Path, line: int) -> Entry:
    return Entry(
        kind=kind,
        phrase=row["phrase"],
        category=row["category"],
        form=row["form"],
        orientation=row["orientation"] or None,
        effect=row["effect"],
        ambiguous=row["ambiguous"] == "yes",
        source=row["source"],
        example=row["example"],
        counterexample=row["counterexample"],
        alternatives=tuple(part.strip() for part in row["alternatives"].split(";") if part.strip()),
        topic=row["topic"],
        note=row["note"],
        path=path,
        line=line,
    )


def _hyphenations(form: str) -> list[tuple[str, ...]]:
    """The word sequences of a phrase in which each gap may be a blank or a hyphen."""
    words = form.replace("-", " ").split()
    gaps = product(" -", repeat=len(words) - 1) if len(words) <= 3 else [(" ",) * (len(words) - 1)]
    sequences = []
    for gap in gaps:
        joined = words[0] + "".join(mark + word for mark, word in zip(gap, words[1:], strict=True))
        sequences.append(tuple(joined.split(" ")))
    as_written = tuple(form.split(" "))
    return list(dict.fromkeys([as_written, *sequences]))


def _single_words(by_first_word: dict[str, tuple[Form, ...]]) -> dict[str, tuple[Entry, ...]]:
    """The entries that have a form of one word, under that word."""
    found = {word: tuple(entry for words, entry in forms if len(words) == 1) for word, forms in by_first_word.items()}
    return {word: entries for word, entries in found.items() if entries}


def _phrases(by_first_word: dict[str, tuple[Form, ...]]) -> dict[str, dict[str, tuple[Form, ...]]]:
    """The forms of several words under the first and, below it, the second of them; the longest first."""
    phrases: dict[str, dict[str, tuple[Form, ...]]] = {}
    for first, forms in by_first_word.items():
        for words, entry in forms:
            if len(words) > 1:
                seconds = phrases.setdefault(first, {})
                seconds[words[1]] = (*seconds.get(words[1], ()), (words, entry))
    return phrases


def _length(item: Form) -> int:
    return sum(word.count("-") + 1 for word in item[0])
