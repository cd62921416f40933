"""The marks that a highlight puts into a text: which span, what it looks like, what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.measure.records import Cue, Voice
from framing.show.colours import VOICE_LINE, VOICE_TAG, style_of, tag_of
from framing.show.reliability import reliability_fact
from framing.show.shown import as_text
from framing.show.wording import name, say, speaker_name, voice_name
from framing.text.articles import Section
from framing.text.spans import Span

# Nothing but `small` holds words that are not the article's: whoever leaves those out reads the text as it is.
_TAG = "font-size:70%;line-height:1;vertical-align:text-top;margin:0 1px;white-space:nowrap"
_VOICE_TAG = f"{_TAG};background-color:{VOICE_TAG[0]};color:{VOICE_TAG[1]};padding:0 3px;border-radius:2px"


@dataclass(frozen=True, slots=True)
class Mark:
    """HTML around every piece of `span`, and tags before its first and after its last piece."""

    span: Span
    opening: str
    closing: str
    before: str = ""
    after: str = ""


def cue_mark(cue: Cue) -> Mark:
    """A coloured and underlined mark, with its kind in small letters behind it."""
    style = style_of(cue)
    return Mark(
        span=cue.span,
        opening=f'<mark title="{as_text(describe_cue(cue))}" style="{style.css}">',
        closing="</mark>",
        after=f'<small style="{_TAG}">\u00a0{as_text(tag_of(cue))}</small>',
    )


def voice_mark(voice: Voice) -> Mark:
    """A thin line below a passage that somebody else speaks, with the speaker in front of it."""
    speaker = speaker_name(voice)
    says = say(f"voices.{voice.mode}", speaker=speaker, rule=voice.rule)
    shown = says if voice.mode == "scare" else speaker
    return Mark(
        span=voice.span,
        opening=f'<span title="{as_text(says)}" style="border-bottom:1px solid {VOICE_LINE};padding-bottom:4px">',
        closing="</span>",
        before=f'<small style="{_VOICE_TAG}">{as_text(shown)}:</small>',
        after=f'<small style="{_VOICE_TAG}">{as_text(say("voices.end"))}</small>',
    )


def section_marks(sections: Sequence[Section]) -> list[Mark]:
    """Headline and headings in bold, bylines, captions and credits in italics."""
    styles = {"headline": "font-weight:bold;font-size:115%", "heading": "font-weight:bold", "paragraph": ""}
    return [
        Mark(section.span, opening=f'<span style="{style}">', closing="</span>")
        for section in sections
        if (style := styles.get(section.kind, "font-style:italic"))
    ]


def describe_cue(cue: Cue) -> str:
    """One line that says what the cue is, whose words it is, why it was counted, and how often readers marked it."""
    facts = [
        say("facts.kind", kind=name("tags", cue.kind), category=name("categories", cue.category)),
        say("facts.voice", voice=voice_name(cue)),
        say("facts.target", target=cue.target) if cue.target else "",
        name("orientations", cue.orientation),
        name("stances", cue.stance),
        say("facts.rule", rule=cue.rule),
        say("facts.source", source=cue.source),
        reliability_fact(cue),
    ]
    return "; ".join(filter(None, facts))
