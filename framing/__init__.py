"""Framing devices in a news text: hedges, labels and voices, counted with the passages as evidence.

>>> from framing import Article, analyse
>>> report = analyse(Article.from_text("Talks may fail, the strikers said."))
>>> report.scores["hedging"].count
1
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing import corpus
    from framing.measure.comparing import compare
    from framing.measure.cues import find_cues
    from framing.measure.evaluation import evaluate
    from framing.measure.reports import Report, analyse
    from framing.measure.voices import find_voices
    from framing.text.articles import Article
    from framing.text.reading import read_article

__version__ = "0.1.0"
__all__ = ["Article", "Report", "analyse", "compare", "corpus", "evaluate", "find_cues", "find_voices", "read_article"]

_HOMES = {
    "Article": "framing.text.articles",
    "Report": "framing.measure.reports",
    "analyse": "framing.measure.reports",
    "compare": "framing.measure.comparing",
    "evaluate": "framing.measure.evaluation",
    "find_cues": "framing.measure.cues",
    "find_voices": "framing.measure.voices",
    "read_article": "framing.text.reading",
}


def __getattr__(name: str) -> Any:
    """A name of this package, from the module where it stands; that module is imported when the name is first used.

    So `import framing` and `framing --help` take no longer than Python itself, and reading takes no evaluation.
    """
    if name == "corpus":
        return import_module("framing.corpus")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(_HOMES[name]), name)
    globals()[name] = found  # the next use does not come here
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
