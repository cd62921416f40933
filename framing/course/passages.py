"""The passage of an exercise: a text whose words are numbered. Pages point at word numbers, the text never changes."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from framing.text.sentences import split_sentences
from framing.text.spans import Span
from framing.text.tokens import tokenize


@dataclass(frozen=True)
class Passage:
    """A text to read or mark. `article` names the course article it is cut from and `start` the offset there."""

    text: str
    article: str | None = None
    start: int = 0

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """Where each word stands, in order; a word's number is its place in this tuple."""
        tokens = tokenize(self.text)
        places = zip(tokens.texts, tokens.starts, tokens.ends, strict=True)
        return tuple(Span(start, end) for text, start, end in places if text[0].isalnum())

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Where each sentence stands, in order; none goes on past the end of its line.

        >>> passage = Passage("Talks may fail. Or not.\\n\\nGen. Roe left.")
        >>> [sentence.of(passage.text) for sentence in passage.sentences]
        ['Talks may fail.', 'Or not.', 'Gen. Roe left.']
        """
        lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", self.text) if match[0].strip()]
        return tuple(sentence for line in lines for sentence in split_sentences(self.text, line))

    def span(self, first: int, last: int) -> Span:
        """The span from word `first` to word `last`, both included."""
        return Span(self.words[first].start, self.words[last].end)

    def numbers(self, span: Span) -> tuple[int, int]:
        """The numbers of the first and last word that `span` touches. Raises ValueError where it touches none."""
        first = bisect_left(self.words, span.start + 1, key=lambda word: word.end)
        last = bisect_left(self.words, span.end, key=lambda word: word.start) - 1
        if first > last:
            raise ValueError(f"no word stands at {span.start} to {span.end}")
        return first, last

    def find(self, quote: str) -> list[Span]:
        """Every place where `quote` stands and cuts no word in two.

        >>> [span.start for span in Passage("May we? We may, says Mayor May.").find("May")]
        [0, 27]
        """
        found = [Span(*match.span()) for match in re.finditer(re.escape(quote), self.text)]
        inside = {offset for word in self.words for offset in range(word.start + 1, word.end)}
        return [span for span in found if span.start not in inside and span.end not in inside]

    def sentence_around(self, span: Span) -> Span:
        """The sentence in which `span` begins."""
        return next(sentence for sentence in self.sentences if span.start < sentence.end)

    def lines(self) -> list[list[str]]:
        """The text line by line, each a list that takes turns: what stands before a word, the word, ..., the rest.

        >>> Passage("Talks may fail.\\n\\nOr not.").lines()
        [['', 'Talks', ' ', 'may', ' ', 'fail', '.'], ['', 'Or', ' ', 'not', '.']]
        """
        lines = []
        for match in re.finditer(r"[^\n]+", self.text):
            first = bisect_left(self.words, match.start(), key=lambda word: word.start)
            stop = bisect_left(self.words, match.end(), key=lambda word: word.start)
            pieces, at = [], match.start()
            for word in self.words[first:stop]:
                pieces += [self.text[at : word.start], word.of(self.text)]
                at = word.end
            lines.append([*pieces, self.text[at : match.end()]])
        return lines
