"""code: the student answers items about a passage with yes, no or unsure, and gives the sentence that shows a yes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from framing.course.kinds.base import Kind
from framing.course.kinds.reading import read_passage, read_quote
from framing.course.marking import Finding, Outcome, Region, Response, Result, Said, share_right
from framing.course.passages import Passage
from framing.course.secrets import Secret, Words, pair_with
from framing.course.tables import Table
from framing.text.spans import Span

ANSWERS = ("yes", "no", "unsure")


@dataclass(frozen=True, slots=True)
class Item:
    """A question to the passage. What the key says of it is empty in a student pack.

    `also` are answers that count as well, because readers differ; `passages` are the words that show a yes.
    """

    id: str
    question: str
    group: str = ""
    answer: str = ""
    also: tuple[str, ...] = ()
    passages: tuple[Span, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CodeTask:
    """The passage, whose sentences are numbered from 0, and the items.

    A response is a list of codings `[item id, answer, sentence]`; only a yes has a sentence, else it is None. Items may
    be left out.
    """

    passage: Passage
    items: tuple[Item, ...]
    has_key: bool

    def page(self) -> list[list[Any]]:
        """The passage as lines of sentences with their numbers, and the items without what the key says of them."""
        return [
            ["lines", self._lines()],
            ["items", [[item.id, item.question, item.group] for item in self.items]],
        ]

    def clean(self, response: object) -> Response:
        """The codings in the order of the page. Raises ValueError where one is unknown or an item comes twice."""
        if not isinstance(response, (list, tuple)):
            raise ValueError("a response is a list of codings: item, answer, sentence")
        codings = [self._clean_coding(coding) for coding in response]
        by_item = {coding[0]: coding for coding in codings}
        if len(by_item) < len(codings):
            raise ValueError("an item can be coded once only")
        return [list(by_item[item.id]) for item in self.items if item.id in by_item]

    def describe(self, response: Response) -> list[str]:
        """Each coding in words: 'Is anybody blamed? (yes: The firm broke its word.)'."""
        questions = {item.id: item.question for item in self.items}
        return [
            f"{questions[item]} ({answer})"
            if sentence is None
            else f"{questions[item]} ({answer}: {self._say(sentence)})"
            for item, answer, sentence in response
        ]

    def wants(self, response: Response) -> Said | None:
        """The sentence of the first yes that has none."""
        for item in self.items:
            if [item.id, "yes", None] in response:
                return "no_sentence", {"question": item.question}
        return None

    def assess(self, response: Response) -> Result:
        """Points are the share of all items whose answer is right, whichever sentence stands with a yes."""
        coded = {item: (answer, sentence) for item, answer, sentence in response}
        findings = [
            replace(self._judge(item, *coded.get(item.id, (None, None))), place=(number, number))
            for number, item in enumerate(self.items)
        ]
        return Result(share_right([finding.outcome in ("hit", "near") for finding in findings]), tuple(findings))

    def solution(self) -> Response:
        """The answer of the key for every item, a yes with the first sentence that shows it."""
        return [[item.id, item.answer, min(self._sentences_of(item), default=None)] for item in self.items]

    def secrets(self) -> tuple[Secret, ...]:
        """The words that show a yes, and each question with its answer."""
        shown = (Words(span.of(self.passage.text)) for item in self.items for span in item.passages)
        return (*shown, *(pair_with(item.question, item.answer, ANSWERS) for item in self.items if item.answer))

    def _judge(self, item: Item, answer: str | None, sentence: int | None) -> Finding:
        if answer is None:
            return replace(self._differs("miss", item), region=self._region(item))
        if answer in item.also:
            return Finding("hit", item.question, item.reason, wording="hit_also", details=(self._answer(item),))
        if answer != item.answer:
            return self._differs("extra", item)
        if answer == "yes" and sentence not in self._sentences_of(item):
            return Finding("near", item.question, item.reason, expected=self._refer(item))
        return Finding("hit", item.question, item.reason)

    def _differs(self, outcome: Outcome, item: Item) -> Finding:
        """What tells the key's answer once answers are shown."""
        return Finding(outcome, item.question, item.reason, expected=item.answer, details=(self._answer(item),))

    def _answer(self, item: Item) -> Said:
        """The key's answer, a yes with the sentences that show it."""
        return f"key_{item.answer}", {"sentences": self._refer(item)}

    def _refer(self, item: Item) -> str:
        """The sentences that show a yes, numbered as on the page: '[3]' or '[3], [5]'."""
        return ", ".join(f"[{number + 1}]" for number in sorted(self._sentences_of(item)))

    def _region(self, item: Item) -> Region | None:
        """The first sentence that shows a yes."""
        if not item.passages:
            return None
        sentence = self.passage.sentence_around(min(item.passages))
        return Region(self.passage.numbers(sentence), sentence.of(self.passage.text))

    def _sentences_of(self, item: Item) -> set[int]:
        """The numbers of the sentences that hold words which show a yes."""
        sentences = enumerate(self.passage.sentences)
        return {number for number, sentence in sentences if any(sentence.overlaps(span) for span in item.passages)}

    def _say(self, sentence: int) -> str:
        return self.passage.sentences[sentence].of(self.passage.text)

    def _lines(self) -> list[list[list[Any]]]:
        """The sentences with their numbers, those of one line of the text together."""
        lines: dict[int, list[list[Any]]] = {}
        for number, sentence in enumerate(self.passage.sentences):
            line = self.passage.text.count("\n", 0, sentence.start)
            lines.setdefault(line, []).append([number, self._say(number)])
        return list(lines.values())

    def _clean_coding(self, coding: object) -> tuple[str, str, int | None]:
        if not isinstance(coding, (list, tuple)) or len(coding) != 3:
            raise ValueError(f"{coding!r} is no coding: write [item, answer, sentence]")
        item, answer, sentence = coding
        if item not in [known.id for known in self.items]:
            raise ValueError(f"no item {item!r}")
        if answer not in ANSWERS:
            raise ValueError(f"no answer {answer!r}; there are {', '.join(ANSWERS)}")
        if sentence is not None and answer != "yes":
            raise ValueError("only a yes has a sentence; write None")
        if sentence is not None and (type(sentence) is not int or not 0 <= sentence < len(self.passage.sentences)):
            raise ValueError(f"no sentence {sentence!r}; they go from 0 to {len(self.passage.sentences) - 1}")
        return item, answer, sentence


def read_code(table: Table, key_table: Table | None) -> CodeTask:
    """The task that an exercise and its key describe. Raises DataError where either is not as it should be."""
    passage = read_passage(table)
    items = tuple(_read_item(part) for part in table.tables("items", unique="id"))
    if key_table is None:
        return CodeTask(passage, items, has_key=False)
    keyed = key_table.tables_by_id("items", [item.id for item in items], needs="answer and reason")
    return CodeTask(passage, tuple(_with_key(item, keyed[item.id], passage) for item in items), has_key=True)


def _read_item(table: Table) -> Item:
    group = table.text("group", default="")
    item = Item(id=table.identifier("id"), question=table.text("question"), group=group)
    table.finish()
    return item


def _with_key(item: Item, table: Table, passage: Passage) -> Item:
    answer = table.choice("answer", ANSWERS)
    also = table.texts("also") if "also" in table else ()
    if not set(also) <= set(ANSWERS) - {answer}:
        raise table.fault(f"also may have {', '.join(known for known in ANSWERS if known != answer)}; mend it", "also")
    if answer != "yes" and "passages" in table:
        raise table.fault("only a yes has passages that show it; leave them out", "passages")
    passages = table.tables("passages") if answer == "yes" else ()
    reason = table.text("reason")
    table.finish()
    spans = tuple(_read_words(part, passage) for part in passages)
    return replace(item, answer=answer, also=also, passages=spans, reason=reason)


def _read_words(table: Table, passage: Passage) -> Span:
    span = read_quote(table, passage)
    table.finish()
    return span


CODE = Kind(
    read_code,
    outcomes=("hit", "near", "extra", "miss"),
    counted=("hit", "near", "extra", "miss"),
    retold=("near", "extra"),
    says={
        "no_sentence": ("question",),
        "hit_also": ("quote", "reason", "detail"),
        "key_yes": ("sentences",),
        "key_no": (),
        "key_unsure": (),
    },
)
