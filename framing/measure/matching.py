"""The one matcher: which marks mean the same. Marking, agreement and evaluation all ask it.

Hit: the same label on the same words, once determiners and punctuation at the edges are trimmed off. Near: the same
label on words that overlap. A span is used once, hits go before near ones, and of near ones the longest overlap first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from framing.measure.word_classes import word_class
from framing.text.spans import Span
from framing.text.tokens import tokenize

Pairs = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A span that somebody, a key or a program gave a label to."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Matches:
    """How found marks meet expected ones, as numbers into the two lists.

    `hits` and `near` are pairs (found, expected). `extras` are the found marks in no pair, `misses` the expected ones.
    `relabelled` pairs an extra with a miss where the words overlap and only the label differs.
    """

    hits: Pairs
    near: Pairs
    extras: tuple[int, ...]
    misses: tuple[int, ...]
    relabelled: Pairs


def match_marks(text: str, found: Sequence[Mark], expected: Sequence[Mark]) -> Matches:
    """Pairs the marks found in `text` with those expected; the order of either list does not matter.

    >>> text = "The talks may well fail."
    >>> found = [Mark(Span(4, 9), "label"), Mark(Span(10, 18), "hedge")]
    >>> match_marks(text, found, [Mark(Span(0, 9), "label"), Mark(Span(10, 13), "hedge")])
    Matches(hits=((0, 0),), near=((1, 1),), extras=(), misses=(), relabelled=())
    """
    left = [Mark(trim_span(text, mark.span), mark.label) for mark in found]
    right = [Mark(trim_span(text, mark.span), mark.label) for mark in expected]
    hits = _pair(left, right, taken=(), fits=lambda one, other: one == other)
    near = _pair(left, right, taken=hits, fits=lambda one, other: one.label == other.label)
    extras = _unpaired(len(left), [pair[0] for pair in hits + near])
    misses = _unpaired(len(right), [pair[1] for pair in hits + near])
    return Matches(
        hits=hits,
        near=near,
        extras=extras,
        misses=misses,
        relabelled=_pair(left, right, taken=hits + near, fits=lambda one, other: one.label != other.label),
    )


def trim_span(text: str, span: Span) -> Span:
    """The span without determiners at its start and punctuation at its edges; unchanged where nothing would be left.

    >>> text = 'He saw "the rebels".'
    >>> trim_span(text, Span(7, 20)).of(text)
    'rebels'
    """
    tokens = tokenize(span.of(text))
    words = [number for number, token in enumerate(tokens.texts) if token[0].isalnum()]
    named = [number for number in words if tokens.lowers[number] not in word_class("determiners")]
    if not named:
        return span
    return Span(span.start + tokens.starts[named[0]], span.start + tokens.ends[words[-1]])


def _pair(left: list[Mark], right: list[Mark], *, taken: Pairs, fits: Callable[[Mark, Mark], bool]) -> Pairs:
    """Pairs of overlapping marks that fit, longest overlap first, without those already taken."""
    used_left = {pair[0] for pair in taken}
    used_right = {pair[1] for pair in taken}
    candidates = [
        (-_overlap(left[i].span, right[j].span), i, j)
        for i, j in _overlapping(left, right)
        if i not in used_left and j not in used_right and fits(left[i], right[j])
    ]
    pairs = []
    for _, i, j in sorted(candidates):
        if i not in used_left and j not in used_right:
            pairs.append((i, j))
            used_left.add(i)
            used_right.add(j)
    return tuple(sorted(pairs))


def _overlapping(left: list[Mark], right: list[Mark]) -> Iterator[tuple[int, int]]:
    """The numbers of marks that share a character, in one pass over the text: a long one may have thousands."""
    sides = (left, right)
    reaching: tuple[list[int], list[int]] = ([], [])
    starts = [(mark.span.start, side, number) for side, marks in enumerate(sides) for number, mark in enumerate(marks)]
    for start, side, number in sorted(starts):
        other = 1 - side
        reaching[other][:] = [met for met in reaching[other] if sides[other][met].span.end > start]
        for met in reaching[other]:
            yield (met, number) if side else (number, met)
        reaching[side].append(number)


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _unpaired(count: int, paired: list[int]) -> tuple[int, ...]:
    taken = set(paired)
    return tuple(number for number in range(count) if number not in taken)
