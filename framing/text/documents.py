"""An article cut into segments and tokens: what every measure reads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from framing.text.articles import Article, Section
from framing.text.readings import read_tokens
from framing.text.sentences import split_sentences
from framing.text.spans import Span
from framing.text.tokens import Tokens, tokenize


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence of a paragraph, or the whole of a headline, heading, caption, byline or credit.

    `first` and `stop` are token numbers, `stop` excluded; `paragraph` numbers the sections from 0; `opening` is the
    first token that is a word; `title_case` says that most longer words have a capital, as in many headlines.
    """

    span: Span
    first: int
    stop: int
    section: Section
    paragraph: int
    opening: int = 0
    title_case: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its tokens and segments, both in the order of the text.

    `readings` are the tokens as rules read them, with marks of all shapes alike (framing/text/readings.py).
    """

    article: Article
    tokens: Tokens
    readings: list[str]
    segments: tuple[Segment, ...]

    def segment_at(self, offset: int) -> Segment | None:
        """The segment in which the character at `offset` stands; None between segments."""
        number = bisect_right(self.segments, offset, key=lambda segment: segment.span.start) - 1
        if number < 0 or offset >= self.segments[number].span.end:
            return None
        return self.segments[number]

    def segment_before(self, segment: Segment) -> Segment | None:
        """The segment in front of this one; None for the first."""
        number = bisect_left(self.segments, segment.span.start, key=lambda other: other.span.start)
        return self.segments[number - 1] if number else None

    def token_at(self, offset: int) -> int:
        """The number of the first token that starts at `offset` or later."""
        return bisect_left(self.tokens.starts, offset)


def read_document(article: Article) -> Document:
    """The article's tokens and segments, ready to be measured."""
    tokens = tokenize(article.text)
    segments = []
    for number, section in enumerate(article.sections):
        spans = split_sentences(article.text, section.span) if section.kind == "paragraph" else [section.span]
        for span in spans:
            first = bisect_left(tokens.starts, span.start)
            stop = bisect_left(tokens.starts, span.end)
            if first < stop:
                texts = tokens.texts[first:stop]
                opening = first + next((place for place, text in enumerate(texts) if text[0].isalnum()), 0)
                segments.append(Segment(span, first, stop, section, number, opening, _is_title_case(texts)))
    return Document(article=article, tokens=tokens, readings=read_tokens(tokens), segments=tuple(segments))


def _is_title_case(texts: list[str]) -> bool:
    """Whether most longer words have a capital; a full stop ends no headline, unless all is in capitals."""
    if texts[-1] == "." and sum(map(str.isupper, texts)) < 2:
        return False  # nearly every sentence
    longer = [text for text in texts if len(text) > 3 and text[0].isalpha()]
    most = 0.7 * len(longer)
    if len(longer) > 1 and sum(map(str.isupper, longer)) > most:
        return True
    return texts[-1] != "." and len(longer) > 2 and sum(text[0].isupper() for text in longer) > most
