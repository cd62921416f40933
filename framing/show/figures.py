"""How good the measures are, as a table: every figure with its interval and what it was counted on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from framing.measure.validity import FIGURES, SPLITS, Figure, Published, Subject, load_figures, load_subjects
from framing.show.numbers import counted
from framing.show.shown import Shown, paragraph, plain_sentence
from framing.show.tables import table

FIGURE_NOTE = (
    "Precision: of what the tool found, the share that is right. Recall: of what people marked, the share that the "
    "tool found. F1: their harmonic mean. In parentheses the 95 % interval, then how many it was counted on."
)


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The figures of one measure: a row for each corpus, split and level, a column for each kind of figure."""

    columns: tuple[str, ...]
    rows: list[list[str]]


def validity(measure: str | None = None) -> Shown:
    """Every figure of a measure, or of all: with its interval, peers, human agreement, blind spots, known failures.

    Raises ValueError for a measure that there is not.
    """
    subjects = [subject for subject in load_subjects() if measure in (None, subject.id)]
    if not subjects:
        known = ", ".join(subject.id for subject in load_subjects())
        raise ValueError(f"there is no measure {measure!r}; the measures are {known}")
    splits = dict.fromkeys(figure.split for subject in subjects for figure in _figures_of(subject.id))
    notes = [FIGURE_NOTE, *(f"{split[0].upper()}{split[1:]}: {SPLITS[split]}." for split in splits)]
    html = "".join(map(_subject_html, subjects)) + "".join(map(paragraph, notes))
    return Shown(html=f"<div>{html}</div>", sentence=plain_sentence(" ".join(map(_subject_sentence, subjects))))


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


def _subject_sentence(subject: Subject) -> str:
    told = (
        f"{figure.corpus}, {figure.split}, {figure.level}: {figure.figure} {figure_text(figure)}"
        for figure in _figures_of(subject.id)
        if figure.figure in ("F1", "share")
    )
    return f"{subject.name}. {'; '.join(told) or 'No figure yet'}."
