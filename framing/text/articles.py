"""An article: its text, which never changes, what is known about it, and the parts it falls into."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from framing.text.spans import Span

SectionKind = Literal["headline", "byline", "heading", "caption", "credit", "paragraph"]
ActorKind = Literal["person", "group", "place"]
Gender = Literal["she", "he", "they", "it"]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of an article. `repeats` marks a caption that repeats or cuts off another: found, but counted once."""

    kind: SectionKind
    span: Span
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """A party that an article writes about; every alias means the same party."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind = "group"
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """An article. Every offset in the project is a code point of `text`.

    `origin` is "constructed" for texts written for the course. `actors` come from the metadata; where there are none
    the measures find them in the text. `warnings` tell what was odd about the file it came from.
    """

    text: str
    id: str = "article"
    title: str = ""
    byline: str = ""
    published: date | None = None
    outlet: str = ""
    genre: str = ""
    origin: str = ""
    sections: tuple[Section, ...] = ()
    actors: tuple[Actor, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        id: str = "article",
        title: str = "",
        byline: str = "",
        published: date | str | None = None,
        outlet: str = "",
        genre: str = "",
        origin: str = "",
        actors: Iterable[Actor] = (),
        warnings: Iterable[str] = (),
    ) -> Article:
        """The article that `text` is, with the sections and fields that can be told from it; what is given wins.

        Line ends become `\\n` and a byte order mark goes; nothing else in the text is changed. `published` may be a
        date or a text such as "2019-12-21"; `id` is small letters, digits and hyphens. `warnings` come first among the
        article's own. Raises DataError, a ValueError, where the text is empty, and TypeError where it is no str.

        >>> Article.from_text("Talks fail\\nBy Jane Doe\\nThe talks failed.").byline
        'Jane Doe'
        """
        from framing.text.building import build_article  # building needs this module

        return build_article(
            text,
            id=id,
            title=title,
            byline=byline,
            published=published,
            outlet=outlet,
            genre=genre,
            origin=origin,
            actors=actors,
            warnings=warnings,
        )

    @property
    def sha256(self) -> str:
        """The checksum of the text in UTF-8, as 64 hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
