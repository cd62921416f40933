"""Articles side by side: rates with intervals, and the interval of each difference."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.measure.records import Cue
from framing.measure.reports import Report
from framing.measure.resampling import LEVEL, RESAMPLES, SEED, check_level, check_resamples, left_out
from framing.measure.scores import BASE_SECTIONS
from framing.text.documents import read_document
from framing.text.words import count_words

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class Difference:
    """How many more cues per 100 words one article has than another, with an interval of that difference."""

    estimate: float
    low: float
    high: float


def compare(reports: Sequence[Report], *, resamples: int = RESAMPLES, seed: int = SEED) -> DataFrame:
    """A pandas frame, one row an article: every score's count, base, rate, interval and difference to the first row.

    `<score>_difference`, `_difference_low` and `_difference_high` are cues per 100 words more than in the first
    article. Whether two intervals overlap is no test; whether the interval of the difference holds 0 is one.
    Raises ValueError where there is nothing to compare, and for less than one resample.
    """
    from framing.measure.frames import comparison_frame

    if not all(isinstance(report, Report) for report in reports):
        raise TypeError("compare() takes a list of reports: compare([analyse(article), ...])")
    if not reports:
        raise ValueError("compare() needs at least one report: compare([analyse(article), ...])")
    check_resamples(resamples)
    return comparison_frame(reports, resamples=resamples, seed=seed)


def difference(
    report: Report,
    other: Report,
    score: str,
    *,
    level: float = LEVEL,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> Difference | None:
    """The difference in a score's rate, `report` minus `other`; None where one of them has no words to count on.

    A percentile bootstrap over sentences (Efron and Tibshirani 1993), because cues cluster in sentences. Headlines and
    headings are one unit each. The same seed gives the same interval, and the other way round the same with its sign
    changed. For several pairs at once take a higher `level` (Dunn 1961) and more resamples, .995 and 20,000 for ten.
    Raises ValueError for a score that there is not, a level outside 0 to 1, and for less than one resample.
    """
    check_level(level)
    if score not in report.scores:
        raise ValueError(f"there is no score {score!r}; the scores are {', '.join(report.scores)}")
    check_resamples(resamples)
    rate, other_rate = report.scores[score].rate, other.scores[score].rate
    if rate is None or other_rate is None:
        return None
    if report.article.text > other.article.text:  # one order of drawing for both ways round
        turned = difference(other, report, score, level=level, resamples=resamples, seed=seed)
        return turned and Difference(rate - other_rate, 0 - turned.high, 0 - turned.low)
    draw = random.Random(seed)
    ours = _resampled_rates(_units(report, score), draw, resamples)
    theirs = _resampled_rates(_units(other, score), draw, resamples)
    differences = sorted(one - two for one, two in zip(ours, theirs, strict=True))
    tail = left_out(level, resamples)
    return Difference(rate - other_rate, differences[tail], differences[-1 - tail])


def _units(report: Report, score: str) -> list[tuple[int, int]]:
    """For each sentence, headline and heading: its cues of this score and its words."""
    cues: tuple[Cue, ...] = report.scores[score].cues
    units = []
    number = 0
    for segment in read_document(report.article).segments:
        if segment.section.kind not in BASE_SECTIONS or segment.section.repeats:
            continue
        start = number
        while number < len(cues) and cues[number].span.start < segment.span.end:
            number += 1
        units.append((number - start, count_words(segment.span.of(report.article.text))))
    return units


def _resampled_rates(units: list[tuple[int, int]], draw: random.Random, resamples: int) -> list[float]:
    rates = []
    for _ in range(resamples):
        sample = draw.choices(units, k=len(units))
        words = sum(base for _, base in sample)
        rates.append(100 * sum(count for count, _ in sample) / words if words else 0.0)
    return rates
