"""What the texts of a case could say: each fact with the texts that use it, their words for it, and those without it.

They stand in `data/articles/<case>/facts.toml`, and show what no text shows by itself: what it leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal, NoReturn, get_args

from framing.files import DataError, data_path, read_text, read_toml

FactKind = Literal["fact", "claim", "opinion"]
FIELDS = ("id", "statement", "source", "kind", "whose", "note", "used_by", "left_out_by", "words")
TEXTS_OF_A_FACT = ("id", "statement", "source", "kind")

_slug = re.compile(r"[a-z0-9-]+")
_head = re.compile(r"\s*\[\[\s*fact\s*\]\]")

Refuse = Callable[[str], NoReturn]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a text of the case could say, in our own words.

    `kind` is fact (not in dispute), claim (a party says so) or opinion (a judgement or forecast); of the last two it is
    known `whose` they are. `wordings` holds, for each text that uses the fact, words that stand in it.

    >>> Fact("gate", "The gate is shut.", "fact", "the case", (("wire", "the closed gate"),), ("op-ed",)).used_by
    ('wire',)
    """

    id: str
    statement: str
    kind: FactKind
    source: str
    wordings: tuple[tuple[str, str], ...]
    left_out_by: tuple[str, ...] = ()
    whose: str = ""
    note: str = ""

    @property
    def used_by(self) -> tuple[str, ...]:
        """The texts that use the fact, in the order of the file."""
        return tuple(text for text, _ in self.wordings)

    def wording_in(self, text: str) -> str:
        """The words with which a text states the fact; "" where it leaves it out."""
        return dict(self.wordings).get(text, "")


def read_facts(case: str) -> tuple[Fact, ...]:
    """The facts of one of the course's cases. Raises DataError where it has none, or one is not as it should be.

    >>> [fact.used_by for fact in read_facts("tripoli-2019") if fact.id == "embargo"]
    [('briefing',)]
    """
    return read_fact_file(data_path("articles", case, "facts.toml"))


def read_fact_file(path: Path) -> tuple[Fact, ...]:
    """The facts in a file; the texts that they name have to stand beside it, and hold the words quoted from them.

    Raises DataError with the line of the fact that has a fault.
    """
    entries = read_toml(path).get("fact")
    if not isinstance(entries, list) or not entries:
        raise DataError(path, 1, "no fact in the file; head each with [[fact]]")
    lines = [number for number, line in enumerate(read_text(path).splitlines(), 1) if _head.match(line)]
    facts: list[Fact] = []
    for entry, line in zip(entries, lines, strict=True):
        refuse = partial(_refuse, path, line)
        fact = _read_fact(entry, refuse)
        if fact.id in {other.id for other in facts}:
            refuse(f'two facts have the id "{fact.id}"; give each its own')
        if facts and set(texts_of([fact])) != set(texts_of(facts)):
            refuse(f"every fact names each text of the case once: {', '.join(texts_of(facts))}")
        _check_wordings(path, fact, refuse)
        facts.append(fact)
    return tuple(facts)


def texts_of(facts: Sequence[Fact]) -> tuple[str, ...]:
    """The texts that facts speak of, in the order in which they are named.

    >>> texts_of(read_facts("tripoli-2019"))
    ('op-ed', 'wire', 'commentary-lna', 'commentary-gna', 'briefing')
    """
    return tuple(dict.fromkeys(text for fact in facts for text in (*fact.used_by, *fact.left_out_by)))


def _refuse(path: Path, line: int, why: str) -> NoReturn:
    raise DataError(path, line, why)


def _read_fact(entry: dict[str, Any], refuse: Refuse) -> Fact:
    for name in entry:
        if name not in FIELDS:
            refuse(f'the field "{name}" is not known; use one of {", ".join(FIELDS)}')
    for name in (*TEXTS_OF_A_FACT, *(name for name in ("whose", "note") if name in entry)):
        if not isinstance(entry.get(name), str) or not entry[name].strip():
            refuse(f'a fact needs {name} = "..."; fill it in')
    if not _slug.fullmatch(entry["id"]):
        refuse(f'id "{entry["id"]}": use small letters, digits and hyphens only')
    if entry["kind"] not in get_args(FactKind):
        refuse(f'kind "{entry["kind"]}" is not one of {", ".join(get_args(FactKind))}')
    if (entry["kind"] == "fact") == ("whose" in entry):
        refuse('a claim or an opinion needs whose = "..."; a fact has none')
    words = _read_words(entry, refuse)
    return Fact(
        id=entry["id"],
        statement=entry["statement"],
        kind=entry["kind"],
        source=entry["source"],
        wordings=tuple(words.items()),
        left_out_by=_names(entry, "left_out_by", refuse),
        whose=entry.get("whose", ""),
        note=entry.get("note", ""),
    )


def _read_words(entry: dict[str, Any], refuse: Refuse) -> dict[str, str]:
    """The wordings, one for each text of `used_by`, in that order."""
    used, words = _names(entry, "used_by", refuse), entry.get("words", {})
    if not isinstance(words, dict) or not all(isinstance(wording, str) for wording in words.values()):
        refuse('words are a table: [fact.words], then wire = "..." for each text that uses the fact')
    if set(words) != set(used):
        refuse(f"[fact.words] needs words of each text of used_by, and of no other: {', '.join(used) or 'none'}")
    twice = set(used) & set(_names(entry, "left_out_by", refuse))
    if twice:
        refuse(f"{', '.join(sorted(twice))} cannot use the fact and leave it out; keep one of them")
    return {text: words[text] for text in used}


def _names(entry: dict[str, Any], field: str, refuse: Refuse) -> tuple[str, ...]:
    names = entry.get(field)
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        refuse(f'{field} is a list of texts: ["op-ed", "wire"]')
    return tuple(names)


def _check_wordings(path: Path, fact: Fact, refuse: Refuse) -> None:
    """The texts stand beside the file, and the words stand in them."""
    for text in texts_of([fact]):
        place = path.with_name(f"{text}.txt")
        if not place.is_file():
            refuse(f'there is no text "{text}" beside this file; check the name')
        if text in fact.used_by and not (fact.wording_in(text).strip() and fact.wording_in(text) in read_text(place)):
            refuse(f'"{fact.wording_in(text)}" does not stand in {text}.txt; copy the words from there')
