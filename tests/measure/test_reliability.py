"""How often readers marked a word, told in sentences; and where nobody was asked."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from framing.files import DataError
from framing.measure.cues import find_cues
from framing.measure.lexicons import load_lexicons
from framing.measure.reliability import (
    ANNOTATIONS,
    COLUMNS,
    Reliability,
    load_reliability,
    reliability_of,
    reliability_of_phrase,
    reliability_of_words,
    tell_reliability,
)
from framing.text.articles import Article

WIKIPEDIA, SCIENCE, SENTENCES = ANNOTATIONS


def record(annotation, *counts, phrase="could"):
    return Reliability(annotation.kind, phrase, "modal", annotation, *counts)


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            record(WIKIPEDIA, 121, 43, 89, 40),
            "'could' was marked as a hedge in 43 of 121 uses in Wikipedia (Szeged scheme)",
        ),
        (
            record(SCIENCE, 1227, 1060, 0, 0),
            "'could' was marked as a hedge in 1,060 of 1,227 uses in scientific prose (Szeged scheme)",
        ),
        (
            record(WIKIPEDIA, 3, 2, 2, 2),
            "'could' was marked as a hedge in 2 of 3 uses in Wikipedia (Szeged scheme); so few say little",
        ),
        (record(WIKIPEDIA, 0, 0, 0, 0), "'could' does not occur in Wikipedia (Szeged scheme)"),
        (
            record(SENTENCES, 20, 18, 20, 18, phrase="some say"),
            "'some say' stands in 20 sentences, 18 of them marked as uncertain, in Wikipedia (CoNLL-2010 scheme)",
        ),
    ],
)
def test_what_a_person_is_told(found, sentence):
    assert found.sentence == sentence


def test_shares_are_none_where_there_is_nothing_to_share():
    assert (record(WIKIPEDIA, 8, 6, 4, 3).share, record(WIKIPEDIA, 8, 6, 4, 3).precision) == (0.75, 0.75)
    assert (record(WIKIPEDIA, 0, 0, 0, 0).share, record(WIKIPEDIA, 0, 0, 0, 0).precision) == (None, None)


def test_a_cue_knows_its_counts():
    (cue,) = find_cues(Article.from_text("Talks could fail."))
    assert [found.annotation for found in reliability_of(cue)] == [WIKIPEDIA, SCIENCE]
    assert re.fullmatch(
        r"'could' was marked as a hedge in \d+ of \d+ uses in Wikipedia \(Szeged scheme\)", tell_reliability(cue)[0]
    )
    assert reliability_of_phrase("could") == reliability_of(cue)


@pytest.mark.parametrize(
    "text", ["He is largely right.", "They often fail.", "He will certainly go.", "The terrorists fled."]
)
def test_where_nobody_was_asked_that_is_said(text):
    cue = find_cues(Article.from_text(text))[0]
    assert reliability_of(cue) == ()
    (told,) = tell_reliability(cue)
    assert "not annotated in this corpus" in told


def test_a_word_that_came_after_the_count_is_called_new():
    may = next(entry for entry in load_lexicons().entries if entry.phrase == "may")
    assert tell_reliability(replace(may, phrase="mayhap")) == (
        "'mayhap' is new: not counted yet in an annotated corpus",
    )


def test_words_lead_to_the_entry_that_they_are_a_form_of():
    assert {found.phrase for found in reliability_of_words("Suggested", kind="hedge")} == {"suggest"}
    assert reliability_of_words("suggested", kind="label") == ()
    assert reliability_of_words("", kind="hedge") == ()


@pytest.mark.parametrize("row", ["hedge,may,modal,wikipedia,szeged,1,2,0,0", "hedge,may,modal,news,szeged,2,1,0,0"])
def test_a_row_that_cannot_be_is_told_with_its_line(row, tmp_path: Path):
    path = tmp_path / "reliability.csv"
    path.write_text(f"{','.join(COLUMNS)}\n{row}\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"reliability\.csv:2: "):
        load_reliability(path)
