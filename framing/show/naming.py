"""What each party is called in several articles: its names stand beside each other, a column for each article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain

from framing.measure.lexicon_checks import ORIENTATIONS
from framing.measure.reports import Report
from framing.show.charts import MANY_TIMES
from framing.show.ledger import ADOPTED, Entry, count_times, ledger
from framing.show.numbers import counted
from framing.show.shown import Shown, plain_sentence
from framing.show.tables import Cell, Shade, bar_table
from framing.show.wording import heads, name, name_of, origin_notes, say
from framing.text.articles import Article

Row = tuple[str, str]
"""A party, by its id or else by the words that name it, and an orientation."""


def names_side_by_side(reports: Sequence[Report]) -> Shown:
    """What each party is called in several articles: a row for each party and orientation, a column for each article.

    A party is one row in all articles that give it the same actor id, whatever its aliases. In the cell stand the
    labels; where a word is not the article's own, its voice or its stance stands with it. Raises ValueError where
    there is no report.
    """
    if not reports:
        raise ValueError("names_side_by_side needs at least one report: names_side_by_side([analyse(article), ...])")
    columns = [_by_row(ledger(report.article, report.cues)) for report in reports]
    articles = _short_names([report.article for report in reports])
    names = _party_names(columns)
    largest = max([MANY_TIMES, *(count_times(entries) for column in columns for entries in column.values())])
    found = sorted(set(chain.from_iterable(columns)), key=lambda row: _place(row, names))
    rows: list[list[Cell]] = [
        [names[row[0]], name("orientations", row[1]), *(_cell(column.get(row, []), largest) for column in columns)]
        for row in found
    ]
    told = "; ".join(
        say(
            "named.entry",
            party=names[row[0]],
            article=article,
            labels=_labels(column[row]),
            orientation=name("orientations", row[1]),
        )
        for row in found
        for article, column in zip(articles, columns, strict=True)
        if row in column
    )
    several = counted(len(reports), "article")
    return bar_table(
        say("named.caption", articles=several),
        (*heads("party", "orientation"), *articles),
        rows,
        sentence=plain_sentence(say("named.told", articles=several, told=told or say("naming.none"))),
        notes=[say("notes.named"), *origin_notes(reports)],
    )


def _by_row(entries: Sequence[Entry]) -> dict[Row, list[Entry]]:
    rows: dict[Row, list[Entry]] = defaultdict(list)
    for entry in entries:
        rows[_party(entry), entry.orientation].append(entry)
    return dict(rows)


def _party(entry: Entry) -> str:
    return entry.cues[0].actor or entry.target.casefold()


def _party_names(columns: Sequence[dict[Row, list[Entry]]]) -> dict[str, str]:
    """What each party is called in the table: its name in the first article that has it."""
    names: dict[str, str] = {}
    for entry in chain.from_iterable(chain.from_iterable(column.values()) for column in columns):
        names.setdefault(_party(entry), entry.target)
    return names


def _place(row: Row, names: dict[str, str]) -> tuple[bool, str, str, int]:
    """Parties by name, labels without a party last; within a party the orientations in their usual order."""
    party, orientation = row
    order = ORIENTATIONS.index(orientation) if orientation in ORIENTATIONS else len(ORIENTATIONS)
    return names[party] == say("who.no_party"), names[party].casefold(), party, order


def _short_names(articles: Sequence[Article]) -> list[str]:
    """The outlet of each article; its headline where there is no outlet, or two articles share it."""
    outlets = Counter(article.outlet for article in articles)
    return [
        article.outlet if article.outlet and outlets[article.outlet] == 1 else name_of(article) for article in articles
    ]


def _cell(entries: Sequence[Entry], largest: int) -> Cell:
    return Shade(_labels(entries), share=count_times(entries) / largest) if entries else ""


def _labels(entries: Sequence[Entry]) -> str:
    return ", ".join(map(_label, entries))


def _label(entry: Entry) -> str:
    """The word, and in brackets what a reader has to know of it: 'liberate (Ana Ortega; 2 times)'."""
    details = [
        "" if entry.voice == say("who.author") else entry.voice,
        "" if entry.stance in ("", ADOPTED) else name("stances", entry.stance),
        counted(len(entry.cues), "time") if len(entry.cues) > 1 else "",
    ]
    told = "; ".join(filter(None, details))
    return say("named.label", label=entry.label, details=told) if told else entry.label
