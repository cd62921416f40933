"""Charts of a report: tables with bars, each with a sentence that says its numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from framing.measure.comparing import difference
from framing.measure.records import Count
from framing.measure.reports import Report
from framing.show.ledger import ADOPTED, Entry, ledger
from framing.show.numbers import (
    count_text,
    counted,
    difference_text,
    interval_of,
    interval_text,
    is_small,
    rate_text,
)
from framing.show.shares import parts, shares
from framing.show.shown import Shown, plain_sentence
from framing.show.tables import Bar, Cell, Shade, bar_table
from framing.show.wording import (
    AUTHOR,
    BRACKET_NOTE,
    CONSTRUCTED,
    INTERVAL_NOTE,
    NO_FAULT_NOTE,
    NO_PARTY,
    OVERLAP_NOTE,
    SCORES,
    SHARE_NOTE,
    SMALL_NOTE,
    name_of,
)

RATE_COLUMNS = ("Count", "Words", "Per 100 words", "95 % interval", "Rate and interval")

MANY_TIMES = 4
"""A cell of the naming matrix is darkest at this number or at the largest in the table."""


def rates_by_part(report: Report, *, score: str = "hedging") -> Shown:
    """One score under each heading of an article, with intervals. Raises ValueError for an unknown score.

    The parts' counts and words add up to the score's.
    """
    title = _title(score)
    found = parts(report, score)
    rows: list[list[Cell]] = [[part.name, *_rate_cells(part.count)] for part in found]
    told = "; ".join(f"{part.name}: {count_text(part.count)}" for part in found) or "No words to count on"
    return bar_table(
        f"{title} under each heading of “{name_of(report.article)}”",
        ("Part", *RATE_COLUMNS),
        rows,
        sentence=plain_sentence(f"{title} by part. {told}."),
        notes=_rate_notes([part.count for part in found], [report]),
    )


def hedging_by_part(report: Report) -> Shown:
    """Hedging under each heading of an article: `rates_by_part` for the score of this lesson."""
    return rates_by_part(report, score="hedging")


def compare_rates(reports: Sequence[Report], *, score: str = "hedging") -> Shown:
    """One score of several articles side by side, with the interval of each difference from the first.

    Raises ValueError for an unknown score and where there is no report.
    """
    title = _title(score)
    if not reports:
        raise ValueError("compare_rates needs at least one report: compare_rates([analyse(article), ...])")
    first, *others = reports
    apart = ["", *(difference_text(difference(report, first, score)) for report in others)]
    counts = [report.scores[score] for report in reports]
    names = [_name_with_outlet(report) for report in reports]
    rows: list[list[Cell]] = [
        [name, *_rate_cells(count), gap or "the first"] for name, count, gap in zip(names, counts, apart, strict=True)
    ]
    told = "; ".join(
        f"{name}: {count_text(count)}" + (f", difference from the first {gap}" if gap else "")
        for name, count, gap in zip(names, counts, apart, strict=True)
    )
    return bar_table(
        f"{title} in {counted(len(reports), 'article')}",
        ("Article", *RATE_COLUMNS, "Difference from the first (95 % interval)"),
        rows,
        sentence=plain_sentence(f"{title}. {told}."),
        notes=[OVERLAP_NOTE, *_rate_notes(counts, reports)],
    )


def voices_by_share(report: Report) -> Shown:
    """How many of an article's words are its own, and how many it gives to each speaker."""
    found = shares(report)
    base = sum(share.words for share in found)
    rows: list[list[Cell]] = []
    told = []
    for share in found:
        percent = 100 * share.words / base if base else None
        passages = f"{share.passages:,}" if share.speaker != AUTHOR else ""
        rows.append([share.speaker, passages, f"{share.words:,}", f"{base:,}", rate_text(percent), Bar(percent)])
        told.append(f"{share.speaker}: {share.words:,} of {counted(base, 'word')}, {rate_text(percent)} per 100")
    return bar_table(
        f"Whose words make up “{name_of(report.article)}”",
        ("Voice", "Passages", "Words", "Of", "Per 100 words", "Share"),
        rows,
        sentence=plain_sentence(f"Words by voice. {'; '.join(told)}."),
        notes=[SHARE_NOTE, *_origin_notes([report])],
    )


def naming_matrix(report: Report) -> Shown:
    """Who calls whom what: a row for each party and label, a column for each voice, the number of times in the cell."""
    found = ledger(report.article, report.cues)
    voices = list(dict.fromkeys(entry.voice for entry in found))
    cells: dict[tuple[str, str, str], dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in sorted(found, key=lambda entry: (entry.target == NO_PARTY, entry.target.casefold())):
        cells[entry.target, entry.label, entry.orientation][entry.voice].append(entry)
    largest = max([MANY_TIMES, *(_times(entries) for row in cells.values() for entries in row.values())])
    rows: list[list[Cell]] = [
        [target, label, orientation, *(_matrix_cell(row.get(voice, []), largest) for voice in voices)]
        for (target, label, orientation), row in cells.items()
    ]
    told = "; ".join(
        f"{entry.voice} on {entry.target}: {entry.label} ({entry.value}), {counted(len(entry.cues), 'time')}"
        for entry in found
    )
    return bar_table(
        f"Who calls whom what in “{name_of(report.article)}”: {counted(sum(len(e.cues) for e in found), 'label')}",
        ("Party", "Label", "Orientation", *voices),
        rows,
        sentence=plain_sentence(f"Labels by party and voice. {told or 'None found'}."),
        notes=_origin_notes([report]),
    )


def _title(score: str) -> str:
    if score not in SCORES:
        raise ValueError(f"there is no score {score!r}; the scores are {', '.join(SCORES)}")
    return SCORES[score]


def _name_with_outlet(report: Report) -> str:
    outlet = report.article.outlet
    return f"{name_of(report.article)} ({outlet})" if outlet else name_of(report.article)


def _rate_cells(count: Count) -> list[Cell]:
    low, high = interval_of(count) or (None, None)
    interval = interval_text(interval_of(count))
    return [f"{count.count:,}", f"{count.base:,}", rate_text(count.rate), interval, Bar(count.rate, low, high)]


def _rate_notes(counts: Sequence[Count], reports: Sequence[Report]) -> list[str]:
    small = [SMALL_NOTE] if any(map(is_small, counts)) else []
    return [BRACKET_NOTE, INTERVAL_NOTE, *small, NO_FAULT_NOTE, *_origin_notes(reports)]


def _origin_notes(reports: Sequence[Report]) -> list[str]:
    return [CONSTRUCTED] if any(report.article.origin == "constructed" for report in reports) else []


def _matrix_cell(entries: Sequence[Entry], largest: int) -> Cell:
    """The number of times, and how many of them at a distance or denied, since these are not the voice's own naming."""
    if not entries:
        return ""
    stances = [f"{len(entry.cues)} {entry.stance}" for entry in entries if entry.stance not in ("", ADOPTED)]
    of_them = f" ({', '.join(stances)})" if stances else ""
    return Shade(f"{_times(entries):,}{of_them}", share=_times(entries) / largest)


def _times(entries: Sequence[Entry]) -> int:
    return sum(len(entry.cues) for entry in entries)
