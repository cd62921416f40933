"""The log of corrected keys: a key changes only where it was wrong by the codebook, and the log says when and how."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from framing.files import DataError, data_path, faults_of, read_csv

COLUMNS = ("date", "file", "entry", "change", "reason")
REASON = "key error"
"""The one reason that counts: that the tool finds something else is none."""


def check_key_changes() -> list[DataError]:
    """The faults of `data/keys/CHANGES.csv`."""
    path = data_path("keys", "CHANGES.csv")
    return faults_of(*(_row(path, line, row) for line, row in read_csv(path, columns=COLUMNS)))


def _row(path: Path, line: int, row: dict[str, str]) -> Iterator[DataError]:
    try:
        date.fromisoformat(row["date"])
    except ValueError:
        yield DataError(path, line, f"date is {row['date']!r}; write it as 2026-11-22")
    if not row["file"] or not (path.parent / row["file"]).is_file():
        yield DataError(path, line, f"there is no file {row['file']!r} in data/keys; write it as 02.toml")
    if row["reason"] != REASON:
        yield DataError(path, line, f"reason is {row['reason']!r}; a key changes for one reason, {REASON!r}")
    yield from (DataError(path, line, f"{cell} is empty; fill it in") for cell in ("entry", "change") if not row[cell])
