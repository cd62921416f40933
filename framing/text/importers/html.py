"""Saved web pages: the article without what stands around it, by the standard library's parser. No request is made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

from framing.interface import message
from framing.text.articles import SectionKind
from framing.text.importers.blocks import Block, Found, Imported, build_imported
from framing.text.importers.dates import read_date
from framing.text.importers.elements import BLOCKS, CLOSED_BY, EMPTY, is_aside, is_main, kind_of
from framing.text.words import count_words

_looks = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|article)\b", re.I)
_unfinished = re.compile(r"<[a-z/!?]", re.I)
_blanks = re.compile(r"[ \t\n\r\f]+")

_LONGEST_BYLINE = 20  # words; an element that is called "author" may hold a whole biography
_FEWEST_WORDS = 20  # words of a page's article; below that the whole page is read
_MOST_ENDLESS = 20  # comments without an end in one page; a careless page has one
_TOO_FEW = 50  # words left of a page; below that its names may have hidden the article ("content-with-sidebar")


@dataclass(slots=True)
class _Element:
    """A tag that is open, and what it says of the text in it."""

    tag: str
    kind: SectionKind | None
    is_left_out: bool
    scope: int  # the number of the article or main part it belongs to; 0 for the page


@dataclass(slots=True)
class _Meta:
    """What the page says of itself, the first statement of each kind."""

    stated: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, value: str | None) -> None:
        value = " ".join((value or "").split())
        if value:
            self.stated.setdefault(name, value)

    def first(self, *names: str) -> str:
        return next((self.stated[name] for name in names if name in self.stated), "")


def looks_like_html(text: str) -> bool:
    """Whether a text is a web page, whatever its name is.

    >>> looks_like_html("<!DOCTYPE html><p>Rain."), looks_like_html("5 < 6, he said.")
    (True, False)
    """
    return _looks.match(text[:5_000]) is not None


def read_html(source: str) -> Imported:
    """The article of a page: headline, headings, captions, credits and paragraphs, in the order of the page.

    Read is the page's `article` with the most words, else its `main` part, else the page. Menus, asides, forms, scripts
    and comments are left out; block quotations and repeated paragraphs stay.

    >>> read_html("<nav>Home</nav><h1>Talks fail</h1><p>The talks <b>failed</b>.<p>Rain fell.").text
    'Talks fail\\n\\nThe talks failed.\\n\\nRain fell.'
    """
    source = _without_endless(source)
    reader = _read(source, trusts_names=True)
    if reader.words < _TOO_FEW < reader.words_left_out:
        reader = _read(source, trusts_names=False)
    blocks = list(reader.article())
    notes = [] if reader.scope else [message("warnings.whole_page")]
    return build_imported(_with_one_headline(blocks), found=_found(reader.meta, blocks), notes=notes)


def _without_endless(source: str) -> str:
    """The page without what is opened very often and never closed: the parser looks to the end of the page for each.

    >>> _without_endless("<p>Rain.</p><a <a <a ")
    '<p>Rain.</p>'
    """
    for opens, closes in (("<!--", "-->"), ("<![", "]")):
        head, end, tail = source.rpartition(closes)
        if tail.count(opens) > _MOST_ENDLESS:
            source = head + end + tail.replace(opens, "")
    after = source.rfind(">") + 1
    unfinished = _unfinished.search(source, after)
    return source[: unfinished.start()] if unfinished else source


def _read(source: str, *, trusts_names: bool) -> _Reader:
    reader = _Reader(trusts_names=trusts_names)
    reader.feed(source)
    reader.close()
    return reader


class _Reader(HTMLParser):
    """Goes through the tags once, and keeps each block of text with its kind and the part of the page it stands in.

    `trusts_names` leaves out what a class, an id or a role calls a comment, an advertisement and the like.
    """

    def __init__(self, *, trusts_names: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.words_left_out = 0
        self._trusts_names = trusts_names
        self.meta = _Meta()
        self._open: list[_Element] = []
        self._counts: Counter[str] = Counter()
        self._blocks: list[tuple[int, Block]] = []
        self._pieces: list[str] = []
        self._scopes: list[int] = []
        self._title: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._read_meta(tag, given)
        while self._open and tag in CLOSED_BY.get(self._open[-1].tag, ()):
            self._close_one()
        element = self._element(tag, given)
        if tag in BLOCKS or tag == "br" or element.kind != self._kind:
            self._end_block()
        if tag in ("td", "th"):
            self._pieces.append(" ")
        if tag == "q":
            self._pieces.append("\u201c")
        if tag == "title":
            self._title = []
        if tag not in EMPTY:
            self._open.append(element)
            self._counts[tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY and tag in ("script", "style", "svg", "iframe"):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._counts[tag]:
            return
        if tag == "title" and self._title is not None:
            self.meta.add("title", "".join(self._title))
            self._title = None
        if tag == "q":
            self._pieces.append("\u201d")
        while self._close_one() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._title is not None and not self._counts["svg"]:
            self._title.append(data)
        elif self._counts["script"] or self._counts["style"] or self._counts["head"]:
            return
        elif self._open and self._open[-1].is_left_out:
            self.words_left_out += len(data.split())
        else:
            self._pieces.append(data)

    def close(self) -> None:
        """Ends the page, with whatever is still open."""
        super().close()
        self._end_block()

    def article(self) -> Iterator[Block]:
        """The blocks of the article or the main part, whichever has more words, else all; with the page's headline."""
        inside = [block for scope, block in self._blocks if self.scope in (0, scope)]
        heads = [block for _, block in self._blocks if block.kind == "headline"]
        if self.scope and heads and not any(block.kind == "headline" for block in inside):
            yield heads[0]
        yield from inside

    @cached_property
    def scope(self) -> int:
        """The number of the article or main part with the most words; 0, the page, where none has enough."""
        words: Counter[int] = Counter()
        for scope, block in self._blocks:
            words[scope] += count_words(block.text)
        best = max(self._scopes, key=lambda number: words[number], default=0)
        return best if words[best] >= _FEWEST_WORDS else 0

    @property
    def words(self) -> int:
        """How many words were kept, of the article and of what stands around it."""
        return sum(count_words(block.text) for _, block in self._blocks)

    @property
    def _kind(self) -> SectionKind | None:
        return self._open[-1].kind if self._open else None

    def _element(self, tag: str, given: dict[str, str]) -> _Element:
        """The tag as it stands inside those that are open."""
        around = self._open[-1] if self._open else _Element("", None, False, 0)
        scope = around.scope
        if tag == "article" or (scope == 0 and is_main(tag, given)):
            scope = len(self._scopes) + 1
            self._scopes.append(scope)
        is_left_out = around.is_left_out or is_aside(tag, given, scope, by_name=self._trusts_names)
        return _Element(tag, kind_of(tag, given, around.kind), is_left_out, scope)

    def _close_one(self) -> str:
        """Closes the innermost tag and returns it."""
        element = self._open.pop()
        self._counts[element.tag] -= 1
        kind = self._open[-1].kind if self._open else None
        if element.tag in BLOCKS or element.kind != kind:
            self._end_block(element)
        return element.tag

    def _end_block(self, element: _Element | None = None) -> None:
        """What was read since the last block, as a block of the element in which it stands."""
        text = _blanks.sub(" ", "".join(self._pieces)).strip(" ")
        self._pieces.clear()
        within = element or (self._open[-1] if self._open else _Element("", None, False, 0))
        kind = within.kind
        if kind == "byline" and count_words(text) > _LONGEST_BYLINE:
            kind = None
        if text:
            self._blocks.append((within.scope, Block(text, kind)))

    def _read_meta(self, tag: str, given: dict[str, str]) -> None:
        if tag == "meta":
            name = given.get("property") or given.get("name") or given.get("itemprop") or ""
            self.meta.add(name.lower(), given.get("content"))
        elif tag == "time" and not (self._open and self._open[-1].is_left_out):
            self.meta.add("time", given.get("datetime"))


def _with_one_headline(blocks: list[Block]) -> Iterator[Block]:
    """The first h1 is the headline, others are headings; pages that set their name as an h1 are seldom saved."""
    has_one = False
    for block in blocks:
        if block.kind == "headline" and has_one:
            yield Block(block.text, "heading")
        else:
            yield block
        has_one |= block.kind == "headline"


def _found(meta: _Meta, blocks: list[Block]) -> Found:
    """What the page says of itself; the headline on the page is the title before what other sites are told."""
    headline = next((block.text for block in blocks if block.kind == "headline"), "")
    outlet = meta.first("og:site_name", "application-name", "dc.publisher")
    dated = ("article:published_time", "datepublished", "date", "dc.date", "dcterms.created", "pubdate", "time")
    dates = (read_date(meta.first(name)) for name in dated)
    authors = (meta.first(name) for name in ("author", "article:author", "dc.creator", "parsely-author"))
    byline = next((author for author in authors if author and "://" not in author), "")
    return Found(
        title=headline or meta.first("og:title") or _without_outlet(meta.first("title"), outlet),
        byline=re.sub(r"^by\s+", "", byline, flags=re.I),
        published=next((day for day in dates if day), None),
        outlet=outlet,
    )


def _without_outlet(title: str, outlet: str) -> str:
    """A page's title as the browser's tab shows it, without the name of the outlet behind it."""
    return re.sub(rf"\s*[|\u2013\u2014-]\s*{re.escape(outlet)}\s*$", "", title) if outlet else title
