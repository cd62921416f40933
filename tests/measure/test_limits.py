"""How far rules look, so that time grows with an article's length and no faster (docs/format.md)."""

from __future__ import annotations

import pytest

import framing
from framing.measure.attributions import LONGEST_SIDE
from framing.measure.attributions.ends import LONGEST_CONTENT
from framing.measure.records import Voice
from framing.text.tokens import tokenize


def voices_of(text: str) -> tuple[Voice, ...]:
    return framing.find_voices(framing.Article.from_text(text))


def test_what_is_said_without_end_is_cut_at_the_limit() -> None:
    text = "Ortega said that " + "the port was open and " * LONGEST_CONTENT
    (voice,) = voices_of(text)
    assert len(tokenize(voice.span.of(text)).texts) == LONGEST_CONTENT


def test_a_sentence_within_the_limit_is_told_to_its_end() -> None:
    text = "Ortega said that " + "the port was open and " * 45 + "the sea was calm."
    (voice,) = voices_of(text)
    assert voice.span.of(text).endswith("the sea was calm")


def test_a_view_without_end_is_cut_at_the_limit() -> None:
    text = "To her enemies she is a thug " + "and a liar " * LONGEST_CONTENT
    (voice,) = voices_of(text)
    assert len(tokenize(voice.span.of(text)).texts) == LONGEST_CONTENT


@pytest.mark.parametrize(
    ("sentence", "rule", "content"),
    [
        ("Ortega said that the port was open.", "says_that", "the port was open"),
        ("Ortega denied any wrongdoing.", "says_something", "any wrongdoing"),
        ("Ortega urged residents to leave.", "tells_to_do", "residents to leave"),
    ],
)
def test_behind_a_very_long_opening_each_rule_is_asked(sentence: str, rule: str, content: str) -> None:
    text = "On the shore of the lake, " * LONGEST_SIDE + sentence
    (voice,) = voices_of(text)
    assert (voice.rule, voice.speaker) == (rule, "Ortega")
    assert voice.span.of(text).endswith(content)
