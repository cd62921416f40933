"""Marking: what an answer is compared with its key, and how many points it gets."""

from dataclasses import replace
from pathlib import Path

import pytest

from framing.course.exercises import read_exercise
from framing.course.marking import f1

COURSE = Path(__file__).parent.parent / "examples" / "course"
MARK = read_exercise("09-mark", data=COURSE).task
CHOOSE = read_exercise("09-choose-one", data=COURSE).task
CLASSIFY = read_exercise("09-classify", data=COURSE).task
NUMBER = read_exercise("09-number", data=COURSE).task
CHOOSE_MANY = read_exercise("09-choose-many", data=COURSE).task


def marks(*quotes):
    """A response from texts such as 'may|hedge' or 'may|hedge|2', the second place of the word."""
    places = [quote.split("|") for quote in quotes]
    return MARK.clean([MARK.place(words, label, occurrence=int(*n or [1])) for words, label, *n in places])


REQUIRED = ("may|hedge", "certainly|booster", "some|hedge", "may well|hedge")

POINTS = [
    (REQUIRED, 1.0),
    ((*REQUIRED, "often|hedge"), 1.0),  # optional: not too many
    (("often|hedge",), 0.0),  # and not found either
    (("may|hedge", "certainly|booster"), 4 / 6),
    (("may|hedge", "certainly|hedge"), 2 / 6),  # a wrong label costs as much as a miss and an extra
    (("may|hedge|2",), 1 / 5),  # near: half
    ((*REQUIRED, "May|hedge"), 8 / 9),
    (("may resume on 3 May|hedge",), 1 / 5),
    ((), 0.0),
]


@pytest.mark.parametrize(("quotes", "points"), POINTS)
def test_points_are_f1_over_the_required_marks(quotes, points):
    assert MARK.assess(marks(*quotes)).points == pytest.approx(points)


def test_each_finding_has_its_reason_and_its_place():
    result = MARK.assess(marks("may|hedge", "May|hedge", "may|hedge|2", "boats|booster"))
    assert [(f.quote, f.reason, f.place) for f in result.hits] == [("may", "a modal verb.", (1, 1))]
    assert [(f.quote, f.expected) for f in result.near] == [("may", "may well")]
    assert [(f.quote, f.reason) for f in result.extras] == [
        ("May", "a month."),
        ("boats", "A booster strengthens a claim."),
    ]
    assert [f.quote for f in result.misses] == ["certainly", "some"]


def test_words_that_the_key_says_nothing_of_are_told_with_what_the_label_means():
    assert [(f.wording, f.expected) for f in MARK.assess(marks("May|hedge", "boats|booster")).extras] == [
        ("", ""),  # a decoy has a reason of its own
        ("not_in_key", "Booster"),
    ]


def test_the_right_words_under_another_label_are_told_once():
    result = MARK.assess(marks("may|booster", "certainly|booster", "some|hedge", "may well|hedge"))
    assert [(f.quote, f.wording, f.expected, f.reason) for f in result.extras] == [
        ("may", "relabelled", "Hedge", "a modal verb.")
    ]
    assert result.misses == ()
    assert result.points == pytest.approx(3 / 4)


def test_a_miss_names_its_sentence():
    miss = MARK.assess(marks("may|hedge")).misses[0]
    assert miss.region.text == "Rain will certainly fall; some 30 boats may well stay out."
    assert miss.region.place == (6, 16)


@pytest.mark.parametrize(
    ("response", "why"),
    [
        ("may", "a list of marks"),
        ([[0, 0]], "is no mark"),
        ([[0, 99, "hedge"]], "they go from 0 to"),
        ([[True, 1, "hedge"]], "they go from 0 to"),
        ([[1, 0, "hedge"]], "they go from 0 to"),
        ([[0, 0, "weasel"]], "no label 'weasel'"),
        ([[0, 2, "hedge"], [2, 3, "booster"]], "word 2 is marked twice"),
    ],
)
def test_what_is_no_mark_is_refused(response, why):
    with pytest.raises(ValueError, match=why):
        MARK.clean(response)


def test_marks_are_kept_in_the_order_of_the_text():
    assert MARK.clean([[3, 3, "hedge"], [1, 2, "booster"]]) == [[1, 2, "booster"], [3, 3, "hedge"]]


def test_markup_in_a_passage_is_text():
    assert MARK.passage.lines()[1] == ["", "They", " <", "b", ">", "often", "</", "b", "> ", "do", "."]


def test_an_emoji_an_accent_and_other_scripts_move_no_word():
    exercise = read_exercise("09-mark", data=COURSE)
    passage = type(exercise.task.passage)("👩‍🚒 Café, e\u0301tait: قد يحدث may")
    assert [word.of(passage.text) for word in passage.words] == ["Café", "e\u0301tait", "قد", "يحدث", "may"]
    assert "".join(passage.lines()[0]) == passage.text


@pytest.mark.parametrize(("task", "response", "points"), [(CHOOSE, ["a"], 1), (CHOOSE, ["b"], 0), (CHOOSE, [], 0)])
def test_one_choice_is_right_or_wrong(task, response, points):
    assert task.assess(response).points == points


@pytest.mark.parametrize(("response", "points"), [("bc", 1), ("b", 0), ("abc", 0), ("a", 0)])
def test_several_choices_have_to_be_all_right(response, points):
    assert CHOOSE_MANY.assess(list(response)).points == points


def test_each_chosen_option_has_its_own_feedback():
    result = CHOOSE_MANY.assess(["a", "b"])
    assert [(f.outcome, f.quote, f.reason) for f in result.findings] == [
        ("extra", "surely", "This one asserts."),
        ("hit", "perhaps", "This one doubts."),
        ("miss", "seemingly", "This one reports a look."),
    ]


def test_choices_are_kept_in_the_order_of_the_page():
    assert CHOOSE_MANY.clean(["c", "a"]) == ["a", "c"]
    assert CHOOSE.clean("b") == ["b"]


@pytest.mark.parametrize("response", [["a", "b"], ["z"], [["a"]], 3, None])
def test_what_is_no_choice_is_refused(response):
    with pytest.raises(ValueError, match="option"):
        CHOOSE.clean(response)


@pytest.mark.parametrize(
    ("typed", "points"),
    [
        ("3.25", 1),
        ("3,25", 1),
        (" 3.2 %", 1),
        ("3.3", 1),
        ("+3.25", 1),
        ("325e-2", 1),
        ("3.25 per 100", 1),
        ("3.25 PER 100 words", 1),
        ("3.25 words", 0),
        ("3.25 per 100 words each", 0),
        ("3.19", 0),
        ("0.0325", 0),
        ("three", 0),
        ("nan", 0),
        ("1e999", 0),
    ],
)
def test_a_number_is_right_within_the_tolerance(typed, points):
    assert NUMBER.assess([typed]).points == points


@pytest.mark.parametrize(
    ("typed", "is_number"),
    [("3,", True), (".5", True), ("0,015", True), ("1234,567", True), ("-2", True), ("7%", True)]
    + [(text, False) for text in ("abc", "nan", "inf", "1e999", "1,000", "1,000.5", "6/400", "2 3", "1_0", "%", "e5")],
)
def test_what_is_no_number_is_asked_for_again(typed, is_number):
    assert NUMBER.wants([typed]) == (None if is_number else ("unreadable", {}))


def test_a_known_mistake_gets_its_own_feedback():
    extra, miss = NUMBER.assess(["0.0325"]).findings
    assert extra.reason == "This is per word; the rate is per 100 words."
    assert miss.quote == "3.25 per 100 words"


@pytest.mark.parametrize("value", [1234567.0, 0.00001234, 98765.4321, 1e20])
def test_a_number_of_many_digits_is_told_with_all_of_them(value):
    task = replace(NUMBER, value=value, tolerance=0.0)
    assert task.assess(task.solution()).points == 1
    assert float(task.assess(["7"]).misses[0].quote.split()[0]) == value


def test_a_number_is_kept_as_it_was_typed():
    assert NUMBER.clean([" 3,"]) == [" 3,"]
    assert NUMBER.clean(3.25) == NUMBER.clean("3.25") == ["3.25"]
    assert NUMBER.clean(1234567) == ["1234567"]
    assert NUMBER.clean([]) == NUMBER.clean([" "]) == []


@pytest.mark.parametrize("response", [["1", "2"], {"a": 1}, [None], ["1" * 41], True])
def test_what_is_no_number_is_refused(response):
    with pytest.raises(ValueError, match="one number"):
        NUMBER.clean(response)


def test_points_of_sorting_are_the_share_that_is_right():
    assert CLASSIFY.assess([["rain", "epistemic"], ["leave", "epistemic"]]).points == 0.5
    assert CLASSIFY.assess([["leave", "deontic"]]).points == 0.5


def test_sorted_items_are_kept_in_the_order_of_the_page():
    pairs = [["leave", "deontic"], ["rain", "deontic"]]
    assert CLASSIFY.clean(pairs) == pairs[::-1]
    assert CLASSIFY.describe(pairs[::-1]) == ["It may rain. (Deontic)", "Pupils may leave. (Deontic)"]


@pytest.mark.parametrize(
    "response",
    [
        "rain",
        [["rain"]],
        [["rain", "bin"]],
        [["snow", "deontic"]],
        [["rain", "deontic"], ["rain", "epistemic"]],
        [[1, 2]],
    ],
)
def test_what_is_no_sorting_is_refused(response):
    with pytest.raises(ValueError, match="item"):
        CLASSIFY.clean(response)


def test_f1_of_nothing_is_0():
    assert f1(hits=0, found=0, expected=0) == 0
