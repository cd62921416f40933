"""A linear model over the words around a hedge, tried beside the rules: what it gains within a corpus and outside it.

`make model BENCH=folder` prints the table. The model is no part of the project: it would ship only if it beat the rules
alone on each corpus while trained on the others. It needs scikit-learn, which nothing else here does:
`.venv/bin/python -m pip install scikit-learn`.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.measure.candidates import Candidate
from framing.measure.context import rules_of
from framing.measure.cues import find_decisions
from framing.measure.evaluation import GoldSentence, Tally
from framing.measure.matching import trim_span
from framing.measure.scores import UNCERTAIN
from framing.text.articles import Article
from framing.text.documents import read_document
from framing.text.spans import Span
from tools.annotated import read_annotated, run, with_progress

CORPORA = ("wikipedia", "science")
FOLDS = 5
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


def print_table(folder: Path) -> None:
    """Print exact-span and sentence F1 of the rules and of the model, on each corpus of `folder`."""
    corpora = {name: _places(read_annotated(folder, name, "szeged"), what=name) for name in CORPORA}
    folds = _folds([sentence for sentences in corpora.values() for sentence in sentences])
    print("| corpus | decided by | trained on | exact F1 | sentence F1 |\n|---|---|---|---|---|")
    for name, sentences in corpora.items():
        others = [sentence for other, found in corpora.items() if other != name for sentence in found]
        _print_row(name, "rules alone", "nothing", sentences, [_by_rules(sentence) for sentence in sentences])
        model = train(sentences)
        _print_row(name, "model and rules", "the same sentences", sentences, decide(model, sentences))
        decided = []
        for fold in range(FOLDS):
            model = train([sentence for sentence in sentences if folds[sentence.text] != fold])
            held_out = [sentence for sentence in sentences if folds[sentence.text] == fold]
            decided += list(zip(held_out, decide(model, held_out), strict=True))
        held_out, decisions = [one for one, _ in decided], [two for _, two in decided]
        _print_row(name, "model and rules", f"the other of {FOLDS} folds", held_out, decisions)
        _print_row(name, "model and rules", "the other corpus", sentences, decide(train(others), sentences))


def train(sentences: Sequence[Sentence]) -> Any:
    """A logistic regression (L2) over the ambiguous places of these sentences, as a scikit-learn pipeline."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    places = [place for sentence in sentences for place in sentence.places if place.is_ambiguous]
    model = make_pipeline(DictVectorizer(), LogisticRegression(max_iter=2000))
    return model.fit([place.features for place in places], [place.is_marked for place in places])


def decide(model: Any, sentences: Sequence[Sentence]) -> list[list[Span]]:
    """For each sentence the spans that are a cue: the model decides on ambiguous places, the rules on all others."""
    places = [place for sentence in sentences for place in sentence.places if place.is_ambiguous]
    said = iter(model.predict([place.features for place in places]))
    return [
        [place.span for place in sentence.places if (next(said) if place.is_ambiguous else place.by_rules)]
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


def _folds(sentences: Iterable[Sentence]) -> dict[str, int]:
    """The fold of each text. What shares a document, or its words, with another sentence shares its fold."""
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        while leader.setdefault(name, name) != name:
            name = leader[name]
        return name

    for sentence in sentences:
        words = "text " + " ".join(re.findall(r"\w+", sentence.text.lower()))
        leader[find(f"sentence {sentence.text}")] = find(words)
        if sentence.document:
            leader[find(words)] = find(f"document {sentence.document}")
    groups: dict[str, int] = defaultdict(int)
    for name in leader:
        groups[name] = int(hashlib.sha256(find(name).encode()).hexdigest(), 16) % FOLDS
    return {name.removeprefix("sentence "): fold for name, fold in groups.items() if name.startswith("sentence ")}


def _print_row(
    corpus: str, decided_by: str, trained_on: str, sentences: Sequence[Sentence], found: Sequence[Sequence[Span]]
) -> None:
    exact, whole = Tally(), Tally()
    for sentence, spans in zip(sentences, found, strict=True):
        right = len(sentence.marked & set(spans))
        exact += Tally(right, len(spans) - right, len(sentence.marked) - right)
        tool, people = bool(spans), bool(sentence.marked)
        whole += Tally(int(tool and people), int(tool and not people), int(people and not tool))
    print(f"| {corpus} | {decided_by} | {trained_on} | {exact.f1:.3f} | {whole.f1:.3f} |", flush=True)


if __name__ == "__main__":
    sys.exit(run(print_table, what=__doc__.split("\n")[0]))
