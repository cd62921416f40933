"""An evaluation for a notebook: a table of its figures, and one of the cues that cost most."""

from __future__ import annotations

from framing.interface import translate
from framing.measure.evaluation import Evaluation, Figure, Tally
from framing.show.evaluation_words import (
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
from framing.show.wording import heads, name, say

COLUMNS = ("level", "precision", "recall", "f1", "both", "tool_only", "people_only", "f1_drawn")
COST_COLUMNS = ("cue", "kind", "hits", "near", "false", "missed", "false_example", "missed_example")


def figures_table(evaluation: Evaluation) -> Shown:
    """Precision, recall and F1 at each level with their intervals, and below them for each label by exact span."""
    found = levels(evaluation)
    rows = [_row(level, figure) for level, figure in found.items()]
    rows += [_label_row(label, tally) for label, tally in evaluation.by_label.items()]
    told = "; ".join(_told(level, figure) for level, figure in found.items())
    notes = ["shares", "levels_note", *(["labels_note"] if evaluation.by_label else [])]
    compared = what_was_compared(evaluation)
    return bar_table(
        compared,
        heads(*COLUMNS),
        rows,
        sentence=plain_sentence(say("evaluation.told", compared=compared, told=told)),
        notes=[
            *(say(f"evaluation.{note}") for note in notes),
            how_drawn(evaluation),
            *map(translate, evaluation.warnings),
        ],
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
    told = "; ".join(map(cost_text, worst)) or say("evaluation.no_costs")
    return bar_table(
        say("evaluation.costs_caption", compared=what_was_compared(evaluation)),
        heads(*COST_COLUMNS),
        rows,
        sentence=plain_sentence(say("evaluation.costs_told", told=told)),
        notes=[costs_note(evaluation)],
    )


def _row(level: str, figure: Figure) -> list[Cell]:
    low, high = figure.intervals.f1 or (None, None)
    shares = [f"{share} ({interval})" for share, interval in shares_with_intervals(figure)]
    return [level, *shares, *_counts(figure.tally), Bar(figure.tally.f1, low, high)]


def _label_row(label: str, tally: Tally) -> list[Cell]:
    shares = map(share_text, (tally.precision, tally.recall, tally.f1))
    head = say("evaluation.label_row", label=name("categories", label))
    return [head, *shares, *_counts(tally), Bar(tally.f1)]


def _counts(tally: Tally) -> list[str]:
    return [f"{count:,}" for count in tally.counts]


def _told(level: str, figure: Figure) -> str:
    (precision, _), (recall, _), (f1, interval) = shares_with_intervals(figure)
    return say("evaluation.level", level=level, precision=precision, recall=recall, f1=f1, interval=interval)
