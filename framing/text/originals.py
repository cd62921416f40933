"""Recognise a user's own copy of an article that the course may describe but not ship.

The course holds salted hashes of the original's runs of eight words, nothing that could be read. A copy is
recognised by how many of those runs it has, so curly quotation marks, other line ends or a missing
paragraph do not hide it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from framing.files import DataError, data_path, read_toml
from framing.interface import message
from framing.text.articles import Article
from framing.text.words import find_words

RUN_LENGTH = 8
_ENOUGH = 0.6  # of the original's runs
_MARKS = str.maketrans({"\u2018": "'", "\u2019": "'", "\u2010": "-", "\u2011": "-"})


@dataclass(frozen=True, slots=True)
class Original:
    """An article known by the hashes of its runs alone."""

    id: str
    salt: str
    runs: frozenset[str]


def recognise(article: Article) -> str | None:
    """The id of the original of which `article` is a copy (at least 60 % of its runs are there), else None."""
    for original in read_originals():
        if shared_runs(article.text, original) >= _ENOUGH * len(original.runs):
            return original.id
    return None


def note_original(article: Article) -> Article:
    """The article, with a warning where it is the reader's own copy of an original that the course retells."""
    known = recognise(article)
    if known is None:
        return article
    return replace(article, warnings=(*article.warnings, message("warnings.own_copy", original=known)))


def shared_runs(text: str, original: Original) -> int:
    """How many of the original's runs of eight words stand in `text`; each run is counted once."""
    return len(original.runs.intersection(hash_runs(text, salt=original.salt)))


def hash_runs(text: str, *, salt: str) -> list[str]:
    """The salted hash of each run of eight words of `text`, in order: the first 16 hexadecimal digits of SHA-256.

    Case, punctuation, line ends and the shape of apostrophes make no difference.

    >>> hash_runs("One two three four five six seven.", salt="s")
    []
    >>> hash_runs("It's two three four five six seven eight", salt="s") == hash_runs(
    ...     "it\u2019s two, THREE four\\nfive six seven eight!", salt="s")
    True
    """
    words = [plain_marks(word.of(text)).lower() for word in find_words(text)]
    return [_hash(words[first : first + RUN_LENGTH], salt) for first in range(len(words) - RUN_LENGTH + 1)]


def plain_marks(text: str) -> str:
    """The text with straight apostrophes and plain hyphens, every character in its place."""
    return text.translate(_MARKS)


def read_originals() -> tuple[Original, ...]:
    """Every original that the course's cases know, in the order of their paths."""
    tables = ((path, read_toml(path)) for path in sorted(data_path("articles").glob("*/*.toml")))
    return tuple(_original(path, table) for path, table in tables if table.get("origin") == "original")


def _original(path: Path, table: dict[str, Any]) -> Original:
    runs = frozenset(run for paragraph in table.get("paragraph", ()) for run in paragraph["runs"])
    if not runs or "salt" not in table:
        raise DataError(path, None, "an original needs a salt and runs; make them with tools/hash_original.py")
    return Original(id=path.stem, salt=table["salt"], runs=runs)


def _hash(words: list[str], salt: str) -> str:
    return hashlib.sha256(" ".join([salt, *words]).encode("utf-8", "surrogatepass")).hexdigest()[:16]
