"""Paragraphs that look like a quotation which lost its marks: told to the reader, never guessed."""

from __future__ import annotations

from itertools import pairwise

from framing.interface import Message, message
from framing.text.articles import Section
from framing.text.documents import Document

STRAIGHT, CURLY = "'", "\u2019"


def warn_of_lost_quotations(document: Document) -> list[Message]:
    """A warning for each paragraph set in other apostrophes than the article, right behind a paragraph that quotes.

    Text that was copied from elsewhere keeps the typography of its source; with its quotation marks gone nothing else
    tells it from the author's own words, so it is scored as authorial.
    """
    text = document.article.text
    paragraphs = [section for section in document.article.sections if section.kind == "paragraph"]
    usual = _usual_apostrophe([section.span.of(text) for section in paragraphs])
    warnings = []
    for before, section in pairwise(paragraphs):
        if usual and _is_foreign(section.span.of(text), usual) and _quotes_at_its_end(before.span.of(text)):
            warnings.append(_warning(section, text))
    return warnings


def _usual_apostrophe(paragraphs: list[str]) -> str | None:
    """The apostrophe of at least three quarters of the paragraphs that use one; None where they are mixed."""
    straight = sum(STRAIGHT in paragraph and CURLY not in paragraph for paragraph in paragraphs)
    curly = sum(CURLY in paragraph and STRAIGHT not in paragraph for paragraph in paragraphs)
    if straight + curly < 3 or max(straight, curly) < 0.75 * (straight + curly):
        return None
    return STRAIGHT if straight > curly else CURLY


def _is_foreign(paragraph: str, usual: str) -> bool:
    other = CURLY if usual == STRAIGHT else STRAIGHT
    return other in paragraph and usual not in paragraph and not any(mark in paragraph for mark in '"\u201c\u201d')


def _quotes_at_its_end(paragraph: str) -> bool:
    return paragraph.rstrip().endswith(('"', "\u201d", '".', "\u201d."))


def _warning(section: Section, text: str) -> Message:
    return message("warnings.lost_quotation", opening=" ".join(section.span.of(text).split()[:5]))
