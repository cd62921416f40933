"""The tool against the keys of the course's own articles: sentences that were keyed before the tool ran on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from framing.files import data_path, read_toml
from framing.measure.cues import find_decisions
from framing.measure.evaluation.evaluating import Evaluation, evaluate
from framing.measure.evaluation.gold import GoldSentence, GoldSpan
from framing.measure.matching import Mark, match_marks
from framing.measure.records import Cue, CueKind
from framing.measure.reports import analyse
from framing.text.documents import Segment, read_document
from framing.text.library import course_articles, read_course_article
from framing.text.spans import Span

LEFT_OUT = ("byline", "credit")
"""Sections in which nobody looked for cues."""

ErrorSort = Literal["false_positive", "false_negative"]


@dataclass(frozen=True, slots=True)
class KeyedSentence:
    """A sentence, headline, heading or caption of an article: what its key has there, and what the tool finds there.

    Cues and spans count from the start of the sentence. Labels that only describe are left out on both sides, as they
    are in the score, and so is a caption that repeats another. `silenced` names the rule that passed over a word of
    the lexicons, by the place of the word.
    """

    gold: GoldSentence
    cues: tuple[Cue, ...]
    silenced: Mapping[Span, str]


@dataclass(frozen=True, slots=True)
class KeyedError:
    """One difference between tool and key: a cue that the key has not, or words of the key that the tool passed over.

    `rule` is the rule that let the cue pass, or the one that passed over the words; "" where no entry has these words.
    """

    article: str
    sentence: str
    span: Span
    sort: ErrorSort
    kind: str
    category: str
    rule: str


def keyed_articles() -> list[str]:
    """The names of all course articles that have a key, sorted."""
    return [name for name in course_articles() if article_key_path(name).is_file()]


def article_key_path(name: str) -> Path:
    """Where the key of a course article stands, or would stand."""
    return data_path("keys", "articles", f"{name}.toml")


def keyed_sentences(case: str = "") -> tuple[KeyedSentence, ...]:
    """The sentences of all course articles that have a key, or of those of one case, such as "tripoli-2019".

    Raises DataError where a key cannot be read; `framing check` says what else may be wrong with one.
    """
    names = [name for name in keyed_articles() if not case or name.startswith(f"{case}/")]
    return tuple(sentence for name in names for sentence in _keyed(name))


def evaluate_keyed(kind: CueKind, *, case: str = "") -> Evaluation:
    """Precision, recall and F1 of one kind of cue against the keys: what `evaluate` says, on articles as a whole.

    The tool reads each article from its headline to its end, as it does in a report.
    """
    sentences = keyed_sentences(case)
    found = {sentence.gold.id: sentence.cues for sentence in sentences}
    return evaluate([sentence.gold for sentence in sentences], kinds=[kind], found=lambda gold: found[gold.id])


def keyed_errors(kind: CueKind, *, case: str = "") -> list[KeyedError]:
    """Every place where tool and key differ on one kind of cue, false positives first. An overlap is no error."""
    return sorted(
        (error for sentence in keyed_sentences(case) for error in _errors(sentence, kind)),
        key=lambda error: error.sort == "false_negative",
    )


def _errors(sentence: KeyedSentence, kind: CueKind) -> Iterator[KeyedError]:
    cues = [cue for cue in sentence.cues if cue.kind == kind]
    spans = [span for span in sentence.gold.spans if span.kind == kind]
    matches = match_marks(sentence.gold.text, _marks(cues), _marks(spans))
    article, text = sentence.gold.document, sentence.gold.text
    for cue in (cues[number] for number in matches.extras):
        yield KeyedError(article, text, cue.span, "false_positive", kind, cue.category, cue.rule)
    for span in (spans[number] for number in matches.misses):
        rules = [rule for place, rule in sentence.silenced.items() if place.overlaps(span.span)]
        yield KeyedError(article, text, span.span, "false_negative", kind, span.label, ", ".join(dict.fromkeys(rules)))


def _marks(found: Sequence[Cue] | Sequence[GoldSpan]) -> list[Mark]:
    return [Mark(each.span, each.kind) for each in found]


@cache
def _keyed(name: str) -> tuple[KeyedSentence, ...]:
    article = read_course_article(name)
    document = read_document(article)
    keyed = read_toml(article_key_path(name)).get("cue", [])
    spans = [_gold_span(cue) for cue in keyed if cue.get("orientation") != "descriptive"]
    cues = [cue for cue in analyse(article).cues if cue.orientation != "descriptive"]
    passed_over = {found.candidate.span: found.rule for found in find_decisions(document) if not found.is_cue}
    return tuple(
        _sentence(f"{name}:{number}", name, segment, article.text, spans, cues, passed_over)
        for number, segment in enumerate(document.segments)
        if segment.section.kind not in LEFT_OUT and not segment.section.repeats
    )


def _sentence(
    identifier: str,
    document: str,
    segment: Segment,
    text: str,
    spans: Sequence[GoldSpan],
    cues: Sequence[Cue],
    passed_over: Mapping[Span, str],
) -> KeyedSentence:
    around, start = segment.span, segment.span.start
    gold = GoldSentence(
        id=identifier,
        text=around.of(text),
        spans=tuple(replace(each, span=each.span.counted_from(start)) for each in spans if around.contains(each.span)),
        document=document,
    )
    return KeyedSentence(
        gold=gold,
        cues=tuple(replace(cue, span=cue.span.counted_from(start)) for cue in cues if around.contains(cue.span)),
        silenced={span.counted_from(start): rule for span, rule in passed_over.items() if around.contains(span)},
    )


def _gold_span(cue: dict[str, Any]) -> GoldSpan:
    return GoldSpan(Span(cue["start"], cue["start"] + len(cue["quote"])), cue["kind"], cue["category"])
