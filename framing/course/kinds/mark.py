"""mark: the student marks words of a passage with one of several labels."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from framing.course.kinds.base import Kind
from framing.course.kinds.reading import Category, read_categories, read_passage, read_quote
from framing.course.marking import FINDING_GAPS, Finding, Outcome, Region, Response, Result, f1
from framing.course.passages import Passage
from framing.course.secrets import Secret, Words
from framing.course.tables import Table
from framing.measure.matching import Mark, match_marks
from framing.text.spans import Span

MOST_LABELS = 6  # so many kinds of mark the page can tell apart


@dataclass(frozen=True, slots=True)
class KeyMark:
    """Words that belong to the answer, with the reason; an optional one is neither missed nor too many."""

    span: Span
    label: str
    reason: str
    required: bool


@dataclass(frozen=True, slots=True)
class Decoy:
    """Words that many mark and that the key leaves out, with the reason."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class MarkTask:
    """A passage, the labels, and, unless it stays with the instructor, the key.

    A response is a list of marks `[first word, last word, label id]`, which do not overlap.
    """

    passage: Passage
    labels: tuple[Category, ...]
    key: tuple[KeyMark, ...] | None = None
    decoys: tuple[Decoy, ...] = ()

    @property
    def has_key(self) -> bool:
        """Whether the answer is known."""
        return self.key is not None

    def page(self) -> list[list[Any]]:
        """The passage as lines of words, and the labels."""
        labels = [[label.id, label.name, label.explanation] for label in self.labels]
        return [["passage", self.passage.lines()], ["labels", labels]]

    def clean(self, response: object) -> Response:
        """The marks in the order of the text. Raises ValueError where one is no mark of this passage."""
        if not isinstance(response, (list, tuple)):
            raise ValueError("a response is a list of marks")
        marks = sorted(self._clean_mark(item) for item in response)
        for one, other in pairwise(marks):
            if other[0] <= one[1]:
                raise ValueError(f"word {other[0]} is marked twice")
        return [list(mark) for mark in marks]

    def describe(self, response: Response) -> list[str]:
        """Each mark as its words and label: 'may well (hedge)'."""
        return [f"{self.passage.span(first, last).of(self.passage.text)} ({label})" for first, last, label in response]

    def wants(self, response: Response) -> None:
        """Nothing: any response can be marked."""

    def place(self, quote: str, label: str, *, occurrence: int = 1) -> list[Any]:
        """The mark of the n-th place where `quote` stands. Raises ValueError where it does not."""
        found = self.passage.find(quote)
        if not 1 <= occurrence <= len(found):
            raise ValueError(f"{quote!r} stands {len(found)} times in the passage")
        return [*self.passage.numbers(found[occurrence - 1]), label]

    def assess(self, response: Response) -> Result:
        """Points are F1 over the required marks; a near one counts half, an optional one not at all."""
        key = self.key or ()
        text = self.passage.text
        found = [Mark(self.passage.span(first, last), label) for first, last, label in response]
        matches = match_marks(text, found, [Mark(entry.span, entry.label) for entry in key])
        findings = [self._hit(found[i], key[j]) for i, j in matches.hits]
        findings += [self._near(found[i], key[j]) for i, j in matches.near]
        relabelled = dict(matches.relabelled)
        findings += [self._extra(found[i]) for i in matches.extras if i not in relabelled]
        findings += [self._relabelled(found[i], key[j]) for i, j in relabelled.items()]
        told = relabelled.values()
        findings += [self._miss(key[j]) for j in matches.misses if key[j].required and j not in told]
        optional = sum(not key[j].required for _, j in matches.hits + matches.near)
        points = f1(
            hits=sum(key[j].required for _, j in matches.hits) + sum(key[j].required for _, j in matches.near) / 2,
            found=len(found) - optional,
            expected=sum(entry.required for entry in key),
        )
        return Result(points=points, findings=tuple(findings))

    def solution(self) -> Response:
        """The required marks."""
        key = self.key or ()
        return self.clean([[*self.passage.numbers(entry.span), entry.label] for entry in key if entry.required])

    def secrets(self) -> tuple[Secret, ...]:
        """The words of the required marks."""
        return tuple(Words(entry.span.of(self.passage.text)) for entry in self.key or () if entry.required)

    def _clean_mark(self, item: object) -> tuple[int, int, str]:
        if not isinstance(item, (list, tuple)) or len(item) != 3:
            raise ValueError(f"{item!r} is no mark: write [first word, last word, label]")
        first, last, label = item
        if type(first) is not int or type(last) is not int or not 0 <= first <= last < len(self.passage.words):
            raise ValueError(f"no words {first!r} to {last!r}; they go from 0 to {len(self.passage.words) - 1}")
        if label not in [known.id for known in self.labels]:
            raise ValueError(f"no label {label!r}")
        return first, last, label

    def _hit(self, mark: Mark, entry: KeyMark) -> Finding:
        return self._finding("hit", mark.span, entry.reason)

    def _near(self, mark: Mark, entry: KeyMark) -> Finding:
        return self._finding("near", mark.span, entry.reason, expected=entry.span.of(self.passage.text))

    def _extra(self, mark: Mark) -> Finding:
        decoy = next((decoy for decoy in self.decoys if decoy.span.overlaps(mark.span)), None)
        if decoy:
            return self._finding("extra", mark.span, decoy.reason)
        label = next(label for label in self.labels if label.id == mark.label)
        return self._finding("extra", mark.span, label.explanation, expected=label.name, wording="not_in_key")

    def _relabelled(self, mark: Mark, entry: KeyMark) -> Finding:
        """Words of the key under another label: one finding, though for the points they are an extra and a miss."""
        label = next(label for label in self.labels if label.id == entry.label)
        return self._finding("extra", mark.span, entry.reason, expected=label.name, wording="relabelled")

    def _miss(self, entry: KeyMark) -> Finding:
        return self._finding("miss", entry.span, entry.reason)

    def _finding(self, outcome: Outcome, span: Span, reason: str, *, expected: str = "", wording: str = "") -> Finding:
        passage = self.passage
        sentence = passage.sentence_around(span)
        return Finding(
            outcome=outcome,
            quote=span.of(passage.text),
            reason=reason,
            expected=expected,
            wording=wording,
            place=passage.numbers(span),
            region=Region(passage.numbers(sentence), sentence.of(passage.text)),
        )


def read_mark(table: Table, key_table: Table | None) -> MarkTask:
    """The task that an exercise and its key describe. Raises DataError where either is not as it should be."""
    passage = read_passage(table)
    labels = read_categories(table, "labels")
    if len(labels) > MOST_LABELS:
        raise table.fault(f"{len(labels)} labels, and there are colours for {MOST_LABELS}; join some", "labels")
    if key_table is None:
        return MarkTask(passage, labels)
    key: list[KeyMark] = []
    for item in key_table.tables("spans"):
        entry = _read_key_mark(item, passage, labels)
        # The marks of a response cannot overlap, so those of a key must not either.
        if any(entry.span.overlaps(earlier.span) for earlier in key):
            raise item.fault("the span overlaps an earlier one; keep the longer of the two", "quote")
        key.append(entry)
    if not any(entry.required for entry in key):
        raise key_table.fault("nothing is required; leave required = false away from one span", "spans")
    decoys = tuple(_read_decoy(item, passage, key) for item in _decoy_tables(key_table))
    return MarkTask(passage, labels, tuple(sorted(key, key=lambda entry: entry.span)), decoys)


def _read_key_mark(table: Table, passage: Passage, labels: tuple[Category, ...]) -> KeyMark:
    mark = KeyMark(
        span=read_quote(table, passage),
        label=table.choice("label", [label.id for label in labels]),
        reason=table.text("reason"),
        required=table.flag("required", default=True),
    )
    table.finish()
    return mark


def _decoy_tables(key_table: Table) -> tuple[Table, ...]:
    return key_table.tables("decoys") if "decoys" in key_table else ()


def _read_decoy(table: Table, passage: Passage, key: list[KeyMark]) -> Decoy:
    decoy = Decoy(span=read_quote(table, passage), reason=table.text("reason"))
    table.finish()
    if any(decoy.span == entry.span for entry in key):
        raise table.fault("these words are a span of the key as well; leave one of the two out", "quote")
    return decoy


MARK = Kind(
    read_mark,
    outcomes=("hit", "near", "extra", "miss"),
    counted=("hit", "near", "extra", "miss"),
    retold=("near", "extra"),
    says={"relabelled": FINDING_GAPS, "not_in_key": FINDING_GAPS},
)
