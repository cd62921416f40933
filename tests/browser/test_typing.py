"""What is typed: every letter reaches the journal, the ledger follows, and nothing disturbs the person who types."""

import json

import pytest

from tests.browser.acts import WRITTEN
from tests.browser.lab import eventually, write_notebook

pytestmark = pytest.mark.browser

IMPORT = "from framing.widgets import exercise"
LETTERS = "abcdefghij"
DIGITS = "1234567890"


@pytest.fixture
def open_exercise(lesson, server):
    """Opens a notebook with one exercise of the gallery, not answered yet."""

    def open_exercise(kind, title):
        (server.folder / "answers" / f"gallery-{kind}.jsonl").unlink(missing_ok=True)
        opened = lesson(write_notebook(server, "typing.ipynb", IMPORT, f'exercise("gallery-{kind}")'))
        opened.run_all()
        return opened, opened.exercise(title)

    return open_exercise


def newest(server, kind):
    lines = server.journal(f"gallery-{kind}")
    return lines[-1] if lines else {"response": None}


@pytest.mark.parametrize(
    ("kind", "title", "field", "typed", "response"),
    [
        ("number", "A rate by hand", ".framing-field", DIGITS, [DIGITS]),
        ("rewrite", "The same facts without the names", ".framing-area", LETTERS, [LETTERS]),
        ("write", "One claim, its words, a rival reading", ".framing-area", LETTERS, [["answer", LETTERS]]),
    ],
)
def test_ten_characters_typed_quickly_are_ten_in_the_journal(
    open_exercise, server, kind, title, field, typed, response
):
    opened, exercise = open_exercise(kind, title)
    exercise.locator(field).first.click()
    opened.page.keyboard.type(typed)
    eventually(lambda: newest(server, kind)["response"] == response, "all ten are saved")
    exercise.locator(".framing-status-saved").wait_for()
    assert exercise.locator(field).first.input_value() == typed


def test_the_ledger_follows_and_leaves_the_cursor_alone(open_exercise):
    opened, exercise = open_exercise("rewrite", "The same facts without the names")
    area = exercise.locator(".framing-area").first
    area.click()
    opened.page.keyboard.type("The thugs of the hall left.")
    exercise.locator(".framing-cue", has_text="thugs").wait_for()
    area.evaluate("area => area.setSelectionRange(4, 9)")
    opened.page.keyboard.type("tenants")
    exercise.locator(".framing-cue", has_text="thugs").wait_for(state="detached")
    assert area.input_value() == "The tenants of the hall left."
    assert area.evaluate("area => area.selectionStart") == len("The tenants")


def test_an_open_answer_is_rated_and_the_rating_comes_back(open_exercise, server):
    opened, exercise = open_exercise("write", "One claim, its words, a rival reading")
    exercise.locator(".framing-area").first.fill(WRITTEN)
    exercise.get_by_role("button", name="Check").click()
    exercise.locator(".framing-row-sample").wait_for()
    exercise.get_by_role("group", name="Evidence").get_by_role("radio").nth(2).check()
    rated = [["answer", WRITTEN], ["evidence", 2]]
    eventually(lambda: newest(server, "write")["response"] == rated, "the rating is saved")
    opened.run_all()
    again = opened.exercise("One claim, its words, a rival reading")
    again.get_by_text("is back").wait_for()
    assert again.get_by_role("group", name="Evidence").get_by_role("radio").nth(2).is_checked()
    assert again.locator(".framing-area").first.input_value() == WRITTEN


def test_an_objection_is_kept_and_comes_back(open_exercise, server):
    opened, exercise = open_exercise("number", "A rate by hand")
    exercise.locator(".framing-field").fill("4")
    exercise.get_by_role("button", name="Check").click()
    exercise.get_by_text("Do you read it differently?").click()
    exercise.get_by_label("Readers may differ").fill("I counted the headline too.")
    kept = "I counted the headline too."
    eventually(lambda: newest(server, "number").get("objection") == kept, "the objection is saved")
    opened.run_all()
    again = opened.exercise("A rate by hand")
    again.get_by_text("is back").wait_for()
    assert again.get_by_label("Readers may differ").input_value() == kept


def test_what_a_dead_kernel_did_not_save_comes_back(open_exercise, server):
    opened, exercise = open_exercise("write", "One claim, its words, a rival reading")
    server.end_kernels()
    exercise.locator(".framing-area").first.click()
    opened.page.keyboard.type(LETTERS)
    exercise.locator(".framing-status-unsaved").wait_for()
    opened.open()
    opened.run_all()
    again = opened.exercise("One claim, its words, a rival reading")
    eventually(lambda: newest(server, "write")["response"] == [["answer", LETTERS]], "it is saved after all")
    assert again.locator(".framing-area").first.input_value() == LETTERS


def test_a_button_that_has_done_its_work_keeps_the_focus(open_exercise):
    _, exercise = open_exercise("mark", "Mark the hedges and the names")
    exercise.locator(".framing-word").first.click()
    exercise.get_by_role("button", name="Check").click()
    places = exercise.get_by_role("button", name="Show where to look")
    places.press("Enter")
    exercise.locator(".framing-row-region").first.wait_for()
    assert places.evaluate("button => button === document.activeElement")
    assert places.get_attribute("aria-disabled") == "true"


def test_who_takes_a_letter_back_at_once_is_told_that_all_is_saved(open_exercise):
    opened, exercise = open_exercise("rewrite", "The same facts without the names")
    exercise.locator(".framing-area").first.click()
    opened.page.keyboard.type("a")
    exercise.locator(".framing-status-saved", has_text="Saved").wait_for()
    for key in ("b", "Backspace"):
        opened.page.keyboard.press(key)
    exercise.locator(".framing-status", has_text="Saved at").wait_for()


def test_a_field_that_is_full_says_so(open_exercise, server):
    _, exercise = open_exercise("rewrite", "The same facts without the names")
    area = exercise.locator(".framing-area").first
    area.fill("x" * 4000)
    exercise.locator(".framing-writing-full", has_text="4000 characters").wait_for()
    area.fill("x")
    eventually(lambda: newest(server, "rewrite")["response"] == ["x"], "the shorter text is saved")
    assert exercise.locator(".framing-writing-full").inner_text() == ""


def test_the_keys_that_save_a_notebook_save_it_from_within_an_exercise(open_exercise, server):
    opened, exercise = open_exercise("number", "A rate by hand")
    exercise.locator(".framing-field").click()
    opened.page.keyboard.press("Control+s")
    eventually(lambda: has_outputs(server, "typing.ipynb"), "the notebook is saved with its outputs")


def has_outputs(server, name):
    """Looks at the file itself: to ask the server in the middle of its writing makes both fail."""
    try:
        cells = json.loads((server.folder / name).read_text(encoding="utf-8"))["cells"]
    except (OSError, ValueError):
        return False
    return any(cell["outputs"] for cell in cells)
