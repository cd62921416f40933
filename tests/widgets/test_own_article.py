"""The place for one's own article and the button that writes the report, driven as the page drives them."""

import re

import pytest

from framing.course.own_report import read_written, write_new
from framing.widgets import exercise, own_article, write_report

TALKS = "Talks fail\nBy Jane Doe, May 3, 2021\nThe self-styled board may fail again, aides said.\n"


@pytest.fixture
def own(tmp_path):
    return own_article(answers=tmp_path / "answers")


def shown(own):
    return dict(map(tuple, own.shown))


def test_without_an_article_the_courses_example_stands_in(own):
    assert own.told.startswith("No article yet: paste one above")
    assert (own.is_own, own.article.origin, shown(own)["state"]) == (False, "constructed", "empty")


def test_the_page_pastes_mends_and_decides(own, tmp_path):
    own._hear({"paste": TALKS}, [])
    assert own.told == "Your article: “Talks fail”, 16 words."
    assert (shown(own)["state"], shown(own)["text"]) == ("kept", TALKS)
    own._hear({"mend": {"outlet": "Dock News", "rule": "x"}}, [])
    assert own.article.outlet == "Dock News"
    own._hear({"upload": "b.md"}, [memoryview(b"# Rain\n\nIt fell.")])
    assert shown(own)["state"] == "waiting"
    own._hear({"decide": "replace"}, [])
    assert own.article.title == "Rain"
    assert own_article(answers=tmp_path / "answers").article == own.article


@pytest.mark.parametrize("content", [{}, {"paste": 3}, {"upload": "a.txt"}, {"decide": "x"}, {"mend": []}, None, "x"])
def test_what_the_page_never_sends_changes_nothing(own, content):
    own._hear(content, [])
    assert shown(own)["state"] == "empty"


def test_every_answer_of_python_is_a_change(own):
    own.paste("")
    before = own.shown
    own.paste("")
    assert own.shown != before


def test_its_words_are_the_same_whatever_was_brought(own, tmp_path):
    before = repr(own)
    own.paste(TALKS)
    assert repr(own) == before == repr(own_article(answers=tmp_path))
    assert repr(write_report(own)) == "A button that writes your report. Run this cell in JupyterLab to use it."


def test_the_report_is_made_of_the_answers_and_never_overwritten(own, tmp_path):
    own.paste(TALKS)
    claim = exercise("08-write-claim", answers=tmp_path / "answers")
    claim.answer("The board is called “self-styled” by the article itself.")
    claim.rate("evidence", 2)
    writer = write_report(own, answers=tmp_path / "answers", folder=tmp_path / "reports")
    first, second = writer.write(), writer.write()
    assert [path.name for path in first] == ["report-talks-fail.html", "report-talks-fail.csv"]
    assert [path.name for path in second] == ["report-talks-fail-2.html", "report-talks-fail-2.csv"]
    page = first[0].read_text(encoding="utf-8")
    assert "The board is called “self-styled” by the article itself." in page
    assert "Evidence: 2 of 3" in page
    assert "Not written yet: A rival reading, Limits." in writer.said.value
    assert re.search(r"report-talks-fail-2\.html", writer.said.value)


def test_a_folder_that_refuses_is_told(own, tmp_path):
    (tmp_path / "reports").write_text("", encoding="utf-8")
    writer = write_report(own, answers=tmp_path, folder=tmp_path / "reports")
    assert writer.write() == []
    assert "a file stands where the folder should be" in writer.said.value


def test_half_a_report_is_not_left_behind(tmp_path):
    with pytest.raises(TypeError):
        write_new(tmp_path, "report", {".html": b"<p>", ".csv": None})
    assert list(tmp_path.iterdir()) == []


def test_an_answer_that_was_never_given_is_empty(tmp_path):
    answer = read_written("08-write-limits", folder=tmp_path)
    assert (answer.text, answer.ratings) == ("", ())
    assert list(tmp_path.iterdir()) == [], "looking writes nothing"
