"""Texts with their attributions typed in, `[1s:Mara Lind] [1c:said] [1t:no]`, and how many of them a tool finds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import framing
from framing.measure.records import Voice
from framing.measure.voices import innermost_voice
from framing.text import spans
from framing.text.nesting import Nest, nest

Span = tuple[int, int]
PARTS = {"s": "source", "c": "cue", "t": "content", "l": "label"}
AUTHOR = 0  # the attribution that labels in the author's own voice belong to
SMALL_WORDS = {"the", "a", "an", "of", "his", "her", "its", "their", "s"}
MARKS = "“”‘’\"'.,!?;: "
_bracket = re.compile(r"\[(\d+)([sctl])(\??)(?:=([^\[\]:]+))?:|\]")


@dataclass(frozen=True)
class Part:
    """A source, cue or content of attribution `number`, or a label in its voice.

    An `optional` cue is neither asked for nor held against a tool. `who` is the one who is meant, where a part says so.
    """

    number: int
    kind: str
    span: Span
    optional: bool
    who: str | None = None


@dataclass(frozen=True)
class Marked:
    """A text without its brackets, and the parts that they marked, those of one attribution sharing a number."""

    text: str
    parts: tuple[Part, ...]

    def of_kind(self, kind: str) -> list[Part]:
        """The parts of one kind, in the order in which they close."""
        return [part for part in self.parts if part.kind == kind]

    def speaker_of(self, number: int) -> str | None:
        """Who is said to speak in an attribution: whom one of its parts names, else its source's words, else nobody."""
        parts = [part for part in self.parts if part.number == number]
        named = (part.who for part in parts if part.who)
        words = (self.text[slice(*part.span)] for part in parts if part.kind == "source")
        return next(named, None) or next(words, None)


def read_attributions(marked: str) -> Marked:
    """The text and its parts.

    >>> read_attributions("[1s:He] [1c?:said] [1t:no].").parts[1]
    Part(number=1, kind='cue', span=(3, 7), optional=True, who=None)
    """
    text, end, opened, parts = "", 0, [], []
    for match in _bracket.finditer(marked):
        text += marked[end : match.start()]
        end = match.end()
        if match[1]:
            opened.append((int(match[1]), match[2], bool(match[3]), match[4], len(text)))
            continue
        number, kind, optional, who, start = opened.pop()
        parts.append(Part(number, PARTS[kind], (start, len(text)), optional, who))
    if opened:
        raise ValueError(f"a bracket is never closed: {marked[:60]}")
    return Marked(text + marked[end:], tuple(parts))


def texts_of(path: Path) -> Iterator[Marked]:
    """The texts of a file, parted by empty lines; lines that start with # are comments."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            yield read_attributions("\n".join(lines))


@dataclass(frozen=True)
class Score:
    """How many of the `keyed` parts were found, and how many of the `found` ones are right; overlap is enough."""

    hits: int
    keyed: int
    right: int
    found: int

    @property
    def recall(self) -> float:
        """The share of the keyed parts that was found."""
        return self.hits / self.keyed

    @property
    def precision(self) -> float:
        """The share of what was found that is keyed."""
        return self.right / self.found

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def score(texts: Iterable[Marked], kind: str) -> Score:
    """How well the tool finds the sources, cues or contents of `texts`."""
    hits = keyed = right = found = 0
    for marked in texts:
        optional = {part.number for part in marked.parts if part.optional}
        parts = [part for part in marked.of_kind(kind) if part.number not in optional]
        debatable = [part.span for part in marked.of_kind(kind) if part.number in optional]
        gold = [part.span for part in parts]
        spans = [span for span in found_spans(marked.text, kind) if not overlaps_one(span, debatable)]
        numbers = {part.number for part in parts}
        reached = {part.number for part in parts if overlaps_one(part.span, spans)}
        hits, keyed = hits + len(reached), keyed + len(numbers)
        right, found = right + sum(overlaps_one(span, gold) for span in spans), found + len(spans)
    return Score(hits, keyed, right, found)


def found_spans(text: str, kind: str) -> set[Span]:
    """The spans of one kind that the tool finds in a text."""
    report = framing.analyse(framing.Article.from_text(text))
    voices = [voice for voice in report.voices if voice.mode != "scare"]
    spans = {
        "cue": [cue.span for cue in report.cues if cue.kind == "reporting"],
        "source": [voice.speaker_span for voice in voices if voice.speaker_span],
        "content": [voice.span for voice in voices],
    }
    return {(span.start, span.end) for span in spans[kind]}


def overlaps_one(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span shares a character with one of the others."""
    return any(span[0] < end and start < span[1] for start, end in others)


def count_right(texts: Iterable[Marked], what: str) -> tuple[int, int]:
    """How many of the marked labels have the right voice, of how many ("label"); or how many contents that were found
    have the right speaker ("speaker") or the right last word ("end").
    """
    answers = [answer for marked in texts for _, answer in ANSWERS[what](marked)]
    return sum(answers), len(answers)


def answers_on_labels(marked: Marked) -> Iterator[tuple[Part, bool]]:
    """Each label with whether the innermost voice around it is the one that the text says, and its speaker too."""
    voices = voices_in(marked.text)
    for part in marked.of_kind("label"):
        number = innermost_voice(voices, spans.Span(*part.span))
        if number is None or part.number == AUTHOR:
            yield part, number is None and part.number == AUTHOR
        else:
            yield part, same_name(voices.items[number].speaker, marked.speaker_of(part.number))


def answers_on_speakers(marked: Marked) -> Iterator[tuple[Part, bool]]:
    """Each content that was found with whether its speaker is right."""
    for part, voice in found_contents(marked):
        yield part, same_name(voice.speaker, marked.speaker_of(part.number))


def answers_on_ends(marked: Marked) -> Iterator[tuple[Part, bool]]:
    """Each content that was found, the last one of its attribution, with whether it ends with the right word."""
    last = {part.number: part for part in marked.of_kind("content")}
    for part, voice in found_contents(marked):
        if part is last[part.number]:
            said = marked.text[slice(*part.span)]
            end = part.span[0] + len(said.rstrip(MARKS))
            yield part, voice.span.start + len(voice.span.of(marked.text).rstrip(MARKS)) == end


ANSWERS = {"label": answers_on_labels, "speaker": answers_on_speakers, "end": answers_on_ends}


def found_contents(marked: Marked) -> Iterator[tuple[Part, Voice]]:
    """Each content that a voice overlaps, with the voice that shares most with it."""
    voices = voices_in(marked.text).items
    for part in marked.of_kind("content"):
        near = [voice for voice in voices if overlaps_one(part.span, [(voice.span.start, voice.span.end)])]
        if near:
            yield part, max(near, key=lambda voice: shared(part.span, (voice.span.start, voice.span.end)))


def voices_in(text: str) -> Nest[Voice]:
    """The voices that the tool finds in a text, without scare quotes."""
    voices = framing.find_voices(framing.Article.from_text(text))
    return nest([voice for voice in voices if voice.mode != "scare"])


def shared(span: Span, other: Span) -> float:
    """The characters that both have, as a part of those that one of them has."""
    both = min(span[1], other[1]) - max(span[0], other[0])
    return both / (max(span[1], other[1]) - min(span[0], other[0]))


def same_name(name: str | None, other: str | None) -> bool:
    """Whether one holds all words of the other, small ones aside ("Vonn", "Petra Vonn"), or both are nobody."""
    if name is None or other is None:
        return name is other
    words, others = (set(re.findall(r"\w+", text.lower())) - SMALL_WORDS for text in (name, other))
    return words <= others or others <= words
