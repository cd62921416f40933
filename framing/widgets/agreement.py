"""How far readers agree, as a table that keeps itself up: `agreement("07-mark-blind")` in a cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from framing.course.agreement import read_panel
from framing.course.agreement.readings import can_be_compared
from framing.course.answers import answers_folder, now
from framing.course.exercises import Exercise, read_exercise
from framing.course.lessons import read_lessons
from framing.course.saving import local_time
from framing.files import DataError, data_path
from framing.interface import Interface, interface
from framing.widgets.agreement_pages import Block, PanelPage, course_blocks
from framing.widgets.sources import read_sources


class Agreement(anywidget.AnyWidget):
    """Tables about answers. `page` never changes; `blocks` are what the files say, looked at again when asked.

    The page asks when an exercise on it has saved an answer, and when “Look again” is pressed, which `said` confirms.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    page = traitlets.List[Any]().tag(sync=True)
    blocks = traitlets.List[Any]().tag(sync=True)
    said = traitlets.Unicode().tag(sync=True)

    def __init__(self, title: str, told: str, read: Callable[[], list[Block]], words: Interface) -> None:
        self.words = words
        self.told = told
        self.read = read
        super().__init__(
            _esm=read_sources("nodes.js", "sending.js", "agreement.js"),
            _css=read_sources("frame.css", "agreement.css"),
            page=[["title", title], ["look", words.say("agreement.look")], ["words", []]],
        )
        self.look()
        self.on_msg(lambda widget, content, buffers: self.look(is_asked=content.get("asked") is True))

    def look(self, *, is_asked: bool = False) -> None:
        """Reads the files once more; says so where somebody asked for it."""
        self.blocks = self.read()
        if is_asked:
            self.said = self.words.say("agreement.looked", time=local_time(now(), "%H:%M:%S"))

    def __repr__(self) -> str:
        """The same whatever was answered, so that a stored notebook tells nothing and compares equal."""
        return self.told


def agreement(identifier: str | None = None, *, data: Path | None = None, answers: Path | None = None) -> Agreement:
    """How far the readers of an exercise with marks or codes agree: the student, a partner, the key and the tool.

    Without an exercise a row for each one that the student has checked. The partner's file stands in the folder
    `partner` of the answers and is called like the student's own. `data` is a folder with `exercises/` and `keys/`, by
    default the course's own; `answers` is the folder of journals, by default `FRAMING_ANSWERS` or `answers/` beside the
    notebook. Raises DataError where there is no such exercise, and where it has neither marks nor codes.
    """
    words, folder = interface(), (answers or answers_folder()).absolute()
    if identifier is None:
        found = [each for lesson in read_lessons(data=data) for each in lesson.exercises if can_be_compared(each)]
        return Agreement(
            title=words.say("agreement.title_all"),
            told=words.say("agreement.repr_all"),
            read=lambda: course_blocks(_pages(found, words, folder), words),
            words=words,
        )
    exercise = _comparable(identifier, data)
    return Agreement(
        title=words.say("agreement.title", title=exercise.title),
        told=words.say("agreement.repr", id=identifier),
        read=lambda: _page(exercise, words, folder).blocks(),
        words=words,
    )


def beside_key(identifier: str, *, data: Path | None = None, answers: Path | None = None) -> Agreement:
    """The student's first try at an exercise beside the newest one and the key, sentence by sentence.

    Takes and raises the same as `agreement`.
    """
    words, folder = interface(), (answers or answers_folder()).absolute()
    exercise = _comparable(identifier, data)
    return Agreement(
        title=words.say("agreement.title_beside", title=exercise.title),
        told=words.say("agreement.repr_beside", id=identifier),
        read=lambda: _page(exercise, words, folder).beside(),
        words=words,
    )


def _comparable(identifier: str, data: Path | None) -> Exercise:
    exercise = read_exercise(identifier, data=data)
    if not can_be_compared(exercise):
        why = f"{identifier} is of the kind {exercise.kind}; choose an exercise of the kind mark or code"
        raise DataError((data or data_path()) / "exercises", None, why)
    return exercise


def _pages(exercises: Iterable[Exercise], words: Interface, folder: Path) -> list[PanelPage]:
    return [_page(exercise, words, folder) for exercise in exercises]


def _page(exercise: Exercise, words: Interface, folder: Path) -> PanelPage:
    return PanelPage(read_panel(exercise, folder=folder), words, folder)
