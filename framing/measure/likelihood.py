"""What a named scale says a term of likelihood means, as proportions from 0 to 1."""

from __future__ import annotations

from functools import cache

from framing.files import DataError, data_path, read_csv
from framing.measure.candidates import Candidate
from framing.measure.word_classes import word_class

DEFAULT_SCALE = "icd203"


@cache
def likelihood_scale(name: str = DEFAULT_SCALE) -> dict[str, tuple[float, float]]:
    """The terms of one scale with the lowest and highest proportion that each stands for.

    >>> likelihood_scale()["unlikely"], likelihood_scale("ipcc")["unlikely"]
    ((0.2, 0.45), (0.0, 0.33))
    """
    path = data_path("lexicons", "likelihood.csv")
    scale = {}
    for line, row in read_csv(path):
        try:
            low, high = float(row["low"]), float(row["high"])
        except (KeyError, ValueError):
            raise DataError(path, line, "low and high must be numbers from 0 to 1") from None
        if not 0 <= low < high <= 1:
            raise DataError(path, line, f"{low} to {high} is no band; low and high must be 0 <= low < high <= 1")
        if row["scale"] == name:
            scale[row["term"]] = (low, high)
    if not scale:
        raise DataError(path, None, f"no scale {name!r}; add its terms or name another")
    return scale


def likelihood_of(candidate: Candidate) -> tuple[tuple[float, float] | None, str | None]:
    """The band of a hedge or booster on the default scale and the scale's name; a negated term has none."""
    if candidate.entry.kind not in ("hedge", "booster"):
        return None, None
    band = likelihood_scale().get(candidate.text.lower())
    if band is None or _is_negated(candidate):
        return None, None
    return band, DEFAULT_SCALE


def _is_negated(candidate: Candidate) -> bool:
    """'not likely', 'not at all likely', 'never very likely': a negation before the term and its adverbs."""
    for word in candidate.words_before(4):
        if word in word_class("negations"):
            return True
        if word not in word_class("adverbs") | {"at", "all"}:
            return False
    return False
