"""The progress widget, tested by what it sends to the page."""

import json
import re
import shutil
from pathlib import Path

import pytest

from framing.files import DataError
from framing.widgets import exercise, progress
from tests.pseudo_locale import untranslated, write_pseudo_locale

COURSE = Path(__file__).parents[1] / "examples" / "course"
LESSON = "Your progress in lesson 09. Run this cell in JupyterLab to see it."


@pytest.fixture
def answers(tmp_path) -> Path:
    return tmp_path / "answers"


def check(answers, name, response) -> None:
    widget = exercise(name, data=COURSE, answers=answers)
    widget.answer(response)
    widget.check()


def far(widget) -> dict:
    return dict(widget.far)


def told(widget) -> list[str]:
    return [f"{sign} {title}: {text}" for _, sign, title, text in far(widget)["exercises"]]


def test_a_lesson_says_how_far_each_exercise_is(answers):
    check(answers, "09-choose-one", ["b"])
    check(answers, "09-choose-one", ["a"])
    check(answers, "09-choose-many", ["a"])
    check(answers, "09-classify", [["rain", "epistemic"]])
    exercise("09-number", data=COURSE, answers=answers).hint()
    widget = progress("09", data=COURSE, answers=answers)
    assert told(widget) == [
        "○ Mark hedges and boosters: not started · core · 3 min",
        "✓ Which word hedges?: done · 2 tries · 0 % · extra · 1 min",
        "✓ Which words hedge?: done · 1 try · core · 1 min",
        "◑ Two uses of may: checked · 1 try · 50 % · core · 2 min",
        "◔ A rate by hand: begun · core · 2 min",
    ]
    assert far(widget)["line"] == "1 of 4 core exercises done, about 7 minutes of exercises left."
    assert (far(widget)["done"], far(widget)["core"]) == (1, 4)


def test_it_goes_on_looking_where_the_answers_were_when_its_cell_ran(monkeypatch, tmp_path):
    monkeypatch.delenv("FRAMING_ANSWERS")
    monkeypatch.chdir(tmp_path)
    widget = progress("09", data=COURSE)
    check(tmp_path / "answers", "09-choose-many", ["a"])
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    widget.look()
    assert far(widget)["done"] == 1


def test_the_course_is_a_row_for_each_lesson(answers, tmp_path):
    course = shutil.copytree(COURSE, tmp_path / "course")
    for folder in ("exercises", "keys"):
        text = (course / folder / "09.toml").read_text().replace('"09-', '"01-')
        (course / folder / "01.toml").write_text(text)
    check(answers, "09-classify", [["rain", "epistemic"], ["leave", "deontic"]])
    widget = progress(data=course, answers=answers)
    assert far(widget)["lessons"] == [["01", "0 of 4", "8"], ["09", "1 of 4", "6"]]
    assert far(widget)["line"] == "1 of 8 core exercises done, about 14 minutes of exercises left."
    assert far(widget)["exercises"] == []


def test_it_looks_again_when_the_page_asks(answers):
    widget = progress("09", data=COURSE, answers=answers)
    assert far(widget)["done"] == 0
    check(answers, "09-choose-many", ["a"])
    assert far(widget)["done"] == 0
    widget._handle_custom_msg({"look": True}, [])
    assert far(widget)["done"] == 1


def test_when_all_is_done_it_says_so(answers):
    for name in ("09-mark", "09-choose-many", "09-classify", "09-number"):
        widget = exercise(name, data=COURSE, answers=answers)
        widget.answer(widget.session.exercise.task.solution())
        widget.check()
    assert far(progress("09", data=COURSE, answers=answers))["line"] == "All 4 core exercises done."


def test_what_cannot_be_read_is_told_and_costs_nothing_else(answers, tmp_path):
    course = shutil.copytree(COURSE, tmp_path / "course")
    (course / "exercises" / "08.toml").write_text("exercise = 3\n")
    check(answers, "09-choose-many", ["a"])
    for name in ("09-mark", "09-number"):
        (answers / f"{name}.jsonl").write_text('{"version": 2}\n')
    widget = progress("09", data=course, answers=answers)
    assert [row[0] for row in far(widget)["exercises"]] == ["unknown", "new", "done", "new", "unknown"]
    fault, newer = far(widget)["troubles"]
    assert re.match(r"The exercises of lesson 08 cannot be read: .*08\.toml:1: exercise has to be", fault)
    assert newer == (
        "Not read: 09-mark.jsonl, 09-number.jsonl "
        "(written by a newer version of this course; update the course to see how far you are there)."
    )
    assert far(widget)["lessons"] == [["08", "0 of 0", "0"], ["09", "1 of 4", "7"]]


def test_a_lesson_that_is_none_is_refused():
    with pytest.raises(DataError, match="no lesson is called '99'; there are 09"):
        progress("99", data=COURSE)


def test_a_full_answers_folder_changes_nothing_that_nbval_compares(answers):
    fresh = progress("09", data=COURSE, answers=answers)
    check(answers, "09-choose-many", ["a"])
    full = progress("09", data=COURSE, answers=answers)
    assert full.far != fresh.far
    for widget in (fresh, full):
        assert repr(widget) == LESSON
        bundle, _ = widget._repr_mimebundle_()
        assert bundle["text/plain"] == LESSON
    assert repr(progress(data=COURSE, answers=answers)) == LESSON.replace("lesson 09", "the course")


def test_every_word_is_said_in_the_language_of_the_page(answers, tmp_path, monkeypatch):
    monkeypatch.setenv("FRAMING_LANGUAGE", str(write_pseudo_locale(tmp_path)))
    check(answers, "09-classify", [["rain", "epistemic"]])
    (answers / "09-number.jsonl").write_text('{"version": 2}\n')
    widget = progress("09", data=COURSE, answers=answers)
    titles = [title for _, _, title, _ in far(widget)["exercises"]]
    said = list(texts_in([widget.page, widget.far]))
    assert len(said) > 30
    names = ["new", "begun", "checked", "done", "unknown", *dict(widget.page), *far(widget)]  # not said
    assert untranslated(" ".join([*said, repr(widget)]), known=[*titles, *names, "09-number.jsonl"]) == []


def texts_in(value):
    """Every text in lists of lists."""
    if isinstance(value, str):
        yield value
    for inner in value if isinstance(value, list) else ():
        yield from texts_in(inner)


def test_the_page_gives_no_answer_away(answers):
    widget = progress("09", data=COURSE, answers=answers)
    sent = json.dumps([widget.page, widget.far])
    for secret in ("a modal verb", "leaves room for doubt", "epistemic", "3.25"):
        assert secret not in sent
