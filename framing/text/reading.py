"""From a file to an article: find it, read what is in it and what stands beside it."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from framing.files import DataError
from framing.text.articles import Article
from framing.text.importers import import_article
from framing.text.importers.decoding import LARGEST
from framing.text.metadata import Metadata, read_metadata

_LONGEST_NAME = 255  # characters of a file name on every common system
_has_suffix = re.compile(r"\.\w{1,5}$")


def read_article(path: str | os.PathLike[str]) -> Article:
    """The article in a file (text, Markdown, a saved web page, Word), with the metadata in the `.toml` file beside it.

    A text is UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which is told in the warnings. A plain text is
    kept as it is but for the byte order mark and line ends, which become `\\n`; of a page or a document the article's
    text is the cleaned one. Metadata win over what the text states. Files above 5 MB are refused: no article is that
    long, and a collection should be split into its articles.

    Raises DataError where there is no such file, it is empty, too large, damaged or no text; a TypeError for anything
    that is no path. To read a text that is in memory already, use `Article.from_text`.
    """
    if not isinstance(path, str | os.PathLike) or isinstance(os.fspath(path), bytes):
        raise TypeError(f"read_article takes a path, not {type(path).__name__}; for a text use Article.from_text")
    place = Path(path)
    data = _read_bytes(path)
    return import_article(data, _shown(place), id=slug(place.stem), metadata=_metadata_beside(place))


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
    try:
        with place.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except IsADirectoryError:
        raise DataError(_shown(place), None, "a folder, not a file; name one file in it") from None
    except (OSError, ValueError) as error:
        raise _not_found(path, error) from None


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


def _metadata_beside(path: Path) -> Metadata:
    beside = path.with_suffix(".toml")
    return read_metadata(beside) if beside != path and beside.is_file() else Metadata()


def _shown(path: Path | str) -> str:
    """A path for a message: one line, not too long, and printable wherever it goes."""
    name = str(path).encode("utf-8", "backslashreplace").decode()
    name = "".join(character if character.isprintable() else " " for character in name)
    return name if len(name) <= _LONGEST_NAME else f"{name[:40]}..."
