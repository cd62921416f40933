"""What a hint must not hold: the parts of an answer, and how each is recognised in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from framing.measure.inflection import adjective_forms, noun_forms, verb_forms
from framing.measure.word_classes import word_class

RUN = 6  # so many words in a row tell a longer answer
LONG = 5  # letters from which on a word is recognised in a longer one

_word = re.compile(r"\w+(?:['’]\w+)*")
_number = re.compile(r"\d+(?:[.,]\d+)*")
_ending = re.compile(r"(?:ing|ed|ly|es|e|s|y|d)$")


class Secret(Protocol):
    """A part of an answer."""

    def found_in(self, hint: str) -> str | None:
        """The words of the hint that tell it; None where none do."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the answer: all of them in a row, or six in a row of a longer one.

    Capital letters, quotation marks, inflection and a determiner in front do not matter; a word of five letters or more
    is recognised in a longer one.

    >>> Words("a quarrel").found_in("Who is quarrelling?"), Words("may").found_in("Look for dismay.")
    ('quarrelling', None)
    """

    text: str

    def found_in(self, hint: str) -> str | None:
        """The words of the hint that are these words, or a run of them."""
        secret = _words(self.text)
        while len(secret) > 1 and secret[0] in word_class("determiners"):
            del secret[0]
        run = min(len(secret), RUN)
        said = _words(hint)
        for first in range(len(said) - run + 1):
            for start in range(len(secret) - run + 1):
                if all(map(_are_alike, said[first : first + run], secret[start : start + run])):
                    return " ".join(said[first : first + run])
        return None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of the answer, in digits, with whichever decimal sign; `values` are its ways of being said.

    >>> Quantity((45, 0.45)).found_in("Is it 45%?"), Quantity((3.25,), tolerance=0.05).found_in("3,3 or 13.25?")
    ('45', '3,3')
    """

    values: tuple[float, ...]
    tolerance: float = 0.0

    def found_in(self, hint: str) -> str | None:
        """The number of the hint that would be right."""
        for written in _number.findall(hint):
            for number in _readings(written):
                if any(abs(number - value) <= self.tolerance + 1e-9 * abs(value) for value in self.values):
                    return str(written)
        return None


@dataclass(frozen=True, slots=True)
class Pair:
    """What the answer says of an item. A hint that names one of the `others` as well leaves the choice open.

    >>> pair = Pair("It may rain.", "Epistemic", others=("Deontic",))
    >>> pair.found_in("Is “It may rain” epistemic or deontic?"), pair.found_in("“It may rain” is epistemic.")
    (None, 'it may rain ... epistemic')
    """

    item: str
    answer: str
    others: tuple[str, ...]

    def found_in(self, hint: str) -> str | None:
        """The item and its answer."""
        item, answer = Words(self.item).found_in(hint), Words(self.answer).found_in(hint)
        if item is None or answer is None or any(Words(other).found_in(hint) for other in self.others):
            return None
        return f"{item} ... {answer}"


@dataclass(frozen=True, slots=True)
class Order:
    """Items in the right order. A hint tells it that names them all, in this order or from the last to the first.

    >>> Order(("cold", "warm", "hot")).found_in("First “hot”, then “warm”, then “cold”.")
    'hot ... cold'
    """

    items: tuple[str, ...]

    def found_in(self, hint: str) -> str | None:
        """The items that begin and end the order."""
        text = " ".join(_words(hint))
        places = [text.find(" ".join(_words(item))) for item in self.items]
        if -1 in places or places not in (sorted(places), sorted(places, reverse=True)):
            return None
        ends = self.items if places[0] < places[-1] else self.items[::-1]
        return f"{ends[0]} ... {ends[-1]}"


def pair_with(item: str, answer: str, answers: Iterable[str]) -> Pair:
    """The item with its answer, one of several."""
    return Pair(item, answer, tuple(other for other in answers if other != answer))


def find_secret(hint: str, secrets: Iterable[Secret], *, all_of_them: bool) -> str | None:
    """The words of the hint that tell a secret; with `all_of_them` a hint may tell some, as long as one is left."""
    found = [secret.found_in(hint) for secret in secrets]
    told = [words for words in found if words is not None]
    enough = len(found) if all_of_them else 1
    return told[0] if told and len(told) >= enough else None


def _words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in _word.findall(text.casefold())]


def _are_alike(one: str, other: str) -> bool:
    """Whether two words are forms of one word, or one stands in front of the other."""
    if one == other:
        return True
    if one[0] != other[0]:
        return False
    return one in _forms(other) or other in _forms(one) or one.startswith(_stem(other)) or other.startswith(_stem(one))


@cache
def _forms(word: str) -> frozenset[str]:
    return frozenset((*verb_forms(word), *noun_forms(word), *adjective_forms(word)))


def _stem(word: str) -> str:
    """The word without an ending; a short one, which stands in front of many others, with a mark that none has."""
    stem = _ending.sub("", word)
    if len(stem) >= LONG:
        return stem
    return word if len(word) >= LONG else f"{word}."


def _readings(written: str) -> list[float]:
    """The numbers that digits can stand for: 1,000 is one to some readers and a thousand to others."""
    parts = re.split("[.,]", written)
    readings = [float("".join(parts))]
    if len(parts) == 2:
        readings[:0] = [float(".".join(parts))]
    return readings if len(parts) != 2 or len(parts[1]) == 3 else readings[:1]
