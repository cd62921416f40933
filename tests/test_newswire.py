"""Invented newswire in the Szeged scheme, annotated before the tool ran on it: the hedge finder does not fall behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.measure.evaluation import Evaluation, evaluate, read_gold
from framing.measure.scores import UNCERTAIN

NEWSWIRE = Path(__file__).parent / "gold" / "newswire.jsonl"

# A little below what is measured now. In brackets: the first measurement, before any rule was mended in sight of what
# it missed (2026-11-22); today's figures are no longer blind. The annotation does not follow the tool.
FLOORS = {
    "exact": 0.88,  # (0.863)
    "overlap": 0.88,  # (0.863)
    "sentence": 0.89,  # (0.871)
}


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    return evaluate(NEWSWIRE, kinds=["hedge"], labels=UNCERTAIN)


def test_the_set_is_large_enough_to_measure_on(evaluation: Evaluation) -> None:
    sentences = read_gold(NEWSWIRE)

    assert (evaluation.sentences, evaluation.documents) == (385, 30)
    assert sum(len(sentence.spans) for sentence in sentences) >= 130
    assert {span.label for sentence in sentences for span in sentence.spans} == set(UNCERTAIN)
    assert all(sentence.uncertain == bool(sentence.spans) for sentence in sentences)


@pytest.mark.parametrize("level", FLOORS)
def test_the_hedge_finder_does_not_fall_behind(level: str, evaluation: Evaluation) -> None:
    assert (getattr(evaluation, level).tally.f1 or 0) >= FLOORS[level]
