"""Answers are never lost: one append-only journal for each exercise, a JSON object a line, in a plain file.

Every change is opened, appended in one write, fsynced and closed before anyone is told that it is saved. Nothing is
held open between changes, so any thread and any number of kernels may write. A line that a crash cut off is passed
over when reading, and the next entry starts on a line of its own.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from framing.course.marking import Response
from framing.files import course_root

VERSION = 1
_THIS_VERSION = b'{"version": %d, ' % VERSION

Event = Literal["change", "check", "hint", "objection"]


class NewerJournalError(Exception):
    """The journal was written by a newer version of the course: it is neither read nor touched."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a journal. `shown` says the response in words that can be read without the exercise.

    `fingerprint` tells which version of the exercise was answered; `points` (0 to 1) stand on a check that was marked,
    `objection` is why the student reads the text otherwise than the key.
    """

    time: str
    exercise: str
    fingerprint: str
    event: Event
    response: Response
    shown: list[str]
    points: float | None = None
    objection: str | None = None


class Journal:
    """The journal of one exercise, at `path`. The folder is made with the first entry."""

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()  # wherever the working folder is later on
        self._known_size = -1

    def read(self) -> list[Entry]:
        """All entries that can be read, oldest first; a torn or damaged line costs that line only.

        Raises NewerJournalError, and OSError where there is a file that cannot be read.
        """
        content = self._content()
        entries = [entry for line in content.splitlines() for entry in _entries_on(line)]
        self._known_size = len(content)
        return entries

    def milestones(self) -> list[Entry]:
        """The checks, and the newest entry whatever it is, oldest first: enough to tell how far somebody got.

        Other lines are not looked into, so that this is quick where somebody typed for long. Raises like `read`.
        """
        entries: list[Entry] = []
        for line in reversed(self._content().splitlines()):
            if not entries or b'"check"' in line or not line.startswith(_THIS_VERSION):
                entries += reversed(list(_entries_on(line)))
        return entries[::-1]

    @property
    def has_news(self) -> bool:
        """Whether somebody else has written into the file since it was read or written here. Raises OSError."""
        return self.path.is_file() and self.path.stat().st_size != self._known_size

    def append(self, entry: Entry) -> None:
        """Writes the entry at the end of the file; it is on the disk when this returns.

        Raises NewerJournalError, and OSError where it could not be written.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._refuse_newer()
        values = {name: value for name, value in asdict(entry).items() if value is not None}
        line = json.dumps({"version": VERSION, **values}, ensure_ascii=False)
        self._known_size = _append_line(self.path, line)

    def _content(self) -> bytes:
        """What the file holds; nothing where there is none, or a device such as /dev/full that would never end."""
        return self.path.read_bytes() if self.path.is_file() else b""

    def _refuse_newer(self) -> None:
        if self.has_news:
            self.milestones()


def answers_folder() -> Path:
    """Where answers are kept: `FRAMING_ANSWERS`, else `answers/` beside the notebooks.

    A notebook runs in its own folder, so that is `answers/` in the working folder, and for the notebooks in
    `instructor/` in the folder around it; anywhere in a checkout of the course it is `notebooks/answers/`.
    """
    moved = os.environ.get("FRAMING_ANSWERS")
    return Path(moved).expanduser() if moved else _beside_notebooks("answers")


def reports_folder() -> Path:
    """Where the reports of lesson 08 are written: `reports/` beside the notebooks."""
    return _beside_notebooks("reports")


def _beside_notebooks(name: str) -> Path:
    here = Path.cwd()
    if here.is_relative_to(course_root()):
        return course_root() / "notebooks" / name
    return (here.parent if here.name == "instructor" else here) / name


def now() -> str:
    """The time in UTC to the millisecond: '2026-11-22T14:05:12.250Z'."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _entries_on(line: bytes) -> Iterator[Entry]:
    """The entry on a line; more where an editor joined lines, up to where the line is torn or damaged."""
    with contextlib.suppress(ValueError, RecursionError):
        text = line.decode("utf-8-sig", "surrogatepass")
        place = 0
        while start := _visible.search(text, place):
            values, place = _decoder.raw_decode(text, start.start())
            entry = _entry(values)
            if entry is not None:
                yield entry


_decoder = json.JSONDecoder()
_visible = re.compile(r"\S")


def _entry(values: object) -> Entry | None:
    """The entry that a JSON value stands for; None where it is none."""
    if not isinstance(values, dict) or type(version := values.get("version")) is not int:
        return None
    if version > VERSION:
        raise NewerJournalError(version)
    fields: dict[str, Any] = {name: values.get(name) for name in Entry.__dataclass_fields__}
    return Entry(**fields) if all(isinstance(fields[name], kind) for name, kind in _TYPES.items()) else None


_TYPES: dict[str, Any] = {
    "time": str,
    "exercise": str,
    "fingerprint": str,
    "event": str,
    "response": list,
    "shown": list,
    "points": (int, float, type(None)),
    "objection": (str, type(None)),
}


def _append_line(path: Path, line: str) -> int:
    """Appends the line and returns the size of the file; begins a fresh line first where the last one is torn.

    Whether it did is looked at again after the write: another process may have died in between, in the middle of its
    own line. The entry is then written once more.
    """
    data = line.encode("utf-8", "surrogatepass") + b"\n"
    is_new = not path.exists()
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o644)
    try:
        end = os.lseek(handle, 0, os.SEEK_END)
        while True:
            _write_at_once(handle, data if _is_line_start(handle, end) else b"\n" + data)
            end = os.lseek(handle, 0, os.SEEK_CUR)
            if _is_line_start(handle, end - len(data)):
                break
        os.fsync(handle)
        if is_new:
            keep_name(path)
        return end
    finally:
        os.close(handle)


def keep_name(path: Path) -> None:
    """Puts the name of a new file on the disk, where the system writes folders apart from what is in them."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _write_at_once(handle: int, data: bytes) -> None:
    """One write: O_APPEND keeps it in one piece. A write that stops half-way has met a full disk."""
    if os.write(handle, data) < len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _is_line_start(handle: int, offset: int) -> bool:
    """Whether a line starts at `offset` of the file."""
    if offset <= 0:
        return True
    os.lseek(handle, offset - 1, os.SEEK_SET)
    return os.read(handle, 1) == b"\n"
