"""A label where it stands, and the steps that the rules of all parts of speech share."""

from __future__ import annotations

from dataclasses import dataclass

from framing.measure.actors import Cast
from framing.measure.attributions.clauses import Clause
from framing.measure.attributions.namings import naming_forms
from framing.measure.attributions.sources import before_auxiliaries
from framing.measure.candidates import Candidate
from framing.measure.phrases import Range, is_name_word, name_at, phrase_after, phrase_before
from framing.measure.word_classes import word_class

BARRIERS = frozenset(',.;:!?()"\u201c\u201d\u2014\u2013')


@dataclass(frozen=True, slots=True)
class Labelling:
    """The candidate that is a label, and the cast of its article."""

    cue: Candidate
    cast: Cast

    @property
    def clause(self) -> Clause:
        """The label's segment, as the rules that find speakers read it."""
        return Clause.of_segment(self.cue)

    def start_of_phrase(self) -> int:
        """The number of the first word of the noun phrase that the label stands in, its determiner left out."""
        number = self.cue.first
        while not self._ends_phrase(number - 1):
            number -= 1
        return number

    def before_determiner(self) -> int:
        """The number of the determiner of the label's noun phrase, else of its first word."""
        number = self.start_of_phrase()
        return number - 1 if self.cue.at(number - 1) in word_class("determiners") else number

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
        if self.cue.at(stop - 1) == ",":
            commas = [
                place for place in range(max(self.cue.segment.first, stop - 14), stop - 1) if self.cue.at(place) == ","
            ]
            stop = commas[-1] if commas else stop
        if stop > self.cue.segment.first and self.cue.at(stop - 1) in ("who", "which", "that"):
            stop -= 1 + (self.cue.at(stop - 2) == ",")
        return phrase_before(self.cue.document, self.cue.segment, stop) if stop > self.cue.segment.first else None

    def phrase_after(self, first: int) -> Range | None:
        """The noun phrase or pronoun at token `first`; the name in apposition to it: 'the mayor, Mara Lind'."""
        if self.cue.at(first) in word_class("pronouns") - word_class("determiners"):
            return first, first + 1
        found = phrase_after(self.cue.document, self.cue.segment, first)
        if found and not self.has_name(found) and self.cue.at(found[1]) == ",":
            behind = found[1] + 1 + (self.cue.at(found[1] + 1) == "the")
            return name_at(self.cue.document, self.cue.segment, behind) or found
        return found

    def has_name(self, phrase: Range | None) -> bool:
        """Whether a phrase holds a capitalised word that does not only open the sentence."""
        if phrase is None:
            return False
        return any(is_name_word(self.cue.text_at(number)) for number in range(*phrase))

    def _is_ly(self, number: int) -> bool:
        return self.cue.at(number).endswith("ly") and number > self.cue.segment.first

    def _ends_phrase(self, number: int) -> bool:
        word = self.cue.at(number)
        if not word or word[0] in BARRIERS or not word[0].isalnum():
            return True
        closed = (
            "determiners",
            "prepositions",
            "conjunctions",
            "auxiliaries",
            "negations",
            "pronouns",
            "linking_verbs",
        )
        return any(word in word_class(name) for name in closed) or word in naming_forms()
