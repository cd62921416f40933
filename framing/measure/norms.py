"""Reference rates: what a score usually is in texts of one genre, and what that was counted on.

They stand in `data/norms.csv`. `make norms` writes the rows that can be counted; a row from another source can be added
by hand, and needs no code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from framing.files import DataError, data_path, read_csv
from framing.measure.scores import MEASURES

COUNTS = ("documents", "words")
RATES = ("lower_quartile", "median", "upper_quartile")
COLUMNS = ("genre", "score", "corpus", *COUNTS, *RATES, "unit", "note")


@dataclass(frozen=True, slots=True)
class Norm:
    """The rates of one score in the documents of a genre, per 100 words: half of them lie between the quartiles.

    `unit` says what a document is here, `note` what to be careful about.
    """

    genre: str
    score: str
    corpus: str
    documents: int
    words: int
    lower_quartile: float
    median: float
    upper_quartile: float
    unit: str
    note: str


def norm_for(*, genre: str, score: str) -> Norm | None:
    """The reference rate of a score in a genre; None where there is none for this genre.

    Raises ValueError for a score that there is not.

    >>> norm_for(genre="encyclopedia", score="hedging").corpus
    'Wikipedia'
    >>> norm_for(genre="op-ed", score="hedging") is None
    True
    """
    if score not in MEASURES:
        raise ValueError(f"there is no score {score!r}; the scores are {', '.join(MEASURES)}")
    found = (norm for norm in load_norms() if (norm.genre, norm.score) == (genre, score))
    return next(found, None)


@cache
def load_norms(path: Path | None = None) -> tuple[Norm, ...]:
    """The rows of `path`, by default of the course's own table.

    Raises DataError with file and line where a column or a number is not as it should be.
    """
    path = path or data_path("norms.csv")
    return tuple(read_norm(path, line, row) for line, row in read_csv(path, columns=COLUMNS))


def read_norm(path: Path, line: int, row: dict[str, str]) -> Norm:
    """The norm of one row. Raises DataError where its score, genre or numbers are not as they should be."""
    if row["score"] not in MEASURES:
        raise DataError(path, line, f"score is {row['score']!r}; use one of {', '.join(MEASURES)}")
    if not re.fullmatch(r"[a-z0-9-]+", row["genre"]):
        raise DataError(path, line, f"genre is {row['genre']!r}; use small letters, digits and hyphens only")
    for name in ("corpus", "unit"):
        if not row[name]:
            raise DataError(path, line, f"nothing under {name}; say what the rate was counted on")
    try:
        documents, words = (int(row[name]) for name in COUNTS)
        low, middle, high = (float(row[name]) for name in RATES)
    except ValueError:
        raise DataError(path, line, f"{', '.join(COUNTS + RATES)} have to be numbers; mend them") from None
    if not 0 < documents <= words:
        raise DataError(path, line, f"{documents} documents with {words} words cannot be; mend them")
    if not 0 <= low <= middle <= high <= 100:
        raise DataError(path, line, f"quartiles {low:g}, {middle:g}, {high:g} are in no order; mend them")
    return Norm(
        genre=row["genre"],
        score=row["score"],
        corpus=row["corpus"],
        documents=documents,
        words=words,
        lower_quartile=low,
        median=middle,
        upper_quartile=high,
        unit=row["unit"],
        note=row["note"],
    )
