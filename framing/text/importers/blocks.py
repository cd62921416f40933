"""What every importer gives back: blocks of text with what the page or the document calls them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from framing.interface import Message
from framing.text.articles import SectionKind

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or caption; `kind` is None where only its words can tell what it is."""

    text: str
    kind: SectionKind | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a page or a document states outside its text; empty where it is silent."""

    title: str = ""
    byline: str = ""
    published: date | None = None
    outlet: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """A cleaned text, the kinds of its parts by the offset at which they start, what was found, and what to tell."""

    text: str
    kinds: Mapping[int, SectionKind] = field(default_factory=dict)
    found: Found = field(default_factory=Found)
    notes: tuple[Message, ...] = ()

    def with_notes(self, notes: Iterable[Message]) -> Imported:
        """The same with these notes before its own."""
        return replace(self, notes=(*notes, *self.notes))


def build_imported(blocks: Iterable[Block], *, found: Found, notes: Iterable[Message] = ()) -> Imported:
    """The blocks as one text, an empty line between them; blocks without a character are left out.

    >>> made = build_imported([Block("Talks fail", "headline"), Block(" "), Block("Rain.")], found=Found())
    >>> made.text, dict(made.kinds)
    ('Talks fail\\n\\nRain.', {0: 'headline'})
    """
    pieces: list[str] = []
    kinds: dict[int, SectionKind] = {}
    offset = 0
    for block in blocks:
        text = block.text.strip()
        if not text:
            continue
        if block.kind:
            kinds[offset] = block.kind
        pieces.append(text)
        offset += len(text) + len(_BETWEEN)
    return Imported(_BETWEEN.join(pieces), kinds, found, tuple(notes))
