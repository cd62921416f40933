"""What a student has written for the report of lesson 08, read from the journals, and the files that it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from framing.course.exercises import read_exercise
from framing.course.rubric import read_rubric
from framing.course.session import Session

CLAIM, RIVAL, LIMITS = ("08-write-claim", "08-write-rival", "08-write-limits")
"""The exercises whose answers are the report, in the order of its parts."""


@dataclass(frozen=True, slots=True)
class SelfRating:
    """The level, 0 to 3, that students gave their answer by one criterion, and what it means."""

    criterion: str
    level: int
    meaning: str


@dataclass(frozen=True, slots=True)
class WrittenAnswer:
    """The newest answer to an exercise in sentences; `text` is empty where there is none."""

    text: str
    ratings: tuple[SelfRating, ...]


def read_written(identifier: str, *, folder: Path | None = None) -> WrittenAnswer:
    """The newest answer to a "write" exercise, as the page brings it back. Raises DataError where there is no such."""
    response = dict(Session(read_exercise(identifier), folder=folder).response)
    ratings = tuple(
        SelfRating(criterion.name, response[criterion.id], criterion.levels[response[criterion.id]])
        for criterion in read_rubric()
        if criterion.id in response
    )
    return WrittenAnswer(str(response.get("answer", "")).strip(), ratings)


def write_new(folder: Path, stem: str, contents: dict[str, bytes]) -> list[Path]:
    """Writes a file for each ending under one new name: "report.html", else "report-2.html". Nothing is overwritten.

    All of them or none: raises OSError where the disk refuses one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while True:
        name = stem if number == 1 else f"{stem}-{number}"
        paths = {folder / f"{name}{ending}": data for ending, data in contents.items()}
        if any(path.exists() for path in paths):
            number += 1
            continue
        begun: list[Path] = []
        try:
            for path, data in paths.items():
                with path.open("xb") as stream:
                    begun.append(path)
                    stream.write(data)
        except BaseException:
            for path in begun:  # half a report looks like a whole one
                path.unlink(missing_ok=True)
            raise
        return begun
