"""Every lesson from top to bottom in JupyterLab, with all of its exercises answered as their keys have it."""

import re

import pytest

from framing.course.exercises import read_exercise
from framing.course.kinds import KINDS
from tests.browser.answering import answer
from tests.browser.lab import PICTURES, THEMES, eventually
from tests.lesson_pages import LessonPage
from tools.notebooks import NOTEBOOKS, find_notebooks

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("theme", THEMES if PICTURES else ["light"])
@pytest.mark.parametrize("path", find_notebooks(), ids=lambda path: path.stem)
def test_every_exercise_is_answered_from_its_key(lesson, server, whole_page, path, theme):
    for journal in server.folder.rglob("answers/*.jsonl"):
        journal.unlink()
    opened = lesson(path.relative_to(NOTEBOOKS).as_posix(), theme=theme)
    opened.run_all()
    opened.take_pictures(f"{path.stem}-{theme}")
    for name in LessonPage(path).exercises:
        work_through(opened, server, read_exercise(name))
    if PICTURES:
        opened.take_pictures(f"{path.stem}-{theme}-answered")
    if path.parent == NOTEBOOKS:
        opened.page.locator(".framing-progress").get_by_text(re.compile(r"^All \d+ core exercises done\.$")).wait_for()


def work_through(opened, server, exercise):
    """Answers, checks, and sees the check arrive on the page and in the journal, with every point that there is."""
    drawn = opened.page.locator(".framing-exercise").filter(
        has=opened.page.locator(".framing-title", has_text=re.compile(f"^{re.escape(exercise.title)}$"))
    )
    drawn.scroll_into_view_if_needed()
    answer(drawn, exercise)
    drawn.get_by_role("button", name="Check").or_(drawn.get_by_role("button", name="Hand in")).click()

    def checked():
        lines = server.journal(exercise.id)
        return lines and lines[-1]["event"] == "check"

    eventually(checked, f"{exercise.id} is checked", seconds=20)
    found = exercise.task.assess(server.journal(exercise.id)[-1]["response"])
    assert found.points == 1, exercise.id
    if exercise.mode == "practice" and not KINDS[exercise.kind].completion_only:
        drawn.locator(".framing-row").get_by_text("100 %").first.wait_for()
