"""A disk that refuses: the page says so at once, keeps the answer, and saves it when that is mended."""

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

NOTEBOOK = "00_start_here.ipynb"
EXERCISE = "00-choose-what-it-claims"
TITLE = "What does the op-ed claim?"
KEPT = "Your answer stays on this page."
NEWER = '{"version": 2, "answers": "in another form"}\n'


@pytest.fixture
def answers(server):
    """The folder of the answers, away for the time of a test, so that the test can put something else there."""
    folder, aside = server.folder / "answers", server.folder / "answers-aside"
    if folder.exists():
        folder.rename(aside)
    yield folder
    if folder.is_file():
        folder.unlink()
    shutil.rmtree(folder, ignore_errors=True)
    if aside.exists():
        aside.rename(folder)


@contextmanager
def file_in_its_place(folder):
    """A file stands where the folder should be."""
    folder.write_text("")
    yield
    folder.unlink()


@contextmanager
def full_disk(folder):
    """The journal lies on a disk without room: Linux has such a device."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    folder.mkdir()
    journal = folder / f"{EXERCISE}.jsonl"
    journal.symlink_to("/dev/full")
    yield
    journal.unlink()


@contextmanager
def read_only_folder(folder):
    """Nothing can be written into the folder. Root may write anywhere but on a read-only disk."""
    folder.mkdir()
    if os.geteuid() == 0:
        mount = ["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(folder)]
        if subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("root may not mount a read-only disk here, and may write anywhere else")
        mend = ["umount", str(folder)]
    else:
        folder.chmod(0o555)
        mend = ["chmod", "755", str(folder)]
    try:
        yield
    finally:
        subprocess.run(mend, check=True)


REFUSALS = {
    file_in_its_place: "a file stands where the folder should be",
    full_disk: "the disk is full",
    read_only_folder: "the disk is read-only" if os.geteuid() == 0 else "access to it is denied",
}


@pytest.mark.parametrize(("refusal", "why"), REFUSALS.items(), ids=[refusal.__name__ for refusal in REFUSALS])
def test_an_answer_that_cannot_be_saved_stays_on_the_page_and_is_saved_later(lesson, server, answers, refusal, why):
    opened = lesson(NOTEBOOK)
    with refusal(answers):
        opened.run_all()
        exercise = opened.exercise(TITLE)
        guess = exercise.locator(".framing-input[value=guess]")
        guess.check()
        exercise.locator(".framing-status-unsaved").wait_for()
        told = exercise.locator(".framing-status").inner_text()
        assert told.startswith("Not saved in ")
        assert f": {why}. {KEPT}" in told
        assert exercise.locator(".framing-spoken").inner_text() == told, "it is read aloud"
        exercise.get_by_role("button", name="Check").click()
        exercise.get_by_text("keep it a guess").wait_for()
        opened.take_picture(f"disk-{refusal.__name__}")
        assert guess.is_checked()
    exercise.get_by_role("button", name="Save again").click()
    exercise.locator(".framing-status-saved").wait_for()
    lines = server.journal(EXERCISE)
    assert [(line["event"], line["response"]) for line in lines] == [("change", ["guess"]), ("check", ["guess"])]
    assert exercise.get_by_role("button", name="Save again").get_attribute("aria-disabled") == "true"


def test_a_newer_journal_is_refused_untouched_and_the_exercise_goes_on(lesson, answers):
    journal = answers / f"{EXERCISE}.jsonl"
    answers.mkdir()
    journal.write_text(NEWER)
    opened = lesson(NOTEBOOK)
    opened.run_all()
    exercise = opened.exercise(TITLE)
    exercise.locator(".framing-status-unsaved", has_text=f"{journal.name} was written by a newer version").wait_for()
    guess = exercise.locator(".framing-input[value=guess]")
    guess.check()
    exercise.get_by_role("button", name="Hint").click()
    exercise.get_by_text("Hint 1.").wait_for()
    exercise.get_by_role("button", name="Check").click()
    exercise.get_by_text("keep it a guess").wait_for()
    opened.take_picture("disk-newer")
    assert guess.is_checked()
    assert journal.read_text() == NEWER
