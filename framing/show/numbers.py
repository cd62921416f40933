"""How numbers are written: the one place in which they are rounded, and in which none stands alone."""

from __future__ import annotations

from framing.interface import interface
from framing.measure.comparing import Difference
from framing.measure.groups import GroupRate
from framing.measure.records import Count, wilson
from framing.measure.reports import FEW_CUES, FEW_WORDS
from framing.show.wording import say


def rate_text(rate: float | None, *, places: int = 1, signed: bool = False) -> str:
    """A rate or a share, to one decimal place; two where one would hide it, or where there are words enough.

    >>> rate_text(4.25), rate_text(0.04), rate_text(None)
    ('4.2', '0.04', 'none')
    >>> rate_text(4.256, places=2), rate_text(0.256, places=2, signed=True)
    ('4.26', '+0.26')
    """
    if rate is None:
        return say("numbers.none")
    if signed:
        return f"{rate:+z.{places}f}"
    if places > 1:
        return f"{rate:.{places}f}"
    return f"{rate:.2f}" if 0 < rate < 0.1 else f"{rate:.1f}"


def interval_text(interval: tuple[float, float] | None, *, places: int = 1) -> str:
    """The two ends of an interval.

    >>> interval_text((1.82, 6.03))
    '1.8 to 6.0'
    """
    if interval is None:
        return say("numbers.none")
    low, high = (rate_text(end, places=places) for end in interval)
    return say("numbers.interval", low=low, high=high)


def interval_of(count: Count) -> tuple[float, float] | None:
    """Wilson's 95 % interval of any count, per 100 words."""
    return wilson(count.count, count.base)


def count_text(count: Count) -> str:
    """A rate with all that belongs to it.

    >>> count_text(Count(cues=(), base=0))
    '0 in 0 words, so no rate'
    """
    words = counted(count.base, "word")
    if not count.base:
        return say("numbers.no_rate", count=count.count, words=words)
    interval = interval_text(interval_of(count))
    return say("numbers.rate", count=count.count, words=words, rate=rate_text(count.rate), interval=interval)


def difference_text(apart: Difference | None, *, places: int = 1) -> str:
    """A difference of two rates with its interval.

    >>> difference_text(Difference(-2.5, -4.02, -1.0))
    '-2.5 (-4.0 to -1.0)'
    """
    if apart is None:
        return say("numbers.none")
    estimate, low, high = (
        rate_text(rate, places=places, signed=True) for rate in (apart.estimate, apart.low, apart.high)
    )
    return f"{estimate} ({say('numbers.interval', low=low, high=high)})"


def level_text(level: float) -> str:
    """The level of an interval, as readers write it.

    >>> level_text(0.95), level_text(1 - 0.05 / 36)
    ('95 %', '99.86 %')
    """
    return f"{100 * level:.4g} %"


def share_text(share: float | None) -> str:
    """A precision, a recall or an F1, 0 to 1.

    >>> share_text(0.81249), share_text(None)
    ('0.812', 'undefined')
    """
    return say("numbers.undefined") if share is None else f"{share:.3f}"


def share_interval_text(interval: tuple[float, float] | None) -> str:
    """The two ends of an interval of shares.

    >>> share_interval_text((0.79, 0.8333))
    '0.79 to 0.83'
    """
    if interval is None:
        return say("numbers.no_interval")
    low, high = interval
    return say("numbers.interval", low=f"{low:.2f}", high=f"{high:.2f}")


def counted(number: int, noun: str) -> str:
    """A number with its noun, one of those that the interface can count.

    >>> counted(1, "word"), counted(640, "word"), counted(1200, "cue")
    ('1 word', '640 words', '1,200 cues')
    """
    return interface().count(f"show.counted.{noun}", number)


def is_small(count: Count | GroupRate) -> bool:
    """Whether a rate rests on fewer than 10 cues or 300 words."""
    return count.count < FEW_CUES or count.base < FEW_WORDS
