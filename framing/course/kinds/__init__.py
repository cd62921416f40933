"""The kinds of exercise. Each kind is one module: what it reads from its files, what it accepts, how it is marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from framing.course.kinds.choose import read_choose
from framing.course.kinds.classify import read_classify
from framing.course.kinds.mark import read_mark
from framing.course.kinds.number import read_number
from framing.course.marking import Response, Result
from framing.course.tables import Table


class Task(Protocol):
    """What a kind of exercise can do. The key is None in a student pack; `assess` and `solution` need it."""

    @property
    def has_key(self) -> bool:
        """Whether the answer is known."""

    def page(self) -> list[list[Any]]:
        """What the page draws, as pairs of name and value; nothing in it gives the answer away."""

    def clean(self, response: object) -> Response:
        """The response as it is kept, with its items in a fixed order. Raises ValueError where it is none."""

    def describe(self, response: Response) -> list[str]:
        """Each item of the response in words that can be read without the exercise."""

    def can_mark(self, response: Response) -> bool:
        """Whether a response that is not empty can be read; else the page asks for another, and it is no attempt."""

    def assess(self, response: Response) -> Result:
        """The response compared with the key."""

    def solution(self) -> Response:
        """The response that gets full points."""

    def secrets(self) -> tuple[str, ...]:
        """The answers in words, none of which a hint may give away."""


KINDS: dict[str, Callable[[Table, Table | None], Task]] = {
    "mark": read_mark,
    "choose": read_choose,
    "classify": read_classify,
    "number": read_number,
}
"""How each kind is read: from the table of the exercise and, where there is one, of its key."""
