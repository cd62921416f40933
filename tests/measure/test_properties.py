"""What holds for any text: cues stand at their spans, scores are their cues, voices nest and add up."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.measure.records import Score
from framing.text.library import course_articles, read_course_article

# Words and marks that the rules look at, in any order, and scripts and marks that they do not expect.
RULED = (  # noqa: SIM905 (a list of 60 short words reads worse)
    "the The Talks may May 3 fail could perhaps Ortega militia said says claims that according to so-called terrorists "
    "self-styled Northern Congress (NC) he it is no not unlikely about 300 , . ! \" \u201c \u201d ' - By AFP ... "
    "Dr. MS. A. of"
).split(" ")
ODD = ["\n", "\n\n", "\u0645\u0631\u062d\u0628\u0627", "e\u0301", "\U0001f600", "<b>", "&amp;"]
WORDS = st.sampled_from([*RULED, *ODD])
ANY = st.lists(WORDS, min_size=1, max_size=60).map(" ".join) | st.text(min_size=1, max_size=200)
TEXTS = ANY.filter(lambda text: text.removeprefix("\ufeff").strip())  # an article needs more than a byte order mark


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_any_text_gives_a_report_whose_parts_fit_together(text: str) -> None:
    report = framing.analyse(framing.Article.from_text(text))
    check_report(report)


@pytest.mark.parametrize("text", ["They had it from Dr. A.", "He bought a tandem MS. This works.", "Mr. Mr. Mr."])
def test_a_title_with_no_name_behind_it_is_read(text: str) -> None:
    check_report(framing.analyse(framing.Article.from_text(text)))


@pytest.mark.parametrize("name", course_articles())
def test_the_course_articles_give_reports_whose_parts_fit_together(name: str) -> None:
    check_report(framing.analyse(read_course_article(name)))


@settings(deadline=None, max_examples=50)
@given(TEXTS)
def test_the_same_article_gives_the_same_report(text: str) -> None:
    article = framing.Article.from_text(text)
    assert framing.analyse(article) == framing.analyse(article)


def check_report(report: framing.Report) -> None:
    text = report.article.text
    for cue in report.cues:
        assert cue.span.of(text) == cue.text
        if cue.voice_index is not None:
            assert report.voices[cue.voice_index].span.contains(cue.span)
            assert report.voices[cue.voice_index].speaker == cue.voice
    for number, voice in enumerate(report.voices):
        assert 0 <= voice.span.start < voice.span.end <= len(text)
        for other in report.voices[number + 1 :]:
            assert voice.span.contains(other.span) or not voice.span.overlaps(other.span)
    for score in report.scores.values():
        check_score(score, report)


def check_score(score: Score, report: framing.Report) -> None:
    assert set(score.cues) <= set(report.cues)
    assert score.count == len(score.cues)
    parts = score.by_voice["authorial"], score.by_voice["attributed"]
    assert sum(part.count for part in parts) == score.count
    assert sum(part.base for part in parts) == score.base
    assert sum(part.count for part in score.by_category.values()) == score.count
    if score.base:
        assert score.rate == 100 * len(score.cues) / score.base
        low, high = score.interval or (0, 0)
        assert 0 <= low <= min(score.rate, 100) <= high + 1e-9
    else:
        assert score.rate is None
        assert score.interval is None
