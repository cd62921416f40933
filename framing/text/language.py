"""Word lists about the English language that the text rules read, from `data/language`; each is read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from framing.files import DataError, data_path, read_csv, read_text


@dataclass(frozen=True, slots=True)
class Table:
    """What `data/language/<name>.csv` has to look like: its columns, and the values by which one of them sorts it."""

    columns: tuple[str, ...]
    sorted_by: str
    values: tuple[str, ...]


TABLES = {
    "abbreviations": Table(("abbreviation", "kind", "source"), "kind", ("title", "name", "end", "inner", "reference")),
    "first_names": Table(("name", "pronoun", "source"), "pronoun", ("she", "he")),
    "irregular_forms": Table(
        ("lemma", "part", "form"), "part", ("third", "past", "participle", "ing", "plural", "superlative")
    ),
    "line_openers": Table(
        ("opener", "kind", "source"), "kind", ("byline", "published", "updated", "credit", "caption")
    ),
    "months": Table(("form", "number", "source"), "number", tuple(str(number) for number in range(1, 13))),
}

_acronym = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]")


@cache
def words_of(name: str) -> frozenset[str]:
    """The lines of `data/language/<name>.txt` without its comments. Raises DataError where there is no such file.

    >>> "Monday" in words_of("weekdays")
    True
    """
    lines = read_text(data_path("language", f"{name}.txt")).splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def rows_of(name: str) -> list[tuple[int, dict[str, str]]]:
    """The rows of `data/language/<name>.csv`, one of TABLES, with the line each one starts on.

    Raises DataError where the columns are others, a cell is empty, or a value is not one that the table is sorted by.
    """
    table, path = TABLES[name], data_path("language", f"{name}.csv")
    rows = read_csv(path, columns=table.columns)
    for line, row in rows:
        value = row[table.sorted_by]
        if value not in table.values:
            why = f"{table.sorted_by} is {value!r}; use one of {', '.join(table.values)}"
            raise DataError(path, line, why)
        empty = next((column for column, cell in row.items() if not cell), None)
        if empty:
            raise DataError(path, line, f"nothing under {empty}; fill it in or take the row out")
    return rows


@cache
def abbreviations() -> dict[str, tuple[str, str]]:
    """Each abbreviation in lower case without its last stop -> how the file writes it, and its kind.

    >>> abbreviations()["gen"]
    ('Gen', 'title')
    """
    rows = rows_of("abbreviations")
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
    return {row["form"].lower(): int(row["number"]) for _, row in rows_of("months")}


@cache
def line_openers(kind: str) -> tuple[str, ...]:
    """The words that open a line of one kind (`byline`, `published`, `updated`, `credit`, `caption`), longest first.

    >>> line_openers("updated")[0]
    'Last modified'
    """
    openers = (row["opener"] for _, row in rows_of("line_openers") if row["kind"] == kind)
    return tuple(sorted(openers, key=len, reverse=True))
