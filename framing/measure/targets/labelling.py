"""A label where it stands, and the steps that the rules of all parts of speech share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

from framing.measure.actors import Cast
from framing.measure.attributions.clauses import Clause
from framing.measure.attributions.namings import naming_forms
from framing.measure.attributions.sources import before_auxiliaries
from framing.measure.candidates import SENTENCE, Candidate
from framing.measure.phrases import (
    LONGEST_PHRASE,
    Range,
    name_at,
    phrase_after,
    phrase_before,
    phrase_ends,
)
from framing.measure.word_classes import word_class
from framing.text.words import is_name_word

DASHES = frozenset("\u2014\u2013-")
QUOTES = frozenset("\"'\u201c\u201d\u2018\u2019")
FEW_QUOTED = 8  # tokens in quotation marks that do not make a sentence of their own
FARTHEST_COMMA = 14  # tokens of an apposition between a name and what goes on behind it


@dataclass(frozen=True)
class Labelling:
    """The candidate that is a label, and the cast of its article.

    Most rules ask for the same few places around the label: each is worked out once.
    """

    cue: Candidate
    cast: Cast

    @cached_property
    def clause(self) -> Clause:
        """The label's segment, or the quotation that it stands in, as the rules that find speakers read it.

        A few quoted words are part of the sentence around them: 'Lenz was "pandering to bigots"'.
        """
        cue = self.cue
        quoted = Clause.of_segment(cue)
        if quoted.stop - quoted.first > FEW_QUOTED:
            return quoted
        return Clause.whole(cue)

    @cached_property
    def start_of_phrase(self) -> int:
        """The number of the first word of the noun phrase that the label stands in, its determiner left out."""
        number = self.cue.first
        earliest = number - LONGEST_PHRASE
        while number > earliest and not _ends_phrase(self.cue.at(number - 1)):
            number -= 1
        return number

    @cached_property
    def before_determiner(self) -> int:
        """The number of the determiner of the label's noun phrase, else of its first word; over 'one of', 'a sort of'.

        A quotation mark between determiner and noun is passed over: 'a | "racketeer in an apron"'.
        """
        number = self.start_of_phrase
        if self.cue.at(number - 1) in QUOTES:
            number -= 1
        if self.cue.at(number - 1) in word_class("determiners"):
            number -= 1
        if self.cue.at(number - 1) in QUOTES:
            number -= 1
        return number

    @cached_property
    def follows_naming(self) -> bool:
        """Whether a verb of naming stands before the label in its sentence: few do, and many rules ask for one."""
        return not naming_forms().keys().isdisjoint(self.cue.words_before(SENTENCE))

    @cached_property
    def qualified(self) -> Range | None:
        """The noun phrase behind an adjective; over 'and' and a second one: 'unelected and hardline council'."""
        cue, number = self.cue, self.cue.stop
        if cue.at(number) in ("and", ",", "but") and cue.text_at(number + 1)[:1].islower():
            number += 2
        if cue.at(number) in word_class("quantifiers", "determiners", "pronouns"):
            return None
        return self.phrase_after(number)

    def before_adverbs(self, number: int) -> int:
        """The number behind what stands before the adverbs at `number`."""
        while self.cue.at(number - 1) in word_class("adverbs") or self._is_ly(number - 1):
            number -= 1
        return number

    def before_auxiliaries(self, number: int) -> int:
        """The number behind the subject of a verb at `number`: auxiliaries and adverbs are passed over."""
        return before_auxiliaries(self.clause, number)

    def phrase_before(self, stop: int) -> Range | None:
        """The noun phrase that ends before token `stop`; over an apposition: 'Vane, a former judge, is'."""
        if self.cue.at(stop - 1) in {",", *DASHES}:
            opening = self._opening_before(stop - 1)
            stop = opening if opening is not None else stop - 1
        if stop > self.cue.segment.first and self.cue.at(stop - 1) in ("who", "which", "that"):
            stop -= 1 + (self.cue.at(stop - 2) == ",")
        return phrase_before(self.cue.document, self.cue.segment, stop) if stop > self.cue.segment.first else None

    def phrase_after(self, first: int) -> Range | None:
        """The noun phrase or pronoun at token `first`; the name in apposition to it: 'the mayor, Mara Lind'."""
        is_pronoun = self.cue.at(first) in word_class("pronouns") - word_class("determiners")
        if is_pronoun or (self.cue.at(first) == "her" and self.cue.at(first + 1) in phrase_ends()):
            return first, first + 1
        found = phrase_after(self.cue.document, self.cue.segment, first)
        return self.name_in_apposition(found) if found else None

    def name_in_apposition(self, phrase: Range) -> Range:
        """The name beside a phrase without one: 'the mayor, Mara Lind', 'Mara Lind, the mayor'; else the phrase."""
        if self.has_name(phrase):
            return phrase
        cue, (first, stop) = self.cue, phrase
        if cue.at(stop) == ",":
            behind = stop + 1 + (cue.at(stop + 1) == "the")
            name = name_at(cue.document, cue.segment, behind)
            if name and cue.at(name[1]) not in ("and", "or"):
                return name
        before = first - (cue.at(first - 1) in word_class("determiners"))
        goes_on = cue.at(stop) in (",", "who", "whom", "which", "whose", "that")
        if goes_on and before < first and cue.at(before - 1) == "," and is_name_word(cue.text_at(before - 2)):
            name = phrase_before(cue.document, cue.segment, before - 1)
            return name if name and cue.at(name[0] - 1) not in word_class("prepositions") else phrase
        return phrase

    def has_name(self, phrase: Range | None) -> bool:
        """Whether a phrase holds a capitalised word that does not only open the sentence."""
        return phrase is not None and True in self.cue.document.tokens.are_names[slice(*phrase)]

    def _opening_before(self, closing: int) -> int | None:
        """The number of the comma or dash that opens what ends at `closing`."""
        mark = self.cue.at(closing)
        for place in range(closing - 1, max(self.cue.segment.first, closing - FARTHEST_COMMA) - 1, -1):
            if self.cue.at(place) == mark:
                return place
        return None

    def _is_ly(self, number: int) -> bool:
        return self.cue.at(number).endswith("ly") and number > self.cue.segment.first


Rule = Callable[[Labelling], Range | None]
"""A rule for targets: the tokens that name the party, or None where it does not apply."""


def _ends_phrase(word: str) -> bool:
    """Whether no noun phrase runs across a token: a mark, the end of the segment, or a word of a closed class."""
    return not word or not word[0].isalnum() or word in _closed()


@cache
def _closed() -> frozenset[str]:
    classes = word_class(
        "determiners",
        "prepositions",
        "conjunctions",
        "auxiliaries",
        "negations",
        "pronouns",
        "linking_verbs",
        "denials",
    )
    return classes.union(naming_forms())
