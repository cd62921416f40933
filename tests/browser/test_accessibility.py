"""Everyone can use the exercises: axe-core on a page with all kinds, narrow windows, and zoom."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.gallery import OURS, draw_all, write_gallery
from tests.browser.lab import THEMES

pytestmark = pytest.mark.browser

STICKING_OUT = """root => {
    const edge = root.getBoundingClientRect();
    const isOut = ({ left, right, width }) => width > 0 && (left < edge.left - 1 || right > edge.right + 1);
    return [...root.querySelectorAll(":not(.framing-spoken)")]
        .filter(node => isOut(node.getBoundingClientRect()))
        .map(node => node.className || node.tagName);
}"""
WIDTHS = {"400 px": {"width": 400, "height": 800}, "200 % zoom": {"width": 640, "height": 450}}


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing(lesson, whole_page, theme):
    opened = lesson(write_gallery(whole_page, "access.ipynb"), theme=theme)
    draw_all(opened)
    found = Axe().run(opened.page, context=OURS).response["violations"]
    assert [(rule["id"], node["html"], node["failureSummary"]) for rule in found for node in rule["nodes"]] == []


@pytest.mark.parametrize("size", WIDTHS)
def test_nothing_sticks_out_of_a_narrow_window(lesson, whole_page, size):
    opened = lesson(write_gallery(whole_page, "access.ipynb"))
    draw_all(opened)
    opened.page.set_viewport_size(WIDTHS[size])
    opened.page.keyboard.press("Control+b")  # the file browser leaves no room
    opened.page.wait_for_timeout(500)
    parts = opened.page.locator(OURS).all()
    out = [(part.inner_text().splitlines()[0], part.evaluate(STICKING_OUT)) for part in parts]
    assert {title: nodes for title, nodes in out if nodes} == {}
