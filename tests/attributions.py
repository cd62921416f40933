"""Texts with their attributions typed in, `[1s:Mara Lind] [1c:said] [1t:no]`, and how many of them a tool finds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import framing

Span = tuple[int, int]
PARTS = {"s": "source", "c": "cue", "t": "content"}
_bracket = re.compile(r"\[(\d+)([sct])(\??):|\]")


@dataclass(frozen=True)
class Part:
    """A source, cue or content of attribution `number`.

    An `optional` cue is neither asked for nor held against a tool.
    """

    number: int
    kind: str
    span: Span
    optional: bool


@dataclass(frozen=True)
class Marked:
    """A text without its brackets, and the parts that they marked, those of one attribution sharing a number."""

    text: str
    parts: tuple[Part, ...]

    def of_kind(self, kind: str) -> list[Part]:
        """The parts of one kind, in the order in which they close."""
        return [part for part in self.parts if part.kind == kind]


def read_attributions(marked: str) -> Marked:
    """The text and its parts.

    >>> read_attributions("[1s:He] [1c?:said] [1t:no].").parts[1]
    Part(number=1, kind='cue', span=(3, 7), optional=True)
    """
    text, end, opened, parts = "", 0, [], []
    for match in _bracket.finditer(marked):
        text += marked[end : match.start()]
        end = match.end()
        if match[1]:
            opened.append((int(match[1]), match[2], bool(match[3]), len(text)))
            continue
        number, kind, optional, start = opened.pop()
        parts.append(Part(number, PARTS[kind], (start, len(text)), optional))
    if opened:
        raise ValueError(f"a bracket is never closed: {marked[:60]}")
    return Marked(text + marked[end:], tuple(parts))


def texts_of(path: Path) -> Iterator[Marked]:
    """The texts of a file, parted by empty lines; lines that start with # are comments."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            yield read_attributions("\n".join(lines))


@dataclass(frozen=True)
class Score:
    """How many of the `keyed` parts were found, and how many of the `found` ones are right; overlap is enough."""

    hits: int
    keyed: int
    right: int
    found: int

    @property
    def recall(self) -> float:
        """The share of the keyed parts that was found."""
        return self.hits / self.keyed

    @property
    def precision(self) -> float:
        """The share of what was found that is keyed."""
        return self.right / self.found

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def score(texts: Iterable[Marked], kind: str) -> Score:
    """How well the tool finds the sources, cues or contents of `texts`."""
    hits = keyed = right = found = 0
    for marked in texts:
        optional = {part.number for part in marked.parts if part.optional}
        parts = [part for part in marked.of_kind(kind) if part.number not in optional]
        debatable = [part.span for part in marked.of_kind(kind) if part.number in optional]
        gold = [part.span for part in parts]
        spans = [span for span in found_spans(marked.text, kind) if not overlaps_one(span, debatable)]
        numbers = {part.number for part in parts}
        reached = {part.number for part in parts if overlaps_one(part.span, spans)}
        hits, keyed = hits + len(reached), keyed + len(numbers)
        right, found = right + sum(overlaps_one(span, gold) for span in spans), found + len(spans)
    return Score(hits, keyed, right, found)


def found_spans(text: str, kind: str) -> set[Span]:
    """The spans of one kind that the tool finds in a text."""
    report = framing.analyse(framing.Article.from_text(text))
    voices = [voice for voice in report.voices if voice.mode != "scare"]
    spans = {
        "cue": [cue.span for cue in report.cues if cue.kind == "reporting"],
        "source": [voice.speaker_span for voice in voices if voice.speaker_span],
        "content": [voice.span for voice in voices],
    }
    return {(span.start, span.end) for span in spans[kind]}


def overlaps_one(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span shares a character with one of the others."""
    return any(span[0] < end and start < span[1] for start, end in others)
