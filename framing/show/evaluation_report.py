"""An evaluation for the terminal: the figures with their intervals, the cues that cost most, the warnings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from framing.interface import translate
from framing.measure.evaluation import Cost, Evaluation, Figure, Tally
from framing.show.console import styled, table
from framing.show.evaluation_words import (
    cost_text,
    costs_note,
    how_drawn,
    levels,
    shares_with_intervals,
    what_was_compared,
)
from framing.show.numbers import share_text
from framing.show.pieces import visible
from framing.show.wording import heads, name, say

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

COLUMNS = ("precision", "recall", "f1", "both", "tool_only", "people_only")


def print_evaluation(evaluation: Evaluation, *, gold: str, costs: int, console: Console | None = None) -> None:
    """Print an evaluation on the file `gold` with the `costs` phrases that cost most.

    It goes to `console`: by default standard output, without colour where NO_COLOR is set.
    """
    from rich.console import Console

    console = console or Console()
    for part in _parts(evaluation, gold, costs):
        console.print(part)


def _parts(evaluation: Evaluation, gold: str, costs: int) -> Iterator[RenderableType]:
    yield styled(gold, "bold")
    yield styled(f"{what_was_compared(evaluation)}\n")
    rows = [_row(level, figure) for level, figure in levels(evaluation).items()]
    yield table(_narrow_heads("level"), rows, numbers=len(COLUMNS))
    yield styled(f"{say('evaluation.shares')} {say('evaluation.levels_note')} {how_drawn(evaluation)}", "dim")
    if evaluation.by_label:
        rows = [_label_row(label, tally) for label, tally in evaluation.by_label.items()]
        yield styled("")
        yield table(_narrow_heads("label"), rows, numbers=len(COLUMNS))
        yield styled(say("evaluation.labels_note"), "dim")
    worst = evaluation.worst(costs)
    if worst:
        yield styled(f"\n{say('evaluation.costs')}", "bold")
        yield table((), [(f"{number}.", _cost(cost)) for number, cost in enumerate(worst, start=1)])
        yield styled(costs_note(evaluation), "dim")
    if evaluation.warnings:
        yield styled(f"\n{say('terminal.warnings')}", "bold")
        yield from (styled(f"! {translate(warning)}") for warning in evaluation.warnings)


def _narrow_heads(first: str) -> list[str]:
    """The heads of a table of figures, a word a line: their columns are as narrow as their numbers."""
    return [head.replace(" ", "\n") for head in heads(first, *COLUMNS)]


def _row(level: str, figure: Figure) -> list[str]:
    """A level's figures, each above its interval."""
    return [level, *map("\n".join, shares_with_intervals(figure)), *_counts(figure.tally)]


def _label_row(label: str, tally: Tally) -> list[str]:
    return [name("categories", label), *map(share_text, (tally.precision, tally.recall, tally.f1)), *_counts(tally)]


def _counts(tally: Tally) -> list[str]:
    return [f"{count:,}" for count in tally.counts]


def _cost(cost: Cost) -> Text:
    text = styled(cost_text(cost))
    text.highlight_words([visible(cost.phrase)], "bold")
    for kind, passages in (("false", cost.false_passages), ("missed", cost.missed_passages)):
        for passage in passages:
            text.append(f"\n{say(f'evaluation.{kind}_passage', passage=visible(passage))}", style="dim")
    return text
