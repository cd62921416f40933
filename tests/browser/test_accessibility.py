"""Everyone can use the exercises: axe-core on a page with all kinds, narrow windows, and zoom.

The page holds each kind twice: as a student finds it, and after two checks with a hint and the answers shown.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe

from framing.course.kinds import KINDS
from tests.browser.acts import ACTS
from tests.browser.lab import THEMES, write_notebook

pytestmark = pytest.mark.browser

WORKED = """
worked = exercise("gallery-{kind}", answers=Path("worked"))
worked.answer({response!r})
worked.hint()
worked.check()
worked.check()
worked.session.show_answers()
worked.disagree("Readers may differ.")
worked
"""
START = """
from pathlib import Path
from framing.widgets import exercise

"""
OURS = ".framing-exercise, .framing-progress"
STICKING_OUT = """root => {
    const edge = root.getBoundingClientRect();
    const isOut = ({ left, right, width }) => width > 0 && (left < edge.left - 1 || right > edge.right + 1);
    return [...root.querySelectorAll(":not(.framing-spoken)")]
        .filter(node => isOut(node.getBoundingClientRect()))
        .map(node => node.className || node.tagName);
}"""
WIDTHS = {"400 px": {"width": 400, "height": 800}, "200 % zoom": {"width": 640, "height": 450}}


@pytest.fixture(scope="module")
def notebook(server):
    """All exercises of the gallery, fresh and worked on; all cells are drawn at once, so that axe sees them all."""
    server.set_up("notebook-extension:tracker", windowingMode="none")
    fresh = [f'exercise("gallery-{kind}", answers=Path("fresh"))' for kind in KINDS]
    worked = [WORKED.format(kind=kind, response=act.response).strip() for kind, act in ACTS.items()]
    yield write_notebook(server, "access.ipynb", START.strip(), *fresh, *worked)
    server.set_up("notebook-extension:tracker", windowingMode="contentVisibility")


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing(lesson, notebook, theme):
    page = run(lesson, notebook, theme=theme)
    found = Axe().run(page, context=OURS).response["violations"]
    assert [(rule["id"], node["html"], node["failureSummary"]) for rule in found for node in rule["nodes"]] == []


@pytest.mark.parametrize("size", WIDTHS)
def test_nothing_sticks_out_of_a_narrow_window(lesson, notebook, size):
    page = run(lesson, notebook)
    page.set_viewport_size(WIDTHS[size])
    page.keyboard.press("Control+b")  # the file browser leaves no room
    page.wait_for_timeout(500)
    exercises = page.locator(OURS)
    titles = [part.locator(".framing-title").inner_text() for part in exercises.all()]
    out = [part.evaluate(STICKING_OUT) for part in exercises.all()]
    assert {title: nodes for title, nodes in zip(titles, out, strict=True) if nodes} == {}


def run(lesson, notebook, *, theme="light"):
    """The page with every exercise drawn."""
    opened = lesson(notebook, theme=theme)
    opened.run_all()
    opened.page.locator(".framing-exercise").nth(2 * len(KINDS) - 1).wait_for()
    return opened.page
