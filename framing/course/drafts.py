"""A draft: what a student writes, as the tool reads it. Read anew with every change, so it is kept short and quick."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from framing.measure.records import Cue, CueKind, Voice
from framing.measure.reports import Report, analyse
from framing.measure.scores import SCORE_OF_KIND
from framing.text.articles import Article, Section
from framing.text.spans import Span
from framing.text.words import count_words


@dataclass(frozen=True, slots=True)
class Draft:
    """A text, how many words it has, and the report on it; None where it has no word."""

    text: str
    words: int
    report: Report | None

    @property
    def cues(self) -> tuple[Cue, ...]:
        """Every cue of the text."""
        return self.report.cues if self.report else ()

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Every passage that somebody else speaks; scare quotes are none."""
        return tuple(voice for voice in self.report.voices if voice.mode != "scare") if self.report else ()

    def counted(self, kind: CueKind) -> tuple[Cue, ...]:
        """The cues of a kind that its score counts: no conditions among the hedges, no merely descriptive labels."""
        return self.report.scores[SCORE_OF_KIND[kind]].cues if self.report else ()


@lru_cache(maxsize=8)
def read_draft(text: str) -> Draft:
    """The draft that `text` is; each line is a paragraph.

    >>> draft = read_draft("The strongman may resign, aides said.")
    >>> draft.words, [cue.text for cue in draft.counted("label")], [voice.speaker for voice in draft.voices]
    (6, ['strongman'], ['aides'])
    """
    words = count_words(text)
    if not words:
        return Draft(text, 0, None)
    # No search for headlines and bylines: a short first line of a draft is a sentence that is not finished yet.
    lines = [Section("paragraph", Span(*match.span())) for match in re.finditer(r"[^\n]+", text)]
    return Draft(text, words, analyse(Article(text=text, sections=tuple(lines))))
