"""A strip of what readers take a word of likelihood to mean, below what published scales say it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import median

from framing.files import data_path, read_toml
from framing.interface import interface
from framing.measure.likelihood import SCALES, Band, likelihood_scale
from framing.show.numbers import counted
from framing.show.shown import Shown, plain_sentence
from framing.show.tables import Cell, Shade, bar_table
from framing.show.wording import heads, say

STEP = 10
"""How many chances in 100 a column of the strip holds."""

Numbers = Sequence[float]


def likelihood_strip(term: str, *, readers: Mapping[str, Numbers] | None = None) -> Shown:
    """A row for each published scale that has the term, and one for each group of readers with their numbers.

    `readers` are numbers from 0 to 100 by the name of the group; without it the made-up class of the course. Raises
    ValueError where neither a scale nor a reader has the term, and for a number below 0 or above 100.
    """
    groups = constructed_class(term) if readers is None else dict(readers)
    bands = {scale: band for scale in SCALES if (band := likelihood_scale(scale).get(term))}
    if not bands and not any(groups.values()):
        raise ValueError(f"no scale and no reader has a number for {term!r}")
    _check(groups)
    rows = [_scale_row(scale, band) for scale, band in bands.items()]
    rows += [_reader_row(name, numbers) for name, numbers in groups.items() if numbers]
    return bar_table(
        say("strip.caption", term=term),
        (*heads("who"), *(say("strip.column", low=low, high=_end(low)) for low in _columns())),
        rows,
        sentence=plain_sentence(say("strip.told", term=term, told="; ".join(_told(bands, groups)))),
        notes=[say("strip.note"), *([say("strip.constructed")] if readers is None else [])],
    )


def constructed_class(term: str) -> dict[str, Numbers]:
    """What the course's made-up class of readers gave for a term, by the name of the class; empty where it has none."""
    numbers = read_toml(data_path("readers", "estimates.toml"))["terms"].get(term, [])
    return {say("strip.class"): numbers} if numbers else {}


def _check(groups: Mapping[str, Numbers]) -> None:
    """Raises ValueError for a number that is no chance in 100."""
    for name, numbers in groups.items():
        wrong = [number for number in numbers if not 0 <= number <= 100]
        if wrong:
            raise ValueError(f"{name}: {wrong[0]} is no chance in 100; numbers go from 0 to 100")


def _columns() -> range:
    return range(0, 100, STEP)


def _end(low: int) -> int:
    """The last whole number of a column; the last column holds 100 as well."""
    return 100 if low + STEP == 100 else low + STEP - 1


def _scale_row(scale: str, band: Band) -> list[Cell]:
    """The part of the band that falls into each column, shaded."""
    low, high = (100 * edge for edge in band)
    cells: list[Cell] = []
    for start in _columns():
        first, last = max(low, start), min(high, start + STEP)
        cells.append(Shade(say("strip.part", low=f"{first:g}", high=f"{last:g}"), 1.0) if first < last else "")
    return [_scale_name(scale), *cells]


def _reader_row(name: str, numbers: Numbers) -> list[Cell]:
    """How many of the numbers fall into each column, the darker the more."""
    counts = Counter(map(_column_of, numbers))
    most = max(counts.values())
    cells = (Shade(str(counts[start]), counts[start] / most) if counts[start] else "" for start in _columns())
    return [name, *cells]


def _column_of(number: float) -> int:
    """Where the column of a number begins; 100 stands in the last one."""
    return min(int(number // STEP) * STEP, _columns()[-1])


def _told(bands: Mapping[str, Band], groups: Mapping[str, Numbers]) -> list[str]:
    scales = [
        say("strip.band", scale=_scale_name(scale), low=f"{100 * low:g}", high=f"{100 * high:g}")
        for scale, (low, high) in bands.items()
    ]
    readers = [
        say(
            "strip.group",
            group=name,
            readers=counted(len(numbers), "reader"),
            low=f"{min(numbers):g}",
            high=f"{max(numbers):g}",
            median=f"{median(numbers):g}",
        )
        for name, numbers in groups.items()
        if numbers
    ]
    return scales + readers


def _scale_name(scale: str) -> str:
    return interface().name("show.strip.scales", scale)
