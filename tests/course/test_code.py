"""code: a coding sheet; an answer has its point whichever sentence stands with it, and readers may differ."""

import json

import pytest

from framing.course.exercises import read_exercise
from framing.course.secrets import Words
from framing.course.session import Session
from tests.course.trying import COURSE, assert_told, buttons, edit, texts

TASK = read_exercise("code-sheet", data=COURSE).task
SIDES, BLAME = ["sides", "yes", 0], ["blame", "yes", 3]
COST, MORAL = ["cost", "no", None], ["moral", "unsure", None]


def start(folder, data=COURSE) -> Session:
    return Session(read_exercise("code-sheet", data=data), folder=folder / "answers")


@pytest.mark.parametrize(
    ("response", "points"),
    [
        ([SIDES, BLAME, COST, MORAL], 1),
        ([["sides", "yes", 3], BLAME, COST, MORAL], 1),  # the key names two sentences
        ([["sides", "yes", 1], BLAME, COST, MORAL], 1),  # another sentence than the key's
        ([["sides", "yes", None], BLAME, COST, MORAL], 1),  # or none
        ([SIDES, ["blame", "unsure", None], COST, ["moral", "no", None]], 1),  # readers differ
        ([["sides", "unsure", None], BLAME, COST, MORAL], 3 / 4),
        ([SIDES, BLAME], 2 / 4),
        ([["cost", "yes", 1]], 0),
        ([], 0),
    ],
)
def test_points_are_the_share_of_items_whose_answer_is_right(response, points):
    assert TASK.assess(response).points == points


@pytest.mark.parametrize(
    ("coding", "outcome", "wording"),
    [
        (["sides", "yes", 0], "hit", ""),
        (["sides", "yes", 3], "hit", ""),
        (["sides", "yes", 2], "near", ""),
        (["sides", "no", None], "extra", ""),
        (["blame", "unsure", None], "hit", "hit_also"),
        (["moral", "yes", 0], "extra", ""),
    ],
)
def test_an_answer_agrees_with_the_key_or_nearly_or_not(coding, outcome, wording):
    finding = next(finding for finding in TASK.assess([coding]).findings if finding.outcome != "miss")
    assert (finding.outcome, finding.wording) == (outcome, wording)


def test_the_sentences_are_numbered_through_the_text():
    assert dict(TASK.page())["lines"] == [
        [[0, "Lock keepers and the town quarrel over fees."], [1, "The town wants 40 a month, the keepers say."]],
        [[2, "Nobody was hurt."], [3, "“They broke their word,” a keeper said of the town."]],
    ]


def test_the_page_has_neither_answers_nor_reasons():
    assert dict(TASK.page())["items"][2:] == [
        ["cost", "Is a sum of money named?", "Economy"],
        ["moral", "Is there a moral lesson?", ""],
    ]
    sent = json.dumps(TASK.page())
    assert not any(secret in sent for secret in ("keepers and town", "currency", "may be one", "unsure"))


def test_codings_are_kept_in_the_order_of_the_page():
    assert TASK.clean((tuple(COST), SIDES)) == [SIDES, COST]
    assert TASK.clean([]) == []


def test_codings_are_described_with_their_sentences():
    assert TASK.describe([["sides", "yes", 2], ["blame", "yes", None], COST]) == [
        "Do two sides disagree? (yes: Nobody was hurt.)",
        "Does one side reproach another? (yes)",
        "Is a sum of money named? (no)",
    ]


@pytest.mark.parametrize(
    ("response", "why"),
    [
        ("sides", "a list of codings"),
        (None, "a list of codings"),
        (SIDES, "'sides' is no coding: write"),
        ([["sides", "no"]], "is no coding: write"),
        ([["war", "no", None]], "no item 'war'"),
        ([[["sides"], "no", None]], "no item"),
        ([["sides", "maybe", None]], "no answer 'maybe'; there are yes, no, unsure"),
        ([["sides", "no", 0]], "only a yes has a sentence"),
        ([["sides", "yes", 4]], "no sentence 4; they go from 0 to 3"),
        ([["sides", "yes", -1]], "no sentence -1"),
        ([["sides", "yes", True]], "no sentence True"),
        ([SIDES, ["sides", "no", None]], "coded once only"),
    ],
)
def test_what_is_no_coding_is_refused(response, why):
    with pytest.raises(ValueError, match=why):
        TASK.clean(response)


def test_no_hint_may_hold_the_words_that_show_a_yes():
    assert {secret.text for secret in TASK.secrets() if isinstance(secret, Words)} == {"quarrel", "broke their word"}


def test_a_yes_without_its_sentence_is_asked_for_and_is_no_attempt(tmp_path):
    session = start(tmp_path)
    session.answer([SIDES, ["blame", "yes", None]])
    session.check()
    assert texts(session) == [
        "Note: You answered yes to “Does one side reproach another?”. Choose the sentence that shows it, then check."
    ]
    assert session.attempts == []
    session.answer([SIDES, BLAME])
    assert session.feedback == []
    session.check()
    assert len(session.attempts) == 1


def test_what_the_key_has_is_told_after_the_second_try_only(tmp_path):
    session = start(tmp_path)
    session.answer([["sides", "yes", 1], ["cost", "yes", 1], ["moral", "no", None]])
    session.check()
    differ = "Right: “Is there a moral lesson?”: readers differ here, and your answer counts as well. "
    assert texts(session) == [
        "Result: Not all right yet. 1 is right. 1 is right with another sentence than the key's. "
        "1 differs from the key. 1 is not answered.",
        "Another sentence: “Do two sides disagree?”: yes, but the key points to another sentence.",
        "Differs from the key: “Is a sum of money named?”",
        f"{differ}The key has unsure: a broken word may be one.",
    ]
    assert buttons(session) == ["check", "hint", "places"]
    session.show_places()
    place = "Something is still hidden in ““They broke their word,” a keeper said of the town.”"
    assert texts(session)[4:] == [f"Look here: {place}"]
    session.check()
    session.show_answers()
    assert texts(session)[1:] == [
        "Another sentence: “Do two sides disagree?”: yes, and the key points to [1], [4]: keepers and town quarrel.",
        "Differs from the key: “Is a sum of money named?”: the key has no: 40 has no currency.",
        f"{differ}The key has unsure: a broken word may be one.",
        "Not answered: “Does one side reproach another?”: the key has yes, shown by [4]: a keeper reproaches the town.",
        "Note: A conflict about money.",
    ]


def test_with_full_points_the_other_sentence_can_still_be_shown(tmp_path):
    session = start(tmp_path)
    session.answer([["sides", "yes", 1], BLAME, COST, MORAL])
    session.check()
    said = "Result: Every answer is right. A conflict about money. 3 are right. "
    assert texts(session)[0] == f"{said}1 is right with another sentence than the key's."
    assert "answers" not in buttons(session)
    session.check()
    assert "answers" in buttons(session)
    session.show_answers()
    assert "the key points to [1], [4]" in texts(session)[1]
    assert "answers" not in buttons(session)


def test_a_sentence_that_changed_is_not_brought_back(tmp_path, course):
    start(tmp_path).answer([["sides", "yes", 2], BLAME, COST])
    edit(course / "exercises" / "code.toml", "Nobody was hurt.", "Nobody was there.")
    session = start(tmp_path, data=course)
    assert session.response == [BLAME, COST]
    assert "Do two sides disagree? (yes: Nobody was hurt.)" in session.status.text


def test_without_its_key_an_assessed_exercise_can_be_answered(course):
    (course / "keys" / "code.toml").unlink()
    edit(course / "exercises" / "code.toml", 'mode = "practice"', 'mode = "assessed"')
    task = read_exercise("code-sheet", data=course).task
    assert not task.has_key
    assert task.clean([SIDES]) == [SIDES]


FAULTS = [
    # file, what is there, what stands there instead, the line that is named, what is said
    ("exercises", 'question = "Is a sum of money named?"', "", 24, "question is missing"),
    ("exercises", 'group = "Economy"', "group = 3", 26, "group has to be a text"),
    ("exercises", 'id = "cost"', 'id = "blame"', 25, "id = 'blame' is there twice"),
    ("exercises", 'id = "moral"', 'id = "moral"\nkind = "x"', 31, "unknown field kind"),
    ("exercises", "Read it twice.", "Where do they quarrel?", 8, "hint 1 holds the answer 'quarrel'"),
    ("keys", 'answer = "no"', 'answer = "none"', 27, "write one of yes, no, unsure"),
    ("keys", 'answer = "no"\n', "", 25, "answer is missing"),
    ("keys", 'also = ["unsure"]', 'also = ["yes"]', 19, "also may have no, unsure"),
    ("keys", 'also = ["unsure"]', 'also = "unsure"', 19, "also has to be a list of texts"),
    ("keys", 'reason = "40 has no currency."', "", 25, "reason is missing"),
    ("keys", 'quote = "quarrel"', 'quote = "quarrels"', 11, "'quarrels' is not in the passage"),
    ("keys", 'answer = "no"', 'answer = "yes"', 25, "no [[key.items.passages]] stands here"),
    ("keys", 'answer = "yes"\nalso', 'answer = "no"\nalso', 22, "only a yes has passages that show it"),
    ("keys", 'id = "moral"', 'id = "cost"', 31, "id = 'cost' is there twice"),
    ("keys", 'id = "cost"', 'id = "price"', 26, "'price' is unknown; write one of sides"),
]


@pytest.mark.parametrize(("file", "good", "bad", "line", "said"), FAULTS, ids=[fault[-1] for fault in FAULTS])
def test_a_fault_is_told_with_its_line(course, file, good, bad, line, said):
    assert_told(course, f"{file}/code.toml", good, bad, line=line, said=said)
