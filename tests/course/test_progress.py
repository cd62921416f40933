"""Progress is read from the journals alone: how far each exercise is, each lesson, the course."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from framing.course.answers import NewerJournalError
from framing.course.exercises import read_exercises
from framing.course.lessons import Lesson, read_lessons
from framing.course.progress import ExerciseProgress, LessonProgress, exercise_progress, lesson_progress
from framing.course.session import Session

COURSE = Path(__file__).parents[1] / "examples" / "course"
EXAMPLES = {example.id: example for example in read_exercises(data=COURSE)}


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "answers"


def start(folder, name="09-classify") -> Session:
    return Session(EXAMPLES[name], folder=folder)


def far(folder, name="09-classify") -> tuple:
    """State, attempts and points of an exercise."""
    progress = exercise_progress(EXAMPLES[name], folder=folder)
    return progress.state, progress.attempts, progress.points


def check(session, *responses) -> None:
    for response in responses:
        session.answer(response)
        session.check()


RIGHT, HALF, WRONG = (
    [["rain", "epistemic"], ["leave", "deontic"]],
    [["rain", "epistemic"]],
    [["rain", "deontic"]],
)


def test_without_a_journal_nothing_is_begun(folder):
    assert far(folder) == ("new", 0, None)
    assert not folder.exists(), "looking writes nothing"


def test_a_hint_or_an_answer_is_a_beginning(folder):
    start(folder).hint()
    assert far(folder) == ("begun", 0, None)
    start(folder).answer(HALF)
    assert far(folder) == ("begun", 0, None)


def test_the_best_try_counts(folder):
    check(start(folder), WRONG, HALF, WRONG)
    assert far(folder) == ("checked", 3, 0.5)


def test_done_stays_done_whatever_is_tried_later(folder):
    check(start(folder), RIGHT, WRONG)
    assert far(folder) == ("done", 2, 1.0)


def test_a_choice_is_done_when_it_is_right_though_the_first_try_counts(folder):
    session = start(folder, "09-choose-one")
    check(session, ["b"])
    assert far(folder, "09-choose-one") == ("checked", 1, 0.0)
    check(session, ["a"])
    assert far(folder, "09-choose-one") == ("done", 2, 0.0)


def test_what_is_handed_in_is_done_and_has_no_points_yet(folder):
    check(start(folder, "09-choose-many"), ["a"])
    assert far(folder, "09-choose-many") == ("done", 1, None)


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_the_answer_of_the_key_makes_every_kind_done(example, folder):
    check(Session(example, folder=folder), example.task.solution())
    assert exercise_progress(example, folder=folder).state == "done"


def test_an_attempt_at_an_earlier_text_is_only_a_beginning(folder):
    check(start(folder), RIGHT)
    changed = replace(EXAMPLES["09-classify"], prompt="Sort them once more.")
    assert exercise_progress(changed, folder=folder) == ExerciseProgress(changed, "begun")


def test_damage_costs_its_line_only(folder):
    check(start(folder), HALF, RIGHT)
    path = folder / "09-classify.jsonl"
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines[:3], lines[3][:-20]]))
    assert far(folder) == ("checked", 1, 0.5)
    path.write_text("\n".join([*lines[:3], lines[3].replace("epistemic", "weasel")]))
    assert far(folder) == ("checked", 1, 0.5)
    path.write_text(lines[0].replace("epistemic", "weasel"))
    assert far(folder) == ("begun", 0, None)


def test_an_entry_of_another_exercise_is_none_of_this_one(folder):
    check(start(folder), RIGHT)
    (folder / "09-classify.jsonl").rename(folder / "09-mark.jsonl")
    assert far(folder, "09-mark") == ("new", 0, None)


def lesson(*names) -> Lesson:
    return Lesson("09", "Examples", tuple(EXAMPLES[name] for name in names))


def test_a_lesson_counts_its_core_exercises_and_their_minutes(folder):
    check(start(folder), RIGHT)
    check(start(folder, "09-number"), ["3"])
    check(start(folder, "09-choose-one"), ["a"])
    found = lesson_progress(lesson("09-mark", "09-choose-one", "09-classify", "09-number"), folder=folder)
    assert [progress.state for progress in found.exercises] == ["new", "done", "done", "checked"]
    assert [progress.exercise.id for progress in found.core] == ["09-mark", "09-classify", "09-number"]
    assert (found.done, found.minutes_left) == (1, 3 + 2)


def test_a_lesson_without_exercises_has_nothing_left():
    found = LessonProgress(Lesson("01", "", ()), ())
    assert (found.core, found.done, found.minutes_left) == ((), 0, 0)


def test_a_journal_of_a_newer_version_costs_its_own_exercise_only(folder):
    check(start(folder), RIGHT)
    path = folder / "09-number.jsonl"
    path.write_text('{"version": 2}\n')
    classify, number = lesson_progress(lesson("09-classify", "09-number"), folder=folder).exercises
    assert (classify.state, number.state) == ("done", "unknown")
    assert isinstance(number.trouble, NewerJournalError)
    assert path.read_text() == '{"version": 2}\n'


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="this system has no file that nobody can read")
def test_a_journal_that_cannot_be_read_costs_its_own_exercise_only(folder):
    check(start(folder), RIGHT)
    (folder / "09-number.jsonl").symlink_to("/proc/self/mem")
    classify, number = lesson_progress(lesson("09-classify", "09-number"), folder=folder).exercises
    assert (classify.state, number.state) == ("done", "unknown")
    assert isinstance(number.trouble, OSError)


def test_the_answers_of_this_course_are_looked_at_by_default(monkeypatch, folder):
    monkeypatch.setenv("FRAMING_ANSWERS", str(folder))
    check(start(folder), RIGHT)
    assert lesson_progress(lesson("09-classify")).done == 1


def test_the_lessons_are_those_with_two_digits_in_order():
    lessons = read_lessons()
    assert [found.number for found in lessons][:3] == ["00", "01", "02"]
    assert all(found.number.isdigit() and found.exercises for found in lessons)
    assert lessons[0].title == "Start here"


def test_a_fault_in_one_lesson_costs_that_lesson_only(tmp_path):
    course = shutil.copytree(COURSE, tmp_path / "course")
    sound = (course / "exercises" / "09.toml").read_text()
    (course / "exercises" / "08.toml").write_text(sound)  # its ids are those of lesson 09
    eighth, ninth = read_lessons(data=course)
    assert (eighth.exercises, eighth.title) == ((), "")
    assert "id has to be 08- and small letters" in str(eighth.fault)
    assert (ninth.fault, len(ninth.exercises)) == (None, 5)
