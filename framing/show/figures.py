"""How good the measures are, as a table: every figure with its interval and what it was counted on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.measure.validity import FIGURES, Figure, Published, Subject, load_figures, load_subjects
from framing.show.figure_words import (
    figure_interval,
    figure_name,
    figure_text,
    items_text,
    size_text,
    split_notes,
    subject_sentence,
    where_counted,
)
from framing.show.shown import Shown, paragraph, plain_sentence
from framing.show.tables import Bar, Cell, bar_table, table
from framing.show.wording import as_heading, heads, say


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The figures of one measure: a row for each corpus, split and level, a column for each kind of figure."""

    columns: tuple[str, ...]
    rows: list[list[str]]


def validity(measure: str | None = None) -> Shown:
    """Every figure of a measure, or of all: with its interval, peers, human agreement, blind spots, known failures.

    Raises ValueError for a measure that there is not.
    """
    subjects = _subjects(measure)
    note = f"{say('figures.shares')} {say('figures.in_parentheses')}"
    notes = [note, *split_notes(figure for subject in subjects for figure in _figures_of(subject.id))]
    html = "".join(map(_subject_html, subjects)) + "".join(map(paragraph, notes))
    return Shown(
        html=f"<div>{html}</div>",
        sentence=plain_sentence(" ".join(subject_sentence(subject, _figures_of(subject.id)) for subject in subjects)),
    )


def how_good(measure: str) -> Shown:
    """The main figures of a measure as bars: F1, and shares of what was right, on each corpus.

    `validity` has all of them, with peers and agreement. Raises ValueError for a measure that there is not.
    """
    subject = _subjects(measure)[0]
    figures = _main_figures(_figures_of(measure))
    rows: list[list[Cell]] = [
        [
            say("figures.row", **where_counted(figure)),
            figure_name(figure.figure) if figure.figure == "F1" else say("figures.share_right"),
            f"{figure.value:.2f}",
            figure_interval(figure),
            items_text(figure),
            Bar(figure.value, figure.low, figure.high),
        ]
        for figure in figures
    ]
    return bar_table(
        say("figures.caption", measure=subject.name),
        heads("counted_on", "figure", "value", "interval", "how_many", "value_drawn"),
        rows,
        sentence=plain_sentence(subject_sentence(subject, figures)),
        notes=[say("figures.shares"), say("figures.bracket"), *split_notes(figures)],
    )


def _main_figures(figures: list[Figure]) -> list[Figure]:
    """F1 and shares, without those of a single category, and without the overlap where exact spans are told too."""
    levels = {figure.level for figure in figures}
    passed_over = "overlapping span" if "exact span" in levels else ""
    return [
        figure
        for figure in figures
        if figure.figure in ("F1", "share") and not figure.level.endswith(" alone") and figure.level != passed_over
    ]


def figure_table(measure: str) -> FigureTable:
    """The figures of one measure, in the order in which they are stored."""
    figures = _figures_of(measure)
    shown = [kind for kind in FIGURES if any(figure.figure == kind for figure in figures)]
    rows: dict[tuple[str, str, str], dict[str, Figure]] = {}
    for figure in figures:
        rows.setdefault((figure.corpus, figure.split, figure.level), {})[figure.figure] = figure
    return FigureTable(
        columns=(
            *heads("corpus", "split", "right"),
            *(as_heading(figure_name(kind)) for kind in shown),
            *heads("counted_on"),
        ),
        rows=[_figure_row(found, shown) for found in rows.values()],
    )


def _figure_row(found: dict[str, Figure], shown: Iterable[str]) -> list[str]:
    first = next(iter(found.values()))
    figures = (figure_text(found[kind]) if kind in found else "" for kind in shown)
    return [*where_counted(first).values(), *figures, size_text(first)]


def _subjects(measure: str | None) -> list[Subject]:
    """The measure of that name, or all. Raises ValueError for a measure that there is not."""
    subjects = [subject for subject in load_subjects() if measure in (None, subject.id)]
    if not subjects:
        known = ", ".join(subject.id for subject in load_subjects())
        raise ValueError(f"there is no measure {measure!r}; the measures are {known}")
    return subjects


def _figures_of(measure: str) -> list[Figure]:
    return [figure for figure in load_figures() if figure.measure == measure]


def _subject_html(subject: Subject) -> str:
    found = figure_table(subject.id)
    parts = [table(subject.name, found.columns, found.rows), paragraph(subject.counts)]
    parts += [
        _published(say("figures.peers"), subject.peers),
        _published(say("figures.agreement"), subject.agreement),
        _list("figures.unseen", subject.unseen),
        _list(
            "figures.failures",
            [say("figures.failure", passage=failure.passage, why=failure.why) for failure in subject.failures],
        ),
    ]
    return f'<div style="overflow-x:auto">{"".join(parts)}</div>'


def _published(caption: str, items: Iterable[Published]) -> str:
    rows = [[item.who, item.corpus, item.figure, item.value, item.source] for item in items]
    return table(caption, heads("who", "corpus", "figure", "value", "source"), rows) if rows else ""


def _list(text: str, listed: Sequence[str]) -> str:
    return paragraph(say(text, list=" ".join(listed))) if listed else ""
