"""Whether the counted tables fit what they were counted for: reliability of words, reference rates, validity."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from framing.files import DataError, data_path, faults_of, read_csv
from framing.measure import norms, reliability, validity
from framing.measure.lexicons import load_lexicons

Record = TypeVar("Record")


def check_references() -> list[DataError]:
    """The faults of `data/reliability.csv`, `data/norms.csv` and `data/validity.csv`; empty where there is none."""
    return faults_of(
        _reliability(data_path("reliability.csv")),
        _norms(data_path("norms.csv")),
        _validity(data_path("validity.csv")),
    )


def _reliability(path: Path) -> Iterator[DataError]:
    """Each row is about an entry whose category the corpus annotates, and stands once."""
    entries = {
        (entry.kind, entry.phrase, entry.form): entry for entry in load_lexicons().entries if entry.effect == "cue"
    }
    rows = read_csv(path, columns=reliability.COLUMNS)
    yield from _duplicates(path, rows, ("kind", "phrase", "form", "corpus", "scheme"))
    for line, row in rows:
        record = _read(reliability.read_record, path, line, row)
        if isinstance(record, DataError):
            yield record
            continue
        entry = entries.get((record.kind, record.phrase, record.form))
        if entry is None:
            why = f"no {record.kind} {record.phrase!r} of the form {record.form!r} stands in the lexicons"
            yield DataError(path, line, f"{why}; run make reliability, or take the row out")
        elif record.annotation not in reliability.annotations_of(entry):
            why = f"{record.annotation.name} has no words of the category {entry.category}"
            yield DataError(path, line, f"{why}; run make reliability, or take the row out")


def _norms(path: Path) -> Iterator[DataError]:
    """Each genre has one rate for a score."""
    rows = read_csv(path, columns=norms.COLUMNS)
    yield from _duplicates(path, rows, ("genre", "score"))
    for line, row in rows:
        norm = _read(norms.read_norm, path, line, row)
        if isinstance(norm, DataError):
            yield norm


def _validity(path: Path) -> Iterator[DataError]:
    """Each figure belongs to a measure that the notes know, and stands once."""
    known = [subject.id for subject in validity.load_subjects()]
    rows = read_csv(path, columns=validity.COLUMNS)
    yield from _duplicates(path, rows, ("measure", "corpus", "split", "level", "figure"))
    for line, row in rows:
        figure = _read(validity.read_figure, path, line, row)
        if isinstance(figure, DataError):
            yield figure
        elif figure.measure not in known:
            why = f"measure is {figure.measure!r}, which validity_notes.toml does not know"
            yield DataError(path, line, f"{why}; use one of {', '.join(known)}")


def _read(
    read: Callable[[Path, int, dict[str, str]], Record], path: Path, line: int, row: dict[str, str]
) -> Record | DataError:
    try:
        return read(path, line, row)
    except DataError as error:
        return error


def _duplicates(path: Path, rows: list[tuple[int, dict[str, str]]], key: tuple[str, ...]) -> Iterator[DataError]:
    seen: dict[tuple[str, ...], int] = {}
    for line, row in rows:
        cells = tuple(row[name] for name in key)
        first = seen.setdefault(cells, line)
        if first != line:
            yield DataError(path, line, f"{', '.join(cells)} stands already in line {first}; keep one row")
