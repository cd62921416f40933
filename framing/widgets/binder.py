"""The binder: for each row, one list to select from in every column."""

from __future__ import annotations

from framing.widgets.base import ExerciseWidget


class Binder(ExerciseWidget):
    """Rows to bind to options. A response is a list of cells `[row id, column id, option id]`."""

    drawing = "binder"
