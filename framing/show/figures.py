"""How good the measures are, as a table: every figure with its interval and what it was counted on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from framing.measure.validity import FIGURES, SPLITS, Figure, Published, Subject, load_figures, load_subjects
from framing.show.numbers import counted
from framing.show.shown import Shown, paragraph, plain_sentence
from framing.show.tables import Bar, Cell, bar_table, table

SHARES_NOTE = (
    "Precision: of what the tool found, the share that is right. Recall: of what people marked, the share that the "
    "tool found. F1: their harmonic mean."
)
FIGURE_NOTE = f"{SHARES_NOTE} In parentheses the 95 % interval, then how many it was counted on."


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
    notes = [FIGURE_NOTE, *_split_notes(figure for subject in subjects for figure in _figures_of(subject.id))]
    html = "".join(map(_subject_html, subjects)) + "".join(map(paragraph, notes))
    return Shown(
        html=f"<div>{html}</div>",
        sentence=plain_sentence(" ".join(_subject_sentence(subject, _figures_of(subject.id)) for subject in subjects)),
    )


def how_good(measure: str) -> Shown:
    """The main figures of a measure as bars: F1, and shares of what was right, on each corpus.

    `validity` has all of them, with peers and agreement. Raises ValueError for a measure that there is not.
    """
    subject = _subjects(measure)[0]
    figures = _main_figures(_figures_of(measure))
    rows: list[list[Cell]] = [
        [
            f"{figure.corpus}, {figure.split}: {figure.level}",
            "F1" if figure.figure == "F1" else "share right",
            f"{figure.value:.2f}",
            f"{figure.low:.2f} to {figure.high:.2f}",
            f"{figure.items:,} {figure.items_of}",
            Bar(figure.value, figure.low, figure.high),
        ]
        for figure in figures
    ]
    return bar_table(
        f"How often the tool is right. {subject.name}",
        ("Counted on", "Figure", "Value", "95 % interval", "How many", "Value and interval"),
        rows,
        sentence=plain_sentence(_subject_sentence(subject, figures)),
        notes=[SHARES_NOTE, "The bracket below a bar is the 95 % interval.", *_split_notes(figures)],
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
    shown = [name for name in FIGURES if any(figure.figure == name for figure in figures)]
    rows: dict[tuple[str, str, str], dict[str, Figure]] = {}
    for figure in figures:
        rows.setdefault((figure.corpus, figure.split, figure.level), {})[figure.figure] = figure
    return FigureTable(
        columns=("Corpus", "Split", "What has to be right", *(name.capitalize() for name in shown), "Counted on"),
        rows=[
            [*key, *(figure_text(found[name]) if name in found else "" for name in shown), _size(found.values())]
            for key, found in rows.items()
        ],
    )


def figure_text(figure: Figure) -> str:
    """A figure with its interval and what it was counted on: '0.82 (0.79 to 0.85), 602 cues marked'."""
    return f"{figure.value:.2f} ({figure.low:.2f} to {figure.high:.2f}), {figure.items:,} {figure.items_of}"


def _subjects(measure: str | None) -> list[Subject]:
    """The measure of that name, or all. Raises ValueError for a measure that there is not."""
    subjects = [subject for subject in load_subjects() if measure in (None, subject.id)]
    if not subjects:
        known = ", ".join(subject.id for subject in load_subjects())
        raise ValueError(f"there is no measure {measure!r}; the measures are {known}")
    return subjects


def _split_notes(figures: Iterable[Figure]) -> list[str]:
    """What the rules had seen of the texts behind the figures, said once for each case."""
    splits = dict.fromkeys(figure.split for figure in figures)
    return [f"{split[0].upper()}{split[1:]}: {SPLITS[split]}." for split in splits]


def _figures_of(measure: str) -> list[Figure]:
    return [figure for figure in load_figures() if figure.measure == measure]


def _size(figures: Iterable[Figure]) -> str:
    """The sentences and documents, which are the same for all figures of a row."""
    first = next(iter(figures))
    if not first.documents:
        return f"the {first.items_of} themselves"
    return f"{counted(first.sentences, 'sentence')}, {counted(first.documents, 'document')}"


def _subject_html(subject: Subject) -> str:
    found = figure_table(subject.id)
    parts = [table(subject.name, found.columns, found.rows), paragraph(subject.counts)]
    parts += [
        _published("Others on the same task", subject.peers),
        _published("How far people agree", subject.agreement),
    ]
    parts.append(_list("What it cannot see", subject.unseen))
    parts.append(
        _list(
            "Known to fail, in brackets what would be right",
            [f"“{failure.passage}” {failure.why}" for failure in subject.failures],
        )
    )
    return f'<div style="overflow-x:auto">{"".join(parts)}</div>'


def _published(caption: str, items: Iterable[Published]) -> str:
    rows = [[item.who, item.corpus, item.figure, item.value, item.source] for item in items]
    return table(caption, ("Who", "Corpus", "Figure", "Value", "Source"), rows) if rows else ""


def _list(heading: str, texts: Iterable[str]) -> str:
    texts = list(texts)
    return paragraph(f"{heading}: {' '.join(texts)}") if texts else ""


def _subject_sentence(subject: Subject, figures: Iterable[Figure]) -> str:
    told = (
        f"{figure.corpus}, {figure.split}, {figure.level}: {figure.figure} {figure_text(figure)}"
        for figure in figures
        if figure.figure in ("F1", "share")
    )
    return f"{subject.name}. {'; '.join(told) or 'No figure yet'}."
