"""The stretch of a sentence in which a reporting verb may find its source and its content."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from framing.measure.candidates import Candidate
from framing.measure.inflection import verb_forms
from framing.measure.lexicons import load_lexicons
from framing.measure.phrases import APOSTROPHES
from framing.measure.word_classes import word_class
from framing.text.documents import Document, Segment

QUOTE = '"'  # what every quotation mark, of whatever shape, reads as in a clause
_DOUBLE = frozenset('"\u201c\u201d\u201e\u00ab\u00bb\u2018')
QUOTATION_MARKS = _DOUBLE | {"'"}  # the lower-case tokens that can read as QUOTE
ENDS = frozenset(".!?\u2026") | {"..", "..."}
FARTHEST_MARK = 100  # tokens between a cue and the marks of the quotation it stands in
DASHES = ("\u2014", "\u2013", "-")


@dataclass(frozen=True, slots=True)
class Clause:
    """The stretch of a segment, `first` to `stop` (excluded), around a verb.

    It is the segment itself, or what of it lies inside the quotation that holds the verb. `marks` are the numbers of
    the single quotation marks where the article's quotations are known; else they are told by their neighbours.
    """

    document: Document
    segment: Segment
    verb: Candidate
    first: int
    stop: int
    marks: frozenset[int] | None = None

    @classmethod
    def of_segment(cls, cue: Candidate) -> Clause:
        """The segment around a cue, or what of it lies inside the quotation that holds the cue.

        The article's quotations are not known here: a mark opens where it touches the word behind it alone.
        """
        whole = cls(cue.document, cue.segment, cue, cue.segment.first, cue.segment.stop)
        before = range(cue.first - 1, max(whole.first, cue.first - FARTHEST_MARK) - 1, -1)
        after = range(cue.stop, min(whole.stop, cue.stop + FARTHEST_MARK))
        last = next((number for number in before if whole.word(number) == QUOTE), None)
        following = next((number for number in after if whole.word(number) == QUOTE), None)
        is_opened = last is not None and whole.opens_quotation(last)
        is_closed = following is not None and not whole.opens_quotation(following)
        if not (is_opened or is_closed):
            return whole
        first = last + 1 if last is not None and is_opened else whole.first
        return replace(whole, first=first, stop=following if following is not None and is_closed else whole.stop)

    def word(self, number: int) -> str:
        """The token with this number in lower case, QUOTE for a quotation mark, "" outside the clause."""
        if not self.first <= number < self.stop:
            return ""
        text = self.document.tokens.texts[number]
        if text in _DOUBLE or (text in APOSTROPHES and self._is_quotation_mark(number)):
            return QUOTE
        if text == "," and self._is_in_number(number):
            return "0"  # the comma of '6,000' parts nothing
        return self.document.tokens.lowers[number]

    def text(self, number: int) -> str:
        """The token with this number as it is written, "" outside the clause."""
        return self.document.tokens.texts[number] if self.first <= number < self.stop else ""

    @property
    def form(self) -> str:
        """The verb as it stands, in lower case; of a phrase its first word: 'calling' of 'calling for'."""
        return self.document.tokens.lowers[self.verb.first]

    def opens_quotation(self, number: int) -> bool:
        """Whether the mark at this token touches the word behind it and not the one before it."""
        tokens = self.document.tokens
        following = number + 1
        touches_behind = following < len(tokens) and tokens.starts[following] == tokens.ends[number]
        touches_before = number > 0 and tokens.ends[number - 1] == tokens.starts[number]
        return touches_behind and not (touches_before and tokens.texts[number - 1][0].isalnum())

    @property
    def body(self) -> Segment:
        """The clause as a segment, so that phrases do not run out of it."""
        span = self.document.tokens.span(self.first, self.stop)
        return Segment(span, self.first, self.stop, self.segment.section, self.segment.paragraph)

    def _is_in_number(self, number: int) -> bool:
        tokens = self.document.tokens
        if not 0 < number < len(tokens) - 1 or tokens.starts[number] != tokens.ends[number - 1]:
            return False
        is_close = tokens.starts[number + 1] == tokens.ends[number]
        return is_close and tokens.texts[number - 1].isdigit() and tokens.texts[number + 1].isdigit()

    def _is_quotation_mark(self, number: int) -> bool:
        """A single mark is one behind a comma or a stop, or with a blank before and a letter right behind it."""
        if self.marks is not None:
            return number in self.marks
        tokens = self.document.tokens
        touches_before = number > 0 and tokens.ends[number - 1] == tokens.starts[number]
        if touches_before:
            return tokens.texts[number - 1] in (",", ".", "!", "?") or tokens.texts[number - 1] in _DOUBLE
        following = number + 1
        return following < len(tokens) and tokens.starts[following] == tokens.ends[number]


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
    found = load_lexicons().by_first_word.get(clause.word(number), ())
    return any(entry.kind == "reporting" and entry.form == "verb" for _, entry in found)


@cache
def forms_of(name: str) -> frozenset[str]:
    """All forms of the verbs of a word class: "spoken" and "speaks" where it holds "speak"."""
    return frozenset(form for lemma in word_class(name) for form in verb_forms(lemma))
