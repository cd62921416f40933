"""The marker: words of a passage are marked with mouse, finger or keyboard."""

from __future__ import annotations

from typing import cast

from framing.course.kinds.mark import MarkTask
from framing.widgets.base import ExerciseWidget


class Marker(ExerciseWidget):
    """A passage to mark. A response is a list of marks `[first word, last word, label]`, words numbered from 0."""

    drawing = "marker"

    def mark(self, quote: str, *, label: str, occurrence: int = 1) -> None:
        """Marks the n-th place where `quote` stands. Raises ValueError where it does not, or is marked already."""
        task = cast(MarkTask, self.session.exercise.task)
        self.answer([*self.session.response, task.place(quote, label, occurrence=occurrence)])
