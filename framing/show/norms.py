"""What is usual in texts of an article's genre, beside its own rates; for other genres nothing is."""

from __future__ import annotations

from collections.abc import Iterable

from framing.measure.norms import Norm, norm_for
from framing.show.numbers import counted, interval_text, rate_text
from framing.show.wording import name, say
from framing.text.articles import Article


def norm_lines(article: Article, scores: Iterable[str]) -> list[str]:
    """A line for each of the scores that has a reference rate in the article's genre; else one line that says so."""
    if not article.genre:
        return [say("norms.no_genre")]
    norms = [norm for score in scores if (norm := norm_for(genre=article.genre, score=score))]
    if not norms:
        return [say("norms.no_norm", genre=article.genre)]
    notes = [say("norms.counted_on", corpus=norm.corpus, unit=norm.unit, note=norm.note).strip() for norm in norms]
    return [*map(norm_text, norms), *dict.fromkeys(notes)]


def norm_text(norm: Norm) -> str:
    """A reference rate in one line, with all that belongs to it.

    >>> norm_text(Norm("wire", "hedging", "an archive", 80, 40000, 0.8, 1.25, 2.0, "an article", ""))
    'Hedging in the genre wire: median 1.2 per 100 words, half of 80 documents (40,000 words) from 0.8 to 2.0.'
    """
    return say(
        "norms.rate",
        score=name("scores", norm.score),
        genre=norm.genre,
        median=rate_text(norm.median),
        documents=counted(norm.documents, "document"),
        words=counted(norm.words, "word"),
        interval=interval_text((norm.lower_quartile, norm.upper_quartile)),
    )
