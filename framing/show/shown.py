"""What a notebook shows: HTML for the page, and a sentence with the numbers wherever there is only text."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from framing.show.pieces import visible


@dataclass(frozen=True, slots=True)
class Shown:
    """A highlight or a chart. `html` survives a notebook that JupyterLab does not trust; `sentence` says the numbers.

    >>> Shown(html="<p>4 hedges</p>", sentence="4 hedges in 120 words.")
    4 hedges in 120 words.
    """

    html: str
    sentence: str

    def __repr__(self) -> str:
        return self.sentence

    def _repr_html_(self) -> str:
        return self.html


def as_text(text: str) -> str:
    """`text` as HTML that shows it and does nothing else, in an attribute as well.

    >>> as_text("<script>a & b")
    '&lt;script&gt;a &amp; b'
    """
    return escape(visible(text))


def plain_sentence(text: str) -> str:
    """A text on one line and without control characters, fit for a `__repr__`."""
    return " ".join(visible(text).split())


def paragraph(text: str) -> str:
    """A line of explanation in small type."""
    return f'<p style="margin:4px 0;max-width:720px;font-size:90%">{as_text(text)}</p>'
