"""What a student touches: `from framing.widgets import exercise`, then `exercise("02-mark-hedges")` in a cell."""

from framing.widgets.agreement import agreement, beside_key
from framing.widgets.own_article import own_article
from framing.widgets.progress import progress
from framing.widgets.recount import recount
from framing.widgets.registry import exercise
from framing.widgets.word_list import word_list
from framing.widgets.write_report import write_report

__all__ = ["agreement", "beside_key", "exercise", "own_article", "progress", "recount", "word_list", "write_report"]
