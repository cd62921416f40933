"""The slider: words of likelihood get numbers, and after a check the bands of published scales stand below them."""

from __future__ import annotations

from typing import Any, cast

from framing.course.kinds.estimate import EstimateTask
from framing.widgets.base import ExerciseWidget


class Slider(ExerciseWidget):
    """A slider with a number field for each item. A response is a list of pairs `[item id, number]`."""

    drawing = "slider"

    def look(self) -> list[Any]:
        """The bands of each item as `[text, low, high]`, once the student has committed to numbers; before, nothing."""
        session = self.session
        if not session.attempts or session.exercise.mode == "assessed":
            return []
        task, words = cast(EstimateTask, session.exercise.task), session.words
        bands = []
        for item in task.items:
            said = [(*task.say_band(band), band) for band in item.bands]
            bands.append([[words.say(f"estimate.{name}", **gaps), band.low, band.high] for name, gaps, band in said])
        return [["bands", bands]]
