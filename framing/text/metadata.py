"""What the file beside an article says about it: `op-ed.toml` for `op-ed.txt`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from framing.files import DataError, read_toml
from framing.text.articles import Actor, ActorKind, Gender

_slug = re.compile(r"[a-z0-9-]+")
_TEXTS = ("title", "byline", "outlet", "genre", "origin", "note")
_KEYS = (*_TEXTS, "published", "actors")
_ACTOR_KEYS = ("id", "name", "aliases", "kind", "gender")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of an article as its TOML file states them; empty where it is silent."""

    title: str = ""
    byline: str = ""
    published: date | None = None
    outlet: str = ""
    genre: str = ""
    origin: str = ""
    note: str = ""
    actors: tuple[Actor, ...] = ()


def read_metadata(path: Path) -> Metadata:
    """The metadata in a TOML file. Raises DataError with the line where a key or a value is wrong."""
    table = read_toml(path)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    _refuse_unknown(path, lines, 0, table, _KEYS)
    for key in _TEXTS:
        _expect(path, lines, 0, table, key, str, 'a text in quotation marks: "..."')
    _expect(path, lines, 0, table, "published", date, "a date without quotation marks: 2019-12-21")
    if type(table.get("published", date.min)) is not date:
        raise DataError(path, _line_of(lines, 0, "published"), "published is a date without a time: 2019-12-21")
    _expect(path, lines, 0, table, "actors", list, "tables, each headed [[actors]]")
    heads = [number for number, line in enumerate(lines) if re.match(r"\s*\[\[\s*actors\s*\]\]", line)]
    entries = table.pop("actors", [])
    heads += [0] * (len(entries) - len(heads))
    actors = [_read_actor(path, lines, head, entry) for head, entry in zip(heads, entries, strict=False)]
    for number, actor in enumerate(actors):
        if actor.id in {other.id for other in actors[:number]}:
            raise DataError(path, heads[number] + 1, f'two actors have the id "{actor.id}"; give each its own')
    return Metadata(**table, actors=tuple(actors))


def _read_actor(path: Path, lines: list[str], head: int, entry: Any) -> Actor:
    if not isinstance(entry, dict):
        raise DataError(path, head + 1, "each actor is a table headed [[actors]]")
    _refuse_unknown(path, lines, head, entry, _ACTOR_KEYS)
    for key in ("id", "name"):
        if key not in entry:
            raise DataError(path, head + 1, f'an actor needs {key} = "..."; add it')
        _expect(path, lines, head, entry, key, str, 'a text in quotation marks: "..."')
    if not _slug.fullmatch(entry["id"]):
        why = f'id "{entry["id"]}": use small letters, digits and hyphens only'
        raise DataError(path, _line_of(lines, head, "id"), why)
    if not entry["name"].strip():
        raise DataError(path, _line_of(lines, head, "name"), "an actor's name is empty; write it out")
    _expect(path, lines, head, entry, "aliases", list, 'a list of texts: ["...", "..."]')
    aliases = entry.get("aliases", [])
    if not all(isinstance(alias, str) and alias.strip() for alias in aliases):
        raise DataError(path, _line_of(lines, head, "aliases"), 'aliases is a list of texts: ["...", "..."]')
    for key, allowed in (("kind", get_args(ActorKind)), ("gender", get_args(Gender))):
        if key in entry and entry[key] not in allowed:
            why = f"{key} {entry[key]!r} is not one of {', '.join(allowed)}"
            raise DataError(path, _line_of(lines, head, key), why)
    return Actor(**{**entry, "aliases": tuple(aliases)})


def _refuse_unknown(path: Path, lines: list[str], head: int, table: dict[str, Any], known: tuple[str, ...]) -> None:
    for key in table:
        if key not in known:
            why = f'the key "{key}" is not known; use one of {", ".join(known)}'
            raise DataError(path, _line_of(lines, head, key), why)


def _expect(path: Path, lines: list[str], head: int, table: dict[str, Any], key: str, kind: type, wanted: str) -> None:
    if key in table and not isinstance(table[key], kind):
        raise DataError(path, _line_of(lines, head, key), f"{key} is {wanted}")


def _line_of(lines: list[str], head: int, key: str) -> int:
    """The line, from 1, on which `key` stands at or after line `head`, which counts from 0."""
    stated = re.compile(rf"\s*(?:\[+\s*)?[\"']?{re.escape(key)}[\"']?\s*[\]=.]")
    found = (number for number, line in enumerate(lines[head:], head + 1) if stated.match(line))
    return next(found, head + 1)
