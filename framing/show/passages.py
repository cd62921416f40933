"""The passages of an article that hold cues, each with its cues written as [words|kind]."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from framing.measure.records import Cue
from framing.measure.reports import Report
from framing.show.colours import style_of, tag_of
from framing.show.pieces import cut, visible
from framing.text.documents import read_document
from framing.text.spans import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, headline, heading or caption with at least one cue in it."""

    span: Span
    section: str
    cues: tuple[Cue, ...]


def passages(report: Report) -> list[Passage]:
    """The passages with cues, in the order of the text."""
    found = []
    cues = sorted(report.cues, key=lambda cue: (cue.span.start, cue.span.end))
    number = 0
    for segment in read_document(report.article).segments:
        start = number
        while number < len(cues) and cues[number].span.start < segment.span.end:
            number += 1
        if start < number:
            found.append(Passage(segment.span, segment.section.kind, tuple(cues[start:number])))
    return found


def bracketed(text: str, passage: Passage) -> list[tuple[str, str]]:
    """A passage in pieces with the rich style of each, its cues in brackets with their kinds.

    The text between the brackets is the article's, except that characters which act on a terminal are made visible
    and a new line is a blank.
    """
    kinds: dict[Span, list[Cue]] = defaultdict(list)
    for cue in passage.cues:
        kinds[cue.span].append(cue)
    spans = list(kinds)
    pieces = []
    for piece, covering in cut(passage.span, spans):
        inner_first: Sequence[int] = covering[::-1]
        style = style_of(kinds[spans[inner_first[0]]][0]).terminal if covering else ""
        opening = "".join("[" for number in covering if spans[number].start == piece.start)
        closing = "".join(
            f"|{', '.join(tag_of(cue) for cue in kinds[spans[number]])}]"
            for number in inner_first
            if spans[number].end == piece.end
        )
        words = visible(piece.of(text)).replace("\n", " ")
        pieces += [(part, shown) for part, shown in ((opening, "dim"), (words, style), (closing, "dim")) if part]
    return pieces
