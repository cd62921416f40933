"""A text cut at every span edge, so that nested and overlapping spans come out right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from framing.text.spans import Span

# A character that a page or a terminal would act on instead of showing it, and a picture for it. One stands for one,
# so that offsets stay true: control characters, changes of writing direction, line separators, lone surrogates.
_UNSHOWABLE = {
    **{code: 0x2400 + code for code in range(0x20)},
    **dict.fromkeys([*range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD),
    **dict.fromkeys([*range(0xD800, 0xE000), 0xFFFE, 0xFFFF], 0xFFFD),
}
del _UNSHOWABLE[ord("\t")], _UNSHOWABLE[ord("\n")]


def visible(text: str) -> str:
    """`text` with a picture in place of each character that would act on a page or a terminal; as long as before.

    >>> visible("a\\x1b[2Jb\\x00")
    'a␛[2Jb␀'
    """
    return text.translate(_UNSHOWABLE)


def bracketed(text: str, span: Span) -> str:
    """`text` with the words of the span in brackets.

    >>> bracketed("Talks may fail.", Span(6, 9))
    'Talks [may] fail.'
    """
    return f"{text[: span.start]}[{span.of(text)}]{text[span.end :]}"


def cut(within: Span, spans: Sequence[Span]) -> Iterator[tuple[Span, tuple[int, ...]]]:
    """The pieces of `within`, in order, each with the numbers of the `spans` that cover it, outermost first.

    Of two spans the one that starts first, or else the longer one, is the outer one.

    >>> [(piece.start, piece.end, covering) for piece, covering in cut(Span(0, 9), [Span(2, 6), Span(4, 8)])]
    [(0, 2, ()), (2, 4, (0,)), (4, 6, (0, 1)), (6, 8, (1,)), (8, 9, ())]
    """
    opening = defaultdict(list)
    edges = {within.start, within.end}
    for number in sorted(range(len(spans)), key=lambda number: (spans[number].start, -spans[number].end)):
        span = spans[number]
        if span.overlaps(within):
            start = max(span.start, within.start)
            opening[start].append(number)
            edges |= {start, min(span.end, within.end)}
    covering: list[int] = []
    for start, end in pairwise(sorted(edges)):
        covering = [number for number in covering if spans[number].end > start] + opening[start]
        yield Span(start, end), tuple(covering)
