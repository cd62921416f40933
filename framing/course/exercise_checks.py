"""Whether the exercises and their keys are complete and consistent, and nothing is left to write."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

from framing.course.exercise_files import exercises_folder, key_tables, lesson_paths, tables_with_keys
from framing.course.exercises import no_key, read_exercise_table
from framing.course.tables import Table
from framing.files import DataError, faults_of, read_text

UNWRITTEN = re.compile(r"""\s*TODO\b|[^#]*["']TODO\b""")


def check_exercises(*, data: Path | None = None) -> list[DataError]:
    """What is wrong in the exercises and keys, and which texts are still to be written; empty where nothing is.

    At most one fault for each exercise, besides its unwritten texts. Stricter than reading: here every exercise needs
    its key.
    """
    folder = exercises_folder(data)
    keys = sorted((folder.parent / "keys").glob("*.toml"))
    return faults_of(
        *(_without_exercises(path) for path in keys if not (folder / path.name).is_file()),
        *(_misnamed(path) for part in (folder, folder.parent / "keys") for path in sorted(part.glob("*"))),
        *(_lesson(path) for path in lesson_paths(data)),
        *(_unwritten(path) for path in (*lesson_paths(data), *keys)),
    )


def _without_exercises(path: Path) -> Iterator[DataError]:
    yield DataError(path, None, f"there is no exercises/{path.name}; mend the name or remove the file")


def _misnamed(path: Path) -> Iterator[DataError]:
    if (
        path.is_file()
        and not path.name.startswith(".")
        and not re.fullmatch(r"[a-z0-9-]+\.toml|CHANGES\.csv", path.name)
    ):
        why = "a file of exercises or keys is called like its lesson, in small letters and digits: 02.toml; rename it"
        yield DataError(path, None, why)


def _lesson(path: Path) -> Iterator[DataError]:
    tables = list(tables_with_keys([path]))
    known = [table.text("id") for table, _ in tables]
    yield from faults_of(*(_exercise(table, key_table) for table, key_table in tables))
    yield from (_orphan(key, known) for key in key_tables(path) if key.text("exercise") not in known)


def _orphan(key_table: Table, known: list[str]) -> DataError:
    name = key_table.text("exercise")
    close = difflib.get_close_matches(name, known, n=1)
    mend = f"did you mean {close[0]!r}?" if close else "mend the name or leave the key out"
    return key_table.fault(f"no exercise is called {name!r}; {mend}", "exercise")


def _exercise(table: Table, key_table: Table | None) -> Iterator[DataError]:
    if not read_exercise_table(table, key_table).task.has_key:
        yield no_key(table)


def _unwritten(path: Path) -> Iterator[DataError]:
    """A text that begins with TODO, as the skeletons of new exercises have them."""
    for number, line in enumerate(read_text(path).splitlines(), start=1):
        if UNWRITTEN.match(line):
            yield DataError(path, number, "the text still says TODO; write what belongs there")
