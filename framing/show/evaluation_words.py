"""What is said of an evaluation, in the terminal and in a notebook alike."""

from __future__ import annotations

from framing.measure.evaluation import Cost, Evaluation, Figure
from framing.show.numbers import counted, share_interval_text, share_text
from framing.show.wording import as_heading, name, say


def levels(evaluation: Evaluation) -> dict[str, Figure]:
    """The figures by the names of their levels."""
    figures = {"exact": evaluation.exact, "overlap": evaluation.overlap, "sentence": evaluation.sentence}
    return {say(f"evaluation.levels.{level}"): figure for level, figure in figures.items()}


def what_was_compared(evaluation: Evaluation) -> str:
    """The kinds of cue, the labels where only some count, and on how much text."""
    kinds = ", ".join(name("kinds", kind) for kind in evaluation.kinds)
    labels = ", ".join(name("categories", label) for label in evaluation.labels)
    return say(
        "evaluation.compared_labels" if labels else "evaluation.compared",
        kinds=as_heading(kinds),
        labels=labels,
        sentences=counted(evaluation.sentences, "sentence"),
        documents=counted(evaluation.documents, "document"),
    )


def how_drawn(evaluation: Evaluation) -> str:
    """Where the intervals come from, so that anybody can draw the same ones."""
    resamples = counted(evaluation.resamples, "resample")
    return say("evaluation.drawn", resamples=resamples, seed=evaluation.seed)


def shares_with_intervals(figure: Figure) -> list[tuple[str, str]]:
    """Precision, recall and F1, each with its interval."""
    tally, intervals = figure.tally, figure.intervals
    pairs = (
        (tally.precision, intervals.precision),
        (tally.recall, intervals.recall),
        (tally.f1, intervals.f1),
    )
    return [(share_text(share), share_interval_text(interval)) for share, interval in pairs]


def costs_note(evaluation: Evaluation) -> str:
    """What right and false mean of a phrase here."""
    return say("evaluation.costs_by_flag" if evaluation.flags_decide else "evaluation.costs_by_span")


def cost_text(cost: Cost) -> str:
    """A phrase with its kind, and what it got right and wrong."""
    counts = {"right": cost.hits, "near": cost.near, "false": cost.false_hits, "missed": cost.misses}
    return say(
        "evaluation.cost",
        phrase=cost.phrase,
        kind=name("kinds", cost.kind),
        **{count: f"{number:,}" for count, number in counts.items()},
    )
