"""How far a student got in an exercise, a lesson, the course: read from the journals, without opening an exercise."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from framing.course.answers import Journal, NewerJournalError, answers_folder
from framing.course.attempts import attempts_of, counted_points, points_of
from framing.course.exercises import Exercise
from framing.course.kinds import KINDS
from framing.course.lessons import Lesson

State = Literal["new", "begun", "checked", "done", "unknown"]
"""How far an exercise is: its journal holds nothing, something, a check, all that is asked, or cannot be read.

Done is an exercise once it got full points, though another try may be the one that counts; one that was handed in; and
one that was checked, where nothing is marked.
"""


@dataclass(frozen=True, slots=True)
class ExerciseProgress:
    """How far an exercise is. `points`, 0 to 1, are those that count; None where it was not checked or none count.

    `trouble` says why the journal could not be read, where `state` is "unknown".
    """

    exercise: Exercise
    state: State
    attempts: int = 0
    points: float | None = None
    trouble: NewerJournalError | OSError | None = None


@dataclass(frozen=True, slots=True)
class LessonProgress:
    """How far a lesson is: the progress of each of its exercises."""

    lesson: Lesson
    exercises: tuple[ExerciseProgress, ...]

    @property
    def core(self) -> tuple[ExerciseProgress, ...]:
        """The exercises that belong to the lesson; the others are extra."""
        return tuple(progress for progress in self.exercises if progress.exercise.core)

    @property
    def done(self) -> int:
        """How many core exercises are done."""
        return sum(progress.state == "done" for progress in self.core)

    @property
    def minutes_left(self) -> int:
        """The minutes of the core exercises that are not done."""
        return sum(progress.exercise.minutes for progress in self.core if progress.state != "done")


def lesson_progress(lesson: Lesson, *, folder: Path | None = None) -> LessonProgress:
    """How far the lesson is by the journals in `folder`, by default the folder of the answers.

    A journal that cannot be read costs its own exercise only.
    """
    journals = folder or answers_folder()
    return LessonProgress(lesson, tuple(exercise_progress(each, folder=journals) for each in lesson.exercises))


def exercise_progress(exercise: Exercise, *, folder: Path) -> ExerciseProgress:
    """How far the exercise is by its journal in `folder`."""
    try:
        entries = Journal(folder / f"{exercise.id}.jsonl").milestones()
    except (NewerJournalError, OSError) as error:
        return ExerciseProgress(exercise, "unknown", trouble=error)
    attempts = attempts_of(exercise, entries)
    if not attempts:
        has_begun = any(entry.exercise == exercise.id for entry in entries)
        return ExerciseProgress(exercise, "begun" if has_begun else "new")
    if exercise.mode == "assessed" or KINDS[exercise.kind].completion_only:
        return ExerciseProgress(exercise, "done", len(attempts))
    is_done = any(points_of(exercise, attempt) == 1 for attempt in attempts)
    points = counted_points(exercise, attempts)
    return ExerciseProgress(exercise, "done" if is_done else "checked", len(attempts), points)
