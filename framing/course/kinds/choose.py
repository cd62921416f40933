"""choose: the student picks one of several options, or all that apply; every option has feedback of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from framing.course.kinds.base import Kind
from framing.course.kinds.reading import has_passage, read_passage, read_several
from framing.course.marking import Finding, Outcome, Response, Result
from framing.course.passages import Passage
from framing.course.secrets import Secret, Words
from framing.course.tables import Table


@dataclass(frozen=True, slots=True)
class Option:
    """One option. What the key says of it is empty in a student pack."""

    id: str
    text: str
    right: bool = False
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class ChooseTask:
    """The options, and the passage they are about, if there is one. A response is a list of option ids."""

    options: tuple[Option, ...]
    many: bool
    has_key: bool
    passage: Passage | None = None

    def page(self) -> list[list[Any]]:
        """The options without what the key says of them."""
        return [
            ["options", [[option.id, option.text] for option in self.options]],
            ["many", self.many],
            ["passage", self.passage.lines() if self.passage else []],
        ]

    def clean(self, response: object) -> Response:
        """The ids in the order of the page. Raises ValueError where one is unknown, or there are too many."""
        chosen = [response] if isinstance(response, str) else response
        if not isinstance(chosen, (list, tuple)):
            raise ValueError("a response is a list of option ids")
        known = [option.id for option in self.options]
        for item in chosen:
            if item not in known:
                raise ValueError(f"no option {item!r}; there are {', '.join(known)}")
        if len(chosen) > 1 and not self.many:
            raise ValueError("only one option can be chosen")
        return [identifier for identifier in known if identifier in chosen]

    def describe(self, response: Response) -> list[str]:
        """The text of each chosen option."""
        return [option.text for option in self.options if option.id in response]

    def wants(self, response: Response) -> None:
        """Nothing: any response can be marked."""

    def assess(self, response: Response) -> Result:
        """One point for all right options and no other, else none."""
        findings = []
        for number, option in enumerate(self.options):
            is_chosen = option.id in response
            if is_chosen or option.right:
                outcome: Outcome = "miss" if not is_chosen else "hit" if option.right else "extra"
                findings.append(Finding(outcome, option.text, option.feedback, place=(number, number)))
        all_right = all(finding.outcome == "hit" for finding in findings)
        return Result(points=1.0 if all_right else 0.0, findings=tuple(findings))

    def solution(self) -> Response:
        """The right options."""
        return [option.id for option in self.options if option.right]

    def secrets(self) -> tuple[Secret, ...]:
        """The texts of the right options."""
        return tuple(Words(option.text) for option in self.options if option.right)


def read_choose(table: Table, key_table: Table | None) -> ChooseTask:
    """The task that an exercise and its key describe. Raises DataError where either is not as it should be."""
    many = table.flag("many", default=False)
    passage = read_passage(table) if has_passage(table) else None
    options = tuple(_read_option(item) for item in read_several(table, "options"))
    if key_table is None:
        return ChooseTask(options, many, has_key=False, passage=passage)
    judged = _with_key(options, key_table)
    right = sum(option.right for option in judged)
    if right < 1:
        raise key_table.fault("no option is right; write right = true in one of them", "options")
    if right > 1 and not many:
        why = f"{right} options are right; leave one right, or write many = true in the exercise"
        raise key_table.fault(why, "options")
    return ChooseTask(judged, many, has_key=True, passage=passage)


def _read_option(table: Table) -> Option:
    option = Option(id=table.identifier("id"), text=table.text("text"))
    table.finish()
    return option


def _with_key(options: tuple[Option, ...], key_table: Table) -> tuple[Option, ...]:
    """The options with what the key says of each. Raises DataError where it leaves one out or knows another."""
    judged = key_table.tables_by_id("options", [option.id for option in options], needs="feedback")
    return tuple(_judge(option, judged[option.id]) for option in options)


def _judge(option: Option, judged: Table) -> Option:
    right = judged.flag("right", default=False)
    feedback = judged.text("feedback")
    judged.finish()
    return replace(option, right=right, feedback=feedback)


CHOOSE = Kind(read_choose, outcomes=("hit", "extra", "miss"), counted=("miss",), first_attempt_counts=True)
