"""A student's own article in JupyterLab: pasted, understood, replaced by a file, and made into a report."""

import io
import json
import re
import shutil

import docx
import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.lab import PICTURES, SIZE, THEMES, eventually, write_notebook

pytestmark = pytest.mark.browser

PASTED = """Talks fail in port city
By Jane Doe, May 3, 2021
The self-styled board may fail again, aides said on Monday.

“We will probably wait,” a docker said. The strongman of the port left at noon."""


def document():
    made = docx.Document()
    for text, style in (
        ("Rain stops the cranes", "Title"),
        ("By Ann Roe, June 4, 2021", None),
        ("Cranes in the port.", "Caption"),
        ("Rain could stop the cranes for days, the harbour master said on Friday.", None),
    ):
        made.add_paragraph(text, style=style)
    packed = io.BytesIO()
    made.save(packed)
    return packed.getvalue()


@pytest.fixture
def kept(server):
    """The folder of own articles, empty before the test and after it: other tests share the server."""
    folder = server.folder / "answers" / "own-article"
    shutil.rmtree(folder, ignore_errors=True)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.parametrize("theme", THEMES if PICTURES else ["light"])
def test_an_article_is_pasted_replaced_and_reported(lesson, browser, server, kept, theme):
    name = write_notebook(
        server,
        f"own-{theme}.ipynb",
        "from framing.widgets import own_article, write_report\nmine = own_article()\nmine",
        "write_report(mine)",
    )
    opened = lesson(name, theme=theme)
    opened.run_all()
    field = opened.exercise("Your article")
    opened.take_picture(f"own-{theme}-empty")

    field.get_by_label("The article's text").fill(PASTED)
    field.get_by_role("button", name="Read this text").click()
    headline = field.get_by_label("Headline")
    eventually(lambda: headline.input_value() == "Talks fail in port city", "the paste is understood")
    assert opened.page.evaluate("document.activeElement.textContent") == "What was understood"
    assert field.get_by_label("Author").input_value() == "Jane Doe"
    assert field.get_by_label("Date").input_value() == "2021-05-03"
    field.get_by_label("Outlet").fill("Dock News")
    field.get_by_label("Genre").select_option("news report")
    mended = {"outlet": "Dock News", "genre": "news-report"}
    eventually(lambda: mended.items() <= known(kept, 1).items(), "what was mended is on the disk")
    opened.take_picture(f"own-{theme}-understood")

    found = Axe().run(opened.page, context=".framing-own").response["violations"]
    assert [(rule["id"], node["html"]) for rule in found for node in rule["nodes"]] == []

    field.locator("summary", has_text="Bring another article").click()
    field.get_by_label("Or choose a file").set_input_files(
        {"name": "rain.docx", "mimeType": "application/octet-stream", "buffer": document()}
    )
    field.get_by_text(re.compile("Shall “Rain stops the cranes” take its place")).wait_for()
    opened.take_picture(f"own-{theme}-asked")
    assert opened.page.evaluate("document.activeElement.textContent") == "Take the new one"
    opened.page.keyboard.press("Enter")
    eventually(lambda: known(kept, 2).get("byline") == "Ann Roe", "the file took its place")
    assert known(kept, 1)["title"] == "Talks fail in port city", "the old one stays"

    opened.page.get_by_role("button", name="Write the report").click()
    opened.page.get_by_text(re.compile("^Written: report-rain-stops-the-cranes")).wait_for()
    opened.take_picture(f"own-{theme}-written")
    newest = max((server.folder / "reports").glob("report-rain*.html"), key=lambda path: path.stat().st_mtime_ns)
    look_at_report(browser, newest, theme)


def look_at_report(browser, path, theme):
    """Opens a report from the disk: it has its parts, asks nobody for anything, and runs nothing."""
    context = browser.new_context(viewport=SIZE, color_scheme=theme)
    page, requests, errors = context.new_page(), [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text))
    page.goto(path.as_uri())
    assert page.get_by_role("heading", level=1).inner_text() == "Report on “Rain stops the cranes”"
    assert page.get_by_text("Not written yet.").count() == 3
    assert page.locator("mark", has_text="could").count() >= 1
    assert (requests, errors) == ([path.as_uri()], [])
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    if PICTURES:
        page.screenshot(path=f"{PICTURES}/report-{theme}.png", full_page=True)
        page.emulate_media(media="print")
        page.screenshot(path=f"{PICTURES}/report-{theme}-print.png", full_page=True)
        page.pdf(path=f"{PICTURES}/report-{theme}.pdf")
    context.close()


def known(folder, number):
    path = folder / f"article-{number}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
