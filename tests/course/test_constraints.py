"""Constraints on a student's text: when each is met, what is said of it, and what cannot be asked."""

import pytest

from framing.course.constraints import (
    Avoids,
    Bounds,
    CueCount,
    Fact,
    Holds,
    VoiceCount,
    WordCount,
    look_at,
    stands_in,
)
from framing.course.drafts import read_draft

WORDS = WordCount("", Bounds(most=5))
LONG = WordCount("", Bounds(fewest=3))
RANGE = WordCount("", Bounds(3, 5))
FIGHTERS = Fact("", (("2,000", "two thousand"), ("men", "fighters")))
NO_LABEL = CueCount("", Bounds(most=0), "label")
NONE_ABOUT_KARN = CueCount("", Bounds(most=0), "label", about=("Karn", "warlord"))
PLAIN_NAME = CueCount("", Bounds(fewest=1), "label", orientation="descriptive")
HEDGED = CueCount("", Bounds(fewest=2), "hedge")
FEW_HEDGES = CueCount("", Bounds(1, 2), "hedge")
CONDITION = CueCount("", Bounds(fewest=1), "hedge", category="condition")
SPOKEN = VoiceCount("", Bounds(fewest=1))
QUOTED = VoiceCount("", Bounds(most=1), mode="direct")
NAMED = Holds("", ("Dov Karn", "Ostrel"))
DRY = Avoids("", ("rain", "snow"))

STANDINGS = [
    # constraint, text, whether it is met, which text says so, what fills it
    (WORDS, "One two three four five.", True, "words_at_most", {"number": "5", "most": "5"}),
    (WORDS, "One two three four five six.", False, "words_at_most", {"number": "6"}),
    (LONG, "One two.", False, "words_at_least", {"number": "2", "fewest": "3"}),
    (RANGE, "One two three.", True, "words_between", {"number": "3"}),
    (FIGHTERS, "Two\nThousand FIGHTERS came.", True, "found", {"found": "two thousand, fighters"}),
    (FIGHTERS, "2,000 women came.", False, "parts", {"number": 1, "total": 2}),
    (FIGHTERS, "12,000 menace.", False, "parts", {"number": 0}),
    (NO_LABEL, "The warlord spoke.", False, "still_there", {"found": "warlord"}),
    (NO_LABEL, "The fighter spoke.", True, "none_found", {}),  # the neutral word of a pair is no label here
    (NO_LABEL, "The warlord spoke to a warlord.", False, "still_there", {"found": "warlord"}),
    (NONE_ABOUT_KARN, "Warlord Dov Karn spoke.", False, "still_there", {"found": "Warlord"}),
    (NONE_ABOUT_KARN, "Warlord Ada Brun spoke to Dov Karn.", True, "none_found", {}),
    (PLAIN_NAME, "The fighter spoke.", True, "found_at_least", {"found": "fighter"}),
    (HEDGED, "It may rain.", False, "found_at_least", {"number": "1", "fewest": "2", "found": "may"}),
    (HEDGED, "It may rain, perhaps.", True, "found_at_least", {"found": "may, perhaps"}),
    (HEDGED, "We leave if it rains.", False, "none_found", {}),  # a condition is no hedge of the score
    (CONDITION, "We leave if it rains.", True, "found_at_least", {"found": "if"}),
    (FEW_HEDGES, "It may rain.", True, "found_between", {"number": "1", "fewest": "1", "most": "2"}),
    (SPOKEN, "The town is ready, the mayor said.", True, "found_at_least", {"found": "mayor"}),
    (SPOKEN, "It rains.", False, "none_found", {}),
    (SPOKEN, "It is a “coup”.", False, "none_found", {}),  # scare quotes are no voice
    (QUOTED, "“It rains,” said Ada. “It snows,” said Dov.", False, "found_at_most", {"found": "Ada, Dov"}),
    (QUOTED, "It rains, Ada said. It snows, Dov said.", True, "none_found", {}),
    (NAMED, "dov karn was there.", False, "missing", {"found": "Ostrel"}),
    (NAMED, "Dov Karn's men left Ostrel.", True, "found", {"found": "Dov Karn, Ostrel"}),
    (DRY, "Snow fell.", False, "still_there", {"found": "snow"}),
    (DRY, "Trains ran.", True, "none_found", {}),
]


@pytest.mark.parametrize(("constraint", "text", "is_met", "said", "gaps"), STANDINGS)
def test_a_constraint_says_whether_it_is_met_and_why(constraint, text, is_met, said, gaps):
    standing = look_at(constraint, read_draft(text))
    assert (standing.is_met, standing.detail[0]) == (is_met, f"detail.{said}")
    assert standing.detail[1].items() >= gaps.items()


@pytest.mark.parametrize("constraint", [WORDS, LONG, FIGHTERS, NO_LABEL, QUOTED, NAMED, DRY])
@pytest.mark.parametrize("text", ["", " \n", "...", "👍"])
def test_a_text_without_words_meets_nothing(constraint, text):
    standing = look_at(constraint, read_draft(text))
    assert (standing.is_met, standing.detail) == (False, None)


@pytest.mark.parametrize(
    ("wording", "text", "is_there"),
    [
        ("GNA", "the GNA’s men", True),
        ("the GNA's", "the GNA’s men", True),
        ("caf\u00e9", "Cafe\u0301 Ostrel", True),
        ("30", "30.", True),
        ("30", "30, not 40", True),
        ("30", "30.5 or 30,000", False),
        ("5", "30.5", False),
        ("half a day", "half  a\n day", True),
        ("a+b", "aab", False),
    ],
)
def test_words_are_found_whole(wording, text, is_there):
    assert stands_in(wording, text) is is_there


def test_a_short_first_line_is_no_headline():
    assert [cue.section for cue in read_draft("Talks may fail\nThey did.").cues] == ["paragraph"]


def test_carriage_returns_and_other_scripts_move_no_cue():
    text = "👩‍🚒 قد\r\nIt may rain.\r\n"
    (cue,) = read_draft(text).counted("hedge")
    assert cue.span.of(text) == "may"
