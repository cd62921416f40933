"""An article: its text, which never changes, what is known about it, and the parts it falls into."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from framing.text.spans import Span

SectionKind = Literal["headline", "byline", "heading", "caption", "credit", "paragraph"]


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
    kind: Literal["person", "group", "place"] = "group"
    gender: Literal["she", "he", "they", "it"] | None = None


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

    @property
    def sha256(self) -> str:
        """The checksum of the text in UTF-8, as 64 hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
