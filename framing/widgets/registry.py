"""From the name of an exercise to the widget that shows it."""

from __future__ import annotations

from pathlib import Path

from framing.course.exercises import read_exercise
from framing.course.session import Session
from framing.widgets.base import ExerciseWidget
from framing.widgets.binder import Binder
from framing.widgets.choices import Choices
from framing.widgets.coding_sheet import CodingSheet
from framing.widgets.marker import Marker
from framing.widgets.number_field import NumberField
from framing.widgets.ranker import Ranker
from framing.widgets.rewriter import Rewriter
from framing.widgets.slider import Slider
from framing.widgets.sorter import Sorter
from framing.widgets.writer import Writer

WIDGETS: dict[str, type[ExerciseWidget]] = {
    "mark": Marker,
    "choose": Choices,
    "classify": Sorter,
    "bind": Binder,
    "code": CodingSheet,
    "order": Ranker,
    "estimate": Slider,
    "number": NumberField,
    "rewrite": Rewriter,
    "write": Writer,
}
"""The widget of each kind of exercise."""


def exercise(identifier: str, *, data: Path | str | None = None, answers: Path | None = None) -> ExerciseWidget:
    """The exercise called `identifier`, ready to be answered, with the newest answer of its journal brought back.

    `data` is a folder with `exercises/` and `keys/`, by default the course's own; `answers` is the folder of journals,
    by default `FRAMING_ANSWERS` or `answers/` beside the notebook. Raises DataError where there is no such exercise.
    """
    found = read_exercise(identifier, data=None if data is None else Path(data))
    return WIDGETS[found.kind](Session(found, folder=answers))
