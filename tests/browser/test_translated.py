"""In a language that nobody speaks, no exercise says a word of English: not on the page, not to a screen reader."""

import tomllib

import pytest

from framing.files import data_path
from tests.browser.gallery import OURS, draw_all, write_gallery
from tests.pseudo_locale import untranslated, write_pseudo_locale

pytestmark = pytest.mark.browser

SAID = """parts => parts.flatMap(part => [part.innerText,
    ...[...part.querySelectorAll("*")].flatMap(node =>
        ["aria-label", "title", "placeholder", "alt", "aria-description"].map(name => node.getAttribute(name) ?? "")),
    ...[...part.querySelectorAll("option, .framing-spoken")].map(node => node.textContent)])"""


def test_every_word_of_the_page_is_translated(lesson, whole_page, tmp_path):
    language = write_pseudo_locale(tmp_path)
    first = f"import os; os.environ['FRAMING_LANGUAGE'] = {str(language)!r}"
    opened = lesson(write_gallery(whole_page, "translated.ipynb", first=first))
    draw_all(opened)
    said = opened.page.locator(OURS).evaluate_all(SAID)
    own = [*texts_of("exercises", "gallery.toml"), *texts_of("keys", "gallery.toml"), *texts_of("rubric.toml")]
    assert untranslated(" ".join(said), known=[*own, "Readers may differ."]) == []


def texts_of(*parts):
    """Every text of a TOML file, however deep."""
    tables, texts = [tomllib.loads(data_path(*parts).read_text(encoding="utf-8"))], []
    while tables:
        inner = tables.pop()
        values = inner.values() if isinstance(inner, dict) else inner
        tables += [value for value in values if isinstance(value, (dict, list))]
        texts += [value for value in values if isinstance(value, str)]
    return texts
