"""A table whose cells may be bars or shaded numbers: the one primitive under every chart.

Table and chart in one: it needs no library, follows the light and the dark theme, works offline, in an HTML export and
in a notebook that is not trusted, and a screen reader reads it row by row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.show.colours import BAR, INK, RULE, WHISKER, shade
from framing.show.shown import Shown, as_text, paragraph

TRACK = 180
"""Width in pixels of the longest bar or bracket."""

LONGEST_BRACKET = 3
"""How many times as long as the longest bar a bracket may be, lest one small text press all bars flat."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar as long as `value`, over a bracket from `low` to `high`; nothing is drawn for None.

    A bracket that would run off the chart has no right end.
    """

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Apart:
    """An interval from `low` to `high` drawn against the line of 0, with a mark at `value`: for differences."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Shade:
    """A cell with its number written in it, the darker the larger `share` (0 to 1) is; None leaves it unshaded."""

    text: str
    share: float | None


@dataclass(frozen=True, slots=True)
class Sample:
    """A cell with a word that looks like a mark in the text."""

    text: str
    css: str


Cell = str | Bar | Apart | Shade | Sample


def bar_table(
    caption: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    *,
    sentence: str,
    notes: Sequence[str] = (),
) -> Shown:
    """A chart as an HTML table: the first cell of each row is its heading, and all bars share one scale.

    `sentence` has to say the numbers, since it is all that a reader without HTML gets; `notes` stand below the table.
    Raises ValueError where a row is not as long as `columns`.
    """
    return Shown(html=table(caption, columns, rows) + "".join(map(paragraph, notes)), sentence=sentence)


def table(caption: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """The HTML of a table; see `bar_table`."""
    for row in rows:
        if len(row) != len(columns):
            raise ValueError(f"a row of {len(row)} cells under {len(columns)} columns: {row}")
    scales = _Scales(_longest(rows), *_ends(rows))
    head = "".join(f'<th scope="col" style="{_CELL}">{as_text(name)}</th>' for name in columns)
    body = "".join(f"<tr>{_row(row, scales)}</tr>" for row in rows)
    return (
        '<table style="border-collapse:collapse;margin:8px 0">'
        f'<caption style="text-align:left;font-weight:bold;padding:4px 0">{as_text(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


_CELL = f"text-align:left;vertical-align:top;padding:3px 10px 3px 0;border-bottom:1px solid {RULE}"


@dataclass(frozen=True, slots=True)
class _Scales:
    """What the full width of the track stands for: `longest` for bars, from `least` to `most` for differences."""

    longest: float
    least: float
    most: float


def _row(row: Sequence[Cell], scales: _Scales) -> str:
    heading = _cell(row[0], scales, tag='th scope="row"', style=f"{_CELL};font-weight:normal")
    return heading + "".join(_cell(cell, scales) for cell in row[1:])


def _cell(cell: Cell, scales: _Scales, *, tag: str = "td", style: str = _CELL) -> str:
    if isinstance(cell, Bar):
        content = _bar(cell, scales.longest)
    elif isinstance(cell, Apart):
        content = _apart(cell, scales)
    elif isinstance(cell, Sample):
        content = f'<mark style="{cell.css}">{as_text(cell.text)}</mark>'
    elif isinstance(cell, Shade):
        style += ";padding-left:6px"
        if cell.share is not None:
            background, ink = shade(cell.share)
            style += f";background-color:{background};color:{ink}"
        content = as_text(cell.text)
    else:
        content = as_text(cell)
    return f'<{tag} style="{style}">{content}</{tag[:2]}>'


def _bar(bar: Bar, longest: float) -> str:
    width = _pixels(bar.value or 0, longest)
    drawn = f'<div style="width:{TRACK}px;height:4px"></div>'
    drawn += f'<div style="width:{width}px;height:10px;background-color:{BAR}"></div>'
    if bar.low is None or bar.high is None:
        return drawn
    left, right = _pixels(bar.low, longest), _pixels(bar.high, longest)
    edge = f"2px solid {WHISKER}"
    end = f"border-right:{edge};" if right <= TRACK else ""
    return drawn + (
        f'<div style="margin-left:{left}px;width:{max(min(right, TRACK) - left, 4)}px;height:6px;'
        f'box-sizing:border-box;border-left:{edge};{end}border-bottom:{edge}"></div>'
    )


def _apart(cell: Apart, scales: _Scales) -> str:
    """The interval as a bar, its estimate a dark line in it, and the line of 0 above and below."""
    places = (cell.low, cell.value, cell.high, 0)
    low, value, high, zero = (_pixels(place - scales.least, scales.most - scales.least) for place in places)
    line = f'<div style="margin-left:{zero}px;width:0px;height:5px;border-left:2px solid {WHISKER}"></div>'
    mark = f'<div style="margin-left:{value - low}px;width:3px;height:8px;background-color:{INK}"></div>'
    drawn = (
        f'<div style="margin-left:{low}px;width:{max(high - low, 4)}px;height:8px;background-color:{BAR}">{mark}</div>'
    )
    return f'<div style="width:{TRACK}px">{line}{drawn}{line}</div>'


def _pixels(value: float, longest: float) -> int:
    return round(TRACK * value / longest) if longest else 0


def _longest(rows: Sequence[Sequence[Cell]]) -> float:
    """What the full width of the track stands for."""
    bars = [cell for row in rows for cell in row if isinstance(cell, Bar)]
    value = max((bar.value or 0 for bar in bars), default=0)
    high = max((bar.high or 0 for bar in bars), default=0)
    return min(max(value, high), LONGEST_BRACKET * value) if value else high


def _ends(rows: Sequence[Sequence[Cell]]) -> tuple[float, float]:
    """The least and the most that any interval of a difference reaches, 0 in between."""
    found = [cell for row in rows for cell in row if isinstance(cell, Apart)]
    return min([0, *(cell.low for cell in found)]), max([0, *(cell.high for cell in found)])
