"""How each kind of cue looks: a colour, an underline style and a word, so that none of the three is needed alone.

Colours are literal values, since JupyterLab strips everything else from the outputs of a notebook that it does not
trust. Every mark brings its own background, so that it reads in the light and in the dark theme.
"""

from __future__ import annotations

from dataclasses import dataclass

from framing.measure.records import Cue
from framing.measure.scores import BASE_SECTIONS, MEASURES
from framing.show.wording import name, say

INK = "#14181d"


@dataclass(frozen=True, slots=True)
class Style:
    """The look of one kind of mark, or of a label of one orientation; `terminal` is its style in rich."""

    id: str
    background: str
    line: str
    underline: str
    terminal: str

    @property
    def tag(self) -> str:
        """The word that stands beside the mark."""
        return name("tags", self.id)

    @property
    def css(self) -> str:
        """Inline CSS with literal values; the underline is a border, because Lab drops text-decoration-style."""
        return (
            f"background-color:{self.background};color:{INK};"
            f"border-bottom:{self.underline} {self.line};padding-bottom:1px"
        )


STYLES = {
    "hedge": Style("hedge", "#cfe5ff", "#1d5fa8", "3px solid", "bold blue"),
    "booster": Style("booster", "#ffec99", "#7a5c00", "4px double", "bold yellow"),
    "weasel": Style("weasel", "#ffd6e8", "#a11d5f", "3px dotted", "bold magenta"),
    "reporting": Style("reporting", "#e3e6ea", "#4a5560", "1px solid", "bold"),
    "label": Style("label", "#e6dcff", "#5b3fa0", "3px dashed", "bold cyan"),
    "legitimating": Style("legitimating", "#c8efe8", "#0b6155", "3px dashed", "bold cyan"),
    "delegitimating": Style("delegitimating", "#ffdcb8", "#8a4300", "3px dashed", "bold cyan"),
    "contested": Style("contested", "#e6dcff", "#5b3fa0", "3px dashed", "bold cyan"),
    "descriptive": Style("descriptive", "#ececec", "#555555", "3px dashed", "bold cyan"),
}

# Mid tones: at least 3:1 against white and against the dark theme alike.
BAR = "#3d85c6"
WHISKER = "#c0662b"
VOICE_LINE = "#7d7d7d"
RULE = "#8a8a8a"

VOICE_TAG = ("#39424c", "#ffffff")
"""Background and ink of the tag that names a speaker."""

SHADES = (("#e8f1fb", INK), ("#b3d2f0", INK), ("#2f6fae", "#ffffff"), ("#174a7c", "#ffffff"))
"""Background and ink of a table cell, from few to many."""


def style_of(cue: Cue) -> Style:
    """The style of a cue: of its kind, or for a label of its orientation."""
    return STYLES[cue.orientation if cue.kind == "label" and cue.orientation in STYLES else cue.kind]


def tag_of(cue: Cue) -> str:
    """The words that name a cue's kind beside it, and say what keeps it out of its rate, if anything does.

    >>> from framing.text.spans import Span
    >>> tag_of(Cue(Span(0, 3), "may", "hedge", "epistemic", "modal", "may", "listed", "hyland2005"))
    'hedge'
    >>> tag_of(Cue(Span(0, 2), "if", "hedge", "condition", "conjunction", "if", "listed", "szarvas2012"))
    'hedge, condition'
    """
    return ", ".join(filter(None, [style_of(cue).tag, _why_not_counted(cue)]))


def _why_not_counted(cue: Cue) -> str:
    if not cue.counted:
        return say("tags.repeated")
    if cue.section not in BASE_SECTIONS:
        return name("sections", cue.section)
    return name("categories", cue.category) if cue.kind == "hedge" and not MEASURES["hedging"](cue) else ""


def shade(share: float) -> tuple[str, str]:
    """Background and ink for a cell that holds `share`, 0 to 1, of the largest number in its table.

    >>> shade(0.0) == SHADES[0], shade(1.0) == SHADES[-1]
    (True, True)
    """
    return SHADES[min(int(share * len(SHADES)), len(SHADES) - 1)]
