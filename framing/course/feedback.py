"""What a page says of a result, in the words of the interface: first counts, then places on demand, then answers."""

from __future__ import annotations

from typing import Any, Literal

from framing.course.exercises import Exercise
from framing.course.kinds.choose import ChooseTask
from framing.course.kinds.mark import MarkTask
from framing.course.marking import Finding, Outcome, Region, Result
from framing.interface import Interface
from framing.measure.reliability import reliability_of_words

Reveal = Literal["counts", "places", "answers"]
"""How much is told of what was missed: how many, in which sentences, or all."""

Row = list[Any]
"""One line of feedback: outcome, its name, the text, and the numbers of the words or option it is about, or [].

A list, because it goes to the page as it is.
"""

COUNTED: dict[str, tuple[Outcome, ...]] = {
    "mark": ("hit", "near", "extra", "miss"),
    "choose": ("miss",),
    "classify": ("hit", "extra", "miss"),
    "number": (),
}
"""What the summary of each kind counts."""


TELLS_READERS = ("hit", "near_answer", "miss")
"""The texts that give an answer of the key with its reason, and with it how reliable the word is."""


def feedback_rows(exercise: Exercise, result: Result, *, reveal: Reveal, words: Interface) -> list[Row]:
    """The summary, then a row for each thing that was chosen, then what `reveal` tells of what was missed."""
    rows = [_summary(exercise, result, words)]
    for finding in (*result.hits, *result.near, *result.extras):
        text = f"{finding.outcome}_answer" if finding.expected and reveal == "answers" else finding.outcome
        rows.append(_row(exercise, finding, text, words))
    if reveal == "answers":
        rows += [_row(exercise, finding, "miss", words) for finding in result.misses]
        if result.points < 1:
            rows.append(note(exercise.rationale, words))
    if reveal == "places":
        regions = sorted({finding.region for finding in result.misses if finding.region})
        rows += [_region_row(region, words) for region in regions]
    return rows


def note(text: str, words: Interface) -> Row:
    """A row that says `text` and is about no words in particular."""
    return ["note", words.say("rows.note"), text, []]


def _summary(exercise: Exercise, result: Result, words: Interface) -> Row:
    if result.points == 1:
        text = words.say(f"{exercise.kind}.complete", rationale=exercise.rationale)
    else:
        counts = [(outcome, sum(f.outcome == outcome for f in result.findings)) for outcome in _counted(exercise)]
        parts = [words.count(f"{exercise.kind}.count.{outcome}", n) for outcome, n in counts if n]
        text = " ".join([words.say(f"{exercise.kind}.incomplete"), *parts])
    return ["summary", words.say("rows.summary"), text, []]


def _counted(exercise: Exercise) -> tuple[Outcome, ...]:
    """What the summary counts: nothing where one option is right, since "not yet" says already that it is missing."""
    task = exercise.task
    return () if isinstance(task, ChooseTask) and not task.many else COUNTED[exercise.kind]


def _region_row(region: Region, words: Interface) -> Row:
    return ["region", words.say("rows.region"), words.say("rows.in_region", text=region.text), list(region.place)]


def _row(exercise: Exercise, finding: Finding, text: str, words: Interface) -> Row:
    told = words.say(f"{exercise.kind}.{text}", quote=finding.quote, reason=finding.reason, expected=finding.expected)
    readers = _readers(exercise, finding, words) if text in TELLS_READERS else ""
    return [
        finding.outcome,
        words.say(f"{exercise.kind}.outcome.{finding.outcome}"),
        f"{told} {readers}".strip(),
        list(finding.place or ()),
    ]


def _readers(exercise: Exercise, finding: Finding, words: Interface) -> str:
    """How often readers of an annotated corpus marked the words of the key; empty where none was asked for them."""
    task = exercise.task
    if not isinstance(task, MarkTask) or finding.place is None:
        return ""
    place = task.passage.span(*finding.place)
    for entry in task.key or ():
        if entry.span.overlaps(place):
            records = reliability_of_words(entry.span.of(task.passage.text), kind=entry.label)
            for record in [found for found in records if found.uses][:1]:  # one corpus, to keep the row short
                counts = {"marked": f"{record.marked:,}", "uses": f"{record.uses:,}"}
                about = counts | {"phrase": record.phrase, "corpus": record.annotation.name}
                if record.annotation.unit == "use":
                    return words.say("rows.readers", **about)
                return words.say("rows.readers_of_sentences", **about)
    return ""
