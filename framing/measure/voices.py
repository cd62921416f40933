"""Who speaks where: quotations and reported speech, with their source and the cue that introduces them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from framing.measure.actors import Cast, find_cast
from framing.measure.attributions import Attribution, Clause, find_attribution
from framing.measure.candidates import Candidate
from framing.measure.cues import find_decisions
from framing.measure.quotations import Quotation, find_quotations
from framing.measure.records import Voice, VoiceMode
from framing.measure.references import resolve
from framing.text.articles import Article
from framing.text.documents import Document, read_document
from framing.text.spans import Span
from framing.text.words import count_words

SCARE_WORDS = 4  # at most so many quoted words, without source or verb, are a scare quote (DESIGN.md, section 4)


@dataclass(frozen=True, slots=True)
class Scene:
    """What finding the voices needs: the document, its cast, its quotations and its reporting verbs."""

    document: Document
    cast: Cast
    quotations: list[Quotation]
    verbs: list[Candidate]


def find_voices(
    article: Article | Document, *, cast: Cast | None = None, verbs: list[Candidate] | None = None
) -> tuple[Voice, ...]:
    """All voices of an article in the order of their start, the outer before the inner.

    `cast` and `verbs` (the accepted reporting cues) are found where they are not given.

    >>> [voice.speaker for voice in find_voices(Article.from_text('"We will stay," Mara Lind said.'))]
    ['Mara Lind']
    """
    document = article if isinstance(article, Document) else read_document(article)
    if verbs is None:
        verbs = [
            found.candidate
            for found in find_decisions(document)
            if found.is_cue and found.candidate.entry.kind == "reporting"
        ]
    scene = Scene(document, cast or find_cast(document), find_quotations(document), verbs)
    reported = _reported(scene)
    voices = [*reported, *_quoted_alone(scene, reported)]
    return _nested_or_apart(voices)


# ---- voices with a reporting verb --------------------------------------------------------------------------------


def _reported(scene: Scene) -> list[Voice]:
    voices: list[Voice] = []
    for verb in scene.verbs:
        clause = _clause_of(scene, verb)
        found = find_attribution(clause) if clause else None
        if found:
            voices.extend(_voices_of(scene, found))
    return voices


def _clause_of(scene: Scene, verb: Candidate) -> Clause | None:
    """The stretch around a verb that belongs to it: inside its innermost quotation, else the segment."""
    document, segment = scene.document, verb.segment
    if segment.section.kind in ("byline", "credit"):
        return None
    first, stop = segment.first, segment.stop
    inner = _innermost(scene.quotations, verb.span)
    if inner is not None:
        first = max(first, document.token_at(inner.span.start + 1))
        stop = min(stop, document.token_at(inner.span.end - 1 if inner.closed else inner.span.end))
    return Clause(document, segment, verb, first, stop) if first <= verb.first < stop else None


def _voices_of(scene: Scene, found: Attribution) -> list[Voice]:
    """The voice of an attribution; two where reported words and a whole quotation after a colon follow each other."""
    text, tokens = scene.document.article.text, scene.document.tokens
    span = _with_whole_quotations(scene, tokens.span(*found.content), tokens.span(*found.verb))
    source = resolve(scene.document, scene.cast, found.source) if found.source else None
    voice = Voice(
        span=span,
        mode=_mode(scene, span),
        rule=found.rule,
        speaker=source.name if source else None,
        speaker_span=tokens.span(*found.source) if found.source else None,
        verb_span=tokens.span(*found.verb),
    )
    for quotation in scene.quotations:
        before = text[span.start : quotation.span.start].rstrip()
        if quotation.span.end == span.end and before.endswith(":"):
            told = Span(span.start, span.start + len(before) - 1)
            return [
                replace(voice, span=told, mode=_mode(scene, told)),
                replace(voice, span=quotation.span, mode="direct"),
            ]
    return [voice]


def _with_whole_quotations(scene: Scene, span: Span, verb: Span) -> Span:
    """The content made to hold a quotation whole where it holds a part of it: its other sentences, its marks.

    A quotation that the verb itself stands in is what somebody else says and stays as it is.
    """
    for quotation in scene.quotations:
        other = quotation.span
        if other.overlaps(span) and not other.contains(verb) and not span.contains(other):
            span = Span(min(span.start, other.start), max(span.end, other.end))
    return span


def _mode(scene: Scene, span: Span) -> VoiceMode:
    inner = [quotation for quotation in scene.quotations if span.contains(quotation.span)]
    if any(quotation.span == span for quotation in inner):
        return "direct"
    covered = sum(count_words(quotation.span.of(scene.document.article.text)) for quotation in _outermost(inner))
    if not covered:
        return "indirect"
    return "direct" if covered == count_words(span.of(scene.document.article.text)) else "mixed"


# ---- quotations without a reporting verb -------------------------------------------------------------------------


def _quoted_alone(scene: Scene, reported: list[Voice]) -> list[Voice]:
    voices: list[Voice] = []
    text = scene.document.article.text
    for quotation in scene.quotations:
        if any(_accounts_for(voice, quotation, scene) for voice in reported):
            continue
        if count_words(quotation.content(text)) <= SCARE_WORDS and not _is_sentence(quotation, text):
            if quotation.closed:
                voices.append(Voice(quotation.span, "scare", "few_words_no_source"))
            continue
        voices.append(_continued(scene, quotation, [*reported, *voices]))
    return voices


def _accounts_for(voice: Voice, quotation: Quotation, scene: Scene) -> bool:
    """Whether a reported voice already holds these quoted words at their own level."""
    if not voice.span.contains(quotation.span):
        return False
    parent = scene.quotations[quotation.parent].span if quotation.parent is not None else None
    return parent is None or not voice.span.contains(parent) or voice.span == quotation.span


def _continued(scene: Scene, quotation: Quotation, voices: list[Voice]) -> Voice:
    """A quotation of some length without a verb: the speaker before it goes on where nothing else stands between."""
    text = scene.document.article.text
    earlier = [voice for voice in voices if voice.span.end <= quotation.span.start and voice.mode != "scare"]
    last = max(earlier, key=lambda voice: (voice.span.end, voice.span.start), default=None)
    if last is not None and last.speaker is not None:
        between = text[last.span.end : quotation.span.start]
        if count_words(between) <= 8 and between.count("\n\n") <= 1:
            return Voice(quotation.span, "direct", "speaker_goes_on", last.speaker, last.speaker_span, None)
    return Voice(quotation.span, "direct", "quoted_without_source")


def _is_sentence(quotation: Quotation, text: str) -> bool:
    return quotation.content(text).rstrip().endswith((".", "!", "?", ","))


# ---- order -------------------------------------------------------------------------------------------------------


def _nested_or_apart(voices: list[Voice]) -> tuple[Voice, ...]:
    """The voices in order, none twice, and none that crosses another: a crossing one is cut at the other's end."""
    kept: list[Voice] = []
    open_spans: list[Span] = []
    for voice in sorted(voices, key=lambda voice: (voice.span.start, -voice.span.end, voice.verb_span is None)):
        while open_spans and open_spans[-1].end <= voice.span.start:
            open_spans.pop()
        if open_spans and open_spans[-1] == voice.span:
            continue
        end = min([voice.span.end, *(span.end for span in open_spans[-1:])])
        kept.append(replace(voice, span=Span(voice.span.start, end)))
        open_spans.append(kept[-1].span)
    return tuple(kept)


def innermost_voice(voices: tuple[Voice, ...], span: Span, *, scare: bool = False) -> int | None:
    """The number of the innermost voice that contains `span`; scare quotes are passed over unless asked for."""
    number = bisect_left(voices, span.start + 1, key=lambda voice: voice.span.start) - 1
    while number >= 0:
        voice = voices[number]
        if voice.span.contains(span) and (scare or voice.mode != "scare"):
            return number
        number -= 1
    return None


def _innermost(quotations: list[Quotation], span: Span) -> Quotation | None:
    around = [quotation for quotation in quotations if quotation.span.contains(span)]
    return max(around, key=lambda quotation: quotation.span.start, default=None)


def _outermost(quotations: list[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in quotations:
        if not kept or quotation.span.start >= kept[-1].span.end:
            kept.append(quotation)
    return kept
