"""How rules read tokens: marks of all shapes alike, apostrophes told from quotation marks, commas in numbers."""

from __future__ import annotations

import pytest

from framing.text.readings import QUOTE, opens_quotation, read_tokens, with_quotations
from framing.text.tokens import lower_tokens, tokenize

# What is written, and how its tokens are read, with a blank between them and Q for a quotation mark.
READ = [
    ('She said "no".', "she said Q no Q ."),
    ("She said \u201cno\u201d.", "she said Q no Q ."),
    ("Une \u201enote\u201c, une \u00abalarme\u00bb.", "une Q note Q , une Q alarme Q ."),
    ("the 'rebels' fled", "the Q rebels ' fled"),  # the closing one stands behind a letter, as an apostrophe does
    ("'Go,' she said", "Q go , Q she said"),
    ("\u2018Go!\u2019 she said", "Q go ! Q she said"),
    ("the pickets' boss", "the pickets ' boss"),
    ("the town\u2019s boss", "the town's boss"),
    ("6,000 votes, 7 seats", "6 0 000 votes , 7 seats"),
    ("in 2019, 300 left", "in 2019 , 300 left"),
    ("1,x and x,1", "1 , x and x , 1"),
    (",", ","),
]


@pytest.mark.parametrize(("text", "expected"), READ, ids=[text for text, _ in READ])
def test_tokens_are_read(text: str, expected: str) -> None:
    assert read_tokens(tokenize(text)) == [QUOTE if word == "Q" else word for word in expected.split()]


def test_where_the_quotations_are_known_single_marks_are_read_by_them_alone() -> None:
    tokens = tokenize("the 'rebels' of the pickets' boss")
    singles = [number for number, word in enumerate(tokens.lowers) if word == "'"]
    read = with_quotations(tokens, read_tokens(tokens), frozenset(singles[:2]))
    assert [read[number] for number in singles] == [QUOTE, QUOTE, "'"]


def test_known_quotations_leave_the_reading_of_the_document_as_it_is() -> None:
    tokens = tokenize("'Go,' she said")
    read = read_tokens(tokens)
    with_quotations(tokens, read, frozenset())
    assert read == read_tokens(tokens)


@pytest.mark.parametrize(
    ("text", "opening"), [('said "no" again', True), ('said no" again', False), ('said " no', False), ('said "', False)]
)
def test_a_mark_opens_where_it_touches_the_word_behind_it_alone(text: str, opening: bool) -> None:
    tokens = tokenize(text)
    assert opens_quotation(tokens, tokens.texts.index('"')) is opening


@pytest.mark.parametrize(
    "text", ["", " ", "a", " a ", "She's  here.\n\n\u2018Go\u2019 U.N.-backed\u2026", "_ -- e\u0301"]
)
def test_tokens_stand_where_their_places_say(text: str) -> None:
    tokens = tokenize(text)
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == tokens.texts
    assert tokens.lowers == lower_tokens(text)
    assert len(tokens.are_names) == len(tokens)
