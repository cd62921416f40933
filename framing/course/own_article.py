"""A student's own article: taken in, told what was understood, mended, and kept. No widget needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import RLock
from typing import Any, get_args

from framing.course.answers import answers_folder, now
from framing.course.article_store import FIELDS, ArticleStore, stated_fields
from framing.course.saving import local_time
from framing.course.typed import with_whole_characters
from framing.files import DataError
from framing.interface import Interface, interface, translate
from framing.text.articles import Article, SectionKind
from framing.text.importers import import_article
from framing.text.importers.decoding import SHORT_OF_TEXT
from framing.text.library import read_course_article
from framing.text.originals import recognise
from framing.text.words import count_words

STAND_IN = "tripoli-2019/op-ed"
"""The course's article that stands in until a student brings one."""
LOOKED_FOR = ("title", "byline", "published", "outlet")
"""The fields that the program tries to find; a genre only a reader can tell."""
GENRES = ("news-report", "wire", "analysis", "op-ed", "commentary", "press-release", "other")
LONGEST_FIELD = 300  # characters
LONGEST_PASTE = 1_000_000  # characters


@dataclass(frozen=True, slots=True)
class Told:
    """What the page says of the article: `state` is empty, kept or waiting (a second one that is not taken yet)."""

    state: str
    fields: list[list[str]]
    facts: list[str]
    notes: list[str]
    question: str


class OwnArticle:
    """A student's article, from the paste to the disk. After each call the attributes say what the page has to show.

    `article` is the one that counts, None until there is one; `waiting` is a second one for which the student is asked.
    `objection` is why nothing could be taken, `status` whether it is on the disk. Bad input raises nothing.
    """

    def __init__(self, *, folder: Path | None = None, words: Interface | None = None) -> None:
        self.words = words or interface()
        self.store = ArticleStore((folder or answers_folder()) / "own-article")
        self.lock = RLock()
        self.article: Article | None = None
        self.waiting: Article | None = None
        self.objection = ""
        self.status = ""
        self._restore()

    @property
    def stand_in(self) -> Article:
        """The course's article that is looked at until a student brings one."""
        return read_course_article(STAND_IN)

    def paste(self, text: str) -> None:
        """Takes in a text that was pasted."""
        if len(text) > LONGEST_PASTE:
            self.objection = self.words.say("own.too_long", longest=f"{LONGEST_PASTE:,}")
            return
        self.upload(with_whole_characters(text).encode(), self.words.say("own.pasted"))

    def upload(self, data: bytes, name: str) -> None:
        """Takes in a file; where there is an article already, asks before it is replaced."""
        with self.lock:
            self.objection = ""
            try:
                found = replace(import_article(data, Path(name).name), id="own-article")
            except DataError as error:
                self.objection = self.words.say("own.refused", why=error.why)
                return
            if not count_words(found.text):
                self.objection = self.words.say("own.refused", why=SHORT_OF_TEXT)
            elif self.article is None:
                self._add(found)
            elif found.text == self.article.text:
                self.objection = self.words.say("own.same")
            else:
                self.waiting = found

    def decide(self, *, replace_it: bool) -> None:
        """The student's answer to the question whether the waiting article replaces the first."""
        with self.lock:
            found, self.waiting = self.waiting, None
            if found and replace_it:
                self._add(found)

    def mend(self, fields: Mapping[str, str]) -> None:
        """Takes over what the student says of the article; a date that is none is objected to."""
        with self.lock:
            if self.article is None:
                return
            self.objection = ""
            given = {
                name: " ".join(with_whole_characters(str(fields[name])).split())[:LONGEST_FIELD] for name in fields
            }
            published = self._date(given.pop("published", None), self.article.published)
            known: dict[str, Any] = {name: value for name, value in given.items() if name in FIELDS}
            self.article = replace(self.article, published=published, **known)
            self._save(self.store.mend)

    def told(self) -> Told:
        """What the page says of the article that is asked about, else of the one that counts."""
        shown = self.waiting or self.article
        if shown is None:
            return Told("empty", [], [], [], "")
        question = ""
        if self.waiting:
            question = self.words.say("own.replace_question", old=self._title(self.article), new=self._title(shown))
        state = "waiting" if self.waiting else "kept"
        return Told(state, self._fields(shown), self._facts(shown), self._notes(shown), question)

    def _fields(self, article: Article) -> list[list[str]]:
        """Each field by its id, what the page calls it and what stands in it."""
        return [[name, self.words.say(f"own.field.{name}"), value] for name, value in stated_fields(article).items()]

    def _facts(self, article: Article) -> list[str]:
        """How many words and sections the article has."""
        words = self.words.count("show.counted.word", count_words(article.text))
        counts = {kind: sum(part.kind == kind for part in article.sections) for kind in get_args(SectionKind)}
        sections = [
            self.words.say("own.sections", section=self.words.say(f"show.sections.{kind}"), number=number)
            for kind, number in counts.items()
            if number
        ]
        return [words, *sections]

    def _notes(self, article: Article) -> list[str]:
        """What the student should know: that it is the original op-ed, what was odd, what was not found."""
        notes = [self.words.say("own.original")] if recognise(article) else []
        notes += [translate(warning) for warning in article.warnings]
        missing = [self.words.say(f"own.field.{name}") for name in LOOKED_FOR if not getattr(article, name)]
        if missing:
            notes.append(self.words.say("own.not_found", fields=", ".join(missing)))
        return notes

    def _title(self, article: Article | None) -> str:
        return (article.title or article.text.strip()[:60]) if article else ""

    def _date(self, stated: str | None, before: date | None) -> date | None:
        if stated is None:
            return before
        try:
            return date.fromisoformat(stated) if stated else None
        except ValueError:
            self.objection = self.words.say("own.no_date", date=stated)
            return before

    def _add(self, article: Article) -> None:
        self.article = article
        self._save(self.store.add)

    def _save(self, write: Callable[[Article], None]) -> None:
        if self.article is None:
            return
        try:
            write(self.article)
        except (OSError, ValueError) as error:
            why = self.words.why(error) if isinstance(error, OSError) else str(error)
            self.status = self.words.say("own.unsaved", folder=self.store.folder, why=why)
            return
        self.status = self.words.say("own.saved", time=local_time(now(), "%H:%M:%S"), file=self.store.name)

    def _restore(self) -> None:
        try:
            self.article = self.store.newest()
        except OSError as error:
            self.objection = self.words.say("own.unreadable", folder=self.store.folder, why=self.words.why(error))
            return
        if self.store.damaged:
            self.objection = self.words.say("own.damaged", files=", ".join(self.store.damaged))
        if self.article:
            self.status = self.words.say("own.restored", file=self.store.name)
