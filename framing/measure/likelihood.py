"""What a named scale says a term of likelihood means, as proportions from 0 to 1."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from framing.files import DataError, data_path, read_csv
from framing.measure.candidates import Candidate
from framing.measure.word_classes import word_class

DEFAULT_SCALE = "icd203"
SCALES = (DEFAULT_SCALE, "ipcc")
COLUMNS = ("term", "scale", "low", "high", "source", "note")

Band = tuple[float, float]


@cache
def likelihood_scale(name: str = DEFAULT_SCALE) -> dict[str, Band]:
    """The terms of one scale with the lowest and highest proportion that each stands for.

    Raises DataError where there is no such scale, or the table of all scales is not as it should be.

    >>> likelihood_scale()["unlikely"], likelihood_scale("ipcc")["unlikely"]
    ((0.2, 0.45), (0.0, 0.33))
    """
    path = data_path("lexicons", "likelihood.csv")
    scale = {row["term"]: read_band(path, line, row) for line, row in scale_rows(path) if row["scale"] == name}
    if not scale:
        raise DataError(path, None, f"no scale {name!r}; add its terms or name another")
    return scale


def scale_rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """The rows of all scales, each with its line. Raises DataError where the columns are others."""
    return read_csv(path, columns=COLUMNS)


def read_band(path: Path, line: int, row: dict[str, str]) -> Band:
    """The lowest and highest proportion of a row. Raises DataError unless 0 <= low < high <= 1."""
    try:
        low, high = float(row["low"]), float(row["high"])
    except ValueError:
        raise DataError(path, line, "low and high have to be numbers from 0 to 1; mend them") from None
    if not 0 <= low < high <= 1:
        raise DataError(path, line, f"{low} to {high} is no band; it has to be 0 <= low < high <= 1")
    return low, high


def likelihood_of(candidate: Candidate) -> tuple[Band | None, str | None]:
    """The band of a hedge or booster on the default scale and the scale's name; a negated term has none."""
    if candidate.entry.kind not in ("hedge", "booster"):
        return None, None
    band = likelihood_scale().get(candidate.lower)
    if band is None or _is_negated(candidate):
        return None, None
    return band, DEFAULT_SCALE


def _is_negated(candidate: Candidate) -> bool:
    """'not likely', 'not at all likely', 'never very likely': a negation before the term and its adverbs."""
    for word in candidate.words_before(4):
        if word in word_class("negations"):
            return True
        if word not in ("at", "all") and word not in word_class("adverbs"):
            return False
    return False
