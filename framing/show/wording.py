"""The words of highlights, tables and charts: asked of the interface at the moment in which something is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from framing.interface import interface
from framing.measure.records import Cue, CueKind, Voice
from framing.measure.reports import Report
from framing.measure.scores import BASE_SECTIONS
from framing.text.articles import Article

KINDS: tuple[CueKind, ...] = get_args(CueKind)


def say(text: str, **gaps: object) -> str:
    """A text from the tables `show` of the interface, its gaps filled.

    >>> say("numbers.interval", low="1.8", high="6.0")
    '1.8 to 6.0'
    """
    return interface().say(f"show.{text}", **gaps)


def name(table: str, word: str | None) -> str:
    """What the page calls a word of the data; "" for None, and the word itself where it has no name.

    >>> name("scores", "hedging"), name("stances", None)
    ('Hedging', '')
    """
    return interface().name(f"show.{table}", word) if word else ""


def heads(*columns: str) -> tuple[str, ...]:
    """The heads of columns.

    >>> heads("kind", "rate")
    ('Kind', 'Per 100 words')
    """
    return tuple(say(f"columns.{column}") for column in columns)


def as_heading(text: str) -> str:
    """The text with its first letter as a capital.

    >>> as_heading("scientific prose")
    'Scientific prose'
    """
    return text[:1].upper() + text[1:]


def name_of(article: Article) -> str:
    """What an article is called: its headline, else its id."""
    return article.title or article.id


def name_with_outlet(article: Article) -> str:
    """What an article is called, with its outlet where it is known."""
    return say("compared.name", article=name_of(article), outlet=article.outlet) if article.outlet else name_of(article)


def origin_of(article: Article) -> str:
    """That the article was written for this course; "" of any other."""
    return say("constructed") if article.origin == "constructed" else ""


def origin_notes(reports: Iterable[Report]) -> list[str]:
    """What `origin_of` says of the articles of several reports, each sentence once."""
    return list(dict.fromkeys(filter(None, (origin_of(report.article) for report in reports))))


def speaker_name(voice: Voice) -> str:
    """Who speaks in a voice, as the article lets us know it."""
    return voice.speaker or say("who.unnamed")


def voice_name(cue: Cue) -> str:
    """Whose words a cue is: a speaker's, a caption's or the article's own."""
    if cue.voice_index is not None:
        return cue.voice or say("who.unnamed")
    return say("who.author") if cue.section in BASE_SECTIONS else say("who.caption")
