"""What one reader made of an exercise: the student, a partner, the key or the tool."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import cast, get_args

import framing
from framing.course.answers import Entry
from framing.course.exercises import Exercise
from framing.course.kinds.code import CodeTask
from framing.course.kinds.mark import MarkTask
from framing.course.marking import Response
from framing.measure.lexicon_checks import CATEGORIES
from framing.measure.matching import Mark
from framing.measure.records import Cue, CueKind
from framing.measure.scores import MEASURES, SCORE_OF_KIND
from framing.text.library import read_course_article
from framing.text.spans import Span

KINDS = get_args(CueKind)

Code = tuple[str, int | None]
"""The answer to an item of a coding sheet, and with a yes the number of the sentence that shows it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The marks of a reader in a passage, or the codes on a sheet. `optional` spans count neither for nor against."""

    marks: tuple[Mark, ...] = ()
    optional: tuple[Span, ...] = ()
    codes: Mapping[str, Code] = field(default_factory=dict)


def can_be_compared(exercise: Exercise) -> bool:
    """Whether readers' answers to the exercise can be laid beside each other: marks, or codes."""
    return isinstance(exercise.task, (MarkTask, CodeTask))


def readings_of(exercise: Exercise, entries: Iterable[Entry]) -> list[Reading]:
    """What each check in a journal says, the oldest first.

    A check counts where its marks still stand on the words that they stood on, or its codes on the same questions,
    whatever else has changed in the exercise since.
    """
    checks = [entry for entry in entries if entry.event == "check" and entry.exercise == exercise.id]
    return [reading_of(exercise, check.response) for check in checks if _still_fits(exercise, check)]


def reading_of(exercise: Exercise, response: Response) -> Reading:
    """A response as a reading. Raises ValueError where it is none for the exercise."""
    task = exercise.task
    cleaned = task.clean(response)
    if isinstance(task, MarkTask):
        return Reading(marks=tuple(Mark(task.passage.span(first, last), label) for first, last, label in cleaned))
    return Reading(codes={item: (answer, sentence) for item, answer, sentence in cleaned})


def reading_of_key(exercise: Exercise) -> Reading | None:
    """What the key has; None where it stays with the instructor."""
    task = exercise.task
    if exercise.mode == "assessed" or not task.has_key:
        return None
    if isinstance(task, MarkTask):
        key = task.key or ()
        return Reading(
            marks=tuple(Mark(entry.span, entry.label) for entry in key if entry.required),
            optional=tuple(entry.span for entry in key if not entry.required),
        )
    return reading_of(exercise, task.solution())


def reading_of_tool(exercise: Exercise) -> Reading | None:
    """What the tool marks in the passage; None where one of the labels is nothing that it looks for.

    A label stands for cues where its id is a kind of cue ("hedge": what the score of that kind counts) or a category
    ("epistemic").
    """
    task = exercise.task
    if not isinstance(task, MarkTask) or exercise.mode == "assessed":
        return None
    wanted = {label.id: _counts_as(label.id) for label in task.labels}
    if None in wanted.values():
        return None
    found = _cues_in(task)
    return Reading(
        marks=tuple(
            Mark(span, label) for label, counts in wanted.items() if counts for span, cue in found if counts(cue)
        )
    )


def _cues_in(task: MarkTask) -> list[tuple[Span, Cue]]:
    """The cues of the passage with their places in it; of an article they are found in all of it, as in a report."""
    passage = task.passage
    if passage.article is None:
        return [(cue.span, cue) for cue in framing.analyse(framing.Article.from_text(passage.text)).cues]
    around = Span(passage.start, passage.start + len(passage.text))
    cues = _cues_of_article(passage.article)
    return [(cue.span.counted_from(around.start), cue) for cue in cues if around.contains(cue.span)]


@cache
def _cues_of_article(name: str) -> tuple[Cue, ...]:
    return tuple(framing.analyse(read_course_article(name)).cues)


def _counts_as(label: str) -> Callable[[Cue], bool] | None:
    """Which cues a label stands for; None where it is nothing that the tool looks for."""
    if label in KINDS:
        return MEASURES[SCORE_OF_KIND[cast(CueKind, label)]]
    if any(label in categories for categories in CATEGORIES.values()):
        return lambda cue: cue.category == label and cue.orientation != "descriptive"
    return None


def _still_fits(exercise: Exercise, check: Entry) -> bool:
    try:
        return exercise.task.describe(exercise.task.clean(check.response)) == check.shown
    except ValueError:
        return False
