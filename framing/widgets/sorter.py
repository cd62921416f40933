"""The sorter: each item is put into a bin with radio buttons."""

from __future__ import annotations

from framing.widgets.base import ExerciseWidget


class Sorter(ExerciseWidget):
    """Items to sort. A response is a list of pairs `[item id, bin id]`."""

    drawing = "sorter"
