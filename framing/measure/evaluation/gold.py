"""Annotated data: one JSON object a line, a sentence with the spans that people marked in it (docs/format.md)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from framing.measure.json_lines import LinesError, Row, read_json_lines, shown, text_of
from framing.measure.records import CueKind
from framing.text.spans import Span

KINDS: tuple[CueKind, ...] = get_args(CueKind)
ALIASES = {"hedge_cue": "hedge", "reporting_cue": "reporting"}
"""Names that other corpora give to a kind of cue."""

REQUIRED = ("id", "text", "uncertain", "spans")


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """A cue that people marked: its kind as we call it, and the label of the file's scheme, "" where it has none."""

    span: Span
    kind: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """An annotated sentence. `uncertain` is what people said of the whole, None where nobody was asked.

    `document` names the text that it comes from; a sentence without one is a document of its own.
    """

    id: str
    text: str
    spans: tuple[GoldSpan, ...]
    uncertain: bool | None = None
    document: str = ""


class GoldError(LinesError):
    """A file of annotated data that cannot be used; `faults` has one for each faulty line."""


def read_gold(path: Path | str) -> tuple[GoldSentence, ...]:
    """The annotated sentences of a JSONL file, in their order.

    Raises GoldError, a DataError, with every faulty line: broken JSON, a missing key, an unknown kind, a span that does
    not lie in its text; and where there is no line at all. Raises DataError where the file cannot be read. Blank lines
    are passed over; other keys are ignored.
    """
    try:
        return read_json_lines(Path(path), _sentence)
    except LinesError as error:
        raise GoldError(error.faults) from None


def kind_of(name: object) -> str:
    """The kind of cue that a name or an alias stands for. Raises ValueError for any other.

    >>> kind_of("hedge_cue")
    'hedge'
    """
    kind = ALIASES.get(name, name) if isinstance(name, str) else name
    if kind not in KINDS:
        raise ValueError(f"there is no kind {shown(name)}; the kinds are {', '.join([*KINDS, *ALIASES])}")
    return str(kind)


def _sentence(row: Row) -> GoldSentence:
    """The sentence of one line's object. Raises ValueError that says what is wrong with it."""
    for key in REQUIRED:
        if key not in row:
            raise ValueError(f"no key {key!r}; a line needs {', '.join(REQUIRED)}")
    text, uncertain, document = text_of(row), row["uncertain"], row.get("doc")
    if not isinstance(row["id"], str | int):
        raise ValueError(f"id is {shown(row['id'])}; write a string or a whole number")
    if uncertain is not None and not isinstance(uncertain, bool):
        raise ValueError(f"uncertain is {shown(uncertain)}; write true, false or null")
    if document is not None and not isinstance(document, str | int):
        raise ValueError(f"doc is {shown(document)}; write a string, a whole number or null")
    if not isinstance(row["spans"], list):
        raise ValueError(f"spans is {shown(row['spans'])}; write a list, [] where nothing is marked")
    return GoldSentence(
        id=str(row["id"]),
        text=text,
        spans=tuple(_spans(row["spans"], text)),
        uncertain=uncertain,
        document="" if document is None else str(document),
    )


def _spans(objects: list[Any], text: str) -> Iterator[GoldSpan]:
    for number, found in enumerate(objects, start=1):
        if not isinstance(found, dict) or not {"start", "end", "kind"} <= found.keys():
            raise ValueError(f"span {number} is {shown(found)}; write an object with start, end and kind")
        try:
            yield GoldSpan(_span(found["start"], found["end"], text), kind_of(found["kind"]), _label(found))
        except ValueError as error:
            raise ValueError(f"span {number}: {error}") from None


def _span(start: object, end: object, text: str) -> Span:
    if type(start) is not int or type(end) is not int:  # a bool is an int to isinstance
        raise ValueError(f"start and end are {shown(start)} and {shown(end)}; write whole numbers")
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start} to {end} does not lie in a text of {len(text)} characters; count code points from 0")
    if not text[start:end].strip():
        raise ValueError(f"{start} to {end} holds blanks alone; count code points from 0")
    return Span(start, end)


def _label(found: dict[str, Any]) -> str:
    label = found.get("label")
    if label is not None and not isinstance(label, str):
        raise ValueError(f"label is {shown(label)}; write a string or null")
    return label or ""
