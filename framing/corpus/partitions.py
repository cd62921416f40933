"""Pieces of a Parquet corpus that can be scored apart from each other: its row groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.corpus.parquet_rows import open_parquet, rows_of_groups, words_for_rows
from framing.corpus.rows import Row

SMALL = 1_000
"""Rows up to which neighbouring row groups of a file are one partition: each costs a task and two files."""


@dataclass(frozen=True, slots=True)
class Partition:
    """Row groups of a `file`: the `number`-th piece of the corpus, `rows` rows behind `before` others of the file.

    `path` is where every machine finds the file, `words` stand before the number of a row in its faults.
    """

    number: int
    file: str
    path: Path
    groups: tuple[int, ...]
    before: int
    rows: int
    words: str

    def read(self) -> Iterator[Row]:
        """Its rows, with the places that they have in the whole corpus. Raises DataError where they cannot be read."""
        return rows_of_groups(self.path, self.groups, words=self.words, number=self.before)


def partitions_of_files(paths: Sequence[Path]) -> list[Partition]:
    """The partitions of the files that a corpus consists of, in the order of their rows; none is empty."""
    found: list[Partition] = []
    for path in paths:
        words = words_for_rows(path, paths)
        with open_parquet(path) as file:
            sizes = [file.metadata.row_group(number).num_rows for number in range(file.metadata.num_row_groups)]
        before = 0
        for groups in _together(sizes):
            rows = sum(sizes[group] for group in groups)
            if rows:
                found.append(Partition(len(found), str(path), path.absolute(), groups, before, rows, words))
            before += rows
    return found


def _together(sizes: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Neighbouring groups with no more than SMALL rows together, or a larger one alone.

    >>> list(_together([400, 400, 400, 9000, 10]))
    [(0, 1), (2,), (3,), (4,)]
    """
    groups: tuple[int, ...] = ()
    for number, size in enumerate(sizes):
        if groups and sum(sizes[group] for group in groups) + size > SMALL:
            yield groups
            groups = ()
        groups = (*groups, number)
    if groups:
        yield groups
