"""The exercises: `data/exercises/<lesson>.toml` and `data/keys/<lesson>.toml`, as docs/exercises.md describes them."""

from __future__ import annotations

import contextlib
import difflib
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from framing.course.exercise_files import exercises_folder, key_path, lesson_paths, paths_for, tables_with_keys
from framing.course.kinds import KINDS, Task
from framing.course.secrets import find_secret
from framing.course.tables import Table
from framing.files import DataError

MODES = ("practice", "assessed")
HINTS = 3


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise: what every kind has, and the task that its kind adds.

    A `core` exercise belongs to the minutes of its lesson. Where `mode` is "assessed" the page tells no answer.
    """

    id: str
    lesson: str
    kind: str
    title: str
    prompt: str
    minutes: int
    core: bool
    mode: Literal["practice", "assessed"]
    hints: tuple[str, ...]
    rationale: str
    task: Task

    @property
    def fingerprint(self) -> str:
        """Eight hexadecimal digits that change when the question does: what an earlier answer may no longer fit."""
        question = json.dumps([self.kind, self.prompt, self.task.page()], ensure_ascii=False)
        return hashlib.sha256(question.encode()).hexdigest()[:8]


def read_exercise(identifier: str, *, data: Path | None = None) -> Exercise:
    """The exercise called `identifier`, such as "02-mark-hedges", from the folder `data`, by default the course's own.

    Raises DataError where there is none, or where it or its key is not as it should be.
    """
    for exercise_table, key_table in tables_with_keys(paths_for(identifier, data)):
        if exercise_table.text("id") == identifier:
            return read_exercise_table(exercise_table, key_table)
    close = difflib.get_close_matches(identifier, _known_names(data), n=1)
    mend = f"did you mean {close[0]!r}?" if close else "check the name"
    raise DataError(exercises_folder(data), None, f"no exercise is called {identifier!r}; {mend}")


def _known_names(data: Path | None) -> list[str]:
    """The names of all exercises, but for those in files with a fault."""
    names: list[str] = []
    for path in lesson_paths(data):
        with contextlib.suppress(DataError):
            names += [table.text("id") for table, _ in tables_with_keys([path])]
    return names


def read_exercises(*, data: Path | None = None) -> tuple[Exercise, ...]:
    """All exercises of the course, lesson by lesson. Raises DataError at the first fault."""
    return tuple(read_exercise_table(table, key) for table, key in tables_with_keys(lesson_paths(data)))


def read_exercise_table(table: Table, key_table: Table | None) -> Exercise:
    """The exercise that a table and its key describe. Raises DataError where either is not as it should be."""
    lesson = table.path.stem
    identifier = table.text("id")
    if not re.fullmatch(rf"{re.escape(lesson)}-[a-z0-9-]+", identifier):
        raise table.fault(f"id has to be {lesson}- and small letters, digits or hyphens, not {identifier!r}", "id")
    kind = table.choice("kind", KINDS)
    exercise = Exercise(
        id=identifier,
        lesson=lesson,
        kind=kind,
        title=table.text("title"),
        prompt=table.text("prompt"),
        minutes=table.whole("minutes", least=1),
        core=table.flag("core", default=True),
        mode="assessed" if table.choice("mode", MODES) == "assessed" else "practice",
        hints=table.texts("hints"),
        rationale=key_table.text("rationale") if key_table else "",
        task=KINDS[kind].read(table, key_table),
    )
    table.finish()
    if key_table is not None:
        key_table.finish()
    if exercise.mode == "practice" and not exercise.task.has_key:
        raise no_key(table)
    _check_hints(exercise, table)
    return exercise


def no_key(table: Table) -> DataError:
    """The fault of an exercise without a key, where it needs one."""
    name, file = table.text("id"), f"keys/{table.path.name}"
    if not key_path(table.path).is_file():
        why = f"{file} is missing, and with it the key of this exercise; ask your instructor for the whole course"
        return table.fault(f"{why}, or write the file")
    return table.fault(f'no key for this exercise; add [[key]] with exercise = "{name}" to {file}')


def _check_hints(exercise: Exercise, table: Table) -> None:
    """Three hints; the first two hold no part of the answer, the third not all of it."""
    if len(exercise.hints) != HINTS:
        raise table.fault(f"{len(exercise.hints)} hints where there have to be {HINTS}, from a nudge on", "hints")
    secrets = exercise.task.secrets()
    for number, hint in enumerate(exercise.hints, start=1):
        told = find_secret(hint, secrets, all_of_them=number == HINTS)
        if told is not None:
            raise table.fault(f"hint {number} holds the answer {told!r}; say where to look instead", "hints")
