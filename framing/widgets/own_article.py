"""Where students bring an article of their own: paste or upload, see what was understood, mend it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from framing.course.article_store import FIELDS
from framing.course.own_article import GENRES, LONGEST_FIELD, OwnArticle
from framing.interface import interface
from framing.text.articles import Article
from framing.text.importers.decoding import LARGEST
from framing.text.words import count_words
from framing.widgets.sources import read_sources

_FILES = ".txt,.md,.markdown,.html,.htm,.docx"


class OwnArticleField(anywidget.AnyWidget):
    """A place for one article. `page` never changes, `shown` is what was understood, as pairs of name and value."""

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    page = traitlets.List[Any]().tag(sync=True)
    shown = traitlets.List[Any]().tag(sync=True)

    def __init__(self, *, folder: Path | None = None) -> None:
        self.words = interface()
        self.session = OwnArticle(folder=folder, words=self.words)
        self._told = 0
        super().__init__(
            _esm=read_sources("nodes.js", "sending.js", "own_article.js"),
            _css=read_sources("frame.css", "base.css", "own_article.css"),
            page=[
                ["words", self.words.section("own.page")],
                ["files", _FILES],
                ["largest", LARGEST],
                ["longest", LONGEST_FIELD],
                ["genres", [[genre, self.words.say(f"own.genre.{genre}")] for genre in GENRES]],
            ],
        )
        self._show()
        self.on_msg(lambda widget, content, buffers: self._hear(content, buffers))

    @property
    def article(self) -> Article:
        """The student's article; until there is one, the course's example."""
        return self.session.article or self.session.stand_in

    @property
    def is_own(self) -> bool:
        """Whether there is an article of the student's own."""
        return self.session.article is not None

    @property
    def told(self) -> str:
        """A sentence on which article the cells below are about."""
        article = self.article
        if not self.is_own:
            return self.words.say("own.nothing_yet", title=article.title)
        words = self.words.count("show.counted.word", count_words(article.text))
        return self.words.say("own.yours", title=article.title or article.id, words=words)

    def paste(self, text: str) -> None:
        """Takes in a text, as the page does with what is pasted."""
        self.session.paste(text)
        self._show()

    def upload(self, data: bytes, name: str) -> None:
        """Takes in a file, as the page does with one that is chosen."""
        self.session.upload(data, name)
        self._show()

    def decide(self, *, replace_it: bool) -> None:
        """Answers whether a second article takes the place of the first."""
        self.session.decide(replace_it=replace_it)
        self._show()

    def mend(self, **fields: str) -> None:
        """Corrects what was understood: title, byline, published (2019-12-21), outlet, genre."""
        self.session.mend(fields)
        self._show()

    def __repr__(self) -> str:
        """The same whatever was brought, so that a stored notebook tells nothing and compares equal."""
        return self.words.say("own.repr")

    def _hear(self, content: Any, buffers: Any) -> None:
        """What the page sends: a text, a file, an answer, or fields that were mended."""
        if not isinstance(content, dict):
            return
        if isinstance(content.get("paste"), str):
            self.paste(content["paste"])
        elif isinstance(content.get("upload"), str) and buffers:
            self.upload(bytes(buffers[0]), content["upload"])
        elif content.get("decide") in ("replace", "keep"):
            self.decide(replace_it=content["decide"] == "replace")
        elif isinstance(content.get("mend"), dict):
            self.mend(**{name: str(value) for name, value in content["mend"].items() if name in FIELDS})

    def _show(self) -> None:
        told = self.session.told()
        self._told += 1  # every answer of Python is a change, so that the page stops saying that it reads
        text = (self.session.waiting or self.session.article or self.article).text if told.state != "empty" else ""
        self.shown = [
            ["state", told.state],
            ["fields", told.fields],
            ["facts", told.facts],
            ["notes", told.notes],
            ["question", told.question],
            ["objection", self.session.objection],
            ["status", self.session.status],
            ["text", text],
            ["number", self._told],
        ]


def own_article(*, answers: Path | None = None) -> OwnArticleField:
    """A place to paste or upload an article; the one that was kept is back when the cell is run again.

    `answers` is the folder of answers, by default `FRAMING_ANSWERS` or `answers/` beside the notebook.
    """
    return OwnArticleField(folder=answers)
