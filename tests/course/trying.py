"""How tests try an exercise: what a session shows, and what `check_exercises` tells of a slip in its files."""

from pathlib import Path

from framing.course.exercise_checks import check_exercises
from framing.course.tables import Table

COURSE = Path(__file__).parent.parent / "examples" / "course"


def texts(session) -> list[str]:
    """The rows of feedback, those with points left out."""
    return [f"{name}: {text}" for _, name, text, _ in session.feedback if name != "Points"]


def buttons(session) -> list[str]:
    """The names of what can be pressed."""
    return [name for name, _, works in session.buttons if works]


def edit(path, good, bad) -> None:
    """Puts `bad` in the place of the first `good` of the file, which has to be there."""
    text = path.read_text(encoding="utf-8")
    assert good in text
    path.write_text(text.replace(good, bad, 1), encoding="utf-8")


def assert_told(course, file, good, bad, *, line, said) -> None:
    """Asserts that `bad` in the place of `good` is told on this line of the file, such as "keys/09.toml"."""
    path = course / file
    edit(path, good, bad)
    faults = check_exercises(data=course)
    assert any(said in fault.why and (fault.path, fault.line) == (path, line) for fault in faults), faults


def fields_asked_for(monkeypatch) -> set[str]:
    """The names of all fields that the code asks a table for from now on; the set grows while it reads."""
    asked: set[str] = set()
    read, contains = Table._value, Table.__contains__
    monkeypatch.setattr(Table, "_value", lambda table, name, default: asked.add(name) or read(table, name, default))
    monkeypatch.setattr(Table, "__contains__", lambda table, name: asked.add(name) or contains(table, name))
    return asked
