"""A hint that holds the answer is told, whatever form the answer has there; one that says where to look is not."""

import json
import re

import pytest

from framing.course.exercise_checks import check_exercises
from framing.course.secrets import Order, Pair, Quantity, Words, find_secret
from tests.documented import documented_kinds, lesson_of, write_course

EXAMPLES = documented_kinds()
QUIET = ["Read it once.", "Read it twice.", "Read it a third time."]

HINTS = [
    # kind, which hint, its text, the words that tell the answer
    ("mark", 1, "Look at “may”.", "may"),
    ("mark", 1, "Is there a MAY?", "may"),
    ("mark", 1, "Look for dismay.", None),
    ("mark", 3, "One of them is “may”.", None),
    ("mark", 3, "They are “may” and “about”.", "may"),
    ("choose", 2, "the reporter claims less than full certainty", "reporter claims less than full certainty"),
    ("choose", 3, "Does the reporter claim less than full certainty?", "reporter claim less than full certainty"),
    ("choose", 1, "What does the reporter claim?", None),
    ("classify", 1, "“It may rain by night” is epistemic.", "it may rain by night ... epistemic"),
    ("classify", 1, "Is “It may rain by night” epistemic or deontic?", None),
    ("classify", 2, "Nobody allows the rain to fall.", None),
    ("bind", 1, "The strongman is the general.", "strongman ... general"),
    ("bind", 1, "Is the strongman the general, or one of the guards?", None),
    ("bind", 3, "The strongman is the general.", None),
    ("code", 1, "Find where two councils claim something.", "two councils claim"),
    ("code", 1, "Do two sides disagree? Yes, they do.", "do two sides disagree ... yes"),
    ("code", 1, "Do two sides disagree, yes or no?", None),
    ("order", 1, "It goes from perhaps over possibly to probably.", "perhaps ... probably"),
    ("order", 1, "It goes from probably over possibly to perhaps.", "probably ... perhaps"),
    ("order", 1, "Where does possibly stand: before probably or behind perhaps?", None),
    ("order", 1, "Probably is stronger than perhaps.", None),
    ("estimate", 1, "Is it more than 45%?", "45"),
    ("estimate", 1, "Is it from 20 to 45 per cent?", "20"),
    ("estimate", 1, "Is it over 0,33?", "0,33"),
    ("estimate", 1, "Think of 100 such days.", None),
    ("estimate", 3, "Is it more than 45%?", None),
    ("number", 1, "It is 3,25.", "3,25"),
    ("number", 3, "It is some 3.3 per 100 words.", "3.3"),
    ("number", 3, "Divide 13 by 400.", None),
    ("rewrite", 1, "Write: About two thousand men may withdraw!", "about two thousand men may withdraw"),
    ("rewrite", 1, "Two thousand of them may withdraw.", None),
    ("write", 1, "The report leaves the danger without a source.", "report leaves the danger without a"),
    ("write", 1, "Which source says that the stage is unsafe?", None),
]


@pytest.mark.parametrize(("kind", "number", "hint", "told"), HINTS, ids=[f"{row[0]}-{row[2]}" for row in HINTS])
def test_a_hint_that_holds_the_answer_is_told(tmp_path, kind, number, hint, told):
    exercise, key = EXAMPLES[kind]
    hints = [hint if place == number else quiet for place, quiet in enumerate(QUIET, start=1)]
    written = f"hints = {json.dumps(hints, ensure_ascii=False)}"
    exercise = re.sub(r"hints = \[.*?\n\]", lambda _: written, exercise, flags=re.DOTALL)
    data = write_course(tmp_path, exercise, key, lesson=lesson_of(exercise))
    expected = [f"hint {number} holds the answer {told!r}; say where to look instead"] if told else []
    assert [fault.why for fault in check_exercises(data=data)] == expected


WORDS = [
    # the secret, the hint, the words that tell it
    ("quarrel", "They quarrelled.", "quarrelled"),
    ("quarrels", "Who is quarrelsome?", "quarrelsome"),
    ("believed", "Who believes it?", "believes"),
    ("said", "What does she say?", "say"),
    ("gangs", "A gang of men.", "gang"),
    ("certainly", "It is certain.", "certain"),
    ("isn't", "It isn’t so.", "isn't"),
    ("the land thieves", "Who is a land thief?", "land thief"),
    ("land thieves", "Who are the thieves?", None),
    ("may", "They mayhap do.", None),
    ("some", "Somebody knows.", None),
    ("all", "It is almost there.", None),
    ("قد تفشل", "انظر: قد تفشل المحادثات", "قد تفشل"),
]


@pytest.mark.parametrize(("secret", "hint", "told"), WORDS, ids=[row[0] for row in WORDS])
def test_words_are_recognised_in_other_forms(secret, hint, told):
    assert Words(secret).found_in(hint) == told


@pytest.mark.parametrize("written", ["1000", "1,000", "1.000", "1000,0", "1000.00"])
def test_a_number_is_recognised_however_it_is_written(written):
    assert Quantity((1000.0,)).found_in(f"It is {written}, no less.") == written


def test_the_last_hint_may_tell_a_part():
    secrets = [Words("may"), Pair("it may rain", "a guess", ("a rule",)), Order(("cold", "hot"))]
    hints = ["May we?", "It may rain: a guess.", "From cold to hot."]
    assert [find_secret(hint, secrets, all_of_them=False) for hint in hints] == [
        "may",
        "may",
        "cold ... hot",
    ]
    assert [find_secret(hint, secrets, all_of_them=True) for hint in hints] == [None] * 3
    assert find_secret(" ".join(hints), secrets, all_of_them=True) == "may"
    assert find_secret("Anything.", [], all_of_them=True) is None
