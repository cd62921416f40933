"""The course's own articles."""

from __future__ import annotations

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


@pytest.mark.parametrize(
    "name", ["", "op-ed", "tripoli-2019/none", "../articles/tripoli-2019/op-ed", "tripoli-2019/facts"]
)
def test_a_wrong_name_lists_what_there_is(name: str) -> None:
    with pytest.raises(DataError, match=r"there are: .*tripoli-2019/op-ed"):
        read_course_article(name)
