"""Progress at the top of a lesson: it counts what is saved while the page is open, and everybody can read it."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.lab import THEMES, eventually, press_until

pytestmark = pytest.mark.browser

NOTEBOOK = "00_start_here.ipynb"
OURS = ".framing-progress"
TITLE = "What does the op-ed claim?"


def first_row(progress):
    return progress.locator(".framing-progress-item").first.inner_text().split("\n")


@pytest.mark.parametrize("theme", THEMES)
def test_progress_keeps_itself_up_while_answers_are_saved(lesson, server, whole_page, theme):
    for journal in server.folder.glob("answers/*.jsonl"):
        journal.unlink()
    opened = lesson(NOTEBOOK, theme=theme)
    opened.run_all()
    progress = opened.page.locator(OURS)
    assert first_row(progress) == ["○", TITLE, "not started · core · 3 min"]
    assert progress.get_by_role("progressbar").get_attribute("value") == "0"
    progress.get_by_text("All lessons").click()

    exercise = opened.exercise(TITLE)
    exercise.locator(".framing-input[value=fact]").check()
    eventually(lambda: first_row(progress)[2] == "begun · core · 3 min", "it is begun")
    exercise.get_by_role("button", name="Check").click()
    eventually(lambda: first_row(progress)[2] == "checked · 1 try · 0 % · core · 3 min", "it is checked")
    exercise.locator(".framing-input[value=guess]").check()
    exercise.get_by_role("button", name="Check").click()
    eventually(lambda: first_row(progress) == ["✓", TITLE, "done · 2 tries · 0 % · core · 3 min"], "it is done")

    assert progress.get_by_role("progressbar", name="1 of ").get_attribute("value") == "1"
    row = progress.get_by_role("row", name="00 Start here")
    assert row.is_visible(), "the table that was opened stays open"
    assert "1 of " in row.inner_text()
    found = Axe().run(opened.page, context=OURS).response["violations"]
    assert [(rule["id"], node["html"], node["failureSummary"]) for rule in found for node in rule["nodes"]] == []
    opened.to_top()
    progress.scroll_into_view_if_needed()
    opened.take_picture(f"progress-{theme}")


def test_progress_is_opened_with_the_keyboard_and_fits_into_a_narrow_window(lesson, whole_page):
    opened = lesson(NOTEBOOK)
    opened.run_all()
    progress = opened.page.locator(OURS)
    opened.page.locator(".jp-CodeCell", has=progress).focus()
    press_until(opened.page.keyboard, "Tab", lambda: progress.locator("summary:focus").count() == 1)
    opened.page.keyboard.press("Enter")
    progress.get_by_role("row", name="00 Start here").wait_for()
    opened.page.keyboard.press("Escape")
    assert opened.page.locator(".jp-CodeCell:focus", has=progress).count() == 1
    opened.page.set_viewport_size({"width": 400, "height": 900})
    opened.page.keyboard.press("Control+b")  # the file browser leaves no room
    opened.page.locator("#filebrowser").wait_for(state="hidden")
    progress.scroll_into_view_if_needed()
    opened.take_picture("progress-400")
    assert progress.evaluate("node => node.scrollWidth <= node.clientWidth")
