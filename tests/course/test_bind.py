"""bind: several things are said of each row; every cell has its own point, reason and feedback."""

import json

import pytest

from framing.course.exercises import read_exercise
from framing.course.session import Session
from framing.files import DataError
from tests.course.trying import COURSE, assert_told, edit, texts

TASK = read_exercise("bind-labels", data=COURSE).task
PLAIN = read_exercise("bind-plain", data=COURSE).task
GANG_TARGET, GANG_VOICE = ["gang", "target", "holders"], ["gang", "voice", "paper"]
HEROES_TARGET, HEROES_VOICE = ["heroes", "target", "holders"], ["heroes", "voice", "baker"]
WRONG = ["heroes", "voice", "paper"]


def start(folder, data=COURSE) -> Session:
    return Session(read_exercise("bind-labels", data=data), folder=folder / "answers")


@pytest.mark.parametrize(
    ("response", "points"),
    [
        ([GANG_TARGET, GANG_VOICE, HEROES_TARGET, HEROES_VOICE], 1),
        ([GANG_TARGET, GANG_VOICE, HEROES_TARGET, WRONG], 3 / 4),
        ([GANG_TARGET, HEROES_VOICE], 2 / 4),
        ([WRONG], 0),
        ([], 0),
    ],
)
def test_points_are_the_share_of_cells_that_are_right(response, points):
    assert TASK.assess(response).points == points


def test_each_cell_has_its_own_reason_and_place():
    result = TASK.assess([GANG_TARGET, WRONG])
    assert [(f.outcome, f.quote, f.chosen, f.reason, f.expected) for f in result.findings] == [
        ("hit", "[1] gang", "Whom it is about: Those in the depot", "they held the depot.", ""),
        ("miss", "[1] gang", "Whose word it is", "nobody is named as its source.", "The paper"),
        ("miss", "[2] Heroes", "Whom it is about", "the baker speaks of them.", "Those in the depot"),
        ("extra", "[2] Heroes", "Whose word it is: The paper", "it stands in quotation marks.", "The baker"),
    ]
    assert [f.place for f in result.findings] == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_cells_are_kept_in_the_order_of_the_page():
    assert TASK.clean((tuple(HEROES_VOICE), GANG_VOICE, GANG_TARGET)) == [GANG_TARGET, GANG_VOICE, HEROES_VOICE]
    assert TASK.clean([]) == []


def test_cells_are_described_by_their_words():
    assert TASK.describe([GANG_TARGET, WRONG]) == [
        "gang (Whom it is about: Those in the depot)",
        "Heroes (Whose word it is: The paper)",
    ]


@pytest.mark.parametrize(
    ("response", "why"),
    [
        ("gang", "a list of cells"),
        (None, "a list of cells"),
        (GANG_TARGET, "'gang' is no cell: write"),
        ([["gang", "target"]], "is no cell: write"),
        ([["gang", "target", 1]], "is no cell: write"),
        ([["band", "target", "holders"]], "no row 'band'"),
        ([["gang", "colour", "holders"]], "no column 'colour'"),
        ([["gang", "target", "baker"]], "no option 'baker' in it"),
        ([GANG_TARGET, ["gang", "target", "owner"]], "row 'gang' has column 'target' twice"),
    ],
)
def test_what_is_no_cell_is_refused(response, why):
    with pytest.raises(ValueError, match=why):
        TASK.clean(response)


def test_rows_point_at_words_of_the_passage():
    page = dict(TASK.page())
    assert page["rows"] == [["gang", "gang", [10, 10]], ["heroes", "Heroes", [5, 5]]]
    assert [column[0] for column in page["columns"]] == ["target", "voice"]
    assert page["columns"][0][3] == [["holders", "Those in the depot"], ["owner", "The owner"]]


def test_the_page_has_neither_answers_nor_reasons():
    sent = json.dumps([TASK.page(), PLAIN.page()])
    assert not any(reason in sent for reason in ("held the depot.", "quotation marks", "no source", "she says it"))


def test_rows_without_a_passage_are_texts():
    page = dict(PLAIN.page())
    assert (page["passage"], page["rows"][0]) == ([], ["rain", "It rained.", []])
    assert PLAIN.solution() == [["rain", "voice", "article"], ["mud", "voice", "source"]]


def test_what_the_key_has_is_told_after_the_second_try_only(tmp_path):
    session = start(tmp_path)
    session.answer([GANG_TARGET, WRONG])
    session.check()
    assert texts(session) == [
        "Result: Not all right yet. 1 is right. 1 differs from the key. 2 are not chosen.",
        "Right: “[1] gang” (Whom it is about: Those in the depot): they held the depot.",
        "Differs from the key: “[2] Heroes” (Whose word it is: The paper)",
    ]
    session.check()
    session.show_answers()
    assert texts(session)[2:] == [
        "Differs from the key: “[2] Heroes” (Whose word it is: The paper): "
        "the key has “The baker”: it stands in quotation marks.",
        "Not chosen: “[1] gang” (Whose word it is): the key has “The paper”: nobody is named as its source.",
        "Not chosen: “[2] Heroes” (Whom it is about): the key has “Those in the depot”: the baker speaks of them.",
        "Note: One group, two names, two voices.",
    ]


def test_all_right_shows_the_rationale(tmp_path):
    session = start(tmp_path)
    session.answer(TASK.solution())
    session.check()
    assert texts(session)[0] == "Result: All right. One group, two names, two voices."


def test_a_changed_row_loses_its_cells_and_keeps_the_others(tmp_path, course):
    start(tmp_path).answer([GANG_TARGET, GANG_VOICE, HEROES_VOICE])
    edit(course / "exercises" / "bind.toml", "“Heroes,”", "“Angels,”")
    edit(course / "exercises" / "bind.toml", 'quote = "Heroes"', 'quote = "Angels"')
    session = start(tmp_path, data=course)
    assert session.response == [GANG_TARGET, GANG_VOICE]
    assert "Heroes (Whose word it is: The baker)" in session.status.text


def test_without_its_key_an_assessed_exercise_can_be_answered(course):
    (course / "keys" / "bind.toml").unlink()
    task = read_exercise("bind-plain", data=course).task
    assert not task.has_key
    assert task.clean([["rain", "voice", "article"]]) == [["rain", "voice", "article"]]


FAULTS = [
    # file, what is there, what stands there instead, the line that is named, what is said
    ("exercises", 'quote = "Heroes"', 'quote = "Hero"', 46, "'Hero' is only a part of a word"),
    ("exercises", 'quote = "Heroes"', 'quote = "“"', 46, "'“' has no word"),
    ("exercises", 'quote = "Heroes"', 'text = "Heroes"', 44, "quote is missing"),
    ("exercises", "occurrence = 2\n", "", 41, "'gang' stands there 2 times"),
    ("exercises", 'id = "heroes"', 'id = "gang"', 45, "id = 'gang' is there twice"),
    ("exercises", 'text = "It rained."', 'quote = "It rained."', 70, "text is missing"),
    ("exercises", 'id = "target"', 'id = "reason"', 14, "a column cannot be called id, quote, reason"),
    ("exercises", 'id = "owner"', 'id = "holders"', 23, "id = 'holders' is there twice"),
    ("exercises", 'name = "The owner"', "", 22, "name is missing"),
    ("exercises", 'explanation = "Those whom the word names."', "", 13, "explanation is missing"),
    ("keys", 'target = "holders"', 'target = "mayor"', 7, "write one of holders, owner"),
    ("keys", 'voice = "paper"\n', "", 5, "voice is missing"),
    ("keys", 'reason.voice = "nobody is named as its source."', "", 9, "no reason for voice; add reason.voice"),
    (
        "keys",
        'reason.voice = "no source."',
        'reason = "no source."',
        26,
        "reason has to be a table; write reason.field",
    ),
    ("keys", 'reason.voice = "no source."', "", 23, "reason is missing"),
    ("keys", 'reason.target = "they', 'reason.tone = "sharp."\nreason.target = "they', 8, "unknown field tone"),
    ("keys", 'voice = "she says it."', 'voice = " "', 33, "voice is empty; write the text"),
    ("keys", 'id = "mud"', 'id = "fog"', 29, "'fog' is unknown; write one of rain, mud"),
    ("keys", 'id = "rain"\n', 'id = "rain"\ntone = "sharp"\n', 25, "unknown field tone"),
]


@pytest.mark.parametrize(("file", "good", "bad", "line", "said"), FAULTS, ids=[fault[-1] for fault in FAULTS])
def test_a_fault_is_told_with_its_line(course, file, good, bad, line, said):
    assert_told(course, f"{file}/bind.toml", good, bad, line=line, said=said)


def test_a_row_that_the_key_leaves_out_is_told(course):
    path = course / "keys" / "bind.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.rindex("[[key.rows]]")], encoding="utf-8")
    with pytest.raises(DataError, match=r"'mud' has no \[\[key.rows\]\]; add one with id and voice and reasons"):
        read_exercise("bind-plain", data=course)
