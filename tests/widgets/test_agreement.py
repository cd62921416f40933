"""The tables of agreement, tested by what they send to the page."""

import json
from pathlib import Path

import pytest

from framing.course.exercises import read_exercises
from framing.files import DataError, read_toml
from framing.widgets import agreement, beside_key, exercise
from tests.pseudo_locale import untranslated, write_pseudo_locale

COURSE = Path(__file__).parents[1] / "examples" / "course"
BLIND = "07-mark-blind"
MAY, APPEAR, OF_COURSE = [17, 17, "hedge"], [32, 33, "hedge"], [64, 65, "booster"]


@pytest.fixture
def answers(tmp_path) -> Path:
    return tmp_path / "answers"


def check(folder, name, response, **where) -> None:
    widget = exercise(name, answers=folder, **where)
    widget.answer(response)
    widget.check()


def texts(widget) -> list[str]:
    return [block[1] for block in widget.blocks if block[0] == "text"]


def tables(widget) -> dict[str, list[list]]:
    return {caption: rows for kind, caption, *rest in widget.blocks if kind == "table" for rows in [rest[-1]]}


def test_before_the_first_check_nothing_of_key_tool_or_partner_is_told(answers):
    exercise(BLIND, answers=answers).answer([MAY])
    widget = agreement(BLIND, answers=answers)
    assert widget.blocks == [
        [
            "text",
            "Check “Mark alone, then once more” once. Then this table sets your answer beside those of other readers.",
        ]
    ]


def test_after_it_the_pairs_stand_there_with_f1_alpha_and_a_sentence_that_says_what_it_means(answers):
    check(answers, BLIND, [MAY, OF_COURSE])
    widget = agreement(BLIND, answers=answers)
    first = next(iter(tables(widget).values()))
    assert [row[0] for row in first] == [
        "you and the key",
        "you and the tool",
        "you and reader B (constructed)",
        "the key and the tool",
    ]
    assert first[0][1].startswith("0.36 (")  # 2 of 2 marks, and the key has 9: 2 * 2 / (2 + 9)
    assert first[0][2] == ["bar", pytest.approx(4 / 11)]
    assert first[0][4] == "2"
    assert any(text.startswith("You and the key: alpha is ") for text in texts(widget))
    assert "reader B takes the place" in texts(widget)[0]


def test_a_partners_file_takes_the_place_of_the_constructed_one_when_somebody_looks_again(answers):
    check(answers, BLIND, [MAY])
    widget = agreement(BLIND, answers=answers)
    check(answers / "partner", BLIND, [MAY, APPEAR])
    widget.look(is_asked=True)
    assert widget.said.startswith("Looked again at ")
    assert "you and your partner" in [row[0] for row in next(iter(tables(widget).values()))]
    assert not any("constructed" in text for text in texts(widget))


def test_a_partners_file_that_cannot_be_read_costs_one_sentence(answers):
    check(answers, BLIND, [MAY])
    (answers / "partner").mkdir()
    (answers / "partner" / f"{BLIND}.jsonl").write_bytes(b"\xff\xfenot a journal <script>")
    widget = agreement(BLIND, answers=answers)
    assert "Your partner's file holds no check of this exercise." in texts(widget)[0]
    assert [row[0] for row in next(iter(tables(widget).values()))][:2] == ["you and the key", "you and the tool"]


def test_first_and_newest_try_are_compared_after_the_talk(answers):
    check(answers, BLIND, [MAY])
    check(answers, BLIND, [MAY, APPEAR])
    widget = agreement(BLIND, answers=answers)
    rows = {row[0]: row[1:] for row in tables(widget)["Alone, and after the talk"]}
    assert rows["you and the key"] == ["0.20", "0.36", "+0.16"]  # 2 * 1 / (1 + 9), then 2 * 2 / (2 + 9)


def test_where_the_readers_differ_each_has_a_column(answers):
    check(answers, BLIND, [MAY])
    widget = agreement(BLIND, answers=answers)
    found = next(block for block in widget.blocks if block[1] == "Where the readers differ, most first")
    assert found[2] == ["Sentence or item", "you", "reader B (constructed)", "the key", "the tool"]
    row = next(row for row in found[3] if "appear to" in row[0])
    assert row[1:3] == ["–", "–"]
    assert row[3] == "appear to (Hedge)"


def test_coding_sheets_are_compared_too(answers):
    name = next(each["id"] for each in _exercises("code") if each["kind"] == "code" and each["mode"] == "practice")
    sheet = exercise(name, data=COURSE, answers=answers)
    check(answers, name, sheet.session.exercise.task.solution(), data=COURSE)
    widget = agreement(name, data=COURSE, answers=answers)
    assert tables(widget)["The same answers?"][0][:3] == ["you and the key", "1.00", ["bar", 1.0]]
    assert "The readers agree everywhere." in texts(widget)


def _exercises(lesson):
    return read_toml(COURSE / "exercises" / f"{lesson}.toml")["exercise"]


def test_the_whole_course_has_a_row_for_each_exercise_that_was_checked(answers):
    assert texts(agreement(answers=answers)) == ["No exercise with marks or codes has been checked yet."]
    check(answers, BLIND, [MAY])
    check(answers, "02-mark-hedges", [[0, 0, "hedge"]])
    rows = tables(agreement(answers=answers))["Agreement in each exercise"]
    assert [row[:2] for row in rows] == [
        ["Mark the hedges in the op-ed", "you and the key"],
        ["Mark alone, then once more", "you and reader B (constructed)"],
    ]


def test_the_three_marks_of_lesson_00_come_back_beside_the_key(answers):
    widget = beside_key("00-first-marks", answers=answers)
    assert "has not been checked yet" in texts(widget)[0]
    check(answers, "00-first-marks", [[5, 5, "sure"]])
    widget.look()
    [rows] = tables(widget).values()
    assert [row[1:] for row in rows] == [
        ["may (How sure)", "may (How sure)"],
        ["–", "claims (Who says so)"],
        ["–", "agitators (What it is called)"],
    ]


def test_a_kind_without_marks_or_codes_is_refused_with_a_line():
    with pytest.raises(DataError, match="choose an exercise of the kind mark or code"):
        agreement("07-number-kappa")


def test_the_repr_never_changes_and_tells_no_path(answers):
    widget = agreement(BLIND, answers=answers)
    before = repr(widget)
    check(answers, BLIND, [MAY])
    widget.look()
    assert repr(widget) == before == f"How far readers of {BLIND} agree. Run this cell in JupyterLab to see it."
    assert str(answers.parent) not in json.dumps([widget.page, widget.blocks])


def test_every_word_comes_from_the_interface(answers, tmp_path, monkeypatch):
    monkeypatch.setenv("FRAMING_LANGUAGE", str(write_pseudo_locale(tmp_path)))
    check(answers, BLIND, [MAY])
    check(answers, BLIND, [MAY, APPEAR])
    for widget in (agreement(BLIND, answers=answers), agreement(answers=answers)):
        told = [text for block in widget.blocks if block[0] != "table" for text in block[1:]]
        heads = [text for block in widget.blocks if block[0] == "table" for text in [block[1], *block[2]]]
        titles = [found.title for found in read_exercises()]
        assert untranslated(" ".join([*told, *heads]), known=[*titles, f"{BLIND}.jsonl answers/partner"]) == []
