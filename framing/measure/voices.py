"""Who speaks where: quotations and reported speech, with their source and the cue that introduces them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from framing.measure.actors import Cast, find_cast
from framing.measure.attributions import Attribution, Clause, find_attribution
from framing.measure.attributions.viewpoints import find_viewpoints
from framing.measure.candidates import Candidate
from framing.measure.cues import find_decisions
from framing.measure.phrases import Range
from framing.measure.quotations import Quotation, find_quotations
from framing.measure.records import Voice, VoiceMode
from framing.measure.references import Referent
from framing.measure.speakers import Spoken, resolve_speaker
from framing.measure.unattributed import quoted_alone
from framing.text.articles import Article
from framing.text.documents import Document, read_document
from framing.text.nesting import Nest, nest
from framing.text.readings import with_quotations
from framing.text.spans import Span
from framing.text.words import count_words


@dataclass(frozen=True, slots=True)
class Scene:
    """What finding the voices needs: the document, its cast, its quotations, its tokens read with these known."""

    document: Document
    cast: Cast
    quotations: Nest[Quotation]
    readings: list[str]


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
    quotations = find_quotations(document)
    readings = with_quotations(document.tokens, document.readings, _mark_tokens(document, quotations))
    scene = Scene(document, cast or find_cast(document), quotations, readings)
    voices = _all_reported(scene, verbs)
    nested = nest(voices)
    views = _viewed(scene, nested)
    if views:
        voices += views
        nested = nest(voices)
    return _nested_or_apart([*voices, *quoted_alone(document.article.text, scene.quotations, nested)])


def _mark_tokens(document: Document, quotations: Nest[Quotation]) -> frozenset[int]:
    """The numbers of the tokens that open or close a quotation."""
    opening = (document.token_at(quotation.span.start) for quotation in quotations.items)
    closing = (document.token_at(quotation.span.end - 1) for quotation in quotations.items if quotation.closed)
    return frozenset((*opening, *closing))


def innermost_voice(voices: Nest[Voice], span: Span) -> int | None:
    """The number of the innermost voice that contains `span`; a scare quote is nobody's voice and passed over."""
    return next((number for number in voices.around(span) if voices.items[number].mode != "scare"), None)


def _all_reported(scene: Scene, verbs: list[Candidate]) -> list[Voice]:
    """The voices that reporting verbs introduce; a pronoun may stand for whoever spoke before it."""
    voices: list[Voice] = []
    spoken: list[Spoken] = []
    for verb in verbs:
        clause = _clause_of(scene, verb)
        found = find_attribution(clause) if clause else None
        if found is None:
            continue
        source = resolve_speaker(scene.document, scene.cast, found.source, spoken) if found.source else None
        if source is not None and found.source is not None:
            spoken.append(Spoken(source, found.source, found.content))
        voices += _reported(scene, found, source)
    return voices


def _viewed(scene: Scene, reported: Nest[Voice]) -> list[Voice]:
    """The voices of 'to her enemies she is a thug' and of headlines, which no verb introduces.

    One of a quotation behind a colon ('Vonn was blunt: "..."') counts where nobody else is said to speak there.
    """
    voices = []
    for found in find_viewpoints(scene.document, scene.readings):
        source = resolve_speaker(scene.document, scene.cast, found.source, ()) if found.source else None
        voice = replace(_voice_of(scene, found, source), verb_span=None)
        if found.rule != "colon_then_quotation" or not any(reported.touching(voice.span)):
            voices.append(voice)
    return voices


def _reported(scene: Scene, found: Attribution, source: Referent | None) -> list[Voice]:
    """The voice of an attribution; two where 'he said' stands inside the content, or a quotation behind a colon."""
    voice = _voice_of(scene, found, source)
    if found.rest is not None:
        return [voice, _going_on(scene, voice, found.rest)]
    return _parted_at_colon(scene, voice) or [voice]


def _going_on(scene: Scene, voice: Voice, rest: Range) -> Voice:
    """'The rebels, he said, | might flee': the voice behind the words that say whose it is."""
    span = _with_whole_quotations(scene, scene.document.tokens.span(*rest), voice.verb_span or voice.span)
    return replace(voice, span=span, mode=_mode(scene, span))


def _clause_of(scene: Scene, verb: Candidate) -> Clause | None:
    """The stretch around a verb that belongs to it: inside its innermost quotation, else the segment."""
    document, segment = scene.document, verb.segment
    if segment.section.kind in ("byline", "credit"):
        return None
    first, stop = segment.first, segment.stop
    for number in scene.quotations.around(verb.span):
        inner = scene.quotations.items[number]
        first = max(first, document.token_at(inner.span.start + 1))
        stop = min(stop, document.token_at(inner.span.end - 1 if inner.closed else inner.span.end))
        break
    return Clause(document, segment, verb, first, stop, scene.readings) if first <= verb.first < stop else None


def _voice_of(scene: Scene, found: Attribution, source: Referent | None) -> Voice:
    tokens = scene.document.tokens
    span = _with_whole_quotations(scene, tokens.span(*found.content), tokens.span(*found.verb))
    return Voice(
        span=span,
        mode=_mode(scene, span),
        rule=found.rule,
        speaker=source.name if source else None,
        speaker_span=tokens.span(*found.source) if found.source else None,
        verb_span=tokens.span(*found.verb),
    )


def _parted_at_colon(scene: Scene, voice: Voice) -> list[Voice]:
    """'reports that it agreed: "..."': reported words, a colon, a quotation to the end are two voices of one source."""
    text, span = scene.document.article.text, voice.span
    if ":" not in span.of(text):
        return []
    for quotation in scene.quotations.touching(span):
        before = text[span.start : quotation.span.start].rstrip()
        if quotation.span.end == span.end and before.endswith(":"):
            told = Span(span.start, span.start + len(before) - 1)
            reported = replace(voice, span=told, mode=_mode(scene, told))
            return [reported, replace(voice, span=quotation.span, mode="direct")]
    return []


def _with_whole_quotations(scene: Scene, span: Span, verb: Span) -> Span:
    """The content made to hold a quotation whole where it holds a part of it: its other sentences, its marks.

    A quotation that the verb itself stands in is what somebody else says and stays as it is.
    """
    for quotation in scene.quotations.touching(span):
        if not quotation.span.contains(verb):
            span = Span(min(span.start, quotation.span.start), max(span.end, quotation.span.end))
    return span


def _mode(scene: Scene, span: Span) -> VoiceMode:
    """Direct where all words are quoted, mixed where some are, indirect where none is."""
    text = scene.document.article.text
    quoted, end = 0, 0
    for quotation in scene.quotations.touching(span):
        if span.contains(quotation.span) and quotation.span.start >= end:
            quoted += count_words(quotation.span.of(text))
            end = quotation.span.end
    if not quoted:
        return "indirect"
    return "direct" if quoted == count_words(span.of(text)) else "mixed"


def _nested_or_apart(voices: list[Voice]) -> tuple[Voice, ...]:
    """The voices in order, none twice, and none that crosses another: a crossing one is cut at the other's end."""
    kept: list[Voice] = []
    open_spans: list[Span] = []
    for voice in sorted(voices, key=lambda voice: (voice.span.start, -voice.span.end, voice.verb_span is None)):
        while open_spans and open_spans[-1].end <= voice.span.start:
            open_spans.pop()
        if open_spans and open_spans[-1] == voice.span:
            continue
        is_crossing = bool(open_spans) and open_spans[-1].end < voice.span.end
        span = Span(voice.span.start, open_spans[-1].end) if is_crossing else voice.span
        kept.append(replace(voice, span=span) if is_crossing else voice)
        open_spans.append(span)
    return tuple(kept)
