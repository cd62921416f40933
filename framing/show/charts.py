"""Charts of a report: tables with bars, each with a sentence that says its numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from framing.measure.comparing import Difference, difference
from framing.measure.records import Count
from framing.measure.reports import Report
from framing.measure.scores import MEASURES
from framing.show.ledger import ADOPTED, Entry, count_times, ledger
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
from framing.show.shown import Shown, paragraph, plain_sentence
from framing.show.tables import Apart, Bar, Cell, Shade, bar_table
from framing.show.wording import heads, name, name_of, name_with_outlet, origin_notes, say

RATE_COLUMNS = ("count", "words", "rate", "interval", "rate_drawn")

MANY_TIMES = 4
"""A cell of the naming matrix is darkest at this number or at the largest in the table."""


def rates_by_part(report: Report, *, score: str = "hedging") -> Shown:
    """One score under each heading of an article, with intervals. Raises ValueError for an unknown score.

    The parts' counts and words add up to the score's.
    """
    title = _title(score)
    found = parts(report, score)
    rows: list[list[Cell]] = [[part.name, *_rate_cells(part.count)] for part in found]
    told = "; ".join(say("parts.part", part=part.name, rate=count_text(part.count)) for part in found)
    return bar_table(
        say("parts.caption", score=title, article=name_of(report.article)),
        heads("part", *RATE_COLUMNS),
        rows,
        sentence=plain_sentence(say("parts.told", score=title, told=told or say("parts.none"))),
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
    names = [name_with_outlet(report.article) for report in reports]
    rows: list[list[Cell]] = [
        [article, *_rate_cells(count), gap or say("compared.first")]
        for article, count, gap in zip(names, counts, apart, strict=True)
    ]
    told = "; ".join(
        say(
            f"compared.{'other_article' if gap else 'first_article'}",
            article=article,
            rate=count_text(count),
            difference=gap,
        )
        for article, count, gap in zip(names, counts, apart, strict=True)
    )
    return bar_table(
        say("compared.caption", score=title, articles=counted(len(reports), "article")),
        heads("article", *RATE_COLUMNS, "difference"),
        rows,
        sentence=plain_sentence(say("compared.told", score=title, told=told)),
        notes=[say("notes.overlap"), *_rate_notes(counts, reports)],
    )


def compare_pairs(reports: Sequence[Report], *, score: str = "hedging") -> Shown:
    """Every two of several articles: the difference of their rates with its interval, the largest difference first.

    In each pair the article with the higher rate comes first. Pairs of which one article has no words are left out.
    Articles go by their ids, or by their headlines where two have the same id. Raises ValueError for an unknown score
    and where there are fewer than two reports.
    """
    title = _title(score)
    if len(reports) < 2:
        raise ValueError("compare_pairs needs two reports or more: compare_pairs([analyse(article), ...])")
    pairs = _pairs(reports, score)
    ids = {report.article.id for report in reports}
    called = {
        id(report): report.article.id if len(ids) == len(reports) else name_of(report.article) for report in reports
    }
    rows: list[list[Cell]] = []
    told = []
    for more, less, apart in pairs:
        row = {
            "pair": say("pairs.pair", article=called[id(more)], other=called[id(less)]),
            "counts": say("pairs.counts", count=more.scores[score].count, other=less.scores[score].count),
            "difference": difference_text(apart),
            "inside": say("pairs.inside" if apart.low <= 0 <= apart.high else "pairs.outside"),
        }
        rows.append([*row.values(), Apart(apart.estimate, apart.low, apart.high)])
        told.append(say("pairs.row", **row))
    sizes = {"pairs": counted(len(pairs), "pair"), "articles": counted(len(reports), "article")}
    counts = [report.scores[score] for report in reports]
    small = [say("notes.small")] if any(map(is_small, counts)) else []
    many = [say("pairs.many", pairs=sizes["pairs"])] if len(pairs) > 1 else []
    return bar_table(
        say("pairs.caption", score=title, **sizes),
        heads("pair", "cues_of_both", "difference_of_two", "zero_inside", "difference_drawn"),
        rows,
        sentence=plain_sentence(say("pairs.told", score=title, told="; ".join(told) or say("parts.none"))),
        notes=[say("pairs.drawn"), *many, *small, *origin_notes(reports)],
    )


def _pairs(reports: Sequence[Report], score: str) -> list[tuple[Report, Report, Difference]]:
    """Every two reports, the one with the higher rate first, by their difference, the largest first."""
    found = []
    for one, other in combinations(reports, 2):
        more, less = (other, one) if (other.scores[score].rate or 0) > (one.scores[score].rate or 0) else (one, other)
        apart = difference(more, less, score)
        if apart is not None:
            found.append((more, less, apart))
    return sorted(found, key=lambda pair: -pair[2].estimate)


def voices_by_share(report: Report) -> Shown:
    """How many of an article's words are its own, and how many it gives to each speaker."""
    found = shares(report)
    base = sum(share.words for share in found)
    rows: list[list[Cell]] = []
    told = []
    for share in found:
        percent = 100 * share.words / base if base else None
        number, rate = f"{share.words:,}", rate_text(percent)
        passages = f"{share.passages:,}" if share.passages else ""
        rows.append([share.speaker, passages, number, f"{base:,}", rate, Bar(percent)])
        told.append(say("shares.share", voice=share.speaker, number=number, words=counted(base, "word"), rate=rate))
    return bar_table(
        say("shares.caption", article=name_of(report.article)),
        heads("voice", "passages", "words", "of", "rate", "share"),
        rows,
        sentence=plain_sentence(say("shares.told", told="; ".join(told))),
        notes=[say("notes.share"), *origin_notes([report])],
    )


def naming_matrix(report: Report) -> Shown:
    """Who calls whom what: a row for each party and label, a column for each voice, the number of times in the cell."""
    found = ledger(report.article, report.cues)
    voices = list(dict.fromkeys(entry.voice for entry in found))
    cells: dict[tuple[str, str, str], dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    nobody = say("who.no_party")
    for entry in sorted(found, key=lambda entry: (entry.target == nobody, entry.target.casefold())):
        cells[entry.target, entry.label, entry.orientation][entry.voice].append(entry)
    largest = max([MANY_TIMES, *(count_times(entries) for row in cells.values() for entries in row.values())])
    caption = say("naming.caption", article=name_of(report.article), labels=counted(count_times(found), "label"))
    if not found:
        return Shown(paragraph(f"{caption}."), plain_sentence(say("naming.told", told=say("naming.none"))))
    rows: list[list[Cell]] = [
        [
            target,
            label,
            name("orientations", orientation),
            *(_matrix_cell(row.get(voice, []), largest) for voice in voices),
        ]
        for (target, label, orientation), row in cells.items()
    ]
    told = "; ".join(
        say(
            "naming.entry",
            voice=entry.voice,
            party=entry.target,
            label=entry.label,
            value=entry.value,
            times=counted(len(entry.cues), "time"),
        )
        for entry in found
    )
    return bar_table(
        caption,
        (*heads("party", "label", "orientation"), *voices),
        rows,
        sentence=plain_sentence(say("naming.told", told=told)),
        notes=origin_notes([report]),
    )


def _title(score: str) -> str:
    if score not in MEASURES:
        raise ValueError(f"there is no score {score!r}; the scores are {', '.join(MEASURES)}")
    return name("scores", score)


def _rate_cells(count: Count) -> list[Cell]:
    low, high = interval_of(count) or (None, None)
    interval = interval_text(interval_of(count))
    return [f"{count.count:,}", f"{count.base:,}", rate_text(count.rate), interval, Bar(count.rate, low, high)]


def _rate_notes(counts: Sequence[Count], reports: Sequence[Report]) -> list[str]:
    small = [say("notes.small")] if any(map(is_small, counts)) else []
    return [say("notes.bracket"), say("notes.interval"), *small, say("notes.no_fault"), *origin_notes(reports)]


def _matrix_cell(entries: Sequence[Entry], largest: int) -> Cell:
    """The number of times, and how many of them at a distance or denied, since these are not the voice's own naming."""
    if not entries:
        return ""
    stances = [
        f"{len(entry.cues)} {name('stances', entry.stance)}" for entry in entries if entry.stance not in ("", ADOPTED)
    ]
    of_them = f" ({', '.join(stances)})" if stances else ""
    return Shade(f"{count_times(entries):,}{of_them}", share=count_times(entries) / largest)
