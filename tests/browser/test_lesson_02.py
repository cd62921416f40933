"""Lesson 02 as a student does it: mark, ask for a hint, check, and find everything again after a restart."""

import pytest

from tests.browser.lab import eventually

pytestmark = pytest.mark.browser

NOTEBOOK = "02_hedges_and_boosters.ipynb"
EXERCISE = "02-mark-hedges"
TITLE = "Mark the hedges in the op-ed"
PHRASE = ["As", "far", "as", "I", "can", "tell"]
LOST = (
    "Not saved yet: Python is busy or has stopped. You can go on answering. "
    "If no cell is running, run this one again: your answer comes back."
)
MARKED = ["suspect (hedge)", "might (hedge)", "As far as I can tell (hedge)", "often (hedge)"]


def test_marks_survive_a_restart_of_the_kernel(lesson, server):
    opened = lesson(NOTEBOOK)
    opened.run_all()
    exercise = opened.exercise(TITLE)

    def saved(marks):  # a page sends what changed while the kernel was busy in one message
        eventually(lambda: len(server.journal(EXERCISE)) == marks, f"{marks} changes are saved")

    word(exercise, "suspect").click()
    saved(1)
    word(exercise, "might").click()
    saved(2)
    drag(opened.page, word(exercise, "As"), word(exercise, "tell"))
    saved(3)
    for key in ["ArrowRight", "ArrowRight", "ArrowRight", "Enter"]:  # their support often
        opened.page.keyboard.press(key)
    saved(4)
    assert marked_words(exercise) == ["suspect", "might", *PHRASE, "often"]

    exercise.get_by_role("button", name="Hint").click()
    exercise.get_by_text("would the writer be caught out").wait_for()
    exercise.get_by_role("button", name="Check").click()
    exercise.get_by_text("4 found. 2 are still hidden.").wait_for()
    exercise.get_by_text("help from the air is what she believes").wait_for()
    opened.take_picture("02-checked")

    lines = server.journal(EXERCISE)
    assert [line["event"] for line in lines] == ["change"] * 4 + ["hint", "check"]
    assert [len(line["response"]) for line in lines] == [1, 2, 3, 4, 4, 4]
    assert lines[-1]["shown"] == MARKED
    assert lines[-1]["points"] == pytest.approx(0.8)

    opened.restart()
    dead = opened.exercise(TITLE)
    word(dead, "may").click()
    dead.locator(".framing-status-unsaved", has_text=LOST).wait_for()
    assert dead.locator(".framing-live .framing-spoken").inner_text() == LOST
    opened.take_picture("02-lost")

    opened.run_all()
    again = opened.exercise(TITLE)
    saved(len(lines) + 1)  # what was marked while no kernel saw it
    assert server.journal(EXERCISE)[:-1] == lines
    assert sorted(server.journal(EXERCISE)[-1]["shown"]) == sorted([*MARKED, "may (hedge)"])
    assert sorted(marked_words(again)) == sorted(["suspect", "might", *PHRASE, "often", "may"])


def word(exercise, text):
    """The first word of the passage that reads so."""
    return exercise.locator(".framing-word").get_by_text(text, exact=True).first


def drag(page, first, last):
    for place, act in ((first, page.mouse.down), (last, page.mouse.up)):
        place.hover()
        act()


def marked_words(exercise):
    return exercise.locator(".framing-word.framing-mark").all_inner_texts()
