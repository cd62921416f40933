"""Noun phrases around a place in a sentence, found from closed word classes, capitals and punctuation.

There is no parser here: a phrase ends where a word of a closed class, a mark or a verb must end it. Each function takes
token numbers of one stretch and returns a range of token numbers, `stop` excluded, or None.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol

from framing.measure.inflection import irregular_pasts
from framing.measure.word_classes import is_number, word_class
from framing.text.documents import Document

Range = tuple[int, int]
FRACTIONS = ("third", "quarter", "fifth", "half")
APOSTROPHES = ("'", "\u2019")
LONGEST_PHRASE = 40  # tokens: more than any phrase has; so a text of one word over and over takes time like any other
LINKS = ("of", "for", "in", "from", "at")  # prepositions that a noun phrase runs across: 'the head of the council'


class Stretch(Protocol):
    """Tokens `first` to `stop` (excluded) of a document that a phrase does not run out of: a segment, or a part of it.

    A capital at `opening` may be one only because a sentence opens there.
    """

    @property
    def first(self) -> int:
        """The number of its first token."""

    @property
    def stop(self) -> int:
        """The number of the token behind it."""

    @property
    def opening(self) -> int:
        """The number of the first word of the sentence."""


@cache
def phrase_ends() -> frozenset[str]:
    """The closed-class words that no noun phrase runs across."""
    return word_class(
        "prepositions",
        "conjunctions",
        "clause_openers",
        "auxiliaries",
        "negations",
        "subject_pronouns",
        "adverbs",
    )


def phrase_after(document: Document, stretch: Stretch, first: int) -> Range | None:
    """The noun phrase that starts at token `first`, without determiner: 'the Free Congress said' -> 'Free Congress'.

    A name ends the phrase, with the noun of a group that follows it ('Velm militia') or the person whose role it is
    part of ('Velm mayor Mara Lind').
    """
    texts, lowers = document.tokens.texts, document.tokens.lowers
    determiners = word_class("determiners")
    number = first
    while number < stretch.stop and lowers[number] in determiners:
        number += 1
    start = number
    name = name_at(document, stretch, number)
    while number < stretch.stop and name is None and _goes_on(lowers[number], texts[number]) and number - start < 4:
        if number > start and _is_past_verb(document, stretch, number):
            break
        number += 1
        name = name_at(document, stretch, number)
    if name is not None:
        number = name[1]
        person = name_at(document, stretch, number + 1) if number + 1 < stretch.stop else None
        if person and lowers[number] in word_class("roles"):
            return start, person[1]
        if number < stretch.stop and lowers[number] in word_class("group_nouns"):
            number += 1
    return (start, number) if number > start else None


def phrase_before(document: Document, stretch: Stretch, stop: int) -> Range | None:
    """The noun phrase that ends right before token `stop`, without its determiner: the subject before a verb.

    'On Friday the head of the Velm council' | 'said' -> 'head of the Velm council'. Brackets before it are passed over.
    """
    tokens = document.tokens
    texts, lowers, are_names = tokens.texts, tokens.lowers, tokens.are_names
    if stop - 3 > stretch.first and texts[stop - 1] == ")" and texts[stop - 3] == "(":
        stop -= 3
    earliest = max(stretch.first, stop - LONGEST_PHRASE)
    while stop - 2 > earliest and lowers[stop - 1].endswith("ed") and _goes_on(lowers[stop - 2], texts[stop - 2]):
        stop -= 1  # 'a report published' | 'says'
    if stop > stretch.first and lowers[stop - 1] in word_class("pronouns", "quantifiers"):
        return stop - 1, stop
    number = stop
    while number > earliest:
        word = lowers[number - 1]
        if word in word_class("determiners"):
            if number - 2 > stretch.first and lowers[number - 2] in LINKS:
                number -= 2
                continue
            if number - 3 > stretch.first and _qualifies_noun(lowers[number - 3], lowers[number - 2]):
                number -= 3
                continue
            break
        inner = (word in LINKS or word == "and") and number < stop and number - 1 > stretch.first
        if inner and (word != "and" or are_names[number - 2] == are_names[number]):
            number -= 1
            continue
        if are_names[number - 1] and _may_end_name(word) and not _is_date_at(document, number - 1):
            number -= 1
            continue
        if number < stop and _is_past_verb(document, stretch, number - 1):
            break
        owns = word in APOSTROPHES and number - 1 > stretch.first and texts[number - 2].endswith("s")
        if not owns and not _goes_on(word, texts[number - 1]):
            break
        number -= 1
    while number < stop and (lowers[number] in phrase_ends() or _is_date_at(document, number)):
        number += 1
    return (number, stop) if number < stop else None


def _may_end_name(word: str) -> bool:
    return word not in phrase_ends() or word in word_class("organisation_nouns")  # 'Parents First'


def _qualifies_noun(word: str, preposition: str) -> bool:
    """'sources close to', 'fighters loyal to', 'a report seen by': words that go on with the noun before them."""
    if preposition == "by":
        return word.endswith(("ed", "en", "wn")) or word in irregular_pasts()
    return preposition in ("to", "with") and word in word_class("noun_qualifiers")


def _is_past_verb(document: Document, stretch: Stretch, number: int) -> bool:
    """Whether the token is a past verb: 'Oakes said', 'the council condemned'; not 'the armed group'."""
    lowers = document.tokens.lowers
    if lowers[number] in irregular_pasts():
        return True
    if not lowers[number].endswith("ed") or number == stretch.first:
        return False
    before = lowers[number - 1]
    if before in FRACTIONS and lowers[number - 2] in ("a", "one"):
        return True  # 'a third | blamed trade'
    return before[0].isalnum() and before not in _before_nouns() and not before.endswith("ly") and not is_number(before)


@cache
def _before_nouns() -> frozenset[str]:
    return _bounds() | word_class("quantifiers")


def name_at(document: Document, stretch: Stretch, first: int) -> Range | None:
    """The run of capitalised words that starts at token `first`, small words inside it included."""
    if first >= stretch.stop or not _is_part_of_name(document, stretch, first):
        return None
    stop, latest = first + 1, min(stretch.stop, first + LONGEST_PHRASE)
    while stop < latest and (_is_part_of_name(document, stretch, stop) or _is_connector(document, stretch, stop)):
        stop += 1
    if not document.tokens.are_names[stop - 1]:
        stop -= 1  # a small word at which a run without end was cut off
    return first, stop


def _is_part_of_name(document: Document, stretch: Stretch, number: int) -> bool:
    is_name = document.tokens.are_names[number]
    return is_name and not _only_opens(document, stretch, number) and not _is_date_at(document, number)


def _is_connector(document: Document, stretch: Stretch, number: int) -> bool:
    """Whether a small word inside a name goes on with it: never the last of its stretch."""
    if number >= stretch.stop - 1:
        return False
    texts, lowers = document.tokens.texts, document.tokens.lowers
    owns = lowers[number] in APOSTROPHES and texts[number - 1].endswith("s")  # "Harbour Workers' Union"
    abbreviated = lowers[number] == "." and lowers[number - 1] in word_class("titles")  # "Sgt. Paul Reinholt"
    if not owns and not abbreviated and lowers[number] not in word_class("name_connectors"):
        return False
    return _is_part_of_name(document, stretch, number + 1)  # not 'a tandem MS. This works'


def _only_opens(document: Document, stretch: Stretch, number: int) -> bool:
    """Whether a capital only opens the sentence or a quotation ('The', 'While', 'Many'), or is the pronoun I."""
    word = document.tokens.lowers[number]
    if word not in _openers():
        return False
    return word == "i" or number <= stretch.opening or not document.tokens.texts[number - 1][0].isalnum()


@cache
def _openers() -> frozenset[str]:
    return phrase_ends() | word_class("determiners") | word_class("pronouns") | word_class("quantifiers")


def _goes_on(word: str, text: str) -> bool:
    return text[0].isalnum() and word not in _bounds()


@cache
def _bounds() -> frozenset[str]:
    return phrase_ends() | word_class("determiners")


def _is_date_at(document: Document, number: int) -> bool:
    """A weekday; or a month, unless it is part of a name: 'Theresa May', 'April Reyes'."""
    lowers, texts = document.tokens.lowers, document.tokens.texts
    word = lowers[number]
    if not is_date(word) or not texts[number][0].isupper():
        return False  # 'the march', 'they may'
    if word.removesuffix("'s") in word_class("weekdays"):
        return True
    beside = [place for place in (number - 1, number + 1) if 0 <= place < len(lowers)]
    if any(is_number(lowers[place]) for place in beside):
        return True
    return not any(document.tokens.are_names[place] and lowers[place] not in _openers() for place in beside)


def is_date(word: str) -> bool:
    """Whether a lower-case word is a weekday or a month, which have capitals but name nobody."""
    return word.removesuffix("'s") in word_class("weekdays", "months")
