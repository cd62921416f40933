"""The classes of words that the rules look at, read from `data/language/word_classes.toml`."""

from __future__ import annotations

from functools import cache

from framing.files import DataError, data_path, read_toml
from framing.text.language import abbreviations, months, words_of

CLOSED = ("prepositions", "conjunctions", "determiners", "pronouns", "auxiliaries", "adverbs", "negations")


@cache
def word_class(name: str, *more: str) -> frozenset[str]:
    """The words of one class, or of several together, in lower case. Raises DataError where there is no such class.

    The calendar and the titles of the sentence splitter are classes too, so that each list stands once.

    >>> "the" in word_class("determiners"), "gen" in word_class("titles"), "may" in word_class("months")
    (True, True, True)
    >>> {"the", "may"} <= word_class("determiners", "months")
    True
    """
    if more:
        return word_class(name).union(*map(word_class, more))
    if name == "months":
        return frozenset(months())
    if name == "weekdays":
        return frozenset(word.lower() for word in words_of("weekdays"))
    if name == "titles":
        abbreviated = (short for short, (_, kind) in abbreviations().items() if kind == "title")
        return frozenset((*_tables()[name]["words"], *abbreviated))
    try:
        return frozenset(_tables()[name]["words"])
    except KeyError:
        path = data_path("language", "word_classes.toml")
        raise DataError(path, None, f"no class {name!r} with a list of words; add it to the file") from None


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return read_toml(data_path("language", "word_classes.toml"))


def is_number(word: str) -> bool:
    """Whether a lower-case word is a number, in digits or in letters.

    >>> is_number("300"), is_number("dozen"), is_number("war")
    (True, True, False)
    """
    return word[:1].isdigit() or word in word_class("number_words")


def is_closed(word: str) -> bool:
    """Whether a lower-case word belongs to a closed class of function words.

    >>> is_closed("the"), is_closed("harbour")
    (True, False)
    """
    return word in word_class(*CLOSED)
