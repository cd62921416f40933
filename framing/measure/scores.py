"""Scores: which cues count for which measure, on how many words, and how they split."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable

from framing.measure.records import Count, Cue, CueKind, Score, Voice
from framing.text.articles import Article
from framing.text.spans import Span
from framing.text.words import word_starts

BASE_SECTIONS = ("headline", "heading", "paragraph")
UNCERTAIN = ("epistemic", "doxastic", "condition", "investigation")

# What each score counts (docs/format.md). Hedging and labelling are two constructs and are never added up.
MEASURES: dict[str, Callable[[Cue], bool]] = {
    "hedging": lambda cue: cue.kind == "hedge" and cue.category not in ("condition", "investigation"),
    "uncertainty": lambda cue: cue.kind == "hedge" and cue.category in UNCERTAIN,
    "boosting": lambda cue: cue.kind == "booster",
    "weasel": lambda cue: cue.kind == "weasel",
    "labelling": lambda cue: cue.kind == "label" and cue.orientation != "descriptive",
    "reporting": lambda cue: cue.kind == "reporting",
}

SCORE_OF_KIND: dict[CueKind, str] = {
    "hedge": "hedging",
    "booster": "boosting",
    "weasel": "weasel",
    "label": "labelling",
    "reporting": "reporting",
}
"""The score that counts a kind of cue."""


def score_cues(article: Article, cues: tuple[Cue, ...], voices: tuple[Voice, ...]) -> dict[str, Score]:
    """Every score of an article, computed from its cues and voices alone.

    Cues in bylines, captions and credits stand in `by_section` only, and those of a repeated caption nowhere.
    """
    bases = _bases(article, voices)
    return {name: _score(name, [cue for cue in cues if counts(cue)], bases) for name, counts in MEASURES.items()}


def _score(name: str, cues: list[Cue], bases: dict[str, int]) -> Score:
    counted = [cue for cue in cues if cue.counted]
    in_base = [cue for cue in counted if cue.section in BASE_SECTIONS]
    base = sum(bases.get(kind, 0) for kind in BASE_SECTIONS)
    categories = dict.fromkeys(cue.category for cue in in_base)
    sections = [kind for kind in ("headline", "byline", "heading", "caption", "credit", "paragraph") if kind in bases]
    return Score(
        cues=tuple(in_base),
        base=base,
        name=name,
        by_voice={
            "authorial": _count((cue for cue in in_base if cue.voice_index is None), base - bases["attributed"]),
            "attributed": _count((cue for cue in in_base if cue.voice_index is not None), bases["attributed"]),
        },
        by_category={
            category: _count((cue for cue in in_base if cue.category == category), base) for category in categories
        },
        by_section={kind: _count((cue for cue in counted if cue.section == kind), bases[kind]) for kind in sections},
    )


def _count(cues: Iterable[Cue], base: int) -> Count:
    return Count(tuple(cues), base)


def _bases(article: Article, voices: tuple[Voice, ...]) -> dict[str, int]:
    """Words by kind of section, and under "attributed" those of the base that stand inside a voice."""
    bases: dict[str, int] = {}
    base: list[int] = []
    for section in article.sections:
        if section.repeats:
            continue
        words = word_starts(article.text, section.span)
        bases[section.kind] = bases.get(section.kind, 0) + len(words)
        if section.kind in BASE_SECTIONS:
            base += words
    spoken = _outermost([voice.span for voice in voices if voice.mode != "scare"])
    bases["attributed"] = sum(bisect_left(base, span.end) - bisect_left(base, span.start) for span in spoken)
    return bases


def _outermost(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
