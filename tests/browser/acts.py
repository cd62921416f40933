"""How each kind of exercise is answered by hand: the gallery's exercise of that kind, with the mouse or the keys alone.

Each act is two functions that give the same answer, and that answer as the journal keeps it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.browser.lab import press_until


@dataclass(frozen=True)
class Act:
    """`by_mouse` and `by_keyboard` take the exercise on the page; by keyboard it starts with the cell in focus."""

    by_mouse: Callable[[Any], None]
    by_keyboard: Callable[[Any], None]
    response: list[Any]


def word(exercise, text):
    """The first word of the passage that reads so."""
    return exercise.locator(".framing-word").get_by_text(text, exact=True).first


def tab_to(exercise, selector):
    """Presses Tab until what the selector finds has the focus."""
    press_until(exercise.page.keyboard, "Tab", lambda: exercise.locator(f"{selector}:focus").count() == 1, times=40)


def press(exercise, *keys):
    for key in keys:
        exercise.page.keyboard.press(key)


def mark_by_mouse(exercise):
    exercise.get_by_role("button", name="Label").click()
    word(exercise, "gang").click()


def mark_by_keyboard(exercise):
    tab_to(exercise, ".framing-word")
    press(exercise, "ArrowRight", "2")


def choose_by_mouse(exercise):
    exercise.get_by_text("Somebody doubts it").click()


def choose_by_keyboard(exercise):
    tab_to(exercise, ".framing-input")
    press(exercise, "Space", "ArrowDown")


def item(exercise, words):
    return exercise.locator(".framing-item", has_text=words)


def classify_by_mouse(exercise):
    item(exercise, "It rained").get_by_label("Authorial").check()
    item(exercise, "The pump").get_by_label("Indirect").check()
    item(exercise, "Our cellar").get_by_label("Direct", exact=True).check()


def classify_by_keyboard(exercise):
    for steps in (0, 2, 1):
        tab_to(exercise, ".framing-input:not(:checked)")
        press(exercise, "Space", *["ArrowDown"] * steps)


def number_by_mouse(exercise):
    exercise.get_by_label("Your number").click()
    exercise.page.keyboard.type("3.6")


def number_by_keyboard(exercise):
    tab_to(exercise, ".framing-field")
    exercise.page.keyboard.type("3.6")


ACTS = {
    "mark": Act(mark_by_mouse, mark_by_keyboard, [[1, 1, "label"]]),
    "choose": Act(choose_by_mouse, choose_by_keyboard, ["contested"]),
    "classify": Act(
        classify_by_mouse,
        classify_by_keyboard,
        [["rain", "authorial"], ["pump", "indirect"], ["cellar", "direct"]],
    ),
    "number": Act(number_by_mouse, number_by_keyboard, ["3.6"]),
}
