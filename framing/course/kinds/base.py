"""What all kinds of exercise have in common: what a task can do, and what a kind tells about itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from framing.course.marking import Outcome, Response, Result, Said
from framing.course.secrets import Secret
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

    def wants(self, response: Response) -> Said | None:
        """What a response that is not empty lacks before it can be marked; asking for it is no attempt."""

    def assess(self, response: Response) -> Result:
        """The response compared with the key."""

    def solution(self) -> Response:
        """The response that gets full points."""

    def secrets(self) -> tuple[Secret, ...]:
        """The parts of the answer, none of which a hint may give away."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of exercise: how it is read, how its attempts count, and which texts of the interface it says.

    `outcomes` can become of a part of an answer; the summary gives the number of the `counted`; those `retold` have
    another text once answers are shown, with the key's in it. Where `counts_first`, a check that finds something wrong
    tells the numbers alone, and which is which on demand. `says` are its further texts with their gaps. `marked` is the
    part of a response that a check is about, where there is more in it.
    """

    read: Callable[[Table, Table | None], Task]
    outcomes: tuple[Outcome, ...]
    counted: tuple[Outcome, ...] = ()
    retold: tuple[Outcome, ...] = ()
    first_attempt_counts: bool = False
    completion_only: bool = False
    counts_first: bool = False
    says: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    marked: Callable[[Response], Response] = list
