"""The word lists in data/language that the text rules read: complete, without doubles, each with its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.files import data_path, read_csv
from framing.text.language import kind_of_abbreviation, line_openers, months

TABLES = {
    "abbreviations.csv": ("abbreviation", "kind", {"title", "name", "end", "inner", "reference"}),
    "line_openers.csv": ("opener", "kind", {"byline", "published", "updated", "credit", "caption"}),
    "months.csv": ("form", "number", {str(number) for number in range(1, 13)}),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_no_double_rows_and_known_kinds_only(name: str) -> None:
    word, kind, kinds = TABLES[name]
    rows = [row for _, row in read_csv(data_path("language", name))]
    pairs = [(row[word], row[kind]) for row in rows]
    assert len(pairs) == len(set(pairs))
    assert {row[kind] for row in rows} == kinds
    assert all(row["source"] for row in rows)


LISTS = [
    *("agencies", "byline_roles", "name_particles", "sentence_starters", "speech_verbs", "time_zones"),
    *("web_debris", "weekdays"),
]


@pytest.mark.parametrize("path", [data_path("language", f"{name}.txt") for name in LISTS], ids=LISTS)
def test_a_list_says_its_source_and_has_no_doubles(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    words = [line for line in lines if not line.startswith("#")]
    assert "Source: " in " ".join(comments)
    assert len(words) == len(set(words))
    assert all(word and word == word.strip() for word in words)


def test_the_year_has_twelve_months() -> None:
    assert set(months().values()) == set(range(1, 13))


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Gen", "title"),
        ("gen", ""),
        ("NO", "reference"),
        ("U.N", "name"),
        ("J.-P", "name"),
        ("ex-Gen", "title"),
        ("over", ""),
    ],
)
def test_the_kind_of_an_abbreviation(word: str, kind: str) -> None:
    assert kind_of_abbreviation(word) == kind


def test_longer_openers_are_tried_first() -> None:
    lengths = [len(opener) for opener in line_openers("credit")]
    assert lengths == sorted(lengths, reverse=True)
