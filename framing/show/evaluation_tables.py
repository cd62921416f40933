"""An evaluation for a notebook: a table of its figures, and one of the cues that cost most."""

from __future__ import annotations

from framing.measure.evaluation import Evaluation, Figure, Tally
from framing.show.evaluation_words import (
    LABELS_NOTE,
    LEVELS_NOTE,
    SHARES_NOTE,
    cost_text,
    costs_note,
    how_drawn,
    levels,
    shares_with_intervals,
    what_was_compared,
)
from framing.show.numbers import share_text
from framing.show.shown import Shown, plain_sentence
from framing.show.tables import Bar, Cell, bar_table
from framing.show.wording import name

COLUMNS = ("Level", "Precision", "Recall", "F1", "Both", "Tool only", "People only", "F1 and interval")
COST_COLUMNS = ("Cue", "Kind", "Right", "Near", "False", "Missed", "False, for example", "Missed, for example")


def figures_table(evaluation: Evaluation) -> Shown:
    """Precision, recall and F1 at each level with their intervals, and below them for each label by exact span."""
    found = levels(evaluation)
    rows = [_row(name, figure) for name, figure in found.items()]
    rows += [_label_row(label, tally) for label, tally in evaluation.by_label.items()]
    told = "; ".join(f"{name}: {_told(figure)}" for name, figure in found.items())
    labels = [LABELS_NOTE] if evaluation.by_label else []
    return bar_table(
        what_was_compared(evaluation),
        COLUMNS,
        rows,
        sentence=plain_sentence(f"{what_was_compared(evaluation)}. {told}."),
        notes=[SHARES_NOTE, LEVELS_NOTE, *labels, how_drawn(evaluation), *evaluation.warnings],
    )


def costs_table(evaluation: Evaluation, *, most: int = 10) -> Shown:
    """The `most` phrases with most false hits and misses, with passages in which the phrase stands in brackets."""
    worst = evaluation.worst(most)
    rows: list[list[Cell]] = [
        [
            cost.phrase,
            name("kinds", cost.kind),
            *(f"{count:,}" for count in (cost.hits, cost.near, cost.false_hits, cost.misses)),
            " / ".join(cost.false_passages),
            " / ".join(cost.missed_passages),
        ]
        for cost in worst
    ]
    told = "; ".join(f"{cost.phrase} ({name('kinds', cost.kind)}): {cost_text(cost)}" for cost in worst)
    return bar_table(
        f"The cues that cost most: {what_was_compared(evaluation)}",
        COST_COLUMNS,
        rows,
        sentence=plain_sentence(f"The cues that cost most. {told or 'None: no false hit and no miss'}."),
        notes=[costs_note(evaluation)],
    )


def _row(name: str, figure: Figure) -> list[Cell]:
    low, high = figure.intervals.f1 or (None, None)
    shares = [f"{share} ({interval})" for share, interval in shares_with_intervals(figure)]
    return [name, *shares, *_counts(figure.tally), Bar(figure.tally.f1, low, high)]


def _label_row(label: str, tally: Tally) -> list[Cell]:
    shares = map(share_text, (tally.precision, tally.recall, tally.f1))
    return [f"{label}, exact span", *shares, *_counts(tally), Bar(tally.f1)]


def _counts(tally: Tally) -> list[str]:
    return [f"{count:,}" for count in tally.counts]


def _told(figure: Figure) -> str:
    (precision, _), (recall, _), (f1, interval) = shares_with_intervals(figure)
    return f"precision {precision}, recall {recall}, F1 {f1} (95 % interval {interval})"
