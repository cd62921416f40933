"""The object that a row becomes: what `framing corpus` writes for it (docs/format.md)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from framing.corpus.given_text import point_into
from framing.corpus.plain import plain
from framing.corpus.rows import Place, Row
from framing.files import DataError
from framing.measure.reports import analyse
from framing.text.articles import Article

Object = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scored:
    """What became of a row: the `output` that is written, the `error` that it tells, its text's length."""

    place: Place
    size: int
    error: str | None
    output: Any


def score_row(row: Row, *, sentiment: bool = False) -> Object:
    """The row's `id`, cues, voices and scores, with `sentiment` where it is asked for, and `meta` as it was given.

    A row with a fault, or one on which the analysis fails, gives its `id` and the `error` alone. Raises DataError where
    the project's own files are at fault, and no row is.

    >>> from framing.corpus.rows import row_of
    >>> found = score_row(row_of({"id": 7, "text": "Talks may fail."}, Place("", 1, "row 1")))
    >>> found["id"], [cue["text"] for cue in found["cues"]], found["meta"]
    (7, ['may'], {})
    """
    if row.error:
        return {"id": row.id, "error": row.error}
    try:
        report = analyse(Article.from_text(row.text))
        found = report.to_json_object(sentiment=sentiment)
    except DataError:
        raise
    except Exception as error:  # one text must not end a run over a million
        why = f"the analysis failed ({type(error).__name__}: {error}); please report it with this text"
        return {"id": row.id, "error": f"{row.place.words}: {why}"}
    point_into(row.text, cues=found["cues"], voices=found["voices"])
    kept = ("cues", "voices", "scores", "sentiment") if sentiment else ("cues", "voices", "scores")
    return {"id": row.id, **{name: found[name] for name in kept}, "meta": row.meta}


def plain_object(row: Row, *, sentiment: bool = False) -> Object:
    """`score_row`, with nothing in `meta` that JSON cannot hold."""
    found = score_row(row, sentiment=sentiment)
    if "meta" in found:
        found["meta"] = plain(found["meta"])
    return found


def json_line(row: Row, *, sentiment: bool = False) -> Scored:
    """The line of JSON, in UTF-8 and with its end, that a row becomes."""
    found = plain_object(row, sentiment=sentiment)
    line = json.dumps(found, ensure_ascii=False, allow_nan=False).encode() + b"\n"
    return Scored(row.place, len(row.text), found.get("error"), line)
