"""Framing devices in a news text: hedges, labels and voices, counted with the passages as evidence.

>>> from framing import Article, analyse
>>> report = analyse(Article.from_text("Talks may fail, the strikers said."))
>>> report.scores["hedging"].count
1
"""

from framing.measure.comparing import compare
from framing.measure.cues import find_cues
from framing.measure.evaluation import evaluate
from framing.measure.reports import Report, analyse
from framing.measure.voices import find_voices
from framing.text.articles import Article
from framing.text.reading import read_article

__version__ = "0.1.0"
__all__ = ["Article", "Report", "analyse", "compare", "evaluate", "find_cues", "find_voices", "read_article"]
