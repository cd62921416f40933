"""What a page says of readers who agree or differ: blocks of texts, notes and tables, which the script draws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from framing.course.agreement import (
    CodeAgreement,
    Difference,
    MarkAgreement,
    Panel,
    Reading,
    compare_codes,
    compare_marks,
    differing_codes,
    differing_marks,
)
from framing.course.agreement.coefficients import Figure, strength
from framing.course.agreement.panels import Tries
from framing.course.kinds.code import CodeTask
from framing.course.kinds.mark import MarkTask
from framing.interface import Interface
from framing.show.wording import as_heading

Block = list[Any]
"""["text", text], ["note", text] or ["table", caption, columns, rows]; a cell is a text or ["bar", 0 to 1]."""

MOST_DIFFERENCES = 8

Pair = tuple[str, str]


@dataclass(frozen=True)
class PanelPage:
    """The page of one exercise. Readers are told by the names of `agreement.reader` in the interface."""

    panel: Panel
    words: Interface
    folder: Path

    def blocks(self) -> list[Block]:
        """How far the readers agree; before the student's first check only what to do, since a look would spoil it."""
        title = self.panel.exercise.title
        if not self.panel.own.readings:
            return [*self._own_trouble(), ["text", self._say("not_checked", title=title)]]
        return [*self._partner_trouble(), *self._agreement(), *self._talk(), *self._differences()]

    def beside(self) -> list[Block]:
        """The first and the newest try beside the key, sentence by sentence."""
        exercise, own = self.panel.exercise, self.panel.own.readings
        if not own:
            lesson = exercise.lesson
            return [*self._own_trouble(), ["text", self._say("not_done", title=exercise.title, lesson=lesson)]]
        readers = {"own_first": own[0], **({"own": own[-1]} if len(own) > 1 else {}), **self._others("key")}
        return [self._differences_table("beside_caption", readers, self._all_sentences(list(readers.values())))]

    @cached_property
    def readers(self) -> dict[str, Reading]:
        """Everybody whose newest reading is known; the student first."""
        own = {"own": self.panel.own.readings[-1]} if self.panel.own.readings else {}
        return {**own, **self._others("partner", "key", "tool")}

    def main_pair(self) -> Pair | None:
        """The two readers that stand for the exercise: the student, and a partner or else the key."""
        others = [name for name in ("partner", "key") if name in self.readers]
        return ("own", others[0]) if "own" in self.readers and others else None

    def compare(self, pair: Pair) -> MarkAgreement | CodeAgreement:
        """How far two of the readers agree."""
        return self._compare(self.readers[pair[0]], self.readers[pair[1]])

    def pair_name(self, pair: Pair) -> str:
        """What the page calls two readers."""
        return self._say("pair", one=self._reader(pair[0]), other=self._reader(pair[1]))

    def figure_text(self, found: Figure) -> str:
        """A figure with its interval, where it has one."""
        if found.interval is None:
            return self._number(found.value)
        low, high = map(self._number, found.interval)
        return self._say("with_interval", value=self._number(found.value), low=low, high=high)

    def _agreement(self) -> Iterator[Block]:
        found = {pair: self.compare(pair) for pair in self._pairs()}
        if not found:
            return
        marks = {pair: each for pair, each in found.items() if isinstance(each, MarkAgreement)}
        codes = {pair: each for pair, each in found.items() if isinstance(each, CodeAgreement)}
        if marks:
            yield self._table("marks_caption", MARK_COLUMNS, (self._mark_row(*item) for item in marks.items()))
            yield ["note", self._say("marks_note")]
        if codes:
            yield self._table("codes_caption", CODE_COLUMNS, (self._code_row(*item) for item in codes.items()))
            yield ["note", self._say("codes_note")]
        yield ["note", self._say("interval_note")]
        for pair, each in found.items():
            if "own" in pair:
                yield ["text", self._meaning(pair, each)]
        yield ["note", self._say("caveat")]

    def _talk(self) -> Iterator[Block]:
        """First tries beside first tries, and newest beside newest: what changed since the student's first."""
        if len(self._tries("own")) < 2:
            return
        rows = []
        for one, other in (("own", "partner"), ("own", "key"), ("partner", "key")):
            tries = [self._tries(one), self._tries(other)]
            if all(tries) and any(len(found) > 1 for found in tries):
                first, newest = (self._compare(tries[0][at], tries[1][at]).with_chance.value for at in (0, -1))
                change = self._undefined if first is None or newest is None else f"{newest - first:+.2f}"
                rows.append([self.pair_name((one, other)), self._number(first), self._number(newest), change])
        if rows:
            yield self._table("talk_caption", ("pair", "first", "newest", "change"), rows)
            yield ["note", self._say("talk_note")]

    def _differences(self) -> Iterator[Block]:
        readings = list(self.readers.values())
        task = self.panel.exercise.task
        found = differing_marks(task, readings) if isinstance(task, MarkTask) else []
        found += differing_codes(task, readings) if isinstance(task, CodeTask) else []
        if not found:
            yield ["text", self._say("no_difference")]
            return
        yield self._differences_table("differences_caption", self.readers, found[:MOST_DIFFERENCES])
        if len(found) > MOST_DIFFERENCES:
            yield ["note", self.words.count("agreement.left_out", len(found) - MOST_DIFFERENCES)]

    def _all_sentences(self, readings: list[Reading]) -> list[Difference]:
        task = self.panel.exercise.task
        if isinstance(task, MarkTask):
            return differing_marks(task, readings, every_sentence=True)
        return differing_codes(task, readings) if isinstance(task, CodeTask) else []

    def _differences_table(self, caption: str, readers: dict[str, Reading], differences: Iterable[Difference]) -> Block:
        columns = [self._say("column.sentence"), *(self._reader(name) for name in readers)]
        rows = [[each.text, *(self._said(said) for said in each.said)] for each in differences]
        return ["table", self._say(caption), columns, rows]

    def _said(self, said: Sequence[tuple[str, str]]) -> str:
        """What a reader said of a sentence or an item."""
        if not isinstance(self.panel.exercise.task, MarkTask):
            told = [self._coded(answer, sentence) for answer, sentence in said]
        else:
            told = [self._say("marked", quote=quote, label=label) for quote, label in said]
        return ", ".join(told) or self._say("nothing")

    def _coded(self, answer: str, sentence: str) -> str:
        shown = self.words.say(f"page.code_{answer}")
        return self._say("coded", answer=shown, sentence=sentence) if sentence else shown

    def _mark_row(self, pair: Pair, found: MarkAgreement) -> list[Any]:
        figures = [self.figure_text(each) for each in (found.f1, found.sentences, found.kappa, found.alpha)]
        f1, sentences, *labels = figures
        return [self.pair_name(pair), f1, _bar(found.f1), sentences, f"{found.shared:,}", *labels]

    def _code_row(self, pair: Pair, found: CodeAgreement) -> list[Any]:
        same, kappa, alpha = (self.figure_text(each) for each in (found.same, found.kappa, found.alpha))
        return [self.pair_name(pair), same, _bar(found.same), kappa, alpha, f"{found.shared:,}"]

    def _meaning(self, pair: Pair, found: MarkAgreement | CodeAgreement) -> str:
        alpha = found.beyond_chance.value
        name = strength(alpha)
        return as_heading(self._say(f"meaning.{name}", pair=self.pair_name(pair), alpha=self._number(alpha)))

    def _pairs(self) -> list[Pair]:
        wanted = [("own", "key"), ("own", "tool"), ("own", "partner"), ("key", "tool")]
        return [pair for pair in wanted if all(name in self.readers for name in pair)]

    def _others(self, *names: str) -> dict[str, Reading]:
        tool = [self.panel.tool] if self.panel.tool else []
        known = {"partner": self._partner_so_far(), "key": self._tries("key"), "tool": tool}
        return {name: known[name][-1] for name in names if known[name]}

    def _partner_so_far(self) -> list[Reading]:
        """The partner's tries, the first alone while the student has one: before the talk beside before the talk."""
        tries = self._tries("partner")
        return tries[:1] if len(self.panel.own.readings) == 1 else tries

    def _tries(self, name: str) -> list[Reading]:
        if name == "key":
            return [self.panel.key] if self.panel.key else []
        return list((self.panel.own if name == "own" else self.panel.partner).readings)

    def _compare(self, one: Reading, other: Reading) -> MarkAgreement | CodeAgreement:
        task = self.panel.exercise.task
        return compare_marks(task.passage, one, other) if isinstance(task, MarkTask) else compare_codes(one, other)

    def _own_trouble(self) -> list[Block]:
        own = self.panel.own
        return [self._trouble("own", own)] if own.trouble in ("unreadable", "newer") else []

    def _partner_trouble(self) -> list[Block]:
        """What is wrong with the partner's file, or how to get one."""
        panel = self.panel
        if panel.partner.trouble and not panel.is_constructed:
            return [self._trouble("partner", panel.partner)]
        if not panel.is_constructed:
            return []
        name = "partner_constructed" if panel.partner.readings else "partner_missing"
        gaps = {
            "file": f"{panel.exercise.id}.jsonl",
            "folder": f"{self.folder.name}/partner",
            "look": self._say("look"),
        }
        return [["text", self._say(name, **gaps)]]

    def _trouble(self, whose: str, tries: Tries) -> Block:
        why = self.words.why(tries.why) if tries.why else ""
        return ["text", self._say(f"{whose}_{tries.trouble}", why=why, check=self.words.say("buttons.check"))]

    def _table(self, caption: str, columns: Sequence[str], rows: Iterable[list[Any]]) -> Block:
        return ["table", self._say(caption), [self._say(f"column.{name}") for name in columns], list(rows)]

    def _reader(self, name: str) -> str:
        is_made_up = name == "partner" and self.panel.is_constructed
        return self._say(f"reader.{'constructed' if is_made_up else name}")

    def _number(self, value: float | None) -> str:
        return self._undefined if value is None else f"{value:.2f}"

    @property
    def _undefined(self) -> str:
        return self._say("undefined")

    def _say(self, name: str, **gaps: object) -> str:
        return self.words.say(f"agreement.{name}", **gaps)


MARK_COLUMNS = ("pair", "f1", "drawn", "sentences", "shared", "label_kappa", "label_alpha")
CODE_COLUMNS = ("pair", "same", "drawn", "kappa", "alpha", "items")


def course_blocks(pages: Iterable[PanelPage], words: Interface) -> list[Block]:
    """A row for each exercise that the student has checked: with whom it is compared, and how far they agree."""
    rows = []
    for page in pages:
        pair = page.main_pair()
        if pair is not None:
            found = page.compare(pair)
            share, alpha = page.figure_text(found.with_chance), page.figure_text(found.beyond_chance)
            rows.append([page.panel.exercise.title, page.pair_name(pair), share, _bar(found.with_chance), alpha])
    if not rows:
        return [["text", words.say("agreement.all_none")]]
    columns = [words.say(f"agreement.column.{name}") for name in ("exercise", "pair", "f1", "drawn", "alpha")]
    table = ["table", words.say("agreement.all_caption"), columns, rows]
    return [table, ["note", words.say("agreement.all_note")], ["note", words.say("agreement.caveat")]]


def _bar(found: Figure) -> Any:
    return "" if found.value is None else ["bar", found.value]
