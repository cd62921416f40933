"""The parts of a plain text: paragraphs set one a line, apart by empty lines, or broken at a fixed width."""

from __future__ import annotations

import re
from itertools import pairwise

from framing.text.spans import Span

# Line ends and what acts as one: vertical tab, form feed, the Unicode line and paragraph separators.
_line = re.compile("[^\n\v\f\u2028\u2029]+")
_line_end = re.compile("[\n\v\f\u2028\u2029]")
_ends_a_sentence = re.compile("[.!?\u2026:\u061f\u3002][\"'\u201d\u2019\u00bb)\\]]*$")
_WRAPS = range(20, 133)  # characters; narrower lines are a list or verse, wider ones paragraphs


def find_parts(text: str) -> list[Span]:
    """The parts of `text` in order, without outer white space: a line each, or the lines of a broken-up paragraph.

    >>> text = "Talks fail.\\n\\nTalks in the port city\\nfailed on Monday."
    >>> [part.of(text) for part in find_parts(text)]
    ['Talks fail.', 'Talks in the port city\\nfailed on Monday.']
    """
    blocks = _blocks(text)
    lines = [[line.of(text) for line in block] for block in blocks]
    surely = [is_hard_wrapped(block) for block in lines]
    width = max((len(line) for block, sure in zip(lines, surely, strict=True) if sure for line in block), default=0)
    parts = []
    for block, words, sure in zip(blocks, lines, surely, strict=True):
        parts += _join_wrapped(text, block) if sure or _fills(words, width) else block
    return parts


def _blocks(text: str) -> list[list[Span]]:
    """The lines that are not empty, grouped between empty lines."""
    blocks: list[list[Span]] = []
    end = None
    for found in _line.finditer(text):
        line = found[0]
        stripped = line.strip()
        if not stripped:
            continue
        start = found.start() + len(line) - len(line.lstrip())
        if end is None or len(_line_end.findall(text, end, start)) > 1:
            blocks.append([])
        end = start + len(stripped)
        blocks[-1].append(Span(start, end))
    return blocks


def is_hard_wrapped(lines: list[str]) -> bool:
    """Whether the lines of a block are one paragraph that was broken at a fixed width.

    They are where lines go on in the middle of a sentence: most breaks stand before a small letter, or no line could
    have taken the first word of the next.

    >>> is_hard_wrapped(["The talks in the port city", "went on all night without", "a result."])
    True
    >>> is_hard_wrapped(["Talks fail in port city", "By Jane Doe"])
    False
    """
    width = max(map(len, lines))
    if len(lines) < 2 or width not in _WRAPS:
        return False
    goes_on = sum(_goes_on(line, after) for line, after in pairwise(lines))
    return 2 * goes_on >= len(lines) - 1 or (goes_on > 0 and _fills(lines, width))


def _join_wrapped(text: str, block: list[Span]) -> list[Span]:
    """The paragraphs of a hard-wrapped block: one ends where a line ends a sentence and had room for the next word."""
    width = max(map(len, block))
    parts = [block[0]]
    for before, line in pairwise(block):
        words, after = before.of(text), line.of(text)
        if _had_room(words, after, width) and not _goes_on(words, after):
            parts.append(line)
        else:
            parts[-1] = Span(parts[-1].start, line.end)
    return parts


def _fills(lines: list[str], width: int) -> bool:
    """Whether the lines keep to the width, and none had room for the first word of the next."""
    if len(lines) < 2 or max(map(len, lines)) > width:
        return False
    return not any(_had_room(line, after, width) for line, after in pairwise(lines))


def _goes_on(line: str, after: str) -> bool:
    return after[0].islower() and not _ends_a_sentence.search(line)


def _had_room(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) <= width
