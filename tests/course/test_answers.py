"""Answers are never lost: the journal against crashes, damage, other writers and full disks."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from framing.course.answers import Entry, Journal, NewerJournalError, answers_folder
from framing.files import course_root


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "answers" / "09-mark.jsonl"


def entry(number: int = 0) -> Entry:
    return Entry("2026-11-22T14:05:12.250Z", "09-mark", "0a1b2c3d", "change", [[number, number, "hedge"]], ["may"])


def numbers(path: Path) -> list[int]:
    return [read.response[0][0] for read in Journal(path).read()]


def test_what_was_written_is_read(path):
    journal = Journal(path)
    journal.append(entry(1))
    journal.append(entry(2))
    assert journal.read() == [entry(1), entry(2)]


def test_a_line_is_json_with_its_version(path):
    Journal(path).append(entry(7))
    assert json.loads(path.read_text()) == {
        "version": 1,
        "time": "2026-11-22T14:05:12.250Z",
        "exercise": "09-mark",
        "fingerprint": "0a1b2c3d",
        "event": "change",
        "response": [[7, 7, "hedge"]],
        "shown": ["may"],
    }


def test_no_journal_is_no_entries(path):
    assert Journal(path).read() == []


@pytest.mark.parametrize("shown", ["Café 👩‍🚒", "قد", "two\nlines", "\u2028", "\x00", "\ud83d"])
def test_any_text_comes_back(path, shown):
    written = Entry("", "", "", "change", [shown], [shown])
    Journal(path).append(written)
    Journal(path).append(written)
    assert Journal(path).read() == [written, written]


def test_a_torn_last_line_is_passed_over_and_the_next_entry_starts_afresh(path):
    Journal(path).append(entry(1))
    with path.open("ab") as file:
        file.write(b'{"version": 1, "time": "2026')
    assert numbers(path) == [1]
    Journal(path).append(entry(2))
    assert numbers(path) == [1, 2]


DAMAGE = [
    b"",
    b"\xff\xfe\x00",
    b"[1, 2]",
    b"null",
    b"{}",
    b'{"version": 1}',
    b'{"version": "2", "response": []}',
    b'{"version": 1, "time": 0, "exercise": "", "fingerprint": "", "event": "", "response": [], "shown": []}',
    b'{"version": 1, "time": "", "exercise": "", "fingerprint": "", "event": "", "response": {}, "shown": []}',
    b"[" * 100_000,
    b"\x00" * 4096,
    b'{"version": 1, "response": ["' + b"x" * 5_000_000 + b'"]}',
    b'{"version": ' + b"9" * 5_000 + b"}",
    b'{"version": NaN}',
    b'{"version": true}',
]


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: repr(damage[:20]))
def test_a_damaged_line_costs_that_line_only(path, damage):
    for number in (1, 2, 3):
        Journal(path).append(entry(number))
    lines = path.read_bytes().splitlines()
    path.write_bytes(b"\n".join([lines[0], damage, lines[2]]) + b"\n")
    assert numbers(path) == [1, 3]


def test_the_milestones_are_the_checks_and_the_newest_entry(path):
    journal = Journal(path)
    assert journal.milestones() == []
    events = ["change", "check", "hint", "check", "change", "change"]
    written = [replace(entry(number), event=event) for number, event in enumerate(events)]
    for each in written:
        journal.append(each)
    assert journal.milestones() == [written[1], written[3], written[5]]
    with path.open("ab") as file:
        file.write(b'{"version": 1, "time": "2026')
    assert journal.milestones() == [written[1], written[3], written[5]], "a torn line is no entry"


BYTE_ORDER_MARK = b"\xef\xbb\xbf"

# What editors do to a file of three lines, and the entries that can then be read.
EDITED = {
    "line ends of Windows": (lambda lines: b"\r\n".join(lines) + b"\r\n", [1, 2, 3]),
    "line ends of old Macs": (lambda lines: b"\r".join(lines) + b"\r", [1, 2, 3]),
    "a byte order mark": (lambda lines: BYTE_ORDER_MARK + b"\n".join(lines) + b"\n", [1, 2, 3]),
    "no line end at the end": (b"\n".join, [1, 2, 3]),
    "empty lines between": (b"\n\n \t\n".join, [1, 2, 3]),
    "blanks around": (lambda lines: b"  " + b" \n\t".join(lines) + b"   ", [1, 2, 3]),
    "two lines joined": (lambda lines: lines[0] + b"\n" + lines[1] + lines[2] + b"\n", [1, 2, 3]),
    "all lines joined by blanks": (b" ".join, [1, 2, 3]),
    "a line split in two": (lambda lines: b"\n".join([lines[0], lines[1][:50], lines[1][50:], lines[2]]), [1, 3]),
    "half a line joined to the next": (lambda lines: b"\n".join([lines[0], lines[1] + lines[2][:50]]), [1, 2]),
    "the order turned round": (lambda lines: b"\n".join(reversed(lines)), [3, 2, 1]),
}


@pytest.mark.parametrize(("edit", "left"), EDITED.values(), ids=EDITED)
def test_an_editor_costs_no_more_than_the_lines_it_spoilt(path, edit, left):
    for number in (1, 2, 3):
        Journal(path).append(entry(number))
    path.write_bytes(edit(path.read_bytes().splitlines()))
    assert numbers(path) == left
    Journal(path).append(entry(4))
    assert numbers(path) == [*left, 4]


def test_a_journal_of_a_newer_version_is_left_as_it_is(path):
    journal = Journal(path)
    journal.append(entry(1))
    with path.open("ab") as file:
        file.write(b'{"version": 2, "answers": "in another form"}\n')
    before = path.read_bytes()
    for use in (
        journal.read,
        journal.milestones,
        lambda: journal.append(entry(2)),
        lambda: Journal(path).append(entry(2)),
    ):
        with pytest.raises(NewerJournalError):
            use()
    assert path.read_bytes() == before


def test_threads_lose_nothing(path):
    journal = Journal(path)
    writers = [
        threading.Thread(target=lambda start=start: [journal.append(entry(start + n)) for n in range(50)])
        for start in (0, 50, 100, 150)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert sorted(numbers(path)) == list(range(200))


# Writes entries one after the other and tells each number once it is saved.
WRITER = """
import sys
from pathlib import Path
from framing.course.answers import Entry, Journal
journal = Journal(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    journal.append(Entry("", "", "", "change", [[number]], ["x" * 3000]))
    print(number, flush=True)
"""


def start_writer(path: Path, first: int, stop: int) -> subprocess.Popen:
    command = [sys.executable, "-c", WRITER, str(path), str(first), str(stop)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_processes_at_once_lose_nothing(path):
    writers = [start_writer(path, 0, 150), start_writer(path, 150, 300)]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    assert sorted(numbers(path)) == list(range(300))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_kill_9_loses_nothing_that_was_saved(path):
    """Two writers, killed at random moments and started again; each goes on after the last number it told."""
    chance = random.Random(1)
    told: list[int] = []
    for start in range(0, 6000, 1000):
        writers = [start_writer(path, start, start + 500), start_writer(path, start + 500, start + 1000)]
        outputs = [writer.stdout for writer in writers]
        told += [int(output.readline()) for output in outputs]
        time.sleep(chance.uniform(0, 0.1))
        for writer in writers:
            os.kill(writer.pid, signal.SIGKILL)
        told += [int(line) for output in outputs for line in output.read().splitlines()]
        for writer in writers:
            writer.wait()
            writer.stdout.close()
    assert set(told) <= set(numbers(path))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_an_error(path):
    path.parent.mkdir()
    path.symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        Journal(path).append(entry())


@pytest.mark.skipif(not hasattr(os, "O_DIRECTORY"), reason="this system writes folders with what is in them")
def test_the_name_of_a_new_journal_is_on_the_disk_too(path, monkeypatch):
    synced = []
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino) or fsync(handle))
    Journal(path).append(entry(1))
    Journal(path).append(entry(2))
    assert synced == [path.stat().st_ino, path.parent.stat().st_ino, path.stat().st_ino]


def test_half_a_write_is_an_error_and_does_not_spoil_the_next(path, monkeypatch):
    write = os.write
    Journal(path).append(entry(1))
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[:20]))
    with pytest.raises(OSError, match="No space left"):
        Journal(path).append(entry(2))
    monkeypatch.undo()
    Journal(path).append(entry(3))
    assert numbers(path) == [1, 3]


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path):
    (tmp_path / "answers").write_text("a file where the folder should be")
    with pytest.raises(OSError, match="File exists"):
        Journal(tmp_path / "answers" / "09-mark.jsonl").append(entry())


def test_another_writer_who_dies_in_between_costs_nothing(path, monkeypatch):
    """The other's torn line appears after this one looked at the end of the file and before it wrote."""
    Journal(path).append(entry(1))
    write = os.write

    def write_after_the_other(handle, data):
        monkeypatch.undo()
        with path.open("ab") as other:
            other.write(b'{"version": 1, "ti')
        return write(handle, data)

    monkeypatch.setattr(os, "write", write_after_the_other)
    Journal(path).append(entry(2))
    assert numbers(path) == [1, 2]


def test_the_folder_is_beside_the_notebooks(monkeypatch, tmp_path):
    monkeypatch.delenv("FRAMING_ANSWERS")
    monkeypatch.chdir(tmp_path)
    assert answers_folder() == tmp_path / "answers"
    (tmp_path / "instructor").mkdir()
    monkeypatch.chdir(tmp_path / "instructor")
    assert answers_folder() == tmp_path / "answers"
    monkeypatch.chdir(course_root() / "notebooks")
    assert answers_folder() == course_root() / "notebooks" / "answers"
    monkeypatch.chdir(course_root() / "tests")
    assert answers_folder() == course_root() / "notebooks" / "answers"


def test_the_folder_can_be_moved(monkeypatch, tmp_path):
    monkeypatch.setenv("FRAMING_ANSWERS", str(tmp_path))
    assert answers_folder() == tmp_path


def test_answers_stay_in_one_place_when_a_cell_changes_the_working_folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FRAMING_ANSWERS", "kept")
    journal = Journal(answers_folder() / "09-mark.jsonl")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    journal.append(entry(1))
    assert numbers(tmp_path / "kept" / "09-mark.jsonl") == [1]
