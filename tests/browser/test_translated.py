"""In a language that nobody speaks, no exercise says a word of English: not on the page, not to a screen reader."""

import tomllib

import pytest

from framing.course.exercises import read_exercises
from framing.course.lessons import read_lessons
from framing.files import data_path
from tests.browser.acts import ACTS
from tests.browser.gallery import OBJECTION, OURS, draw_all, write_gallery
from tests.pseudo_locale import untranslated, write_pseudo_locale

pytestmark = pytest.mark.browser

ATTRIBUTES = ["aria-label", "aria-valuetext", "aria-description", "title", "placeholder", "alt"]
SAID = """(part, attributes) => {
    const nodes = document.createNodeIterator(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const said = [];
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        if (node instanceof Text) said.push(node.textContent);
        else said.push(...attributes.map(name => node.getAttribute(name) ?? ""));
    }
    return said.join(" ");
}"""


def test_every_word_of_the_page_is_translated(lesson, whole_page, tmp_path):
    language = write_pseudo_locale(tmp_path)
    first = f"import os; os.environ['FRAMING_LANGUAGE'] = {str(language)!r}"
    opened = lesson(write_gallery(whole_page, "translated.ipynb", first=first))
    draw_all(opened)
    said = [part.evaluate(SAID, ATTRIBUTES) for part in opened.page.locator(OURS).all()]
    own = [*texts_of("exercises", "gallery.toml"), *texts_of("keys", "gallery.toml"), *texts_of("rubric.toml")]
    own += [OBJECTION, *(str(act.response) for act in ACTS.values())]
    own += [titled.title for titled in (*read_exercises(), *read_lessons())]
    assert untranslated(" ".join(said), known=own) == []


def texts_of(*parts):
    """Every text of a TOML file, however deep."""
    tables, texts = [tomllib.loads(data_path(*parts).read_text(encoding="utf-8"))], []
    while tables:
        inner = tables.pop()
        values = inner.values() if isinstance(inner, dict) else inner
        tables += [value for value in values if isinstance(value, (dict, list))]
        texts += [value for value in values if isinstance(value, str)]
    return texts
