"""What a page says of a result, in the words of the interface: first counts, then places on demand, then answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from framing.course.answers import Entry
from framing.course.attempts import counted_points, points_of
from framing.course.exercises import Exercise
from framing.course.kinds import KINDS
from framing.course.kinds.choose import ChooseTask
from framing.course.kinds.mark import MarkTask
from framing.course.marking import Finding, Outcome, Region, Result, Said
from framing.interface import Interface
from framing.measure.reliability import Reliability, reliability_of_words

Reveal = Literal["counts", "places", "answers"]
"""How much is told of what was missed: how many, in which sentences, or all."""

Row = list[Any]
"""One line of feedback: outcome, its name, the text, and the numbers of the words or option it is about, or [].

A list, because it goes to the page as it is.
"""

TELLS_READERS = ("hit", "near_answer", "extra_answer", "miss")
"""The texts that give an answer of the key with its reason, and with it how reliable the word is."""


def feedback_rows(exercise: Exercise, result: Result, *, reveal: Reveal, words: Interface) -> list[Row]:
    """The summary, a row for each thing that was chosen, in page order, then what `reveal` tells of what was missed."""
    rows = [_summary(exercise, result, words)]
    is_counted_only = KINDS[exercise.kind].counts_first and reveal == "counts" and result.points < 1
    chosen = [] if is_counted_only else [finding for finding in result.findings if finding.outcome != "miss"]
    for finding in sorted(chosen, key=lambda finding: finding.place or ()):
        is_retold = finding.outcome in KINDS[exercise.kind].retold and finding.expected and reveal == "answers"
        text = f"{finding.outcome}_answer" if is_retold else finding.wording or finding.outcome
        rows.append(_row(exercise, finding, text, words))
    if result.sample:
        rows.append(["sample", words.say("rows.sample"), result.sample, []])
    if reveal == "answers":
        rows += [_row(exercise, finding, "miss", words) for finding in result.misses]
        if result.points < 1:
            rows.append(note(exercise.rationale, words))
    if reveal == "places":
        regions = sorted({finding.region for finding in result.misses if finding.region})
        rows += [_region_row(region, words) for region in regions]
    return rows


def points_rows(exercise: Exercise, attempts: Sequence[Entry], *, words: Interface) -> list[Row]:
    """A row with the points of the last attempt and those that count; none where an attempt alone is what counts."""
    kind = KINDS[exercise.kind]
    if kind.completion_only or not attempts:
        return []
    now, counted = points_of(exercise, attempts[-1]), counted_points(exercise, attempts)
    if now is None or counted is None:
        return []
    points = {"now": percent(now), "counted": percent(counted)}
    is_first = kind.first_attempt_counts
    text = words.say("rows.points_first", **points) if is_first else words.say("rows.points_best", **points)
    return [["points", words.say("rows.points"), text, []]]


def percent(points: float) -> str:
    """Points from 0 to 1 as a page says them; never rounded up to all.

    >>> percent(2 / 3), percent(0.999)
    ('67 %', '99 %')
    """
    rounded = round(100 * points)
    return f"{rounded if points == 1 else min(rounded, 99)} %"


def in_words(said: Said, exercise: Exercise, words: Interface) -> str:
    """What a task has to say, as the page says it."""
    name, gaps = said
    return words.say(f"{exercise.kind}.{name}", **gaps)


def note(text: str, words: Interface) -> Row:
    """A row that says `text` and is about no words in particular."""
    return ["note", words.say("rows.note"), text, []]


def _summary(exercise: Exercise, result: Result, words: Interface) -> Row:
    if result.points == 1:
        parts = [words.say(f"{exercise.kind}.complete", rationale=exercise.rationale)]
    else:
        parts = [words.say(f"{exercise.kind}.incomplete")]
    if len(result.hits) < len(result.findings):
        counts = [(outcome, sum(f.outcome == outcome for f in result.findings)) for outcome in _counted(exercise)]
        parts += [words.count(f"{exercise.kind}.count.{outcome}", n) for outcome, n in counts if n]
    return ["summary", words.say("rows.summary"), " ".join(parts), []]


def _counted(exercise: Exercise) -> tuple[Outcome, ...]:
    """What the summary counts: nothing where one option is right, since "not yet" says already that it is missing."""
    task = exercise.task
    return () if isinstance(task, ChooseTask) and not task.many else KINDS[exercise.kind].counted


def _region_row(region: Region, words: Interface) -> Row:
    return ["region", words.say("rows.region"), words.say("rows.in_region", text=region.text), list(region.place)]


def _row(exercise: Exercise, finding: Finding, text: str, words: Interface) -> Row:
    detail = " ".join(in_words(said, exercise, words) for said in finding.details)
    quoted = {"quote": _inside(finding.quote), "expected": _inside(finding.expected), "chosen": _inside(finding.chosen)}
    # a part without a reason ends in a blank
    told = words.say(f"{exercise.kind}.{text}", reason=finding.reason, detail=detail, **quoted).strip()
    readers = _readers(exercise, finding, words) if text in TELLS_READERS else ""
    return [
        finding.outcome,
        words.say(f"{exercise.kind}.outcome.{finding.outcome}"),
        f"{told} {readers}".strip(),
        list(finding.place or ()),
    ]


def _inside(text: str) -> str:
    """A text as it stands inside quotation marks: its own become single ones."""
    return text.replace("“", "‘").replace("”", "’")


def _readers(exercise: Exercise, finding: Finding, words: Interface) -> str:
    """How often readers of an annotated corpus marked the words of the key; empty where none was asked for them."""
    task = exercise.task
    if not isinstance(task, MarkTask) or finding.place is None:
        return ""
    place = task.passage.span(*finding.place)
    records = [
        record
        for entry in task.key or ()
        if entry.span.overlaps(place)
        for record in reliability_of_words(entry.span.of(task.passage.text), kind=entry.label)
        if record.uses
    ]
    return _say_readers(records[0], words) if records else ""  # one corpus, to keep the row short


def _say_readers(record: Reliability, words: Interface) -> str:
    counts = {"marked": f"{record.marked:,}", "uses": f"{record.uses:,}"}
    about = counts | {"phrase": record.phrase, "corpus": words.say(f"show.readers.corpora.{record.annotation.id}")}
    if record.annotation.unit == "use":
        return words.say("rows.readers", **about)
    return words.say("rows.readers_of_sentences", **about)
