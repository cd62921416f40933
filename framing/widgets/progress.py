"""How far a student is: a line for the lesson, a list of its exercises, a table of all lessons. It keeps itself up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from framing.course.answers import answers_folder
from framing.course.feedback import percent
from framing.course.lessons import Lesson, read_lessons
from framing.course.progress import ExerciseProgress, LessonProgress, lesson_progress
from framing.files import DataError, data_path
from framing.interface import Interface, interface
from framing.widgets.sources import read_sources


class Progress(anywidget.AnyWidget):
    """The journals of the course, counted. `page` never changes; `far` is what they say, looked at again when asked.

    The page asks when an exercise on it has saved an answer.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    page = traitlets.List[Any]().tag(sync=True)
    far = traitlets.List[Any]().tag(sync=True)

    def __init__(self, lessons: Sequence[Lesson], number: str | None, *, folder: Path | None = None) -> None:
        self.words = interface()
        self.lessons = lessons
        self.number = number
        self.folder = (folder or answers_folder()).absolute()
        super().__init__(
            _esm=read_sources("nodes.js", "sending.js", "progress.js"),
            _css=read_sources("frame.css", "progress.css"),
            page=_page(number, self.words),
        )
        self.look()
        self.on_msg(lambda widget, content, buffers: self.look())

    def look(self) -> None:
        """Reads the journals once more."""
        found = [lesson_progress(lesson, folder=self.folder) for lesson in self.lessons]
        self.far = _far(found, self.number, self.words)

    def __repr__(self) -> str:
        """The same whatever was answered, so that a stored notebook tells nothing and compares equal."""
        if self.number is None:
            return self.words.say("progress.repr_course")
        return self.words.say("progress.repr_lesson", lesson=self.number)


def progress(lesson: str | None = None, *, data: Path | None = None, answers: Path | None = None) -> Progress:
    """How far the lesson is, such as "02", and the course; without a lesson the course alone.

    `data` is a folder with `exercises/` and `keys/`, by default the course's own; `answers` is the folder of journals,
    by default `FRAMING_ANSWERS` or `answers/` beside the notebook. Raises DataError where there is no such lesson.
    """
    lessons = read_lessons(data=data)
    known = [found.number for found in lessons]
    if lesson is not None and lesson not in known:
        folder = data_path() if data is None else data
        raise DataError(folder / "exercises", None, f"no lesson is called {lesson!r}; there are {', '.join(known)}")
    return Progress(lessons, lesson, folder=answers)


def _page(number: str | None, words: Interface) -> list[list[Any]]:
    """What the page draws once, as pairs of name and value."""
    return [
        ["title", words.say("progress.course" if number is None else "progress.lesson")],
        ["is_course", number is None],
        ["rule", "" if number is None else words.say("progress.rule")],
        ["table", words.say("progress.all_lessons")],
        ["columns", [words.say(f"progress.column_{name}") for name in ("lesson", "done", "left")]],
        ["words", []],
    ]


def _far(found: Sequence[LessonProgress], number: str | None, words: Interface) -> list[list[Any]]:
    """What the page draws again with every look, as pairs of name and value."""
    chosen = [lesson for lesson in found if number in (None, lesson.lesson.number)]
    done, core = sum(lesson.done for lesson in chosen), sum(len(lesson.core) for lesson in chosen)
    rows = [_exercise_row(each, words) for lesson in chosen for each in lesson.exercises]
    return [
        ["line", _line(done, core, sum(lesson.minutes_left for lesson in chosen), words)],
        ["done", done],
        ["core", core],
        ["exercises", [] if number is None else rows],
        ["lessons", [_lesson_row(lesson, words) for lesson in found]],
        ["troubles", _troubles(found, words)],
    ]


def _line(done: int, core: int, minutes: int, words: Interface) -> str:
    """'3 of 7 core exercises done, about 18 minutes of exercises left.'"""
    if core == 0:
        return words.say("progress.no_core")
    if done == core:
        return words.say("progress.all_done", core=core)
    return words.say("progress.some_done", done=done, core=core, left=words.count("progress.left", minutes))


def _exercise_row(progress: ExerciseProgress, words: Interface) -> list[str]:
    """State, its sign, the title, and what is to be said of the exercise: 'done · 2 tries · 80 % · core · 3 min'."""
    exercise = progress.exercise
    told = [words.say(f"progress.state.{progress.state}")]
    if progress.attempts:
        told.append(words.count("progress.tries", progress.attempts))
    if progress.points is not None:
        told.append(percent(progress.points))
    told.append(words.say("page.core" if exercise.core else "page.extra"))
    told.append(words.say("page.minutes", minutes=exercise.minutes))
    return [progress.state, words.say(f"progress.sign.{progress.state}"), exercise.title, " · ".join(told)]


def _lesson_row(progress: LessonProgress, words: Interface) -> list[str]:
    lesson, core = progress.lesson, len(progress.core)
    name = f"{lesson.number} {lesson.title}".strip()
    return [name, words.say("progress.of", done=progress.done, core=core), str(progress.minutes_left)]


def _troubles(found: Sequence[LessonProgress], words: Interface) -> list[str]:
    """What could not be read, and why: a line for a lesson, and one for all journals with the same trouble."""
    faults = [(lesson.lesson.number, lesson.lesson.fault) for lesson in found if lesson.lesson.fault]
    files: dict[str, list[str]] = {}
    for each in (each for lesson in found for each in lesson.exercises if each.trouble):
        files.setdefault(_why(each, words), []).append(f"{each.exercise.id}.jsonl")
    return [
        *(words.say("progress.fault", lesson=number, why=fault) for number, fault in faults),
        *(words.say("progress.not_read", files=", ".join(names), why=why) for why, names in files.items()),
    ]


def _why(progress: ExerciseProgress, words: Interface) -> str:
    trouble = progress.trouble
    return words.why(trouble) if isinstance(trouble, OSError) else words.say("progress.newer")
