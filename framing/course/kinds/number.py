"""number: the student works out a number and types it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

from framing.course.kinds.base import Kind
from framing.course.marking import Finding, Response, Result, Said
from framing.course.secrets import Quantity, Secret
from framing.course.tables import Table
from framing.course.typed import as_typed, with_whole_characters

LONGEST = 40  # characters that a number may have
WRITTEN = re.compile(r"\s*([+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?)(.*)", re.IGNORECASE | re.DOTALL)
THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")  # 1,000 is one to some readers and a thousand to others


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong number that a known slip leads to, with what to say about it."""

    value: float
    feedback: str


@dataclass(frozen=True, slots=True)
class NumberTask:
    """The unit, and, unless it stays with the instructor, the value. A response is `[what was typed]`."""

    unit: str
    value: float | None = None
    tolerance: float = 0.0
    reason: str = ""
    mistakes: tuple[Mistake, ...] = ()

    @property
    def has_key(self) -> bool:
        """Whether the answer is known."""
        return self.value is not None

    def page(self) -> list[list[Any]]:
        """The unit."""
        return [["unit", self.unit]]

    def clean(self, response: object) -> Response:
        """What was typed, as it was typed; a number stands for its digits. Raises ValueError where it is neither."""
        typed = response[0] if isinstance(response, (list, tuple)) and len(response) == 1 else response
        if typed in ([], ()):
            return []
        text = as_typed(typed) if type(typed) is int or type(typed) is float else typed
        if not isinstance(text, str) or len(text) > LONGEST:
            raise ValueError(f"a response is one number of at most {LONGEST} characters")
        return [with_whole_characters(text)] if text.strip() else []

    def describe(self, response: Response) -> list[str]:
        """The number with its unit: '3.2 per 100 words'."""
        return [f"{typed} {self.unit}".strip() for typed in response]

    def wants(self, response: Response) -> Said | None:
        """A number, where what was typed is none."""
        return ("unreadable", {}) if self._read(response) is None else None

    def assess(self, response: Response) -> Result:
        """One point for a number within the tolerance, its bounds included."""
        number = self._read(response) if response else None
        if self.value is None or number is None:
            return Result(0.0, ())
        if self._is_near(number, self.value):
            return Result(1.0, (Finding("hit", response[0].strip(), self.reason),))
        slip = next((m for m in self.mistakes if self._is_near(number, m.value)), None)
        extra = Finding("extra", response[0].strip(), slip.feedback if slip else "")
        miss = Finding("miss", f"{as_typed(self.value)} {self.unit}".strip(), self.reason)
        return Result(0.0, (extra, miss))

    def solution(self) -> Response:
        """The value of the key."""
        return [] if self.value is None else [as_typed(self.value)]

    def secrets(self) -> tuple[Secret, ...]:
        """The value, and any other number that would be right."""
        return () if self.value is None else (Quantity((self.value,), tolerance=self.tolerance),)

    def _read(self, response: Response) -> float | None:
        return read_number_text(response[0], unit=self.unit)

    def _is_near(self, number: float, value: float) -> bool:
        return abs(number - value) <= self.tolerance + 1e-9 * abs(value)


def read_number(table: Table, key_table: Table | None) -> NumberTask:
    """The task that an exercise and its key describe. Raises DataError where either is not as it should be."""
    unit = table.text("unit", default="")
    if key_table is None:
        return NumberTask(unit)
    task = NumberTask(
        unit=unit,
        value=key_table.number("value"),
        tolerance=key_table.number("tolerance", default=0.0),
        reason=key_table.text("reason"),
        mistakes=tuple(_read_mistake(part) for part in key_table.tables("mistakes")) if "mistakes" in key_table else (),
    )
    if task.tolerance < 0:
        raise key_table.fault("tolerance is how far off a number may be; write 0 or more", "tolerance")
    if any(task.assess([as_typed(mistake.value)]).points for mistake in task.mistakes):
        raise key_table.fault("a mistake is within the tolerance of the value; mend value or tolerance", "tolerance")
    return task


def read_number_text(text: str, *, unit: str = "") -> float | None:
    """The number that a person typed, with a decimal point or comma; None where it is none, or could be two.

    Behind it may stand % or the unit, or the unit's first words.

    >>> read_number_text(" 3,5 %"), read_number_text("4.2 per 100", unit="per 100 words")
    (3.5, 4.2)
    >>> read_number_text("about 3"), read_number_text("1,000")
    (None, None)
    """
    match = WRITTEN.fullmatch(text)
    if match is None or THOUSANDS.fullmatch(match[1]):
        return None
    behind = match[2].casefold().split()
    if behind != ["%"] and behind != unit.casefold().split()[: len(behind)]:
        return None
    number = float(match[1].replace(",", "."))
    return number if math.isfinite(number) else None


def _read_mistake(table: Table) -> Mistake:
    mistake = Mistake(value=table.number("value"), feedback=table.text("feedback"))
    table.finish()
    return mistake


NUMBER = Kind(read_number, outcomes=("hit", "extra", "miss"), says={"unreadable": ()})
