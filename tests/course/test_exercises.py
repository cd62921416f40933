"""Exercises are read from TOML; whatever is wrong in them is told with file and line."""

import re
import shutil

import pytest

from framing.course.exercise_checks import check_exercises
from framing.course.exercises import read_exercise, read_exercises
from framing.course.table_lines import find_line
from framing.files import DataError
from framing.text.library import read_course_article
from tests.course.trying import COURSE, assert_told, edit


def test_the_course_has_no_faults():
    assert check_exercises() == []


def test_the_example_has_no_faults():
    assert check_exercises(data=COURSE) == []


def test_an_exercise_has_what_its_files_say():
    exercise = read_exercise("09-mark", data=COURSE)
    assert (exercise.lesson, exercise.kind, exercise.minutes, exercise.core) == ("09", "mark", 3, True)
    assert exercise.rationale == "Two modal verbs, an approximator and an adverb."


def test_the_key_gives_full_points_and_an_empty_answer_none():
    for exercise in read_exercises() + read_exercises(data=COURSE):
        assert exercise.task.assess(exercise.task.solution()).points == 1, exercise.id
        assert exercise.task.assess([]).points == 0, exercise.id


def test_an_unknown_name_suggests_a_near_one():
    with pytest.raises(DataError, match=r"no exercise is called '09-mrak'; did you mean '09-mark'\?"):
        read_exercise("09-mrak", data=COURSE)


def test_a_passage_may_be_paragraphs_of_an_article(course):
    article = read_course_article("tripoli-2019/op-ed")
    second, third = [section.span for section in article.sections if section.kind == "paragraph"][1:3]
    edit(course / "exercises" / "09.toml", 'text = "It', 'article = "tripoli-2019/op-ed"\nparagraphs = [2, 3]\n#')
    passage = read_exercise("09-choose-many", data=course).task.passage
    assert passage.text == article.text[second.start : third.end]
    assert (passage.article, passage.start) == ("tripoli-2019/op-ed", second.start)


def test_an_article_that_is_not_in_the_course_is_told(course):
    edit(course / "exercises" / "09.toml", 'text = "It', 'article = "tripoli-2019/opad"\n#')
    with pytest.raises(DataError, match=r"09.toml:52: article = 'tripoli-2019/opad' is unknown; write one of"):
        read_exercise("09-choose-many", data=course)


def test_a_student_pack_keeps_assessed_exercises_without_key(course):
    keys = course / "keys" / "09.toml"
    keys.write_text(
        re.sub(r'\[\[key\]\]\nexercise = "09-choose-many".*?(?=\[\[key\]\])', "", keys.read_text(), flags=re.S)
    )
    assert not read_exercise("09-choose-many", data=course).task.has_key
    assert [str(fault.why) for fault in check_exercises(data=course)] == [
        'no key for this exercise; add [[key]] with exercise = "09-choose-many" to keys/09.toml'
    ]


def test_the_fingerprint_follows_the_question_only(course):
    before = read_exercise("09-choose-one", data=course).fingerprint
    edit(course / "exercises" / "09.toml", "It is an adverb.", "It ends in s.")
    edit(course / "keys" / "09.toml", "No, it leaves no doubt.", "No.")
    assert read_exercise("09-choose-one", data=course).fingerprint == before
    edit(course / "exercises" / "09.toml", "Choose the word.", "Choose a word.")
    assert read_exercise("09-choose-one", data=course).fingerprint != before


FAULTS = [
    # file, what is there, what stands there instead, the line that is named, what is said
    (
        "exercises",
        'title = "Which word hedges?"',
        'titles = "Which word hedges?"',
        28,
        "unknown field titles; did you mean title?",
    ),
    ("exercises", "core = false", "core = false\ncolour = 1", 32, "unknown field colour"),
    ("exercises", "core = false", 'core = "no"', 31, "core has to be true or false"),
    ("exercises", "minutes = 3", "minutes = 2.5", 6, "minutes has to be a whole number"),
    ("exercises", 'mode = "assessed"', 'mode = "exam"', 49, "write one of practice, assessed"),
    ("exercises", 'kind = "mark"', 'kind = "paint"', 3, "'paint' is unknown"),
    (
        "exercises",
        '"Look at the verbs."',
        '"TODO A nudge."',
        9,
        "the text still says TODO; write what belongs there",
    ),
    ("keys", 'feedback = "No, it leaves no doubt."', 'feedback = """\nTODO Why not?"""', 49, "still says TODO"),
    ("exercises", 'id = "09-mark"', 'id = "08-mark"', 2, "id has to be 09- and small letters"),
    ("exercises", 'id = "09-choose-one"', 'id = "09-mark"', 26, "id = '09-mark' is there twice"),
    ("exercises", '"Think of doubt.", "It is', '"It is', 33, "2 hints where there have to be 3"),
    ("exercises", "Look at the verbs.", "Is there a MAY?", 9, "hint 1 holds the answer 'may'"),
    ("exercises", "It begins with p.", "Not surely but perhaps.", 33, "hint 3 holds the answer 'perhaps'"),
    ("exercises", 'text = "perhaps"\n', "", 35, "text is missing"),
    ("exercises", 'text = "perhaps"\n', 'text = " "\n', 37, "text is empty; write the text"),
    ("exercises", 'id = "b"\ntext = "surely"', 'id = "a"\ntext = "surely"', 40, "id = 'a' is there twice"),
    ("keys", 'feedback = "No, it leaves no doubt."', "", 46, "feedback is missing"),
    (
        "keys",
        '[[key.options]]\nid = "b"\nfeedback = "No, it leaves no doubt."',
        "",
        37,
        "'b' has no [[key.options]]; add one",
    ),
    ("keys", 'feedback = "Yes', 'right_too = true\nfeedback = "Yes', 44, "unknown field right_too"),
    ("keys", 'right = true\nfeedback = "Yes', 'feedback = "Yes', 41, "no option is right"),
    ("keys", "start = 67", "start = 60", 23, "'may well' is not at 60 of the passage but at 67"),
    ("keys", 'quote = "certainly"', 'quote = "certain"', 12, "'certain' is only a part of a word"),
    ("keys", "occurrence = 1\n", "", 6, "'may' stands there 2 times; say which one"),
    ("keys", "occurrence = 1", "occurrence = 3", 7, "'may' stands there 2 times, not 3"),
    ("keys", 'quote = "some"', 'quote = "some 30 boats may"', 22, "overlaps an earlier one"),
    ("keys", 'exercise = "09-mark"', 'exercise = "09-mrk"', 2, "no exercise is called '09-mrk'"),
    ("keys", 'exercise = "09-choose-one"', 'exercise = "09-mark"', 38, "exercise = '09-mark' is there twice"),
    ("keys", 'rationale = "Only one of them leaves room for doubt."', "", 37, "rationale is missing"),
    ("keys", 'label = "booster"', 'label = "boost"', 13, "write one of hedge, booster"),
    ("keys", 'bin = "deontic"', 'bin = "rule"', 79, "write one of epistemic, deontic"),
    ("keys", 'id = "leave"', 'id = "rain"', 78, "id = 'rain' is there twice"),
    ("keys", "value = 3.25\n", "", 82, "value is missing"),
    ("keys", "value = 3.25\n", f"value = 1{'0' * 400}\n", 85, "value has to be a number of at most 15 digits"),
    ("keys", "value = 3.25\n", "value = nan\n", 85, "value has to be a number"),
    ("keys", "value = 0.0325", "value = 3.2", 86, "a mistake is within the tolerance"),
]


@pytest.mark.parametrize(("file", "good", "bad", "line", "said"), FAULTS, ids=[fault[-1] for fault in FAULTS])
def test_a_fault_is_told_with_its_line(course, file, good, bad, line, said):
    assert_told(course, f"{file}/09.toml", good, bad, line=line, said=said)


def test_without_any_keys_an_assessed_exercise_opens_and_practice_names_the_file_that_is_missing(course):
    shutil.rmtree(course / "keys")
    assert not read_exercise("09-choose-many", data=course).task.has_key
    with pytest.raises(DataError, match=r"keys/09\.toml is missing, .* ask your instructor for the whole course"):
        read_exercise("09-mark", data=course)


def test_there_are_colours_for_six_labels(course):
    label = '[[exercise.labels]]\nid = "more{0}"\nname = "More"\nexplanation = "More."\n\n'
    more = "".join(label.format(number) for number in range(5))
    edit(course / "exercises" / "09.toml", "[[exercise.labels]]", more + "[[exercise.labels]]")
    assert [fault.why for fault in check_exercises(data=course)] == ["7 labels, and there are colours for 6; join some"]


def test_a_file_that_is_no_toml_costs_only_itself(course):
    (course / "exercises" / "08.toml").write_text("[[exercise]\n")
    assert [(fault.path.name, fault.line) for fault in check_exercises(data=course)] == [("08.toml", 1)]


def test_keys_without_their_exercises_are_told(course):
    (course / "keys" / "09.toml").rename(course / "keys" / "10.toml")
    assert (course / "keys" / "10.toml") in [fault.path for fault in check_exercises(data=course)]


def test_a_fault_in_one_lesson_costs_no_other(course):
    (course / "exercises" / "08.toml").write_text("[[exercise]\n")
    assert read_exercise("09-mark", data=course).title == "Mark hedges and boosters"
    with pytest.raises(DataError, match=r"no exercise is called '09-mrak'; did you mean '09-mark'\?"):
        read_exercise("09-mrak", data=course)


def test_lines_inside_a_text_are_no_tables():
    source = 'text = """\n[[exercise]]\nid = 1\n"""\n[[exercise]]\nid = 2\n[exercise.more]\nid = 3\n'
    assert find_line(source, ("exercise", 0, "id")) == 6
    assert find_line(source, ("exercise", 0, "more", "id")) == 8
    assert find_line(source, ("exercise", 0, "missing")) == 5
