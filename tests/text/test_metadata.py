"""The file beside an article: what it may say, and the line of what it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.files import DataError, data_path
from framing.text.articles import Actor
from framing.text.metadata import Metadata, read_metadata

ACTOR = '[[actors]]\nid = "crews"\nname = "Dock Crews"\n'


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "talks.toml"
    path.write_text("", encoding="utf-8")
    assert read_metadata(path) == Metadata()


def test_actors_are_read(tmp_path: Path) -> None:
    path = tmp_path / "talks.toml"
    path.write_text(f'{ACTOR}kind = "group"\ngender = "they"\naliases = ["crews"]\n', encoding="utf-8")
    assert read_metadata(path).actors == (Actor("crews", "Dock Crews", ("crews",), "group", "they"),)


@pytest.mark.parametrize(
    ("source", "line", "why"),
    [
        ('title = "No deal"\nauthor = "Ann Roe"', 2, 'the key "author" is not known'),
        ("title = 3", 1, "title is a text"),
        ('title = "No deal"\n\npublished = "2021-05-03"', 3, "published is a date without quotation marks"),
        ("published = 2021-05-03T10:00:00", 1, "published is a date without a time"),
        ('actors = "crews"', 1, "actors is tables"),
        ('actors = ["crews"]', 1, "each actor is a table"),
        ('title = "No deal"\n[[actors]]\nid = "crews"', 2, "an actor needs name"),
        (f'{ACTOR}[[actors]]\nname = "The Board"', 4, "an actor needs id"),
        ('[[actors]]\nid = "Dock Crews"\nname = "Dock Crews"', 2, "small letters, digits and hyphens"),
        ('[[actors]]\nid = "crews"\nname = " "', 3, "name is empty"),
        (f'{ACTOR}kind = "union"', 4, "kind 'union' is not one of person, group, place"),
        (f'{ACTOR}gender = "her"', 4, "gender 'her' is not one of she, he, they, it"),
        (f'{ACTOR}aliases = "crews"', 4, "aliases is a list"),
        (f"{ACTOR}aliases = [3]", 4, "aliases is a list"),
        (f'{ACTOR}alias = "crews"', 4, 'the key "alias" is not known'),
        (f"{ACTOR}\n{ACTOR}", 5, 'two actors have the id "crews"'),
        ('title = "No deal', 1, "not valid TOML"),
    ],
)
def test_each_fault_is_told_with_its_line(tmp_path: Path, source: str, line: int, why: str) -> None:
    path = tmp_path / "talks.toml"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_metadata(path)
    assert (caught.value.line, caught.value.path) == (line, path)
    assert why in caught.value.why


def test_the_metadata_of_the_course_are_in_order() -> None:
    for path in data_path("articles").glob("*/*.txt"):
        assert read_metadata(path.with_suffix(".toml")).origin == "constructed"
