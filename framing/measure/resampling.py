"""How often texts are drawn again for an interval, and with which seed."""

from __future__ import annotations

RESAMPLES = 1000
SEED = 2019


def check_resamples(resamples: int) -> None:
    """Raises ValueError for less than one resample."""
    if resamples < 1:
        raise ValueError(f"resamples is {resamples}; draw at least one, and some {RESAMPLES} for an interval to report")
