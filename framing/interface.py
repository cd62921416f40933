"""The words of the interface: `data/interface/<language>.toml`, the one file to translate."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from framing.files import DataError, data_path, read_toml


@dataclass(frozen=True)
class Interface:
    """The texts of one language. A text may hold gaps such as `{minutes}`, filled when it is said."""

    path: Path
    texts: Mapping[str, str]

    def say(self, name: str, **gaps: object) -> str:
        """The text called `name`, such as "status.saved", with its gaps filled. Raises DataError for an unknown one."""
        try:
            return self.texts[name].format_map(gaps)
        except KeyError as missing:
            raise DataError(self.path, None, f"the text or gap {missing} is missing for {name!r}; add it") from None

    def count(self, name: str, number: int, **gaps: object) -> str:
        """Like `say`, choosing between `<name>.one` and `<name>.many`; the gap `{number}` is filled: 1, 640, 1,200."""
        return self.say(f"{name}.{'one' if number == 1 else 'many'}", number=f"{number:,}", **gaps)

    def name(self, table: str, word: str) -> str:
        """What a page calls a word of the data, such as a category; the word itself where `table` has no name for it.

        >>> interface("en").name("show.kinds", "hedge"), interface("en").name("show.kinds", "riddle")
        ('hedges', 'riddle')
        """
        return self.texts.get(f"{table}.{key_of(word)}", word)

    def why(self, error: OSError) -> str:
        """Why a file could not be read or written: in the words of this language, where it has some, else the system's.

        >>> interface("en").why(OSError(28, "No space left on device"))
        'the disk is full'
        """
        return self.texts.get(f"disk.{errno.errorcode.get(error.errno or 0)}") or error.strerror or str(error)

    def section(self, name: str) -> list[list[str]]:
        """All texts below `name` as pairs, gaps unfilled: what the page itself fills."""
        prefix = f"{name}."
        return [[key.removeprefix(prefix), text] for key, text in self.texts.items() if key.startswith(prefix)]


class Message(str):
    """An English text of the interface that knows its name and its gaps, so that a page can say it in its own language.

    To everything else it is that English text: in comparisons, in JSON, in a pickle. `message` makes one.
    """

    name: str
    gaps: Mapping[str, object]


def message(name: str, **gaps: object) -> Message:
    """The English text called `name`; of a gap that is a tuple of texts all are named. Raises DataError as `say` does.

    >>> message("warnings.few_words", number=40)
    'only 40 words: rates of so short a text say little'
    """
    joined = {gap: ", ".join(value) if isinstance(value, tuple) else value for gap, value in gaps.items()}
    told = Message(_english().say(name, **joined))
    told.name, told.gaps = name, gaps
    return told


def translate(text: str) -> str:
    """A message in the language of the page; any other text as it is."""
    if not isinstance(text, Message):
        return text
    gaps = {
        gap: ", ".join(map(translate, value)) if isinstance(value, tuple) else value for gap, value in text.gaps.items()
    }
    return interface().say(text.name, **gaps)


def interface(language: str | None = None) -> Interface:
    """The words of `language`, by default of `FRAMING_LANGUAGE`, else English.

    A language is the name of a file in `data/interface`, or the path of any other file that ends in .toml. Raises
    DataError where there is no such file.
    """
    chosen = language or os.environ.get("FRAMING_LANGUAGE") or "en"
    return _read(Path(chosen) if chosen.endswith(".toml") else data_path("interface", f"{chosen}.toml"))


def key_of(word: str) -> str:
    """The key in a table of names under which a word of the data stands.

    >>> key_of("hedge"), key_of("Wikipedia (Szeged)")
    ('hedge', 'Wikipedia-Szeged')
    """
    return re.sub(r"[^A-Za-z0-9_]+", "-", word).strip("-")


@cache
def _english() -> Interface:
    """The English words, looked up once: an analysis makes many messages."""
    return interface("en")


@cache
def _read(path: Path) -> Interface:
    return Interface(path, dict(_flat(read_toml(path))))


def _flat(table: dict[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    """The texts of nested tables under dotted names."""
    texts = []
    for key, value in table.items():
        texts += _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else [(f"{prefix}{key}", str(value))]
    return texts
