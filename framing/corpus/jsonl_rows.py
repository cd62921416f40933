"""Rows of a JSONL file: one JSON object a line, read line by line and never more than a bounded piece of one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from framing.corpus.rows import RECORD_LIMIT, Id, Place, Row, row_of
from framing.files import DataError
from framing.measure.json_lines import json_object, shown

LOOKED_AT = 20  # rows at the head of a file that have to show its columns
_HEAD = 10_000  # bytes of an unreadable line in which its id is looked for
_PIECE = 1 << 20
_key = re.compile(r'[\s{,]*"([^"\\]*)"\s*:\s*')
_decoder = json.JSONDecoder()

Line = tuple[int, bytes, int]
"""A line's number, the line, and how many bytes it has in the file; of one that is too long there is the head alone."""


def jsonl_rows(path: Path) -> Iterator[Row]:
    """The rows of a file; blank lines are passed over, and a line that cannot be read is a row with a fault.

    Raises DataError, before a row is asked for, where the file cannot be read, holds no line, or none of several rows
    at its head has an id or none a text.
    """
    try:
        _check_head(path)
    except OSError as error:
        raise DataError(path, None, f"{error.strerror or error}; check the name") from None
    return _rows(path)


def _check_head(path: Path) -> None:
    lines = list(islice(((number, _names(line)) for number, line, _ in _lines(path)), LOOKED_AT))
    if not lines:
        raise DataError(path, None, "the file is empty; write one JSON object a line, with id and text")
    objects = [(number, names) for number, names in lines if names]
    for name in ("id", "text"):
        if len(objects) > 1 and not any(name in names for _, names in objects):
            there = ", ".join(map(shown, objects[0][1]))
            why = (
                f"no column {name!r} in any of {len(objects)} rows; the columns are {there}: rename the one that it is"
            )
            raise DataError(path, objects[0][0], why)


def _names(line: bytes) -> list[str]:
    try:
        return list(_object(line))
    except ValueError:
        return []


def _rows(path: Path) -> Iterator[Row]:
    read = 0
    for number, line, size in _lines(path):
        read += size
        place = Place(str(path), number, f"line {number}", read)
        if size > RECORD_LIMIT:
            why = f"the row has {size:,} bytes, {RECORD_LIMIT:,} are the most; split its text"
            yield Row(_id_at_head(line), place, fault=why)
        else:
            yield _row(line, place)


def _lines(path: Path) -> Iterator[Line]:
    """The lines that are not blank."""
    with path.open("rb") as file:
        number = 0
        while line := file.readline(RECORD_LIMIT + 1):
            number += 1
            size = len(line)
            if size > RECORD_LIMIT and not line.endswith(b"\n"):
                line = line[:_HEAD]
                while more := file.readline(_PIECE):
                    size += len(more)
                    if more.endswith(b"\n"):
                        break
            if number == 1:
                _check_encoding(path, line)
                line = line.removeprefix(b"\xef\xbb\xbf")
            if line.strip():
                yield number, line, size


def _check_encoding(path: Path, head: bytes) -> None:
    """Raises DataError for UTF-16, in which not one line would be readable."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DataError(path, 1, "not UTF-8 but UTF-16; save the file as UTF-8")


def _row(line: bytes, place: Place) -> Row:
    try:
        fields = _object(line)
    except ValueError as error:
        return Row(_id_at_head(line), place, fault=str(error))
    return row_of(fields, place)


def _object(line: bytes) -> dict[str, Any]:
    """The object on a line. Raises ValueError that says what is wrong with it."""
    try:
        text = line.decode()
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 at byte {error.start + 1} of the line; save the row as UTF-8") from None
    return json_object(text)


def _id_at_head(line: bytes) -> Id | None:
    """The id of an object that is broken off or broken further on; None where it does not stand near the start.

    >>> _id_at_head(b'{"outlet": "Post", "id": 7, "text": "Talks ma')
    7
    """
    head = line[:_HEAD].decode(errors="replace").rstrip()
    at = 0
    while match := _key.match(head, at):
        try:
            value, at = _decoder.raw_decode(head, match.end())
        except (ValueError, RecursionError):
            return None
        if match[1] == "id":
            is_id = isinstance(value, Id) and not isinstance(value, bool) and "\ufffd" not in str(value)
            return value if is_id and at < len(head) else None  # a number at the very end may be cut off
    return None
