"""How often texts are drawn again for an interval, with which seed, and where the interval ends."""

from __future__ import annotations

from math import ceil

RESAMPLES = 1000
SEED = 2019
LEVEL = 0.95
"""The share of what was drawn that lies in an interval; as much lies below it as above."""


def check_resamples(resamples: int) -> None:
    """Raises ValueError for less than one resample."""
    if resamples < 1:
        raise ValueError(f"resamples is {resamples}; draw at least one, and some {RESAMPLES} for an interval to report")


def left_out(level: float, resamples: int) -> int:
    """How many of the resamples lie below an interval of this level; as many lie above it.

    >>> left_out(0.95, 1000)
    25
    """
    return int(round((1 - level) / 2, 9) * resamples)


def check_draws(level: float, resamples: int) -> None:
    """Raises ValueError where not one of the resamples would lie beyond an end: that interval would be too narrow.

    >>> check_draws(0.9986, 1000)
    Traceback (most recent call last):
    ValueError: 1,000 resamples are too few for a level of 0.9986: none lies beyond its ends; draw 36,000
    """
    check_level(level)
    check_resamples(resamples)
    if not left_out(level, resamples):
        usual = left_out(LEVEL, RESAMPLES)
        enough = ceil(2 * usual / (1 - level) / 1000) * 1000
        fault = "none lies beyond its ends"
        raise ValueError(f"{resamples:,} resamples are too few for a level of {level:.4g}: {fault}; draw {enough:,}")


def check_level(level: float) -> None:
    """Raises ValueError for a level outside 0 to 1."""
    if not 0 < level < 1:
        raise ValueError(f"level is {level}; it has to lie between 0 and 1, and {LEVEL} is usual")
