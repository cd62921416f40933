"""order: the student brings items into an order, such as words from the weakest to the strongest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from framing.course.kinds.base import Kind
from framing.course.kinds.reading import read_several
from framing.course.marking import Finding, Response, Result, kendall_agreement
from framing.course.secrets import Order, Secret
from framing.course.tables import Table


@dataclass(frozen=True, slots=True)
class Item:
    """What has to find its place. Items of one rank may stand in either order; a student pack has no ranks."""

    id: str
    text: str
    rank: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OrderTask:
    """The items in the order of the file, and what the two ends of the list are called.

    A response is a list of item ids in the student's order; items that it leaves out follow in the order of the file.
    """

    items: tuple[Item, ...]
    first: str
    last: str
    has_key: bool

    def page(self) -> list[list[Any]]:
        """The items without what the key says of them, and the names of the ends."""
        return [["items", [[item.id, item.text] for item in self.items]], ["first", self.first], ["last", self.last]]

    def clean(self, response: object) -> Response:
        """The ids as they stand. Raises ValueError where one is unknown or comes twice."""
        if not isinstance(response, (list, tuple)):
            raise ValueError("a response is a list of item ids")
        known = [item.id for item in self.items]
        for identifier in response:
            if identifier not in known:
                raise ValueError(f"no item {identifier!r}; there are {', '.join(known)}")
        if len(set(response)) < len(response):
            raise ValueError("an item can stand in one place only")
        return list(response)

    def describe(self, response: Response) -> list[str]:
        """The text of each item, in the student's order."""
        return [item.text for item in self._arranged(response)[: len(response)]]

    def wants(self, response: Response) -> None:
        """Nothing: any response can be marked."""

    def assess(self, response: Response) -> Result:
        """Points are 1 less the normalised Kendall distance from the ranks of the key.

        While something is out of order, each two neighbours are a hit or an extra, and what the key says of each item
        is a miss. Once all is in order, each item is a hit.
        """
        if not response:
            return Result(0.0, ())
        arranged = self._arranged(response)
        points = kendall_agreement([item.rank for item in arranged])
        if points == 1:
            return Result(points, tuple(_placed(number, item) for number, item in enumerate(arranged)))
        neighbours = [_compare(number, *pair) for number, pair in enumerate(pairwise(arranged))]
        return Result(points, (*neighbours, *self._key()))

    def solution(self) -> Response:
        """The items by rank."""
        return [item.id for item in self._by_rank()]

    def secrets(self) -> tuple[Secret, ...]:
        """The whole order: of fewer items a hint may say which is the stronger."""
        return (Order(tuple(item.text for item in self._by_rank())),) if self.has_key else ()

    def _arranged(self, response: Response) -> list[Item]:
        items = {item.id: item for item in self.items}
        return [items[identifier] for identifier in (*response, *(known for known in items if known not in response))]

    def _by_rank(self) -> list[Item]:
        return sorted(self.items, key=lambda item: item.rank)

    def _key(self) -> list[Finding]:
        """Each item with the place or places that the key gives it, counted from 1, and the reason."""
        ranks = sorted(item.rank for item in self.items)
        findings = []
        for item in self._by_rank():
            first = ranks.index(item.rank) + 1
            last = first + ranks.count(item.rank) - 1
            places = f"{first}" if first == last else f"{first}–{last}"
            findings.append(Finding("miss", item.text, item.reason, expected=places))
        return findings


def read_order(table: Table, key_table: Table | None) -> OrderTask:
    """The task that an exercise and its key describe. Raises DataError where either is not as it should be.

    The file must not have the items in order already: the student would find nothing to move.
    """
    items = tuple(_read_item(part) for part in read_several(table, "items"))
    first, last = table.text("first"), table.text("last")
    if key_table is None:
        return OrderTask(items, first, last, has_key=False)
    judged = key_table.tables_by_id("items", [item.id for item in items], needs="rank and reason")
    items = tuple(_judge(item, judged[item.id]) for item in items)
    ranks = [item.rank for item in items]
    if len(set(ranks)) < 2:
        raise key_table.fault("all items have one rank, so any order is right; give one a higher rank", "items")
    if kendall_agreement(ranks) == 1:
        raise table.fault("the items stand in the right order already; shuffle them", "items")
    return OrderTask(items, first, last, has_key=True)


def _placed(number: int, item: Item) -> Finding:
    """An item of an order in which all is right."""
    return Finding("hit", item.text, item.reason, place=(number, number), wording="placed")


def _compare(number: int, one: Item, other: Item) -> Finding:
    """Two neighbours of the student's order, of which the first has the place `number` on the page."""
    pair = ("pair", {"one": one.text, "other": other.text})
    return Finding("hit" if one.rank <= other.rank else "extra", one.text, place=(number, number + 1), details=(pair,))


def _read_item(table: Table) -> Item:
    item = Item(id=table.identifier("id"), text=table.text("text"))
    table.finish()
    return item


def _judge(item: Item, judged: Table) -> Item:
    rank, reason = judged.whole("rank"), judged.text("reason")
    judged.finish()
    return replace(item, rank=rank, reason=reason)


ORDER = Kind(
    read_order,
    outcomes=("hit", "extra", "miss"),
    counted=("hit", "extra"),
    counts_first=True,
    says={"pair": ("one", "other"), "placed": ("quote", "reason")},
)
