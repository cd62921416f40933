"""Everybody who read an exercise: the student, a partner, the key, the tool."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from framing.course.agreement.readings import Reading, reading_of_key, reading_of_tool, readings_of
from framing.course.answers import Journal, NewerJournalError
from framing.course.exercises import Exercise
from framing.files import data_path

Trouble = Literal["", "unreadable", "newer", "unfit"]
"""Why a file gives no reading: the system refuses, a newer course wrote it, nothing in it fits this exercise."""


@dataclass(frozen=True, slots=True)
class Tries:
    """What a journal says: the reading of each check, oldest first. `why` is the system's reason, with "unreadable"."""

    readings: tuple[Reading, ...] = ()
    trouble: Trouble = ""
    why: OSError | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """The readers of an exercise. `is_constructed` says that the partner was made up for the course.

    `key` and `tool` are None where there is none, or none to be shown.
    """

    exercise: Exercise
    own: Tries
    partner: Tries
    is_constructed: bool
    key: Reading | None
    tool: Reading | None


def read_panel(exercise: Exercise, *, folder: Path) -> Panel:
    """The readers of an exercise: the student's journal in `folder`, and the partner's in its folder `partner`.

    Without a file of a partner, the constructed one that comes with the course, where it has one.
    """
    file = f"{exercise.id}.jsonl"
    partner = folder / "partner" / file
    is_constructed = not os.path.lexists(partner)
    return Panel(
        exercise=exercise,
        own=read_tries(exercise, folder / file),
        partner=read_tries(exercise, data_path("partners", file) if is_constructed else partner),
        is_constructed=is_constructed,
        key=reading_of_key(exercise),
        tool=reading_of_tool(exercise),
    )


def read_tries(exercise: Exercise, path: Path) -> Tries:
    """What the journal at `path` says of the exercise; nothing where there is no file. Raises nothing."""
    try:
        entries = Journal(path).read()
    except NewerJournalError:
        return Tries(trouble="newer")
    except OSError as error:
        return Tries(trouble="unreadable", why=error)
    readings = tuple(readings_of(exercise, entries))
    return Tries(readings, trouble="unfit" if os.path.lexists(path) and not readings else "")
