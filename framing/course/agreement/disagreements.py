"""Where readers part: the sentences and the items to talk about, those with most disagreement first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from framing.course.agreement.comparing import settle
from framing.course.agreement.readings import Reading
from framing.course.kinds.code import CodeTask
from framing.course.kinds.mark import MarkTask
from framing.course.passages import Passage
from framing.measure.matching import Mark

Said = tuple[str, str]
"""What a reader said: words and a label, or an answer and its sentence; either may be empty."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A sentence or an item, with what each reader said of it, in the order of the readings; `weight` orders them."""

    text: str
    said: tuple[tuple[Said, ...], ...]
    weight: int


def differing_marks(task: MarkTask, readings: Sequence[Reading], *, every_sentence: bool = False) -> list[Difference]:
    """The sentences in which not all readers have the same marks; with `every_sentence` the others too, all in order.

    An overlap under the same label is the same mark, as in the figures. It weighs as much as there are readers without
    it.
    """
    passage = task.passage
    names = {label.id: label.name for label in task.labels}
    settled = [_settled(passage.text, reading, readings) for reading in readings]
    differences = []
    for sentence in passage.sentences:
        marks = [[mark for mark in found if sentence.start <= mark.span.start < sentence.end] for found in settled]
        weight = sum(sum(not _has(found, mark) for found in marks) for mark in _distinct(chain.from_iterable(marks)))
        if weight or every_sentence:
            said = tuple(tuple((mark.span.of(passage.text), names[mark.label]) for mark in found) for found in marks)
            differences.append(Difference(sentence.of(passage.text), said, weight))
    return differences if every_sentence else sorted(differences, key=lambda found: -found.weight)


def differing_codes(task: CodeTask, readings: Sequence[Reading]) -> list[Difference]:
    """The items that readers coded otherwise, or with a yes that other sentences show."""
    differences = []
    for item in task.items:
        codes = [reading.codes.get(item.id) for reading in readings]
        weight = 2 * (len({code[0] for code in codes if code}) - 1) + (len({code for code in codes if code}) > 1)
        if weight > 0:
            said = tuple(((code[0], _shown(task.passage, code[1])),) if code else () for code in codes)
            differences.append(Difference(item.question, said, weight))
    return sorted(differences, key=lambda found: -found.weight)


def _distinct(marks: Iterable[Mark]) -> list[Mark]:
    """The marks, each place and label once."""
    distinct: list[Mark] = []
    for mark in marks:
        if not _has(distinct, mark):
            distinct.append(mark)
    return distinct


def _has(marks: Iterable[Mark], wanted: Mark) -> bool:
    return any(mark.label == wanted.label and mark.span.overlaps(wanted.span) for mark in marks)


def _settled(text: str, reading: Reading, readings: Sequence[Reading]) -> list[Mark]:
    """The marks of a reading, without those on words that another one holds to be optional."""
    kept = list(reading.marks)
    for other in readings:
        if other is not reading:
            kept = settle(text, Reading(marks=tuple(kept)), other)
    return sorted(kept)


def _shown(passage: Passage, sentence: int | None) -> str:
    return "" if sentence is None else passage.sentences[sentence].of(passage.text)
