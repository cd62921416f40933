"""How good the measures are: the tool's cues against sentences that people annotated."""

from framing.measure.evaluation.comparisons import ChoiceError
from framing.measure.evaluation.costs import Cost
from framing.measure.evaluation.evaluating import Evaluation, Figure, evaluate
from framing.measure.evaluation.gold import GoldError, GoldSentence, GoldSpan, read_gold
from framing.measure.evaluation.tallies import Intervals, Tally

__all__ = [
    "ChoiceError",
    "Cost",
    "Evaluation",
    "Figure",
    "GoldError",
    "GoldSentence",
    "GoldSpan",
    "Intervals",
    "Tally",
    "evaluate",
    "read_gold",
]
