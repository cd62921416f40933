"""Precision, recall and F1 as counts, and what chance does to them: a bootstrap that draws whole documents."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

TAIL = 0.025  # of the resampled figures lie below a 95 % interval, and as many above

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tally:
    """How often the tool and the people agreed: found by both, by the tool alone, by people alone.

    >>> Tally(8, 2, 8).precision, Tally(8, 2, 8).recall, round(Tally(8, 2, 8).f1, 3)
    (0.8, 0.5, 0.615)
    """

    true_positive: int = 0
    false_positive: int = 0
    false_negative: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.true_positive + other.true_positive,
            self.false_positive + other.false_positive,
            self.false_negative + other.false_negative,
        )

    @property
    def counts(self) -> tuple[int, int, int]:
        """The three counts, in the order of the fields."""
        return self.true_positive, self.false_positive, self.false_negative

    @property
    def precision(self) -> float | None:
        """The share right of what the tool found; None where it found nothing."""
        return _share(self.true_positive, self.true_positive + self.false_positive)

    @property
    def recall(self) -> float | None:
        """The share found of what people marked; None where they marked nothing."""
        return _share(self.true_positive, self.true_positive + self.false_negative)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where neither the tool nor people marked anything."""
        return _share(2 * self.true_positive, 2 * self.true_positive + self.false_positive + self.false_negative)


@dataclass(frozen=True, slots=True)
class Intervals:
    """95 % intervals of precision, recall and F1; None where too many resamples left the figure undefined."""

    precision: Interval | None
    recall: Interval | None
    f1: Interval | None


def bootstrap(documents: Sequence[Sequence[Tally]], *, resamples: int, seed: int) -> list[Intervals]:
    """Percentile intervals for each of the tallies that every document has, in their order.

    Documents are drawn and not sentences, since what stands in one text is alike (Efron and Tibshirani 1993, An
    Introduction to the Bootstrap, chapter 13). The same seed gives the same intervals.
    """
    draw = random.Random(seed)
    rows = [tuple(count for tally in document for count in tally.counts) for document in documents]
    width = len(documents[0])
    samples: list[list[Tally]] = [[] for _ in range(width)]
    for _ in range(resamples):
        sums = [sum(column) for column in zip(*draw.choices(rows, k=len(rows)), strict=True)]
        for place in range(width):
            samples[place].append(Tally(*sums[3 * place : 3 * place + 3]))
    return [
        Intervals(
            precision=percentile_interval([tally.precision for tally in found]),
            recall=percentile_interval([tally.recall for tally in found]),
            f1=percentile_interval([tally.f1 for tally in found]),
        )
        for found in samples
    ]


def percentile_interval(figures: Sequence[float | None]) -> Interval | None:
    """The middle 95 % of resampled figures; None where more than 2.5 % of them are undefined."""
    known = sorted(figure for figure in figures if figure is not None)
    left_out = int(TAIL * len(figures))
    if len(known) < len(figures) - left_out:
        return None
    return known[left_out], known[-1 - left_out]


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
