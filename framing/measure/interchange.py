"""A report as plain data: the object that `framing score --json` prints, in schema 1 (docs/format.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from framing.measure.records import Count, Cue, Score, Voice
from framing.text.spans import Span

if TYPE_CHECKING:
    from framing.measure.reports import Report

SCHEMA = 1
CUE_FIELDS = (
    "start",
    "end",
    "text",
    "kind",
    "category",
    "form",
    "phrase",
    "rule",
    "source",
    "voice_index",
    "voice",
    "target",
    "target_span",
    "actor",
    "orientation",
    "stance",
    "likelihood",
    "likelihood_source",
)
"""What is told of a cue, in this order: the fields of its JSON object and the columns of a frame."""


def report_object(report: Report, *, sentiment: bool) -> dict[str, Any]:
    """The report as dictionaries, lists, strings and numbers; spans are pairs of code points."""
    article = report.article
    numbers = {id(cue): number for number, cue in enumerate(report.cues)}
    foil = report.sentiment if sentiment else None
    return {
        "schema": SCHEMA,
        "article": {
            "id": article.id,
            "title": article.title,
            "byline": article.byline,
            "published": article.published.isoformat() if article.published else None,
            "outlet": article.outlet,
            "words": report.scores["hedging"].base,
            "sentences": report.sentences,
            "sha256": article.sha256,
        },
        "text": article.text,
        "sections": [{"kind": part.kind, "start": part.span.start, "end": part.span.end} for part in article.sections],
        "voices": [_voice(voice) for voice in report.voices],
        "cues": [cue_object(cue) for cue in report.cues],
        "scores": {name: _score(score, numbers) for name, score in report.scores.items()},
        "sentiment": {"polarity": foil.polarity, "subjectivity": foil.subjectivity} if foil else None,
        "warnings": list(report.warnings),
    }


def cue_object(cue: Cue) -> dict[str, Any]:
    """The cue as a dictionary of CUE_FIELDS."""
    plain = {
        "start": cue.span.start,
        "end": cue.span.end,
        "target_span": _pair(cue.target_span),
        "likelihood": list(cue.likelihood) if cue.likelihood else None,
    }
    return {name: plain[name] if name in plain else getattr(cue, name) for name in CUE_FIELDS}


def _voice(voice: Voice) -> dict[str, Any]:
    return {
        "start": voice.span.start,
        "end": voice.span.end,
        "mode": voice.mode,
        "speaker": voice.speaker,
        "speaker_span": _pair(voice.speaker_span),
        "verb_span": _pair(voice.verb_span),
        "rule": voice.rule,
    }


def _score(score: Score, numbers: dict[int, int]) -> dict[str, Any]:
    return {
        **_count(score),
        "unit": score.unit,
        "interval": list(score.interval) if score.interval else None,
        "cues": [numbers[id(cue)] for cue in score.cues],
        "by_voice": {name: _count(part) for name, part in score.by_voice.items()},
        "by_category": {name: _count(part) for name, part in score.by_category.items()},
        "by_section": {name: _count(part) for name, part in score.by_section.items()},
    }


def _count(count: Count) -> dict[str, Any]:
    return {"count": count.count, "base": count.base, "rate": count.rate}


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
