"""The number field: a number is worked out and typed."""

from __future__ import annotations

from framing.widgets.base import ExerciseWidget


class NumberField(ExerciseWidget):
    """A field for one number with its unit. A response is a list with what was typed."""

    drawing = "number_field"
