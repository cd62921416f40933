"""estimate: a number on a word of likelihood is never wrong; it has to be given before the scales are seen."""

import shutil

import pytest

from framing.course.exercises import read_exercise
from framing.course.kinds.estimate import Axis, Band
from framing.course.secrets import Quantity
from framing.course.session import Session
from tests.course.trying import COURSE, assert_told, edit, texts

TASK = read_exercise("estimate-chances", data=COURSE).task
IN_TEN = read_exercise("estimate-in-ten", data=COURSE).task


def start(folder, name="estimate-chances", data=COURSE) -> Session:
    return Session(read_exercise(name, data=data), folder=folder / "answers")


def test_each_item_has_the_bands_of_its_term():
    assert [item.bands for item in TASK.items] == [
        (Band("icd203", 20, 45), Band("ipcc", 0, 33)),
        (Band("icd203", 45, 55),),
    ]
    assert IN_TEN.items[0].bands == (Band("ipcc", 6.6, 10), Band("icd203", 5.5, 8))


@pytest.mark.parametrize(
    ("number", "outcome"),
    [(20, "hit"), (45, "hit"), (33, "hit"), (19.5, "near"), (0, "near"), (46, "extra"), (100, "extra")],
)
def test_a_number_lies_inside_the_band_or_that_of_another_scale_or_outside(number, outcome):
    result = TASK.assess([["rain", number], ["even", 50]])
    assert (result.points, result.findings[0].outcome) == (1, outcome)


def test_points_are_for_a_number_on_every_line():
    assert TASK.assess([["rain", 30]]).points == 0
    assert TASK.assess([["rain", 100], ["even", 0]]).points == 1


@pytest.mark.parametrize(
    ("response", "kept"),
    [
        ([["even", 50], ["rain", 30]], [["rain", 30], ["even", 50]]),  # in the order of the page
        ((("rain", 25.0),), [["rain", 25]]),
        ([["rain", 12.5]], [["rain", 12.5]]),
        ([], []),
    ],
)
def test_numbers_are_kept(response, kept):
    assert TASK.clean(response) == kept
    assert [type(number) for _, number in TASK.clean(response)] == [type(number) for _, number in kept]


@pytest.mark.parametrize(
    ("response", "why"),
    [
        ("rain", "a list of pairs"),
        (30, "a list of pairs"),
        ([["rain"]], "is no pair"),
        (["ab"], "is no pair"),
        ([["snow", 30]], "no item 'snow'"),
        ([[["rain"], 30]], "no item"),
        ([["rain", "30"]], "'30' is no number from 0 to 100"),
        ([["rain", True]], "is no number"),
        ([["rain", 101]], "is no number"),
        ([["rain", float("nan")]], "is no number"),
        ([["rain", float("-inf")]], "is no number"),
        ([["rain", 30], ["rain", 40]], "one number only"),
    ],
)
def test_what_is_no_number_on_an_item_is_refused(response, why):
    with pytest.raises(ValueError, match=why):
        TASK.clean(response)


def test_the_page_has_no_band():
    assert TASK.page() == [
        ["items", [["rain", "Rain is unlikely by noon."], ["even", "roughly even chance"]]],
        ["axis", [0, 100, 1, "%"]],
    ]


def test_a_hint_must_not_tell_where_a_band_begins_or_ends():
    assert TASK.secrets() == tuple(Quantity((bound, bound / 100)) for bound in (20, 33, 45, 55))


def test_the_solution_is_the_middle_of_each_band_in_steps():
    assert TASK.solution() == [["rain", 32], ["even", 50]]
    assert IN_TEN.solution() == [["frost", 8.5]]


def test_an_axis_says_numbers_with_its_unit():
    assert Axis(unit="").say(5.5) == "5.5"
    assert IN_TEN.describe([["frost", 7]]) == ["Frost is likely. (7 in 10)"]


def test_what_has_no_number_yet_is_asked_for_and_that_is_no_attempt(tmp_path):
    session = start(tmp_path)
    session.answer([["even", 50]])
    session.check()
    assert texts(session) == ["Note: Put a number on each of these as well: Rain is unlikely by noon."]
    assert session.attempts == []


def test_a_check_tells_for_each_number_where_the_scales_have_it(tmp_path):
    session = start(tmp_path)
    session.answer([["rain", 10], ["even", 50]])
    session.check()
    assert texts(session) == [
        "Result: Every line has a number; none is wrong. Scales differ, and so do readers. "
        "1 lies inside the band of the scale. 1 lies inside the band of another scale only.",
        "Inside another scale's band: “Rain is unlikely by noon.” (10 %): the scales overlap here. "
        "ICD 203 (United States intelligence): 20–45 %. IPCC (climate reports): 0–33 %.",
        "Inside the scale's band: “roughly even chance” (50 %): a coin. ICD 203 (United States intelligence): 45–55 %.",
    ]
    assert session.result.points == 1
    assert session.can_object


def test_no_text_calls_a_number_wrong(tmp_path):
    session = start(tmp_path)
    session.answer([["rain", 90], ["even", 90]])
    session.check()
    assert [name for _, name, _, _ in session.feedback] == [
        "Result",
        "Differs from the scale",
        "Differs from the scale",
    ]


def test_numbers_come_back(tmp_path):
    session = start(tmp_path)
    session.answer([["rain", 10], ["even", 49.5]])
    session.check()
    again = start(tmp_path)
    assert (again.response, again.feedback) == ([["rain", 10], ["even", 49.5]], session.feedback)


def test_numbers_on_sentences_that_changed_are_told_but_not_kept(tmp_path):
    start(tmp_path).answer([["rain", 10], ["even", 50]])
    course = shutil.copytree(COURSE, tmp_path / "course")
    edit(course / "exercises" / "estimate.toml", "Rain is unlikely by noon.", "Snow is unlikely by noon.")
    session = start(tmp_path, data=course)
    assert session.response == [["even", 50]]
    assert "Rain is unlikely by noon. (10 %), roughly even chance (50 %)" in session.status.text


def test_without_a_key_numbers_can_be_given(tmp_path):
    course = shutil.copytree(COURSE, tmp_path / "course")
    edit(course / "exercises" / "estimate.toml", 'mode = "practice"', 'mode = "assessed"')
    (course / "keys" / "estimate.toml").unlink()
    session = start(tmp_path, data=course)
    session.answer([["rain", 10], ["even", 50]])
    session.check()
    assert not session.exercise.task.has_key
    assert len(texts(session)) == 1


FAULTS = [
    # file, what is there, what stands there instead, the line that is named, what is said
    ("exercises", 'scale = "icd203"', 'scale = "cia"', 9, "write one of icd203, ipcc"),
    ("exercises", 'phrase = "unlikely"', 'phrase = "likely"', 14, "'likely' is not in the text"),
    (
        "exercises",
        'phrase = "unlikely"',
        'phrase = "by noon"',
        14,
        "'by noon' is no term of icd203; write phrase = one",
    ),
    ("exercises", 'text = "roughly even chance"', 'text = "perhaps"', 18, "'perhaps' is no term of icd203"),
    ("exercises", 'text = "roughly even chance"', 'text = "extremely likely"', 18, "is no term of icd203"),
    ("exercises", "high = 10", "high = 0", 29, "high is 0 and has to be more than low, 0"),
    ("exercises", "step = 0.5", "step = 3", 30, "steps of 3 do not lead from low to high"),
    ("exercises", "step = 0.5", "step = 0", 30, "steps of 0 do not lead"),
    ("exercises", "step = 0.5", "step = -1", 30, "steps of -1 do not lead"),
    ("exercises", "high = 10", 'high = "10"', 29, "high has to be a number"),
    ("exercises", "Think of ten such cases.", "Is it more than 45 %?", 8, "hint 1 holds the answer '45'"),
    ("exercises", 'unit = "in 10"', 'unit = "in 10"\nmost = 10', 32, "unknown field most"),
    ("keys", 'reason = "a coin."', "", 9, "reason is missing"),
    ("keys", 'id = "even"', 'id = "odd"', 10, "write one of rain, even"),
]


@pytest.mark.parametrize(("file", "good", "bad", "line", "said"), FAULTS, ids=[fault[-1] for fault in FAULTS])
def test_a_fault_is_told_with_its_line(course, file, good, bad, line, said):
    assert_told(course, f"{file}/estimate.toml", good, bad, line=line, said=said)
