"""Lesson 00 with the keyboard alone: into an exercise, through it, and out again."""

import pytest

from tests.browser.lab import press_until

pytestmark = pytest.mark.browser


def test_an_exercise_is_done_with_the_keyboard_alone(lesson, server):
    opened = lesson("00_start_here.ipynb")
    opened.run_all()
    exercise = opened.exercise("What does the op-ed claim?")
    keyboard = opened.page.keyboard

    cell = opened.page.locator(".jp-CodeCell", has=exercise)
    cell.focus()
    press_until(keyboard, "Tab", lambda: is_in(exercise, ".framing-input:focus"))
    press_until(keyboard, "ArrowDown", lambda: is_in(exercise, ".framing-input[value=guess]:checked"))
    press_until(keyboard, "Tab", lambda: is_in(exercise, "[data-name=check]:focus"))
    keyboard.press("Enter")
    exercise.get_by_text("keep it a guess").wait_for()
    assert server.journal("00-choose-what-it-claims")[-1]["points"] == 1

    keyboard.press("Escape")
    keyboard.press("ArrowDown")
    opened.page.locator(".jp-MarkdownCell.jp-mod-active", has_text="Three words").wait_for()


def is_in(exercise, selector):
    return exercise.locator(selector).count() == 1
