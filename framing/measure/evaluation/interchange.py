"""An evaluation as plain data: the object that `framing evaluate --json` prints, in schema 1 (docs/format.md)."""

from __future__ import annotations

from typing import Any

from framing.measure.evaluation.costs import Cost
from framing.measure.evaluation.evaluating import Evaluation, Figure
from framing.measure.evaluation.tallies import Interval, Tally

SCHEMA = 1


def evaluation_object(evaluation: Evaluation, *, gold: str, costs: int) -> dict[str, Any]:
    """The evaluation as dictionaries, lists, strings and numbers, with the `costs` phrases that cost most.

    `gold` names the file; figures and intervals that are not defined are None.
    """
    return {
        "schema": SCHEMA,
        "gold": gold,
        "sentences": evaluation.sentences,
        "documents": evaluation.documents,
        "kinds": list(evaluation.kinds),
        "labels": list(evaluation.labels),
        "flags_decide": evaluation.flags_decide,
        "exact": _figure(evaluation.exact),
        "overlap": _figure(evaluation.overlap),
        "sentence": _figure(evaluation.sentence),
        "by_label": {label: _tally(tally) for label, tally in evaluation.by_label.items()},
        "costs": [_cost(cost) for cost in evaluation.worst(costs)],
        "resamples": evaluation.resamples,
        "seed": evaluation.seed,
        "warnings": list(evaluation.warnings),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    found = figure.intervals
    intervals = {"precision": _pair(found.precision), "recall": _pair(found.recall), "f1": _pair(found.f1)}
    return {**_tally(figure.tally), "intervals": intervals}


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "precision": tally.precision,
        "recall": tally.recall,
        "f1": tally.f1,
        "true_positive": tally.true_positive,
        "false_positive": tally.false_positive,
        "false_negative": tally.false_negative,
    }


def _cost(cost: Cost) -> dict[str, Any]:
    return {
        "phrase": cost.phrase,
        "kind": cost.kind,
        "hits": cost.hits,
        "near": cost.near,
        "false_hits": cost.false_hits,
        "misses": cost.misses,
        "false_passages": list(cost.false_passages),
        "missed_passages": list(cost.missed_passages),
    }


def _pair(interval: Interval | None) -> list[float] | None:
    return list(interval) if interval else None
