"""The choices: one option is picked with radio buttons, or several with checkboxes."""

from __future__ import annotations

from framing.widgets.base import ExerciseWidget


class Choices(ExerciseWidget):
    """Options to choose from. A response is a list of option ids."""

    drawing = "choices"
