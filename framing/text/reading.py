"""From a file to an article: find it, decode it, read what stands beside it."""

from __future__ import annotations

import codecs
import os
import re
import unicodedata
from pathlib import Path

from framing.files import DataError
from framing.interface import Message, message
from framing.text.articles import Article
from framing.text.building import with_plain_newlines
from framing.text.metadata import Metadata, read_metadata

LARGEST = 5_000_000  # bytes; no article is that long
_LARGE = 2_000_000
_LONGEST_NAME = 255  # characters of a file name on every common system
_has_suffix = re.compile(r"\.\w{1,5}$")
_control = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02  # share of control characters above which a file is no text

_AS_TEXT = "open it in its own program and save it as plain text (.txt, UTF-8)"
# What a file is by its first bytes, and by the end of its name where the bytes say nothing.
_FIRST_BYTES = {
    b"%PDF": f"a PDF; {_AS_TEXT}",
    b"PK\x03\x04": f"a Word, OpenDocument or zip file; {_AS_TEXT}",
    b"\xd0\xcf\x11\xe0": f"an old Word file; {_AS_TEXT}",
    b"{\\rtf": f"an RTF file; {_AS_TEXT}",
    b"\x89PNG": "a picture; give a text file",
    b"\xff\xd8\xff": "a picture; give a text file",
    b"GIF8": "a picture; give a text file",
    b"\x1f\x8b": "a compressed file; unpack it first",
}
_NOT_READ = {".pdf", ".docx", ".doc", ".odt", ".rtf", ".epub", ".pages"}
_MARKUP = {".html", ".htm", ".xhtml"}


def read_article(path: str | os.PathLike[str]) -> Article:
    """The article in a text file, with the metadata in the `.toml` file beside it.

    The file is UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which is told in the warnings. Its text is
    kept as it is but for the byte order mark and line ends, which become `\\n`. Metadata win over what the text states.
    Files above 5 MB are refused: no article is that long, and a collection should be split into its articles.

    Raises DataError where there is no such file, it is empty, too large or no text; a TypeError for anything that is
    no path. To read a text that is in memory already, use `Article.from_text`.
    """
    if not isinstance(path, str | os.PathLike) or isinstance(os.fspath(path), bytes):
        raise TypeError(f"read_article takes a path, not {type(path).__name__}; for a text use Article.from_text")
    place = Path(path)
    shown = _shown(place)
    text, warnings = _decode(_read_bytes(path), shown)
    text = with_plain_newlines(text)
    if not text.strip():
        raise DataError(shown, None, "the file is empty; put the article's text into it")
    if place.suffix.lower() in _MARKUP:
        warnings.append(message("warnings.markup", file=shown))
    metadata = _metadata_beside(place)
    return Article.from_text(
        text,
        id=slug(place.stem),
        title=metadata.title,
        byline=metadata.byline,
        published=metadata.published,
        outlet=metadata.outlet,
        genre=metadata.genre,
        origin=metadata.origin,
        actors=metadata.actors,
        warnings=warnings,
    )


def slug(name: str) -> str:
    """An article's id from a file's name: small letters, digits and hyphens.

    >>> slug("Op-Ed, d\u00e9cembre 2019")
    'op-ed-decembre-2019'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "article"


def _read_bytes(path: str | os.PathLike[str]) -> bytes:
    """The file's bytes, as far as they may be read; everything that can go wrong says what to do."""
    place = Path(path)
    shown = _shown(place)
    try:
        if place.suffix.lower() in _NOT_READ and place.exists():
            raise DataError(shown, None, f"{place.suffix} files are not read; {_AS_TEXT}")
        with place.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except IsADirectoryError:
        raise DataError(shown, None, "a folder, not a file; name one file in it") from None
    except DataError:
        raise
    except (OSError, ValueError) as error:
        raise _not_found(path, error) from None
    if len(data) > LARGEST:
        why = f"larger than {LARGEST // 1_000_000} MB; split it into files of one article each"
        raise DataError(shown, None, why)
    if not data.strip():
        raise DataError(shown, None, "the file is empty; put the article's text into it")
    return data


def _not_found(path: str | os.PathLike[str], error: OSError | ValueError) -> DataError:
    """Why a path could not be opened; a text that was given for a path is told so."""
    name = os.fspath(path)
    looks_like_text = "\n" in name or len(name) > _LONGEST_NAME or (" " in name and not _has_suffix.search(name))
    if looks_like_text and not isinstance(error, PermissionError):
        return DataError(_shown(name), None, "a text, not a path; for a text use Article.from_text(text)")
    if isinstance(error, FileNotFoundError):
        return DataError(_shown(name), None, "no such file; check the name (for a text use Article.from_text)")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return DataError(_shown(name), None, f"cannot be read ({reason}); check the name and the file's permissions")


def _decode(data: bytes, shown: str) -> tuple[str, list[Message]]:
    """The text of a file's bytes, and what its reader should be warned of."""
    for first, why in _FIRST_BYTES.items():
        if data.startswith(first):
            raise DataError(shown, None, why)
    warnings: list[Message] = []
    if len(data) > _LARGE:
        warnings.append(message("warnings.large", file=shown, size=f"{len(data) / 1_000_000:.1f}"))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif b"\0" in data:
        raise DataError(shown, None, "not a text (it has NUL bytes); save it as plain text in UTF-8")
    elif data.startswith(codecs.BOM_UTF8) or _is_utf8(data):
        encoding = "utf-8-sig"
    else:
        encoding = "cp1252"
        warnings.append(message("warnings.windows_1252", file=shown))
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        why = f"not readable as {encoding.upper()} at byte {error.start}; save it as plain text in UTF-8"
        raise DataError(shown, None, why) from None
    if "\0" in text or len(_control.findall(text)) > _MOST_CONTROLS * len(text):
        raise DataError(shown, None, "not a text (it has control characters); save it as plain text in UTF-8")
    return text, warnings


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _metadata_beside(path: Path) -> Metadata:
    beside = path.with_suffix(".toml")
    return read_metadata(beside) if beside != path and beside.is_file() else Metadata()


def _shown(path: Path | str) -> str:
    """A path for a message: one line, not too long, and printable wherever it goes."""
    name = str(path).encode("utf-8", "backslashreplace").decode()
    name = "".join(character if character.isprintable() else " " for character in name)
    return name if len(name) <= _LONGEST_NAME else f"{name[:40]}..."
