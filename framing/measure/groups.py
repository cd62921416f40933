"""Groups of articles side by side: pooled rates, and the interval of each difference, with the article as the unit.

The sentences of one article are not independent: one writer, one desk, one event. Here whole articles are drawn again,
a bootstrap over clusters (Efron and Tibshirani 1993; Field and Welsh 2007), so that an article counts as one draw
however many cues it has. What is resampled says what the interval is about: other articles like these, made in the
same way about the same events, and no others. The mix of events is drawn as well; where a design fixes it, the
intervals are somewhat wider than they need be.

A group's rate is pooled: the sum of its counts over the sum of its bases, as an article's own rate is. It can be
recomputed from two whole numbers, and a short article, whose own rate jumps, weighs no more than its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any
from zlib import crc32

from framing.measure.comparing import Difference
from framing.measure.resampling import LEVEL, RESAMPLES, SEED, check_draws, left_out
from framing.measure.scores import MEASURES

if TYPE_CHECKING:
    from numpy import ndarray
    from numpy.random import RandomState
    from pandas import DataFrame

    Numbers = ndarray[Any, Any]

RELABELLINGS = 200

CELLS = 2_000_000
"""How many numbers of a draw are kept at once, so that memory does not grow with the articles."""


@dataclass(frozen=True, slots=True)
class GroupRate:
    """One score of a group of articles: cues per 100 words of all its articles together, with an interval."""

    group: str
    score: str
    articles: int
    count: int
    base: int
    low: float
    high: float
    level: float = LEVEL

    @property
    def rate(self) -> float:
        """Cues per 100 words.

        >>> GroupRate("wire", "hedging", 50, 90, 6000, 1.2, 1.8).rate
        1.5
        """
        return 100 * self.count / self.base


@dataclass(frozen=True, slots=True)
class GroupDifference:
    """How many more cues per 100 words one group has than another, in one score."""

    score: str
    group: str
    other: str
    apart: Difference
    level: float = LEVEL

    @property
    def leaves_out_zero(self) -> bool:
        """Whether the whole interval lies on one side of 0."""
        return self.apart.low > 0 or self.apart.high < 0


def group_rates(
    frame: DataFrame,
    *,
    by: str,
    scores: Sequence[str] = tuple(MEASURES),
    level: float = LEVEL,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> list[GroupRate]:
    """The pooled rate of each score in each group, with its percentile interval; groups in the order of the frame.

    `frame` has a row an article, as `framing.corpus.score` gives it, and the name of its group in the column `by`.
    Rows without a count are left out. Raises ValueError for a column or score that there is not, for a group of one
    article or without words, for a level outside 0 to 1, and for resamples too few for the level.
    """
    groups = _read(frame, by, scores)
    drawn = _drawn_rates(groups, level, resamples, seed)
    found = []
    for place, score in enumerate(scores):
        for group, numbers in groups.items():
            count, base = (int(numbers[:, column].sum()) for column in (place, place + len(scores)))
            low, high = _ends(drawn[group][:, [place]], level)
            found.append(GroupRate(group, score, len(numbers), count, base, float(low[0]), float(high[0]), level))
    return found


def group_differences(
    frame: DataFrame,
    *,
    by: str,
    scores: Sequence[str] = tuple(MEASURES),
    level: float = LEVEL,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> list[GroupDifference]:
    """For each score and each two groups the difference of their pooled rates, with its percentile interval.

    In each pair the group that stands first in the frame comes first. The same seed gives the same intervals, and a
    group's draws do not depend on the other groups. For several pairs take a higher `level` (Dunn 1961) and more
    resamples: .9986 and 100,000 for 36. Raises ValueError as `group_rates` does, and for fewer than two groups.
    """
    groups = _read_pairs(frame, by, scores)
    drawn = _drawn_rates(groups, level, resamples, seed)
    found = []
    for group, other in combinations(groups, 2):
        estimates = _rates(groups[group].sum(axis=0)) - _rates(groups[other].sum(axis=0))
        ends = zip(estimates, *_ends(drawn[group] - drawn[other], level), strict=True)
        for score, (estimate, low, high) in zip(scores, ends, strict=True):
            apart = Difference(float(estimate), float(low), float(high))
            found.append(GroupDifference(score, group, other, apart, level))
    return sorted(found, key=lambda pair: list(scores).index(pair.score))


def found_by_chance(
    frame: DataFrame,
    *,
    by: str,
    scores: Sequence[str] = tuple(MEASURES),
    level: float = LEVEL,
    relabellings: int = RELABELLINGS,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> list[int]:
    """How many intervals of `group_differences` leave out 0 when nothing is behind the groups, once a relabelling.

    The names of the groups are dealt out to the articles anew (a permutation; Ernst 2004), so that groups differ by
    chance alone while every article stays what it is. It keeps `resamples` numbers an article in memory. Raises
    ValueError as `group_differences` does, and for less than one relabelling.
    """
    from numpy import concatenate, cumsum, split
    from numpy.random import RandomState

    if relabellings < 1:
        raise ValueError(f"relabellings is {relabellings}; deal at least once, and some {RELABELLINGS} for a picture")
    check_draws(level, resamples)
    groups = _read_pairs(frame, by, scores)
    articles = concatenate(list(groups.values()))
    borders = cumsum([len(numbers) for numbers in groups.values()])[:-1]
    draws = [_draws(_generator(group, seed), len(numbers), resamples) for group, numbers in groups.items()]
    deal = RandomState(seed)
    found = []
    for _ in range(relabellings):
        dealt = split(articles[deal.permutation(len(articles))], borders)
        drawn = [_rates(times @ numbers) for times, numbers in zip(draws, dealt, strict=True)]
        ends = (_ends(one - other, level) for one, other in combinations(drawn, 2))
        found.append(sum(int(((low > 0) | (high < 0)).sum()) for low, high in ends))
    return found


def _read(frame: DataFrame, by: str, scores: Sequence[str]) -> dict[str, Numbers]:
    """For each group a row an article: the count of each score, then the base of each."""
    columns = [f"{score}_{number}" for number in ("count", "base") for score in scores]
    missing = [column for column in (by, *columns) if column not in frame.columns]
    if missing:
        raise ValueError(f"the frame has no column {missing[0]!r}; it has {', '.join(map(str, frame.columns))}")
    scored = frame.dropna(subset=[by, *columns])
    groups = {
        str(group): rows[columns].to_numpy(dtype="float64")
        for group, rows in scored.groupby(by, sort=False, observed=True)
    }
    for group, numbers in groups.items():
        if len(numbers) < 2:
            raise ValueError(f"{group!r} has one article, which says nothing about others; leave this group out")
        if not numbers[:, len(scores) :].sum(axis=0).all():
            raise ValueError(f"the articles of {group!r} have no words to count on; leave this group out")
    if not groups:
        raise ValueError(f"no article has both a {by} and a count")
    return groups


def _read_pairs(frame: DataFrame, by: str, scores: Sequence[str]) -> dict[str, Numbers]:
    groups = _read(frame, by, scores)
    if len(groups) < 2:
        raise ValueError(f"{by} has one group, {', '.join(groups)}; two or more can be compared")
    return groups


def _drawn_rates(groups: dict[str, Numbers], level: float, resamples: int, seed: int) -> dict[str, Numbers]:
    """For each group a row a resample: the rate of each score."""
    check_draws(level, resamples)
    return {group: _resampled(numbers, _generator(group, seed), resamples) for group, numbers in groups.items()}


def _resampled(numbers: Numbers, generator: RandomState, resamples: int) -> Numbers:
    from numpy import concatenate

    at_once = max(1, CELLS // len(numbers))
    sizes = [min(at_once, resamples - done) for done in range(0, resamples, at_once)]
    return concatenate([_rates(_draws(generator, len(numbers), size) @ numbers) for size in sizes])


def _generator(group: str, seed: int) -> RandomState:
    """A generator of the group's own, of the kind whose numbers no later release of numpy changes."""
    from numpy.random import RandomState

    return RandomState([seed, crc32(group.encode())])


def _draws(generator: RandomState, articles: int, resamples: int) -> Numbers:
    """A row a resample: how many times each article of a group was drawn."""
    return generator.multinomial(articles, [1 / articles] * articles, size=resamples).astype("float64")


def _rates(sums: Numbers) -> Numbers:
    """Cues per 100 words, from the counts in the first half of the columns and the bases in the second."""
    half = sums.shape[-1] // 2
    bases = sums[..., half:]
    rates: Numbers = 100 * sums[..., :half] / (bases + (bases == 0))  # no words drawn: a rate of 0
    return rates


def _ends(drawn: Numbers, level: float) -> tuple[Numbers, Numbers]:
    """The ends of the percentile interval of each column."""
    ordered = drawn.copy()
    ordered.sort(axis=0)
    tail = left_out(level, len(ordered))
    return ordered[tail], ordered[-1 - tail]
