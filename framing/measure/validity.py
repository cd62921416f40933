"""How good the measures are: the figures that `make validity` counted, and what is known beside them.

`data/validity.csv` holds the figures and is never written by hand; `data/validity_notes.toml` says for each measure
what it cannot see, what others reach on the same task, how far people agree, and which passages are known to fail.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from framing.files import DataError, data_path, read_csv, read_toml

SPLITS = {
    "all data": "every text of the file; lists and rules were developed in sight of these texts, so it flatters",
    "cross-validated": "what was learned was learned from other texts of the same file, fold by fold",
    "corpus left out": "what was learned was learned from the other files alone",
    "constructed, developed on": "texts and keys written for this project; the rules were mended in sight of them",
    "constructed, blind": "texts and keys written for this project, which nobody looked at while mending rules",
}
FIGURES = ("precision", "recall", "F1", "share")
COUNTS = ("items", "sentences", "documents")
NUMBERS = ("value", "low", "high")
COLUMNS = ("measure", "corpus", "split", "level", "figure", *NUMBERS, "interval", "items", "items_of", *COUNTS[1:])


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, 0 to 1, with its 95 % interval and what it was counted on.

    `level` says what had to be right: an exact span, a sentence, a target. `interval` says how `low` and `high` were
    worked out; `items_of` what `items` are: the cues found for a precision, the cues marked for a recall. A figure
    about a list and not about texts has no sentences and documents.
    """

    measure: str
    corpus: str
    split: str
    level: str
    figure: str
    value: float
    low: float
    high: float
    interval: str
    items: int
    items_of: str
    sentences: int
    documents: int

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What makes the figure another one than the rest."""
        return self.measure, self.corpus, self.split, self.level, self.figure


@dataclass(frozen=True, slots=True)
class Published:
    """What others reach on a task, or how far people agree on it; `value` as its source gives it."""

    who: str
    corpus: str
    figure: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A passage that the tool is known to get wrong, with what would be right typed in as [words|kind], and why."""

    measure: str
    passage: str
    why: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What is known of a measure beside its figures."""

    id: str
    name: str
    counts: str
    unseen: tuple[str, ...]
    peers: tuple[Published, ...]
    agreement: tuple[Published, ...]
    failures: tuple[Failure, ...]


Record = TypeVar("Record", Published, Failure, Subject)


@cache
def load_figures(path: Path | None = None) -> tuple[Figure, ...]:
    """The figures of `path`, by default the course's own. Raises DataError where one is not as it should be."""
    path = path or data_path("validity.csv")
    return tuple(read_figure(path, line, row) for line, row in read_csv(path, columns=COLUMNS))


def read_figure(path: Path, line: int, row: dict[str, str]) -> Figure:
    """The figure of one row. Raises DataError where a number, the split or the figure's name is not as it should be."""
    if row["split"] not in SPLITS:
        raise DataError(path, line, f"split is {row['split']!r}; use one of {', '.join(SPLITS)}")
    if row["figure"] not in FIGURES:
        raise DataError(path, line, f"figure is {row['figure']!r}; use one of {', '.join(FIGURES)}")
    empty = next((name for name in ("measure", "corpus", "level", "interval", "items_of") if not row[name]), None)
    if empty:
        raise DataError(path, line, f"nothing under {empty}; run make validity again")
    try:
        value, low, high = (float(row[name]) for name in NUMBERS)
        items, sentences, documents = (int(row[name]) for name in COUNTS)
    except ValueError:
        why = f"{', '.join(NUMBERS + COUNTS)} have to be numbers; run make validity again"
        raise DataError(path, line, why) from None
    if not 0 <= low <= value <= high <= 1:
        raise DataError(
            path, line, f"{value:g} with the interval {low:g} to {high:g} cannot be; run make validity again"
        )
    if not (items > 0 and 0 <= documents <= sentences):
        raise DataError(
            path, line, "a figure needs items, and no fewer sentences than documents; run make validity again"
        )
    texts = {name: row[name] for name in COLUMNS if name not in NUMBERS + COUNTS}
    return Figure(**texts, value=value, low=low, high=high, items=items, sentences=sentences, documents=documents)


@cache
def load_subjects(path: Path | None = None) -> tuple[Subject, ...]:
    """What is known of each measure, in the order of the file. Raises DataError where something is missing."""
    path = path or data_path("validity_notes.toml")
    table = read_toml(path)
    failures = [_record(Failure, found, path) for found in _tables(table, "failure", path)]
    subjects = [_subject(found, failures, path) for found in _tables(table, "measure", path)]
    known = [subject.id for subject in subjects]
    for failure in failures:
        if failure.measure not in known:
            raise DataError(path, None, f"a failure of {failure.measure!r}, which is no measure; use one of {known}")
    return tuple(subjects)


def _subject(table: dict[str, Any], failures: list[Failure], path: Path) -> Subject:
    lists = {
        name: tuple(_record(Published, found, path) for found in _tables(table, name, path))
        for name in ("peers", "agreement")
    }
    own = tuple(failure for failure in failures if failure.measure == table.get("id"))
    filled = table | lists | {"unseen": tuple(table.get("unseen", ())), "failures": own}
    return _record(Subject, filled, path, may_be_empty=("peers", "agreement", "failures"))


def _tables(table: dict[str, Any], name: str, path: Path) -> list[dict[str, Any]]:
    found = table.get(name, [])
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise DataError(path, None, f"{name} is no list of tables; head each with [[...{name}]]")
    return found


def _record(kind: type[Record], table: dict[str, Any], path: Path, *, may_be_empty: tuple[str, ...] = ()) -> Record:
    """The table as a record. Raises DataError for a key that is unknown, missing or empty."""
    names: list[str] = [field.name for field in fields(kind)]
    for name in (*table, *names):
        if name not in names or (name not in may_be_empty and not table.get(name)):
            why = f"a {kind.__name__.lower()} has {', '.join(names)}; {name!r} is unknown, missing or empty"
            raise DataError(path, None, why)
    return kind(**table)
