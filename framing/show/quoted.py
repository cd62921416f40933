"""The passages that a student quotes, looked up in the article: whether they stand there, and what is around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.measure.records import Cue
from framing.measure.reports import Report
from framing.text.documents import read_document
from framing.text.spans import Span
from framing.text.words import phrase_pattern

# “English”, "typewriter", „German“, «French» and ‘single’ marks, which an apostrophe does not close.
_quotation = re.compile(
    '\u201e([^\u201c\u201d\u201e]{2,600})[\u201c\u201d]|\u201c([^\u201c\u201d]{2,600})\u201d|"([^"\n]{2,600})"|'
    "\u00ab([^\u00ab\u00bb]{2,600})\u00bb|(?<!\\w)\u2018([^\u2018\n]{2,600}?)\u2019(?!\\w)"
)
_gap = re.compile(r"\s*[\[(]?(?:\u2026|\.{3})[\])]?\s*")
_LONGEST_GAP = 400  # characters that a quotation may leave out at "..."
_FORMS = str.maketrans({"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'", "\u00a0": " ", "\n": " "})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage as it was quoted; where it stands in the article, with its sentence and the cues in it, if it does."""

    words: str
    span: Span | None = None
    sentence: str = ""
    cues: tuple[Cue, ...] = ()


def quoted_passages(report: Report, written: str) -> list[Quoted]:
    """Each quotation in a text once, in order, looked up in the report's article.

    Straight and curly marks are the same, and so are capital and small letters. A quotation is looked up as whole
    words; at "..." some may be left out.

    >>> from framing import Article, analyse
    >>> report = analyse(Article.from_text("Talks may fail. The strikers wait."))
    >>> [(found.words, found.sentence) for found in quoted_passages(report, 'It says “may fail” and "never".')]
    [('may fail', 'Talks may fail.'), ('never', '')]
    """
    document = read_document(report.article)
    text = report.article.text.translate(_FORMS)
    found = []
    for words in dict.fromkeys("".join(forms).strip() for forms in _quotation.findall(written)):
        span = _place(text, words)
        segment = document.segment_at(span.start) if span else None
        if span is None or segment is None:
            found.append(Quoted(words))
            continue
        around = Span(segment.span.start, max(segment.span.end, span.end))
        cues = tuple(cue for cue in report.cues if span.overlaps(cue.span))
        found.append(Quoted(words, span, around.of(report.article.text), cues))
    return found


def _place(text: str, words: str) -> Span | None:
    """Where the words stand first, blanks being any blanks and an ellipsis some words."""
    parts = [part.strip(" .,;:!?\u2026") for part in _gap.split(words.translate(_FORMS))]
    patterns = [phrase_pattern(part) for part in parts if part.strip()]
    if not patterns:
        return None
    for match in patterns[0].finditer(text):
        end = match.end()
        for pattern in patterns[1:]:
            found = pattern.search(text, end)
            if found is None or found.start() - end > _LONGEST_GAP:
                break
            end = found.end()
        else:
            return Span(match.start(), end)
    return None
