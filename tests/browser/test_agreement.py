"""Readers compared and a list changed, in the browser: both follow what a student does, and axe finds nothing."""

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe

from framing.files import data_path
from tests.browser.lab import eventually, press_until, write_notebook

pytestmark = pytest.mark.browser

BLIND = "07-mark-blind"
CELLS = (
    f'from framing.widgets import agreement, exercise, word_list\n\nexercise("{BLIND}")',
    f'agreement("{BLIND}")',
    'word_list(case="tripoli-2019")',
)


def test_agreement_and_word_list_follow_what_a_student_does(lesson, server, whole_page):
    for journal in server.folder.rglob("answers/**/*.jsonl"):
        journal.unlink()
    opened = lesson(write_notebook(server, "agree.ipynb", *CELLS))
    opened.run_all()
    page = opened.page
    table = page.locator(".framing-agreement")
    table.get_by_text("Check “Mark alone, then once more” once.").wait_for()

    page.locator(".framing-exercise .framing-word").get_by_text("unlikely", exact=True).click()
    page.get_by_role("button", name="Check", exact=True).click()
    table.get_by_role("row", name="you and the key").wait_for()
    table.get_by_text("reader B takes the place").wait_for()

    (server.folder / "answers" / "partner").mkdir()
    shutil.copy(data_path("partners", f"{BLIND}.jsonl"), server.folder / "answers" / "partner")
    page.locator(".jp-CodeCell", has=table).focus()
    press_until(page.keyboard, "Tab", lambda: table.locator("button:focus").count() == 1)
    page.keyboard.press("Enter")
    table.get_by_role("row", name="you and your partner").wait_for()
    assert table.get_by_role("status").inner_text().startswith("Looked again at ")
    opened.take_picture("agreement")

    page.get_by_label("perhaps (2 right, 0 wrong)").press("Space")
    page.get_by_text("2 passages lost, no longer found:").wait_for()
    page.get_by_label("Another word or phrase").fill("will")
    page.get_by_role("button", name="Add", exact=True).press("Enter")
    eventually(lambda: page.get_by_text("new false positives:").count() == 1, "what a new word spoils is told")
    opened.take_picture("word-list")
    found = Axe().run(page, context=".jp-OutputArea-output").response["violations"]
    assert [(rule["id"], node["html"], node["failureSummary"]) for rule in found for node in rule["nodes"]] == []
    shutil.rmtree(server.folder / "answers" / "partner")
