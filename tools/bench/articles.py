"""What the generated articles are like: how long, what is found in them, how often a sentence comes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from framing.measure.reports import Report, analyse
from framing.text.articles import Article
from framing.text.documents import read_document
from framing.text.library import course_articles, read_course_article
from framing.text.words import count_words

KINDS = ("hedge", "reporting", "label", "booster", "weasel")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Means of an article; cues of each kind per 100 words; the share of different ones among all sentences."""

    articles: int
    characters: float
    words: float
    cues: float
    voices: float
    rates: dict[str, float]
    distinct: float


def describe_generated(texts: Iterable[str]) -> Likeness:
    """What articles in memory are like."""
    return _describe([analyse(Article.from_text(text)) for text in texts])


def describe_course() -> Likeness:
    """What the course's own articles are like, which people wrote as news."""
    return _describe([analyse(read_course_article(name)) for name in course_articles()])


def sentences_of(text: str) -> list[str]:
    """The sentences, headlines and bylines of a text.

    >>> sentences_of("Talks fail\\n\\nThey did. Nobody knows why.")
    ['Talks fail', 'They did.', 'Nobody knows why.']
    """
    return [segment.span.of(text) for segment in read_document(Article.from_text(text)).segments]


def _describe(reports: list[Report]) -> Likeness:
    number = len(reports)
    words = sum(count_words(report.article.text) for report in reports)
    kinds = Counter[str](cue.kind for report in reports for cue in report.cues)
    counted = Counter(sentence for report in reports for sentence in sentences_of(report.article.text))
    return Likeness(
        articles=number,
        characters=sum(len(report.article.text) for report in reports) / number,
        words=words / number,
        cues=kinds.total() / number,
        voices=sum(len(report.voices) for report in reports) / number,
        rates={kind: 100 * kinds[kind] / words for kind in KINDS},
        distinct=len(counted) / counted.total(),
    )
