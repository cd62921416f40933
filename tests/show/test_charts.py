"""Charts: the numbers in the table, in the sentence and in the bars are the same, and add up to the score."""

import re

import pytest

import framing
from framing.measure.records import Count
from framing.show.charts import (
    compare_pairs,
    compare_rates,
    hedging_by_part,
    naming_matrix,
    rates_by_part,
    voices_by_share,
)
from framing.show.numbers import count_text, rate_text
from framing.show.shares import parts, shares
from framing.show.tables import LONGEST_BRACKET, TRACK, Apart, Bar, Shade, bar_table

TAGS = {"table", "caption", "thead", "tbody", "tr", "th", "td", "div", "p"}


def test_each_part_of_an_article_has_its_count_base_rate_and_interval(op_ed):
    assert repr(hedging_by_part(op_ed)) == (
        "Hedging by part. opening: 3 in 16 words, 18.8 per 100 words (95 % interval 6.6 to 43.0); "
        "Who gains: 0 in 10 words, 0.0 per 100 words (95 % interval 0.0 to 27.8)."
    )


def test_the_parts_add_up_to_the_score(op_ed):
    for score in op_ed.scores.values():
        found = parts(op_ed, score.name)
        assert sum(part.count.count for part in found) == score.count
        assert sum(part.count.base for part in found) == score.base


def test_an_article_that_begins_with_a_heading_has_no_opening(report_of):
    assert [part.name for part in parts(report_of("## Who gains\nRain [may|hedge] fall."), "hedging")] == ["Who gains"]


def test_an_article_without_a_word_has_no_parts_and_no_rate(report_of):
    assert repr(rates_by_part(report_of(""))) == "Hedging by part. No words to count on."
    assert count_text(Count((), 0)) == "0 in 0 words, so no rate"


def test_every_rate_is_told_with_its_limits(op_ed):
    html = hedging_by_part(op_ed).html
    assert "Fewer than 10 cues or 300 words" in html
    assert "does not say how often the tool errs" in html
    assert "written for this course" in html


def test_an_article_without_a_label_has_no_table_of_names(report_of):
    shown = naming_matrix(report_of("Rain fell.", title="Rain"))
    assert repr(shown) == "Labels by party and voice. None found."
    assert "<table" not in shown.html
    assert "Rain”: 0 labels." in shown.html


def test_articles_side_by_side_show_the_interval_of_the_difference(report_of):
    hedged = report_of("\n".join(["It [may|hedge] rain."] * 20), title="Hedged", outlet="A")
    plain = report_of("\n".join(["It will surely rain."] * 20), title="Plain")
    assert repr(compare_rates([hedged, plain])) == (
        "Hedging. Hedged (A): 20 in 60 words, 33.3 per 100 words (95 % interval 22.7 to 45.9); "
        "Plain: 0 in 80 words, 0.0 per 100 words (95 % interval 0.0 to 4.6), "
        "difference from the first -33.3 (-33.3 to -33.3)."
    )
    assert "overlap is no test" in compare_rates([hedged, plain]).html


def test_comparing_nothing_or_an_unknown_score_is_an_error(op_ed):
    with pytest.raises(ValueError, match="at least one report"):
        compare_rates([])
    with pytest.raises(ValueError, match="the scores are hedging, uncertainty"):
        rates_by_part(op_ed, score="bias")


def test_words_are_shared_out_among_the_voices(report_of):
    report = report_of('Ada said {Ada: "Ben told me {Ben: go home} today"}. Nobody {: left}.')
    assert [(share.speaker, share.words, share.passages) for share in shares(report)] == [
        ("the article", 3, 0),
        ("Ada", 4, 1),
        ("Ben", 2, 1),
        ("a source without a name", 1, 1),
    ]
    assert repr(voices_by_share(report)).startswith("Words by voice. the article: 3 of 10 words, 30.0 per 100; Ada: 4")


def test_the_shares_are_those_of_the_scores(op_ed):
    own, *others = shares(op_ed)
    by_voice = op_ed.scores["hedging"].by_voice
    assert own.words == by_voice["authorial"].base
    assert sum(share.words for share in others) == by_voice["attributed"].base


def test_the_naming_matrix_says_who_calls_whom_what(op_ed, read):
    assert repr(naming_matrix(op_ed)) == (
        "Labels by party and voice. a caption on Ana Ortega: Strongman (delegitimating), 1 time; "
        "Ana Ortega on rebels: terrorists (delegitimating), 1 time; the article on Ana Ortega: general (descriptive), "
        "1 time; the article on Ana Ortega: hero (legitimating, denied), 1 time."
    )
    words = read(naming_matrix(op_ed).html).words
    assert words[1:7] == ["Party", "Label", "Orientation", "a caption", "Ana Ortega", "the article"]
    assert words[words.index("hero") : words.index("hero") + 3] == ["hero", "legitimating", "1 (1 denied)"]


def test_a_report_without_labels_has_an_empty_matrix(report_of):
    assert repr(naming_matrix(report_of("It [may|hedge] rain."))) == "Labels by party and voice. None found."


def test_every_two_articles_make_a_pair_with_the_largest_difference_first(report_of, read):
    often = report_of("\n".join(["It [may|hedge] rain."] * 20), id="often")
    once = report_of("It [may|hedge] rain.\n" + "\n".join(["It will surely rain."] * 19), id="once")
    never = report_of("\n".join(["It will surely rain."] * 20), id="never")
    shown = compare_pairs([never, once, often])
    assert repr(shown) == (
        "Hedging by pairs. often against never: 20 against 0, difference +33.3 (+33.3 to +33.3), 0 outside; "
        "often against once: 20 against 1, difference +32.1 (+29.4 to +33.3), 0 outside; "
        "once against never: 1 against 0, difference +1.3 (+0.0 to +3.9), 0 inside."
    )
    assert "Each of the 3 pairs is a chance to be wrong" in "".join(read(shown.html).words)


def test_articles_of_one_name_go_by_their_headlines(report_of):
    pair = [report_of("It [may|hedge] rain.", title="Hedged"), report_of("It will rain.", title="Plain")]
    assert "Hedged against Plain" in repr(compare_pairs(pair))


def test_a_pair_needs_two_articles_and_words_in_both(report_of):
    with pytest.raises(ValueError, match="compare_pairs needs two reports or more"):
        compare_pairs([report_of("It rained.")])
    assert repr(compare_pairs([report_of("It rained."), report_of("")])) == "Hedging by pairs. No words to count on."


def test_differences_are_drawn_against_one_line_of_0():
    table = bar_table("Pairs", ("Pair", "Drawn"), [["a", Apart(2, -1, 3)], ["b", Apart(0, -3, 1)]], sentence="").html
    left, width = r"margin-left:(\d+)px;width:(\d+)px;height:8px;background", TRACK // 6
    assert re.findall(r"margin-left:(\d+)px;width:0px", table) == [str(3 * width)] * 4
    assert re.findall(left, table)[::2] == [(str(2 * width), str(4 * width)), ("0", str(4 * width))]
    assert re.findall(left, table)[1::2] == [(str(3 * width), "3"), (str(3 * width), "3")]


def test_bars_and_brackets_share_one_scale():
    html = bar_table("Rates", ("Part", "Rate"), [["a", Bar(10, 5, 20)], ["b", Bar(5, 0, 10)]], sentence="").html
    assert re.findall(r"width:(\d+)px;height:10px", html) == [str(TRACK // 2), str(TRACK // 4)]
    assert re.findall(r"margin-left:(\d+)px;width:(\d+)px", html) == [("45", "135"), ("0", "90")]


def test_a_bracket_far_longer_than_any_bar_is_open_on_the_right():
    html = bar_table("Rates", ("Part", "Rate"), [["a", Bar(10, 5, 100)], ["b", Bar(1, 0, 5)]], sentence="").html
    assert f"width:{TRACK // LONGEST_BRACKET}px;height:10px" in html
    assert html.count("border-right:2px") == 1


def test_a_table_with_no_number_above_0_draws_no_bar():
    assert "width:0px;height:10px" in bar_table("Rates", ("Part", "Rate"), [["a", Bar(None)]], sentence="").html


def test_a_row_that_does_not_fit_its_columns_is_an_error():
    with pytest.raises(ValueError, match="a row of 1 cells under 2 columns"):
        bar_table("Rates", ("Part", "Rate"), [["a"]], sentence="")


def test_markup_in_names_is_shown_as_text(report_of, read):
    report = report_of("[<b>|label.contested>&amp;] {<i>: x}\n## <script>\nIt rained.", title="<script>", outlet="&lt;")
    for chart in (hedging_by_part(report), compare_rates([report]), voices_by_share(report), naming_matrix(report)):
        assert {tag for tag, _ in read(chart.html).elements} <= TAGS
        assert "<script>" in "".join(read(chart.html).words)


def test_a_shaded_cell_holds_its_number():
    html = bar_table("Labels", ("Party", "Times"), [["rebels", Shade("2", share=1)]], sentence="").html
    assert ">2</td>" in html


@pytest.mark.parametrize(("rate", "written"), [(0.0, "0.0"), (0.04, "0.04"), (0.14, "0.1"), (12.345, "12.3")])
def test_a_small_rate_is_not_rounded_away(rate, written):
    assert rate_text(rate) == written


def test_the_charts_of_a_real_report(read):
    report = framing.analyse(framing.Article.from_text("Talks may fail. The rebels, he said, could return."))
    for chart in (hedging_by_part(report), voices_by_share(report), naming_matrix(report)):
        read(chart.html)
        assert "\n" not in repr(chart)
