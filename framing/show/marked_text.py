"""A text with marks in it as HTML, one paragraph a line; between the tags the text stays what it was."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from framing.interface import interface
from framing.show.marks import Mark
from framing.show.pieces import cut
from framing.show.shown import as_text
from framing.text.spans import Span


def lines_of(text: str) -> list[Span]:
    """The lines of a text that have a character in them."""
    return [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]


def lines_with(lines: Sequence[Span], spans: Sequence[Span], *, context: int = 0) -> set[int]:
    """The numbers of the lines that share a character with a span, and of `context` lines on both sides.

    >>> lines_with([Span(0, 5), Span(6, 9), Span(10, 12)], [Span(7, 8)], context=1)
    {0, 1, 2}
    """
    found = {number for span in spans for number in _line_numbers(lines, span)}
    return {
        near for number in found for near in range(number - context, number + context + 1) if 0 <= near < len(lines)
    }


def mark_text(text: str, marks: Sequence[Mark], *, keep: Collection[int] | None = None) -> str:
    """The HTML of a text with its marks.

    `keep` holds the numbers of the lines to show, None for all; where lines are left out, a small note says how many.
    """
    lines = lines_of(text)
    in_line = defaultdict(list)
    for mark in filter(None, (_without_outer_newlines(mark, text) for mark in marks)):
        for number in _line_numbers(lines, mark.span):
            in_line[number].append(mark)
    html: list[str] = []
    end, left_out = 0, 0
    for number, line in enumerate(lines):
        if keep is not None and number not in keep:
            left_out += 1
        else:
            html += [_left_out(left_out), text[end : line.start], _line_html(text, line, in_line[number])]
            left_out = 0
        end = line.end
    return "".join([*html, _left_out(left_out), text[end:]])


def _line_numbers(lines: Sequence[Span], span: Span) -> list[int]:
    first = bisect_right(lines, span.start, key=lambda line: line.end)
    stop = bisect_right(lines, span.end - 1, key=lambda line: line.start)
    return list(range(first, stop))


def _without_outer_newlines(mark: Mark, text: str) -> Mark | None:
    """The mark with both ends inside a line, where its tags can stand; None for a mark on nothing else."""
    words = mark.span.of(text)
    start = mark.span.start + len(words) - len(words.lstrip("\n"))
    end = mark.span.start + len(words.rstrip("\n"))
    return replace(mark, span=Span(start, end)) if start < end else None


def _line_html(text: str, line: Span, marks: Sequence[Mark]) -> str:
    pieces = cut(line, [mark.span for mark in marks])
    inner = "".join(_piece_html(text, piece, [marks[number] for number in covering]) for piece, covering in pieces)
    return f'<p dir="auto" style="white-space:pre-wrap;margin:0 0 8px">{inner}</p>'


def _piece_html(text: str, piece: Span, marks: Sequence[Mark]) -> str:
    opening = [mark.opening + (mark.before if mark.span.start == piece.start else "") for mark in marks]
    closing = [(mark.after if mark.span.end == piece.end else "") + mark.closing for mark in reversed(marks)]
    return "".join([*opening, as_text(piece.of(text)), *closing])


def _left_out(lines: int) -> str:
    if not lines:
        return ""
    return f'<p style="margin:0 0 8px"><small>{as_text(interface().count("show.left_out", lines))}</small></p>'
