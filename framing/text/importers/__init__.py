"""From the bytes of a file to an article: plain text, Markdown, saved web pages, Word documents. No network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from framing.files import DataError
from framing.text.articles import Article
from framing.text.building import build_article, with_plain_newlines
from framing.text.importers.blocks import Found, Imported
from framing.text.importers.decoding import SHORT_OF_TEXT, decode, refuse_other_kinds, refuse_size
from framing.text.importers.html import looks_like_html, read_html
from framing.text.importers.markdown import read_markdown
from framing.text.importers.word import is_word, read_word
from framing.text.metadata import Metadata

__all__ = ["Found", "Imported", "import_article", "read_import"]

_READERS: dict[str, Callable[[str], Imported]] = {
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".md": read_markdown,
    ".markdown": read_markdown,
}


def import_article(data: bytes, name: str, *, id: str = "article", metadata: Metadata | None = None) -> Article:
    """The article in a file of this name. What a page or a document says of itself wins over what its words state,
    and `metadata` win over both.

    The article's text is the cleaned one: menus, scripts and comments of a page are not in it. What its reader should
    know, such as a guessed encoding, is in its warnings. Raises DataError, named after the file, for what is empty, too
    large, damaged or no text.
    """
    imported = read_import(data, name)
    given = metadata or Metadata()
    return build_article(
        imported.text,
        id=id,
        title=given.title or imported.found.title,
        byline=given.byline or imported.found.byline,
        published=given.published or imported.found.published,
        outlet=given.outlet or imported.found.outlet,
        genre=given.genre,
        origin=given.origin,
        actors=given.actors,
        warnings=imported.notes,
        known=imported.kinds,
    )


def read_import(data: bytes, name: str) -> Imported:
    """The text in a file, what it calls its parts, and what it says of its author and date. Raises DataError."""
    refuse_size(data, name)
    if is_word(data, name):
        return _refuse_empty(read_word(data, name), name)
    refuse_other_kinds(data, name)
    text, notes = decode(data, name)
    text = with_plain_newlines(text)
    reader = _READERS.get(PurePath(name).suffix.lower()) or (read_html if looks_like_html(text) else _read_plain)
    imported = reader(text)
    return _refuse_empty(imported.with_notes(notes), name)


def _read_plain(text: str) -> Imported:
    """A plain text, kept as it is."""
    return Imported(text)


def _refuse_empty(imported: Imported, name: str) -> Imported:
    if not imported.text.strip():
        raise DataError(name, None, SHORT_OF_TEXT)
    return imported
