"""`framing.corpus.stream`: the objects of a corpus, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.corpus.inputs import rows_of
from framing.corpus.running import run
from framing.corpus.scoring import plain_object

if TYPE_CHECKING:
    from pandas import DataFrame


def stream(
    source: str | Path | DataFrame | Iterable[Mapping[str, Any]], *, sentiment: bool = False, workers: int = 1
) -> Iterator[dict[str, Any]]:
    """The object of each row, in the order of the rows, as `framing corpus` writes it (docs/format.md).

    `source` is the path of a JSONL, CSV or Parquet file, a folder of Parquet files, a frame, or any iterable of
    dictionaries with `id` and `text`; rows are read as objects are asked for. A row that cannot be scored gives its
    `id` and an `error`. With several `workers`, which are processes, a script needs the guard
    `if __name__ == "__main__":`. Raises DataError at once where the source cannot be read.

    >>> [found["scores"]["hedging"]["count"] for found in stream([{"id": 1, "text": "Talks may fail."}])]
    [1]
    """
    return run(rows_of(source), partial(plain_object, sentiment=sentiment), workers=workers)
