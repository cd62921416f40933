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


def test_the_other_way_round_the_interval_is_the_same_with_its_sign_changed() -> None:
    hedged, plain = framing.analyse(HEDGED), framing.analyse(PLAIN)
    more, less = difference(hedged, plain, "hedging"), difference(plain, hedged, "hedging")
    assert more is not None
    assert less is not None
    assert (less.estimate, less.low, less.high) == (-more.estimate, -more.high, -more.low)


def test_a_higher_level_gives_a_wider_interval() -> None:
    hedged, plain = framing.analyse(HEDGED), framing.analyse(PLAIN)
    usual, strict = (difference(hedged, plain, "hedging", level=level, resamples=2000) for level in (0.95, 0.995))
    assert usual is not None
    assert strict is not None
    assert strict.low < usual.low < usual.estimate == strict.estimate < usual.high < strict.high
    with pytest.raises(ValueError, match="level is 95; it has to lie between 0 and 1"):
        difference(hedged, plain, "hedging", level=95)


def test_an_article_does_not_differ_from_itself() -> None:
    report = framing.analyse(HEDGED)
    found = difference(report, report, "hedging")
    assert found is not None
    assert found.low < 0 < found.high


def test_compare_gives_one_row_an_article_with_the_difference_to_the_first() -> None:
    frame = framing.compare([framing.analyse(HEDGED), framing.analyse(PLAIN)])

    hedging = frame[[name for name in frame.columns if name.startswith("hedging_")]].round(2)
    assert hedging.iloc[0, :5].to_dict() == {
        "hedging_count": 30,
        "hedging_base": 140,
        "hedging_rate": 21.43,
        "hedging_low": 15.44,
        "hedging_high": 28.94,
    }
    assert hedging.iloc[1].to_dict() == {
        "hedging_count": 10,
        "hedging_base": 130,
        "hedging_rate": 7.69,
        "hedging_low": 4.23,
        "hedging_high": 13.58,
        "hedging_difference": -13.74,
        "hedging_difference_low": -19.15,
        "hedging_difference_high": -8.51,
    }
    assert hedging.iloc[0, 5:].isna().all(), "the first row has nothing to differ from"


def test_sentences_that_are_all_alike_leave_nothing_to_chance() -> None:
    hedged, plain = (framing.analyse(framing.Article.from_text(text * 20)) for text in ("It may rain. ", "It rains. "))
    found = difference(hedged, plain, "hedging")
    assert found is not None
    assert found.estimate == found.low == found.high == pytest.approx(100 / 3)


def test_as_many_resamples_lie_above_the_interval_as_below(monkeypatch: pytest.MonkeyPatch) -> None:
    report = framing.analyse(HEDGED)
    drawn = iter([[float(number) for number in range(1000)], [0.0] * 1000])
    monkeypatch.setattr("framing.measure.comparing._resampled_rates", lambda *_: next(drawn))
    found = difference(report, report, "hedging")
    assert found is not None
    assert (found.low, found.high) == (25, 974)


@pytest.mark.parametrize("resamples", [1, 2, 39, 40])
def test_few_resamples_still_give_an_interval(resamples: int) -> None:
    found = difference(framing.analyse(HEDGED), framing.analyse(PLAIN), "hedging", resamples=resamples)
    assert found is not None
    assert found.low <= found.high


def test_no_resamples_and_an_unknown_score_are_refused_in_plain_words() -> None:
    report = framing.analyse(HEDGED)
    with pytest.raises(ValueError, match="resamples is 0; draw at least one"):
        difference(report, report, "hedging", resamples=0)
    with pytest.raises(ValueError, match="resamples is -1"):
        framing.compare([report], resamples=-1)
    with pytest.raises(ValueError, match="there is no score 'hedges'; the scores are hedging, uncertainty, boosting"):
        difference(report, report, "hedges")


def test_what_is_no_article_and_no_report_is_refused_with_the_way_out() -> None:
    with pytest.raises(TypeError, match="takes an Article, not str; make one with"):
        framing.analyse("It may rain.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="takes a list of reports"):
        framing.compare(["It may rain."])  # type: ignore[list-item]


def test_compare_without_reports_says_what_it_needs() -> None:
    with pytest.raises(ValueError, match="at least one report"):
        framing.compare([])


COLUMNS = [
    *("start", "end", "text", "kind", "category", "form", "phrase", "rule", "source", "voice_index", "voice"),
    *("target", "target_span", "actor", "orientation", "stance", "likelihood", "likelihood_source"),
]


def test_to_frame_has_one_row_a_cue_and_the_columns_of_the_json_object(report: framing.Report) -> None:
    frame = report.to_frame()

    assert list(frame.columns) == [*COLUMNS, "section"]
    assert list(frame["text"]) == [cue.text for cue in report.cues]
    cues = report.to_json_object(sentiment=False)["cues"]
    assert [list(cue) for cue in cues] == [COLUMNS] * len(report.cues)
    for column in ("start", "target_span", "likelihood"):
        assert list(frame[column]) == [cue[column] for cue in cues]


def test_a_report_without_cues_gives_a_frame_with_the_same_columns() -> None:
    frame = framing.analyse(framing.Article.from_text("The ferry sails on Monday.")).to_frame()
    assert list(frame.columns) == [*COLUMNS, "section"]
    assert frame.empty


def test_sentiment_gives_nothing_to_the_words_of_this_course() -> None:
    report = framing.analyse(framing.Article.from_text("The strongman could perhaps topple the regime."))
    assert (report.sentiment.polarity, report.sentiment.subjectivity) == (0.0, 0.0)
