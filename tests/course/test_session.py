"""A student at work, without a widget: hints, checks, what is told when, and what comes back tomorrow."""

import json
import re
import shutil
from pathlib import Path
from threading import Thread

import pytest

from framing.course.exercises import read_exercise
from framing.course.session import Session
from tests.course.trying import COURSE, buttons

ALL = [[1, 1, "hedge"], [8, 8, "booster"], [10, 10, "hedge"], [13, 14, "hedge"]]


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "answers"


def start(folder, name="09-mark", data=COURSE) -> Session:
    return Session(read_exercise(name, data=data), folder=folder)


def texts(session) -> list[str]:
    """The rows of feedback, without the counts of an annotated corpus, which change with the rules."""
    rows = [f"{name}: {text}" for _, name, text, _ in session.feedback if name != "Points"]
    return [re.sub(r" Readers marked “.*? in Wikipedia \(.*?\)\.", "", row) for row in rows]


def test_three_hints_come_one_by_one(folder):
    session = start(folder)
    for number in (1, 2, 3):
        assert "hint" in buttons(session)
        session.hint()
        assert len(session.hints) == number
    assert session.hints[0] == ["Hint 1.", "Look at the verbs."]
    assert "hint" not in buttons(session)
    session.hint()
    assert len(session.hints) == 3


def test_nothing_is_checked_before_an_answer(folder):
    session = start(folder)
    session.check()
    assert texts(session) == ["Note: Answer first, then check."]
    assert session.attempts == []


@pytest.mark.parametrize("act", [Session.hint, lambda session: session.answer([[1, 1, "hedge"]])])
def test_the_request_for_an_answer_goes_with_the_next_act(folder, act):
    session = start(folder)
    session.check()
    act(session)
    assert session.feedback == []


def test_a_hint_leaves_the_feedback_of_a_check(folder):
    session = start(folder)
    session.answer(ALL)
    session.check()
    before = session.feedback
    session.hint()
    assert session.feedback == before != []


def test_a_right_mark_comes_with_how_often_readers_marked_the_word(folder):
    session = start(folder)
    session.answer([[1, 1, "hedge"], [5, 5, "hedge"], [8, 8, "booster"]])
    session.check()
    said = [text for _, _, text, _ in session.feedback]
    right = {quote: next(text for text in said if f"“{quote}”:" in text) for quote in ("may", "May", "certainly")}
    assert re.search(r"Readers marked “may” in \d+ of \d+ uses in Wikipedia \(Szeged scheme\)\.", right["may"])
    assert "Readers" not in right["May"] + right["certainly"]


def test_misses_are_counts_first_then_sentences_then_answers(folder):
    session = start(folder)
    session.answer([[1, 1, "hedge"], [5, 5, "hedge"], [13, 13, "hedge"]])
    session.check()
    assert texts(session) == [
        "Result: Not all right yet. 1 found. 1 is close. 1 differs from the key. 2 are still hidden.",
        "Right: “may”: a modal verb.",
        "Differs from the key: “May”: a month.",
        "Close: “may” overlaps an answer, but has words too many or too few.",
    ]
    assert buttons(session) == ["check", "hint", "places"]
    session.show_places()
    place = "Look here: Something is still hidden in “Rain will certainly fall; some 30 boats may well stay out.”"
    assert texts(session)[4:] == [place]
    session.show_answers()
    assert texts(session)[4:] == [place], "answers only after the second attempt"
    session.check()
    assert buttons(session) == ["check", "hint", "places", "answers"]
    session.show_answers()
    assert texts(session)[2:] == [
        "Differs from the key: “May”: a month.",
        "Close: “may”: the key has “may well”: a modal verb with its adverb.",
        "Missed: “certainly”: an adverb of certainty.",
        "Missed: “some”: an approximator.",
        "Note: Two modal verbs, an approximator and an adverb.",
    ]
    assert buttons(session) == ["check", "hint"]


def test_places_are_told_of_the_answer_that_was_checked_so_that_every_marking_is_an_attempt(folder):
    session = start(folder)
    session.answer([[1, 1, "hedge"]])
    session.check()
    before = texts(session)
    session.answer(ALL)
    session.show_places()
    assert texts(session)[: len(before)] == before
    assert points(session) == "40 % for this try. Your best try counts: 40 %."


def test_which_label_the_key_has_is_told_after_the_second_try_only(folder):
    session = start(folder)
    session.answer([[1, 1, "booster"], *ALL[1:]])
    session.check()
    assert texts(session) == [
        "Result: Not all right yet. 3 found. 1 differs from the key.",
        "Differs from the key: “may”: the key has words here too, and marks them as something else.",
        "Right: “certainly”: an adverb of certainty.",
        "Right: “some”: an approximator.",
        "Right: “may well”: a modal verb with its adverb.",
    ]
    session.check()
    session.show_answers()
    assert texts(session)[1] == "Differs from the key: “may”: the key has it as Hedge: a modal verb."


def test_all_right_shows_the_rationale(folder):
    session = start(folder)
    session.answer(ALL)
    session.check()
    assert texts(session)[0] == "Result: All found. Two modal verbs, an approximator and an adverb."
    assert buttons(session) == ["check", "hint"]


def test_where_all_is_right_there_is_no_more_to_show(folder):
    session = start(folder)
    session.answer(ALL)
    session.check()
    session.check()
    before = session.feedback
    session.answer([])
    session.show_answers()
    assert session.feedback == before


def test_a_choice_gets_the_feedback_of_its_option_and_no_other(folder):
    session = start(folder, "09-choose-one")
    session.answer("b")
    session.check()
    assert texts(session) == [
        "Result: Not yet.",
        "Not this one: “surely” No, it leaves no doubt.",
    ]


def test_where_several_options_are_right_the_missing_ones_are_counted(folder, tmp_path):
    course = shutil.copytree(COURSE, tmp_path / "course")
    path = course / "exercises" / "09.toml"
    path.write_text(path.read_text().replace('mode = "assessed"', 'mode = "practice"'))
    session = start(folder, "09-choose-many", data=course)
    session.answer(["b"])
    session.check()
    assert texts(session)[0] == "Result: Not yet. One right option is not chosen yet."


def test_a_wrong_bin_is_named_after_the_second_try_only(folder):
    session = start(folder, "09-classify")
    session.answer([["rain", "deontic"]])
    session.check()
    assert texts(session) == [
        "Result: Not all right yet. 1 differs from the key. 1 is not sorted.",
        "Differs from the key: “It may rain.” (Deontic)",
    ]
    session.check()
    session.show_answers()
    assert texts(session)[1:] == [
        "Differs from the key: “It may rain.” (Deontic): the key has “Epistemic”: nobody allows rain.",
        "Not sorted: “Pupils may leave.”: the key has “Deontic”: a school has rules.",
        "Note: A guess and a rule.",
    ]


def test_a_known_mistake_is_explained(folder):
    session = start(folder, "09-number")
    session.answer("0.0325")
    session.check()
    assert texts(session) == [
        "Result: Not yet.",
        "Not this number: 0.0325. This is per word; the rate is per 100 words.",
    ]


@pytest.mark.parametrize("typed", ["abc", "1e999", "1,000", "6/400"])
def test_what_is_no_number_is_asked_for_again_and_is_no_attempt(folder, typed):
    session = start(folder, "09-number")
    session.answer(typed)
    session.check()
    assert texts(session) == ["Note: Write a number, such as 2.4."]
    assert (session.attempts, session.result) == ([], None)
    session.answer("3.25 per 100")
    session.check()
    assert (len(session.attempts), session.result.points) == (1, 1)


def test_the_answer_of_a_number_can_be_shown_while_none_stands_in_the_field(folder):
    session = start(folder, "09-number")
    session.answer("3")
    session.check()
    session.check()
    session.answer("abc")
    session.check()
    assert len(session.attempts) == 2
    session.show_answers()
    assert texts(session)[1:3] == [
        "Not this number: 3.",
        "The answer: 3.25 per 100 words: 100 times 13, divided by 400.",
    ]


def test_an_assessed_exercise_tells_nothing_though_the_key_is_there(folder):
    session = start(folder, "09-choose-many")
    session.answer(["a"])
    session.check()
    assert texts(session) == [
        "Note: Handed in. Your instructor will mark it. You can still change it and hand it in again."
    ]
    assert session.result is None
    assert "points" not in json.loads((folder / "09-choose-many.jsonl").read_text().splitlines()[-1])


def test_every_change_is_in_the_journal_before_the_page_says_saved(folder):
    session = start(folder)
    session.answer([[1, 1, "hedge"]])
    assert session.status.state == "saved"
    session.hint()
    session.check()
    lines = [json.loads(line) for line in (folder / "09-mark.jsonl").read_text().splitlines()]
    assert [line["event"] for line in lines] == ["change", "hint", "check"]
    assert [line["shown"] for line in lines] == [["may (hedge)"]] * 3
    assert lines[-1]["points"] == pytest.approx(2 / 5)


def test_the_answer_comes_back(folder):
    session = start(folder)
    session.answer(ALL)
    session.check()
    session.check()
    again = start(folder)
    assert (again.response, len(again.attempts), again.status.state) == (ALL, 2, "restored")
    assert again.status.text.startswith("Your answer of 20")


def test_a_hint_alone_comes_back_without_an_answer(folder):
    start(folder).hint()
    again = start(folder)
    assert (again.status.state, again.hints) == ("new", [["Hint 1.", "Look at the verbs."]])


def test_what_the_last_check_said_comes_back_with_the_answer(folder):
    session = start(folder)
    session.answer([[1, 1, "hedge"]])
    session.check()
    assert start(folder).feedback == session.feedback != []


def test_an_answer_changed_since_the_check_comes_back_without_feedback(folder):
    session = start(folder)
    session.answer([[1, 1, "hedge"]])
    session.check()
    session.answer([[1, 1, "booster"]])
    again = start(folder)
    assert (again.feedback, len(again.attempts)) == ([], 1)


def points(session) -> str:
    return next(text for name, _, text, _ in session.feedback if name == "points")


def test_the_best_try_counts(folder):
    session = start(folder, "09-classify")
    for response in ([["rain", "deontic"]], [["rain", "epistemic"]], [["leave", "epistemic"]]):
        session.answer(response)
        session.check()
    assert points(session) == "0 % for this try. Your best try counts: 50 %."
    assert points(start(folder, "09-classify")) == points(session)


def test_the_first_try_at_a_choice_counts(folder):
    session = start(folder, "09-choose-one")
    session.answer("b")
    session.check()
    session.answer("a")
    session.check()
    assert points(session) == "100 % for this try. Your first try counts: 0 %."


def test_a_try_in_another_notebook_counts_as_well(folder):
    here, there = start(folder, "09-choose-one"), start(folder, "09-choose-one")
    there.answer("b")
    there.check()
    here.answer("a")
    here.check()
    assert points(here) == "100 % for this try. Your first try counts: 0 %."
    assert points(start(folder, "09-choose-one")) == points(here)


@pytest.mark.parametrize("act", [Session.hint, lambda session: session.disagree("May is a month.")])
def test_an_older_copy_of_an_exercise_hides_no_newer_answer(folder, act):
    older, newer = start(folder), start(folder)
    older.answer([[1, 1, "hedge"]])
    older.check()
    newer.answer(ALL)
    act(older)
    assert older.response == start(folder).response == ALL
    assert older.feedback == [], "what was said of another answer"
    older.check()
    assert older.result.points == 1


def test_tries_in_a_folder_that_was_away_when_the_exercise_was_opened_count_as_well(folder):
    session = start(folder, "09-choose-one")
    session.answer("b")
    session.check()
    elsewhere = folder.rename(folder.with_name("elsewhere"))
    session = start(folder, "09-choose-one")
    elsewhere.rename(folder)
    session.answer("a")
    session.check()
    assert points(session) == "100 % for this try. Your first try counts: 0 %."


def test_answers_from_two_threads_are_all_saved(folder):
    session = start(folder, "09-classify")

    def work(chosen: str) -> None:
        for _ in range(20):
            session.answer([["rain", chosen]])
            session.check()

    threads = [Thread(target=work, args=(chosen,)) for chosen in ("deontic", "epistemic")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lines = [json.loads(line) for line in (folder / "09-classify.jsonl").read_text().splitlines()]
    written = [(line["event"], line["response"][0][1]) for line in lines]
    assert [written.count(("change", chosen)) for chosen in ("deontic", "epistemic")] == [20, 20]
    assert [event for event, _ in written].count("check") == len(session.attempts) == 40
    assert session.status.state == "saved"


def test_points_written_into_the_file_by_hand_do_not_count(folder):
    session = start(folder, "09-choose-one")
    session.answer("b")
    session.check()
    path = folder / "09-choose-one.jsonl"
    path.write_text(path.read_text().replace('"points": 0.0', '"points": 1.0'))
    assert points(start(folder, "09-choose-one")) == "0 % for this try. Your first try counts: 0 %."


def test_an_objection_is_kept_with_the_answer(folder):
    session = start(folder)
    assert not session.can_object
    session.answer([[1, 1, "hedge"], [5, 5, "hedge"]])
    session.check()
    assert session.can_object
    session.disagree("The month could be a verb.")
    again = start(folder)
    assert (again.objection, again.response) == ("The month could be a verb.", session.response)
    assert json.loads((folder / "09-mark.jsonl").read_text().splitlines()[-1])["event"] == "objection"


def test_half_a_character_is_kept_as_a_mark_since_no_page_can_be_sent_one(folder):
    session = start(folder, "09-number")
    session.answer("3 \ud83d")
    session.disagree("Why \ud83d?")
    again = start(folder, "09-number")
    assert (again.response, again.objection) == (["3 \ufffd"], "Why \ufffd?")


def test_where_all_is_right_there_is_nothing_to_object_to(folder):
    session = start(folder)
    session.answer(ALL)
    session.check()
    assert not session.can_object


@pytest.mark.parametrize("why", ["x" * 2001, None, 3])
def test_what_is_no_objection_is_refused(folder, why):
    with pytest.raises(ValueError, match="an objection is a text"):
        start(folder).disagree(why)


def test_a_changed_exercise_says_so_and_keeps_what_still_fits(folder, tmp_path):
    start(folder).answer([[1, 1, "hedge"], [13, 14, "hedge"]])
    course = shutil.copytree(COURSE, tmp_path / "course")
    path = course / "exercises" / "09.toml"
    path.write_text(path.read_text().replace("some 30 boats may", "some 30 old boats may"))
    keys = course / "keys" / "09.toml"
    keys.write_text(keys.read_text().replace("start = 67", "start = 71"))
    session = start(folder, data=course)
    assert session.response == [[1, 1, "hedge"]]
    assert session.status.state == "changed"
    assert "Your answer then: may (hedge), may well (hedge)." in session.status.text


def test_a_damaged_response_is_not_brought_back(folder):
    start(folder).answer([[1, 1, "hedge"]])
    path = folder / "09-mark.jsonl"
    path.write_text(path.read_text().replace('[[1, 1, "hedge"]]', '[["<script>", 1, {}], 7]'))
    assert start(folder).response == []


def test_an_answer_of_another_exercise_is_not_brought_back(folder):
    start(folder).answer([[1, 1, "hedge"]])
    path = folder / "09-mark.jsonl"
    path.write_text(path.read_text().replace('"09-mark"', '"09-other"'))
    assert start(folder).response == []


def test_what_cannot_be_saved_stays_on_the_page_and_can_be_saved_later(tmp_path):
    folder = tmp_path / "answers"
    folder.write_text("a file where the folder should be")
    session = start(folder)
    session.answer([[1, 1, "hedge"]])
    assert session.status.state == "unsaved"
    assert session.status.text == (
        f"Not saved in {folder}: a file stands where the folder should be. "
        "Your answer stays on this page. Mend that, then press “Save again”."
    )
    assert session.response == [[1, 1, "hedge"]]
    assert "save" in buttons(session)
    session.check()
    assert texts(session)[1] == "Right: “may”: a modal verb."
    folder.unlink()
    session.save()
    assert session.status.state == "saved"
    assert start(folder).response == [[1, 1, "hedge"]]


def test_of_answers_that_wait_for_the_disk_the_newest_is_written_and_every_check(tmp_path):
    folder = tmp_path / "answers"
    folder.write_text("a file where the folder should be")
    session = start(folder, "09-classify")
    for chosen in ("deontic", "epistemic", "deontic"):
        session.answer([["rain", chosen]])
    session.check()
    session.answer([["rain", "epistemic"]])
    session.check()
    folder.unlink()
    session.save()
    lines = [json.loads(line) for line in (folder / "09-classify.jsonl").read_text().splitlines()]
    assert [(line["event"], line["response"][0][1]) for line in lines] == [
        ("change", "deontic"),
        ("check", "deontic"),
        ("change", "epistemic"),
        ("check", "epistemic"),
    ]
    session.save()
    assert len((folder / "09-classify.jsonl").read_text().splitlines()) == 4, "nothing waits any more"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_said_at_once(folder):
    folder.mkdir()
    (folder / "09-mark.jsonl").symlink_to("/dev/full")
    session = start(folder)
    session.answer([[1, 1, "hedge"]])
    assert session.status.text.startswith(f"Not saved in {folder}: the disk is full.")
    assert session.response == [[1, 1, "hedge"]]


def test_a_newer_journal_is_refused_and_said(folder):
    folder.mkdir()
    path = folder / "09-mark.jsonl"
    path.write_text('{"version": 2}\n')
    session = start(folder)
    assert session.status.text.startswith("Not saved: 09-mark.jsonl was written by a newer version")
    session.answer([[1, 1, "hedge"]])
    assert session.status.state == "unsaved"
    assert path.read_text() == '{"version": 2}\n'


def test_a_response_that_is_none_is_refused_and_not_saved(folder):
    with pytest.raises(ValueError, match="no label"):
        start(folder).answer([[1, 1, "weasel"]])
    assert not folder.exists()
