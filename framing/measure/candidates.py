"""A place where a lexicon entry matches, with the words around it: what a context rule decides on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from framing.measure.lexicons import Entry, Lexicons
from framing.text.documents import Document, Segment
from framing.text.spans import Span

SENTENCE = 40
"""Tokens on each side of a phrase that are as good as the whole sentence, and keep the work on it constant."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """The tokens `first` to `stop` (excluded) of a segment, where `entry` matches."""

    entry: Entry
    document: Document
    segment: Segment
    first: int
    stop: int

    @property
    def span(self) -> Span:
        """Where the phrase stands in the text."""
        return self.document.tokens.span(self.first, self.stop)

    @property
    def text(self) -> str:
        """The phrase as it stands in the text."""
        if self.stop - self.first == 1:
            return self.document.tokens.texts[self.first]
        return self.span.of(self.document.article.text)

    @property
    def lower(self) -> str:
        """The phrase in lower case."""
        if self.stop - self.first == 1:
            return self.document.tokens.lowers[self.first]
        return self.text.lower()

    def before(self, distance: int = 1) -> str:
        """The token that many places before the phrase in lower case, "" outside the segment."""
        number = self.first - distance
        return self.document.tokens.lowers[number] if number >= self.segment.first else ""

    def after(self, distance: int = 1) -> str:
        """The token that many places after the phrase in lower case, "" outside the segment."""
        number = self.stop - 1 + distance
        return self.document.tokens.lowers[number] if number < self.segment.stop else ""

    def at(self, number: int) -> str:
        """The token with this number in lower case, "" outside the segment."""
        return self.document.tokens.lowers[number] if self.segment.first <= number < self.segment.stop else ""

    def text_at(self, number: int) -> str:
        """The token with this number as it is written, "" outside the segment."""
        return self.document.tokens.texts[number] if self.segment.first <= number < self.segment.stop else ""

    def words_before(self, most: int) -> list[str]:
        """Up to `most` tokens before the phrase in lower case, the nearest first."""
        first = max(self.segment.first, self.first - most)
        return self.document.tokens.lowers[first : self.first][::-1]

    def words_after(self, most: int) -> list[str]:
        """Up to `most` tokens after the phrase in lower case, the nearest first."""
        return self.document.tokens.lowers[self.stop : min(self.segment.stop, self.stop + most)]

    def words_around(self, most: int) -> list[str]:
        """Up to `most` tokens on each side of the phrase in lower case, those before it first, the nearest first."""
        return self.words_before(most) + self.words_after(most)

    @property
    def opens_sentence(self) -> bool:
        """Whether no word stands before the phrase in its segment (quotation marks and brackets may)."""
        return self.first <= self.segment.opening


Rule = Callable[[Candidate], bool]
"""Whether one reading holds for a candidate: what the rules in `context` say."""


def find_candidates(document: Document, lexicons: Lexicons) -> Iterator[list[Candidate]]:
    """For each token where something matches, the entries that match there, the longest first."""
    phrases, single_words, lowers = lexicons.phrases, lexicons.single_words, document.tokens.lowers
    for segment in document.segments:
        for number in range(segment.first, segment.stop):
            word = lowers[number]
            seconds = phrases.get(word)  # 'the' opens many phrases, and nearly always something else follows
            opens_phrase = seconds is not None and number + 1 < segment.stop and lowers[number + 1] in seconds
            if opens_phrase or word in single_words or "-" in word:
                found = _matches_at(document, lexicons, segment, number)
                if found:
                    yield found


def _matches_at(document: Document, lexicons: Lexicons, segment: Segment, number: int) -> list[Candidate]:
    """The entries of which a form begins at token `number`: phrases, single words, then those that take any prefix."""
    lowers = document.tokens.lowers
    word, found = lowers[number], []
    seconds = lexicons.phrases.get(word)
    if seconds and number + 1 < segment.stop:
        for words, entry in seconds.get(lowers[number + 1], ()):
            stop = number + len(words)
            if stop <= segment.stop and tuple(lowers[number:stop]) == words:
                found.append(Candidate(entry, document, segment, number, stop))
    entries = lexicons.single_words.get(word, ())
    if "-" in word:
        entries += lexicons.suffixes.get(word.rsplit("-", 1)[1], ())
    for entry in entries:
        found.append(Candidate(entry, document, segment, number, number + 1))
    return found
