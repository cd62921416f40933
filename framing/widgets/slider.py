"""The slider: words of likelihood get numbers, and after a check the bands of published scales stand below them."""

from __future__ import annotations

from typing import Any, cast

from framing.course.feedback import in_words
from framing.course.kinds.estimate import Band, EstimateTask
from framing.course.marking import Said
from framing.widgets.base import ExerciseWidget


class Slider(ExerciseWidget):
    """A slider with a number field for each item. A response is a list of pairs `[item id, number]`."""

    drawing = "slider"

    def look(self) -> list[Any]:
        """The bands of each item as `[text, low, high]`, once the student has committed to numbers; before, nothing."""
        session = self.session
        if not session.attempts or session.exercise.mode == "assessed":
            return []
        task = cast(EstimateTask, session.exercise.task)
        return [["bands", [[self._row(task.say_band(band), band) for band in item.bands] for item in task.items]]]

    def _row(self, said: Said, band: Band) -> list[Any]:
        return [in_words(said, self.session.exercise, self.session.words), band.low, band.high]
