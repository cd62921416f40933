"""Every voice of an article in a table: who speaks, how, with which verb, and inside whose words."""

from __future__ import annotations

from collections.abc import Sequence

from framing.measure.records import Voice
from framing.measure.reports import Report
from framing.show.numbers import counted
from framing.show.shown import Shown, plain_sentence
from framing.show.tables import Cell, bar_table
from framing.show.wording import heads, name, name_of, origin_notes, say, speaker_name
from framing.text.words import count_words


def voice_table(report: Report) -> Shown:
    """The voices in the order of the text, a row each; scare quotes stand with whoever holds the word at arm's length.

    The words of a voice inside another voice count for both, so the column may add up to more than `voices_by_share`
    gives to the sources.
    """
    text = report.article.text
    rows: list[list[Cell]] = []
    told = []
    for voice in report.voices:
        content = voice.span.of(text)
        outer = _around(voice, report.voices)
        speaker = _speaker(voice, outer)
        mode = name("modes", voice.mode)
        verb = voice.verb_span.of(text) if voice.verb_span else ""
        verb_class = name("categories", _verb_class(voice, report))
        words = count_words(content)
        rows.append([speaker, mode, verb, verb_class, speaker_name(outer) if outer else "", f"{words:,}", content])
        told.append(
            say(
                "voice_table.voice",
                speaker=speaker,
                mode=mode,
                verb=verb or say("voice_table.no_verb"),
                words=counted(words, "word"),
            )
        )
    return bar_table(
        say("voice_table.caption", article=name_of(report.article)),
        heads("whose", "mode", "verb", "verb_class", "inside", "words", "said"),
        rows,
        sentence=plain_sentence(say("voice_table.told", told="; ".join(told) or say("voice_table.none"))),
        notes=[say("voice_table.note"), *origin_notes([report])],
    )


def _around(voice: Voice, voices: Sequence[Voice]) -> Voice | None:
    """The innermost other voice that holds this one."""
    around = [other for other in voices if other.span != voice.span and other.span.contains(voice.span)]
    return min(around, key=lambda other: len(other.span), default=None)


def _speaker(voice: Voice, outer: Voice | None) -> str:
    if voice.mode != "scare":
        return speaker_name(voice)
    return speaker_name(outer) if outer else say("who.author")


def _verb_class(voice: Voice, report: Report) -> str | None:
    """What the reporting verb does with the truth, as the lexicon has it; None where it holds no such verb."""
    verb = voice.verb_span
    if verb is None:
        return None
    return next((cue.category for cue in report.cues if cue.kind == "reporting" and cue.span.overlaps(verb)), None)
