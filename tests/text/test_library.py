"""The course's own articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.files import DataError
from framing.text.library import course_articles, read_course_article


@pytest.mark.parametrize("name", course_articles())
def test_each_course_article_has_what_a_lesson_needs(name: str) -> None:
    article = read_course_article(name)
    assert article.title
    assert article.byline
    assert article.published
    assert article.origin == "constructed"
    assert article.actors
    assert article.warnings == ()
    assert article.sections[0].kind == "headline"


def test_an_article_of_another_folder_comes_before_the_courses_own(tmp_path: Path) -> None:
    for name in ("tripoli-2019/op-ed", "ferry/report"):
        path = tmp_path / "articles" / f"{name}.txt"
        path.parent.mkdir(parents=True)
        path.write_text("The ferry may stop.")
    assert read_course_article("ferry/report", data=tmp_path).text == "The ferry may stop."
    assert read_course_article("tripoli-2019/op-ed", data=str(tmp_path)).text == "The ferry may stop."
    assert read_course_article("tripoli-2019/wire", data=tmp_path) == read_course_article("tripoli-2019/wire")
    with pytest.raises(DataError, match=r"no article 'ferry/none'; there are: ferry/report, tripoli-2019/op-ed, "):
        read_course_article("ferry/none", data=tmp_path)


@pytest.mark.parametrize(
    "name", ["", "op-ed", "tripoli-2019/none", "../articles/tripoli-2019/op-ed", "tripoli-2019/facts"]
)
def test_a_wrong_name_lists_what_there_is(name: str) -> None:
    with pytest.raises(DataError, match=r"there are: .*tripoli-2019/op-ed"):
        read_course_article(name)
