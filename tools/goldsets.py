"""Texts with keys written by hand, and how the measures fare on them: tests/gold, and any folder built like it.

A set is a folder with a text and a key for each name: `strike.txt`, `strike.toml`. The keys say what they hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import framing
from framing.files import read_text, read_toml
from framing.measure.records import Cue, Voice
from framing.text.spans import Span

Key = dict[str, Any]
Figures = dict[str, tuple[int, int]]
"""How often each measure was right, and of how many."""

PRONOUNS = {"i", "he", "she", "it", "they", "we", "you", "her", "his", "its", "their", "who", "him", "them", "one"}
NO_NAME = {"the", "a", "an", "his", "her", "its", "their", "my", "our", "of", "s"}


def names_in(folder: Path) -> list[str]:
    """The names of the texts of a set, in order."""
    return sorted(path.stem for path in folder.glob("*.txt"))


def text_of(folder: Path, name: str) -> str:
    """The text of that name."""
    return read_text(folder / f"{name}.txt")


def key_of(folder: Path, name: str) -> Key:
    """The key of that name."""
    return read_toml(folder / f"{name}.toml")


def measure_set(folder: Path) -> list[Figures]:
    """The figures of each text of a set, in the order of its names."""
    return [
        measure(framing.analyse(framing.Article.from_text(text_of(folder, name))), key_of(folder, name))
        for name in names_in(folder)
    ]


def count_sentences(folder: Path) -> int:
    """The sentences of all texts of a set; headlines and headings are none."""
    texts = (framing.Article.from_text(text_of(folder, name)) for name in names_in(folder))
    return sum(framing.analyse(text).sentences for text in texts)


def measure(report: framing.Report, key: Key) -> Figures:
    """How often each measure was right, and of how many; what is said of a label counts where it was found."""
    labels = [(cue, found) for cue in key["cue"] if cue["kind"] == "label" for found in _overlapping(cue, report)[:1]]
    keyed_voices = [voice for voice in key["voice"] if voice["mode"] != "scare"]
    voices = [(voice, found) for voice in keyed_voices if (found := _same_voice(voice, report)) is not None]
    found_voices = [voice for voice in report.voices if voice.mode != "scare"]
    figures = {
        "target": _share(_is_target(cue, found, key) for cue, found in labels),
        "orientation": _share(found.orientation == cue["orientation"] for cue, found in labels),
        "stance": _share(found.stance == cue["stance"] for cue, found in labels),
        "voice of label": _share(_is_voice_of(cue, found, key) for cue, found in labels),
        "voice recall": (len(voices), len(keyed_voices)),
        "voice precision": _share(any(_same_passage(keyed, voice) for keyed in keyed_voices) for voice in found_voices),
        "mode": _share(found.mode == voice["mode"] for voice, found in voices),
        "speaker": _share(_is_speaker(voice, found, key) for voice, found in voices),
    }
    for kind in ("label", "hedge", "reporting"):
        keyed = [cue for cue in key["cue"] if cue["kind"] == kind]
        cues = [cue for cue in report.cues if cue.kind == kind and cue.orientation != "descriptive"]
        figures[f"{kind} recall"] = _share(bool(_overlapping(cue, report)) for cue in keyed)
        figures[f"{kind} precision"] = _share(any(_overlaps(cue, found) for cue in keyed) for found in cues)
    return figures


def _share(answers: Iterable[bool]) -> tuple[int, int]:
    right = list(answers)
    return sum(right), len(right)


def _overlaps(cue: Key, found: Cue) -> bool:
    return found.span.overlaps(Span(cue["start"], cue["start"] + len(cue["quote"])))


def _overlapping(cue: Key, report: framing.Report) -> list[Cue]:
    """The cues that were found on a keyed one, of its kind; a descriptive label is none."""
    cues = [found for found in report.cues if found.kind == cue["kind"] and found.orientation != "descriptive"]
    return [found for found in cues if _overlaps(cue, found)]


def _is_target(cue: Key, found: Cue, key: Key) -> bool:
    """The same party, whichever of its names; where the key names no party, none may be found."""
    if found.target is None:
        return "target" not in cue
    names = {cue["target"]} if "target" in cue else set()
    return any(_same_name(found.target, name) for name in names | _names_of(cue.get("actor"), key))


def _is_voice_of(cue: Key, found: Cue, key: Key) -> bool:
    if found.voice_index is None or found.voice is None:
        return bool(cue["voice"] == ("authorial" if found.voice_index is None else "unnamed"))
    return any(_same_name(found.voice, name) for name in _speakers(cue["voice"], key))


def _is_speaker(voice: Key, found: Voice, key: Key) -> bool:
    if found.speaker is None:
        return "speaker" not in voice
    return "speaker" in voice and any(_same_name(found.speaker, name) for name in _speakers(voice["speaker"], key))


def _speakers(name: str, key: Key) -> set[str]:
    """All words that the key has for a speaker; a pronoun is no answer."""
    same = [voice for voice in key["voice"] if voice.get("speaker") == name]
    words = {voice["speaker_words"] for voice in same if voice["speaker_words"].lower() not in PRONOUNS}
    return {name}.union(words, *(_names_of(voice.get("actor"), key) for voice in same))


def _names_of(actor: str | None, key: Key) -> set[str]:
    if actor is None:
        return set()
    targets = {cue["target"] for cue in key["cue"] if cue.get("actor") == actor and "target" in cue}
    return targets | {voice["speaker"] for voice in key["voice"] if voice.get("actor") == actor and "speaker" in voice}


def _same_name(name: str, other: str) -> bool:
    """One holds all words of the other: 'Haddow' and 'Noor Haddow'."""
    words, others = (set(re.findall(r"\w+", text.lower())) - NO_NAME for text in (name, other))
    return bool(words and others) and (words <= others or others <= words)


def _same_voice(voice: Key, report: framing.Report) -> Voice | None:
    found = [other for other in report.voices if other.mode != "scare" and _same_passage(voice, other)]
    return max(found, key=lambda other: _shared(voice, other), default=None)


def _same_passage(voice: Key, found: Voice) -> bool:
    return _shared(voice, found) >= 0.5


def _shared(voice: Key, found: Voice) -> float:
    """The characters that both have, as a part of those that one of them has."""
    both: int = min(voice["end"], found.span.end) - max(voice["start"], found.span.start)
    either: int = max(voice["end"], found.span.end) - min(voice["start"], found.span.start)
    return max(both, 0) / either
