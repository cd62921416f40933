"""Whether the lexicons are complete and true to what they say: each example fires, each counterexample stays silent."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from framing.files import DataError, data_path, faults_of, read_toml
from framing.measure.context import needs_counterexample
from framing.measure.cues import find_cues
from framing.measure.lexicons import LEXICONS, Entry, Lexicons, index_entries, read_lexicon
from framing.text.articles import Article

CATEGORIES: dict[str, tuple[str, ...]] = {
    "hedge": ("epistemic", "doxastic", "investigation", "condition", "approximator", "frequency", "disclaimer"),
    "booster": ("certainty", "emphatic", "universal"),
    "weasel": ("source", "quantity"),
    "label": ("nomination", "predication"),
    "reporting": ("neutral", "distancing", "endorsing"),
}
FORMS = ("modal", "adverb", "adjective", "verb", "noun", "conjunction", "determiner", "preposition", "phrase")
ORIENTATIONS = ("legitimating", "delegitimating", "contested", "descriptive")
OPENING_WORDS = 3  # two sentences that open with the same three words read like one pattern filled in twice

Check = Callable[[Entry], str | None]


def check_lexicons(folder: Path | None = None) -> list[DataError]:
    """All faults of the lexicons in `folder`, by default the course's own, in the order of the files."""
    folder = folder or data_path("lexicons")
    faults: list[DataError] = []
    entries: list[Entry] = []
    for name, kind in LEXICONS.items():
        try:
            entries += read_lexicon(folder / f"{name}.csv", kind)
        except DataError as error:
            faults.append(error)
    if faults:
        return faults  # half of the lexicons would accuse the other half of missing rows
    faults = faults_of(
        _row_faults(entries),
        _source_faults(entries, folder / "sources.toml"),
        _duplicates(entries),
        _orphans(entries),
        _shared_frames(entries),
        _sentence_faults(entries),
    )
    return sorted(faults, key=lambda fault: (str(fault.path), fault.line or 0))


# ---- one row -----------------------------------------------------------------------------------------------------


def category_is_known(entry: Entry) -> str | None:
    """The category must be one of its kind."""
    known = CATEGORIES[entry.kind]
    return None if entry.category in known else f"category is {entry.category!r}; use one of {', '.join(known)}"


def form_is_known(entry: Entry) -> str | None:
    """The form must be a known one."""
    return None if entry.form in FORMS else f"form is {entry.form!r}; use one of {', '.join(FORMS)}"


def orientation_fits(entry: Entry) -> str | None:
    """Labels need an orientation, nothing else has one."""
    if entry.effect == "block":
        return None
    if entry.kind == "label" and entry.orientation not in ORIENTATIONS:
        return f"orientation is {entry.orientation or ''!r}; use one of {', '.join(ORIENTATIONS)}"
    if entry.kind != "label" and entry.orientation:
        return f"orientation is {entry.orientation!r}; only labels have one, leave it empty"
    return None


def has_its_sentences(entry: Entry) -> str | None:
    """A cue needs an example; one with another reading needs a counterexample."""
    if not entry.example:
        return "no example; write a sentence in which the phrase stands"
    needs_other = entry.ambiguous or needs_counterexample(entry)
    if entry.effect == "cue" and needs_other and not entry.counterexample:
        return "no counterexample; write a sentence in which the word has its other reading"
    return None


ENTRY_CHECKS: tuple[Check, ...] = (category_is_known, form_is_known, orientation_fits, has_its_sentences)


def _row_faults(entries: Iterable[Entry]) -> Iterator[DataError]:
    for entry in entries:
        for check in ENTRY_CHECKS:
            why = check(entry)
            if why:
                yield DataError(entry.path, entry.line, why)


def _source_faults(entries: Iterable[Entry], path: Path) -> Iterator[DataError]:
    """Each entry names a source that the file `path` lists."""
    sources = read_toml(path)
    for entry in entries:
        if not entry.source:
            yield DataError(entry.path, entry.line, f"no source; name a key of {path.name}")
        elif entry.source not in sources:
            why = f"source {entry.source!r} does not stand in {path.name}; add it there"
            yield DataError(entry.path, entry.line, why)


# ---- rows beside each other --------------------------------------------------------------------------------------


def _duplicates(entries: Iterable[Entry]) -> Iterator[DataError]:
    """A phrase has one row for each part of speech: "massacre" the noun, "massacre" the verb."""
    first: dict[tuple[str, str, str], Entry] = {}
    for entry in entries:
        known = first.setdefault((entry.kind, entry.form, entry.phrase.replace("-", " ")), entry)
        if known is not entry:
            yield DataError(
                entry.path, entry.line, f"{entry.phrase!r} stands already in line {known.line}; keep one row"
            )


def _orphans(entries: list[Entry]) -> Iterator[DataError]:
    """Alternatives must be labels themselves, and a descriptive label must be somebody's alternative."""
    labels = {entry.phrase for entry in entries if entry.kind == "label" and entry.effect == "cue"}
    offered = {alternative for entry in entries for alternative in entry.alternatives}
    for entry in entries:
        for alternative in entry.alternatives:
            if alternative not in labels:
                why = f"the alternative {alternative!r} is no label of its own; add a row for it or leave it out"
                yield DataError(entry.path, entry.line, why)
        if entry.orientation == "descriptive" and entry.phrase not in offered:
            why = f"{entry.phrase!r} is descriptive but no label's alternative; name it in the row of its pair"
            yield DataError(entry.path, entry.line, why)


def _shared_frames(entries: list[Entry]) -> Iterator[DataError]:
    """No two sentences open alike or are the same once the phrase is taken out."""
    seen: dict[str, tuple[Entry, str]] = {}
    for entry in entries:
        for sentence in filter(None, (entry.example, entry.counterexample)):
            words = re.findall(r"\w+", sentence.lower())
            rest = re.sub(re.escape(entry.phrase), "_", sentence.lower())
            for frame in (" ".join(words[:OPENING_WORDS]) if len(words) > OPENING_WORDS else sentence, rest):
                known, other = seen.setdefault(frame, (entry, sentence))
                if other != sentence or known is not entry:
                    why = (
                        f"{sentence!r} is built like {other!r} ({known.path.name}:{known.line}); write another sentence"
                    )
                    yield DataError(entry.path, entry.line, why)
                    break


# ---- examples and counterexamples --------------------------------------------------------------------------------


def _sentence_faults(entries: list[Entry]) -> Iterator[DataError]:
    lexicons = index_entries(entries)
    for entry in entries:
        wanted = entry.effect == "cue"
        if entry.example and _fires(entry, entry.example, lexicons) != wanted:
            why = "is not found in its example" if wanted else "does not block what its example holds"
            yield DataError(entry.path, entry.line, f"{entry.phrase!r} {why}: {entry.example}")
        if wanted and entry.counterexample and _fires(entry, entry.counterexample, lexicons):
            why = f"{entry.phrase!r} is found in its counterexample; write a context rule or another sentence"
            yield DataError(entry.path, entry.line, f"{why}: {entry.counterexample}")


def _fires(entry: Entry, sentence: str, lexicons: Lexicons) -> bool:
    """Whether the entry makes a cue; for a blocking entry, whether some cue of its kind lies inside the phrase."""
    cues = [cue for cue in find_cues(Article.from_text(sentence), lexicons=lexicons) if cue.kind == entry.kind]
    if entry.effect == "block":
        place = sentence.lower().find(entry.phrase)
        return any(place <= cue.span.start < place + len(entry.phrase) for cue in cues)
    return any(cue.phrase == entry.phrase and cue.category == entry.category for cue in cues)
