"""A student at work on one exercise: answers, hints, checks, and what the page says to each. No widget needed."""

from __future__ import annotations

import contextlib
import errno
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from framing.course.answers import Entry, Event, Journal, NewerJournalError, answers_folder, now
from framing.course.attempts import attempts_of
from framing.course.exercises import Exercise
from framing.course.feedback import Reveal, Row, feedback_rows, note, points_rows
from framing.course.marking import Response, Result
from framing.interface import Interface, interface

TRIES_BEFORE_ANSWERS = 2
LONGEST_OBJECTION = 2_000  # characters


@dataclass(frozen=True, slots=True)
class Status:
    """What the page says about saving. `state` is new, saved, restored, changed or unsaved."""

    state: str
    text: str


class Session:
    """One exercise with its journal. After each call the attributes say what the page has to show.

    `response` is the answer, `hints` are those asked for so far with their headings, `feedback` the rows under the
    exercise, `result` what the last marking gave, `attempts` the checks so far, `objection` why the student reads the
    text otherwise than the key, and `status` whether the answer is on the disk. A fault of the disk raises nothing:
    `status` tells it, and the answer stays here.
    """

    def __init__(self, exercise: Exercise, *, folder: Path | None = None, words: Interface | None = None) -> None:
        self.exercise = exercise
        self.words = words or interface()
        self.fingerprint = exercise.fingerprint
        self.journal = Journal((folder or answers_folder()) / f"{exercise.id}.jsonl")
        self.response: Response = []
        self.hints: list[list[str]] = []
        self.feedback: list[Row] = []
        self.attempts: list[Entry] = []
        self.objection = ""
        self.result: Result | None = None
        self.status = Status("new", self.words.say("status.new"))
        self._reveal: Reveal = "counts"
        self._restore()

    def answer(self, response: object) -> None:
        """Takes a new response and saves it. Raises ValueError where it is none for this exercise."""
        cleaned = self.exercise.task.clean(response)
        self._withdraw_request()
        self.response = cleaned
        self._save("change")

    def hint(self) -> None:
        """Shows the next hint; nothing where all are shown."""
        if len(self.hints) < len(self.exercise.hints):
            self._show_hint()
            self._withdraw_request()
            self._save("hint")

    def check(self) -> None:
        """Marks the response as one more attempt and gives feedback; hands it in where an instructor will mark it.

        Where there is nothing that could be marked, asks for it instead.
        """
        request = self._request()
        if request:
            self.feedback = [request]
            return
        if self.exercise.mode == "practice":
            self.result = self.exercise.task.assess(self.response)
        self.attempts.append(self._save("check"))
        self._reveal = "counts"
        self._give_feedback()

    def disagree(self, why: str) -> None:
        """Keeps with the answer why the student reads the text otherwise than the key.

        Raises ValueError where that is no text, or longer than LONGEST_OBJECTION.
        """
        if not isinstance(why, str) or len(why) > LONGEST_OBJECTION:
            raise ValueError(f"an objection is a text of at most {LONGEST_OBJECTION} characters")
        self.objection = why
        self._save("objection")

    def show_places(self) -> None:
        """Tells in which sentences something is still missing."""
        self._show("places")

    def show_answers(self) -> None:
        """Tells what the key has; only after the second attempt."""
        if len(self.attempts) >= TRIES_BEFORE_ANSWERS:
            self._show("answers")

    def save(self) -> None:
        """Tries once more to save a response that could not be saved."""
        self._save("change")

    @property
    def can_object(self) -> bool:
        """Whether there is something to disagree with: a marked answer that is not the key's."""
        return self.result is not None and len(self.result.hits) < len(self.result.findings)

    @property
    def buttons(self) -> list[list[str | bool]]:
        """What can be pressed now: name, what stands on it, and whether it works."""
        is_practice = self.exercise.mode == "practice"
        has_hint = len(self.hints) < len(self.exercise.hints)
        buttons: list[list[str | bool]] = [
            ["check", self.words.say("buttons.check" if is_practice else "buttons.hand_in"), True],
            ["hint", self.words.say("buttons.hint"), has_hint],
        ]
        if self.result is not None and self.result.points < 1:
            if self._reveal == "counts" and any(finding.region for finding in self.result.misses):
                buttons.append(["places", self.words.say("buttons.places"), True])
            if self._reveal != "answers" and len(self.attempts) >= TRIES_BEFORE_ANSWERS:
                buttons.append(["answers", self.words.say("buttons.answers"), True])
        if self.status.state == "unsaved":
            buttons.append(["save", self.words.say("buttons.save"), True])
        return buttons

    def _request(self) -> Row | None:
        """What the page asks for before it can mark the response; None where nothing is wanting."""
        if not self.response:
            return note(self.words.say("check.nothing"), self.words)
        wanted = self.exercise.task.wants(self.response)
        if wanted:
            name, gaps = wanted
            return note(self.words.say(f"{self.exercise.kind}.{name}", **gaps), self.words)
        return None

    def _withdraw_request(self) -> None:
        """Takes the request for an answer from the page, if it stands there; feedback on an answer stays."""
        if self.feedback == [self._request()]:
            self.feedback = []

    def _show(self, reveal: Reveal) -> None:
        if self.result is not None:
            self._reveal = reveal
            self.result = self.exercise.task.assess(self.response)
            self._give_feedback()

    def _show_hint(self) -> None:
        heading = self.words.say("hint.heading", number=len(self.hints) + 1)
        self.hints = [*self.hints, [heading, self.exercise.hints[len(self.hints)]]]

    def _give_feedback(self) -> None:
        """What the page says of the last attempt; where an instructor marks it, that it was handed in."""
        if self.result is None:
            self.feedback = [note(self.words.say("check.assessed"), self.words)]
            return
        summary, *rows = feedback_rows(self.exercise, self.result, reveal=self._reveal, words=self.words)
        self.feedback = [summary, *points_rows(self.exercise, self.attempts, words=self.words), *rows]

    def _save(self, event: Event) -> Entry:
        entry = Entry(
            time=now(),
            exercise=self.exercise.id,
            fingerprint=self.fingerprint,
            event=event,
            response=self.response,
            shown=self.exercise.task.describe(self.response),
            points=self.result.points if event == "check" and self.result else None,
            objection=self.objection or None,
        )
        try:
            self.journal.append(entry)
        except NewerJournalError:
            self.status = Status("unsaved", self.words.say("status.newer", file=self.journal.path.name))
        except OSError as error:
            self.status = self._trouble("status.unsaved", error)
        else:
            self.status = Status("saved", self.words.say("status.saved", time=_local(entry.time, "%H:%M:%S")))
        return entry

    def _trouble(self, text: str, error: OSError) -> Status:
        """What to say of a fault of the disk: in our words where we have some, else in the system's."""
        name = f"disk.{errno.errorcode.get(error.errno or 0)}"
        why = self.words.say(name) if name in self.words.texts else error.strerror or str(error)
        folder, button = self.journal.path.parent, self.words.say("buttons.save")
        return Status("unsaved", self.words.say(text, folder=folder, why=why, button=button))

    def _restore(self) -> None:
        """Brings the newest answer back as far as it still fits the exercise, with what the page said of it."""
        try:
            entries = [entry for entry in self.journal.read() if entry.exercise == self.exercise.id]
        except NewerJournalError:
            self.status = Status("unsaved", self.words.say("status.newer", file=self.journal.path.name))
            return
        except OSError as error:
            self.status = self._trouble("status.unreadable", error)
            return
        if not entries:
            return
        newest = entries[-1]
        self.attempts = attempts_of(self.exercise, entries)
        self.response = self._what_still_fits(newest)
        self.objection = newest.objection or ""
        hints = [entry for entry in entries if (entry.event, entry.fingerprint) == ("hint", self.fingerprint)]
        for _ in hints[: len(self.exercise.hints)]:
            self._show_hint()
        self._restore_feedback()
        if not newest.response:
            return
        time = _local(newest.time, "%Y-%m-%d %H:%M")
        if newest.fingerprint == self.fingerprint:
            self.status = Status("restored", self.words.say("status.restored", time=time))
        else:
            shown = ", ".join(map(str, newest.shown))
            self.status = Status("changed", self.words.say("status.changed", time=time, shown=shown))

    def _restore_feedback(self) -> None:
        """Says again what the last check said, where the answer is still the one that was checked."""
        if not self.attempts or not self.response or self.attempts[-1].response != self.response:
            return
        if self.exercise.mode == "practice":
            self.result = self.exercise.task.assess(self.response)
        self._give_feedback()

    def _what_still_fits(self, entry: Entry) -> Response:
        """The items of an earlier response that this exercise still knows and still says the same way."""
        task = self.exercise.task
        kept: Response = []
        for item, shown in zip(entry.response, entry.shown, strict=False):
            with contextlib.suppress(ValueError):
                cleaned = task.clean([*kept, item])
                if shown in task.describe(task.clean([item])):
                    kept = cleaned
        return kept


def _local(time: str, form: str) -> str:
    """A journal's time as the clock on the wall shows it; as it stands where it is no time."""
    try:
        return datetime.fromisoformat(time).astimezone().strftime(form)
    except ValueError:
        return time
