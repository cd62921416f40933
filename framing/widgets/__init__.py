"""What a student touches: `from framing.widgets import exercise`, then `exercise("02-mark-hedges")` in a cell."""

from framing.widgets.choices import Choices
from framing.widgets.marker import Marker
from framing.widgets.registry import exercise

__all__ = ["Choices", "Marker", "exercise"]
