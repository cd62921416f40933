"""The writer: the rubric comes with the first check, and ratings and text do not get into each other's way."""

import json
from pathlib import Path

import pytest

from framing.widgets import exercise

COURSE = Path(__file__).parents[1] / "examples" / "course"
TEXT = "Somebody said so, and nobody says who."


@pytest.fixture
def open_exercise(tmp_path):
    return lambda name="write-claim": exercise(name, data=COURSE, answers=tmp_path / "answers")


def rubric(widget) -> list[str]:
    """The criteria that the page shows."""
    return [identifier for identifier, *_ in dict(widget.live).get("rubric", [])]


def test_the_rubric_comes_with_the_check_and_is_there_after_a_restart(open_exercise):
    widget = open_exercise()
    widget.response = [["answer", TEXT]]
    assert rubric(widget) == []
    widget.check()
    assert rubric(widget) == rubric(open_exercise()) == ["evidence", "limits"]


def test_a_short_answer_brings_no_rubric(open_exercise):
    widget = open_exercise()
    widget.response = [["answer", "Nobody."]]
    widget.check()
    assert rubric(widget) == []


def test_an_assessed_answer_is_rated_too(open_exercise):
    widget = open_exercise("write-assessed")
    widget.answer("Ten words are enough here, and these are more than ten.")
    widget.check()
    assert rubric(widget) == ["evidence", "voice", "interpretation", "limits"]
    assert [row[0] for row in widget.feedback] == ["note"]


def test_from_python_a_text_keeps_the_ratings_and_a_rating_the_text(open_exercise):
    widget = open_exercise()
    widget.answer(TEXT)
    widget.check()
    widget.rate("limits", 1)
    widget.rate("evidence", 3)
    widget.rate("limits", 2)
    widget.answer(TEXT + " Or so it seems.")
    assert widget.response == [["answer", TEXT + " Or so it seems."], ["evidence", 3], ["limits", 2]]
    assert widget.session.result.points == 1


@pytest.mark.parametrize(("criterion", "level"), [("voice", 1), ("limits", 4), ("answer", 1)])
def test_a_rating_that_there_is_not_is_refused(open_exercise, criterion, level):
    widget = open_exercise()
    widget.answer(TEXT)
    with pytest.raises(ValueError, match=r"no criterion|a level is|an answer is"):
        widget.rate(criterion, level)
    assert widget.response == [["answer", TEXT]]


def test_before_the_check_the_page_has_neither_sample_nor_rubric(open_exercise):
    widget = open_exercise()
    widget.answer(TEXT)
    sent = json.dumps([widget.page, widget.live, widget.feedback, widget.hints, widget.status])
    assert "hides who" not in sent
    assert "The main claim is tied to words of the text" not in sent
    widget.check()
    sent = json.dumps([widget.live, widget.feedback])
    assert "hides who" in sent
    assert "The main claim is tied to words of the text" in sent
