"""What is usual in texts of an article's genre, beside its own rates; for other genres nothing is."""

from __future__ import annotations

from collections.abc import Iterable

from framing.measure.norms import NO_NORM, Norm, norm_for
from framing.show.numbers import counted, interval_text, rate_text
from framing.show.wording import NO_GENRE, SCORES
from framing.text.articles import Article


def norm_lines(article: Article, scores: Iterable[str]) -> list[str]:
    """A line for each of the scores that has a reference rate in the article's genre; else one line that says so."""
    if not article.genre:
        return [NO_GENRE]
    norms = [norm for score in scores if (norm := norm_for(genre=article.genre, score=score))]
    if not norms:
        return [f"Reference rates ({article.genre}): {NO_NORM}."]
    notes = dict.fromkeys(f"Counted on {norm.corpus}: {norm.unit}. {norm.note}".strip() for norm in norms)
    return [*map(norm_text, norms), *notes]


def norm_text(norm: Norm) -> str:
    """A reference rate in one line, with all that belongs to it.

    >>> norm_text(Norm("wire", "hedging", "an archive", 80, 40000, 0.8, 1.25, 2.0, "an article", ""))
    'Hedging in the genre wire: median 1.2 per 100 words, half of 80 documents (40,000 words) from 0.8 to 2.0.'
    """
    middle = interval_text((norm.lower_quartile, norm.upper_quartile))
    on = f"{counted(norm.documents, 'document')} ({counted(norm.words, 'word')})"
    rate = f"median {rate_text(norm.median)} per 100 words, half of {on} from {middle}"
    return f"{SCORES[norm.score]} in the genre {norm.genre}: {rate}."
