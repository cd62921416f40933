"""Sections: the examples of tests/examples/sections.txt, and what holds for any text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text.articles import Article
from framing.text.language import words_of
from framing.text.sections import RULES, find_sections

EXAMPLES = Path(__file__).parent.parent / "examples" / "sections.txt"


@dataclass(frozen=True)
class Example:
    """A text, the sections that it should have as (kind, words), and the fields that it should state."""

    text: str
    sections: list[tuple[str, str]]
    fields: list[tuple[str, str]]


def examples() -> list[object]:
    params: list[object] = []
    source = EXAMPLES.read_text(encoding="utf-8")
    for block in re.split(r"^=== ", source, flags=re.MULTILINE)[1:]:
        heading, _, body = block.partition("\n")
        name, _, reason = heading.partition("  # ")
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if name.startswith("xfail: ") else []
        params.append(pytest.param(read_example(body), id=name, marks=marks))
    return params


def read_example(body: str) -> Example:
    lines: list[str] = []
    sections: list[tuple[str, str]] = []
    fields = []
    for line in body.splitlines():
        if line.startswith("--- "):
            key, _, value = line.removeprefix("--- ").partition(": ")
            fields.append((key, value))
            continue
        kind, _, words = line.partition("| ")
        lines.append(words)
        if kind == "..":
            sections[-1] = (sections[-1][0], f"{sections[-1][1]}\n{words}")
        elif kind not in {"", "-"}:
            sections.append((kind, words))
    return Example("\n".join(lines), sections, fields)


@pytest.mark.parametrize("example", examples())
def test_parts_are_told_apart_as_the_example_says(example: Example) -> None:
    article = Article.from_text(example.text)
    found = [(section.kind + "*" * section.repeats, section.span.of(article.text)) for section in article.sections]
    assert found == example.sections
    for key, value in example.fields:
        stated = "; ".join(article.warnings) if key == "warning" else str(getattr(article, key))
        assert value in stated if key == "warning" else value == stated


LINES = (
    *("Talks fail in port city", "By Jane Doe", "Jane Doe, AFP", "Posted May 3, 2021 by Jane Doe", "FILE - A crowd"),
    *("Dock workers gather at the ga...", "Dock workers gather at the gates", "Share", "- Higher pay", "What next"),
    *("The talks between the board and the crews failed.", "and nobody knew why they had", "", " ", "\u2028", "ـ", "3"),
)
texts = st.text() | st.lists(st.sampled_from(LINES)).map("\n".join)


@given(texts)
def test_sections_are_trimmed_in_order_and_apart(text: str) -> None:
    end = 0
    for section in find_sections(text):
        assert section.span.of(text) == section.span.of(text).strip()
        assert section.span.start >= end
        end = section.span.end


@given(texts)
def test_nothing_but_blanks_and_debris_stands_between_sections(text: str) -> None:
    rest, end = [], 0
    for section in find_sections(text):
        rest.append(text[end : section.span.start])
        end = section.span.end
    lines = re.split("[\n\v\f\u2028\u2029]", "\n".join([*rest, text[end:]]))
    debris = {line.casefold() for line in words_of("web_debris")}
    assert {line.strip().casefold() for line in lines} <= debris | {""}


@given(texts)
def test_a_caption_that_repeats_has_another_that_is_counted(text: str) -> None:
    captions = [section for section in find_sections(text) if section.kind == "caption"]
    assert not captions or any(not caption.repeats for caption in captions)
    assert not any(section.repeats for section in find_sections(text) if section.kind != "caption")


def test_two_thousand_equal_paragraphs_stay_two_thousand() -> None:
    sections = find_sections("The board said no.\n\n" * 2000)
    assert [section.kind for section in sections] == ["paragraph"] * 2000


def test_every_rule_says_what_it_is_for() -> None:
    assert all(rule.__doc__ for _, rule in RULES)
