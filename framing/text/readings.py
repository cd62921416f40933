"""How rules read the tokens of a text: every quotation mark alike, the comma of a number as a part of it."""

from __future__ import annotations

from framing.text.tokens import Tokens

QUOTE = '"'  # what every quotation mark, of whatever shape, is read as
_DOUBLE = frozenset('"\u201c\u201d\u201e\u00ab\u00bb\u2018')
_SINGLE = "'"  # in lower case the curly one is straight
QUOTATION_MARKS = _DOUBLE | {_SINGLE}  # the lower-case tokens that may be read as QUOTE
_READ = QUOTATION_MARKS | {","}  # those that may be read as something else than they are


def read_tokens(tokens: Tokens) -> list[str]:
    """Each token in lower case, QUOTE for a quotation mark, "0" for the comma of '6,000', which parts nothing.

    A single mark is told from an apostrophe by its neighbours.

    >>> from framing.text.tokens import tokenize
    >>> read_tokens(tokenize("\u201c6,000 votes,\u201d the pickets' boss said"))
    ['"', '6', '0', '000', 'votes', ',', '"', 'the', 'pickets', "'", 'boss', 'said']
    """
    read = tokens.lowers.copy()
    for number in [number for number, word in enumerate(read) if word in _READ]:
        if read[number] == ",":
            read[number] = "0" if _is_in_number(tokens, number) else ","
        elif read[number] in _DOUBLE or _is_quotation_mark(tokens, number):
            read[number] = QUOTE
    return read


def with_quotations(tokens: Tokens, read: list[str], marks: frozenset[int]) -> list[str]:
    """The tokens as `read_tokens` reads them, but single marks where the text's quotations are known.

    `marks` are the numbers of the tokens that open or close a quotation; every other single one is an apostrophe.
    """
    if _SINGLE not in tokens.lowers:
        return read
    known = read.copy()
    for number in [number for number, word in enumerate(tokens.lowers) if word == _SINGLE]:
        known[number] = QUOTE if number in marks else _SINGLE
    return known


def opens_quotation(tokens: Tokens, number: int) -> bool:
    """Whether the mark at this token touches the word behind it and not the one before it."""
    following = number + 1
    touches_behind = following < len(tokens) and tokens.starts[following] == tokens.ends[number]
    touches_before = number > 0 and tokens.ends[number - 1] == tokens.starts[number]
    return touches_behind and not (touches_before and tokens.texts[number - 1][0].isalnum())


def _is_in_number(tokens: Tokens, number: int) -> bool:
    if not 0 < number < len(tokens) - 1 or tokens.starts[number] != tokens.ends[number - 1]:
        return False
    is_close = tokens.starts[number + 1] == tokens.ends[number]
    return is_close and tokens.texts[number - 1].isdigit() and tokens.texts[number + 1].isdigit()


def _is_quotation_mark(tokens: Tokens, number: int) -> bool:
    """A single mark is one behind a comma or a stop, or with a blank before and a letter right behind it."""
    touches_before = number > 0 and tokens.ends[number - 1] == tokens.starts[number]
    if touches_before:
        return tokens.texts[number - 1] in (",", ".", "!", "?") or tokens.texts[number - 1] in _DOUBLE
    following = number + 1
    return following < len(tokens) and tokens.starts[following] == tokens.ends[number]
