"""Which categories of cue count for a scheme that labels whole sentences: chosen by its labels, fold by fold.

CoNLL-2010's Wikipedia labels call a sentence uncertain for weasel words, and for some hedges and not for others. On
four fifths of the sentences the categories that raise F1 are taken one by one; the last fifth says what that is worth.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.measure.cues import find_cues
from framing.measure.evaluation import GoldSentence, Tally
from framing.measure.evaluation.tallies import bootstrap
from framing.measure.resampling import RESAMPLES, SEED
from framing.measure.validity import Figure
from framing.text.articles import Article
from tools.annotated import read_annotated, with_progress
from tools.folds import FOLDS, fold_texts

MEASURE = "vague-sentences"
CORPUS = ("wikipedia", "conll2010")
KINDS = ("weasel", "hedge")

Category = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """An annotated sentence: whether people called it uncertain, and the categories of the cues in it."""

    text: str
    document: str
    uncertain: bool
    categories: frozenset[Category]


def figures(folder: Path) -> Iterator[Figure]:
    """F1 by sentence, cross-validated, with the categories chosen on the other folds."""
    gold = read_annotated(folder, *CORPUS)
    sentences = [_sentence(one) for one in with_progress(gold, what="CoNLL-2010: choosing categories")]
    folds = fold_texts((sentence.text, sentence.document) for sentence in sentences)
    documents: dict[str, list[Tally]] = defaultdict(lambda: [Tally()])
    chosen: dict[Category, int] = defaultdict(int)
    for fold in range(FOLDS):
        categories = choose_categories([sentence for sentence in sentences if folds[sentence.text] != fold])
        for category in categories:
            chosen[category] += 1
        for sentence in sentences:
            if folds[sentence.text] == fold:
                documents[sentence.document or sentence.text][0] += _tally(sentence, categories)
    total = sum((tallies[0] for tallies in documents.values()), Tally())
    interval = bootstrap(list(documents.values()), resamples=RESAMPLES, seed=SEED)[0].f1
    if total.f1 is None or interval is None:
        return
    names = ", ".join(f"{category} ({count})" for (_, category), count in chosen.items())
    yield Figure(
        measure=MEASURE,
        corpus="Wikipedia (CoNLL-2010)",
        split="cross-validated",
        level=f"sentence, categories chosen on the other {FOLDS - 1} folds: {names}",
        figure="F1",
        value=total.f1,
        low=interval[0],
        high=interval[1],
        interval="bootstrap over documents",
        items=total.true_positive + total.false_negative,
        items_of="sentences marked",
        sentences=len(sentences),
        documents=len(documents),
    )


def choose_categories(sentences: Sequence[Sentence]) -> list[Category]:
    """The categories that together give the best F1 by sentence, taken one by one as long as F1 grows.

    >>> vague = Sentence("Some say so.", "", True, frozenset({("weasel", "source")}))
    >>> plain = Sentence("It often rains.", "", False, frozenset({("hedge", "frequency")}))
    >>> choose_categories([vague, plain])
    [('weasel', 'source')]
    """
    chosen: list[Category] = []
    left = sorted({category for sentence in sentences for category in sentence.categories})
    best = 0.0
    while left:
        worth, category = max((_f1(sentences, [*chosen, one]), one) for one in left)
        if worth <= best:
            break
        best = worth
        chosen.append(category)
        left.remove(category)
    return chosen


def _f1(sentences: Sequence[Sentence], categories: Collection[Category]) -> float:
    return sum((_tally(sentence, categories) for sentence in sentences), Tally()).f1 or 0.0


def _tally(sentence: Sentence, categories: Collection[Category]) -> Tally:
    found = not sentence.categories.isdisjoint(categories)
    return Tally(
        int(found and sentence.uncertain), int(found and not sentence.uncertain), int(sentence.uncertain and not found)
    )


def _sentence(gold: GoldSentence) -> Sentence:
    cues = find_cues(Article.from_text(gold.text))
    categories = frozenset((cue.kind, cue.category) for cue in cues if cue.kind in KINDS)
    return Sentence(gold.text, gold.document, bool(gold.uncertain), categories)
