"""Where rows come from: a file by its ending, a folder of Parquet files, a frame, or any iterable of dictionaries."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.corpus.csv_rows import csv_rows
from framing.corpus.jsonl_rows import jsonl_rows
from framing.corpus.parquet_rows import parquet_rows, partitions_of
from framing.corpus.rows import Place, Row, row_of
from framing.files import DataError
from framing.measure.json_lines import shown


@dataclass(frozen=True, slots=True)
class Input:
    """The rows of a file, and how much there is of them: `total` in bytes or rows, as `Place.read` counts."""

    rows: Iterator[Row]
    total: int
    unit: str


def open_input(path: str | Path) -> Input:
    """The rows of a corpus file. Raises DataError, before a row is asked for where that shows, if it is no corpus.

    The ending decides: `.jsonl`, `.csv` or `.parquet`; a folder is its `.parquet` files in the order of their names.
    """
    found = Path(path)
    if not found.exists():
        raise DataError(path, None, "No such file or directory; check the name")
    if found.is_dir() or found.suffix.lower() == ".parquet":
        rows, total = parquet_rows(partitions_of(found))
        return Input(rows, total, "rows")
    reader = {".jsonl": jsonl_rows, ".csv": csv_rows}.get(found.suffix.lower())
    if reader is None:
        why = f"unknown ending {found.suffix!r}; a corpus is a .jsonl, .csv or .parquet file, or a folder of the last"
        raise DataError(path, None, why)
    if not found.is_file():
        raise DataError(path, None, "no file but a pipe or a device, and a corpus is read twice; save it as a file")
    size = found.stat().st_size
    if not size:
        raise DataError(path, None, "the file is empty; it needs rows with id and text")
    return Input(reader(found), size, "bytes")


def files_of(path: str | Path) -> list[Path]:
    """The files that a corpus consists of."""
    return partitions_of(Path(path)) if Path(path).is_dir() else [Path(path)]


def rows_of(source: Any) -> Iterator[Row]:
    """The rows of a path, a frame or an iterable of dictionaries."""
    if isinstance(source, str | Path):
        return open_input(source).rows
    pandas = sys.modules.get("pandas")  # nobody can hand over a frame without it
    if pandas is not None and isinstance(source, pandas.DataFrame):
        from framing.corpus.frames import frame_rows

        return frame_rows(source)
    return _rows_of_dictionaries(source)


def _rows_of_dictionaries(source: Iterable[Any]) -> Iterator[Row]:
    for number, fields in enumerate(source, start=1):
        place = Place("", number, f"row {number}", number)
        if isinstance(fields, Mapping):
            yield row_of(fields, place)
        else:
            yield Row(None, place, fault=f"{shown(fields)} is no dictionary; give each row as one with id and text")
