"""Which part of an article its words and cues belong to: the counting behind the charts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from framing.measure.records import Count, Voice
from framing.measure.reports import Report
from framing.measure.scores import BASE_SECTIONS
from framing.show.wording import say, speaker_name
from framing.text.spans import Span
from framing.text.words import count_words, find_words


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading of an article, and the cues of one score in it."""

    name: str
    count: Count


@dataclass(frozen=True, slots=True)
class Share:
    """How many words of an article somebody speaks, in how many passages; the article's own words have none."""

    speaker: str
    words: int
    passages: int


def parts(report: Report, score: str) -> list[Part]:
    """The article under its headings: the opening with the headline, then each heading with what follows it.

    Counts and bases add up to those of the score; captions, bylines and credits are left out as they are there.
    """
    text = report.article.text
    found: list[tuple[str, list[Span]]] = [(say("parts.opening"), [])]
    for section in report.article.sections:
        if section.kind == "heading":
            found.append((section.span.of(text).strip(), []))
        if section.kind in BASE_SECTIONS:
            found[-1][1].append(section.span)
    return [
        Part(
            name,
            Count(
                cues=tuple(cue for cue in report.scores[score].cues if any(span.contains(cue.span) for span in spans)),
                base=sum(count_words(span.of(text)) for span in spans),
            ),
        )
        for name, spans in found
        if spans
    ]


def shares(report: Report) -> list[Share]:
    """The article's own words, then each speaker's, most words first; together they are the base of every score.

    A word inside a quotation inside a quotation is the inner speaker's. Scare quotes are no voice.
    """
    voices = [voice for voice in report.voices if voice.mode != "scare"]
    words: Counter[str | None] = Counter()
    for section in report.article.sections:
        if section.kind in BASE_SECTIONS and not section.repeats:
            inside = [voice for voice in voices if voice.span.overlaps(section.span)]
            for word in find_words(section.span.of(report.article.text)):
                words[_speaker_at(section.span.start + word.start, inside)] += 1
    passages = Counter(map(speaker_name, voices))
    own = Share(say("who.author"), words.pop(None, 0), 0)
    others = [(speaker, number) for speaker, number in words.most_common() if speaker]
    return [own, *(Share(speaker, number, passages[speaker]) for speaker, number in others)]


def _speaker_at(offset: int, voices: list[Voice]) -> str | None:
    """Who speaks there; None where the article does."""
    around = [voice for voice in voices if voice.span.start <= offset < voice.span.end]
    return speaker_name(min(around, key=lambda voice: len(voice.span))) if around else None
