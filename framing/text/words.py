"""What a word is: the unit in which every base and every rate is counted."""

from __future__ import annotations

import re
from itertools import islice

from framing.text.spans import Span

# Accents and vowel signs typed as characters of their own (Latin, Hebrew, Arabic, Indic) belong to their letter.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0903\u093a-\u094f"
)
_RUN = rf"[^\W_]++(?:[{_MARKS}]++[^\W_]*+)*+"
WORD = rf"{_RUN}(?:[-\u2010\u2011'\u2019]{_RUN})*+"
_word = re.compile(WORD)


def count_words(text: str) -> int:
    """How many words `text` has: runs of letters or digits with inner hyphens or apostrophes.

    >>> count_words("The internationally-recognized GNA's reply: no.")
    5
    """
    return len(_word.findall(text))


def has_words(text: str, number: int) -> bool:
    """Whether `text` has at least so many words; reads no further than it must.

    >>> has_words("Talks fail again", 3), has_words("Talks fail", 3)
    (True, False)
    """
    return next(islice(_word.finditer(text), number - 1, None), None) is not None


def is_name_word(text: str) -> bool:
    """Whether a token could be part of a name: a capital, also after 'al-'; 'Velm-based' is an adjective, not a name.

    >>> is_name_word("Ortega"), is_name_word("al-Masri"), is_name_word("Velm-based")
    (True, True, False)
    """
    first, hyphen, last = text.rpartition("-")
    if hyphen and first[:1].isupper():
        return last[:1].isupper() or last[:1].isdigit()
    return last[:1].isupper()


def phrase_pattern(phrase: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """What finds a phrase as whole words, whatever blanks stand between them.

    >>> phrase_pattern("may fail").findall("It may  fail. May failures.")
    ['may  fail']
    """
    words = r"\s+".join(map(re.escape, phrase.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)", flags)


def word_starts(text: str, span: Span) -> list[int]:
    """Where the words of `span` begin, counted in `text`.

    >>> word_starts("It's 3 May", Span(5, 10))
    [5, 7]
    """
    return [match.start() for match in _word.finditer(text, span.start, span.end)]


def find_words(text: str) -> list[Span]:
    """The spans of all words of `text`, in order.

    >>> [span.of("It's 3 May") for span in find_words("It's 3 May")]
    ["It's", '3', 'May']
    """
    return [Span(*match.span()) for match in _word.finditer(text)]
