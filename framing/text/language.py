"""Word lists about the English language that the text rules read, from `data/language`; each is read once."""

from __future__ import annotations

import re
from functools import cache

from framing.files import data_path, read_csv

_acronym = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]")


@cache
def words_of(name: str) -> frozenset[str]:
    """The lines of `data/language/<name>.txt` without its comments.

    >>> "Monday" in words_of("weekdays")
    True
    """
    lines = data_path("language", f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def abbreviations() -> dict[str, tuple[str, str]]:
    """Each abbreviation in lower case without its last stop -> how the file writes it, and its kind.

    >>> abbreviations()["gen"]
    ('Gen', 'title')
    """
    rows = read_csv(data_path("language", "abbreviations.csv"))
    return {row["abbreviation"].lower(): (row["abbreviation"], row["kind"]) for _, row in rows}


def kind_of_abbreviation(word: str) -> str:
    """The kind of abbreviation that a word is, given without its last full stop; empty where it is none.

    `title` goes before a name, `reference` before a number, `inner` before anything; `name` may stand inside a name
    or end a sentence, `end` ends one before a capital. What is written with a capital is no abbreviation without.

    >>> kind_of_abbreviation("ex-Gen"), kind_of_abbreviation("U.S"), kind_of_abbreviation("gen")
    ('title', 'name', '')
    """
    written, kind = abbreviations().get(word.lower(), ("", ""))
    if not kind and _acronym.fullmatch(word):
        return "name"
    if not kind and "-" in word:
        return kind_of_abbreviation(word.rpartition("-")[2])
    return "" if written[:1].isupper() and word[:1].islower() else kind


@cache
def months() -> dict[str, int]:
    """Each month and its short forms, in lower case -> its number, 1 to 12.

    >>> months()["sept"]
    9
    """
    return {row["form"].lower(): int(row["number"]) for _, row in read_csv(data_path("language", "months.csv"))}


@cache
def line_openers(kind: str) -> tuple[str, ...]:
    """The words that open a line of one kind (`byline`, `published`, `updated`, `credit`, `caption`), longest first.

    >>> line_openers("updated")[0]
    'Last modified'
    """
    rows = read_csv(data_path("language", "line_openers.csv"))
    return tuple(sorted((row["opener"] for _, row in rows if row["kind"] == kind), key=len, reverse=True))
