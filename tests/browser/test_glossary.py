"""A term in a lesson leads to its words at the end, where the glossary explains it."""

import pytest

pytestmark = pytest.mark.browser


def test_a_click_on_a_term_leads_to_its_explanation(lesson):
    opened = lesson("03_who_says_so.ipynb")
    opened.page.get_by_role("link", name="weasel", exact=True).first.click()
    explained = opened.page.locator(".jp-OutputArea-output b", has_text="Weasel")
    explained.wait_for()
    box = explained.bounding_box()
    assert 0 < box["y"] < opened.page.viewport_size["height"] * 3, "near the heading that the click leads to"
    heading = opened.page.get_by_role("heading", name="Words of this lesson").bounding_box()
    assert 0 <= heading["y"] < opened.page.viewport_size["height"]
