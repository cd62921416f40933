"""An assessed exercise: whatever the student does, it says the same with its key as without."""

import json
import shutil
from pathlib import Path

import pytest

from framing.course.exercises import read_exercises
from framing.widgets import exercise

COURSE = Path(__file__).parents[1] / "examples" / "course"
TRAITS = ("response", "hints", "live", "feedback", "objection", "buttons")
NAMES = [example.id for example in read_exercises(data=COURSE)]


@pytest.fixture(scope="module")
def with_keys(tmp_path_factory) -> Path:
    """The example course with every exercise assessed."""
    course = shutil.copytree(COURSE, tmp_path_factory.mktemp("with") / "course")
    for path in (course / "exercises").iterdir():
        text = path.read_text(encoding="utf-8").replace('mode = "practice"', 'mode = "assessed"')
        path.write_text(text, encoding="utf-8")
    return course


@pytest.fixture(scope="module")
def without_keys(with_keys, tmp_path_factory) -> Path:
    course = shutil.copytree(with_keys, tmp_path_factory.mktemp("without") / "course")
    shutil.rmtree(course / "keys")
    return course


def work(name, course, folder, solution) -> tuple[list, list]:
    """What the page was sent after each act, and what stands in the journal."""
    widget = exercise(name, data=course, answers=folder)
    sent = []
    for act in (
        widget.check,
        lambda: widget.answer(solution[:1]),
        widget.check,
        lambda: widget.answer(solution),
        widget.check,
        widget.hint,
        lambda: widget._handle_custom_msg({"press": "places"}, []),
        lambda: widget._handle_custom_msg({"press": "answers"}, []),
    ):
        act()
        sent.append([getattr(widget, trait) for trait in TRAITS])
    again = exercise(name, data=course, answers=folder)
    sent.append([getattr(again, trait) for trait in TRAITS])
    lines = [json.loads(line) for line in widget.session.journal.path.read_text(encoding="utf-8").splitlines()]
    return sent, [line | {"time": ""} for line in lines]


@pytest.mark.parametrize("name", NAMES)
def test_no_key_shows_through(name, with_keys, without_keys, tmp_path):
    solution = exercise(name, data=with_keys, answers=tmp_path / "none").session.exercise.task.solution()
    told = work(name, with_keys, tmp_path / "with", solution)
    assert told == work(name, without_keys, tmp_path / "without", solution)
    sent, lines = told
    assert sent[-1][TRAITS.index("feedback")][0][2].startswith("Handed in.")
    assert "points" not in lines[-1]
