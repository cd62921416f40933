"""The lessons of the course: two digits, a title from the notebook, and the exercises of one file."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from framing.course.exercise_files import lesson_paths, tables_with_keys
from framing.course.exercises import Exercise, read_exercise_table
from framing.files import DataError, course_root, read_text


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson: its number of two digits, its title, and its exercises in the order of their file.

    `fault` says why the exercises could not be read; there are none then.
    """

    number: str
    title: str
    exercises: tuple[Exercise, ...]
    fault: DataError | None = None


def read_lessons(*, data: Path | None = None) -> tuple[Lesson, ...]:
    """The lessons in order, from the folder `data`, by default the course's own; the gallery is none.

    A fault in the exercises of one lesson costs that lesson only. The title is empty where there is no notebook, as in
    any folder but the course's own.
    """
    paths = [path for path in lesson_paths(data) if re.fullmatch(r"\d\d", path.stem)]
    return tuple(_lesson(path, "" if data else notebook_title(path.stem)) for path in paths)


def _lesson(path: Path, title: str) -> Lesson:
    try:
        exercises = tuple(read_exercise_table(table, key) for table, key in tables_with_keys([path]))
    except DataError as error:
        return Lesson(path.stem, title, (), fault=error)
    return Lesson(path.stem, title, exercises)


def notebook_title(number: str) -> str:
    """The heading of a lesson's notebook without its number; empty where there is no such notebook or heading.

    >>> notebook_title("02"), notebook_title("99")
    ('Hedges and boosters', '')
    """
    for path in sorted((course_root() / "notebooks").glob(f"{number}_*.ipynb")):
        try:
            heading = "".join(json.loads(read_text(path))["cells"][0]["source"]).partition("\n")[0]
        except (ValueError, LookupError, TypeError):
            return ""
        return heading.lstrip("# ").removeprefix(number).strip()
    return ""
