"""The writer: an answer in sentences, and a rubric to rate it by once it was checked."""

from __future__ import annotations

from typing import Any, cast

from framing.course.kinds.write import WriteTask
from framing.widgets.base import ExerciseWidget


class Writer(ExerciseWidget):
    """A text to write. A response is a list of pairs: `["answer", text]`, and `[criterion id, level]` for a rating."""

    drawing = "writer"

    def answer(self, response: object) -> None:
        """Answers as a student would; a text alone leaves the ratings as they are. Raises ValueError as clean does."""
        if isinstance(response, str):
            ratings = [pair for pair in self.session.response if pair[0] != "answer"]
            response = [["answer", response], *ratings]
        super().answer(response)

    def rate(self, criterion: str, level: int) -> None:
        """Rates the answer from 0 to 3 by one criterion. Raises ValueError where either is unknown."""
        others = [pair for pair in self.session.response if pair[0] != criterion]
        self.answer([*others, [criterion, level]])

    def look(self) -> list[Any]:
        """The rubric, once the answer was checked or rated."""
        task = cast(WriteTask, self.session.exercise.task)
        is_rated = any(name != "answer" for name, _ in self.session.response)
        return [["rubric", task.rating_page()]] if self.session.attempts or is_rated else []
