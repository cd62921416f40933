"""A linear model over the words around a hedge, tried beside the rules: what it gains within a corpus and outside it.

The model is no part of the project: it would ship only if it beat the rules alone on each corpus while trained on the
others. `make validity BENCH=folder` counts it again where scikit-learn is installed, which nothing else here needs:
`.venv/bin/python -m pip install scikit-learn`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.measure.candidates import Candidate
from framing.measure.context import rules_of
from framing.measure.cues import find_decisions
from framing.measure.evaluation import GoldSentence, Tally
from framing.measure.evaluation.tallies import bootstrap
from framing.measure.matching import trim_span
from framing.measure.resampling import RESAMPLES, SEED
from framing.measure.scores import UNCERTAIN
from framing.measure.validity import Figure
from framing.text.articles import Article
from framing.text.documents import read_document
from framing.text.spans import Span
from tools.annotated import read_annotated, with_progress
from tools.folds import FOLDS, fold_texts

MEASURE = "linear-model"
CORPORA = {"wikipedia": "Wikipedia (Szeged)", "science": "BioScope (Szeged)"}
RULES, MODEL = "rules only", "rules and model"
NEIGHBOURS = (-2, -1, 1, 2)

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A place where an entry of the scheme's categories stands: what the rules say of it, and what people marked."""

    span: Span
    features: Features
    by_rules: bool
    is_ambiguous: bool
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """An annotated sentence as places to decide on, with the spans that people marked."""

    document: str
    text: str
    marked: frozenset[Span]
    places: tuple[Place, ...]


def figures(folder: Path) -> Iterator[Figure]:
    """F1 by exact span and by sentence, of the rules and of the model with them, on each corpus of `folder`."""
    corpora = {name: _places(read_annotated(folder, name, "szeged"), what=name) for name in CORPORA}
    folds = fold_texts((sentence.text, sentence.document) for sentences in corpora.values() for sentence in sentences)
    for name, sentences in corpora.items():
        others = [sentence for other, found in corpora.items() if other != name for sentence in found]
        yield from _measured(name, RULES, "all data", [(one, _by_rules(one)) for one in sentences])
        yield from _measured(name, MODEL, "all data", _decided(train(sentences), sentences))
        decided = []
        for fold in range(FOLDS):
            model = train([sentence for sentence in sentences if folds[sentence.text] != fold])
            decided += _decided(model, [sentence for sentence in sentences if folds[sentence.text] == fold])
        yield from _measured(name, MODEL, "cross-validated", decided)
        yield from _measured(name, MODEL, "corpus left out", _decided(train(others), sentences))


Decided = tuple[Sentence, Sequence[Span]]


def train(sentences: Sequence[Sentence]) -> Any:
    """A logistic regression (L2) over the ambiguous places of these sentences, as a scikit-learn pipeline."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    places = [place for sentence in sentences for place in sentence.places if place.is_ambiguous]
    model = make_pipeline(DictVectorizer(), LogisticRegression(max_iter=2000))
    return model.fit([place.features for place in places], [place.is_marked for place in places])


def _decided(model: Any, sentences: Sequence[Sentence]) -> list[Decided]:
    """Each sentence with the spans that are a cue: the model decides on ambiguous places, the rules on all others."""
    places = [place for sentence in sentences for place in sentence.places if place.is_ambiguous]
    said = iter(model.predict([place.features for place in places]))
    return [
        (sentence, [place.span for place in sentence.places if (next(said) if place.is_ambiguous else place.by_rules)])
        for sentence in sentences
    ]


def _by_rules(sentence: Sentence) -> list[Span]:
    return [place.span for place in sentence.places if place.by_rules]


def _places(gold: Collection[GoldSentence], *, what: str) -> list[Sentence]:
    return [_sentence(sentence) for sentence in with_progress(gold, what=what)]


def _sentence(gold: GoldSentence) -> Sentence:
    marked = frozenset(trim_span(gold.text, found.span) for found in gold.spans)
    places = []
    for decision in find_decisions(read_document(Article.from_text(gold.text))):
        candidate = decision.candidate
        if candidate.entry.category not in UNCERTAIN:
            continue
        span = trim_span(gold.text, candidate.span)
        features = dict(_features(candidate, decision.is_cue))
        places.append(Place(span, features, decision.is_cue, any(rules_of(candidate.entry)), span in marked))
    return Sentence(gold.document, gold.text, marked, tuple(places))


def _features(candidate: Candidate, is_cue: bool) -> Iterator[tuple[str, float]]:
    """The phrase, what the rules say of it, and the two words on each side, alone and together with the phrase."""
    phrase = candidate.entry.phrase
    yield phrase, 1
    yield f"{phrase} rules {is_cue}", 1
    for place in NEIGHBOURS:
        word = candidate.after(place) if place > 0 else candidate.before(-place)
        word = "<number>" if word[:1].isdigit() else word
        yield f"{phrase} {place:+d} {word}", 1
        yield f"{candidate.entry.category} {place:+d} {word}", 1


def _measured(corpus: str, decided_by: str, split: str, decided: Sequence[Decided]) -> Iterator[Figure]:
    documents: dict[str, list[Tally]] = defaultdict(lambda: [Tally(), Tally()])
    for sentence, spans in decided:
        right = len(sentence.marked & set(spans))
        tool, people = bool(spans), bool(sentence.marked)
        exact = Tally(right, len(spans) - right, len(sentence.marked) - right)
        whole = Tally(int(tool and people), int(tool and not people), int(people and not tool))
        sums = documents[sentence.document or sentence.text]
        sums[0], sums[1] = sums[0] + exact, sums[1] + whole
    intervals = bootstrap(list(documents.values()), resamples=RESAMPLES, seed=SEED)
    for place, (level, of) in enumerate((("exact span", "cues"), ("sentence", "sentences"))):
        tally = sum((sums[place] for sums in documents.values()), Tally())
        interval = intervals[place].f1
        if tally.f1 is None or interval is None:
            continue
        yield Figure(
            measure=MEASURE,
            corpus=CORPORA[corpus],
            split=split,
            level=f"{level}, {decided_by}",
            figure="F1",
            value=tally.f1,
            low=interval[0],
            high=interval[1],
            interval="bootstrap over documents",
            items=tally.true_positive + tally.false_negative,
            items_of=f"{of} marked",
            sentences=len(decided),
            documents=len(documents),
        )
