"""What every exercise widget shares: its traits between the page and a session. All logic is in the session."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from itertools import count
from typing import Any

import anywidget
import traitlets

from framing.course.session import Session
from framing.widgets.sources import read_sources

PRESSED: dict[str, Callable[[Session], None]] = {
    "check": Session.check,
    "hint": Session.hint,
    "places": Session.show_places,
    "answers": Session.show_answers,
    "save": Session.save,
}
"""What each button of the page does."""


SCRIPTS = ("nodes.js", "sending.js", "base.js")
"""What all exercises share, in the order in which it goes to the page."""


class ExerciseWidget(anywidget.AnyWidget):
    """A session on a page. `page` never changes, `response` comes from the student, the rest is what the session says.

    Whatever the page sends has a name, its `turn`. The status repeats the newest one, so that the page says "saved" of
    what was typed last and of nothing older.

    All traits are lists, because dicts come back from saved state with their keys sorted. A subclass gives `drawing`,
    the name of the .js and .css files that draw it, which come behind those that all share, and may give `look`, what
    the page shows of the response while it is made.
    """

    drawing = "base"

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    page = traitlets.List[Any]().tag(sync=True)
    response = traitlets.List[Any]().tag(sync=True)
    turn = traitlets.Unicode().tag(sync=True)
    hints = traitlets.List[Any]().tag(sync=True)
    live = traitlets.List[Any]().tag(sync=True)
    feedback = traitlets.List[Any]().tag(sync=True)
    objection = traitlets.List[Any]().tag(sync=True)
    buttons = traitlets.List[Any]().tag(sync=True)
    status = traitlets.List[Any]().tag(sync=True)

    def __init__(self, session: Session) -> None:
        self.session = session
        self._numbers = count()
        self._turn = ""
        super().__init__(
            _esm=read_sources(*SCRIPTS, f"{self.drawing}.js"),
            _css=read_sources("frame.css", "base.css", f"{self.drawing}.css"),
            page=_page(session),
        )
        self._show()
        self.observe(lambda change: self._follow(), "response")
        self.observe(lambda change: self._follow(change["new"]), "turn")
        self.on_msg(lambda widget, content, buffers: self._hear(content))

    def answer(self, response: object) -> None:
        """Answers as a student would. Raises ValueError where the response is none for this exercise."""
        self.session.answer(response)
        self._show()

    def hint(self) -> None:
        """Asks for the next hint."""
        self._press("hint")

    def check(self) -> None:
        """Presses the button that checks the answer or hands it in."""
        self._press("check")

    def look(self) -> list[Any]:
        """What the page shows of the response while it is made, as pairs of name and value; nothing for most kinds."""
        return []

    def disagree(self, why: str) -> None:
        """Keeps with the answer why the student reads the text otherwise. Raises ValueError where it is too long."""
        self.session.disagree(why)
        self._show()

    def __repr__(self) -> str:
        """The same whatever was answered, so that a stored notebook tells nothing and compares equal."""
        return self.session.words.say("repr", id=self.session.exercise.id)

    def _follow(self, turn: str | None = None) -> None:
        """The page set the response, and the name of its turn with it; the same response again has a new name, too."""
        if turn is not None:
            self._turn = turn
        if turn is not None or self.response != self.session.response:
            self._take(self.response)

    def _hear(self, content: dict[str, Any]) -> None:
        """A button of the page, with the response as it was when it was pressed, or what was typed as an objection."""
        self._turn = str(content.get("turn", self._turn))
        name = content.get("press")
        if isinstance(name, str) and name in PRESSED:
            self._take(content.get("response", self.session.response))
            self._press(name)
        if "objection" in content:
            with contextlib.suppress(ValueError):
                self.session.disagree(content["objection"])
            self._show()

    def _take(self, response: object) -> None:
        """A response from the page; one that this exercise does not know is undone on the page."""
        if response != self.session.response:
            with contextlib.suppress(ValueError):
                self.session.answer(response)
        self._show()

    def _press(self, name: str) -> None:
        PRESSED[name](self.session)
        self._show()

    def _show(self) -> None:
        """Everything the session says, sent in one message."""
        session = self.session
        with self.hold_sync():
            self.response = session.response
            self.hints = session.hints
            self.live = self.look()
            self.feedback = session.feedback
            self.objection = [session.can_object or bool(session.objection), session.objection]
            self.buttons = session.buttons
            # The number makes every save a change, so that the page stops saying "saving" even within one second.
            self.status = [session.status.state, session.status.text, next(self._numbers), self._turn]


def _page(session: Session) -> list[list[Any]]:
    """What the page draws once, as pairs of name and value."""
    exercise = session.exercise
    return [
        ["kind", exercise.kind],
        ["journal", str(session.journal.path.absolute())],
        ["title", exercise.title],
        ["prompt", exercise.prompt],
        ["minutes", exercise.minutes],
        ["core", exercise.core],
        ["mode", exercise.mode],
        ["words", session.words.section("page")],
        *exercise.task.page(),
    ]
