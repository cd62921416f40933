"""How often readers marked a word of the lexicons as a cue in annotated corpora, and how often the rules were right.

The counts stand in `data/reliability.csv` (`make reliability`); the annotated texts are not part of the project.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from framing.files import DataError, data_path, read_csv
from framing.measure.lexicons import Entry, load_lexicons
from framing.measure.records import Cue, CueKind
from framing.measure.scores import UNCERTAIN
from framing.text.tokens import tokenize

Unit = Literal["use", "sentence"]
COUNTS = ("uses", "marked", "found", "right")
COLUMNS = ("kind", "phrase", "form", "corpus", "scheme", *COUNTS)
FEW_USES = 10
"""Below this a share says little: one use more or less moves it by a tenth or more."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """Texts that people annotated by a scheme, the categories of ours that the scheme marks, and what it marks."""

    corpus: str
    scheme: str
    kind: CueKind
    categories: tuple[str, ...]
    unit: Unit
    name: str

    @property
    def id(self) -> str:
        """Corpus and scheme in one word: wikipedia-szeged."""
        return f"{self.corpus}-{self.scheme}"


ANNOTATIONS = (
    Annotation("wikipedia", "szeged", "hedge", UNCERTAIN, "use", "Wikipedia (Szeged scheme)"),
    Annotation("science", "szeged", "hedge", UNCERTAIN, "use", "scientific prose (Szeged scheme)"),
    Annotation("wikipedia", "conll2010", "weasel", ("source", "quantity"), "sentence", "Wikipedia (CoNLL-2010 scheme)"),
)


@dataclass(frozen=True, slots=True)
class Reliability:
    """What became of one entry in one annotated corpus.

    `uses`: the places where its words stand, whatever they mean there; `marked`: those of them that readers marked, or
    words of which they marked. `found`: the uses that the context rules keep as a cue; `right`: those of them that
    readers marked. Where readers judged whole sentences, all four count sentences.
    """

    kind: CueKind
    phrase: str
    form: str
    annotation: Annotation
    uses: int
    marked: int
    found: int
    right: int

    @property
    def share(self) -> float | None:
        """The share of the uses that readers marked, 0 to 1; None where there is no use."""
        return self.marked / self.uses if self.uses else None

    @property
    def precision(self) -> float | None:
        """The share of what the rules keep that readers marked, 0 to 1; None where they keep nothing."""
        return self.right / self.found if self.found else None

    @property
    def is_small(self) -> bool:
        """Whether there are too few uses to say much."""
        return self.uses < FEW_USES

    @property
    def fact(self) -> str:
        """What readers did with the words, to be read behind them: 'marked as a hedge in 43 of 121 uses in ...'."""
        place = self.annotation.name
        if not self.uses:
            return f"does not occur in {place}"
        if self.annotation.unit == "sentence":
            said = f"stands in {self.uses:,} sentences, {self.marked:,} of them marked as uncertain, in {place}"
        else:
            said = f"marked as a {self.kind} in {self.marked:,} of {self.uses:,} uses in {place}"
        return f"{said}; so few say little" if self.is_small else said

    @property
    def sentence(self) -> str:
        """The same as a sentence for people, without a full stop: "'could' was marked as a hedge in 43 of ..."."""
        was = "was " if self.uses and self.annotation.unit == "use" else ""
        return f"'{self.phrase}' {was}{self.fact}"


def reliability_of(item: Cue | Entry) -> tuple[Reliability, ...]:
    """The counts of a cue's or an entry's words, one record for each corpus in which such words are annotated.

    Empty where no corpus annotates the category, and for an entry that came in after the last count.
    """
    return _by_entry(None).get((item.kind, item.phrase, item.form), ())


def reliability_of_phrase(phrase: str) -> tuple[Reliability, ...]:
    """The counts of every entry that is written like this."""
    return tuple(record for record in load_reliability() if record.phrase == phrase)


def reliability_of_words(words: str, *, kind: str) -> tuple[Reliability, ...]:
    """The counts of the entry of that kind that `words` are a form of; empty where there is none.

    >>> [record.phrase for record in reliability_of_words("suggests", kind="hedge")]
    ['suggest', 'suggest']
    """
    lowers = tuple(tokenize(words).lowers)
    forms = load_lexicons().by_first_word.get(lowers[0], ()) if lowers else ()
    entries = (entry for form, entry in forms if form == lowers and entry.kind == kind and entry.effect == "cue")
    return next((found for entry in entries if (found := reliability_of(entry))), ())


def annotations_of(item: Cue | Entry) -> tuple[Annotation, ...]:
    """The corpora in which words of this kind and category are annotated.

    >>> could = next(entry for entry in load_lexicons().entries if entry.phrase == "could")
    >>> [annotation.corpus for annotation in annotations_of(could)]
    ['wikipedia', 'science']
    """
    return tuple(found for found in ANNOTATIONS if found.kind == item.kind and item.category in found.categories)


def tell_reliability(item: Cue | Entry) -> tuple[str, ...]:
    """What is known of a cue's or an entry's words, in sentences for people: at least one, also where nothing is.

    >>> tell_reliability(next(entry for entry in load_lexicons().entries if entry.phrase == "largely"))
    ("'largely' (hedge, approximator): not annotated in this corpus: Wikipedia, scientific prose",)
    """
    records = reliability_of(item)
    if records:
        return tuple(record.sentence for record in records)
    if annotations_of(item):
        return (f"'{item.phrase}' is new: not counted yet in an annotated corpus",)
    names = dict.fromkeys(annotation.name.partition(" (")[0] for annotation in ANNOTATIONS)
    return (f"'{item.phrase}' ({item.kind}, {item.category}): not annotated in this corpus: {', '.join(names)}",)


@cache
def load_reliability(path: Path | None = None) -> tuple[Reliability, ...]:
    """The rows of `path`, by default of the course's own table, in their order.

    Raises DataError with file and line where a column, a corpus or a count is not as it should be.
    """
    path = path or data_path("reliability.csv")
    return tuple(read_record(path, line, row) for line, row in read_csv(path, columns=COLUMNS))


def read_record(path: Path, line: int, row: dict[str, str]) -> Reliability:
    """The record of one row. Raises DataError where it names no annotation of ours, or its counts cannot be."""
    named = (row["kind"], row["corpus"], row["scheme"])
    annotation = next((known for known in ANNOTATIONS if (known.kind, known.corpus, known.scheme) == named), None)
    if annotation is None:
        known = "; ".join(f"{known.kind} {known.corpus} {known.scheme}" for known in ANNOTATIONS)
        raise DataError(path, line, f"kind, corpus and scheme are {' '.join(named)}; use one of: {known}")
    if not all(row[name].isdecimal() for name in COUNTS):
        raise DataError(path, line, f"{', '.join(COUNTS)} have to be whole numbers; run make reliability again")
    uses, marked, found, right = (int(row[name]) for name in COUNTS)
    if marked > uses or found > uses or right > min(found, marked):
        why = f"uses {uses}, marked {marked}, found {found}, right {right} cannot be"
        raise DataError(path, line, f"{why}: marked and found are some of the uses, right some of both")
    return Reliability(annotation.kind, row["phrase"], row["form"], annotation, uses, marked, found, right)


@cache
def _by_entry(path: Path | None) -> dict[tuple[str, str, str], tuple[Reliability, ...]]:
    found: dict[tuple[str, str, str], list[Reliability]] = defaultdict(list)
    for record in load_reliability(path):
        found[record.kind, record.phrase, record.form].append(record)
    return {key: tuple(records) for key, records in found.items()}
