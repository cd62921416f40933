"""Phrases end where a closed class, a mark or a verb ends them; and, in a text of one word over and over, somewhere."""

from __future__ import annotations

import pytest

import framing
from framing.measure.phrases import LONGEST_PHRASE, name_at, phrase_before
from framing.text.documents import read_document


@pytest.mark.parametrize("word", ["regime", "Regime", "alleges"])
def test_a_phrase_is_never_followed_far_back(word: str) -> None:
    document = read_document(framing.Article.from_text(f"{word} " * 300))
    found = phrase_before(document, document.segments[0], 200)
    assert found == (200 - LONGEST_PHRASE, 200)


def test_a_run_of_capitals_is_never_followed_far() -> None:
    document = read_document(framing.Article.from_text("Velm " * 300))
    assert name_at(document, document.segments[0], 100) == (100, 100 + LONGEST_PHRASE)


def test_a_label_over_and_over_is_counted_each_time() -> None:
    report = framing.analyse(framing.Article.from_text("regime " * 300))
    assert report.scores["labelling"].count == 300
