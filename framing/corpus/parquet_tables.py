"""The tables of a scored corpus: their columns and types, how a part is written, and how parts are joined."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.corpus.columns import COUNTS, number_columns
from framing.corpus.plain import plain
from framing.corpus.resuming import BEGIN_ANEW
from framing.files import DataError
from framing.measure.interchange import CUE_FIELDS

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

GROUP_ROWS = 20_000
WHOLE = ("start", "end", "voice_index")


def write_parts(
    *,
    articles: Sequence[Mapping[str, Any]],
    cues: Sequence[tuple[Any, ...]],
    types: Mapping[str, Any],
    sentiment: bool,
    paths: tuple[Path, Path],
) -> None:
    """Write the two tables of some rows. That of the articles comes last: where it stands, the part is whole.

    `types` are the types of the input's columns, which stay where the values allow it.
    """
    import pyarrow

    own = ["id", *number_columns(sentiment=sentiment)]
    wanted = {**types, **{name: _own_type(name) for name in own[1:]}}
    names = [*own, *dict.fromkeys(name for row in articles for name in row if name not in own)]
    table = pyarrow.table({name: _column([row.get(name) for row in articles], wanted.get(name)) for name in names})
    of_cues = list(zip(*cues, strict=True)) or [()] * (1 + len(CUE_FIELDS))
    kinds = [table.schema.field("id").type, *map(_cue_type, CUE_FIELDS)]
    columns = [_column(list(values), kind) for values, kind in zip(of_cues, kinds, strict=True)]
    table_of_cues = pyarrow.table(columns, names=["id", *CUE_FIELDS])
    _write([table_of_cues], paths[1], schema=table_of_cues.schema)
    _write([table], paths[0], schema=table.schema)


def count_rows(path: Path) -> tuple[int, int]:
    """How many rows a part of the table of articles has, and how many of these tell an error.

    Raises DataError where the part is damaged.
    """
    with _opened(path) as file:
        errors = file.read(columns=["error"])["error"]
    return len(errors), len(errors) - errors.null_count


def join_parts(parts: Sequence[Path], target: Path, *, ids: Any = None) -> Any:
    """Write the rows of all parts into one file, some at a time. Returns the type of its `id`.

    Where parts disagree on the type of a column it is a number if all are and one type holds each of them as it is,
    else a string. `ids` is the type that ids have in the other table, so that the two can be joined. Raises DataError
    where a part is damaged.
    """
    import pyarrow

    kinds: dict[str, list[Any]] = {}
    for part in parts:
        with _opened(part) as file:
            for field in file.schema_arrow:
                kinds.setdefault(field.name, []).append(field.type)
    common = {name: _common_type(found) for name, found in kinds.items()}
    if ids is not None:
        common["id"] = ids
    for name, kind in common.items():
        if {kind, pyarrow.null()}.issuperset(kinds[name]) or kind == pyarrow.string():
            continue
        if not _holds_all(kind, name, parts):
            common[name] = pyarrow.string()
    schema = pyarrow.schema(list(common.items()))

    def tables() -> Iterable[Any]:
        for part in parts:
            with _opened(part) as file:
                for batch in file.iter_batches(batch_size=GROUP_ROWS):
                    missing = pyarrow.nulls(batch.num_rows)
                    columns = [batch[name] if name in batch.schema.names else missing for name in schema.names]
                    yield pyarrow.table(
                        [_cast(column, field.type) for column, field in zip(columns, schema, strict=True)],
                        schema=schema,
                    )

    _write(tables(), target, schema=schema)
    return schema.field("id").type


@contextmanager
def _opened(part: Path) -> Iterator[ParquetFile]:
    """A part to read from. Raises DataError where that fails: nothing else than reading belongs into the block."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(part) as file:
            yield file
    except (ArrowException, OSError):
        raise DataError(part, None, f"this part of the unfinished run is damaged; {BEGIN_ANEW}") from None


def _holds_all(kind: Any, name: str, parts: Sequence[Path]) -> bool:
    """Whether the type holds a column's values in all parts: a fraction does not hold a whole number of 17 digits."""
    from pyarrow import ArrowInvalid

    for part in parts:
        with _opened(part) as file:
            if name not in file.schema_arrow.names or file.schema_arrow.field(name).type == kind:
                continue
            column = file.read(columns=[name])[name]
        try:
            column.cast(kind)
        except ArrowInvalid:
            return False
    return True


def _write(tables: Iterable[Any], path: Path, *, schema: Any) -> None:
    """Write tables of one schema as one file, which gets its name when it is on the disk; small ones share a group."""
    import pyarrow
    from pyarrow.parquet import ParquetWriter

    new = path.with_name(f"{path.name}.new")
    waiting: list[Any] = []
    with new.open("wb") as file:
        writer = ParquetWriter(file, schema)
        try:
            for table in tables:
                waiting.append(table)
                if sum(map(len, waiting)) >= GROUP_ROWS:
                    writer.write_table(pyarrow.concat_tables(waiting))
                    waiting = []
            if waiting:
                writer.write_table(pyarrow.concat_tables(waiting))
            writer.close()
        except BaseException:
            writer.is_open = False  # else it writes on when it is thrown away, and says on stderr that it could not
            raise
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _own_type(name: str) -> Any:
    """The type of one of our `number_columns`."""
    import pyarrow

    if name in COUNTS:
        return pyarrow.int64()
    return pyarrow.string() if name == "error" else pyarrow.float64()


def _cue_type(name: str) -> Any:
    import pyarrow

    kind = pyarrow.int64() if name in (*WHOLE, "target_span") else pyarrow.float64()
    if name in ("target_span", "likelihood"):
        return pyarrow.list_(kind)
    return kind if name in WHOLE else pyarrow.string()


def _column(values: list[Any], kind: Any) -> Any:
    """The values in the type that is asked for, else in one that they share, else as strings; nested ones are JSON."""
    import pyarrow

    if kind is not None:
        try:
            return pyarrow.array(values, type=kind)
        except (pyarrow.ArrowException, TypeError, ValueError, OverflowError):
            pass
    if {type(value) for value in values} <= {type(None), bool} or not any(
        isinstance(value, bool | Mapping | list) for value in values
    ):
        try:
            return pyarrow.array(values)
        except (pyarrow.ArrowException, TypeError, ValueError, OverflowError):
            pass
    return pyarrow.array(map(_as_text, values), type=pyarrow.string())


def _common_type(kinds: Sequence[Any]) -> Any:
    import pyarrow

    found = list(dict.fromkeys(kind for kind in kinds if not pyarrow.types.is_null(kind)))
    if len(found) < 2:
        return found[0] if found else pyarrow.null()
    if all(pyarrow.types.is_integer(kind) for kind in found):
        return pyarrow.int64()
    if all(pyarrow.types.is_integer(kind) or pyarrow.types.is_floating(kind) for kind in found):
        return pyarrow.float64()
    return pyarrow.string()


def _cast(column: Any, kind: Any) -> Any:
    import pyarrow

    if column.type == kind or pyarrow.types.is_null(column.type) or kind != pyarrow.string():
        return column.cast(kind)
    return pyarrow.array(map(_as_text, column.to_pylist()), type=kind)


def _as_text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(plain(value), ensure_ascii=False)
