"""Groups of articles side by side: their rates, their differences, and how much of that chance can do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from framing.measure.groups import GroupDifference, GroupRate
from framing.show.numbers import counted, difference_text, interval_text, is_small, level_text, rate_text
from framing.show.shown import Shown, plain_sentence
from framing.show.tables import Apart, Bar, Cell, Shade, bar_table
from framing.show.wording import heads, name, say

PLACES = 2
"""Decimal places of a group's rate: a group has so many words that the second one says something."""

DARK, LIGHT = 1.0, 0.3


def group_rate_chart(rates: Sequence[GroupRate]) -> Shown:
    """The rate of each group with its interval, as bars. Raises ValueError where there is none."""
    _need(rates)
    rows: list[list[Cell]] = []
    told = []
    for rate in rates:
        cells = {
            "articles": f"{rate.articles:,}",
            "count": f"{rate.count:,}",
            "words": f"{rate.base:,}",
            "rate": rate_text(rate.rate, places=PLACES),
            "interval": interval_text((rate.low, rate.high), places=PLACES),
        }
        score, group = name("scores", rate.score), rate.group
        rows.append([score, group, *cells.values(), Bar(rate.rate, rate.low, rate.high)])
        told.append(say("groups.rate", score=score, group=group, **cells))
    level = level_text(rates[0].level)
    return bar_table(
        say("groups.rates_caption", scores=_scores(rates)),
        heads("score", "group", "articles", "count", "words", "rate", "ends", "rate_drawn"),
        rows,
        sentence=plain_sentence(say("groups.rates_told", level=level, told="; ".join(told))),
        notes=[
            say("groups.rates_drawn", level=level),
            say("groups.articles_drawn"),
            *([say("groups.few")] if any(map(is_small, rates)) else []),
            say("groups.no_verdict"),
        ],
    )


def group_difference_chart(differences: Sequence[GroupDifference]) -> Shown:
    """The difference of every two groups, drawn against 0. Raises ValueError where there is none."""
    _need(differences)
    rows: list[list[Cell]] = []
    told = []
    for found in differences:
        cells = {
            "score": name("scores", found.score),
            "pair": _pair(found),
            "difference": difference_text(found.apart, places=PLACES),
            "inside": say("pairs.outside" if found.leaves_out_zero else "pairs.inside"),
        }
        rows.append([*cells.values(), Apart(found.apart.estimate, found.apart.low, found.apart.high)])
        told.append(say("groups.difference", **cells))
    level = level_text(differences[0].level)
    return bar_table(
        say("groups.differences_caption", scores=_scores(differences)),
        heads("score", "pair", "difference_with_ends", "zero_inside", "difference_drawn"),
        rows,
        sentence=plain_sentence(say("groups.differences_told", level=level, told="; ".join(told))),
        notes=[say("groups.differences_drawn", level=level), say("groups.articles_drawn"), say("groups.no_verdict")],
    )


def difference_grid(differences: Sequence[GroupDifference], stricter: Sequence[GroupDifference]) -> Shown:
    """All differences at a glance: a row a pair, a column a score; darker where the interval leaves out 0.

    `stricter` holds the same differences at a higher level. Raises ValueError where they are not the same, and where
    there is none.
    """
    _need(differences)
    if [(one.score, _pair(one)) for one in differences] != [(two.score, _pair(two)) for two in stricter]:
        raise ValueError("the two lists have to hold the same scores and pairs in the same order")
    level, strict_level = level_text(differences[0].level), level_text(stricter[0].level)
    rows: dict[str, list[Cell]] = {}
    told: dict[str, list[str]] = {level: [], strict_level: []}
    for usual, strict in zip(differences, stricter, strict=True):
        pair = _pair(usual)
        difference = rate_text(usual.apart.estimate, places=PLACES, signed=True)
        cell = Shade(difference, None)
        if usual.leaves_out_zero:
            held = strict_level if strict.leaves_out_zero else level
            cell = Shade(f"{difference} **", DARK) if held == strict_level else Shade(f"{difference} *", LIGHT)
            told[held].append(
                say("groups.told_pair", score=name("scores", usual.score), pair=pair, difference=difference)
            )
        rows.setdefault(pair, [pair]).append(cell)
    numbers = {"number": len(differences), "level": level, "strict_level": strict_level}
    found = {
        "some": len(told[level]) + len(told[strict_level]),
        "strict": len(told[strict_level]),
        "told": "; ".join(told[strict_level] + told[level]) or say("parts.none"),
    }
    return bar_table(
        say("groups.grid_caption"),
        (*heads("pair"), *dict.fromkeys(name("scores", found.score) for found in differences)),
        list(rows.values()),
        sentence=plain_sentence(say("groups.grid_told", **numbers, **found)),
        notes=[say("groups.grid_note", **numbers), say("groups.grid_found", **numbers, **found)],
    )


def chance_chart(found: Sequence[int], *, among: int, under_real_names: int) -> Shown:
    """How many of `among` intervals left out 0 in each relabelling, beside how many do under the real names.

    Raises ValueError where there was no relabelling.
    """
    _need(found)
    times = Counter(found)
    numbers = range(max(found) + 1)
    rows: list[list[Cell]] = [
        [say("groups.chance_row", number=number, among=among), f"{times[number]:,}", Bar(float(times[number]))]
        for number in numbers
    ]
    told = ", ".join(say("groups.chance_times", number=number, times=f"{times[number]:,}") for number in numbers)
    summary = say(
        "groups.chance_summary",
        among=among,
        relabellings=counted(len(found), "relabelling"),
        mean=rate_text(sum(found) / len(found)),
        any=sum(number > 0 for number in found),
        most=max(found),
        real=under_real_names,
    )
    return bar_table(
        say("groups.chance_caption"),
        heads("left_out", "relabellings", "drawn"),
        rows,
        sentence=plain_sentence(say("groups.chance_told", summary=summary, told=told)),
        notes=[summary],
    )


def _need(found: Sequence[object]) -> None:
    if not found:
        raise ValueError("there is nothing to show; give at least one")


def _pair(found: GroupDifference) -> str:
    return say("groups.pair", group=found.group, other=found.other)


def _scores(found: Iterable[GroupRate | GroupDifference]) -> str:
    return ", ".join(dict.fromkeys(name("scores", one.score) for one in found))
