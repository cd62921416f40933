"""Word documents (.docx): paragraphs in their order, what they are by the names of their styles."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from framing.files import DataError
from framing.text.articles import SectionKind
from framing.text.importers.blocks import Block, Found, Imported, build_imported

_ZIP = b"PK\x03\x04"
_DOCUMENT = "word/document.xml"
_LARGEST_INSIDE = 40_000_000  # bytes, unpacked; a zip bomb is more
_LARGEST_DOCUMENT = 10_000_000  # bytes of the words with their styles, pictures apart; more takes minutes
_MOST_PARTS = 3_000
_DAMAGED = "damaged, or no Word file; open it in Word, save it again, or paste its text"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MOVED_FROM = f"{_W}moveFrom"
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"}


def is_word(data: bytes, name: str) -> bool:
    """Whether this is a Word document, or is called one."""
    return PurePath(name).suffix.lower() == ".docx" or (data.startswith(_ZIP) and _DOCUMENT.encode() in data)


def read_word(data: bytes, shown: str) -> Imported:
    """The paragraphs, headings and captions of a document. Raises DataError where it cannot be opened.

    The dates and the author that a document states are those of the file and not of the article: they are not asked.
    """
    if not data.startswith(_ZIP):
        raise DataError(shown, None, _DAMAGED)
    _refuse_bomb(data, shown)
    import docx  # only where a document is read: it needs a compiled library

    try:
        blocks = list(_blocks(docx.Document(io.BytesIO(data))))
    except Exception:  # whatever a damaged document does to the library, the reader gets one sentence
        raise DataError(shown, None, _DAMAGED) from None
    return build_imported(_with_one_headline(blocks), found=Found())


def _refuse_bomb(data: bytes, shown: str) -> None:
    """Raises DataError for a zip that unpacks to more than any article, or is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
    except Exception:
        raise DataError(shown, None, _DAMAGED) from None
    # zipfile reads no more of a part than the size it states, so that a lie about the size unpacks to no more.
    sizes = {part.filename: part.file_size for part in parts}
    if _DOCUMENT not in sizes:
        raise DataError(shown, None, _DAMAGED)
    is_large = sum(part.file_size for part in parts) > _LARGEST_INSIDE or sizes[_DOCUMENT] > _LARGEST_DOCUMENT
    if is_large or len(parts) > _MOST_PARTS:
        raise DataError(shown, None, "too large when unpacked; paste the article's text instead")


def _blocks(document: Any) -> Iterator[Block]:
    """Each line of each paragraph, those in tables included, in the order of the page."""
    names = {style.style_id: style.name or "" for style in document.styles}
    for paragraph in document.element.body.iter(f"{_W}p"):
        if any(above.tag in (f"{_W}p", _FALLBACK) for above in paragraph.iterancestors()):
            continue  # a text box inside a paragraph; its words come with that paragraph
        kind = _kind(names.get(paragraph.style or "", ""))
        for line in _text(paragraph).split("\n"):
            yield Block(" ".join(line.split()) if "\t" in line else line, kind)


def _text(paragraph: Any) -> str:
    """The words of a paragraph as the page shows them: insertions are in, deletions and hidden words out."""
    pieces = []
    for node in paragraph.iter(f"{_W}t", *_BREAKS):
        if not any(above.tag in (_FALLBACK, _MOVED_FROM) or _is_hidden(above) for above in node.iterancestors()):
            pieces.append(_BREAKS.get(node.tag) or node.text or "")
    return "".join(pieces)


def _is_hidden(element: Any) -> bool:
    """Whether an element is a run of words that its author hid."""
    hides = element.find(f"{_W}rPr/{_W}vanish") if element.tag == f"{_W}r" else None
    return hides is not None and hides.get(f"{_W}val", "1") not in ("0", "false", "off")


def _kind(style: str) -> SectionKind | None:
    """What the name of a style says of a paragraph."""
    if style == "Title":
        return "headline"
    if style.startswith("Heading"):
        return "heading"
    if style == "Caption":
        return "caption"
    return "paragraph" if style.startswith(("List", "Quote", "Intense Quote")) else None


def _with_one_headline(blocks: list[Block]) -> Iterator[Block]:
    """The first title is the headline, else a heading in the first line; other titles are headings."""
    written = [block for block in blocks if block.text.strip()]
    titles = [number for number, block in enumerate(written) if block.kind == "headline"]
    first = titles[0] if titles else 0 if written and written[0].kind == "heading" else None
    for number, block in enumerate(written):
        if number == first:
            yield Block(block.text, "headline")
        else:
            yield Block(block.text, "heading" if block.kind == "headline" else block.kind)
