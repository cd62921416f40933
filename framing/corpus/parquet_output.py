"""Rows into two Parquet tables, a row a cue and a row an article, which get their names when they are whole.

A run writes small parts, each of which counts once it is whole; at the end they are joined, a few at a time.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from framing.corpus.columns import article_row, other_name
from framing.corpus.parquet_tables import count_rows, join_parts, write_parts
from framing.corpus.rows import Row
from framing.corpus.scoring import Scored, score_row
from framing.measure.interchange import CUE_FIELDS

PART_ROWS = 500
PART_CHARACTERS = 2_000_000


def articles_path(target: Path) -> Path:
    """The table of articles that stands beside the table of cues.

    >>> articles_path(Path("scored.parquet")).name
    'scored.articles.parquet'
    """
    return target.with_suffix(".articles.parquet")


def table_rows(row: Row, *, sentiment: bool) -> Scored:
    """What the tables hold of a row: its row among the articles, other columns included, and the rows of its cues."""
    found = score_row(row, sentiment=sentiment)
    others = {other_name(name, sentiment=sentiment): value for name, value in row.meta.items()}
    cues = [(row.id, *(cue[name] for name in CUE_FIELDS)) for cue in found.get("cues", ())]
    return Scored(row.place, len(row.text), found.get("error"), (article_row(found) | others, cues))


class ParquetOutput:
    """A folder of parts beside `target`. `types` are those that the input gives to its columns but the text."""

    def __init__(self, target: Path, *, sentiment: bool, types: Mapping[str, Any]) -> None:
        self.target = target
        self.partial = target.with_name(f"{target.name}.partial")
        self.make = partial(table_rows, sentiment=sentiment)
        self._sentiment = sentiment
        self._types = {other_name(name, sentiment=sentiment) if name != "id" else name: types[name] for name in types}
        self._waiting: list[Scored] = []
        self._size = 0
        self._parts = 0

    @property
    def is_begun(self) -> bool:
        """Whether an unfinished run has left something."""
        return self.partial.exists()

    def begin(self) -> tuple[int, int]:
        """Go on behind the last whole part: how many rows are done, and how many of them have errors."""
        self.partial.mkdir(exist_ok=True)
        rows = errors = 0
        while self.part_path("articles", self._parts).exists():
            of_part = count_rows(self.part_path("articles", self._parts))
            rows, errors = rows + of_part[0], errors + of_part[1]
            self._parts += 1
        return rows, errors

    def add(self, scored: Scored) -> None:
        """Keep a row, and write a part of the tables where there are enough."""
        self._waiting.append(scored)
        self._size += scored.size
        if len(self._waiting) == PART_ROWS or self._size >= PART_CHARACTERS:
            self._write_part()

    def finish(self) -> None:
        """Join the parts, give the tables their names, and remove the parts."""
        if self._waiting:
            self._write_part()
        self.join()
        self.discard()

    def join(self) -> None:
        """Join the parts and give the tables their names."""
        attempt = uuid4().hex  # on a cluster a second one may be at it, where the first was taken for dead
        articles, cues = (self.partial / f"{kind}-{attempt}.parquet" for kind in ("articles", "cues"))
        numbers = range(self._parts)
        ids = join_parts([self.part_path("articles", number) for number in numbers], articles)
        join_parts([self.part_path("cues", number) for number in numbers], cues, ids=ids)
        articles.replace(articles_path(self.target))
        cues.replace(self.target)

    def close(self) -> None:
        """Leave the parts as they are; rows that make no whole part are done again."""
        self._waiting, self._size = [], 0

    def discard(self) -> None:
        """Remove what an unfinished run has left."""
        self.close()
        if self.partial.exists():
            gone = self.partial.rename(f"{self.partial}.{uuid4().hex}")  # where no task of a cluster writes any more
            shutil.rmtree(gone, ignore_errors=True)

    def part_path(self, kind: str, number: int) -> Path:
        """Where a part of the `articles` or of the `cues` stands once it is whole."""
        return self.partial / f"{kind}-{number:06}.parquet"

    def _write_part(self) -> None:
        write_parts(
            articles=[scored.output[0] for scored in self._waiting],
            cues=[cue for scored in self._waiting for cue in scored.output[1]],
            types=self._types,
            sentiment=self._sentiment,
            paths=(self.part_path("articles", self._parts), self.part_path("cues", self._parts)),
        )
        self._parts += 1
        self.close()
