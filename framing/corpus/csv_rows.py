"""Rows of a CSV file with a header, read record by record and never more than a bounded piece of one."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO

from framing.corpus.rows import TEXT_LIMIT, Place, Row, is_utf8, row_of
from framing.files import DataError
from framing.measure.json_lines import shown

RECORD_LIMIT = 4 * TEXT_LIMIT + 1_000_000
"""Bytes of a record beyond which it is passed over unread: UTF-8 may write a character in four."""

_HEAD = 10_000  # bytes of a passed-over record in which its id is looked for
_PIECE = 1 << 20
_QUOTING = "quote a text that has commas, quotation marks or line ends, and double the marks in it"

Record = tuple[Place, list[str] | str, list[str]]
"""Where a record stands, its cells or what is wrong with it, and in that case the cells at its head."""


def csv_rows(path: Path) -> Iterator[Row]:
    """The rows below the header; one that cannot be read is a row with a fault. Cells are text, and so are ids.

    Raises DataError, before a row is asked for, where the file cannot be read, has no row, or its header does not name
    `id` and `text`, each column once.
    """
    records = _records(path)
    try:
        header = _header(path, next(records, None))
        first = next(records, None)
    except OSError as error:
        raise DataError(path, None, f"{error.strerror or error}; check the name") from None
    if first is None:
        raise DataError(path, 1, "there is a header and no row below it; write one row an article")
    return (_row(header, record) for record in chain([first], records))


def _header(path: Path, record: Record | None) -> list[str]:
    if record is None:
        raise DataError(path, None, "the file is empty; write a header with id and text, and one row an article")
    place, found, _ = record
    if isinstance(found, str):
        raise DataError(path, place.line, f"the header is {found}")
    header = [cell.strip() for cell in found]
    if not all(map(is_utf8, header)):
        raise DataError(path, place.line, "the header is not UTF-8; save the file as UTF-8")
    twice = next((name for name in header if header.count(name) > 1), None)
    if twice is not None:
        raise DataError(path, place.line, f"column {shown(twice)} stands twice; keep one of them")
    for name in ("id", "text"):
        if name not in header:
            why = f"no column {name!r}; the columns are {', '.join(map(shown, header))}: rename the one that it is"
            mend = "; separate them with commas" if len(header) == 1 else ""
            raise DataError(path, place.line, why + mend)
    return header


def _row(header: list[str], record: Record) -> Row:
    place, found, head = record
    cells = head if isinstance(found, str) else found
    identifier = dict(zip(header, cells, strict=False)).get("id")
    if identifier is not None and not is_utf8(identifier):
        identifier = None
    if isinstance(found, str):
        return Row(identifier, place, fault=found)
    if len(cells) != len(header):
        return Row(identifier, place, fault=f"{len(cells)} cells where the header has {len(header)}; {_QUOTING}")
    if not all(map(is_utf8, cells)):
        return Row(identifier, place, fault="not UTF-8; save the row as UTF-8")
    return row_of(dict(zip(header, cells, strict=True)), place)


def _records(path: Path) -> Iterator[Record]:
    """The records that are not blank. A reader that gives one up goes on with the next line."""
    with path.open("rb") as file:
        lines = _Lines(file)
        reader = csv.reader(lines, strict=True)
        while True:
            start = lines.begin()
            found: list[str] | str
            try:
                with _fields_of_any_length():
                    found = next(reader)
            except StopIteration:
                return
            except _TooLongError:
                lines.pass_over()
                found = f"the row has more than {RECORD_LIMIT:,} bytes; split its text, or {_QUOTING}"
            except csv.Error as error:
                found = f"not a CSV row ({error}); {_QUOTING}"
            if start == 1 and lines.head.startswith((b"\xff\xfe", b"\xfe\xff")):
                raise DataError(path, 1, "not UTF-8 but UTF-16; save the file as UTF-8")
            head = _cells_at(lines.head) if isinstance(found, str) else []
            if found:
                yield Place(str(path), start, f"line {start}", lines.read), found, head


class _TooLongError(Exception):
    pass


class _Lines:
    """The lines of a file as the csv module reads them, counted, and cut short where a record gets too long."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self.read = 0
        self.number = 0
        self.begin()

    def begin(self) -> int:
        """A new record begins: the number of its first line."""
        self.head = b""
        self.length = 0
        self.is_quoted = False
        self.is_at_end = True
        return self.number + 1

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._next_piece(RECORD_LIMIT + 1 - self.length)
        if not line:
            raise StopIteration
        if self.number == 1 and self.length == len(line):
            line = line.removeprefix(b"\xef\xbb\xbf")
        self.head = self.head or line[:_HEAD]
        if self.length > RECORD_LIMIT:
            raise _TooLongError
        return line.decode(errors="surrogateescape")

    def pass_over(self) -> None:
        """Read on to the end of the record: the end of a line outside quotation marks."""
        if self.is_at_end and not self.is_quoted:
            return
        self.number += self.is_at_end
        while block := self.file.read(_PIECE):
            length = self._rest_of_record(block)
            self.file.seek(length - len(block), io.SEEK_CUR)
            self.read += length
            self.number += block.count(b"\n", 0, length) - self.is_at_end
            if self.is_at_end:
                return

    def _rest_of_record(self, block: bytes) -> int:
        """How much of a block belongs to the record. `is_at_end` says whether it ends there."""
        self.is_at_end = False
        start = 0
        for part in block.split(b'"'):
            end = -1 if self.is_quoted else part.find(b"\n")
            if end >= 0:
                self.is_at_end = True
                return start + end + 1
            start += len(part) + 1
            self.is_quoted = not self.is_quoted
        self.is_quoted = not self.is_quoted  # there is one mark less than there are parts
        return len(block)

    def _next_piece(self, limit: int) -> bytes:
        piece = self.file.readline(limit)
        self.number += bool(piece and self.is_at_end)
        self.read += len(piece)
        self.length += len(piece)
        self.is_quoted ^= bool(piece.count(b'"') % 2)
        self.is_at_end = piece.endswith(b"\n")
        return piece


def _cells_at(head: bytes) -> list[str]:
    """The cells at the start of a record but for the last, which may be cut off."""
    try:
        return next(csv.reader([head.decode(errors="surrogateescape")]), [])[:-1]
    except csv.Error:
        return []


@contextmanager
def _fields_of_any_length() -> Iterator[None]:
    """The csv module's limit, which holds for the whole process, is lifted for the one call."""
    before = csv.field_size_limit(sys.maxsize if sys.maxsize < 2**31 else 2**31 - 1)
    try:
        yield
    finally:
        csv.field_size_limit(before)
