"""The files of the exercises: `exercises/<lesson>.toml` with `keys/<lesson>.toml` beside it, as tables not yet read.

`data` is the folder that holds both, by default the course's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from framing.course.tables import Table, read_table
from framing.files import data_path


def lesson_paths(data: Path | None) -> list[Path]:
    """The file of each lesson, in the order of their names."""
    return sorted(exercises_folder(data).glob("*.toml"))


def paths_for(identifier: str, data: Path | None) -> list[Path]:
    """The file of the lesson that the name begins with: a fault in another lesson costs this one nothing."""
    return [path for path in lesson_paths(data) if identifier.startswith(f"{path.stem}-")]


def key_path(path: Path) -> Path:
    """Where the keys of a file of exercises stand."""
    return path.parent.parent / "keys" / path.name


def exercises_folder(data: Path | None) -> Path:
    """The folder with a file for each lesson."""
    return data_path("exercises") if data is None else data / "exercises"


def tables_with_keys(paths: Iterable[Path]) -> Iterator[tuple[Table, Table | None]]:
    """Each exercise of the files with its key, or None. Raises DataError where a file is not as it should be."""
    for path in paths:
        keys = {key.text("exercise"): key for key in key_tables(path)}
        root = read_table(path)
        for table in root.tables("exercise", unique="id"):
            yield table, keys.get(table.text("id"))
        root.finish()


def key_tables(path: Path) -> tuple[Table, ...]:
    """The keys that belong to a file of exercises; none where the pack was made without keys."""
    if not key_path(path).is_file():
        return ()
    root = read_table(key_path(path))
    keys = root.tables("key", unique="exercise")
    root.finish()
    return keys
