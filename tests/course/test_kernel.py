"""Answers given in a real kernel: what was reported as saved is there, though the kernel was killed in between."""

import json
import os
import random
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from jupyter_client import KernelManager

from framing.course.answers import Journal
from framing.widgets import exercise

COURSE = Path(__file__).parents[1] / "examples" / "course"
NAME = "09-number"
ANSWERS = 1_000
KILLS = 20
PATIENCE = 60  # seconds for a kernel to start

# Waits for the sign to begin, then answers as the page does, one number after the other, and reports each answer that
# the page would call saved.
ANSWERING = """
import os
import time
from pathlib import Path
from framing.widgets import exercise

widget = exercise({name!r}, data=Path({course!r}))
report = os.open({report!r}, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
while not os.path.exists({begin!r}):
    time.sleep(0.001)
for number in range({first}, {stop}):
    widget.response = [str(number)]
    if widget.status[0] == "saved":
        os.write(report, b"%d\\n" % number)
"""

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")


class Student:
    """A kernel in which the numbers from `first` to `stop` are given as answers, one after the other."""

    def __init__(self, folder: Path, first: int, stop: int) -> None:
        folder.mkdir(exist_ok=True)
        self.path = folder / f"reported-{first}"
        places = {"course": str(COURSE), "report": str(self.path), "begin": str(folder / "begin")}
        cell = ANSWERING.format(name=NAME, first=first, stop=stop, **places)
        self.manager = KernelManager(kernel_name="python3")
        environment = os.environ | {"FRAMING_ANSWERS": str(folder / "answers"), "IPYTHONDIR": str(folder / "ipython")}
        self.manager.start_kernel(env=environment, extra_arguments=["--log-level=ERROR"])
        self.client = self.manager.client()
        self.client.start_channels()
        try:
            self.client.wait_for_ready(timeout=PATIENCE)
        except RuntimeError:
            self.end()
            raise
        self.client.execute(cell)

    def reported(self) -> list[int]:
        """The numbers that were reported as saved, oldest first."""
        return [int(line) for line in self.path.read_text().splitlines()] if self.path.exists() else []

    def wait_for(self, number: int) -> None:
        """Until so many answers were reported; 0: until the exercise is open."""
        end = time.monotonic() + PATIENCE
        while not self.path.exists() or len(self.reported()) < number:
            assert time.monotonic() < end, f"not within {PATIENCE} s: {number} answers"
            assert self.manager.is_alive()
            time.sleep(0.002)

    def end(self) -> None:
        """Kills the kernel with SIGKILL: nothing in it can say goodbye."""
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def begin(*students: Student) -> None:
    """Lets students of one folder start to answer, all at the same time."""
    for student in students:
        student.wait_for(0)
    (students[0].path.parent / "begin").touch()


def saved(folder: Path) -> list[int]:
    """The numbers in the journal, oldest first."""
    return [int(entry.response[0]) for entry in Journal(folder / "answers" / f"{NAME}.jsonl").read()]


def kill_after(number: int, pause: float, folder: Path) -> list[int]:
    """What was reported as saved by a kernel that is killed `pause` seconds after so many of its answers."""
    student = Student(folder, 0, ANSWERS)
    try:
        begin(student)
        student.wait_for(number)
        time.sleep(pause)
    finally:
        student.end()
    return student.reported()


def test_kill_9_of_the_kernel_at_20_points_loses_nothing_that_was_reported_as_saved(tmp_path):
    chance = random.Random(4)
    numbers = [chance.randrange(1, ANSWERS - 50) for _ in range(KILLS)]
    pauses = [chance.uniform(0, 0.004) for _ in range(KILLS)]
    folders = [tmp_path / str(number) for number in range(KILLS)]
    with ThreadPoolExecutor(2) as two_at_a_time:
        reports = list(two_at_a_time.map(kill_after, numbers, pauses, folders))
    for reported, folder in zip(reports, folders, strict=True):
        assert 0 < len(reported) < ANSWERS, "the kernel was killed in the middle"
        assert saved(folder)[: len(reported)] == reported
        again = exercise(NAME, data=COURSE, answers=folder / "answers")
        # The last answer may have reached the disk and not the report: the kernel died between the two.
        assert again.response in ([str(reported[-1])], [str(reported[-1] + 1)])
        assert again.status[0] == "restored"


def test_two_kernels_at_once_lose_nothing(tmp_path):
    students = [Student(tmp_path, first, first + 300) for first in (0, 300)]
    try:
        begin(*students)
        for student in students:
            student.wait_for(300)
    finally:
        for student in students:
            student.end()
    numbers = saved(tmp_path)
    assert sorted(numbers) == list(range(600))
    assert numbers != sorted(numbers), "they wrote by turns"


def test_after_a_kill_the_exercise_goes_on_in_the_same_journal(tmp_path):
    path = tmp_path / "answers" / f"{NAME}.jsonl"
    reported = kill_after(3, 0, tmp_path)
    widget = exercise(NAME, data=COURSE, answers=path.parent)
    widget.response = ["3.25"]
    widget.check()
    assert [entry.response for entry in Journal(path).read()][: len(reported)] == [[str(n)] for n in reported]
    assert json.loads(path.read_text().splitlines()[-1])["response"] == ["3.25"]
