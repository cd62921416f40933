"""classify: the student puts each item into one of several bins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from framing.course.kinds.base import Kind
from framing.course.kinds.reading import Category, read_categories
from framing.course.marking import Finding, Response, Result, share_right
from framing.course.secrets import Secret, pair_with
from framing.course.tables import Table


@dataclass(frozen=True, slots=True)
class Item:
    """What has to be put into a bin. What the key says of it is empty in a student pack."""

    id: str
    text: str
    bin: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ClassifyTask:
    """The items and the bins. A response is a list of pairs `[item id, bin id]`; items may be left out."""

    items: tuple[Item, ...]
    bins: tuple[Category, ...]
    has_key: bool

    def page(self) -> list[list[Any]]:
        """The items and bins without what the key says of them."""
        return [
            ["items", [[item.id, item.text] for item in self.items]],
            ["bins", [[known.id, known.name, known.explanation] for known in self.bins]],
        ]

    def clean(self, response: object) -> Response:
        """The pairs in the order of the page. Raises ValueError where one is unknown or an item comes twice."""
        if not isinstance(response, (list, tuple)) or not all(_is_pair(pair) for pair in response):
            raise ValueError("a response is a list of pairs: item, bin")
        sorted_into = dict(response)
        if len(sorted_into) < len(response):
            raise ValueError("an item can go into one bin only")
        for item, chosen in sorted_into.items():
            if item not in [known.id for known in self.items] or chosen not in [known.id for known in self.bins]:
                raise ValueError(f"no item {item!r} or no bin {chosen!r}")
        return [[item.id, sorted_into[item.id]] for item in self.items if item.id in sorted_into]

    def describe(self, response: Response) -> list[str]:
        """Each item with the name of its bin: 'Talks may fail. (Epistemic)'."""
        texts = {item.id: item.text for item in self.items}
        return [f"{texts[item]} ({self._name(chosen)})" for item, chosen in response]

    def wants(self, response: Response) -> None:
        """Nothing: any response can be marked."""

    def assess(self, response: Response) -> Result:
        """Points are the share of all items that are in the right bin."""
        sorted_into = dict(response)
        findings = [self._judge(number, item, sorted_into.get(item.id)) for number, item in enumerate(self.items)]
        return Result(share_right([finding.outcome == "hit" for finding in findings]), tuple(findings))

    def solution(self) -> Response:
        """Each item in the bin of the key."""
        return [[item.id, item.bin] for item in self.items]

    def secrets(self) -> tuple[Secret, ...]:
        """Each item with its bin."""
        names = [known.name for known in self.bins]
        return tuple(pair_with(item.text, self._name(item.bin), names) for item in self.items if item.bin)

    def _judge(self, number: int, item: Item, chosen: str | None) -> Finding:
        place = (number, number)
        if chosen is None:
            return Finding("miss", item.text, item.reason, expected=self._name(item.bin), place=place)
        found = Finding("hit", item.text, item.reason, chosen=self._name(chosen), place=place)
        return found if chosen == item.bin else replace(found, outcome="extra", expected=self._name(item.bin))

    def _name(self, identifier: str) -> str:
        return next(known.name for known in self.bins if known.id == identifier)


def read_classify(table: Table, key_table: Table | None) -> ClassifyTask:
    """The task that an exercise and its key describe. Raises DataError where either is not as it should be."""
    bins = read_categories(table, "bins")
    if len(bins) < 2:
        raise table.fault("there is one bin, so nothing is to be decided; add another", "bins")
    items = tuple(_read_item(part) for part in table.tables("items", unique="id"))
    if key_table is None:
        return ClassifyTask(items, bins, has_key=False)
    return ClassifyTask(_with_key(items, bins, key_table), bins, has_key=True)


def _read_item(table: Table) -> Item:
    item = Item(id=table.identifier("id"), text=table.text("text"))
    table.finish()
    return item


def _with_key(items: tuple[Item, ...], bins: tuple[Category, ...], key_table: Table) -> tuple[Item, ...]:
    """The items with what the key says of each. Raises DataError where it leaves one out or knows another."""
    judged = key_table.tables_by_id("items", [item.id for item in items], needs="bin and reason")
    return tuple(_judge(item, judged[item.id], bins) for item in items)


def _judge(item: Item, judged: Table, bins: tuple[Category, ...]) -> Item:
    chosen = judged.choice("bin", [possible.id for possible in bins])
    reason = judged.text("reason")
    judged.finish()
    return replace(item, bin=chosen, reason=reason)


def _is_pair(pair: object) -> bool:
    return isinstance(pair, (list, tuple)) and len(pair) == 2 and all(isinstance(part, str) for part in pair)


CLASSIFY = Kind(read_classify, outcomes=("hit", "extra", "miss"), counted=("hit", "extra", "miss"), retold=("extra",))
