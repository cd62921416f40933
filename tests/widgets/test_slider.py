"""The slider: the bands of the scales are on the page once numbers were checked, and not before."""

import json
from pathlib import Path

import pytest

from framing.widgets import exercise

COURSE = Path(__file__).parents[1] / "examples" / "course"


@pytest.fixture
def open_exercise(tmp_path):
    return lambda name: exercise(name, data=COURSE, answers=tmp_path / "answers")


def test_bands_come_with_the_first_check_and_stay(open_exercise):
    widget = open_exercise("estimate-chances")
    assert widget.live == []
    widget.response = [["rain", 10]]
    widget.check()
    assert widget.live == [], "a line without a number: no attempt, so nothing is given away"
    widget.answer([["rain", 10], ["even", 50]])
    assert widget.live == []
    widget.check()
    bands = [
        [
            ["ICD 203 (United States intelligence): 20–45 %.", 20, 45],
            ["IPCC (climate reports): 0–33 %.", 0, 33],
        ],
        [["ICD 203 (United States intelligence): 45–55 %.", 45, 55]],
    ]
    assert widget.live == [["bands", bands]]
    widget.answer([["rain", 30], ["even", 50]])
    assert widget.live == open_exercise("estimate-chances").live == [["bands", bands]]


def test_what_an_instructor_marks_shows_no_band(open_exercise):
    widget = open_exercise("estimate-in-ten")
    widget.answer([["frost", 7]])
    widget.check()
    assert widget.live == []
    assert "6.6" not in json.dumps([widget.page, widget.feedback, widget.hints, widget.status])
