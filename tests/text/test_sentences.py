"""Sentences: the examples of tests/examples/sentences.txt, and what holds for any text."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nupunkt import sent_tokenize

from framing.text import sentences
from framing.text.sentences import RULES, split_sentences
from framing.text.spans import Span

EXAMPLES = Path(__file__).parent.parent / "examples" / "sentences.txt"


def examples() -> list[object]:
    """The lines of the examples file; those that open with "xfail:" as strict expected failures."""
    params: list[object] = []
    for line in EXAMPLES.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        known, _, reason = line.removeprefix("xfail: ").partition("  # ")
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if line.startswith("xfail: ") else []
        params.append(pytest.param(known.replace("\\n", "\n"), marks=marks))
    return params


def sentences_of(text: str) -> list[str]:
    if not text:
        return []
    return [span.of(text) for span in split_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize("marked", examples())
def test_sentences_end_where_the_example_says(marked: str) -> None:
    text = marked.replace(" | ", " ").replace("|", "")
    assert sentences_of(text) == [sentence.strip() for sentence in marked.split("|")]


PIECES = (
    *("Mr. ", "U.S. ", "a.m. ", "e.g. ", "No. 3", "J. ", "word", "Word", "iPhone", "said ", "1. ", "\n- ", "[3]"),
    *(". ", "... ", "?! ", "؟ ", "。", '"', "'", "” ", "(", ") ", "\n", "\n\n", " ", "\u00a0", "\u2028", "\ud800"),
)
texts = st.text() | st.lists(st.sampled_from(PIECES)).map("".join)


@given(texts)
def test_sentences_and_white_space_rebuild_the_text(text: str) -> None:
    spans = split_sentences(text, Span(0, len(text))) if text else []
    rest, end = [], 0
    for span in spans:
        rest.append(text[end : span.start])
        assert span.of(text) == span.of(text).strip()
        end = span.end
    assert "".join([*rest, text[end:]]).strip() == ""


@given(st.text(max_size=20), texts, st.text(max_size=20))
def test_what_stands_outside_the_paragraph_changes_nothing(before: str, text: str, after: str) -> None:
    if not text:
        return
    alone = sentences_of(text)
    whole = before + text + after
    inside = split_sentences(whole, Span(len(before), len(before) + len(text)))
    assert [span.of(whole) for span in inside] == alone


UNITS = ["a", ".", ". ", '"', '." ', "A. ", "U.S. ", "1. ", ".x", "(", " ", "\n", "\n- a", "[3].", "。"]


@pytest.mark.parametrize("unit", UNITS)
def test_a_rule_looks_forty_characters_far(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """So time grows with the length alone; `make bench` measures it."""
    stops: list[sentences.Stop] = []
    monkeypatch.setattr(sentences, "ends_sentence", lambda stop: stops.append(stop) or True)
    text = unit * (5000 // len(unit))
    split_sentences(text, Span(0, len(text)))
    assert all(max(len(stop.opening), len(stop.before), len(stop.after)) <= 40 for stop in stops)
    assert sum(len(stop.marks) for stop in stops) <= len(text)


def test_every_rule_says_what_it_is_for() -> None:
    assert all(rule.__doc__ for rule in RULES)
    assert len({rule.__name__ for rule in RULES}) == len(RULES)


PARAGRAPHS = [
    "The harbour board met on Monday. It heard Mr. Adams, who runs the tugs, and Dr. Chen, who does not. Both left.",
    '"We cannot wait," said Ann Roe. "Every day costs us 3.5 million." The board did not answer.',
    "Rates rose by 0.25 percent in March. Who pays? Families with loans, the bank said in a note. Savers gain little.",
    "The study followed 412 nurses for six years. Those on night shifts slept less. The authors call the link weak.",
    "Police closed the bridge at 9 a.m. and opened it again by noon. Three people were hurt. None was in danger.",
    "She was born in 1990. Her father drove a bus. Gen. Ortega, his cousin, never visited.",
    "The new law applies to lorries, vans, etc. and comes into force in May. Fines start at 200 euros.",
]


def ends_of(sentences: list[str]) -> set[int]:
    """How many characters other than blanks stand before each sentence's end."""
    return set(accumulate(len("".join(sentence.split())) for sentence in sentences))


def test_nupunkt_finds_nearly_the_same_ends() -> None:
    """Another splitter, made by others from other texts: at least nine of ten ends are the same."""
    ours = {(text, end) for text in PARAGRAPHS for end in ends_of(sentences_of(text))}
    theirs = {(text, end) for text in PARAGRAPHS for end in ends_of(sent_tokenize(text))}
    assert len(ours & theirs) / len(ours | theirs) >= 0.9
