"""What a student touches: `from framing.widgets import exercise`, then `exercise("02-mark-hedges")` in a cell."""

from framing.widgets.choices import Choices
from framing.widgets.gallery import exercise
from framing.widgets.marker import Marker

__all__ = ["Choices", "Marker", "exercise"]
