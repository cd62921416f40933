"""From a plain text to an article: its sections, the fields that it states, and what is odd about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType

from framing.files import DataError
from framing.interface import Message, message
from framing.text.articles import Actor, Article, SectionKind
from framing.text.sections import find_layout
from framing.text.words import has_words

SLUG = re.compile(r"[a-z0-9-]+")
_sentence_end = re.compile("[.!?\u2026\u061f\u06d4\u0964\u3002]")
_letter = re.compile(r"[^\W\d_]")
_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff"
_latin_letter = re.compile(f"[{_LATIN}]")
_foreign_letter = re.compile(rf"[^\W\d_{_LATIN}]")
_SAMPLE = 20_000  # characters from which the script is judged
_FEW_WORDS = 5


def build_article(
    text: str,
    *,
    id: str,
    title: str,
    byline: str,
    published: date | str | None,
    outlet: str,
    genre: str,
    origin: str,
    actors: Iterable[Actor],
    warnings: Iterable[str],
    known: Mapping[int, SectionKind] = MappingProxyType({}),
) -> Article:
    """The article that `text` is; what `Article.from_text` does, and there its arguments are explained.

    `known` says what the parts are that start at these offsets, where an importer could tell.
    """
    if not isinstance(text, str):
        raise TypeError(f"Article.from_text takes a text (str), not {type(text).__name__}; for a file use read_article")
    if not SLUG.fullmatch(id):
        raise DataError("Article.from_text", None, f"id {id!r}: use small letters, digits and hyphens only")
    text = with_plain_newlines(text)
    if not text.strip():
        raise DataError("Article.from_text", None, "the text is empty; give it at least one sentence")
    layout = find_layout(text, known=known)
    return Article(
        text=text,
        id=id,
        title=title or layout.title,
        byline=byline or layout.byline,
        published=as_date(published) or layout.published,
        outlet=outlet or layout.outlet,
        genre=genre,
        origin=origin,
        sections=layout.sections,
        actors=tuple(actors),
        warnings=(*warnings, *text_warnings(text)),
    )


def with_plain_newlines(text: str) -> str:
    r"""The text without a byte order mark at its start, every line end as one `\n`.

    >>> with_plain_newlines("\ufeffa\r\nb\rc")
    'a\nb\nc'
    """
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def as_date(stated: date | str | None) -> date | None:
    """The date of a date or of a text such as "2019-12-21"."""
    if isinstance(stated, datetime):
        return stated.date()
    if stated is None or isinstance(stated, date):
        return stated
    try:
        return date.fromisoformat(stated)
    except (TypeError, ValueError):
        raise DataError("Article.from_text", None, f"published {stated!r}: write a date as 2019-12-21") from None


def text_warnings(text: str) -> list[Message]:
    """What about a text makes its numbers doubtful, one sentence each.

    >>> text_warnings("Rates may fall, the bank said.")
    []
    """
    return [why for why in (check(text) for check in CHECKS) if why]


def in_other_script(text: str) -> Message | None:
    """A text that is mostly not in the Latin script."""
    sample = text[:_SAMPLE]
    if not _foreign_letter.search(sample):
        return None  # the letters need not be counted
    letters = len(_letter.findall(sample))
    latin = len(_latin_letter.findall(sample))
    if not letters or 2 * latin >= letters:
        return None
    return message("warnings.other_script" if latin else "warnings.no_english")


def has_few_words(text: str) -> Message | None:
    """A text of no word, one word, or no more than a headline has."""
    sample = text[:_SAMPLE]
    if not has_words(sample, 1):
        return message("warnings.nothing")
    if not has_words(sample, 2):
        return message("warnings.one_word")
    if not has_words(sample, _FEW_WORDS) or ("\n" not in text.strip() and not _sentence_end.search(text)):
        return message("warnings.headline_alone")
    return None


def has_no_sentence_end(text: str) -> Message | None:
    """Several lines without a full stop, question or exclamation mark."""
    if _sentence_end.search(text) or "\n" not in text.strip():
        return None
    return message("warnings.no_stop")


CHECKS: tuple[Callable[[str], Message | None], ...] = (in_other_script, has_few_words, has_no_sentence_end)
