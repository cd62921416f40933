"""From bytes to text: UTF-8, UTF-16 with its mark, else Windows-1252; what is no text is refused with advice."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath

from framing.files import DataError
from framing.interface import Message, message

LARGEST = 5_000_000  # bytes; no article is that long
_NOTHING = "the file is empty; put the article's text into it"
SHORT_OF_TEXT = "no text was found in it; copy the article's text and paste it"
_LARGE = 2_000_000
_control = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02  # share of control characters above which a file is no text

_AS_TEXT = "open it in its own program and save it as plain text (.txt, UTF-8)"
_AS_PAGE = "a web archive; save the page as “Web page, HTML only”, or paste its text"
# What a file is by its first bytes, and by the end of its name where the bytes say nothing.
_FIRST_BYTES = {
    b"%PDF": f"a PDF; {_AS_TEXT}",
    b"PK\x03\x04": f"a Word, OpenDocument or zip file; {_AS_TEXT}",
    b"\xd0\xcf\x11\xe0": f"an old Word file; {_AS_TEXT}",
    b"{\\rtf": f"an RTF file; {_AS_TEXT}",
    b"\x89PNG": "a picture; give a text file",
    b"\xff\xd8\xff": "a picture; give a text file",
    b"GIF87a": "a picture; give a text file",
    b"GIF89a": "a picture; give a text file",
    b"\x1f\x8b": "a compressed file; unpack it first",
    b"From: <Saved by ": _AS_PAGE,
    b"MIME-Version: 1.0": _AS_PAGE,
    b"bplist00": _AS_PAGE,
}
_NOT_READ = {".pdf", ".doc", ".odt", ".rtf", ".epub", ".pages"}


def refuse_size(data: bytes, shown: str) -> None:
    """Raises DataError for a file that is empty or larger than any article."""
    if len(data) > LARGEST:
        raise DataError(shown, None, f"larger than {LARGEST // 1_000_000} MB; split it into files of one article each")
    if not data.strip():
        raise DataError(shown, None, _NOTHING)


def refuse_other_kinds(data: bytes, shown: str) -> None:
    """Raises DataError for a file that another program made, by its name or its first bytes."""
    suffix = PurePath(shown).suffix.lower()
    if suffix in _NOT_READ:
        raise DataError(shown, None, f"{suffix} files are not read; {_AS_TEXT}")
    for first, why in _FIRST_BYTES.items():
        if data.startswith(first):
            raise DataError(shown, None, why)


def decode(data: bytes, shown: str) -> tuple[str, list[Message]]:
    """The text of a file's bytes, and what its reader should be warned of. Raises DataError where they are no text."""
    notes: list[Message] = []
    if len(data) > _LARGE:
        notes.append(message("warnings.large", file=shown, size=f"{len(data) / 1_000_000:.1f}"))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif b"\0" in data:
        raise DataError(shown, None, "not a text (it has NUL bytes); save it as plain text in UTF-8")
    elif data.startswith(codecs.BOM_UTF8) or _is_utf8(data):
        encoding = "utf-8-sig"
    else:
        encoding = "cp1252"
        notes.append(message("warnings.windows_1252", file=shown))
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        why = f"not readable as {encoding.upper()} at byte {error.start}; save it as plain text in UTF-8"
        raise DataError(shown, None, why) from None
    if "\0" in text or len(_control.findall(text)) > _MOST_CONTROLS * len(text):
        raise DataError(shown, None, "not a text (it has control characters); save it as plain text in UTF-8")
    if not text.strip():
        raise DataError(shown, None, _NOTHING)
    return text, notes


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
