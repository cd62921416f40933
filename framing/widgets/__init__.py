"""What a student touches: `from framing.widgets import exercise`, then `exercise("02-mark-hedges")` in a cell."""

from framing.widgets.progress import progress
from framing.widgets.recount import recount
from framing.widgets.registry import exercise

__all__ = ["exercise", "progress", "recount"]
