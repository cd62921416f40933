"""The stretch of a sentence in which a reporting verb may find its source and its content."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from framing.measure.candidates import Candidate
from framing.measure.inflection import verb_forms
from framing.measure.lexicons import first_words
from framing.measure.word_classes import word_class
from framing.text.documents import Document, Segment
from framing.text.readings import QUOTE, opens_quotation

ENDS = frozenset(".!?\u2026") | {"..", "..."}
FARTHEST_MARK = 100  # tokens between a cue and the marks of the quotation it stands in
DASHES = ("\u2014", "\u2013", "-")
CLOSERS = frozenset((QUOTE, ",", "?", "!", *DASHES))  # marks between what is said and who says so


@dataclass(frozen=True, slots=True)
class Clause:
    """The stretch of a segment, `first` to `stop` (excluded), around a verb.

    It is the segment itself, or what of it lies inside the quotation that holds the verb. `readings` are the tokens of
    the whole document as rules read them: `document.readings`, or those that know the article's quotations.
    """

    document: Document
    segment: Segment
    verb: Candidate
    first: int
    stop: int
    readings: list[str]

    @classmethod
    def whole(cls, cue: Candidate) -> Clause:
        """The whole segment around a cue. The article's quotations are not known here."""
        return cls(cue.document, cue.segment, cue, cue.segment.first, cue.segment.stop, cue.document.readings)

    @classmethod
    def of_segment(cls, cue: Candidate) -> Clause:
        """The segment around a cue, or what of it lies inside the quotation that holds the cue.

        The article's quotations are not known here: a mark opens where it touches the word behind it alone.
        """
        tokens, readings = cue.document.tokens, cue.document.readings
        first, stop = cue.segment.first, cue.segment.stop
        near = range(max(first, cue.first - FARTHEST_MARK), min(stop, cue.stop + FARTHEST_MARK))
        if QUOTE in readings[near.start : near.stop]:
            before = range(cue.first - 1, near.start - 1, -1)
            last = next((number for number in before if readings[number] == QUOTE), None)
            following = next((number for number in range(cue.stop, near.stop) if readings[number] == QUOTE), None)
            if last is not None and opens_quotation(tokens, last):
                first = last + 1
            if following is not None and not opens_quotation(tokens, following):
                stop = following
        return cls(cue.document, cue.segment, cue, first, stop, readings)

    def word(self, number: int) -> str:
        """The token with this number as rules read it (framing/text/readings.py), "" outside the clause."""
        return self.readings[number] if self.first <= number < self.stop else ""

    def words(self, first: int, stop: int) -> list[str]:
        """The tokens `first` to `stop` (excluded) as rules read them, without those that stand outside the clause."""
        start = max(first, self.first)
        return self.readings[start : max(start, min(stop, self.stop))]

    def text(self, number: int) -> str:
        """The token with this number as it is written, "" outside the clause."""
        return self.document.tokens.texts[number] if self.first <= number < self.stop else ""

    @property
    def form(self) -> str:
        """The verb as it stands, in lower case; of a phrase its first word: 'calling' of 'calling for'."""
        return self.document.tokens.lowers[self.verb.first]

    def opens_quotation(self, number: int) -> bool:
        """Whether the mark at this token touches the word behind it and not the one before it."""
        return opens_quotation(self.document.tokens, number)

    @property
    def opening(self) -> int:
        """A clause opens no sentence: which capitals are names in it is told by the tokens before them."""
        return 0


def behind_dateline(clause: Clause) -> int:
    """The number of the first word behind a dateline: 'LISK, Dec 21 (Meridian) - Forces ...'.

    Only capitals, dates and brackets may stand before the dash.
    """
    texts = clause.document.tokens.texts
    if not texts[clause.first].isupper() or len(texts[clause.first]) < 3:
        return clause.first
    for number in range(clause.first + 1, min(clause.first + 14, clause.stop)):
        if texts[number] in DASHES:
            return number + 1
        if texts[number][:1].islower():
            break
    return clause.first


def is_reporting_verb(clause: Clause, number: int) -> bool:
    """Whether the token is a form of a reporting verb."""
    return clause.word(number) in first_words("reporting", "verb")


@cache
def forms_of(name: str) -> frozenset[str]:
    """All forms of the verbs of a word class: "spoken" and "speaks" where it holds "speak"."""
    return frozenset(form for lemma in word_class(name) for form in verb_forms(lemma))
