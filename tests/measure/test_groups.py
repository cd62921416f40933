"""Groups of articles: pooled rates, and intervals in which the article is the unit that is drawn."""

import pandas as pd
import pytest

from framing.measure.groups import found_by_chance, group_differences, group_rates


def frame_of(**groups):
    """A frame with one score: for each group its articles as (count, base)."""
    rows = [(group, count, base) for group, articles in groups.items() for count, base in articles]
    return pd.DataFrame(rows, columns=["desk", "hedging_count", "hedging_base"])


def rates(frame, **options):
    return group_rates(frame, by="desk", scores=["hedging"], **options)


def differences(frame, **options):
    return group_differences(frame, by="desk", scores=["hedging"], **options)


EVEN = [(2, 100)] * 10
UNEVEN = [(0, 100), (4, 100)] * 5


def test_a_rate_is_pooled_so_that_a_short_article_weighs_no_more_than_its_words():
    (found,) = rates(frame_of(wire=[(1, 20), (3, 380)]))
    assert (found.articles, found.count, found.base, found.rate) == (2, 4, 400, 1.0)


def test_articles_that_are_all_alike_leave_no_room_for_chance():
    (found,) = rates(frame_of(wire=EVEN))
    assert (found.low, found.rate, found.high) == (2.0, 2.0, 2.0)


def test_the_same_cues_in_fewer_articles_give_a_wider_interval():
    even, uneven = rates(frame_of(wire=EVEN, tabloid=UNEVEN))
    assert (even.count, even.base) == (uneven.count, uneven.base)
    assert uneven.low < even.low
    assert uneven.high > even.high


def test_a_difference_is_the_first_group_minus_the_second_in_the_order_of_the_frame():
    (found,) = differences(frame_of(wire=EVEN, tabloid=[(5, 100)] * 10))
    assert (found.group, found.other, found.apart.estimate) == ("wire", "tabloid", -3.0)
    assert found.leaves_out_zero


def test_every_two_groups_make_a_pair():
    found = differences(frame_of(a=EVEN, b=EVEN, c=UNEVEN, d=UNEVEN))
    assert [(pair.group, pair.other) for pair in found] == [
        *(("a", "b"), ("a", "c"), ("a", "d")),
        *(("b", "c"), ("b", "d"), ("c", "d")),
    ]


def test_a_groups_draws_do_not_depend_on_the_other_groups():
    pair = differences(frame_of(wire=UNEVEN, tabloid=UNEVEN))
    three = differences(frame_of(paper=EVEN, wire=UNEVEN, tabloid=UNEVEN))
    assert pair[0] == three[-1]


def test_two_groups_of_the_same_articles_are_drawn_apart():
    (found,) = differences(frame_of(wire=UNEVEN, tabloid=UNEVEN))
    assert found.apart.low < found.apart.estimate == 0 < found.apart.high
    assert not found.leaves_out_zero


def test_the_same_seed_gives_the_same_intervals_and_another_seed_others():
    frame = frame_of(wire=UNEVEN, tabloid=[(1, 90), (0, 110), (7, 130)] * 3)
    assert differences(frame) == differences(frame)
    assert differences(frame) != differences(frame, seed=1)


def test_large_groups_are_drawn_in_parts_with_the_same_result(monkeypatch):
    frame = frame_of(wire=UNEVEN, tabloid=EVEN)
    whole = differences(frame)
    monkeypatch.setattr("framing.measure.groups.CELLS", 170)
    assert differences(frame) == whole


def test_a_higher_level_gives_a_wider_interval_and_says_its_level():
    frame = frame_of(wire=UNEVEN, tabloid=UNEVEN)
    (usual,), (strict,) = differences(frame), differences(frame, level=0.99, resamples=5000)
    assert (usual.level, strict.level) == (0.95, 0.99)
    assert strict.apart.low < usual.apart.low
    assert strict.apart.high > usual.apart.high


def test_rows_without_a_count_are_left_out():
    frame = frame_of(wire=[*EVEN, (None, None)], tabloid=UNEVEN)
    assert [found.articles for found in rates(frame)] == [10, 10]


def test_a_category_without_articles_is_no_group():
    frame = frame_of(wire=EVEN, tabloid=UNEVEN)
    frame["desk"] = pd.Categorical(frame.desk, categories=["wire", "magazine", "tabloid"])
    assert [found.group for found in rates(frame)] == ["wire", "tabloid"]


def test_under_relabelling_as_many_intervals_leave_out_0_as_the_level_allows_and_a_few_more():
    """One pair at 95 %: about one relabelling in twenty; a percentile interval of few articles is a little short."""
    found = found_by_chance(frame_of(wire=UNEVEN * 4, tabloid=EVEN * 4), by="desk", scores=["hedging"])
    assert len(found) == 200
    assert 2 <= sum(found) <= 30


def test_relabelling_looks_at_every_score_of_every_pair():
    frame = frame_of(wire=UNEVEN, tabloid=EVEN, paper=UNEVEN).assign(
        weasel_count=lambda rows: rows.hedging_count, weasel_base=100
    )
    found = found_by_chance(frame, by="desk", scores=["hedging", "weasel"], relabellings=50, resamples=100)
    assert all(number % 2 == 0 for number in found), "two scores that are the same are found together"
    assert max(found) <= 6


@pytest.mark.parametrize(
    ("frame", "options", "complaint"),
    [
        (frame_of(wire=EVEN), {}, "desk has one group, wire"),
        (frame_of(wire=EVEN, tabloid=[(1, 100)]), {}, "'tabloid' has one article"),
        (frame_of(wire=EVEN, tabloid=[(0, 0)] * 3), {}, "'tabloid' have no words"),
        (frame_of(wire=EVEN).drop(columns="desk"), {}, "no column 'desk'; it has hedging_count"),
        (frame_of(wire=[(None, None)] * 2), {}, "no article has both"),
        (frame_of(wire=EVEN, tabloid=EVEN), {"level": 1.0}, "level is 1.0"),
        (frame_of(wire=EVEN, tabloid=EVEN), {"resamples": 0}, "resamples is 0"),
        (frame_of(wire=EVEN, tabloid=EVEN), {"level": 0.9986}, "1,000 resamples are too few .* draw 36,000"),
    ],
    ids=[
        "one group",
        "one article",
        "no words",
        "no such column",
        "no counts",
        "level",
        "resamples",
        "too few resamples for the level",
    ],
)
@pytest.mark.parametrize("function", [group_differences, found_by_chance])
def test_what_cannot_be_compared_is_an_error_that_says_why(function, frame, options, complaint):
    with pytest.raises(ValueError, match=complaint):
        function(frame, by="desk", scores=["hedging"], **options)


def test_less_than_one_relabelling_is_an_error():
    with pytest.raises(ValueError, match="relabellings is 0"):
        found_by_chance(frame_of(wire=EVEN, tabloid=EVEN), by="desk", scores=["hedging"], relabellings=0)
