"""Any exercise answered with the mouse, as its key has it: what the walk through the lessons does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from framing.course.exercises import Exercise

ANSWERS = ("yes", "no", "unsure")


def answer(drawn, exercise: Exercise) -> None:
    """Gives the exercise on the page the answer that its key has."""
    BY_KIND[exercise.kind](drawn, exercise.task, exercise.task.solution())


def _mark(drawn, task, solution) -> None:
    words = drawn.locator(".framing-word")
    pens = drawn.locator(".framing-palette .framing-button")
    names = [label.id for label in task.labels]
    for first, last, label in solution:
        if len(names) > 1:
            pens.nth(names.index(label)).click()
        if first == last:
            words.nth(first).click()
        else:
            _drag(drawn.page, words.nth(first), words.nth(last))


def _drag(page, start, end) -> None:
    start.hover()
    page.mouse.down()
    end.hover()
    page.mouse.up()


def _choose(drawn, task, solution) -> None:
    for option in solution:
        drawn.locator(f".framing-input[value={option}]").check()


def _classify(drawn, task, solution) -> None:
    bins = [each.id for each in task.bins]
    items = [each.id for each in task.items]
    for item, chosen in solution:
        drawn.locator(".framing-item").nth(items.index(item)).locator(".framing-input").nth(bins.index(chosen)).check()


def _bind(drawn, task, solution) -> None:
    rows = [row.id for row in task.rows]
    columns = {column.id: column for column in task.columns}
    for row, column, option in solution:
        cell = drawn.locator(".framing-binding").nth(rows.index(row)).locator("select").nth(list(columns).index(column))
        cell.select_option(label=next(each.name for each in columns[column].options if each.id == option))


def _code(drawn, task, solution) -> None:
    for number, (_, said, sentence) in enumerate(solution):
        coding = drawn.locator(".framing-coding").nth(number)
        coding.locator(".framing-input").nth(ANSWERS.index(said)).check()
        if said == "yes":
            coding.locator("select").select_option(index=sentence + 1)  # after the empty line


def _order(drawn, task, solution) -> None:
    """Carries each item up to its place, the first one first."""
    shown = [item.id for item in task.items]
    for place, item in enumerate(solution):
        for _ in range(shown.index(item) - place):
            ranks = drawn.locator(".framing-rank")
            at = shown.index(item)
            ranks.nth(at).get_by_role("button", name="Earlier").click()
            shown.insert(at - 1, shown.pop(at))


def _estimate(drawn, task, solution) -> None:
    for field, (_, number) in zip(drawn.locator(".framing-estimate-number").all(), solution, strict=True):
        field.fill(f"{number:g}")


def _number(drawn, task, solution) -> None:
    drawn.locator(".framing-field").fill(solution[0])


def _rewrite(drawn, task, solution) -> None:
    drawn.locator(".framing-area").first.fill(solution[0])


def _write(drawn, task, solution) -> None:
    drawn.locator(".framing-area").first.fill(solution[0][1])


BY_KIND: dict[str, Callable[[Any, Any, list[Any]], None]] = {
    "bind": _bind,
    "choose": _choose,
    "classify": _classify,
    "code": _code,
    "estimate": _estimate,
    "mark": _mark,
    "number": _number,
    "order": _order,
    "rewrite": _rewrite,
    "write": _write,
}
