"""New exercises: the skeleton of a kind, an exercise with its key, is added to the files of a lesson.

A skeleton is complete and can be opened at once. Its texts begin with TODO; `framing check` names each that is left.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from framing.course.exercise_files import exercises_folder, key_path, paths_for
from framing.course.kinds import KINDS
from framing.course.tables import read_table
from framing.files import DataError, data_path, read_text

Place = tuple[Path, int]
"""A file and a line in it, counted from 1."""


def add_skeleton(identifier: str, *, kind: str, data: Path | None = None) -> tuple[Place, Place]:
    """Adds an exercise of this kind, and its key, at the end of the lesson's files; where each of them begins.

    Files that are missing are made in `data`, by default the course's own folder. Raises DataError, with every file
    left as it was, where the name is none or is taken, the kind is unknown, or a file cannot be read.
    """
    path = _lesson_path(identifier, kind, data)
    additions = {
        path: _skeleton(identifier, kind, "exercise"),
        key_path(path): _skeleton(identifier, kind, "key"),
    }
    _refuse_taken(path, "exercise", "id", identifier)
    _refuse_taken(key_path(path), "key", "exercise", identifier)
    with _all_or_nothing(*additions):
        exercise, key = [(file, _append(file, text)) for file, text in additions.items()]
    return exercise, key


def _lesson_path(identifier: str, kind: str, data: Path | None) -> Path:
    """The file of the lesson that the name begins with; a new lesson's name is what stands before the first hyphen."""
    folder = exercises_folder(data)
    if not folder.parent.is_dir():
        raise DataError(folder.parent, None, "no such folder; make it or mend the name")
    if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)+", identifier):
        why = f"{identifier!r} cannot be a name; write the lesson, then small letters or digits: 02-mark-hedges"
        raise DataError(folder, None, why)
    if kind not in KINDS:
        raise DataError(folder, None, f"no kind of exercise is called {kind!r}; write one of {', '.join(KINDS)}")
    known = paths_for(identifier, data)
    return max(known, key=lambda path: len(path.stem)) if known else folder / f"{identifier.partition('-')[0]}.toml"


def _skeleton(identifier: str, kind: str, part: str) -> str:
    return read_text(data_path("skeletons", f"{kind}.{part}.toml")).replace("{id}", identifier)


def _refuse_taken(path: Path, name: str, field: str, identifier: str) -> None:
    """Raises DataError where the file has a table `[[name]]` of this name already, or cannot be read."""
    if not path.is_file():
        return
    root = read_table(path)
    for table in root.tables(name) if name in root else ():
        if table.text(field) == identifier:
            raise table.fault(f"{identifier!r} is there already; choose another name", field)


@contextmanager
def _all_or_nothing(*paths: Path) -> Iterator[None]:
    """Where writing fails, the files get their old lengths back: half a pair would be in the way of the next try."""
    lengths = {path: path.stat().st_size if path.is_file() else None for path in paths}
    try:
        yield
    except OSError:
        for path, length in lengths.items():
            if path.is_file() and path.stat().st_size != length:
                path.unlink() if length is None else os.truncate(path, length)
        raise


def _append(path: Path, text: str) -> int:
    """Adds the text behind an empty line; the line on which it begins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    before = read_text(path) if path.is_file() else ""
    gap = "" if not before else "\n" if before.endswith("\n") else "\n\n"
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(gap + text)
    return (before + gap).count("\n") + 1
