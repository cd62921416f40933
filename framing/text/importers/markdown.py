"""Markdown: made into a page first, so that one importer reads both; and the fields in front of the text."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.text.importers.blocks import Found, Imported
from framing.text.importers.dates import read_date
from framing.text.importers.html import read_html

_front = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_field = re.compile(r"^(title|author|byline|date|published|outlet|source)[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_NAMES = {"author": "byline", "date": "published", "source": "outlet"}


def read_markdown(text: str) -> Imported:
    """A text in Markdown: headings, quotations and lists without their signs, paragraphs joined where they were broken.

    >>> read_markdown("# Talks *fail*\\n\\nThe talks\\n[failed](http://a.example) on Monday.").text
    'Talks fail\\n\\nThe talks failed on Monday.'
    """
    from markdown_it import MarkdownIt  # only where a Markdown file is read

    front = _front.match(text)
    page = MarkdownIt("commonmark", {"html": False}).render(text[front.end() :] if front else text)
    imported = read_html(page)
    return replace(imported, found=_found(front[1]), notes=()) if front else replace(imported, notes=())


def _found(front: str) -> Found:
    """What the lines between `---` and `---` at the top say."""
    stated = {_NAMES.get(name, name): value.strip("\"'") for name, value in _field.findall(front)}
    return Found(
        title=stated.get("title", ""),
        byline=stated.get("byline", ""),
        published=read_date(stated.get("published", "")),
        outlet=stated.get("outlet", ""),
    )
