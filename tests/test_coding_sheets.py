"""The coding sheets of lesson 06: what is asked, and what the lesson says of the answers."""

from collections import Counter
from itertools import groupby

import pytest

from framing.course.exercises import read_exercise
from tests.case_texts import text_of
from tests.lesson_pages import LessonPage, lesson_pages

COMMENTARY, STRIKE, SIGNS = "06-code-commentary", "06-code-strike", "06-code-war-peace"


def items_of(exercise):
    return read_exercise(exercise).task.items


def page() -> LessonPage:
    return next(page for page in lesson_pages() if page.number == "06")


@pytest.mark.parametrize("exercise", [COMMENTARY, STRIKE])
def test_twenty_questions_stand_in_five_frames(exercise):
    groups = [(group, len(list(items))) for group, items in groupby(items_of(exercise), key=lambda item: item.group)]
    assert groups == [
        ("Responsibility", 5),
        ("Human interest", 5),
        ("Conflict", 4),
        ("Morality", 3),
        ("Economic consequences", 3),
    ]


def test_both_articles_are_asked_the_same():
    asked = [[(item.id, item.question) for item in items_of(exercise)] for exercise in (COMMENTARY, STRIKE)]
    assert asked[0] == asked[1]


def test_the_signs_of_war_and_peace_journalism_are_four_each():
    assert Counter(item.group for item in items_of(SIGNS)) == {
        "Signs of war journalism": 4,
        "Signs of peace journalism": 4,
    }


def test_one_article_has_the_frame_that_the_other_has_not():
    economic = {
        exercise: [item.answer for item in items_of(exercise) if item.group == "Economic consequences"]
        for exercise in (COMMENTARY, STRIKE)
    }
    assert economic == {COMMENTARY: ["no", "no", "no"], STRIKE: ["yes", "yes", "yes"]}


def test_the_answers_typed_into_the_box_are_those_of_the_key():
    for group, items in groupby(items_of(COMMENTARY), key=lambda item: item.group):
        codes = " ".join(item.answer for item in items)
        assert f'"{group}": "{codes}"' in page().code


def test_any_answer_counts_where_the_lesson_says_so():
    picture = next(item for item in items_of(COMMENTARY) if item.id == "picture")
    assert {picture.answer, *picture.also} == {"yes", "no", "unsure"}
    assert "Our key takes any answer there." in page().text


@pytest.mark.parametrize(
    "words",
    [
        "They should spend them on something better than concern.",
        "the city where their families live will be struck",
        "a man who wins one city by calendar",
    ],
)
def test_a_passage_that_the_lesson_quotes_stands_in_the_commentary(words):
    assert f'"{words}"' in page().text
    assert words in text_of("tripoli-2019/commentary-gna")


def test_the_page_says_that_the_wording_is_ours_and_the_scores_are_not_comparable():
    section = page().section("2 Frames for one issue, frames for all")
    assert "The wording is ours." in section
    assert "*not validated*" in section
    assert "cannot\nbe compared with published ones" in section
