"""order: items are brought into an order; what agrees is told in numbers first, then pair by pair, then in full."""

import re
import shutil

import pytest

from framing.course.exercise_checks import check_exercises
from framing.course.exercises import read_exercise
from framing.course.session import Session
from tests.course.trying import COURSE, assert_told, buttons, edit, texts

TASK = read_exercise("order-hedges", data=COURSE).task


def start(folder, data=COURSE) -> Session:
    return Session(read_exercise("order-hedges", data=data), folder=folder / "answers")


@pytest.mark.parametrize(
    ("response", "points"),
    [
        ("possibly perhaps probably surely", 1),
        ("perhaps possibly probably surely", 1),  # one rank: either order
        ("probably possibly perhaps surely", 3 / 5),
        ("surely possibly perhaps probably", 2 / 5),
        ("surely probably perhaps possibly", 0),
        ("perhaps probably", 3 / 5),  # surely and possibly follow, as in the file
        ("", 0),
    ],
)
def test_points_are_one_less_the_kendall_distance(response, points):
    assert TASK.assess(response.split()).points == pytest.approx(points)


def test_each_two_neighbours_agree_with_the_key_or_differ():
    result = TASK.assess(["probably", "possibly", "perhaps", "surely"])
    pairs = [(f.outcome, gaps["one"], gaps["other"], f.place) for f in result.findings for _, gaps in f.details]
    assert pairs == [
        ("extra", "probably", "possibly", (0, 1)),
        ("hit", "possibly", "perhaps", (1, 2)),
        ("hit", "perhaps", "surely", (2, 3)),
    ]


def test_the_key_tells_places_and_which_of_them_are_shared():
    misses = TASK.assess(["surely"]).misses
    assert [(miss.expected, miss.quote) for miss in misses] == [
        ("1–2", "possibly"),
        ("1–2", "perhaps"),
        ("3", "probably"),
        ("4", "surely"),
    ]


def test_the_order_of_a_response_is_kept():
    assert TASK.clean(("surely", "perhaps")) == ["surely", "perhaps"]
    assert TASK.clean([]) == []
    assert TASK.describe(["surely", "perhaps"]) == ["surely", "perhaps"]


@pytest.mark.parametrize(
    ("response", "why"),
    [
        ("surely", "a list of item ids"),
        (None, "a list of item ids"),
        (["maybe"], "no item 'maybe'; there are surely, possibly, perhaps, probably"),
        ([["surely"]], r"no item \['surely'\]"),
        ([3], "no item 3"),
        (["surely", "surely"], "one place only"),
    ],
)
def test_what_is_no_order_is_refused(response, why):
    with pytest.raises(ValueError, match=why):
        TASK.clean(response)


def test_the_page_has_neither_ranks_nor_reasons():
    assert TASK.page() == [
        ["items", [[word, word] for word in ("surely", "possibly", "perhaps", "probably")]],
        ["first", "weakest"],
        ["last", "strongest"],
    ]


def test_numbers_come_first_then_pairs_then_the_right_order(tmp_path):
    session = start(tmp_path)
    session.answer(["probably", "possibly", "perhaps", "surely"])
    session.check()
    summary = "Result: Not in order yet. 2 pairs of neighbours are in order. 1 pair differs from the key."
    assert texts(session) == [summary]
    assert buttons(session) == ["check", "hint", "places"]
    session.show_places()
    pairs = [
        "Differs from the key: “probably” before “possibly”",
        "In order: “possibly” before “perhaps”",
        "In order: “perhaps” before “surely”",
    ]
    assert texts(session) == [summary, *pairs]
    assert buttons(session) == ["check", "hint"]
    session.check()
    assert texts(session) == [summary]
    assert buttons(session) == ["check", "hint", "places", "answers"]
    session.show_answers()
    assert texts(session) == [
        summary,
        *pairs,
        "The key has: 1–2. “possibly”: it is not ruled out.",
        "The key has: 1–2. “perhaps”: it is left open.",
        "The key has: 3. “probably”: it is a bet.",
        "The key has: 4. “surely”: no doubt is left.",
        "Note: Two words leave it open, one bets, one is sure.",
    ]
    assert buttons(session) == ["check", "hint"]


def test_what_is_in_order_comes_with_its_reasons(tmp_path):
    session = start(tmp_path)
    session.answer(TASK.solution())
    session.check()
    assert texts(session) == [
        "Result: All in order. Two words leave it open, one bets, one is sure.",
        "In order: “possibly”: it is not ruled out.",
        "In order: “perhaps”: it is left open.",
        "In order: “probably”: it is a bet.",
        "In order: “surely”: no doubt is left.",
    ]
    assert not session.can_object


def test_the_order_comes_back(tmp_path):
    session = start(tmp_path)
    session.answer(["probably", "possibly", "perhaps", "surely"])
    session.check()
    again = start(tmp_path)
    assert (again.response, again.feedback) == (session.response, session.feedback)


def test_after_a_change_of_the_exercise_the_items_that_still_fit_keep_their_order(tmp_path):
    start(tmp_path).answer(["probably", "possibly", "perhaps", "surely"])
    course = shutil.copytree(COURSE, tmp_path / "course")
    edit(course / "exercises" / "order.toml", 'text = "possibly"', 'text = "maybe"')
    session = start(tmp_path, data=course)
    assert (session.response, session.status.state) == (["probably", "perhaps", "surely"], "changed")
    assert "Your answer then: probably, possibly, perhaps, surely." in session.status.text


def test_without_a_key_the_order_can_be_made(tmp_path):
    course = shutil.copytree(COURSE, tmp_path / "course")
    edit(course / "exercises" / "order.toml", 'mode = "practice"', 'mode = "assessed"')
    (course / "keys" / "order.toml").unlink()
    session = start(tmp_path, data=course)
    session.answer(["surely", "perhaps"])
    session.check()
    assert not session.exercise.task.has_key
    assert texts(session)[0].startswith("Note: Handed in.")


FAULTS = [
    # file, what is there, what stands there instead, the line that is named, what is said
    ("exercises", 'first = "weakest"\n', "", 1, "first is missing"),
    ("exercises", 'text = "perhaps"\n', "", 20, "text is missing"),
    ("exercises", 'text = "perhaps"\n', 'text = "perhaps"\nrank = 1\n', 23, "unknown field rank"),
    ("exercises", 'id = "possibly"', 'id = "surely"', 17, "id = 'surely' is there twice"),
    ("keys", 'id = "surely"', 'id = "certainly"', 6, "write one of surely, possibly, perhaps, probably"),
    ("keys", '\n[[key.items]]\nid = "probably"\nrank = 2\nreason = "it is a bet."', "", 1, "'probably' has no"),
    ("keys", "rank = 3", "rank = 2.5", 7, "rank has to be a whole number"),
    ("keys", 'reason = "it is a bet."', "", 20, "reason is missing"),
]


@pytest.mark.parametrize(("file", "good", "bad", "line", "said"), FAULTS, ids=[fault[-1] for fault in FAULTS])
def test_a_fault_is_told_with_its_line(course, file, good, bad, line, said):
    assert_told(course, f"{file}/order.toml", good, bad, line=line, said=said)


@pytest.mark.parametrize(
    ("ranks", "file", "line", "said"),
    [
        ((1, 1, 1, 1), "keys", 5, "all items have one rank"),
        ((1, 2, 2, 3), "exercises", 12, "in the right order already"),
        ((1, 1, 2, 2), "exercises", 12, "in the right order already"),
    ],
)
def test_there_is_something_to_bring_into_order(tmp_path, ranks, file, line, said):
    course = shutil.copytree(COURSE, tmp_path / "course")
    new = iter(ranks)
    key = course / "keys" / "order.toml"
    key.write_text(re.sub(r"rank = \d", lambda found: f"rank = {next(new)}", key.read_text(encoding="utf-8")))
    faults = check_exercises(data=course)
    assert [(fault.path, fault.line) for fault in faults] == [(course / file / "order.toml", line)]
    assert said in faults[0].why
