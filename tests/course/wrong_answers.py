"""Answers that must not get full points: the key of an exercise with one thing changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from framing.course.exercises import Exercise
from framing.course.marking import Response

Wrong = Iterator[tuple[str, Response]]
"""Each wrong answer with what was changed in it."""


def wrong_answers(exercise: Exercise) -> Wrong:
    """One for each option, mark, label or cell that can be got wrong alone; none where nothing is marked."""
    return WRONG.get(exercise.kind, _nothing)(exercise.task)


def _nothing(task: Any) -> Wrong:
    yield from ()


def _choose(task: Any) -> Wrong:
    right = task.solution()
    others = [option.id for option in task.options if option.id not in right]
    if task.many:
        yield from ((f"without {name}", [each for each in right if each != name]) for name in right)
        yield from ((f"with {name} too", [*right, name]) for name in others)
    else:
        yield from ((name, [name]) for name in others)


def _classify(task: Any) -> Wrong:
    for number, (item, bin_id) in enumerate(task.solution()):
        for other in task.bins:
            if other.id != bin_id:
                yield f"{item} in {other.id}", _with(task.solution(), number, [item, other.id])


def _bind(task: Any) -> Wrong:
    for number, (row, column, option) in enumerate(task.solution()):
        options = next(each.options for each in task.columns if each.id == column)
        for other in options:
            if other.id != option:
                yield f"{column} of {row}: {other.id}", _with(task.solution(), number, [row, column, other.id])


def _mark(task: Any) -> Wrong:
    """Each mark left out, moved off its words, and under each other label."""
    marks = task.solution()
    last_word = len(task.passage.words) - 1
    for number, (first, last, label) in enumerate(marks):
        yield f"without mark {number}", [mark for mark in marks if mark != marks[number]]
        taken = {word for mark in marks if mark != marks[number] for word in range(mark[0], mark[1] + 1)}
        if last < last_word and last + 1 not in taken:
            yield f"mark {number} shifted", _with(marks, number, [last + 1, last + 1, label])
        for other in task.labels:
            if other.id != label:
                yield f"mark {number} as {other.id}", _with(marks, number, [first, last, other.id])


def _code(task: Any) -> Wrong:
    codings = task.solution()
    for number, item in enumerate(task.items):
        accepted = {codings[number][1], *item.also}
        for answer in ("yes", "no", "unsure"):
            if answer not in accepted:
                sentence = 0 if answer == "yes" else None
                yield f"{item.id}: {answer}", _with(codings, number, [item.id, answer, sentence])


def _order(task: Any) -> Wrong:
    """Each pair of neighbours of different rank the other way round."""
    ranks = {item.id: item.rank for item in task.items}
    right = task.solution()
    for number in range(len(right) - 1):
        one, other = right[number : number + 2]
        if ranks[one] != ranks[other]:
            yield f"{other} before {one}", [*right[:number], other, one, *right[number + 2 :]]


def _number(task: Any) -> Wrong:
    value = float(task.value)
    yield "a hundred times as much", [str(value * 100)]
    yield "a little too much", [str(round(value + 1.5 * task.tolerance + 0.01 * abs(value) + 0.001, 6))]
    yield from ((f"the mistake {mistake.value}", [str(mistake.value)]) for mistake in task.mistakes)


def _with(items: Response, number: int, item: object) -> Response:
    """The items with another one in the place of one of them."""
    return [*items[:number], item, *items[number + 1 :]]


WRONG: dict[str, Callable[[Any], Wrong]] = {
    "bind": _bind,
    "choose": _choose,
    "classify": _classify,
    "code": _code,
    "mark": _mark,
    "number": _number,
    "order": _order,
}
