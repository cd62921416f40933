"""The one matcher, with marks typed into the text: [words|label] is found, {words|label} expected."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.measure.matching import Mark, match_marks, trim_span
from framing.text.spans import Span

SAME_WORDS = [
    "The talks [{may|hedge}|hedge] fail.",
    'He saw ["{rebels|label}"|label] there.',
    "He saw [the {rebels|label}|label] there.",
    "He saw {the [rebels|label]|label} there.",
    "They [{may well,|hedge}|hedge] fail.",
]


@pytest.mark.parametrize("line", SAME_WORDS)
def test_same_words_and_label_are_a_hit(line):
    text, found, expected = read_marks(line)
    assert match_marks(text, found, expected).hits == ((0, 0),)


def test_overlap_is_near():
    matches = match_marks(*read_marks("They [{may|hedge} well|hedge] fail."))
    assert matches.near == ((0, 0),)
    assert matches.hits == matches.extras == matches.misses == ()


def test_another_label_is_an_extra_and_a_miss_that_belong_together():
    matches = match_marks(*read_marks("It [{allegedly|hedge}|reporting] rained."))
    assert (matches.extras, matches.misses, matches.relabelled) == ((0,), (0,), ((0, 0),))


def test_touching_is_not_overlapping():
    matches = match_marks(*read_marks("They [may|hedge] {well|hedge} fail."))
    assert (matches.extras, matches.misses) == ((0,), (0,))


def test_a_hit_goes_before_a_longer_overlap():
    text = "may well fail"
    found = [Mark(Span(0, 13), "hedge"), Mark(Span(0, 8), "hedge")]
    matches = match_marks(text, found, [Mark(Span(0, 8), "hedge")])
    assert (matches.hits, matches.extras) == (((1, 0),), (0,))


def test_the_longest_overlap_is_the_near_one():
    text = "some 30 boats may stay"
    found = [Mark(Span(0, 13), "hedge")]
    expected = [Mark(Span(0, 4), "hedge"), Mark(Span(5, 17), "hedge")]
    matches = match_marks(text, found, expected)
    assert (matches.near, matches.misses) == (((0, 1),), (0,))


def test_nothing_matches_nothing():
    assert match_marks("Talks may fail.", [], []).hits == ()


@pytest.mark.parametrize("words", ["the", "...", "no"])
def test_a_mark_is_never_trimmed_away(words):
    assert trim_span(words, Span(0, len(words))) == Span(0, len(words))


SPANS = st.builds(lambda start, length: Mark(Span(start, start + length), "a"), st.integers(0, 30), st.integers(1, 9))


@given(st.lists(SPANS, max_size=8), st.lists(SPANS, max_size=8))
def test_every_mark_is_in_one_pair_or_in_none_and_no_pair_is_left_out(found, expected):
    matches = match_marks("x" * 40, found, expected)
    pairs = matches.hits + matches.near
    assert sorted([i for i, _ in pairs] + list(matches.extras)) == list(range(len(found)))
    assert sorted([j for _, j in pairs] + list(matches.misses)) == list(range(len(expected)))
    assert all(found[i].span.overlaps(expected[j].span) for i, j in pairs)
    assert not any(found[i].span.overlaps(expected[j].span) for i in matches.extras for j in matches.misses)


def read_marks(line):
    """The text without its marks, the marks in square brackets, and those in braces."""
    marks = {"[": [], "{": []}
    text, opened = "", []
    for piece in re.findall(r"[\[{]|\|[a-z]+[\]}]|[^\[{|]+", line):
        if piece in marks:
            opened.append((piece, len(text)))
        elif piece[0] == "|":
            bracket, start = opened.pop()
            marks[bracket].append(Mark(Span(start, len(text)), piece[1:-1]))
        else:
            text += piece
    return text, marks["["], marks["{"]
