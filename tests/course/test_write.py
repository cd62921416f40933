"""write: what counts as an answer, what a rating is, and what the page says before and after the check."""

import json

import pytest

from framing.course.exercises import read_exercise
from framing.course.kinds.write import LONGEST
from framing.course.session import Session
from tests.course.trying import COURSE, assert_told, edit, texts

TASK = read_exercise("write-claim", data=COURSE).task
TEXT = "Somebody said so,  and nobody says who.\n"
SAMPLE = "It says that somebody said so, and hides who."


@pytest.fixture
def start(tmp_path):
    return lambda name="write-claim", data=COURSE: Session(read_exercise(name, data=data), folder=tmp_path / "answers")


POINTS = [
    ([], 0),
    ("Five words are too few", 0),
    ("Six words and it is complete", 1),
    ("well-known don't count as two each", 1),
    ("- - - - - - - -", 0),
    ([["evidence", 3], ["limits", 3]], 0),
    ([["answer", SAMPLE], ["evidence", 0]], 1),
]


@pytest.mark.parametrize(("response", "points"), POINTS)
def test_an_answer_of_enough_words_is_complete_whatever_it_says(response, points):
    assert TASK.assess(TASK.clean(response)).points == points


KEPT = [
    (TEXT, [["answer", TEXT]]),
    ((("answer", TEXT),), [["answer", TEXT]]),
    ("\t \n", []),
    ([["answer", ""], ["limits", 1]], [["limits", 1]]),
    ([["limits", 1], ["evidence", 0], ["answer", "a"]], [["answer", "a"], ["evidence", 0], ["limits", 1]]),
    ("half \ud83d", [["answer", "half \ufffd"]]),
    ("ا\u064eب 👩‍👩‍👦 e\u0301", [["answer", "ا\u064eب 👩‍👩‍👦 e\u0301"]]),
]


@pytest.mark.parametrize(("response", "kept"), KEPT)
def test_a_text_is_kept_exactly_and_ratings_in_the_order_of_the_rubric(response, kept):
    assert TASK.clean(response) == kept


REFUSED = [
    (None, "list of pairs"),
    ([["answer"]], "list of pairs"),
    ([[["answer"], "x"]], "list of pairs"),
    ([["answer", "a"], ["answer", "b"]], "there is one answer"),
    ([["limits", 1], ["limits", 2]], "one level for each criterion"),
    ([["answer", 3]], "an answer is a text"),
    ("x" * (LONGEST + 1), "at most 6000 characters"),
    ([["voice", 1]], "no criterion 'voice'; there are evidence, limits"),
    ([["limits", 4]], "from 0 to 3, not 4"),
    ([["limits", -1]], "from 0 to 3, not -1"),
    ([["limits", True]], "from 0 to 3, not True"),
    ([["limits", "2"]], "from 0 to 3, not '2'"),
]


@pytest.mark.parametrize(("response", "why"), REFUSED, ids=[why for _, why in REFUSED])
def test_what_is_no_answer_and_no_rating_is_refused(response, why):
    with pytest.raises(ValueError, match=why):
        TASK.clean(response)


def test_the_journal_can_be_read_without_the_exercise():
    assert TASK.describe([["answer", "Nobody."], ["limits", 2]]) == ["Nobody.", "Limits of the tool: 2/3"]


def test_all_four_criteria_are_asked_for_where_the_exercise_names_none():
    task = read_exercise("write-assessed", data=COURSE).task
    assert [criterion.id for criterion in task.rubric] == ["evidence", "voice", "interpretation", "limits"]
    assert (task.fewest_words, task.passage) == (10, None)


FAULTS = [
    ("exercises", "fewest_words = 6", "fewest_words = 0", 9, "fewest_words has to be 1 or more"),
    ("exercises", '["evidence", "limits"]', '["evidence", "style"]', 10, "'style' is no criterion or stands twice"),
    ("exercises", '["evidence", "limits"]', '["limits", "limits"]', 10, "'limits' is no criterion or stands twice"),
    ("exercises", '["evidence", "limits"]', "[]", 10, "rubric names no criterion"),
    ("exercises", 'text = "The pier', 'txt = "The pier', 11, "unknown field txt"),
    ("exercises", '"Who reports?"', f'"{SAMPLE}"', 8, "hint 1 holds the answer"),
    ("keys", f'sample = "{SAMPLE}"', "", 1, "sample is missing"),
    ("keys", SAMPLE, "It hides who said so.", 4, "the sample has 5 words and 21 characters"),
    ("keys", SAMPLE, "word " * 1500, 4, "at most 6000 characters"),
]


@pytest.mark.parametrize(("file", "good", "bad", "line", "said"), FAULTS, ids=[fault[-1] for fault in FAULTS])
def test_a_fault_is_told_with_its_line(course, file, good, bad, line, said):
    assert_told(course, f"{file}/write.toml", good, bad, line=line, said=said)


def test_a_short_answer_is_asked_for_more_and_is_no_attempt(start):
    session = start()
    session.answer("Nobody says who.")
    session.check()
    assert texts(session) == ["Note: Write at least 6 words, then check. So far: 3."]
    assert (session.attempts, session.result) == ([], None)


def test_the_sample_comes_with_the_check_and_not_before(start):
    session = start()
    session.answer(TEXT)
    assert session.feedback == []
    session.check()
    assert texts(session) == [
        "Result: Your answer is complete: what it says is not marked. Compare it with the sample, then rate it below. "
        "An adverb in place of a source.",
        f"A sample answer: {SAMPLE}",
    ]
    assert [name for name, _, _ in session.buttons] == ["check", "hint"]
    assert not session.can_object


def test_ratings_and_sample_come_back_together(start):
    session = start()
    session.answer(TEXT)
    session.check()
    session.answer([["answer", TEXT], ["limits", 0]])
    again = start()
    assert (again.response, again.status.state) == ([["answer", TEXT], ["limits", 0]], "restored")
    assert again.feedback == session.feedback != []


def test_a_text_changed_since_the_check_comes_back_alone(start):
    session = start()
    session.answer(TEXT)
    session.check()
    session.answer(TEXT + "Or so it seems.")
    again = start()
    assert (again.feedback, len(again.attempts)) == ([], 1)


def test_a_shorter_text_written_into_the_check_by_hand_is_no_attempt_to_tell_of(start, tmp_path):
    session = start()
    session.answer(TEXT)
    session.check()
    path = tmp_path / "answers" / "write-claim.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("Somebody said so,  and nobody", "Nobody"))
    assert start().feedback == []


def test_an_assessed_answer_is_handed_in_without_a_sample_and_can_be_rated(start, course):
    edit(course / "keys" / "write.toml", '[[key]]\nexercise = "write-assessed"', '[[key]]\nexercise = "write-gone"')
    session = start("write-assessed", course)
    session.answer("Ten words are enough here, and these are more than ten.")
    session.check()
    handed_in = "Note: Handed in. Your instructor will mark it. You can still change it and hand it in again."
    assert texts(session) == [handed_in]
    session.answer([*session.response, ["voice", 3]])
    again = start("write-assessed", course)
    assert (again.response[1:], texts(again)) == ([["voice", 3]], [handed_in])


def test_a_changed_exercise_keeps_the_text_and_the_ratings_that_still_fit(start, course, tmp_path):
    start().answer([["answer", TEXT], ["evidence", 1], ["limits", 2]])
    edit(course / "exercises" / "write.toml", '["evidence", "limits"]', '["limits"]')
    session = start(data=course)
    assert (session.response, session.status.state) == ([["answer", TEXT], ["limits", 2]], "changed")
    lines = (tmp_path / "answers" / "write-claim.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0])["shown"] == [TEXT, "Evidence: 1/3", "Limits of the tool: 2/3"]
