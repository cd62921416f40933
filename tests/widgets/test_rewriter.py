"""The rewriter's live reading: what stands beside the text while it is written."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.show.pieces import visible
from framing.widgets import exercise

COURSE = Path(__file__).parents[1] / "examples" / "course"
HALF = "Warlord Dov Karn may attack.\nThe town is ready, the mayor said."


@pytest.fixture
def rewriter(tmp_path):
    return exercise("rewrite-depot", data=COURSE, answers=tmp_path / "answers")


def live(widget) -> dict:
    return dict(widget.live)


def test_before_the_first_word_everything_is_open(rewriter):
    assert live(rewriter) == {
        "constraints": [[False, ""]] * 7,
        "ledger": [["hedges", "0", ""], ["labels", "0", ""], ["reporting verbs", "0", ""]],
        "voices": [],
        "pieces": [],
    }


def test_the_ledger_follows_the_text(rewriter):
    rewriter.response = [HALF]
    assert live(rewriter)["ledger"] == [
        ["hedges", "1", "may"],
        ["labels", "1", "Warlord"],
        ["reporting verbs", "1", "said"],
    ]
    assert live(rewriter)["voices"] == [["mayor", "reported", "4"], ["the text itself", "", "8"]]
    rewriter.response = ["Dov Karn attacks."]
    assert [count for _, count, _ in live(rewriter)["ledger"]] == ["0", "0", "0"]


def test_constraints_tick_off(rewriter):
    rewriter.response = [HALF]
    assert live(rewriter)["constraints"] == [
        [True, "12, 12 to 30 are asked for"],
        [False, "parts found: 0 of 2"],
        [False, "still there: Warlord"],
        [True, "1 of at least 1: may"],
        [True, "1 of at least 1: mayor"],
        [False, "not found: Ostrel"],
        [True, "none found"],
    ]


def test_the_pieces_are_the_text_with_the_marks_of_the_kinds_that_are_shown(rewriter):
    text = "A warlord allegedly <b>certainly</b> spoke.\n"
    rewriter.response = [text]
    pieces = live(rewriter)["pieces"]
    assert "".join(piece for piece, _, _ in pieces) == text
    assert [piece for piece in pieces if piece[1]] == [
        ["warlord", "delegitimating", ["delegitimating label"]],
        ["allegedly", "reporting", ["hedge", "reporting"]],
    ], "“certainly” is a booster, which this exercise does not show"


def test_a_character_that_would_act_on_the_page_is_shown_as_a_picture(rewriter):
    rewriter.response = ["It\u202e may\x00 rain."]
    assert [piece for piece, _, _ in live(rewriter)["pieces"]] == ["It\ufffd ", "may", "\u2400 rain."]


TYPED = st.lists(
    st.sampled_from(["may", "the warlord", "“", "”", "said", "Dov Karn", ".", "\n", "\r\n", "قد", "👩‍🚒"])
    | st.text(max_size=5),
    max_size=12,
).map(" ".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=TYPED)
def test_whatever_is_typed_is_read_and_shown_whole(rewriter, text):
    rewriter.answer(text)
    kept = rewriter.response[0] if rewriter.response else ""
    assert "".join(piece for piece, _, _ in live(rewriter)["pieces"]) == visible(kept)


def test_a_text_to_start_with_is_read_at_once(tmp_path):
    widget = exercise("rewrite-start", data=COURSE, answers=tmp_path / "answers")
    assert widget.response == []
    assert live(widget)["constraints"] == [[False, "still there: strongman"], [True, "7 of at most 8 words"]]


def test_the_page_tells_neither_wordings_nor_sample(rewriter):
    page = dict(rewriter.page)
    assert page["constraints"][1] == "Keep the number of fighters"
    assert "two thousand" not in str(rewriter.page)
    assert rewriter.session.exercise.task.sample not in str([rewriter.page, rewriter.live])
