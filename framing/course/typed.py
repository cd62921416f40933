"""What students type, made fit to be kept and to be shown again."""

from __future__ import annotations


def with_whole_characters(text: str) -> str:
    """The text with a mark in place of half a character, which a page can send and no page can be sent.

    >>> with_whole_characters("no \\ud83d, yes \\ud83d\\ude42")
    'no \ufffd, yes \U0001f642'
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
