"""The columns of a table with one row an article: what `framing.corpus.score` and `OUT.articles.parquet` hold."""

from __future__ import annotations

from typing import Any

from framing.measure.scores import MEASURES

COUNTS = tuple(f"{name}_{part}" for name in MEASURES for part in ("count", "base"))
"""The columns of whole numbers."""


def number_columns(*, sentiment: bool) -> list[str]:
    """The names of the columns of an article's own numbers, in order, between `id` and the other columns of the input.

    >>> number_columns(sentiment=False)[:5]
    ['hedging_count', 'hedging_base', 'hedging_rate', 'hedging_low', 'hedging_high']
    """
    scores = [f"{name}_{part}" for name in MEASURES for part in ("count", "base", "rate", "low", "high")]
    return [*scores, *(("polarity", "subjectivity") if sentiment else ()), "error"]


def article_row(found: dict[str, Any]) -> dict[str, Any]:
    """The numbers of an object of `score_row`, under the names of their columns."""
    row: dict[str, Any] = {"id": found["id"], "error": found.get("error")}
    for name, score in found.get("scores", {}).items():
        low, high = score["interval"] or (None, None)
        row |= {f"{name}_count": score["count"], f"{name}_base": score["base"], f"{name}_rate": score["rate"]}
        row |= {f"{name}_low": low, f"{name}_high": high}
    return row | (found.get("sentiment") or {})


def other_name(name: str, *, sentiment: bool) -> str:
    """What another column of the input is called beside ours: one that has the name of ours gets `meta_` before it.

    >>> [other_name(name, sentiment=False) for name in ("outlet", "error", "meta_error")]
    ['outlet', 'meta_error', 'meta_meta_error']
    """
    bare = name
    while bare.startswith("meta_"):
        bare = bare.removeprefix("meta_")
    return f"meta_{name}" if bare in {"id", *number_columns(sentiment=sentiment)} else name
