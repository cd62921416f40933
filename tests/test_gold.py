"""Twelve short news texts with keys written by hand: the keys are sound, and the measures do not fall behind them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from framing.files import read_toml

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
