"""Agreement beyond chance: Krippendorff's alpha and Cohen's kappa, each None where it cannot be computed.

The one place that imports krippendorff and nltk, and only when a figure is asked for: both are slow to load, and
krippendorff needs numpy. Where they are not installed nothing can be computed.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeVar

from framing.measure.evaluation.tallies import Interval, percentile_interval
from framing.measure.resampling import RESAMPLES, SEED

Units = Sequence[Sequence[str]]
"""For each unit (a sentence, an item, a pair of marks) the values that its coders gave, in no particular order."""

Strength = Literal["none", "chance", "low", "tentative", "good"]

TENTATIVE, GOOD = 0.667, 0.800
"""Krippendorff's advice (2019, Content Analysis): no conclusions below the first, tentative ones up to the second."""

FEWEST_UNITS = 10  # with fewer, resampling says little
MOST_KEPT = 10_000  # patterns whose coefficient is remembered; draws repeat them often

Unit = TypeVar("Unit")


@dataclass(frozen=True, slots=True)
class Figure:
    """A coefficient, None where it cannot be computed, with its interval where there are units enough for one."""

    value: float | None
    interval: Interval | None = None


def alpha(units: Units) -> float | None:
    """Krippendorff's alpha for categories without order; any number of coders, and some may be missing from a unit.

    None where no unit has two values, and where all values are the same: without variation there is nothing to agree
    about.

    >>> round(alpha([["yes", "yes"], ["yes", "no"], ["no", "no"]]), 3)
    0.444
    """
    return _alpha(_pattern(tuple(sorted(unit)) for unit in units if len(unit) > 1))


def kappa(pairs: Iterable[tuple[str, str]]) -> float | None:
    """Cohen's kappa of two coders, who gave one value each to every unit.

    None where there is no unit, and where both gave one and the same value throughout.

    >>> round(kappa([("yes", "yes"), ("yes", "no"), ("no", "no"), ("no", "no")]), 3)
    0.5
    """
    return _kappa(_pattern(pairs))


def share_equal(pairs: Sequence[tuple[str, str]]) -> float | None:
    """On what share of the units two coders gave the same value; chance is not taken out. None where there is none."""
    return sum(one == other for one, other in pairs) / len(pairs) if pairs else None


def strength(value: float | None) -> Strength:
    """What may be built on a coefficient that chance was taken out of, by Krippendorff's advice.

    >>> strength(0.45), strength(0.7), strength(0.8), strength(-0.1), strength(None)
    ('low', 'tentative', 'good', 'chance', 'none')
    """
    if value is None:
        return "none"
    if value <= 0:
        return "chance"
    if value < TENTATIVE:
        return "low"
    return "good" if value >= GOOD else "tentative"


def figure(units: Sequence[Unit], compute: Callable[[Sequence[Unit]], float | None]) -> Figure:
    """A coefficient with its 95 % interval: units are drawn again with replacement, always with the same seed.

    No interval where there are fewer than FEWEST_UNITS, where too many draws leave the coefficient undefined, and where
    all draws give the same: without a single disagreement in the sample, drawing from it cannot show one.
    """
    value = compute(units)
    if value is None or len(units) < FEWEST_UNITS:
        return Figure(value)
    draw = random.Random(SEED)
    interval = percentile_interval([compute(draw.choices(units, k=len(units))) for _ in range(RESAMPLES)])
    return Figure(value, interval if interval and interval[0] < interval[1] else None)


Pattern = tuple[tuple[tuple[str, ...], int], ...]


def _pattern(units: Iterable[tuple[str, ...]]) -> Pattern:
    """How often each combination of values occurs: all that the coefficients depend on, and what draws often repeat."""
    return tuple(sorted(Counter(units).items()))


@lru_cache(MOST_KEPT)
def _alpha(pattern: Pattern) -> float | None:
    values = sorted({value for unit, _ in pattern for value in unit})
    if len(values) < 2:
        return None
    try:
        import krippendorff
    except ImportError:
        return None
    counts = [[unit.count(value) for value in values] for unit, times in pattern for _ in range(times)]
    return float(krippendorff.alpha(value_counts=counts, level_of_measurement="nominal"))


@lru_cache(MOST_KEPT)
def _kappa(pattern: Pattern) -> float | None:
    if len({value for unit, _ in pattern for value in unit}) < 2:
        return None
    try:
        from nltk.metrics.agreement import AnnotationTask
    except ImportError:
        return None
    units = [unit for unit, times in pattern for _ in range(times)]
    codes = [(coder, str(n), unit[place]) for n, unit in enumerate(units) for place, coder in enumerate("ab")]
    return float(AnnotationTask(data=codes).kappa())
