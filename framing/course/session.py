"""A student at work on one exercise: answers, hints, checks, and what the page says to each. No widget needed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from threading import RLock
from typing import Concatenate, ParamSpec

from framing.course.answers import Entry, Event, Journal, NewerJournalError, answers_folder, now
from framing.course.attempts import attempts_of, entries_of, what_still_fits
from framing.course.exercises import Exercise
from framing.course.feedback import Reveal, Row, feedback_rows, in_words, note, points_rows
from framing.course.kinds import KINDS
from framing.course.marking import Response, Result
from framing.course.saving import Outbox, Status, local_time
from framing.course.typed import with_whole_characters
from framing.interface import Interface, interface

TRIES_BEFORE_ANSWERS = 2
LONGEST_OBJECTION = 2_000  # characters


Arguments = ParamSpec("Arguments")


def _one_at_a_time(
    act: Callable[Concatenate[Session, Arguments], None],
) -> Callable[Concatenate[Session, Arguments], None]:
    """An act that waits until the one before it is done: a page and a cell can act from two threads."""

    @wraps(act)
    def locked(session: Session, /, *arguments: Arguments.args, **named: Arguments.kwargs) -> None:
        with session.lock:
            act(session, *arguments, **named)

    return locked


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
        self.lock = RLock()
        self.response: Response = []
        self.hints: list[list[str]] = []
        self.feedback: list[Row] = []
        self.attempts: list[Entry] = []
        self.objection = ""
        self.result: Result | None = None
        self._reveal: Reveal = "counts"
        self._outbox = Outbox(self.journal, words=self.words)
        self.status = self._restore()

    @_one_at_a_time
    def answer(self, response: object) -> None:
        """Takes a new response and saves it. Raises ValueError where it is none for this exercise."""
        cleaned = self.exercise.task.clean(response)
        self._withdraw_request()
        self.response = cleaned
        self._save("change")

    @_one_at_a_time
    def hint(self) -> None:
        """Shows the next hint; nothing where all are shown."""
        self._catch_up()
        if len(self.hints) < len(self.exercise.hints):
            self._show_hint()
            self._withdraw_request()
            self._save("hint")

    @_one_at_a_time
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
        self.attempts = self._attempts_with(self._save("check"))
        self._reveal = "counts"
        self._give_feedback()

    @_one_at_a_time
    def disagree(self, why: str) -> None:
        """Keeps with the answer why the student reads the text otherwise than the key.

        Raises ValueError where that is no text, or longer than LONGEST_OBJECTION.
        """
        if not isinstance(why, str) or len(why) > LONGEST_OBJECTION:
            raise ValueError(f"an objection is a text of at most {LONGEST_OBJECTION} characters")
        self._catch_up()
        self.objection = with_whole_characters(why)
        self._save("objection")

    @_one_at_a_time
    def show_places(self) -> None:
        """Tells in which sentences the answer that was checked misses something."""
        self._show("places")

    @_one_at_a_time
    def show_answers(self) -> None:
        """Tells what the key has; only after the second attempt."""
        if len(self.attempts) >= TRIES_BEFORE_ANSWERS:
            self._show("answers")

    @_one_at_a_time
    def save(self) -> None:
        """Tries once more to save what could not be saved, or to read what could not be read."""
        self.status = self._restore() if self._outbox.is_empty else self._outbox.send()

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
        if self._has_more_to_tell:
            if self._reveal == "counts" and self._has_places:
                buttons.append(["places", self.words.say("buttons.places"), True])
            if self._reveal != "answers" and len(self.attempts) >= TRIES_BEFORE_ANSWERS:
                buttons.append(["answers", self.words.say("buttons.answers"), True])
        if self.status.state == "unsaved":
            buttons.append(["save", self._outbox.again, True])
        return buttons

    @property
    def _has_more_to_tell(self) -> bool:
        """Whether places or answers say more than was said: of points that are lost, or of what the key has instead."""
        result = self.result
        return result is not None and (result.points < 1 or any(finding.expected for finding in result.near))

    @property
    def _has_places(self) -> bool:
        """Whether more can be told than how many, short of the answers."""
        has_regions = any(finding.region for finding in self.result.misses) if self.result else False
        return has_regions or KINDS[self.exercise.kind].counts_first

    def _request(self) -> Row | None:
        """What the page asks for before it can mark the response; None where nothing is wanting."""
        if not self.response:
            return note(self.words.say("check.nothing"), self.words)
        wanted = self.exercise.task.wants(self.response)
        return note(in_words(wanted, self.exercise, self.words), self.words) if wanted else None

    def _withdraw_request(self) -> None:
        """Takes the request for an answer from the page, if it stands there; feedback on an answer stays."""
        if self.feedback == [self._request()]:
            self.feedback = []

    def _show(self, reveal: Reveal) -> None:
        if self._has_more_to_tell:
            self._reveal = reveal
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
        self._outbox.add(entry)
        self.status = self._outbox.send()
        return entry

    def _attempts_with(self, newest: Entry) -> list[Entry]:
        """All attempts so far; one of another notebook counts as well, though this one has not shown it."""
        try:
            return attempts_of(self.exercise, self._outbox.milestones())
        except (NewerJournalError, OSError):
            return [*self.attempts, newest]

    def _catch_up(self) -> None:
        """Takes over what was done in another copy of the exercise, so that what is saved next does not hide it."""
        with contextlib.suppress(OSError):
            if self._outbox.is_empty and self.journal.has_news:
                self.status = self._restore()

    def _restore(self) -> Status:
        """Brings the newest answer back as far as it still fits the exercise, with what the page said of it."""
        try:
            entries = entries_of(self.exercise, self.journal.read())
        except (NewerJournalError, OSError) as error:
            return self._outbox.trouble(error)
        if not entries:
            return Status("new", self.words.say("status.new"))
        self.feedback, self.result, self._reveal = [], None, "counts"
        newest = entries[-1]
        is_same = newest.fingerprint == self.fingerprint
        self.attempts = attempts_of(self.exercise, entries)
        self.response = self.exercise.task.clean(newest.response) if is_same else what_still_fits(self.exercise, newest)
        self.objection = with_whole_characters(newest.objection or "")
        hints = [entry for entry in entries if (entry.event, entry.fingerprint) == ("hint", self.fingerprint)]
        self.hints = []
        for _ in hints[: len(self.exercise.hints)]:
            self._show_hint()
        self._restore_feedback()
        return self._told_of(newest)

    def _told_of(self, newest: Entry) -> Status:
        """What the page says of the answer that it brought back."""
        time = local_time(newest.time, "%Y-%m-%d %H:%M")
        if not newest.response:
            return Status("new", self.words.say("status.new"))
        if newest.fingerprint == self.fingerprint:
            return Status("restored", self.words.say("status.restored", time=time))
        shown = with_whole_characters(", ".join(map(str, newest.shown)))
        return Status("changed", self.words.say("status.changed", time=time, shown=shown))

    def _restore_feedback(self) -> None:
        """Says again what the last check said, where the answer is still the one that was checked."""
        if not self.attempts or self._request() or not self._is_checked(self.attempts[-1].response):
            return
        if self.exercise.mode == "practice":
            self.result = self.exercise.task.assess(self.response)
        self._give_feedback()

    def _is_checked(self, response: Response) -> bool:
        """Whether a check of this response said what a check of the present one would be about."""
        marked = KINDS[self.exercise.kind].marked
        return marked(response) == marked(self.response)
