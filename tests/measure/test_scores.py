"""Scores: what counts for which measure, on which words, with which interval."""

from __future__ import annotations

import pytest

import framing
from framing.measure.comparing import difference
from framing.measure.records import wilson

PAGE = """Port may close as strike spreads
By Jo Marsh, May 3, 2021
Dockers, led by strongman Ed Lund, block the gate. They could stay for we...
Dockers, led by strongman Ed Lund, block the gate. They could stay for weeks
Photo: Ida Roe/AFP
The port could close. "It might not open again," Ed Lund said.

What comes next
Perhaps the strike will end on Friday, though few expect it to."""


@pytest.fixture(scope="module")
def report() -> framing.Report:
    return framing.analyse(framing.Article.from_text(PAGE))


def test_captions_stand_in_by_section_only_and_repeated_ones_nowhere(report: framing.Report) -> None:
    hedging = report.scores["hedging"]

    assert [cue.text for cue in hedging.cues] == ["may", "could", "might", "Perhaps", "expect"]
    assert [cue.text for cue in hedging.by_section["caption"].cues] == ["could"]
    assert [cue.text for cue in report.cues if cue.section == "caption" and not cue.counted] == ["strongman", "could"]


def test_the_base_is_the_words_of_headline_heading_and_paragraphs(report: framing.Report) -> None:
    bases = {kind: part.base for kind, part in report.scores["hedging"].by_section.items()}
    assert bases == {"headline": 6, "byline": 6, "heading": 3, "caption": 14, "credit": 4, "paragraph": 24}
    assert report.scores["hedging"].base == 6 + 3 + 24


def test_words_inside_and_outside_voices_add_up(report: framing.Report) -> None:
    by_voice = report.scores["hedging"].by_voice
    assert {voice: (part.count, part.base) for voice, part in by_voice.items()} == {
        "authorial": (4, 28),
        "attributed": (1, 5),
    }


def test_hedging_leaves_conditions_out_and_uncertainty_counts_them() -> None:
    report = framing.analyse(framing.Article.from_text("If it rains, the march may often stop."))
    assert [cue.text for cue in report.scores["hedging"].cues] == ["may", "often"]
    assert [cue.text for cue in report.scores["uncertainty"].cues] == ["If", "may"]


def test_descriptive_labels_are_found_but_not_counted() -> None:
    report = framing.analyse(framing.Article.from_text("Militants fought the fighters of Port Velm."))
    assert {cue.orientation for cue in report.cues if cue.kind == "label"} == {"contested", "descriptive"}
    assert [cue.text for cue in report.scores["labelling"].cues] == ["Militants"]


@pytest.mark.parametrize(
    ("count", "base", "interval"),
    [
        (0, 10, (0.0, 27.75)),  # the values of Newcombe's and others' tables, per 100
        (10, 10, (72.25, 100.0)),
        (5, 10, (23.66, 76.34)),
        (1, 0, None),
    ],
)
def test_the_interval_is_wilsons(count: int, base: int, interval: tuple[float, float] | None) -> None:
    found = wilson(count, base)
    assert (found and tuple(round(bound, 2) for bound in found)) == interval


def test_no_words_give_no_rate_and_a_warning() -> None:
    report = framing.analyse(framing.Article.from_text("\u2026 !"))
    assert report.scores["hedging"].rate is None
    assert report.scores["hedging"].interval is None
    assert "no words to count on: rates and intervals are left out" in report.warnings


def test_short_texts_and_few_cues_are_warned_about(report: framing.Report) -> None:
    assert "only 33 words: rates of so short a text say little" in report.warnings
    assert any(warning.startswith("fewer than 10 cues") for warning in report.warnings)


@pytest.mark.parametrize(
    ("sentence", "likelihood"),
    [
        ("A strike is unlikely.", (0.20, 0.45)),
        ("A strike is likely.", (0.55, 0.80)),
        ("A strike is not likely.", None),
        ("A strike is not at all likely.", None),
        ("A strike may come.", None),
    ],
)
def test_likelihood_is_the_named_scales_and_a_negated_term_has_none(
    sentence: str, likelihood: tuple[float, float] | None
) -> None:
    cue = next(cue for cue in framing.find_cues(framing.Article.from_text(sentence)) if cue.kind == "hedge")
    assert (cue.likelihood, cue.likelihood_source) == (likelihood, "icd203" if likelihood else None)


# ---- comparing ---------------------------------------------------------------------------------------------------

HEDGED = framing.Article.from_text("It may rain. It could snow. Perhaps it will thaw. The road is open. " * 10)
PLAIN = framing.Article.from_text("It rains. It snows. It will thaw. The road may be open now. " * 10)


def test_the_difference_of_rates_has_an_interval_that_the_seed_repeats() -> None:
    hedged, plain = framing.analyse(HEDGED), framing.analyse(PLAIN)

    first = difference(hedged, plain, "hedging")

    assert first is not None
    assert first.estimate == pytest.approx(hedged.scores["hedging"].rate - plain.scores["hedging"].rate)
    assert 0 < first.low < first.estimate < first.high
    assert difference(hedged, plain, "hedging") == first


def test_an_article_does_not_differ_from_itself() -> None:
    report = framing.analyse(HEDGED)
    found = difference(report, report, "hedging")
    assert found is not None
    assert found.low < 0 < found.high


def test_compare_gives_one_row_an_article() -> None:
    frame = framing.compare([framing.analyse(HEDGED), framing.analyse(PLAIN)])
    assert list(frame["hedging_count"]) == [30, 10]
    assert {"hedging_base", "hedging_rate", "hedging_low", "hedging_difference_low"} <= set(frame.columns)


def test_compare_without_reports_says_what_it_needs() -> None:
    with pytest.raises(ValueError, match="at least one report"):
        framing.compare([])


def test_to_frame_has_one_row_a_cue(report: framing.Report) -> None:
    frame = report.to_frame()
    assert list(frame["text"]) == [cue.text for cue in report.cues]


def test_sentiment_gives_nothing_to_the_words_of_this_course() -> None:
    report = framing.analyse(framing.Article.from_text("The strongman could perhaps topple the regime."))
    assert (report.sentiment.polarity, report.sentiment.subjectivity) == (0.0, 0.0)
