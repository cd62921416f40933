"""Every example exercise, of whatever kind: what was answered comes back, after damage and after a change of the text.

A new kind joins by its example in tests/examples/course.
"""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.course.exercises import Exercise, read_exercises
from framing.course.kinds import KINDS
from framing.course.progress import exercise_progress
from framing.course.session import Session
from framing.widgets import exercise

COURSE = Path(__file__).parents[1] / "examples" / "course"
EXAMPLES = {example.id: example for example in read_exercises(data=COURSE)}
NEWER = '{"version": 2, "answers": "in another form"}\n'

each_example = pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "answers"


def answered(example: Exercise, folder: Path) -> Session:
    """A session with a hint asked for, and the answer of the key given and checked."""
    session = Session(example, folder=folder)
    session.hint()
    session.answer(example.task.solution())
    session.check()
    return session


def journal(example: Exercise, folder: Path) -> Path:
    return folder / f"{example.id}.jsonl"


def test_every_kind_has_an_example():
    assert {example.kind for example in EXAMPLES.values()} == set(KINDS)


@each_example
def test_restart_and_run_all_brings_everything_back(example, folder):
    widget = exercise(example.id, data=COURSE, answers=folder)
    widget.hint()
    widget.answer(example.task.solution())
    widget.check()
    again = exercise(example.id, data=COURSE, answers=folder)
    assert again.status[0] == "restored"
    for trait in ("response", "hints", "feedback", "objection", "buttons", "live", "page"):
        assert getattr(again, trait) == getattr(widget, trait), trait
    assert again.session.attempts == widget.session.attempts
    assert len(journal(example, folder).read_text().splitlines()) == 3, "opening writes nothing"


@each_example
def test_a_changed_text_shows_the_old_answer_and_says_so(example, folder):
    before = answered(example, folder)
    changed = replace(example, prompt=f"{example.prompt} Look twice.")
    session = Session(changed, folder=folder)
    assert session.response == before.response != []
    assert session.status.state == "changed"
    assert session.status.text.startswith("This exercise has changed since you answered it on 20")
    for shown in example.task.describe(before.response):
        assert shown in session.status.text
    assert (session.attempts, session.hints, session.feedback) == ([], [], []), "they were about another text"
    session.answer(before.response)
    assert Session(changed, folder=folder).status.state == "restored"


@each_example
def test_a_newer_journal_is_left_as_it_is_and_breaks_nothing(example, folder):
    answered(example, folder)
    path = journal(example, folder)
    path.write_text(path.read_text() + NEWER)
    before = path.read_bytes()
    widget = exercise(example.id, data=COURSE, answers=folder)
    assert widget.status[:2] == [
        "unsaved",
        f"Not saved: {path.name} was written by a newer version of this course and was left as it is. "
        "Update the course, then run this cell again.",
    ]
    widget.hint()
    widget.answer(example.task.solution())
    widget.check()
    assert (len(widget.hints), widget.response) == (1, example.task.solution())
    assert widget.feedback != []
    assert widget.status[0] == "unsaved"
    assert path.read_bytes() == before


@each_example
@pytest.mark.parametrize("why", ["the disk is full", "a file stands where the folder should be"])
def test_what_was_done_without_a_disk_is_told_and_saved_when_it_is_back(example, folder, why):
    if why == "the disk is full":
        if not Path("/dev/full").exists():
            pytest.skip("this system has no /dev/full")
        folder.mkdir()
        refusal = journal(example, folder)
        refusal.symlink_to("/dev/full")
    else:
        refusal = folder
        refusal.write_text("")
    widget = exercise(example.id, data=COURSE, answers=folder)
    widget.hint()
    assert widget.status[:2] == [
        "unsaved",
        f"Not saved in {folder}: {why}. Your answer stays on this page. Mend that, then press “Save again”.",
    ]
    widget.response = example.task.solution()
    widget.check()
    assert (widget.status[0], widget.response) == ("unsaved", example.task.solution())
    assert ["save", "Save again", True] in widget.buttons
    refusal.unlink()
    widget._handle_custom_msg({"press": "save", "response": widget.response}, [])
    assert widget.status[0] == "saved"
    assert "save" not in [name for name, *_ in widget.buttons]
    lines = [json.loads(line) for line in journal(example, folder).read_text().splitlines()]
    assert [line["event"] for line in lines] == ["hint", "change", "check"]
    again = exercise(example.id, data=COURSE, answers=folder)
    assert (again.response, again.feedback, again.hints) == (widget.response, widget.feedback, widget.hints)


@each_example
def test_a_damaged_answer_costs_that_answer_only(example, folder):
    before = answered(example, folder)
    path = journal(example, folder)
    newest = json.loads(path.read_text().splitlines()[-1]) | {"response": [{"<b>": [None]}]}
    with path.open("a") as file:
        file.write(json.dumps(newest) + "\n")
    again = Session(example, folder=folder)
    assert (again.response, again.feedback, again.attempts) == (before.response, before.feedback, before.attempts)


@each_example
def test_a_line_that_is_split_or_joined_costs_no_more_than_itself(example, folder):
    before = answered(example, folder)
    path = journal(example, folder)
    hint, change, check = path.read_text().splitlines()
    path.write_text("\ufeff" + "\r\n".join([hint, change, check[:40], check[40:], "x" * 2_000_000]))
    again = Session(example, folder=folder)
    assert (again.response, len(again.hints), again.attempts) == (before.response, 1, [])
    path.write_text(hint + change + check)
    assert Session(example, folder=folder).attempts == before.attempts


HALF = "\ud83d"  # half a character: a journal can hold it, a page cannot be sent it
TIMES = ("", "0001-01-01T00:00:00Z", "yesterday", HALF)
words = st.text(max_size=5) | st.sampled_from(["hedge", "a", "rain", HALF])
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=2),
    max_leaves=8,
)
responses = st.lists(anything, max_size=4)


@each_example
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(response=responses, shown=responses, time=st.sampled_from(TIMES), objection=st.none() | words)
def test_nothing_written_by_hand_breaks_an_exercise(example, folder, response, shown, time, objection):
    line = {"version": 1, "time": time, "exercise": example.id, "fingerprint": example.fingerprint}
    line |= {"event": "check", "response": response, "shown": shown, "objection": objection}
    changed = line | {"fingerprint": "00000000"}
    folder.mkdir(exist_ok=True)
    for written in ([line], [changed], [line, changed]):
        journal(example, folder).write_text("".join(json.dumps(values) + "\n" for values in written))
        widget = exercise(example.id, data=COURSE, answers=folder)
        sent = [getattr(widget, name) for name in ("response", "feedback", "objection", "status", "live")]
        assert json.dumps(sent, ensure_ascii=False, allow_nan=False).encode("utf-8")
        assert exercise_progress(example, folder=folder).state != "new"


@each_example
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=anything, place=st.integers(0, 20), part=st.none() | st.integers(0, 3))
def test_an_answer_of_which_one_piece_was_edited_opens_or_gives_way(example, folder, written, place, part):
    """A piece is an item of the response, or a part of an item."""
    response = example.task.solution()
    place %= len(response)
    if part is not None and isinstance(response[place], list):
        response[place] = [*response[place]]
        response[place][part % len(response[place])] = written
    else:
        response[place] = written
    answered(example, folder)
    path = journal(example, folder)
    newest = json.loads(path.read_text().splitlines()[-1]) | {"response": response}
    with path.open("a") as file:
        file.write(json.dumps(newest) + "\n")
    widget = exercise(example.id, data=COURSE, answers=folder)
    widget.check()
    assert example.task.clean(widget.response) == widget.response
    path.unlink()


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="this system has no file that nobody can read")
def test_answers_that_cannot_be_read_are_read_when_that_is_mended(folder):
    example = EXAMPLES["09-mark"]
    before = answered(example, folder)
    path, kept = journal(example, folder), folder / "kept"
    path.rename(kept)
    path.symlink_to("/proc/self/mem")
    session = Session(example, folder=folder)
    assert session.status.state == "unsaved"
    assert session.status.text.startswith(f"Earlier answers in {folder} cannot be read: ")
    assert session.status.text.endswith("Mend that, then press “Read again”.")
    assert session.buttons[-1] == ["save", "Read again", True]
    path.unlink()
    kept.rename(path)
    lines = path.read_bytes()
    session.save()
    assert (session.status.state, session.response, session.hints) == ("restored", before.response, before.hints)
    assert path.read_bytes() == lines
