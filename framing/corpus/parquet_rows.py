"""Rows of Parquet files, read in small batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.corpus.rows import TEXT_LIMIT, Place, Row, row_of
from framing.files import DataError
from framing.measure.json_lines import shown

if TYPE_CHECKING:
    from pyarrow import RecordBatch, Schema
    from pyarrow.parquet import ParquetFile

_BATCH_BYTES = 1_000_000
_BATCH_ROWS = 1_000
_BUFFER = 1 << 20  # bytes of a column that are read at a time; without it a whole row group is


def partitions_of(path: Path) -> list[Path]:
    """The Parquet files of a folder in the order of their names, or the one file that `path` is."""
    if not path.is_dir():
        return [path]
    found = sorted(part for part in path.iterdir() if part.suffix.lower() == ".parquet" and part.is_file())
    if not found:
        raise DataError(path, None, "a folder without .parquet files; name a corpus")
    return found


def parquet_rows(paths: list[Path]) -> tuple[Iterator[Row], int]:
    """The rows of files, and how many there are. One that cannot be scored is a row with a fault.

    Raises DataError, before a row is asked for, where a file cannot be read or has no `id` and `text`, or none has a
    row.
    """
    total = 0
    for path in paths:
        with open_parquet(path) as file:
            _check_columns(path, file.schema_arrow)
            total += file.metadata.num_rows
    if not total:
        raise DataError(paths[0], None, "the table has no row; it needs one row an article")
    return _rows(paths), total


def column_types(paths: list[Path]) -> dict[str, Any]:
    """The columns but for the text, with the types in which values are read; the first file that has one decides."""
    found: dict[str, Any] = {}
    for path in paths:
        with open_parquet(path) as file:
            for column in file.schema_arrow:
                found.setdefault(column.name, _readable_type(column.type))
    return {name: kind for name, kind in found.items() if name != "text"}


def check_pyarrow(path: Path) -> None:
    """Raises DataError, which names a file that needs it, where pyarrow is not installed."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise DataError(path, None, "Parquet needs pyarrow; install it with: pip install 'framing[parquet]'") from None


def open_parquet(path: Path) -> ParquetFile:
    """The open file. Raises DataError where it is none, is broken off, or pyarrow is missing."""
    check_pyarrow(path)
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        return ParquetFile(path, pre_buffer=False, buffer_size=_BUFFER)
    except FileNotFoundError:
        raise DataError(path, None, "No such file or directory; check the name") from None
    except (ArrowException, OSError) as error:
        raise DataError(path, None, f"no readable Parquet file ({_first_line(error)}); make or copy it again") from None


def _check_columns(path: Path, schema: Schema) -> None:
    twice = next((name for name in schema.names if schema.names.count(name) > 1), None)
    if twice is not None:
        raise DataError(path, None, f"column {shown(twice)} stands twice; keep one of them")
    for name in ("id", "text"):
        if name not in schema.names:
            there = ", ".join(map(shown, schema.names))
            raise DataError(path, None, f"no column {name!r}; the columns are {there}: rename the one that it is")


def _rows(paths: list[Path]) -> Iterator[Row]:
    read = 0
    for path in paths:
        for row in rows_of_groups(path, words=words_for_rows(path, paths), read=read):
            yield row
            read = row.place.read


def words_for_rows(path: Path, paths: Sequence[Path]) -> str:
    """What stands before the number of a row of one of the files, where its fault is told."""
    return f"{path.name}, row" if len(paths) > 1 else "row"


def rows_of_groups(
    path: Path, groups: Sequence[int] | None = None, *, words: str, number: int = 0, read: int = 0
) -> Iterator[Row]:
    """The rows of a file, or of some of its row groups, before which `number` rows of it and `read` of all files stand.

    Raises DataError where the file cannot be read on.
    """
    from pyarrow import ArrowException

    with open_parquet(path) as file:
        try:
            for batch in file.iter_batches(batch_size=_batch_size(file), row_groups=groups, use_threads=False):
                yield from _rows_of(batch, path, words, number=number, read=read)
                number += batch.num_rows
                read += batch.num_rows
        except (ArrowException, OSError) as error:
            why = f"the Parquet file is damaged behind row {number} ({_first_line(error)}); make or copy it again"
            raise DataError(path, None, why) from None


def _batch_size(file: ParquetFile) -> int:
    """Rows that take some megabytes, by the size of the largest row group."""
    groups = [file.metadata.row_group(number) for number in range(file.metadata.num_row_groups)]
    widest = max((group.total_byte_size / max(group.num_rows, 1) for group in groups), default=1.0)
    return int(min(max(_BATCH_BYTES / max(widest, 1.0), 1), _BATCH_ROWS))


def _rows_of(batch: RecordBatch, path: Path, words: str, *, number: int, read: int) -> Iterator[Row]:
    columns = {name: _values(batch.column(place)) for place, name in enumerate(batch.schema.names)}
    for place in range(batch.num_rows):
        fields = {name: values[place] for name, values in columns.items()}
        at = Place(str(path), number + place + 1, f"{words} {number + place + 1}", read + place + 1)
        unread = next((name for name, value in fields.items() if isinstance(value, _Unread)), None)
        if unread is None:
            yield row_of(fields, at)
            continue
        identifier = fields["id"] if isinstance(fields["id"], str | int | float) else None
        yield Row(identifier, at, fault=f"{unread}: {fields[unread].why}")


class _Unread:
    """A value that is not turned into Python's: too long, not UTF-8, or a day that no calendar of Python's has."""

    def __init__(self, why: str) -> None:
        self.why = why


def _values(column: Any) -> list[Any]:
    """A column's values; what cannot be read, and a text that is longer than any that is scored, stays behind."""
    import pyarrow

    kind = _readable_type(column.type)
    if kind != column.type:
        column = column.cast(kind, safe=False)
    if not (pyarrow.types.is_string(kind) or pyarrow.types.is_large_string(kind)):
        try:
            return list(column.to_pylist())
        except (ValueError, OverflowError):  # one value spoils the list
            return [_value(value) for value in column]
    return [_text(value) for value in column.cast(pyarrow.large_binary())]


def _value(value: Any) -> Any:
    try:
        return value.as_py()
    except (ValueError, OverflowError) as error:
        return _Unread(f"a value that cannot be read ({_first_line(error)}); mend or leave the column out")


def _text(value: Any) -> str | _Unread | None:
    content = value.as_buffer()
    if content is None:
        return None
    if content.size > 4 * TEXT_LIMIT:
        return _Unread(f"{content.size:,} bytes are more than {TEXT_LIMIT:,} characters can have; split it")
    try:
        return str(content, "utf-8")
    except UnicodeDecodeError as error:
        return _Unread(f"not UTF-8 at byte {error.start + 1}; write it as UTF-8")


def _readable_type(kind: Any) -> Any:
    """The type in which Python can hold a column's values: no dictionaries, no nanoseconds, no unknown time zones."""
    import pyarrow

    types = pyarrow.types
    if types.is_dictionary(kind):
        return _readable_type(kind.value_type)
    if types.is_list(kind):
        return pyarrow.list_(_readable_field(kind.value_field))
    if types.is_large_list(kind):
        return pyarrow.large_list(_readable_field(kind.value_field))
    if types.is_struct(kind):
        return pyarrow.struct([_readable_field(field) for field in kind])
    if types.is_timestamp(kind):
        return pyarrow.timestamp("us" if kind.unit == "ns" else kind.unit, tz=kind.tz and _known_zone(kind.tz))
    if types.is_duration(kind) and kind.unit == "ns":
        return pyarrow.duration("us")
    if types.is_time(kind) and kind == pyarrow.time64("ns"):
        return pyarrow.time64("us")
    if kind == pyarrow.string_view():
        return pyarrow.large_string()
    return kind


def _readable_field(field: Any) -> Any:
    return field.with_type(_readable_type(field.type))


def _known_zone(name: str) -> str:
    """The time zone, or that of Greenwich where this machine does not know it: the moments stay."""
    from pyarrow import ArrowException
    from pyarrow.lib import string_to_tzinfo

    try:
        string_to_tzinfo(name)
    except (ArrowException, LookupError, ValueError):
        return "+00:00"
    return name


def _first_line(error: BaseException) -> str:
    return str(error).strip().split("\n")[0].rstrip(".")[:120]
