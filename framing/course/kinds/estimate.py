"""estimate: the student puts numbers on words of likelihood, and then sees where published scales put them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from framing.course.kinds.base import Kind
from framing.course.marking import Finding, Outcome, Response, Result, Said
from framing.course.secrets import Quantity, Secret
from framing.course.tables import Table
from framing.course.typed import as_typed
from framing.measure.likelihood import SCALES, likelihood_scale


@dataclass(frozen=True, slots=True)
class Axis:
    """What the numbers go from and to, and in which steps: `low` stands for never, `high` for always."""

    low: float = 0
    high: float = 100
    step: float = 1
    unit: str = "%"

    def number(self, proportion: float) -> float:
        """The number that stands for a proportion.

        >>> Axis().number(0.55), Axis(high=10).number(0.55)
        (55, 5.5)
        """
        return _plain(self.low + proportion * (self.high - self.low))

    def proportion(self, number: float) -> float:
        """The proportion that a number stands for."""
        return _plain((number - self.low) / (self.high - self.low))

    def nearest(self, number: float) -> float:
        """The nearest number that can be reached in steps."""
        return _plain(self.low + round((number - self.low) / self.step) * self.step)

    def say(self, *numbers: float) -> str:
        """A number, or the two ends of a band, with the unit.

        >>> Axis().say(30), Axis().say(20, 45)
        ('30 %', '20–45 %')
        """
        return f"{'–'.join(map(as_typed, numbers))} {self.unit}".strip()


@dataclass(frozen=True, slots=True)
class Band:
    """Where a scale puts a term: from `low` to `high`, both included."""

    scale: str
    low: float
    high: float

    def holds(self, number: float) -> bool:
        """Whether the number lies in the band."""
        return self.low <= number <= self.high


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence or phrase with the bands of its term, that of the exercise's own scale first.

    `reason` is what the key says of it, empty in a student pack.
    """

    id: str
    text: str
    bands: tuple[Band, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EstimateTask:
    """The items and the axis. A response is a list of pairs `[item id, number]`; items may be left out."""

    items: tuple[Item, ...]
    axis: Axis
    has_key: bool

    def page(self) -> list[list[Any]]:
        """The items and the axis, without any band."""
        axis = self.axis
        return [
            ["items", [[item.id, item.text] for item in self.items]],
            ["axis", [axis.low, axis.high, axis.step, axis.unit]],
        ]

    def clean(self, response: object) -> Response:
        """The pairs in the order of the page. Raises ValueError where one is none, or an item comes twice."""
        if not isinstance(response, (list, tuple)):
            raise ValueError("a response is a list of pairs: item, number")
        numbers = dict(self._clean_pair(pair) for pair in response)
        if len(numbers) < len(response):
            raise ValueError("an item can have one number only")
        return [[item.id, numbers[item.id]] for item in self.items if item.id in numbers]

    def describe(self, response: Response) -> list[str]:
        """Each item with its number: 'Rain is unlikely. (30 %)'."""
        texts = {item.id: item.text for item in self.items}
        return [f"{texts[identifier]} ({self.axis.say(number)})" for identifier, number in response]

    def wants(self, response: Response) -> Said | None:
        """A number for each item that has none."""
        numbers = dict(response)
        missing = [item.text for item in self.items if item.id not in numbers]
        return ("rest", {"items": " · ".join(missing)}) if missing else None

    def assess(self, response: Response) -> Result:
        """One point once every item has a number, whatever it is.

        A number is a hit inside the band of the exercise's scale, near inside that of another one, else an extra.
        """
        numbers = dict(response)
        if len(numbers) < len(self.items):
            return Result(0.0, ())
        findings = [self._judge(place, item, numbers[item.id]) for place, item in enumerate(self.items)]
        return Result(1.0, tuple(findings))

    def solution(self) -> Response:
        """The middle of each band."""
        axis = self.axis
        return [[item.id, axis.nearest((item.bands[0].low + item.bands[0].high) / 2)] for item in self.items]

    def secrets(self) -> tuple[Secret, ...]:
        """Where the bands begin and end, as a number of the axis or a proportion, unless that is an end of the axis."""
        bounds = {bound for item in self.items for band in item.bands for bound in (band.low, band.high)}
        inner = sorted(bounds - {self.axis.low, self.axis.high})
        return tuple(Quantity((bound, self.axis.proportion(bound))) for bound in inner)

    def say_band(self, band: Band) -> Said:
        """The band with the name of its scale, for the interface to say."""
        return f"band.{band.scale}", {"band": self.axis.say(band.low, band.high)}

    def _clean_pair(self, pair: object) -> tuple[str, float]:
        if not isinstance(pair, (list, tuple)) or len(pair) != 2:
            raise ValueError(f"{pair!r} is no pair: write [item, number]")
        identifier, number = pair
        if identifier not in [item.id for item in self.items]:
            raise ValueError(f"no item {identifier!r}")
        if type(number) not in (int, float) or not self.axis.low <= number <= self.axis.high:
            raise ValueError(f"{number!r} is no number from {as_typed(self.axis.low)} to {as_typed(self.axis.high)}")
        return identifier, _plain(number)

    def _judge(self, place: int, item: Item, number: float) -> Finding:
        own, *others = item.bands
        outcome: Outcome = "extra"
        if own.holds(number):
            outcome = "hit"
        elif any(band.holds(number) for band in others):
            outcome = "near"
        bands = tuple(self.say_band(band) for band in item.bands)
        chosen = self.axis.say(number)
        return Finding(outcome, item.text, item.reason, chosen=chosen, place=(place, place), details=bands)


def read_estimate(table: Table, key_table: Table | None) -> EstimateTask:
    """The task that an exercise and its key describe. Raises DataError where either is not as it should be."""
    axis = _read_axis(table)
    scale = table.choice("scale", SCALES)
    items = tuple(_read_item(part, axis, scale) for part in table.tables("items", unique="id"))
    if key_table is None:
        return EstimateTask(items, axis, has_key=False)
    judged = key_table.tables_by_id("items", [item.id for item in items], needs="reason")
    return EstimateTask(tuple(_with_reason(item, judged[item.id]) for item in items), axis, has_key=True)


def _read_axis(table: Table) -> Axis:
    usual = Axis()
    axis = Axis(
        low=_plain(table.number("low", default=usual.low)),
        high=_plain(table.number("high", default=usual.high)),
        step=_plain(table.number("step", default=usual.step)),
        unit=table.text("unit", default=usual.unit),
    )
    if axis.high <= axis.low:
        low, high = as_typed(axis.low), as_typed(axis.high)
        raise table.fault(
            f"high is {high} and has to be more than low, {low}; mend one of them", "high" if "high" in table else "low"
        )
    if axis.step <= 0 or abs(axis.nearest(axis.high) - axis.high) > 1e-9:
        raise table.fault(f"steps of {as_typed(axis.step)} do not lead from low to high; mend step", "step")
    return axis


def _read_item(table: Table, axis: Axis, scale: str) -> Item:
    text = table.text("text")
    phrase = table.text("phrase", default=text)
    field = "phrase" if "phrase" in table else "text"
    if not re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text, re.IGNORECASE):
        raise table.fault(f"{phrase!r} is not in the text; copy it from there, whole words only", field)
    names = (scale, *(other for other in SCALES if other != scale))
    bands = tuple(band for name in names if (band := _band(name, phrase, axis)))
    if not bands or bands[0].scale != scale:
        terms = ", ".join(likelihood_scale(scale))
        raise table.fault(f"{phrase!r} is no term of {scale}; write phrase = one of {terms}", field)
    item = Item(id=table.identifier("id"), text=text, bands=bands)
    table.finish()
    return item


def _band(scale: str, phrase: str, axis: Axis) -> Band | None:
    """The band of a term on the axis; None where the scale does not have the term."""
    proportions = likelihood_scale(scale).get(phrase.lower())
    return Band(scale, *map(axis.number, proportions)) if proportions else None


def _with_reason(item: Item, judged: Table) -> Item:
    reason = judged.text("reason")
    judged.finish()
    return replace(item, reason=reason)


def _plain(number: float) -> float:
    """The number without what binary fractions add to it, and whole where it can be: the page writes 25, not 25.0."""
    rounded = round(number, 9)
    return int(rounded) if rounded == int(rounded) else rounded


ESTIMATE = Kind(
    read_estimate,
    outcomes=("hit", "near", "extra"),
    counted=("hit", "near", "extra"),
    completion_only=True,
    says={"rest": ("items",), **{f"band.{name}": ("band",) for name in SCALES}},
)
