"""The exercises: `data/exercises/<lesson>.toml` and `data/keys/<lesson>.toml`, as docs/exercises.md describes them."""

from __future__ import annotations

import difflib
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from framing.course.kinds import KINDS, Task
from framing.course.tables import Table, read_table
from framing.files import DataError, data_path

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
    for exercise_table, key_table in _tables(_paths_for(identifier, data)):
        if exercise_table.text("id") == identifier:
            return _read_exercise(exercise_table, key_table)
    known = [table.text("id") for table, _ in _tables(_lesson_paths(data))]
    close = difflib.get_close_matches(identifier, known, n=1)
    mend = f"did you mean {close[0]!r}?" if close else "check the name"
    raise DataError(_folder(data) / "exercises", None, f"no exercise is called {identifier!r}; {mend}")


def read_exercises(*, data: Path | None = None) -> tuple[Exercise, ...]:
    """All exercises of the course, lesson by lesson. Raises DataError at the first fault."""
    return tuple(_read_exercise(table, key) for table, key in _tables(_lesson_paths(data)))


def check_exercises(*, data: Path | None = None) -> list[DataError]:
    """What is wrong in the exercises and keys, at most one fault for each exercise; empty where nothing is.

    Stricter than reading: here every exercise needs its key.
    """
    faults = [
        DataError(path, None, f"there is no exercises/{path.name}; mend the name or remove the file")
        for path in sorted((_folder(data) / "keys").glob("*.toml"))
        if not (_folder(data) / "exercises" / path.name).is_file()
    ]
    for path in _lesson_paths(data):
        try:
            tables = list(_tables([path]))
            faults += _orphan_keys(path, {table.text("id") for table, _ in tables})
        except DataError as error:
            faults.append(error)
            continue
        for table, key_table in tables:
            try:
                exercise = _read_exercise(table, key_table)
                if not exercise.task.has_key:
                    raise _no_key(table)
            except DataError as error:
                faults.append(error)
    return faults


def _read_exercise(table: Table, key_table: Table | None) -> Exercise:
    lesson = table.path.stem
    identifier = table.text("id")
    if not re.fullmatch(rf"{lesson}-[a-z0-9-]+", identifier):
        raise table.fault(f"id has to be {lesson}- and small letters, digits or hyphens, not {identifier!r}", "id")
    kind = table.choice("kind", KINDS)
    exercise = Exercise(
        id=identifier,
        lesson=lesson,
        kind=kind,
        title=table.text("title"),
        prompt=table.text("prompt"),
        minutes=table.whole("minutes"),
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
        raise _no_key(table)
    _check_hints(exercise, table)
    return exercise


def _no_key(table: Table) -> DataError:
    name, file = table.text("id"), f"keys/{table.path.name}"
    return table.fault(f'no key for this exercise; add [[key]] with exercise = "{name}" to {file}')


def _check_hints(exercise: Exercise, table: Table) -> None:
    """Three hints; the first two hold no part of the answer, the third not all of it."""
    if len(exercise.hints) != HINTS:
        raise table.fault(f"{len(exercise.hints)} hints where there have to be {HINTS}, from a nudge on", "hints")
    secrets = exercise.task.secrets()
    for number, hint in enumerate(exercise.hints, start=1):
        told = [secret for secret in secrets if _holds(hint, secret)]
        if told and (number < HINTS or len(told) == len(secrets)):
            raise table.fault(f"hint {number} holds the answer {told[0]!r}; say where to look instead", "hints")


def _holds(hint: str, secret: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", hint, re.IGNORECASE) is not None


def _tables(paths: list[Path]) -> Iterator[tuple[Table, Table | None]]:
    """Each exercise of the files with its key, unread."""
    for path in paths:
        keys = {key.text("exercise"): key for key in _key_tables(path)}
        root = read_table(path)
        for table in root.tables("exercise", unique="id"):
            yield table, keys.get(table.text("id"))
        root.finish()


def _key_tables(path: Path) -> tuple[Table, ...]:
    """The keys that belong to a file of exercises; none where the pack was made without keys."""
    if not _key_path(path).is_file():
        return ()
    root = read_table(_key_path(path))
    keys = root.tables("key", unique="exercise")
    root.finish()
    return keys


def _orphan_keys(path: Path, known: set[str]) -> list[DataError]:
    return [
        key.fault(f"no exercise is called {key.text('exercise')!r}; mend the name or leave the key out", "exercise")
        for key in _key_tables(path)
        if key.text("exercise") not in known
    ]


def _lesson_paths(data: Path | None) -> list[Path]:
    return sorted((_folder(data) / "exercises").glob("*.toml"))


def _paths_for(identifier: str, data: Path | None) -> list[Path]:
    """The file of the lesson that the name begins with: a fault in another lesson costs this one nothing."""
    return [path for path in _lesson_paths(data) if identifier.startswith(f"{path.stem}-")]


def _key_path(path: Path) -> Path:
    return path.parent.parent / "keys" / path.name


def _folder(data: Path | None) -> Path:
    return data_path() if data is None else data
