"""Why a quotation is not in its passage, so that whoever wrote it sees the difference."""

from __future__ import annotations

import difflib
import re
import unicodedata

from framing.course.passages import Passage

ALIKE = ("\"'\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f", "-\u2010\u2011\u2012\u2013\u2014\u2212")
"""Characters that people type for one another: quotation marks and apostrophes, hyphens and dashes."""


def explain_misquote(quote: str, passage: Passage) -> str:
    """What is wrong with a quotation that `passage.find` does not find, and what to do.

    >>> explain_misquote("Taks may", Passage("“Talks may fail,” he said."))
    "'Taks may' is not in the passage; did you mean 'Talks may'?"
    >>> explain_misquote("talks may", Passage("“Talks may fail,” he said."))
    "'talks may' is not in the passage, which has 'Talks may'; copy it from there"
    """
    text = unicodedata.normalize("NFC", passage.text)
    found = re.search(_pattern(unicodedata.normalize("NFC", quote)), text, re.IGNORECASE)
    if found is None:
        near = _nearest(quote, passage)
        if near:
            return f"{quote!r} is not in the passage; did you mean {near!r}?"
        return f"{quote!r} is not in the passage; copy it from there, whole words only"
    if "\n" in found[0]:
        return f"{quote!r} goes over the end of a line of the passage; quote words of one line"
    if quote not in passage.text and unicodedata.normalize("NFC", quote) == found[0]:
        return f"{quote!r} is not in the passage, which writes its accents in another way; copy it from there"
    if found[0] == quote:
        return f"{quote!r} is only a part of a word; quote the whole word"
    return f"{quote!r} is not in the passage, which has {found[0]!r}; copy it from there"


def _pattern(quote: str) -> str:
    """A pattern for the quotation with other marks, dashes and blanks."""
    return r"\s+".join("".join(map(_character, word)) for word in quote.split())


def _character(character: str) -> str:
    alike = next((group for group in ALIKE if character in group), "")
    return f"[{re.escape(alike)}]" if alike else re.escape(character)


def _nearest(quote: str, passage: Passage) -> str:
    """The words of the passage, as many as in the quotation, that are nearly the same; "" where none are."""
    length = len(Passage(quote).words)
    runs = (passage.span(first, first + length - 1) for first in range(len(passage.words) - length + 1))
    texts = dict.fromkeys(run.of(passage.text) for run in runs)
    return next(iter(difflib.get_close_matches(quote, texts, n=1, cutoff=0.8)), "")
