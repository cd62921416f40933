"""The rubric by which students rate their own written answers: `data/rubric.toml`, one for the whole course."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from framing.course.tables import Table, read_table
from framing.files import DataError, data_path, faults_of

LEVELS = 4
RESERVED = "answer"
"""What a response calls its text, beside the ratings under the ids of their criteria."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A question to put to an answer, and in one sentence for each level, from 0 on, what such an answer looks like."""

    id: str
    name: str
    question: str
    levels: tuple[str, ...]


def read_rubric() -> tuple[Criterion, ...]:
    """The criteria, in the order of the file. Raises DataError where one is not as it should be.

    >>> [criterion.id for criterion in read_rubric()]
    ['evidence', 'voice', 'interpretation', 'limits']
    """
    return _read(data_path("rubric.toml"))


def check_rubric(*, data: Path | None = None) -> list[DataError]:
    """The faults of the rubric, by default the course's own, at most one for each criterion; empty where none is."""
    return faults_of(_faults(data_path("rubric.toml") if data is None else data / "rubric.toml"))


@cache
def _read(path: Path) -> tuple[Criterion, ...]:
    return tuple(_read_criterion(table) for table in read_table(path).tables("criterion", unique="id"))


def _faults(path: Path) -> Iterator[DataError]:
    root = read_table(path)
    for table in root.tables("criterion", unique="id"):
        try:
            _read_criterion(table)
        except DataError as fault:
            yield fault
    root.finish()


def _read_criterion(table: Table) -> Criterion:
    criterion = Criterion(
        id=table.text("id"),
        name=table.text("name"),
        question=table.text("question"),
        levels=table.texts("levels"),
    )
    table.finish()
    if criterion.id == RESERVED or not re.fullmatch("[a-z0-9-]+", criterion.id):
        why = (
            f"id has to be small letters, digits or hyphens, and not {RESERVED!r}; choose another than {criterion.id!r}"
        )
        raise table.fault(why, "id")
    if len(criterion.levels) != LEVELS:
        raise table.fault(f"{len(criterion.levels)} levels where there have to be {LEVELS}, from 0 to 3", "levels")
    return criterion
