"""Twelve short news texts with keys written by hand: the keys are sound, and the measures do not fall behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import framing
from framing.files import read_toml
from framing.measure.records import Cue, Voice

GOLD = Path(__file__).parent / "gold"
NAMES = sorted(path.stem for path in GOLD.glob("*.txt"))
KINDS = {"hedge", "booster", "weasel", "label", "reporting"}
VALUED = {"legitimating", "delegitimating", "contested"}
each_text = pytest.mark.parametrize("name", NAMES)


def text_of(name: str) -> str:
    return (GOLD / f"{name}.txt").read_text(encoding="utf-8")


def key_of(name: str) -> dict[str, Any]:
    return read_toml(GOLD / f"{name}.toml")


def occurrences(quote: str, text: str) -> list[int]:
    return [found.start() for found in re.finditer(rf"(?<!\w){re.escape(quote)}(?!\w)", text)]


# The keys


def test_there_are_twelve_texts_with_keys_of_their_own() -> None:
    assert len(NAMES) == 12
    assert [key_of(name)["article"] for name in NAMES] == NAMES
    assert sorted(path.stem for path in GOLD.glob("*.toml")) == NAMES


def test_the_keys_hold_enough_to_measure_on() -> None:
    cues = [cue for name in NAMES for cue in key_of(name)["cue"]]
    voices = [voice for name in NAMES for voice in key_of(name)["voice"] if voice["mode"] != "scare"]

    assert sum(cue["kind"] == "label" for cue in cues) >= 200
    assert sum(cue["kind"] == "hedge" for cue in cues) >= 50
    assert len(voices) >= 80


@each_text
def test_a_text_is_a_short_piece_of_news(name: str) -> None:
    assert 150 <= len(re.findall(r"\w[\w'’-]*", text_of(name))) <= 260


@each_text
def test_each_keyed_word_stands_at_its_offset(name: str) -> None:
    text = text_of(name)
    for cue in key_of(name)["cue"]:
        assert text[cue["start"] : cue["start"] + len(cue["quote"])] == cue["quote"]
        assert occurrences(cue["quote"], text)[cue["nth"] - 1] == cue["start"], cue


@each_text
def test_each_cue_is_keyed_once(name: str) -> None:
    places = [(cue["kind"], cue["start"]) for cue in key_of(name)["cue"]]
    assert len(places) == len(set(places))
    assert {kind for kind, _ in places} <= KINDS


@each_text
def test_a_label_has_a_value_a_stance_and_a_target_that_is_words_of_the_text(name: str) -> None:
    text = text_of(name)
    for label in [cue for cue in key_of(name)["cue"] if cue["kind"] == "label"]:
        assert label["orientation"] in VALUED
        assert label["stance"] in {"adopted", "distanced", "denied"}
        assert "target" not in label or occurrences(label["target"], text), label


@each_text
def test_a_voice_spans_its_first_to_its_last_words(name: str) -> None:
    text = text_of(name)
    for voice in key_of(name)["voice"]:
        said = text[voice["start"] : voice["end"]]
        assert said.startswith(voice["opens"])
        assert said.endswith(voice["closes"])
        assert "\n" not in said
        assert occurrences(voice.get("speaker_words", ""), text), voice


@each_text
def test_voices_nest_or_stand_apart(name: str) -> None:
    spans = [(voice["start"], voice["end"]) for voice in key_of(name)["voice"]]
    assert len(spans) == len(set(spans))
    for start, end in spans:
        assert all(not start < other < end or last <= end for other, last in spans)


@each_text
def test_a_cue_belongs_to_the_innermost_voice_around_it(name: str) -> None:
    key = key_of(name)
    voices = [voice for voice in key["voice"] if voice["mode"] != "scare"]
    for cue in key["cue"]:
        around = [voice for voice in voices if voice["start"] <= cue["start"] < voice["end"]]
        innermost = min(around, key=lambda voice: voice["end"] - voice["start"], default={"speaker": "authorial"})
        assert cue["voice"] == innermost.get("speaker", "unnamed"), cue


# The measures

PRONOUNS = {"i", "he", "she", "it", "they", "we", "you", "her", "his", "its", "their", "who", "him", "them", "one"}
NO_NAME = {"the", "a", "an", "his", "her", "its", "their", "my", "our", "of", "s"}

# A little below what is measured now. In brackets: the first measurement, on rules and lists that had seen none of
# these texts (2026-11-22). The rules were mended in sight of what they missed, so today's figures are no longer blind;
# the label list grew without a look at the texts. The keys do not follow the tool: what falls below a floor has to
# say why.
FLOORS = {
    "label recall": 0.70,  # (0.554) most of the rest are words that the list does not hold
    "label precision": 0.96,  # (0.988)
    "target": 0.67,  # (0.553)
    "orientation": 0.94,  # (0.965)
    "stance": 0.95,  # (0.971)
    "voice of label": 0.81,  # (0.794)
    "voice recall": 0.82,  # (0.731)
    "voice precision": 0.89,  # (0.856)
    "mode": 0.95,  # (0.944)
    "speaker": 0.84,  # (0.832)
    "hedge recall": 0.90,  # (0.935)
    "hedge precision": 0.86,  # (0.892)
    "reporting recall": 0.84,  # (0.854)
    "reporting precision": 0.91,  # (0.937)
}

Figures = dict[str, tuple[int, int]]


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    """The share that was right over all texts, by measure."""
    measured = [measure(name) for name in NAMES]
    sums = {what: [sum(part) for part in zip(*(text[what] for text in measured), strict=True)] for what in FLOORS}
    return {what: right / total for what, (right, total) in sums.items()}


@pytest.mark.parametrize("what", FLOORS)
def test_a_measure_does_not_fall_behind(what: str, figures: dict[str, float]) -> None:
    assert figures[what] >= FLOORS[what]


def measure(name: str) -> Figures:
    """How often each measure was right, and of how many; what is said of a label counts where it was found."""
    report, key = framing.analyse(framing.Article.from_text(text_of(name))), key_of(name)
    labels = [(cue, found) for cue in key["cue"] if cue["kind"] == "label" for found in overlapping(cue, report)[:1]]
    keyed_voices = [voice for voice in key["voice"] if voice["mode"] != "scare"]
    voices = [(voice, found) for voice in keyed_voices if (found := same_voice(voice, report)) is not None]
    found_voices = [voice for voice in report.voices if voice.mode != "scare"]
    figures = {
        "target": share(is_target(cue, found, key) for cue, found in labels),
        "orientation": share(found.orientation == cue["orientation"] for cue, found in labels),
        "stance": share(found.stance == cue["stance"] for cue, found in labels),
        "voice of label": share(is_voice_of(cue, found, key) for cue, found in labels),
        "voice recall": (len(voices), len(keyed_voices)),
        "voice precision": share(any(same_passage(keyed, voice) for keyed in keyed_voices) for voice in found_voices),
        "mode": share(found.mode == voice["mode"] for voice, found in voices),
        "speaker": share(is_speaker(voice, found, key) for voice, found in voices),
    }
    for kind in ("label", "hedge", "reporting"):
        keyed = [cue for cue in key["cue"] if cue["kind"] == kind]
        cues = [cue for cue in report.cues if cue.kind == kind and cue.orientation != "descriptive"]
        figures[f"{kind} recall"] = share(bool(overlapping(cue, report)) for cue in keyed)
        figures[f"{kind} precision"] = share(any(overlaps(cue, found) for cue in keyed) for found in cues)
    return figures


def share(answers: Iterable[bool]) -> tuple[int, int]:
    right = list(answers)
    return sum(right), len(right)


def overlaps(cue: dict[str, Any], found: Cue) -> bool:
    return found.span.start < cue["start"] + len(cue["quote"]) and cue["start"] < found.span.end


def overlapping(cue: dict[str, Any], report: framing.Report) -> list[Cue]:
    """The cues that were found on a keyed one, of its kind; a descriptive label is none."""
    cues = [found for found in report.cues if found.kind == cue["kind"] and found.orientation != "descriptive"]
    return [found for found in cues if overlaps(cue, found)]


def is_target(cue: dict[str, Any], found: Cue, key: dict[str, Any]) -> bool:
    """The same party, whichever of its names; where the key names no party, none may be found."""
    if found.target is None:
        return "target" not in cue
    names = {cue["target"]} if "target" in cue else set()
    return any(same_name(found.target, name) for name in names | names_of(cue.get("actor"), key))


def is_voice_of(cue: dict[str, Any], found: Cue, key: dict[str, Any]) -> bool:
    if found.voice_index is None or found.voice is None:
        return cue["voice"] == ("authorial" if found.voice_index is None else "unnamed")
    return any(same_name(found.voice, name) for name in speakers(cue["voice"], key))


def is_speaker(voice: dict[str, Any], found: Voice, key: dict[str, Any]) -> bool:
    if found.speaker is None:
        return "speaker" not in voice
    return "speaker" in voice and any(same_name(found.speaker, name) for name in speakers(voice["speaker"], key))


def speakers(name: str, key: dict[str, Any]) -> set[str]:
    """All words that the key has for a speaker; a pronoun is no answer."""
    same = [voice for voice in key["voice"] if voice.get("speaker") == name]
    words = {voice["speaker_words"] for voice in same if voice["speaker_words"].lower() not in PRONOUNS}
    return {name}.union(words, *(names_of(voice.get("actor"), key) for voice in same))


def names_of(actor: str | None, key: dict[str, Any]) -> set[str]:
    if actor is None:
        return set()
    targets = {cue["target"] for cue in key["cue"] if cue.get("actor") == actor and "target" in cue}
    return targets | {voice["speaker"] for voice in key["voice"] if voice.get("actor") == actor and "speaker" in voice}


def same_name(name: str, other: str) -> bool:
    """One holds all words of the other: 'Haddow' and 'Noor Haddow'."""
    words, others = (set(re.findall(r"\w+", text.lower())) - NO_NAME for text in (name, other))
    return bool(words and others) and (words <= others or others <= words)


def same_voice(voice: dict[str, Any], report: framing.Report) -> Voice | None:
    found = [other for other in report.voices if other.mode != "scare" and same_passage(voice, other)]
    return max(found, key=lambda other: shared(voice, other), default=None)


def same_passage(voice: dict[str, Any], found: Voice) -> bool:
    return shared(voice, found) >= 0.5


def shared(voice: dict[str, Any], found: Voice) -> float:
    """The characters that both have, as a part of those that one of them has."""
    both = min(voice["end"], found.span.end) - max(voice["start"], found.span.start)
    either = max(voice["end"], found.span.end) - min(voice["start"], found.span.start)
    return max(both, 0) / either
