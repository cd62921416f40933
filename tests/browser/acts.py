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


def selection(exercise, row, column):
    return exercise.locator(".framing-binding", has_text=row).get_by_label(column)


def bind_by_mouse(exercise):
    selection(exercise, "autocrat", "Whom it is about").select_option("Mara Tolk")
    selection(exercise, "autocrat", "Whose word it is").select_option("The report itself")


def bind_by_keyboard(exercise):
    tab_to(exercise, "select")
    press(exercise, "ArrowDown", "Tab", "ArrowDown")


def code_by_mouse(exercise):
    first = exercise.locator(".framing-coding").first
    first.get_by_label("Yes").check()
    first.get_by_label("Which sentence shows it?").select_option(index=3)
    exercise.locator(".framing-coding").nth(1).get_by_label("Unsure").check()


def code_by_keyboard(exercise):
    tab_to(exercise, ".framing-input")
    press(exercise, "Space", "Tab", "ArrowDown", "ArrowDown", "ArrowDown")
    tab_to(exercise, ".framing-input")
    press(exercise, "Space", "ArrowDown", "ArrowDown")


def order_by_mouse(exercise):
    exercise.locator(".framing-rank", has_text="almost certainly").get_by_role("button", name="Later").click()


def order_by_keyboard(exercise):
    tab_to(exercise, ".framing-rank .framing-button:not([aria-disabled=true])")
    press(exercise, "Enter")


def estimate_by_mouse(exercise):
    for field, number in zip(exercise.locator(".framing-estimate-number").all(), NUMBERS, strict=True):
        field.click()
        exercise.page.keyboard.type(str(number))


def estimate_by_keyboard(exercise):
    """The first number with the slider: one step of ten from its lower end, then ten steps of one."""
    tab_to(exercise, ".framing-slider")
    press(exercise, "Home", "PageUp", *["ArrowRight"] * 10, "Tab")
    for number in NUMBERS[1:]:
        press(exercise, "Tab", "Tab")  # from field to slider to field
        exercise.page.keyboard.type(str(number))


def text_by_mouse(text):
    def write(exercise):
        exercise.locator(".framing-area").first.click()
        exercise.page.keyboard.type(text)

    return write


def text_by_keyboard(text):
    def write(exercise):
        tab_to(exercise, ".framing-area")
        exercise.page.keyboard.type(text)

    return write


NUMBERS = (20, 85, 50)
REWRITTEN = "Sixty people have been in the market hall since 4 June. The council may act, the mayor said."
WRITTEN = (
    "The report keeps the danger at a distance. That the stage is unsafe stands under a phrase without a source, "
    "while the ferryman has a name and a voice. A rival reading: nobody else wanted to be quoted."
)
ACTS = {
    "mark": Act(mark_by_mouse, mark_by_keyboard, [[1, 1, "label"]]),
    "choose": Act(choose_by_mouse, choose_by_keyboard, ["contested"]),
    "classify": Act(
        classify_by_mouse,
        classify_by_keyboard,
        [["rain", "authorial"], ["pump", "indirect"], ["cellar", "direct"]],
    ),
    "bind": Act(bind_by_mouse, bind_by_keyboard, [["autocrat", "target", "tolk"], ["autocrat", "voice", "report"]]),
    "code": Act(code_by_mouse, code_by_keyboard, [["sides", "yes", 2], ["reproach", "unsure", None]]),
    "order": Act(order_by_mouse, order_by_keyboard, ["could", "almost", "will", "may", "likely"]),
    "estimate": Act(estimate_by_mouse, estimate_by_keyboard, [["ferry", 20], ["weir", 85], ["flood", 50]]),
    "number": Act(number_by_mouse, number_by_keyboard, ["3.6"]),
    "rewrite": Act(text_by_mouse(REWRITTEN), text_by_keyboard(REWRITTEN), [REWRITTEN]),
    "write": Act(text_by_mouse(WRITTEN), text_by_keyboard(WRITTEN), [["answer", WRITTEN]]),
}
