"""The boxes of a recount: what is ticked is what counts."""

from __future__ import annotations

import pytest

import framing
from framing.widgets import recount


@pytest.fixture
def report() -> framing.Report:
    return framing.analyse(framing.Article.from_text("It may rain. About 300 came. It often snows, perhaps."))


def test_at_first_everything_counts(report: framing.Report) -> None:
    boxes = recount(report)
    assert set(boxes.boxes) == {"epistemic", "approximator", "frequency"}
    assert boxes.counted == framing.measure.records.Count(report.scores["hedging"].cues, report.scores["hedging"].base)
    assert "4 in 10 words, 40.0 per 100 words" in boxes.said.value


def test_a_class_that_loses_its_tick_counts_no_more(report: framing.Report) -> None:
    boxes = recount(report)
    boxes.boxes["approximator"].value = False
    assert [cue.text for cue in boxes.counted.cues] == ["may", "often", "perhaps"]
    assert "3 in 10 words, 30.0 per 100 words" in boxes.said.value
    boxes.boxes["approximator"].value = True
    assert "4 in 10 words" in boxes.said.value


def test_the_page_says_the_words_as_text_and_the_repr_never_changes() -> None:
    report = framing.analyse(framing.Article.from_text("It <b>may</b> rain."))
    boxes = recount(report)
    before = repr(boxes)
    boxes.boxes["epistemic"].value = False
    assert repr(boxes) == before
    assert "may" not in boxes.said.value
