"""The key of the original op-ed, laid over copies of it that were pasted, saved or cut in many ways."""

from __future__ import annotations

import html
import io
import re
import textwrap
from collections.abc import Callable

import docx
import pytest

import framing
from framing.measure.stand_off import Key, compare_with_key, key_for
from framing.text.articles import Article
from framing.text.importers import import_article
from framing.text.lines import find_parts

CUES = 55


@pytest.fixture(scope="module")
def seed(seed_path) -> str:
    return seed_path.read_text(encoding="utf-8-sig")


def phrases(key: Key | None, article: Article) -> list[str]:
    assert key is not None
    return [cue.span.of(article.text).replace("\u2019", "'") for cue in key.cues]


def as_page(text: str) -> Article:
    lines = [part.of(text) for part in find_parts(text)]
    body = "".join(f"<p>{html.escape(line)}</p>" for line in lines[1:])
    return import_article(f"<article><h1>{html.escape(lines[0])}</h1>{body}</article>".encode(), "copy.html")


def as_document(text: str) -> Article:
    document = docx.Document()
    for part in find_parts(text):
        document.add_paragraph(part.of(text))
    packed = io.BytesIO()
    document.save(packed)
    return import_article(packed.getvalue(), "copy.docx")


def curly(text: str) -> str:
    return re.sub(r'"(?=\w)', "\u201c", text).replace('"', "\u201d").replace("'", "\u2019")


@pytest.mark.seed
@pytest.mark.parametrize(
    "copied",
    [
        Article.from_text,
        as_page,
        as_document,
        lambda text: Article.from_text(curly(text)),
        lambda text: Article.from_text(text.replace("\n", "\r\n")),
        lambda text: Article.from_text("Menu\n\nHome and world news today\n\n" + text + "\n\nRead more of this author"),
        lambda text: Article.from_text("\n".join(part.of(text) for part in find_parts(text))),
        lambda text: Article.from_text(text.replace(" ", "\u00a0")),
        lambda text: Article.from_text("\n\n".join(textwrap.fill(part.of(text), 60) for part in find_parts(text))),
    ],
    ids=[
        *("as it is", "a page", "a document", "curly quotes", "CRLF", "lines around it", "no empty lines"),
        *("blanks that keep words together", "broken lines"),
    ],
)
def test_every_cue_of_the_key_stands_in_every_kind_of_copy(seed: str, copied: Callable[[str], Article]) -> None:
    article = copied(seed)
    key = key_for(article)
    assert key is not None
    assert (key.original, len(key.cues), key.absent) == ("hanly-2019", CUES, 0)
    blanks = [" ".join(phrase.split()) for phrase in phrases(key, article)]
    assert blanks == phrases(key_for(Article.from_text(seed)), Article.from_text(seed))


@pytest.mark.seed
def test_a_copy_without_a_paragraph_has_the_cues_of_the_others(seed: str) -> None:
    lines = [part.of(seed) for part in find_parts(seed)]
    for left_out, lost in ((7, 12), (2, 2), (10, 5)):
        article = Article.from_text("\n\n".join(lines[:left_out] + lines[left_out + 1 :]))
        key = key_for(article)
        assert key is not None
        assert (len(key.cues), key.absent) == (CUES - lost, lost)


@pytest.mark.seed
def test_a_copy_with_one_of_the_two_captions_has_its_word_once_and_counted(seed: str) -> None:
    lines = [part.of(seed) for part in find_parts(seed)]
    article = Article.from_text("\n\n".join(lines[:3] + lines[4:]))
    key = key_for(article)
    assert key is not None
    strongman = [cue for cue in key.cues if cue.span.of(article.text) == "strongman"]
    assert [cue.counted for cue in strongman] == [True]


@pytest.mark.seed
def test_two_paragraphs_that_a_page_ran_together_keep_their_own_cues(seed: str) -> None:
    lines = [part.of(seed) for part in find_parts(seed)]
    article = Article.from_text("\n\n".join([*lines[:7], f"{lines[7]} {lines[8]}", *lines[9:]]))
    assert phrases(key_for(article), article) == phrases(key_for(Article.from_text(seed)), Article.from_text(seed))


@pytest.mark.seed
def test_the_key_beside_the_tool_says_what_both_have_and_what_one_has(seed: str) -> None:
    article = Article.from_text(seed)
    key = key_for(article)
    assert key is not None
    compared = compare_with_key(framing.analyse(article), key)
    assert len(compared.hits) + len(compared.near) + len(compared.missed) == CUES
    assert len(compared.hits) >= 40, "the figures themselves are what lesson 08 shows"
    assert {cue.kind for cue in compared.extra} <= {"hedge", "label", "reporting", "weasel"}
    assert "may" in {cue.text for cue, _ in compared.hits}


def test_another_article_has_no_key() -> None:
    assert key_for(Article.from_text("Talks may fail, the strikers said.")) is None
