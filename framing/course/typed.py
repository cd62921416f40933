"""What students type, made fit to be kept and to be shown again, and numbers as they would type them."""

from __future__ import annotations


def with_whole_characters(text: str) -> str:
    """The text with a mark in place of half a character, which a page can send and no page can be sent.

    >>> with_whole_characters("no \\ud83d, yes \\ud83d\\ude42")
    'no \ufffd, yes \U0001f642'
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def as_typed(number: float) -> str:
    """The number as a person types it: all its digits, and none that only a binary fraction has.

    >>> as_typed(3.25), as_typed(1234567.0), as_typed(0.1 + 0.2)
    ('3.25', '1234567', '0.3')
    """
    return str(number) if isinstance(number, int) else f"{number:.15g}"
