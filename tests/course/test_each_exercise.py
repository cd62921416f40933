"""Each exercise of the course is real: its key is right, everything beside it is not, and no other key would do."""

from collections import defaultdict
from itertools import groupby

import pytest

from framing.course.exercise_files import key_path, lesson_paths, tables_with_keys
from framing.course.exercises import HINTS, read_exercise_table, read_exercises
from framing.course.feedback import feedback_rows
from framing.course.secrets import find_secret
from framing.files import DataError, read_toml
from framing.interface import interface
from tests.course.wrong_answers import wrong_answers

RUN = 8
EXERCISES = read_exercises()
LESSONS = [exercise for exercise in EXERCISES if exercise.lesson.isdigit()]
each_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=[exercise.id for exercise in EXERCISES])

# What no structure can tell: the number that is right, and words of the sample answer.
NUMBERS = {
    "02-number-rate": 1.5,
    "03-number-share": 25,
    "04-number-own-voice": 5,
    "05-number-difference": 2.5,
    "07-number-precision": 0.75,
    "07-number-kappa": 0.6875,
    "gallery-number": 3.6,
}
SAMPLES = {
    "01-write-claim": "The judgment comes in four words",
    "03-write-swap": "“Claimed” holds the figure at a distance",
    "05-write-comparison": "A reader of Lindholm alone meets veterans",
    "06-write-doubt": "But she says what did not happen, and the rule behind it is ours to supply",
    "07-write-error": "“Any government under attack may ask that of its friends”",
    "08-write-claim": "The article lets Haftar be named from several sides",
    "08-write-rival": "the author only reports a legal fact",
    "08-write-limits": "the most dismissive sentence about the GNA's friends",
    "gallery-write": "keeps the reasons for the closure at a distance",
}


def told(exercise, response, reveal="answers"):
    rows = feedback_rows(exercise, exercise.task.assess(response), reveal=reveal, words=interface())
    return [text for _, _, text, _ in rows]


# The course as a whole


def test_there_are_enough_exercises_of_all_kinds():
    kinds = {exercise.kind for exercise in LESSONS}
    assert len(LESSONS) >= 45
    assert kinds == {
        *("mark", "choose", "classify", "bind", "code"),
        *("order", "estimate", "number", "rewrite", "write"),
    }
    assert sum(exercise.mode == "assessed" for exercise in LESSONS) >= 12


def test_no_two_texts_of_the_keys_share_a_run_of_eight_words():
    """Feedback, reasons and rationales: a student who meets a sentence twice learns that nobody wrote it for this."""
    found = defaultdict(set)
    for path in lesson_paths(None):
        for key in read_toml(key_path(path)).get("key", []):
            for place, text in texts_of(key):
                for run in runs_of(text):
                    found[run].add(f"{key['exercise']} {place}")
    assert {run: sorted(places) for run, places in found.items() if len(places) > 1} == {}


def texts_of(key):
    """Every text of a key that a student reads as feedback, with its place in the key."""
    yield "rationale", key["rationale"]
    if "reason" in key:
        yield "reason", key["reason"]
    for part, entries in key.items():
        for number, entry in enumerate(entries if isinstance(entries, list) else []):
            for name in ("feedback", "reason"):
                texts = entry.get(name, {})
                for column, text in {"": texts}.items() if isinstance(texts, str) else texts.items():
                    yield f"{part} {entry.get('id', number)} {name} {column}".rstrip(), text


def runs_of(text):
    words = text.casefold().split()
    return {" ".join(words[first : first + RUN]) for first in range(len(words) - RUN + 1)}


# Each exercise


@each_exercise
def test_the_key_gets_full_points_and_nothing_gets_none(exercise):
    assert exercise.task.assess(exercise.task.solution()).points == 1
    assert exercise.task.assess([]).points == 0


@each_exercise
def test_whatever_is_changed_in_the_key_costs_points_and_is_told(exercise):
    right = told(exercise, exercise.task.solution())
    for changed, response in wrong_answers(exercise):
        assert exercise.task.assess(exercise.task.clean(response)).points < 1, changed
        assert told(exercise, response) != right, changed


def test_every_kind_that_is_marked_has_wrong_answers():
    for kind, group in groupby(sorted(EXERCISES, key=lambda each: each.kind), key=lambda each: each.kind):
        numbers = {exercise.id: len(list(wrong_answers(exercise))) for exercise in group}
        if kind in {"estimate", "rewrite", "write"}:
            assert not any(numbers.values())
        else:
            assert all(numbers.values()), numbers


@each_exercise
def test_the_first_two_hints_hold_nothing_of_the_answer(exercise):
    assert len(set(exercise.hints)) == HINTS
    secrets = exercise.task.secrets()
    assert [find_secret(hint, secrets, all_of_them=False) for hint in exercise.hints[:2]] == [None, None]
    assert find_secret(exercise.hints[2], secrets, all_of_them=True) is None


# Keys that change places


TABLES = {table.text("id"): (table, key) for table, key in tables_with_keys(lesson_paths(None))}


@each_exercise
def test_no_other_exercises_key_would_do(exercise):
    table, own = TABLES[exercise.id]
    if own is None:
        pytest.skip("its key stays with the instructor")
    for other in EXERCISES:
        if other.kind == exercise.kind and other.id != exercise.id:
            assert told_apart(table, TABLES[other.id][1], exercise), f"the key of {other.id} passes for its own"


def told_apart(table, key, exercise):
    """Whether `framing check` tells that a key is another's; where it cannot, what is typed above does."""
    try:
        task = read_exercise_table(table, key).task
    except DataError:
        return True
    if exercise.kind == "number":
        return task.value != NUMBERS[exercise.id]
    return exercise.kind == "write" and SAMPLES[exercise.id] not in sample_of(task)


def sample_of(task):
    return " ".join(task.solution()[0][1].split())


@pytest.mark.parametrize("exercise", [each for each in EXERCISES if each.kind == "number"], ids=lambda each: each.id)
def test_the_number_is_the_one_typed_here(exercise):
    assert exercise.task.value == NUMBERS[exercise.id]


@pytest.mark.parametrize("exercise", [each for each in EXERCISES if each.kind == "write"], ids=lambda each: each.id)
def test_the_sample_is_the_one_that_these_words_stand_in(exercise):
    assert SAMPLES[exercise.id] in sample_of(exercise.task)
