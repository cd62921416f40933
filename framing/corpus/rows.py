"""A row of a corpus: an article to be scored, or the reason why it cannot be."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from framing.corpus.plain import plain
from framing.measure.json_lines import shown

Id = str | int | float

TEXT_LIMIT = 1_200_000
"""Characters of the longest text that is scored: its analysis takes some 120 MB. No article comes near it."""

RECORD_LIMIT = 6 * TEXT_LIMIT + 1_000_000
"""Bytes of a row in a file beyond which it is passed over unread: JSON may write a character in six."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row comes from: its `file` and `line` for an error, `words` for the row that tells it.

    `read` says how much of the input is behind the reader once it has the row, in bytes or rows.
    """

    file: str
    line: int
    words: str
    read: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its `id` as given, its text, and every other column in `meta`; or a `fault` that says what to mend."""

    id: Id | None
    place: Place
    text: str = ""
    meta: dict[str, Any] = field(default_factory=dict)
    fault: str | None = None

    @property
    def error(self) -> str | None:
        """The fault with its place, as it stands in the output; None for a row that can be scored."""
        return self.fault and f"{self.place.words}: {self.fault}"


def row_of(fields: Mapping[str, Any], place: Place) -> Row:
    """The row that named columns make.

    >>> row_of({"id": 7, "text": "Talks may fail.", "outlet": "Post"}, Place("", 1, "row 1")).meta
    {'outlet': 'Post'}
    >>> row_of({"id": 7, "text": ""}, Place("", 1, "row 1")).error
    "row 1: text is ''; write a string that is not empty"
    """
    identifier = _unwrapped(fields.get("id"))
    why = _fault_of_id(identifier) if "id" in fields else "no id; give every row a string or a number as its id"
    if why:
        return Row(None, place, fault=why)
    meta = {name: value for name, value in fields.items() if name not in ("id", "text")}
    why = _fault_of_meta(meta)
    if why:
        return Row(identifier, place, fault=why)
    why = _fault_of_text(fields["text"]) if "text" in fields else "no text; give every row the text of its article"
    return Row(identifier, place, text="" if why else fields["text"], meta=meta, fault=why)


def is_utf8(text: str) -> bool:
    """Whether a text can be written as UTF-8: no half of a surrogate pair, no byte that surrogateescape kept."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _unwrapped(value: Any) -> Any:
    """numpy's numbers as Python's."""
    return value.item() if hasattr(value, "item") else value


def _fault_of_id(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, Id) or (isinstance(value, float) and not math.isfinite(value)):
        return f"id is {shown(value)}; write a string or a number"
    if isinstance(value, str) and not is_utf8(value):
        return f"id is {shown(value)}, which has half of a surrogate pair; write whole characters"
    return None


def _fault_of_text(value: Any) -> str | None:
    if not isinstance(value, str) or not value.removeprefix("\ufeff").strip():
        return f"text is {shown(value)}; write a string that is not empty"
    if len(value) > TEXT_LIMIT:
        return f"the text has {len(value):,} characters, {TEXT_LIMIT:,} are the most; split it"
    if not is_utf8(value):
        return "the text has half of a surrogate pair; write whole characters"
    return None


def _fault_of_meta(meta: dict[str, Any]) -> str | None:
    """A column that no JSON can hold. Columns are told one by one only where something is wrong."""
    if not meta or _is_json(meta):
        return None
    wrong = next((name for name, value in meta.items() if not _is_json({name: value})), "")
    return f"column {shown(wrong)} holds {shown(meta.get(wrong))}, which JSON cannot; mend or leave it out"


def _is_json(meta: dict[str, Any]) -> bool:
    try:
        json.dumps(plain(meta), ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, TypeError, RecursionError):  # a lone surrogate is a UnicodeEncodeError, a ValueError
        return False
    return True
