"""The widgets, tested by setting traits and pressing buttons as the page does."""

import json
import re
from pathlib import Path

import pytest

from framing.course.kinds import KINDS
from framing.interface import interface
from framing.widgets import exercise
from framing.widgets.registry import WIDGETS

COURSE = Path(__file__).parents[1] / "examples" / "course"
NAMES = (
    "09-mark",
    "09-choose-one",
    "09-choose-many",
    "09-classify",
    "bind-labels",
    "bind-plain",
    "code-sheet",
    "09-number",
    "order-hedges",
    "estimate-chances",
    "rewrite-depot",
    "rewrite-start",
    "write-claim",
    "write-assessed",
)
SOURCES = sorted(Path(__file__).parents[2].glob("framing/widgets/*.*s"))


@pytest.fixture
def open_exercise(tmp_path):
    return lambda name: exercise(name, data=COURSE, answers=tmp_path / "answers")


def press(widget, name):
    """What the page sends when a button is clicked."""
    widget._handle_custom_msg({"press": name}, [])


def test_another_folder_may_be_named_as_a_text(tmp_path):
    assert exercise("09-mark", data=str(COURSE), answers=tmp_path).session.exercise.title == "Mark hedges and boosters"


def test_every_kind_has_a_widget():
    assert list(WIDGETS) == list(KINDS)


def test_marking_on_the_page_is_saved_at_once(open_exercise, tmp_path):
    widget = open_exercise("09-mark")
    widget.response = [[1, 1, "hedge"]]
    assert widget.status[0] == "saved"
    assert '"response": [[1, 1, "hedge"]]' in (tmp_path / "answers" / "09-mark.jsonl").read_text()


def test_the_status_names_the_newest_of_what_the_page_sent(open_exercise):
    widget = open_exercise("09-choose-one")
    for turn, response in (("page-1", ["a"]), ("page-2", ["b"]), ("page-3", ["b"])):
        widget.set_state({"turn": turn, "response": response})
        assert (widget.status[3], widget.session.response) == (turn, response)
    widget._handle_custom_msg({"press": "check", "response": ["a"], "turn": "page-4"}, [])
    assert (widget.status[3], widget.session.response) == ("page-4", ["a"])


def test_ten_quick_changes_are_ten_lines(open_exercise, tmp_path):
    widget = open_exercise("09-mark")
    for number in range(10):
        widget.response = [[number, number, "hedge"]]
    lines = (tmp_path / "answers" / "09-mark.jsonl").read_text().splitlines()
    assert [json.loads(line)["response"][0][0] for line in lines] == list(range(10))


def test_buttons_do_what_they_say(open_exercise):
    widget = open_exercise("09-mark")
    press(widget, "hint")
    assert widget.hints == [["Hint 1.", "Look at the verbs."]]
    widget.response = [[1, 1, "hedge"]]
    press(widget, "check")
    assert [row[0] for row in widget.feedback] == ["summary", "points", "hit"]
    press(widget, "places")
    assert widget.feedback[-1][0] == "region"
    press(widget, "check")
    press(widget, "answers")
    assert [row[0] for row in widget.feedback] == ["summary", "points", "hit", "miss", "miss", "miss", "note"]


def test_a_press_brings_the_response_that_it_is_about(open_exercise):
    widget = open_exercise("09-number")
    widget.response = ["3"]
    widget._handle_custom_msg({"press": "check", "response": ["3.25"]}, [])
    assert (widget.response, widget.session.result.points) == (["3.25"], 1)


def test_an_objection_of_the_page_is_kept_and_comes_back(open_exercise):
    widget = open_exercise("09-mark")
    widget.answer([[5, 5, "hedge"]])
    assert widget.objection == [False, ""]
    widget.check()
    assert widget.objection == [True, ""]
    widget._handle_custom_msg({"objection": "It is a verb here."}, [])
    assert (widget.objection, widget.status[0]) == ([True, "It is a verb here."], "saved")
    assert open_exercise("09-mark").objection == widget.objection


@pytest.mark.parametrize("nonsense", [None, 3, ["x"], "x" * 2001])
def test_an_objection_that_is_none_is_undone(open_exercise, nonsense):
    widget = open_exercise("09-mark")
    widget._handle_custom_msg({"objection": nonsense}, [])
    assert widget.objection == [False, ""]


@pytest.mark.parametrize("content", [{}, {"press": "rm"}, {"press": None}, {"press": ["check"]}, {"other": 1}])
def test_what_is_no_button_does_nothing(open_exercise, content):
    widget = open_exercise("09-mark")
    widget._handle_custom_msg(content, [])
    assert (widget.hints, widget.feedback) == ([], [])


@pytest.mark.parametrize("nonsense", [[[0, 99, "hedge"]], ["x"], [[1, 1, "<b>"]]])
def test_a_response_that_is_none_is_undone(open_exercise, nonsense):
    widget = open_exercise("09-mark")
    widget.response = [[1, 1, "hedge"]]
    widget.response = nonsense
    assert widget.response == [[1, 1, "hedge"]]


def test_running_the_cell_again_brings_the_answer_back(open_exercise):
    open_exercise("09-choose-one").response = ["b"]
    again = open_exercise("09-choose-one")
    assert (again.response, again.status[0]) == (["b"], "restored")


def test_a_disk_that_refuses_is_said_at_once(open_exercise, tmp_path):
    (tmp_path / "answers").write_text("a file where the folder should be")
    widget = open_exercise("09-choose-one")
    widget.response = ["b"]
    assert (widget.status[0], widget.response) == ("unsaved", ["b"])


def test_a_lesson_can_be_driven_from_python(open_exercise):
    widget = open_exercise("09-mark")
    widget.mark("may", label="hedge")
    widget.mark("may", label="hedge", occurrence=2)
    widget.hint()
    widget.check()
    assert widget.response == [[1, 1, "hedge"], [13, 13, "hedge"]]
    assert widget.session.result.points == pytest.approx(3 / 6)
    choice = open_exercise("09-choose-one")
    choice.answer("a")
    choice.check()
    assert choice.session.result.points == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_full_answers_folder_changes_nothing_that_nbval_compares(open_exercise, name):
    fresh = open_exercise(name)
    before = repr(fresh)
    fresh.answer(fresh.session.exercise.task.solution())
    fresh.hint()
    fresh.check()
    assert before == f"Exercise {name}. Run this cell in JupyterLab to answer it."
    assert repr(fresh) == repr(open_exercise(name)) == before
    bundle, _ = fresh._repr_mimebundle_()
    assert bundle["text/plain"] == before


def test_the_page_gives_no_answer_away(open_exercise):
    for name in NAMES:
        widget = open_exercise(name)
        sent = json.dumps([widget.page, widget.feedback, widget.hints, widget.status])
        for secret in (
            "a modal verb",
            "an adverb of certainty",
            "leaves room for doubt",
            "This one",
            "nobody allows",
            "it is not ruled out",
            "the scales overlap",
            "3.25",
        ):
            assert secret not in sent


def test_the_page_gets_every_word_that_its_scripts_ask_for_and_no_other():
    ours = [path for path in SOURCES if path.suffix == ".js" and path.stem != "own_article"]  # which has its own words
    scripts = [path.read_text(encoding="utf-8") for path in ours]
    asked = {name for script in scripts for name in re.findall(r"page\.words\.(\w+)", script)}
    assert asked == set(dict(interface().section("page")))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_scripts_and_styles_keep_to_the_rules(path):
    source = path.read_text(encoding="utf-8")
    assert "innerHTML" not in source
    assert not re.search(r"^import\b|\bimport\(|https?:|url\(", source, re.MULTILINE)
    assert not re.search(r"\bfa-", source)
    assert not re.search(r"\b(?:transition|animation)\b|behavior: *.?smooth", source), "nothing moves by itself"
    if path.suffix == ".css":
        classes = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"/\*.*?\*/|\{[^}]*\}", "", source, flags=re.DOTALL)))
        assert all(name.startswith("framing-") for name in classes)
