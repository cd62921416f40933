"""The articles that students brought, on the disk: `own-article/` in the folder of answers.

`article-1.txt` is the cleaned text, `article-1.json` what is known of it. A second article is `article-2`; nothing is
overwritten but what the student mends.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

from framing.course.answers import keep_name, now
from framing.text.articles import Article, Section, SectionKind
from framing.text.spans import Span

VERSION = 1
FIELDS = ("title", "byline", "published", "outlet", "genre")
"""What a student may confirm or mend of an article."""

_file = re.compile(r"article-([1-9]\d{0,8})\.json")


class ArticleStore:
    """The articles that a student brought, as files in a folder; the newest one counts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.damaged: list[str] = []
        self._number: int | None = None  # of the article in hand; another kernel may have added a newer one

    def newest(self) -> Article | None:
        """The newest article that can be read; None where there is none. Raises OSError for a folder that refuses.

        Newer ones that are there and cannot be read stand in `damaged`.
        """
        self.damaged.clear()
        for number in sorted(self._numbers(), reverse=True):
            article = self._read(number)
            if article:
                self._number = number
                return article
        return None

    @property
    def name(self) -> str:
        """The name of the text file of the article that was read or written last; empty where there is none."""
        return _text_name(self._number) if self._number else ""

    def add(self, article: Article) -> None:
        """Writes an article beside the earlier ones; it is on the disk when this returns. Raises OSError."""
        self._number = None
        self.folder.mkdir(parents=True, exist_ok=True)
        self._number = self._claim()
        self.mend(article)

    def mend(self, article: Article) -> None:
        """Writes what is known of the article in hand once more, and its text where that is gone. Raises OSError."""
        if self._number is None:  # the disk refused it before
            self.add(article)
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        text = self.folder / _text_name(self._number)
        if not text.exists() or not text.stat().st_size:
            self._write(text.name, article.text.encode("utf-8", "surrogatepass"))
        self._write(f"article-{self._number}.json", _as_json(article))

    def _claim(self) -> int:
        """A number that nobody has, also where two kernels ask at once: an empty text takes the name."""
        number = max(self._numbers(), default=0) + 1
        while True:
            try:
                (self.folder / _text_name(number)).open("xb").close()
            except FileExistsError:
                number += 1
            else:
                return number

    def _numbers(self) -> list[int]:
        if not self.folder.is_dir():
            return []
        return [int(found[1]) for path in self.folder.iterdir() if (found := _file.fullmatch(path.name))]

    def _read(self, number: int) -> Article | None:
        try:
            text = (self.folder / _text_name(number)).read_bytes().decode("utf-8", "surrogatepass")
            known = json.loads((self.folder / f"article-{number}.json").read_text(encoding="utf-8"))
            return _as_article(text, known)
        except FileNotFoundError:
            return None  # deleted by hand
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            self.damaged.append(_text_name(number))
            return None  # the one before it counts

    def _write(self, name: str, data: bytes) -> None:
        """A whole file or none: written beside, brought to the disk, then given its name."""
        path = self.folder / name
        beside = path.with_suffix(path.suffix + ".part")
        with beside.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
        keep_name(path)


def stated_fields(article: Article) -> dict[str, str]:
    """What is known of an article as texts, by the names of the fields; empty where it is unknown."""
    return {name: str(getattr(article, name) or "") for name in FIELDS}


def _text_name(number: int) -> str:
    return f"article-{number}.txt"


def _as_json(article: Article) -> bytes:
    """What is known of an article beside its text."""
    known = {
        "version": VERSION,
        "time": now(),
        **stated_fields(article),
        "sha256": article.sha256,
        "sections": [[part.kind, part.span.start, part.span.end, part.repeats] for part in article.sections],
        "warnings": list(article.warnings),
    }
    return json.dumps(known, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def _as_article(text: str, known: dict[str, Any]) -> Article:
    """The article of a text and its JSON. Raises ValueError and its like where they are damaged or from later."""
    if known["version"] > VERSION:
        raise ValueError(known["version"])
    found = replace(Article.from_text(text, id="own-article"), **_confirmed(known))
    if found.sha256 != known["sha256"]:
        return found  # somebody changed the text by hand: its parts are found anew
    kinds = get_args(SectionKind)
    sections = tuple(
        Section(kind, Span(start, end), repeats=bool(repeats))
        for kind, start, end, repeats in known["sections"]
        if kind in kinds and end <= len(text)
    )
    return replace(found, sections=sections, warnings=tuple(map(str, known["warnings"])))


def _confirmed(known: dict[str, Any]) -> dict[str, Any]:
    """What a student confirmed, also where it is empty: nothing is found anew in its place."""
    day = known["published"]
    texts = {name: str(known[name]) for name in FIELDS if name != "published"}
    return {**texts, "published": date.fromisoformat(day) if day else None}
