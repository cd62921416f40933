"""`framing.corpus.score`: a corpus as a pandas frame; the one module of the corpus that imports pandas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.corpus.columns import COUNTS, article_row, number_columns, other_name
from framing.corpus.inputs import rows_of
from framing.corpus.rows import Place, Row, row_of
from framing.corpus.running import run
from framing.corpus.scoring import score_row
from framing.files import DataError
from framing.measure.json_lines import shown

if TYPE_CHECKING:
    from pandas import DataFrame


def score(
    source: str | Path | DataFrame | Iterable[Mapping[str, Any]], *, sentiment: bool = False, workers: int = 1
) -> DataFrame:
    """One row an article, in the order of the source: its numbers. The passages behind them come from `stream`.

    The columns are `id`; of each score `<score>_count`, `_base`, `_rate` (per 100 words), `_low` and `_high` (Wilson's
    95 % interval); `polarity` and `subjectivity` where `sentiment` is asked for; `error`, null where all went well;
    then the other columns of the source, and the index of a frame. `source` and `workers` are those of `stream`.
    Raises DataError where the source cannot be read.

    >>> found = score([{"id": 1, "text": "Talks may fail.", "outlet": "Post"}])
    >>> found[["id", "hedging_count", "hedging_base", "outlet"]].to_dict("records")
    [{'id': 1, 'hedging_count': 1, 'hedging_base': 3, 'outlet': 'Post'}]
    """
    import pandas

    scored = list(run(rows_of(source), partial(_scored_row, sentiment=sentiment), workers=workers))
    numbers = pandas.DataFrame([row for row, _ in scored], columns=["id", *number_columns(sentiment=sentiment)]).astype(
        dict.fromkeys(COUNTS, "Int64")
    )
    if isinstance(source, pandas.DataFrame):
        others = source.drop(columns=["id", "text"])
        numbers.index = source.index
    else:
        others = pandas.DataFrame([meta for _, meta in scored], index=numbers.index)
    return pandas.concat(
        [numbers, others.rename(columns=lambda name: other_name(str(name), sentiment=sentiment))], axis=1
    )


def _scored_row(row: Row, *, sentiment: bool) -> tuple[dict[str, Any], dict[str, Any]]:
    """The row's numbers and its other columns: all of it that a worker needs to send."""
    return article_row(score_row(row, sentiment=sentiment)), row.meta


def frame_rows(frame: DataFrame) -> Iterator[Row]:
    """The rows of a frame, nulls as None. Raises DataError where it has no `id` or `text`, or one twice."""
    for name in ("id", "text"):
        if list(frame.columns).count(name) != 1:
            there = ", ".join(map(shown, frame.columns))
            raise DataError("frame", None, f"not just one column {name!r}; the columns are {there}: rename one of them")
    return _rows(frame)


def _rows(frame: DataFrame) -> Iterator[Row]:
    columns = [
        [None if is_null else value for value, is_null in zip(column.tolist(), column.isna().tolist(), strict=True)]
        for _, column in frame.items()
    ]
    names = [str(name) for name in frame.columns]
    for number, values in enumerate(zip(*columns, strict=True), start=1):
        yield row_of(dict(zip(names, values, strict=True)), Place("", number, f"row {number}", number))
