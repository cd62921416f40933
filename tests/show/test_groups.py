"""Charts of groups: each number stands in the table and in the sentence, with its level."""

import pytest

from framing.measure.comparing import Difference
from framing.measure.groups import GroupDifference, GroupRate
from framing.measure.scores import MEASURES
from framing.measure.validity import load_figures
from framing.show.groups import chance_chart, difference_grid, group_difference_chart, group_rate_chart
from framing.show.score_figures import MEASURED, score_figures


def apart(estimate, low, high, *, score="hedging", group="wire", other="tabloid", level=0.95):
    return GroupDifference(score, group, other, Difference(estimate, low, high), level)


def test_a_rate_is_told_with_its_articles_words_and_interval():
    shown = group_rate_chart([GroupRate("wire", "hedging", 50, 90, 6000, 1.2, 1.8)])
    assert repr(shown) == (
        "Rates by group, with 95 % intervals. "
        "Hedging, wire: 90 in 6,000 words of 50 articles, 1.50 per 100 words (1.20 to 1.80)."
    )
    assert "trust its interval" not in shown.html


def test_a_rate_of_few_cues_is_told_as_such():
    assert "Fewer than 10 cues" in group_rate_chart([GroupRate("wire", "labelling", 50, 5, 6000, 0.0, 0.2)]).html


def test_a_difference_is_told_with_its_interval_and_level():
    assert repr(group_difference_chart([apart(-0.4, -0.75, -0.05, level=0.99)])) == (
        "Differences with 99 % intervals. Hedging, wire minus tabloid: -0.40 (-0.75 to -0.05), 0 outside."
    )


def test_a_difference_of_next_to_nothing_has_no_minus():
    assert "+0.00 (-0.10 to +0.10), 0 inside" in repr(group_difference_chart([apart(-0.001, -0.1, 0.1)]))


def test_the_grid_says_how_strictly_each_difference_holds():
    usual = [apart(1, 0.5, 1.5), apart(1, 0.1, 1.9, score="weasel"), apart(0, -1, 1, score="reporting")]
    strict = [
        apart(1, 0.2, 1.8, level=0.998),
        apart(1, -0.3, 2.3, score="weasel", level=0.998),
        apart(0, -2, 2, score="reporting", level=0.998),
    ]
    shown = difference_grid(usual, strict)
    assert repr(shown) == (
        "3 differences. At 95 % 2 intervals leave out 0, at 99.8 % 1. Those at 99.8 % first: "
        "Hedging, wire minus tabloid: +1.00; Weasel words, wire minus tabloid: +1.00."
    )
    assert ">+1.00 **</td>" in shown.html
    assert ">+1.00 *</td>" in shown.html
    assert ">+0.00</td>" in shown.html


def test_a_grid_of_different_pairs_is_an_error():
    with pytest.raises(ValueError, match="same scores and pairs"):
        difference_grid([apart(1, 0.5, 1.5)], [apart(1, 0.5, 1.5, other="paper")])


def test_relabellings_are_counted_by_what_they_found():
    shown = chance_chart([0, 2, 0, 1], among=36, under_real_names=23)
    assert repr(shown) == (
        "In 4 relabellings of the articles, 0.8 of 36 intervals leave out 0 on average, one or more in 2, and 2 at "
        "most. Under the real names it is 23. Relabellings by how many: 0: 2, 1: 1, 2: 1."
    )


@pytest.mark.parametrize(
    "draw",
    [
        lambda: group_rate_chart([]),
        lambda: group_difference_chart([]),
        lambda: difference_grid([], []),
        lambda: chance_chart([], among=36, under_real_names=0),
    ],
    ids=["rates", "differences", "grid", "chance"],
)
def test_nothing_to_show_is_an_error(draw):
    with pytest.raises(ValueError, match="nothing to show"):
        draw()


def test_every_score_has_its_figures_or_says_that_there_is_none():
    told = repr(score_figures())
    assert told.count("precision") == len(MEASURES)
    assert "Boosting: precision not measured, recall not measured" in told


def test_the_measures_that_scores_are_looked_up_by_have_figures():
    assert set(MEASURED.values()) <= {(figure.measure, figure.level) for figure in load_figures()}
