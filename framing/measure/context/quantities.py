"""Approximators count only where there is something to approximate; quantities only where they vaguely count."""

from __future__ import annotations

from framing.measure.candidates import Candidate
from framing.measure.word_classes import is_number

CURRENCIES = ("$", "\u20ac", "\u00a3", "\u00a5", "us$")
FRACTIONS = ("a", "an", "the")


def before_a_number(cue: Candidate) -> bool:
    """'about 300', 'around half', 'some $2m': a number follows, in digits or in letters."""
    after = cue.after()
    if after in CURRENCIES:
        return is_number(cue.after(2))
    if after in FRACTIONS:
        return is_number(cue.after(2)) and cue.after(2) not in ("one", "two")
    return is_number(after)


def one_of_several(cue: Candidate) -> bool:
    """'some one', 'about one another': 'one' that is no number."""
    return cue.after() == "one" and cue.after(2) in ("another", "of", "'s", "thing", "person", "day")


OTHER_READINGS: dict[str, tuple] = {}
NEEDED_COMPANY = {
    f"hedge {word}": (before_a_number,)
    for word in ("about", "around", "some", "roughly", "nearly", "close to", "up to", "or so", "circa", "approximately")
}
