"""Annotated data: one JSON object a line, a sentence with the spans that people marked in it (docs/format.md)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from framing.files import DataError, read_text
from framing.measure.records import CueKind
from framing.text.spans import Span

KINDS: tuple[CueKind, ...] = get_args(CueKind)
ALIASES = {"hedge_cue": "hedge", "reporting_cue": "reporting"}
"""Names that other corpora give to a kind of cue."""

REQUIRED = ("id", "text", "uncertain", "spans")
SHOWN_FAULTS = 20


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


class GoldError(DataError):
    """A file of annotated data that cannot be used: `faults` has a line for each fault, up to a number of them."""

    def __init__(self, faults: Sequence[DataError]) -> None:
        super().__init__(faults[0].path, faults[0].line, faults[0].why)
        self.faults = tuple(faults)


def read_gold(path: Path | str) -> tuple[GoldSentence, ...]:
    """The annotated sentences of a JSONL file, in their order.

    Raises GoldError, a DataError, with every faulty line: broken JSON, a missing key, an unknown kind, a span that does
    not lie in its text; and where there is no line at all. Blank lines are passed over; other keys are ignored.
    """
    path = Path(path)
    sentences: list[GoldSentence] = []
    faults: list[DataError] = []
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            sentences.append(_sentence(line))
        except ValueError as error:
            faults.append(DataError(path, number, str(error)))
    if not sentences and not faults:
        faults.append(DataError(path, None, "holds no annotated sentence; write one JSON object a line"))
    if faults:
        raise GoldError(_first_of(faults, path))
    return tuple(sentences)


def _first_of(faults: list[DataError], path: Path) -> list[DataError]:
    if len(faults) <= SHOWN_FAULTS:
        return faults
    rest = DataError(path, None, f"{len(faults) - SHOWN_FAULTS} more lines have faults; mend these first")
    return [*faults[:SHOWN_FAULTS], rest]


def _sentence(line: str) -> GoldSentence:
    """The sentence of one line. Raises ValueError that says what is wrong with it."""
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        where = f" at character {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else ""
        raise ValueError(f"not valid JSON{where}; write one object a line") from None
    if not isinstance(row, dict):
        raise ValueError('not a JSON object; write {"id", "text", "uncertain", "spans"}')
    for key in REQUIRED:
        if key not in row:
            raise ValueError(f"no key {key!r}; a line needs {', '.join(REQUIRED)}")
    text, uncertain, document = row["text"], row["uncertain"], row.get("doc")
    if not isinstance(text, str) or not text.strip():
        raise ValueError("text is empty or no string; write the sentence")
    if "\r" in text or text.startswith("\ufeff"):
        raise ValueError("text has a carriage return or a byte order mark, which moves offsets; take it out")
    if uncertain is not None and not isinstance(uncertain, bool):
        raise ValueError(f"uncertain is {uncertain!r}; write true, false or null")
    if not isinstance(row["spans"], list):
        raise ValueError("spans is no list; write [] where nothing is marked")
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
            raise ValueError(f"span {number} is no object with start, end and kind; write all three")
        start, end = found["start"], found["end"]
        if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
            raise ValueError(f"span {number} is {start!r} to {end!r} in a text of {len(text)} characters; count again")
        if not text[start:end].strip():
            raise ValueError(f"span {number}, {start} to {end}, holds blanks alone; count again")
        yield GoldSpan(
            Span(start, end), kind_of(found["kind"], what=f"span {number} has"), str(found.get("label") or "")
        )


def kind_of(name: object, *, what: str = "there is") -> str:
    """The kind of cue that a name or an alias stands for. Raises ValueError for any other.

    >>> kind_of("hedge_cue")
    'hedge'
    """
    kind = ALIASES.get(name, name) if isinstance(name, str) else name
    if kind not in KINDS:
        raise ValueError(f"{what} the unknown kind {name!r}; the kinds are {', '.join([*KINDS, *ALIASES])}")
    return str(kind)
