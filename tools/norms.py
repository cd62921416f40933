"""Count reference rates on the annotated corpora: data/norms.csv.

    make norms BENCH=folder

Only the texts are used, not what readers marked in them. Rows that this tool does not count stay as they are.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from framing.files import data_path, read_csv
from framing.measure.cues import find_cues
from framing.measure.evaluation import GoldSentence
from framing.measure.norms import COLUMNS
from framing.measure.records import Score
from framing.measure.scores import score_cues
from framing.text.articles import Article
from framing.text.words import count_words
from tools.annotated import read_annotated, run, with_progress

Row = dict[str, object]

FEWEST_WORDS = 200
"""In a shorter document one cue moves the rate by half a point or more, and the quartiles would show that alone."""

SCORES = ("hedging", "uncertainty", "boosting", "weasel")


@dataclass(frozen=True, slots=True)
class Genre:
    """A genre that an annotated file has texts of."""

    id: str
    corpus: str
    file: tuple[str, str]
    note: str


GENRES = (
    Genre(
        "encyclopedia",
        "Wikipedia",
        ("wikipedia", "szeged"),
        "Paragraphs chosen because they might hold vague sources; ordinary articles may have lower rates.",
    ),
    Genre(
        "scientific-prose",
        "BioScope abstracts and papers",
        ("science", "szeged"),
        "Biology and medicine alone, abstracts above all; other sciences hedge at other rates.",
    ),
)
UNIT = f"a document: the annotated sentences of one text in a row, where they have at least {FEWEST_WORDS} words"


def make_norms(folder: Path, *, path: Path | None = None) -> None:
    """Write the counted rows to `path`, by default the course's own; other rows stay, behind them."""
    path = path or data_path("norms.csv")
    counted: list[Row] = [row for genre in GENRES for row in count_rows(genre, read_annotated(folder, *genre.file))]
    ours = {genre.id for genre in GENRES}
    known = read_csv(path, columns=COLUMNS) if path.is_file() else []
    others: list[Row] = [dict(row) for _, row in known if row["genre"] not in ours]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(counted + others)
    print(f"{path.name}: {len(counted)} rows counted, {len(others)} kept")


def count_rows(genre: Genre, sentences: Iterable[GoldSentence]) -> Iterator[Row]:
    """A row for each of SCORES, with the quartiles of its rates in the long enough documents."""
    texts = [text for text in documents_of(sentences) if count_words(text) >= FEWEST_WORDS]
    scores = [scores_of(text) for text in with_progress(texts, what=genre.id)]
    for name in SCORES:
        low, middle, high = quantiles([found[name].rate or 0.0 for found in scores], n=4, method="inclusive")
        yield {
            "genre": genre.id,
            "score": name,
            "corpus": genre.corpus,
            "documents": len(scores),
            "words": sum(found[name].base for found in scores),
            "lower_quartile": f"{low:.2f}",
            "median": f"{middle:.2f}",
            "upper_quartile": f"{high:.2f}",
            "unit": UNIT,
            "note": genre.note,
        }


def documents_of(sentences: Iterable[GoldSentence]) -> list[str]:
    """The sentences of each document as one paragraph; those that name no document are left out."""
    texts: dict[str, list[str]] = defaultdict(list)
    for sentence in sentences:
        if sentence.document:
            texts[sentence.document].append(" ".join(sentence.text.split()))
    return [" ".join(parts) for parts in texts.values()]


def scores_of(text: str) -> dict[str, Score]:
    """The scores of a text; whose words they are is left open, since no reference rate asks for it."""
    article = Article.from_text(text)
    return score_cues(article, find_cues(article), voices=())


if __name__ == "__main__":
    sys.exit(run(make_norms, what="Count reference rates."))
