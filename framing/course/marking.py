"""What marking an answer gives: what was found, what was not, why, and how many points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal

Outcome = Literal["hit", "near", "extra", "miss"]

Response = list[Any]
"""What a student answered, as it goes into the journal: a list of items, each plain JSON. Empty: no answer."""

FINDING_GAPS = ("quote", "reason", "expected", "chosen", "detail")
"""What a text that tells a finding may say of it."""

Said = tuple[str, Mapping[str, object]]
"""Something to say in the words of the interface: the name of a text of the kind, and what fills its gaps."""


@dataclass(frozen=True, slots=True, order=True)
class Region:
    """A sentence of the passage: the numbers of its first and last word, and its text."""

    place: tuple[int, int]
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the comparison of an answer with its key says, with the reason.

    `quote` is what it is about, words or an item; for a miss what the key has. `chosen` is what the student said of it,
    where that is not the quote itself; `expected` is what the key has for a near one.
    `place` is what it is about, the numbers of the first and last word or option on the page, both included; `region`
    tells where to look for it without telling what. `wording` is the kind's text that tells it, by default the
    outcome's own; `details` are what was found out about it, and fill the gap {detail} of that text.
    """

    outcome: Outcome
    quote: str
    reason: str = ""
    expected: str = ""
    chosen: str = ""
    place: tuple[int, int] | None = None
    region: Region | None = None
    wording: str = ""
    details: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """An answer after marking: points from 0 to 1, and the findings that explain them.

    `sample` is an answer by the course's authors, where the kind shows one after an attempt.
    """

    points: float
    findings: tuple[Finding, ...]
    sample: str = ""

    @property
    def hits(self) -> tuple[Finding, ...]:
        """What agrees with the key."""
        return self._of("hit")

    @property
    def near(self) -> tuple[Finding, ...]:
        """What overlaps with the key."""
        return self._of("near")

    @property
    def extras(self) -> tuple[Finding, ...]:
        """What the key does not have."""
        return self._of("extra")

    @property
    def misses(self) -> tuple[Finding, ...]:
        """What only the key has."""
        return self._of("miss")

    def _of(self, outcome: Outcome) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.outcome == outcome)


def f1(*, hits: float, found: int, expected: int) -> float:
    """The harmonic mean of precision and recall, 0 to 1; 0 where nothing was found or expected.

    >>> f1(hits=2, found=3, expected=5)
    0.5
    """
    return 2 * hits / (found + expected) if found + expected else 0.0


def share_right(right: Sequence[bool]) -> float:
    """How many of the items are right, 0 to 1.

    >>> share_right([True, False, True, True])
    0.75
    """
    return sum(right) / len(right) if right else 0.0


def kendall_agreement(ranks: Sequence[float]) -> float:
    """1 - the normalised Kendall distance, 0 to 1, of items that stand in this order and have these ranks in the key.

    The distance is the share of pairs that stand the wrong way round, of all pairs whose ranks differ (Kendall 1938).
    0 where no ranks differ.

    >>> kendall_agreement([1, 2, 3]), kendall_agreement([3, 2, 1]), kendall_agreement([2, 1, 3])
    (1.0, 0.0, 0.6666666666666666)
    """
    differing = [(earlier, later) for earlier, later in combinations(ranks, 2) if earlier != later]
    return share_right([earlier < later for earlier, later in differing])
