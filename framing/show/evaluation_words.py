"""What is said of an evaluation, in the terminal and in a notebook alike."""

from __future__ import annotations

from framing.measure.evaluation import Cost, Evaluation, Figure
from framing.show.numbers import counted, share_interval_text, share_text
from framing.show.wording import name

LEVELS_NOTE = (
    "Exact span: the same words, but for determiners and punctuation at the edges. Overlap: at least a part of them. "
    "Sentence: whether a sentence has a cue at all."
)

SHARES_NOTE = (
    "Precision is the share of the tool's finds that people marked too, recall the share of people's marks that "
    "the tool found, F1 their harmonic mean."
)

LABELS_NOTE = "By label: the same category on the same words; a cue of another category is no hit."

_COSTS_BY_SPAN = "Right: the same words. Near: a part of them. False: nobody marked it. Missed: people alone marked it."
_COSTS_BY_FLAG = (
    "Right: it stands in a sentence that people called uncertain. False: in one that they called certain. "
    "Missed: people marked it in a sentence in which the tool found nothing."
)


def levels(evaluation: Evaluation) -> dict[str, Figure]:
    """The figures by the names of their levels."""
    return {"Exact span": evaluation.exact, "Overlap": evaluation.overlap, "Sentence": evaluation.sentence}


def what_was_compared(evaluation: Evaluation) -> str:
    """The kinds of cue, the labels where only some count, and on how much text."""
    kinds = ", ".join(name("kinds", kind) for kind in evaluation.kinds)
    labels = f" ({', '.join(evaluation.labels)} only)" if evaluation.labels else ""
    size = f"{counted(evaluation.sentences, 'sentence')} of {counted(evaluation.documents, 'document')}"
    return f"{kinds[0].upper()}{kinds[1:]}{labels} in {size}"


def how_drawn(evaluation: Evaluation) -> str:
    """Where the intervals come from, so that anybody can draw the same ones."""
    return f"95 % intervals from {counted(evaluation.resamples, 'resample')} of documents, seed {evaluation.seed}."


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
    return _COSTS_BY_FLAG if evaluation.flags_decide else _COSTS_BY_SPAN


def cost_text(cost: Cost) -> str:
    """What a phrase got right and wrong."""
    return f"{cost.hits:,} right, {cost.near:,} near, {cost.false_hits:,} false, {cost.misses:,} missed"
