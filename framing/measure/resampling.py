"""How often texts are drawn again for an interval, with which seed, and where the interval ends."""

from __future__ import annotations

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


def check_level(level: float) -> None:
    """Raises ValueError for a level outside 0 to 1."""
    if not 0 < level < 1:
        raise ValueError(f"level is {level}; it has to lie between 0 and 1, and {LEVEL} is usual")
