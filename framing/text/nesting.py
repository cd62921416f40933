"""Spans that nest, such as quotations and voices, looked up without walking through all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from framing.text.spans import Span


class Spanned(Protocol):
    """Anything that stands at a span."""

    @property
    def span(self) -> Span:
        """Where it stands."""


Item = TypeVar("Item", bound=Spanned)


@dataclass(frozen=True, slots=True)
class Nest(Generic[Item]):
    """Items in the order of their start, the outer before the inner, each with the number of the one around it.

    `starts` are the places where the items start: what is looked up.
    """

    items: tuple[Item, ...]
    parents: tuple[int | None, ...]
    starts: tuple[int, ...]

    def around(self, span: Span) -> Iterator[int]:
        """The numbers of the items that contain `span`, the innermost first."""
        number: int | None = bisect_right(self.starts, span.start) - 1
        while number is not None and number >= 0:
            if self.items[number].span.contains(span):
                yield number
            number = self.parents[number]

    def touching(self, span: Span) -> Iterator[Item]:
        """The items that overlap `span`: first those that begin before it, then those that begin inside."""
        first = bisect_left(self.starts, span.start)
        number: int | None = first - 1
        while number is not None and number >= 0:
            if self.items[number].span.overlaps(span):
                yield self.items[number]
            number = self.parents[number]
        stop = bisect_left(self.starts, span.end, lo=first)
        yield from (self.items[place] for place in range(first, stop))


def nest(items: Iterable[Item]) -> Nest[Item]:
    """The items sorted, with who is inside whom. Items that cross an open one count as inside it."""
    ordered = tuple(sorted(items, key=lambda item: (item.span.start, -item.span.end)))
    parents: list[int | None] = []
    open_numbers: list[int] = []
    for number, item in enumerate(ordered):
        while open_numbers and ordered[open_numbers[-1]].span.end <= item.span.start:
            open_numbers.pop()
        parents.append(open_numbers[-1] if open_numbers else None)
        open_numbers.append(number)
    return Nest(ordered, tuple(parents), tuple(item.span.start for item in ordered))
