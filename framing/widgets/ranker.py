"""The ranker: items are brought into an order with buttons or by dragging."""

from __future__ import annotations

from framing.widgets.base import ExerciseWidget


class Ranker(ExerciseWidget):
    """Items to bring into an order. A response is a list of item ids."""

    drawing = "ranker"
