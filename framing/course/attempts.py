"""What of a journal counts: the attempts at the exercise as it reads now, and what still fits of an older answer."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable

from framing.course.answers import Entry
from framing.course.exercises import Exercise
from framing.course.kinds import KINDS
from framing.course.marking import Response


def entries_of(exercise: Exercise, entries: Iterable[Entry]) -> list[Entry]:
    """The entries of a journal that are of this exercise, without those that somebody damaged.

    Damaged is an entry whose response is none for the exercise, though it was given to just these words.
    """
    fingerprint = exercise.fingerprint
    own = (entry for entry in entries if entry.exercise == exercise.id)
    return [entry for entry in own if entry.fingerprint != fingerprint or _is_response(exercise, entry.response)]


def attempts_of(exercise: Exercise, entries: Iterable[Entry]) -> list[Entry]:
    """The checks among the entries of a journal that were made on this exercise as it reads now, none damaged."""
    fingerprint = exercise.fingerprint
    return entries_of(exercise, (e for e in entries if (e.event, e.fingerprint) == ("check", fingerprint)))


def points_of(exercise: Exercise, attempt: Entry) -> float | None:
    """The points of an attempt, 0 to 1, marked anew from its response; None without a key, or for no response.

    What the journal says of the points is not asked: a file can be changed by hand.
    """
    if not exercise.task.has_key:
        return None
    try:
        return exercise.task.assess(exercise.task.clean(attempt.response)).points
    except ValueError:
        return None


def counted_points(exercise: Exercise, attempts: Iterable[Entry]) -> float | None:
    """The points that count, 0 to 1: of the first attempt at a choice, else of the best; None where none has points.

    `attempts` are in the order of their time.
    """
    points = [given for attempt in attempts if (given := points_of(exercise, attempt)) is not None]
    if not points:
        return None
    return points[0] if KINDS[exercise.kind].first_attempt_counts else max(points)


def what_still_fits(exercise: Exercise, entry: Entry) -> Response:
    """The items of an earlier response that the exercise still knows and still says the same way."""
    task = exercise.task
    kept: Response = []
    for item, shown in zip(entry.response, entry.shown, strict=False):
        with contextlib.suppress(ValueError):
            cleaned = task.clean([*kept, item])
            if shown in task.describe(task.clean([item])):
                kept = cleaned
    return kept


def _is_response(exercise: Exercise, response: Response) -> bool:
    try:
        exercise.task.clean(response)
    except ValueError:
        return False
    return True
