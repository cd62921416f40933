"""Rows in, results out, in the same order: in this process or in several."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from typing import TypeVar

from framing.corpus.rows import Row
from framing.corpus.workers import in_processes

Result = TypeVar("Result")

CHUNK_ROWS = 64
CHUNK_CHARACTERS = 200_000


def run(rows: Iterable[Row], make: Callable[[Row], Result], *, workers: int = 1) -> Generator[Result]:
    """What `make` gives for each row, in the order of the rows; the same for any number of workers.

    One row after the other is read, and with several workers as many as keep them busy; then `make` and what it gives
    have to be picklable. Raises WorkerLostError where a worker dies.
    """
    if workers < 1:
        raise ValueError(f"workers is {workers}; at least one is needed")
    if workers == 1:
        yield from map(make, rows)
        return
    for results in in_processes(chunks_of(rows), make, workers=workers):
        yield from results


def chunks_of(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows in pieces that take a worker about as long each, and never much memory."""
    chunk: list[Row] = []
    characters = 0
    for row in rows:
        if chunk and (len(chunk) == CHUNK_ROWS or characters + len(row.text) > CHUNK_CHARACTERS):
            yield chunk
            chunk, characters = [], 0
        chunk.append(row)
        characters += len(row.text)
    if chunk:
        yield chunk
