"""How far each score can be trusted, in one table: the least and the most that was measured for it."""

from __future__ import annotations

from framing.measure.scores import MEASURES
from framing.measure.validity import Figure, load_figures
from framing.show.shown import Shown, plain_sentence
from framing.show.tables import Cell, bar_table
from framing.show.wording import heads, name, say

MEASURED = {
    "hedging": ("all-hedges", "overlapping span"),
    "uncertainty": ("hedges", "overlapping span"),
    "weasel": ("vague-sentences", "sentence, weasel words"),
    "labelling": ("labels", "overlapping span"),
    "reporting": ("reporting", "overlapping span"),
}
"""The measure of docs/validity.md that comes nearest to a score, and what had to be right; boosting has none yet."""


def score_figures() -> Shown:
    """For each score the range of its precision and its recall over the texts on which they were measured."""
    rows: list[list[Cell]] = []
    told = []
    for score in MEASURES:
        cells = {
            "score": name("scores", score),
            "precision": _range(_figures(score, "precision")),
            "recall": _range(_figures(score, "recall")),
            "corpora": _counted_on(_figures(score, "precision")),
        }
        rows.append([*cells.values()])
        told.append(say("score_figures.told_score", **cells))
    return bar_table(
        say("score_figures.caption"),
        heads("score", "precision", "recall", "counted_on"),
        rows,
        sentence=plain_sentence(say("score_figures.told", told="; ".join(told))),
        notes=[say("score_figures.note")],
    )


def _figures(score: str, kind: str) -> list[Figure]:
    measured = MEASURED.get(score)
    return [
        figure
        for figure in load_figures()
        if (figure.measure, figure.level) == measured and figure.figure == kind and figure.split != "cross-validated"
    ]


def _range(figures: list[Figure]) -> str:
    values = [figure.value for figure in figures]
    if not values:
        return say("score_figures.not_measured")
    if len(values) == 1:
        return f"{values[0]:.2f}"
    return say("numbers.interval", low=f"{min(values):.2f}", high=f"{max(values):.2f}")


def _counted_on(figures: list[Figure]) -> str:
    return "; ".join(dict.fromkeys(name("figures.corpora", figure.corpus) for figure in figures)) or say("numbers.none")
