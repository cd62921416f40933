"""New exercises: each kind's skeleton is complete, can be opened at once, and says what is still to be written."""

import re
import shutil
from pathlib import Path

import pytest

from framing.course.checks import find_faults
from framing.course.exercise_checks import check_exercises
from framing.course.exercises import read_exercise
from framing.course.kinds import KINDS
from framing.course.skeletons import add_skeleton
from framing.files import DataError, course_root, data_path
from framing.widgets import exercise
from tests.course.trying import fields_asked_for

LESSONS = ("exercises", "keys")


@pytest.fixture
def data(tmp_path) -> Path:
    """A copy of the course's exercises and keys."""
    for folder in LESSONS:
        shutil.copytree(course_root() / "data" / folder, tmp_path / "data" / folder)
    return tmp_path / "data"


def contents(data) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}


def test_every_kind_has_a_skeleton_and_none_is_left_over():
    files = {f"{kind}.{part}.toml" for kind in KINDS for part in ("exercise", "key")}
    assert {path.name for path in data_path("skeletons").iterdir()} == files


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_exercise_can_be_opened_and_check_names_what_is_left_to_write(data, tmp_path, kind):
    places = add_skeleton(f"02-{kind}-new", kind=kind, data=data)
    found = read_exercise(f"02-{kind}-new", data=data)
    assert (found.kind, found.title, len(found.hints)) == (kind, "TODO A few words", 3)
    assert found.task.assess(found.task.solution()).points == 1
    widget = exercise(f"02-{kind}-new", data=data, answers=tmp_path / "answers")
    assert dict(widget.page)["title"] == "TODO A few words"

    faults = check_exercises(data=data)
    assert {fault.why for fault in faults} == {"the text still says TODO; write what belongs there"}
    lines = {path: path.read_text(encoding="utf-8").splitlines() for path, _ in places}
    for (path, first), header in zip(places, ("[[exercise]]", "[[key]]"), strict=True):
        assert lines[path][first - 1] == header
        told = {fault.line for fault in faults if fault.path == path}
        assert told == {number for number, line in enumerate(lines[path], start=1) if "TODO" in line} != set()


@pytest.mark.parametrize("kind", KINDS)
def test_a_skeleton_names_every_field_that_its_kind_reads(data, monkeypatch, kind):
    asked = fields_asked_for(monkeypatch)
    add_skeleton(f"newlesson-{kind}", kind=kind, data=data)
    read_exercise(f"newlesson-{kind}", data=data)
    skeleton = "".join(path.read_text(encoding="utf-8") for path in data_path("skeletons").glob(f"{kind}.*"))
    assert {"title", "rationale", "kind"} <= asked
    assert [name for name in asked if not re.search(rf"\b{name}\b", skeleton)] == []


def test_the_course_itself_has_nothing_left_to_write():
    assert find_faults("exercises and keys") == []


def test_a_new_lesson_gets_its_files(tmp_path):
    for number, kind in enumerate(("choose", "number")):
        (exercises, line), (keys, _) = add_skeleton(f"05-{kind}", kind=kind, data=tmp_path)
        assert (exercises, keys) == (tmp_path / "exercises" / "05.toml", tmp_path / "keys" / "05.toml")
        assert (line == 1) == (number == 0)
    assert read_exercise("05-number", data=tmp_path).kind == "number"


@pytest.mark.parametrize("end", ["", "\n", "\n\n"], ids=["no line end", "a line end", "an empty line"])
def test_what_was_there_stays_as_it_was(tmp_path, end):
    path = tmp_path / "exercises" / "05.toml"
    path.parent.mkdir()
    path.write_bytes(b"\xef\xbb\xbf# Lesson 05\r\n# five" + end.encode())
    before = path.read_bytes()
    (_, line), _ = add_skeleton("05-choose", kind="choose", data=tmp_path)
    assert path.read_bytes().startswith(before)
    assert path.read_text(encoding="utf-8").splitlines()[line - 1] == "[[exercise]]"
    assert read_exercise("05-choose", data=tmp_path).id == "05-choose"


REFUSED = [
    ("gallery-mark", "mark", "exercises/gallery.toml:5: 'gallery-mark' is there already; choose another name"),
    ("02-new", "paint", "exercises: no kind of exercise is called 'paint'; write one of mark, choose, "),
    ("02-New", "mark", "exercises: '02-New' cannot be a name; write the lesson, then small letters"),
    ("02", "mark", "exercises: '02' cannot be a name"),
    ("02--new", "mark", "exercises: '02--new' cannot be a name"),
    ("../02-new", "mark", "exercises: '../02-new' cannot be a name"),
    ("broken-new", "mark", "exercises/broken.toml:1: not valid TOML"),
    ("orphan-new", "mark", "keys/orphan.toml:2: 'orphan-new' is there already"),
]


@pytest.mark.parametrize(("identifier", "kind", "told"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_is_refused_touches_nothing(data, run, identifier, kind, told):
    (data / "exercises" / "broken.toml").write_text("[[exercise]\n")
    (data / "keys" / "orphan.toml").write_text('[[key]]\nexercise = "orphan-new"\n')
    before = contents(data)
    code, out, err = run("new-exercise", identifier, "--kind", kind, "--data", str(data))
    assert (code, out, contents(data)) == (2, "", before)
    assert err.startswith(f"{data}/{told}")
    assert err.count("\n") == 1


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(DataError, match="no such folder; make it or mend the name"):
        add_skeleton("02-new", kind="mark", data=tmp_path / "dta")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("identifier", ["02-new", "05-new"])
def test_where_the_key_cannot_be_written_no_half_pair_is_left(data, identifier):
    shutil.rmtree(data / "keys")
    (data / "keys").write_text("a file where the folder should be")
    before = contents(data)
    with pytest.raises(OSError, match="keys"):
        add_skeleton(identifier, kind="mark", data=data)
    assert contents(data) == before


def test_the_command_says_where_the_pair_stands(data, run):
    exercises, keys = (data / folder / "02.toml" for folder in LESSONS)
    lines = [path.read_text(encoding="utf-8").count("\n") + 2 for path in (exercises, keys)]
    code, out, err = run("new-exercise", "02-mark-new", "--kind", "mark", "--data", str(data))
    assert (code, err) == (0, "")
    assert out == f"{exercises}:{lines[0]}\n{keys}:{lines[1]}\n"
