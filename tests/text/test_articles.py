"""Article.from_text: what it fills in, what it refuses, and what it warns of."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.files import DataError
from framing.text.articles import Article

TEXT = "Talks fail\nBy Jane Doe | 3 May 2021\nThe talks between the board and the crews failed."


def test_fields_come_from_the_text() -> None:
    article = Article.from_text(TEXT)
    assert (article.title, article.byline, article.published) == ("Talks fail", "Jane Doe", date(2021, 5, 3))
    assert [section.kind for section in article.sections] == ["headline", "byline", "paragraph"]
    assert article.warnings == ()


def test_given_fields_win() -> None:
    article = Article.from_text(TEXT, title="No deal", byline="Ann Roe", published="2022-01-02", warnings=["a copy"])
    assert (article.title, article.byline, article.published) == ("No deal", "Ann Roe", date(2022, 1, 2))
    assert article.warnings == ("a copy",)
    assert Article.from_text(TEXT, published=datetime(2022, 1, 2, 3, 4)).published == date(2022, 1, 2)


def test_only_line_ends_and_the_byte_order_mark_change() -> None:
    odd = "\ufeffTalks\u00a0fail\t \r\ncafe\u0301 \u2028 \u201cno\u201d\rend "
    assert Article.from_text(odd).text == "Talks\u00a0fail\t \ncafe\u0301 \u2028 \u201cno\u201d\nend "


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("Talks", "the text is one word; there is nothing to compare it with"),
        ("...", "no words were found; there is nothing to count"),
        ("Talks may fail", "the text looks like a headline alone; add the article's paragraphs"),
        ("Talks in the port city may fail", "the text looks like a headline alone; add the article's paragraphs"),
        ("The crews wait\nThe board waits too", "no sentence ends with a stop; each paragraph counts as one sentence"),
        (
            "فشلت المحادثات.",
            "no English words were found; the lexicons are English",
        ),
        (
            "Переговоры сорваны, BBC.",
            "most of the text is not in the Latin script; the lexicons are English",
        ),
    ],
)
def test_what_makes_the_numbers_doubtful_is_said(text: str, warning: str) -> None:
    assert warning in Article.from_text(text).warnings


@pytest.mark.parametrize("text", ["", " ", "\n\r\n", "\ufeff", "\u2003\u2029"])
def test_an_empty_text_is_a_value_error_with_advice(text: str) -> None:
    with pytest.raises(ValueError, match=r"Article\.from_text: the text is empty; "):
        Article.from_text(text)


@pytest.mark.parametrize("text", [None, 3, b"Talks fail.", ["Talks fail."]])
def test_what_is_no_text_is_a_type_error(text: object) -> None:
    with pytest.raises(TypeError, match="read_article"):
        Article.from_text(text)  # type: ignore[arg-type]


@pytest.mark.parametrize("fields", [{"id": "Op Ed"}, {"id": ""}, {"published": "3 May"}, {"published": 2021}])
def test_wrong_fields_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(DataError):
        Article.from_text(TEXT, **fields)  # type: ignore[arg-type]


@given(st.text(min_size=1).filter(str.strip).filter(lambda text: text.strip("\ufeff").strip()))
def test_any_text_is_an_article_with_a_checksum(text: str) -> None:
    assert len(Article.from_text(text).sha256) == 64


def test_a_lone_surrogate_harms_nothing() -> None:
    assert Article.from_text("Talks \ud800 may fail.").sections[0].kind == "paragraph"
