"""Quotations that no reporting verb introduces: scare quotes, a speaker who goes on, or a source left unnamed."""

from __future__ import annotations

import re

from framing.measure.quotations import Quotation
from framing.measure.records import Voice
from framing.measure.word_classes import word_class
from framing.text.nesting import Nest
from framing.text.spans import Span
from framing.text.words import count_words

SCARE_WORDS = 4  # at most so many quoted words, without source or verb, are a scare quote (docs/format.md)
NEAR = 250  # characters between two quotations across which a speaker may go on
WORDS_BETWEEN = 8
LONGEST_CHARGE = 60  # characters between quoted words for somebody and what they are accused of
LONGEST_OUTCRY = 30  # characters before a quotation that may say that it is called out: 'cries of'
_sentence_end = re.compile(r"[.!?](?=\s|$)")


def quoted_alone(text: str, quotations: Nest[Quotation], reported: Nest[Voice]) -> list[Voice]:
    """The voices of the quotations that none of the `reported` voices accounts for."""
    voices: list[Voice] = []
    for number, quotation in enumerate(quotations.items):
        parent = quotations.parents[number]
        outer = quotations.items[parent].span if parent is not None else None
        if any(_accounts_for(voice, quotation, outer) for voice in reported.touching(quotation.span)):
            continue
        if _is_called_out(text, quotation, voices):
            voices.append(Voice(quotation.span, "direct", "called_out"))
        elif count_words(quotation.content(text)) > SCARE_WORDS or _is_sentence(quotation, text):
            voices.append(_speaking_on(text, quotation, reported, voices))
        elif (charge := _charge_behind(text, quotation, reported)) is not None:
            voices.append(Voice(quotation.span, "direct", "names_whom_it_charges", charge.speaker, charge.speaker_span))
        elif quotation.closed:
            voices.append(Voice(quotation.span, "scare", "few_words_no_source"))
    return voices


def _is_called_out(text: str, quotation: Quotation, voices: list[Voice]) -> bool:
    """'There were cries of "shame" and "traitor"': what a crowd calls out, the second behind the first."""
    start = quotation.span.start
    last = voices[-1] if voices else None
    if last is not None and last.rule == "called_out" and text[last.span.end : start].strip(" ,") in ("", "and"):
        return True
    words = text[max(0, start - LONGEST_OUTCRY) : start].lower().split()
    return len(words) > 1 and words[-1] == "of" and words[-2] in word_class("outcries")


def _charge_behind(text: str, quotation: Quotation, reported: Nest[Voice]) -> Voice | None:
    """'accused the "warmongers" | of killing their own': the voice whose verb stands before the quoted words."""
    if quotation.span.end == len(text):
        return None
    behind = Span(quotation.span.end, min(len(text), quotation.span.end + LONGEST_CHARGE))
    for voice in reported.touching(behind):
        if voice.rule == "accuses_of" and voice.verb_span and voice.verb_span.end <= quotation.span.start:
            return voice
    return None


def _accounts_for(voice: Voice, quotation: Quotation, outer: Span | None) -> bool:
    """Whether a reported voice already holds these quoted words at their own level."""
    if not voice.span.contains(quotation.span):
        return False
    return outer is None or not voice.span.contains(outer) or voice.span == quotation.span


def _speaking_on(text: str, quotation: Quotation, reported: Nest[Voice], alone: list[Voice]) -> Voice:
    """A quotation of some length: the speaker right before it goes on, else nobody is named."""
    start = quotation.span.start
    near = list(reported.touching(Span(max(0, start - NEAR), start))) if start else []
    near += [voice for voice in alone[-1:] if voice.mode != "scare" and start - voice.span.end <= NEAR]
    before = [voice for voice in near if voice.span.end <= start]
    last = max(before, key=lambda voice: (voice.span.end, voice.span.start), default=None)
    is_heading = last is not None and "\n\n" in text[_end_of(last) : start] and not _is_sentence(quotation, text)
    if last is not None and not is_heading and (last.speaker is not None or last.speaker_span is not None):
        between = text[_end_of(last) : start]
        is_near = count_words(between) <= WORDS_BETWEEN and between.count("\n\n") <= 1
        if is_near or _is_rest_of_sentence(between):
            return Voice(quotation.span, "direct", "speaker_goes_on", last.speaker, last.speaker_span)
    return Voice(quotation.span, "direct", "quoted_without_source")


def _end_of(voice: Voice) -> int:
    """Where the words of a voice end: what is said, who says it, and the verb."""
    return max(span.end for span in (voice.span, voice.speaker_span, voice.verb_span) if span is not None)


def _is_rest_of_sentence(between: str) -> bool:
    """Whether only the end of one sentence stands between, in one paragraph: ', the head of the college. '"""
    ends = between.rstrip().endswith((".", "!", "?")) and len(_sentence_end.findall(between)) == 1
    return ends and "\n" not in between


def _is_sentence(quotation: Quotation, text: str) -> bool:
    return quotation.content(text).rstrip().endswith((".", "!", "?", ","))
