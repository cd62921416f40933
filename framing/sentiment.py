"""TextBlob's polarity and subjectivity: the one place that imports textblob.

They stand beside our measures as a foil: a lexicon of product reviews that gives 0.0 to "strongman", "regime" and
"could" (Loria, TextBlob; the lexicon is that of De Smedt and Daelemans 2012, Pattern).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentiment:
    """`polarity` from -1 to 1, `subjectivity` from 0 to 1, and the words that TextBlob scored with their values."""

    polarity: float
    subjectivity: float
    assessments: tuple[tuple[str, float, float], ...]


def sentiment_of(text: str) -> Sentiment:
    """What TextBlob says of a text. Needs none of TextBlob's corpora.

    >>> sentiment_of("The strongman could perhaps leave.").polarity
    0.0
    """
    from textblob import TextBlob

    found = TextBlob(text).sentiment_assessments
    assessments = tuple(
        (" ".join(words), polarity, subjectivity) for words, polarity, subjectivity, _ in found.assessments
    )
    return Sentiment(found.polarity, found.subjectivity, assessments)
