"""What is on its way into a journal, and what the page says about saving."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from framing.course.answers import Entry, Journal, NewerJournalError, now
from framing.course.typed import with_whole_characters
from framing.interface import Interface


@dataclass(frozen=True, slots=True)
class Status:
    """What the page says about saving. `state` is new, saved, restored, changed or unsaved."""

    state: str
    text: str


class Outbox:
    """The entries that still have to be written into `journal`, oldest first: what the disk refuses waits here."""

    def __init__(self, journal: Journal, *, words: Interface) -> None:
        self.journal = journal
        self.words = words
        self._waiting: list[Entry] = []

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits."""
        return not self._waiting

    @property
    def again(self) -> str:
        """What stands on the button that tries once more: to save what waits, else to read what could not be read."""
        return self.words.say("buttons.read" if self.is_empty else "buttons.save")

    def add(self, entry: Entry) -> None:
        """Puts the entry behind the others; a change takes the place of a change that waits before it."""
        if entry.event == "change" and self._waiting and self._waiting[-1].event == "change":
            self._waiting.pop()
        self._waiting.append(entry)

    def send(self) -> Status:
        """Writes what waits, an attempt made while the disk was full included, and says what came of it."""
        try:
            while self._waiting:
                self.journal.append(self._waiting[0])
                self._waiting.pop(0)
        except (NewerJournalError, OSError) as error:
            return self.trouble(error)
        return Status("saved", self.words.say("status.saved", time=local_time(now(), "%H:%M:%S")))

    def milestones(self) -> list[Entry]:
        """The checks and the newest entry of the journal, whoever wrote them, and behind them all that waits.

        Raises NewerJournalError, and OSError where there is a file that cannot be read.
        """
        return [*self.journal.milestones(), *self._waiting]

    def trouble(self, error: NewerJournalError | OSError) -> Status:
        """What to say of a journal that could not be written or, where nothing waits, not be read."""
        path = self.journal.path
        if isinstance(error, NewerJournalError):
            return Status("unsaved", self.words.say("status.newer", file=path.name))
        gaps = {"folder": path.parent, "why": self.words.why(error), "button": self.again}
        if self.is_empty:
            return Status("unsaved", self.words.say("status.unreadable", **gaps))
        return Status("unsaved", self.words.say("status.unsaved", **gaps))


def local_time(time: str, form: str) -> str:
    """A journal's time as the clock on the wall shows it; as it stands where it is no time."""
    try:
        return datetime.fromisoformat(time).astimezone().strftime(form)
    except (ValueError, OverflowError):
        return with_whole_characters(time)
