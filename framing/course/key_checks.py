"""Whether the keys of the course's articles are true to the texts: each quotation stands where its key says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from framing.course.tables import Table, read_table
from framing.files import DataError, data_path, faults_of
from framing.measure.lexicon_checks import CATEGORIES, ORIENTATIONS
from framing.measure.records import VoiceMode
from framing.text.library import course_articles, read_course_article

STANCES = ("adopted", "distanced", "denied")


def check_article_keys() -> list[DataError]:
    """The faults of `data/keys/articles`, at most one for each entry; empty where there is none."""
    folder = data_path("keys", "articles")
    return faults_of(*(_key(path, folder) for path in sorted(folder.rglob("*.toml"))))


def _key(path: Path, folder: Path) -> Iterator[DataError]:
    """A key belongs to the article that is called like it, and every entry is true to the text."""
    root = read_table(path)
    name = root.choice("article", course_articles())
    expected = path.relative_to(folder).with_suffix("").as_posix()
    if name != expected:
        yield root.fault(f"article is {name!r} in the key of {expected!r}; mend it or rename the file", "article")
    text = read_course_article(name).text
    root.texts("descriptive_words")
    for entries, check in (("cue", _cue), ("silent", _silent), ("voice", _voice)):
        if entries in root:
            yield from faults_of(*(check(table, text) for table in root.tables(entries)))
    root.finish()


def _cue(table: Table, text: str) -> Iterator[DataError]:
    kind = table.choice("kind", CATEGORIES)
    table.choice("category", CATEGORIES[kind])
    table.text("voice")
    table.flag("counted", default=True)
    if kind == "label":
        table.choice("orientation", ORIENTATIONS)
        table.choice("stance", STANCES)
    _read_texts(table, "target", "actor", "note")
    yield from _place(table, text)


def _silent(table: Table, text: str) -> Iterator[DataError]:
    table.choice("kind", CATEGORIES)
    table.text("why")
    yield from _place(table, text)


def _voice(table: Table, text: str) -> Iterator[DataError]:
    """Its first and last words stand at its start and its end."""
    table.choice("mode", get_args(VoiceMode))
    _read_texts(table, "speaker", "speaker_words", "verb", "actor", "note")
    opens, closes, start, end = table.text("opens"), table.text("closes"), table.whole("start"), table.whole("end")
    table.finish()
    said = text[start:end]
    if not said.startswith(opens):
        yield table.fault(f"{opens!r} does not stand at {start} of the article; mend start or opens", "start")
    elif not said.endswith(closes):
        yield table.fault(f"{closes!r} does not end at {end} of the article; mend end or closes", "end")


def _place(table: Table, text: str) -> Iterator[DataError]:
    """The quotation stands at its start, and is the n-th of its kind there."""
    quote, start, nth = table.text("quote"), table.whole("start"), table.whole("nth")
    table.finish()
    places = [found.start() for found in re.finditer(rf"(?<!\w){re.escape(quote)}(?!\w)", text)]
    if start not in places:
        where = ", ".join(map(str, places)) or "nowhere"
        yield table.fault(f"{quote!r} is not at {start} of the article but at {where}; mend start or quote", "start")
    elif places.index(start) + 1 != nth:
        yield table.fault(f"{quote!r} at {start} is number {places.index(start) + 1}, not {nth}; mend nth", "nth")


def _read_texts(table: Table, *names: str) -> None:
    """Fields that an entry may have."""
    for name in names:
        if name in table:
            table.text(name)
