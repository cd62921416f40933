"""rewrite: what counts as a rewriting, what the page says of it, and which faults an author is told."""

import json

import pytest

from framing.course.constraints import LONGEST
from framing.course.exercise_checks import check_exercises
from framing.course.exercises import read_exercise
from framing.course.session import Session
from tests.course.trying import COURSE, assert_told, edit, texts

TASK = read_exercise("rewrite-depot", data=COURSE).task
FROM_TEXT = read_exercise("rewrite-start", data=COURSE).task
HALF = "Warlord Dov Karn may attack the depot soon, and the mayor of Ostrel told nobody."


@pytest.fixture
def start(tmp_path):
    return lambda name="rewrite-depot", data=COURSE: Session(
        read_exercise(name, data=data), folder=tmp_path / "answers"
    )


POINTS = [
    (TASK, [], 0),
    (TASK, [TASK.sample], 1),
    (TASK, [HALF], 1),  # completion only: what is open costs no point
    (TASK, ["Eleven words are not enough where twelve are asked for, really."], 0),
    (TASK, [TASK.passage.text], 0),
    (TASK, [TASK.passage.text.replace("\n", "  ")], 0),
    (FROM_TEXT, ["The strongman Dov Karn spoke to workers."], 0),
    (FROM_TEXT, ["Dov Karn talked to workers."], 1),
    (FROM_TEXT, ["Dov Karn spoke."], 0),  # half of what is allowed is asked for
]


@pytest.mark.parametrize(("task", "response", "points"), POINTS)
def test_a_rewriting_that_is_long_enough_is_complete(task, response, points):
    assert task.assess(task.clean(response)).points == points


def test_the_text_is_kept_as_it_was_typed():
    typed = " Talks  fail.\n\n“Ostrel” 👩‍🚒 e\u0301 "
    assert TASK.clean([typed]) == TASK.clean(typed) == TASK.clean((typed,)) == [typed]
    assert TASK.describe([typed]) == [typed]
    assert TASK.clean([]) == TASK.clean([" \n"]) == TASK.clean("") == []


def test_half_a_character_becomes_a_mark_because_no_file_can_hold_it():
    assert TASK.clean(["Ostrel \ud83d"]) == ["Ostrel \ufffd"]
    assert TASK.clean(["Ostrel \ud83d\udc4d"]) == ["Ostrel 👍"]


@pytest.mark.parametrize("response", [3, None, ["a", "b"], [["a"]], {"a": 1}, ["x" * (LONGEST + 1)]])
def test_what_is_no_text_is_refused(response):
    with pytest.raises(ValueError, match="one text of at most 4,000 characters"):
        TASK.clean(response)


def test_what_is_missing_is_asked_for_and_is_no_attempt(start):
    session = start()
    session.check()
    assert texts(session) == ["Note: Answer first, then check."]
    session.answer("The mayor spoke.")
    session.check()
    assert texts(session) == ["Note: Write 12 words or more, then check. So far: 3."]
    session.answer(TASK.passage.text)
    session.check()
    assert texts(session) == ["Note: This is still the text itself. Rewrite it first, then check."]
    assert session.attempts == []
    session.answer(HALF)
    assert session.feedback == []


def test_feedback_says_what_is_done_and_what_is_open_and_then_shows_the_sample(start):
    session = start()
    session.answer(HALF)
    session.check()
    assert texts(session) == [
        "Result: Your text is kept. The facts stay when the names go. "
        "4 things that were asked for are done. 3 are still open.",
        "Done: “12 to 30 words”: 15, 12 to 30 are asked for.",
        "Still open: “Keep the number of fighters”: parts found: 0 of 2.",
        "Still open: “No label”: still there: Warlord. Either side would call itself something else.",
        "Done: “Keep the hedge”: 1 of at least 1: may.",
        "Still open: “Let the mayor speak”: none found.",
        "Done: “Name Karn and Ostrel”: found: Dov Karn, Ostrel.",
        "Done: “Leave the weather out”: none found.",
        f"A sample answer: {TASK.sample}",
    ]
    assert [name for name, _, _ in session.buttons] == ["check", "hint"]
    assert session.can_object


def test_where_all_is_done_nothing_is_counted(start):
    session = start()
    session.answer(TASK.sample)
    session.check()
    assert texts(session)[0] == "Result: Your text is kept. The facts stay when the names go."
    assert not session.can_object


def test_the_text_and_its_feedback_come_back(start):
    session = start()
    session.answer(f"{HALF}\n")
    session.check()
    again = start()
    assert (again.response, again.feedback, again.status.state) == ([f"{HALF}\n"], session.feedback, "restored")


def test_a_text_for_a_changed_exercise_is_kept(start, course):
    start().answer(HALF)
    edit(course / "exercises" / "rewrite.toml", "Rewrite the text.", "Rewrite it all.")
    session = start(data=course)
    assert (session.response, session.status.state) == ([HALF], "changed")
    assert HALF in session.status.text


def test_an_attempt_written_into_the_file_by_hand_counts_only_if_it_is_one(start, tmp_path):
    session = start()
    session.answer(HALF)
    session.check()
    path = tmp_path / "answers" / "rewrite-depot.jsonl"
    path.write_text(path.read_text().replace(json.dumps(HALF), '"Too short."'))
    again = start()
    assert again.response == ["Too short."]
    assert again.exercise.task.assess(again.response).points == 0


def test_without_its_key_an_assessed_exercise_opens(course):
    (course / "keys" / "rewrite.toml").unlink()
    path = course / "exercises" / "rewrite.toml"
    path.write_text(path.read_text().replace('mode = "practice"', 'mode = "assessed"'))
    task = read_exercise("rewrite-depot", data=course).task
    assert (task.has_key, task.solution(), task.secrets()) == (False, [], ())


FAULTS = [
    # file, what is there, what stands there instead, the line that is named, what is said
    ("exercises", 'start = "empty"', 'start = "blank"', 8, "write one of empty, text"),
    ("exercises", 'start = "empty"\n', "", 1, "start is missing"),
    ("exercises", '"hedge", "reporting"]', '"hedge", "tone"]', 9, "'tone' is unknown in shows"),
    ("exercises", 'kind = "words"', 'kind = "length"', 17, "write one of words, fact, cues"),
    ("exercises", "fewest = 12\nmost = 30\n", "", 17, "how many is not said"),
    ("exercises", "fewest = 12", "fewest = 31", 19, "no text has 31 or more and at most 30"),
    ("exercises", "fewest = 12\nmost = 30", "fewest = 2001", 19, "4,000 characters cannot have so many words"),
    ("exercises", "fewest = 12\nmost = 30", "fewest = 0", 19, "every text has 0 or more"),
    ("exercises", "fewest = 12\nmost = 30", "most = 0", 19, "no text has 0 words"),
    ("exercises", "most = 30", "most = 2.5", 20, "most has to be a whole number"),
    (
        "exercises",
        '[["2,000", "two thousand"], ["men", "fighters"]]',
        '["2,000"]',
        25,
        "words has to be lists of texts",
    ),
    ("exercises", '["men", "fighters"]]', "[]]", 25, "words has to be lists of texts"),
    ("exercises", '["men", "fighters"]]', '["..."]]', 25, "needs a letter or a digit"),
    ("exercises", 'cue = "label"', 'cue = "tone"', 30, "write one of hedge, booster, weasel, label, reporting"),
    ("exercises", 'category = "epistemic"', 'category = "certainty"', 37, "write one of epistemic"),
    ("exercises", 'category = "epistemic"', 'orientation = "contested"', 37, "only labels have orientation"),
    ("exercises", 'category = "epistemic"', 'about = ["Karn"]', 37, "only labels have about"),
    ("exercises", 'orientation = "delegitimating"', 'orientation = "bad"', 71, "write one of legitimating"),
    ("exercises", 'about = ["Karn"]', "about = []", 72, "needs a letter or a digit"),
    ("exercises", 'mode = "indirect"', 'mode = "scare"', 44, "write one of direct, indirect, mixed"),
    ("exercises", '["Dov Karn", "Ostrel"]', '["Dov Karn", "-"]', 49, "needs a letter or a digit"),
    ("exercises", '["rain", "snow"]', '["rain", "snow"]\nmost = 1', 55, "unknown field most"),
    ("exercises", 'text = "Keep the hedge"', 'text = "No label"', 35, "text = 'No label' is there twice"),
    ("keys", 'sample = "The mayor', 'example = "The mayor', 4, "unknown field example; did you mean sample?"),
    ("keys", "Dov Karn and some", "Warlord Dov Karn and some", 4, "the sample does not meet 'No label'"),
    ("keys", "some 2,000 fighters", "some fighters", 4, "the sample does not meet 'Keep the number of fighters'"),
    ("keys", "spoke to angry workers.", "spoke.", 13, "has fewer than 4 words"),
    ("keys", 'text = "No label"', 'text = "No labels"', 7, "text = 'No labels' is unknown"),
    ("keys", "reason = ", "why = ", 6, "reason is missing"),
    ("keys", 'reason = "Either', 'right = true\nreason = "Either', 8, "unknown field right"),
]


@pytest.mark.parametrize(("file", "good", "bad", "line", "said"), FAULTS, ids=[fault[-1] for fault in FAULTS])
def test_a_fault_is_told_with_its_line(course, file, good, bad, line, said):
    assert_told(course, f"{file}/rewrite.toml", good, bad, line=line, said=said)


def test_a_text_too_long_to_start_with_is_told(course):
    path = course / "exercises" / "rewrite.toml"
    edit(path, 'text = "The strongman Dov Karn spoke to workers."', f'text = "{"word " * 801}"')
    faults = check_exercises(data=course)
    assert any("longer than 4,000 characters" in fault.why for fault in faults if fault.path == path), faults


def test_a_sample_that_is_too_long_is_told(course):
    path = course / "keys" / "rewrite.toml"
    edit(path, "spoke to angry workers.", "word " * 801)
    assert any("more than 4,000 characters" in fault.why for fault in check_exercises(data=course))
