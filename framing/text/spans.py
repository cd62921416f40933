"""A place in an article's text: half-open, counted in code points, never moved."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of an article's text: code points `start` to `end`, end excluded.

    >>> Span(0, 3).of("may fall")
    'may'
    >>> Span(4, 4)
    Traceback (most recent call last):
    ValueError: a span needs 0 <= start < end, not 4, 4
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start}, {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that stand at this span of `text`."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span.

        >>> Span(0, 8).contains(Span(0, 3))
        True
        """
        return self.start <= other.start and other.end <= self.end

    def counted_from(self, start: int) -> Span:
        """The same words in a piece of the text that begins at `start`.

        >>> Span(6, 9).counted_from(4)
        Span(start=2, end=5)
        """
        return Span(self.start - start, self.end - start)

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character.

        >>> Span(0, 3).overlaps(Span(3, 8))
        False
        """
        return self.start < other.end and other.start < self.end
