"""The tables of docs/instructor_guide.md: the exercises of each lesson, and which devices stand where in each text.

    python -m tools.devices     (or make devices)

Only what stands between a pair of marker lines is written. The devices are those that a reader marked in the keys; no
number here comes from the program that the course is about.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from framing.course.exercise_files import lesson_paths
from framing.files import DataError, course_root, data_path, read_text, read_toml
from framing.measure.evaluation.keyed import article_key_path, keyed_articles
from framing.text.articles import Article
from framing.text.library import read_course_article
from tools.pages import with_tables

PAGE = course_root() / "docs" / "instructor_guide.md"
BEGIN = "<!-- {name}: made by `make devices`; edit the files in data, not this part -->"

KINDS = {"hedge": "Hedges", "booster": "Boosters", "weasel": "Weasel words", "reporting": "Reporting verbs"}
MODES = ("direct", "mixed", "indirect", "scare")
TOLD = {"condition", "investigation", "distancing", "endorsing"}
"""Categories that stand beside the word: hedges that the score of hedging leaves out, and verbs that judge."""

Entry = dict[str, Any]
"""A cue, a voice or a fact as its file has it."""


def write_devices(path: Path = PAGE) -> None:
    """Write the tables into the page. Raises DataError where its marker lines are missing."""
    path.write_text(with_devices(path), encoding="utf-8")
    print(f"{path.name}: written")


def with_devices(path: Path = PAGE) -> str:
    """The page with all tables as the files in data give them now."""
    return with_tables(read_text(path), TABLES, begin=BEGIN, path=path)


# ---- exercises -----------------------------------------------------------------------------------------------------


def exercises() -> str:
    """A row for each lesson: how many exercises of which kinds, their minutes, and which ones are assessed."""
    lessons = [path for path in lesson_paths(None) if path.stem.isdigit()]
    rows = (_lesson(path.stem, read_toml(path)["exercise"]) for path in lessons)
    return "\n".join(
        ["| lesson | exercises | core minutes | extra minutes | assessed |", "|---|---|---|---|---|", *rows, ""]
    )


def _lesson(lesson: str, tables: list[Entry]) -> str:
    kinds = Counter(table["kind"] for table in tables)
    told = ", ".join(f"{number} {kind}" for kind, number in kinds.items())
    core = sum(table["minutes"] for table in tables if table.get("core", True))
    extra = sum(table["minutes"] for table in tables) - core
    assessed = [f"{table['id']} ({_minutes(table)})" for table in tables if table["mode"] == "assessed"]
    return f"| {lesson} | {len(tables)}: {told} | {core} | {extra} | {', '.join(assessed) or '-'} |"


def _minutes(table: Entry) -> str:
    return f"{table['minutes']} min" + ("" if table.get("core", True) else ", extra")


# ---- devices -------------------------------------------------------------------------------------------------------


def devices() -> str:
    """A table of each keyed text and one of what each case could say, case by case."""
    cases = groupby(keyed_articles(), key=lambda name: name.partition("/")[0])
    return "\n".join(line for case, names in cases for line in _case(case, list(names)))


def _case(case: str, names: list[str]) -> Iterator[str]:
    yield f"#### {case}\n"
    for name in names:
        yield from _text(name)
    if (path := data_path("articles", case, "facts.toml")).is_file():
        yield from _facts(read_toml(path)["fact"], [name.partition("/")[2] for name in names])


# ---- one text ------------------------------------------------------------------------------------------------------


def _text(name: str) -> Iterator[str]:
    """A table of one text: a row for each kind of device, each word with the place where it stands."""
    article, key = read_course_article(name), read_toml(article_key_path(name))
    cues: list[Entry] = key.get("cue", [])
    yield f"**{name}** ({article.genre}): “{article.title}”\n"
    yield "| device | number | place: words |"
    yield "|---|---|---|"
    for kind, heading in KINDS.items():
        yield _row(heading, [cue for cue in cues if cue["kind"] == kind], article)
    yield from _labels([cue for cue in cues if cue["kind"] == "label"], article)
    yield from _voices(key.get("voice", []), article)
    yield ""


def _labels(cues: list[Entry], article: Article) -> Iterator[str]:
    """A row for each party, in the order of their first labels; words that name no party come last."""
    of_actor: dict[str, list[Entry]] = defaultdict(list)
    for cue in cues:
        of_actor[cue.get("actor", "")].append(cue)
    names = {actor.id: actor.name for actor in article.actors}
    for actor in sorted(of_actor, key=lambda actor: not actor):
        heading = f"Labels: {names.get(actor, actor)}" if actor else "Labels: no party named"
        yield _row(heading, of_actor[actor], article)


def _voices(voices: list[Entry], article: Article) -> Iterator[str]:
    for mode in MODES:
        chosen = [voice | {"quote": voice.get("speaker", voice["opens"])} for voice in voices if voice["mode"] == mode]
        if chosen:
            yield _row(f"Voices: {mode}", chosen, article)


def _row(heading: str, entries: list[Entry], article: Article) -> str:
    """A heading, how many there are, and each word behind the number of its paragraph or the name of its section."""
    entries = sorted(entries, key=lambda entry: entry["start"])
    places = groupby(entries, key=lambda entry: _place(entry["start"], article))
    cells = (f"{place}: {', '.join(map(_word, found))}" for place, found in places)
    return f"| {heading} | {len(entries)} | {'; '.join(cells) or '-'} |"


def _word(entry: Entry) -> str:
    """A word with what the key says of it; that it is the author's own, and no caption's copy, goes without saying."""
    notes = [entry["orientation"]] if "orientation" in entry else []
    notes += [entry["category"]] if entry.get("category") in TOLD else []
    notes += [entry["stance"]] if entry.get("stance", "adopted") != "adopted" else []
    notes += [f"says {_name(entry['voice'])}"] if entry.get("voice", "authorial") != "authorial" else []
    notes += [] if entry.get("counted", True) else ["not counted"]
    return _cell(entry["quote"]) + (f" ({_cell(', '.join(notes))})" if notes else "")


def _name(voice: str | list[str]) -> str:
    """Who says it; a source that the text does not name is somebody."""
    return voice if isinstance(voice, str) and voice else "somebody"


def _place(start: int, article: Article) -> str:
    """The paragraph that an offset is in, by its number, or what else stands there: headline, heading, caption."""
    number = 0
    for section in article.sections:
        number += section.kind == "paragraph"
        if section.span.start <= start < section.span.end:
            return str(number) if section.kind == "paragraph" else section.kind
    raise ValueError(f"no section of {article.id} holds offset {start}")


# ---- what a case could say -----------------------------------------------------------------------------------------


def _facts(facts: list[Entry], texts: Iterable[str]) -> Iterator[str]:
    """A table of all facts: which text uses each, and which leaves it out."""
    texts = list(texts)
    yield "| what could be said | kind | " + " | ".join(texts) + " |"
    yield "|---|---|" + "---|" * len(texts)
    for fact in facts:
        uses = ["uses" if text in fact["used_by"] else "leaves out" for text in texts]
        yield f"| {_cell(fact['statement'])} | {fact['kind']} | {' | '.join(uses)} |"
    counts = [f"{sum(text in fact['used_by'] for fact in facts)} of {len(facts)}" for text in texts]
    yield f"| used | | {' | '.join(counts)} |\n"


def _cell(text: str) -> str:
    """The text for a cell of a Markdown table."""
    return " ".join(text.split()).replace("|", "\\|")


TABLES = {"exercises": exercises, "devices": devices}

if __name__ == "__main__":
    try:
        write_devices()
    except DataError as error:
        sys.exit(str(error))
