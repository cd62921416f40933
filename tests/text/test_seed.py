"""The original op-ed as pasted from its page: which of its parts are what. No line of it stands here."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from framing.text.documents import read_document
from framing.text.reading import read_article

pytestmark = pytest.mark.seed


def test_the_parts_of_the_op_ed_are_told_apart(seed_path: Path) -> None:
    article = read_article(seed_path)
    kinds = " ".join(section.kind + "*" * section.repeats for section in article.sections)
    assert kinds == (
        "headline byline paragraph caption* caption credit heading paragraph paragraph heading paragraph "
        "heading paragraph paragraph paragraph heading paragraph paragraph"
    )


def test_the_op_ed_states_its_author_and_date(seed_path: Path) -> None:
    article = read_article(seed_path)
    assert (article.byline, article.published) == ("Ken Hanly", date(2019, 12, 21))
    assert article.title.startswith("Op-Ed: ")
    assert article.warnings == ()


def test_every_paragraph_begins_and_ends_a_sentence(seed_path: Path) -> None:
    article = read_article(seed_path)
    sentences = [segment.span.of(article.text) for segment in read_document(article).segments]
    assert len(sentences) == 6 + 25 + 1
    assert all(sentence[0].isupper() or sentence[0] == '"' for sentence in sentences)
