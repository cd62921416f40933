"""Short news texts with keys written by hand: the keys are sound, and the measures do not fall behind them.

A second set needs a line in SETS and its floors; every test below then holds for it too.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tools.goldsets import key_of, measure_set, names_in, text_of

GOLD = Path(__file__).parent / "gold"
KINDS = {"hedge", "booster", "weasel", "label", "reporting"}
VALUED = {"legitimating", "delegitimating", "contested"}

# A little below what is measured now. In brackets: the first measurement, on rules and lists that had seen none of
# these texts (2026-11-22). The rules were mended in sight of what they missed, so today's figures are no longer blind;
# the label list grew first without a look at the texts, later in sight of the second set's. The keys do not follow the
# tool: what falls below a floor has to say why.
FLOORS = {
    "label recall": 0.89,  # (0.554) most of the rest are words that the list does not hold
    "label precision": 0.96,  # (0.988)
    "target": 0.86,  # (0.553)
    "orientation": 0.94,  # (0.965)
    "stance": 0.98,  # (0.971)
    "voice of label": 0.93,  # (0.794)
    "voice recall": 0.94,  # (0.731)
    "voice precision": 0.91,  # (0.856)
    "mode": 0.95,  # (0.944)
    "speaker": 0.97,  # (0.832)
    "hedge recall": 0.90,  # (0.935)
    "hedge precision": 0.86,  # (0.892)
    "reporting recall": 0.84,  # (0.854)
    "reporting precision": 0.91,  # (0.937)
}

# The second set, written by others once the rules had been mended on the first, and measured once while nobody who
# worked on the tool had seen it: those figures stand in brackets. It is developed on since.
SECOND_FLOORS = {
    "label recall": 0.95,  # (0.790)
    "label precision": 0.95,  # (0.906)
    "target": 0.90,  # (0.753)
    "orientation": 0.93,  # (0.935)
    "stance": 0.95,  # (0.916)
    "voice of label": 0.85,  # (0.701)
    "voice recall": 0.91,  # (0.757)
    "voice precision": 0.93,  # (0.862)
    "mode": 0.98,  # (0.988)
    "speaker": 0.90,  # (0.867)
    "hedge recall": 0.85,  # (0.856)
    "hedge precision": 0.81,  # (0.819)
    "reporting recall": 0.92,  # (0.884)
    "reporting precision": 0.95,  # (0.957)
}

# The third set, smaller, written and first measured like the second, developed on since.
THIRD_FLOORS = {
    "label recall": 0.95,  # (0.764)
    "label precision": 0.96,  # (0.902)
    "target": 0.85,  # (0.782)
    "orientation": 0.96,
    "stance": 0.96,  # (0.945)
    "voice of label": 0.93,  # (0.809)
    "voice recall": 0.88,  # (0.767)
    "voice precision": 0.91,  # (0.870)
    "mode": 0.97,  # (0.982)
    "speaker": 0.95,  # (0.920)
    "hedge recall": 0.87,  # (0.878)
    "hedge precision": 0.70,  # (0.706) the Szeged scheme has "accuse" and "will", the key has not
    "reporting recall": 0.89,  # (0.853)
    "reporting precision": 0.95,  # (0.957)
}

# The fourth and last, measured when all else was done. A dozen nouns ("theft", "oil lobby") came in sight of it.
FOURTH_FLOORS = {
    "label recall": 0.80,  # (0.726)
    "label precision": 0.96,  # (0.981)
    "target": 0.88,  # (0.887)
    "orientation": 0.95,  # (0.981)
    "stance": 0.95,  # (0.962)
    "voice of label": 0.87,  # (0.906)
    "voice recall": 0.82,  # (0.833)
    "voice precision": 0.90,  # (0.909)
    "mode": 0.98,  # (1.0)
    "speaker": 0.92,  # (0.933)
    "hedge recall": 0.95,  # (1.0)
    "hedge precision": 0.65,  # (0.657)
    "reporting recall": 0.83,  # (0.845)
    "reporting precision": 0.97,  # (0.984)
}

# For each set its floors.
SETS = {
    GOLD: FLOORS,
    GOLD / "second": SECOND_FLOORS,
    GOLD / "third": THIRD_FLOORS,
    GOLD / "fourth": FOURTH_FLOORS,
}

each_set = pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
each_large_set = pytest.mark.parametrize("folder", [GOLD, GOLD / "second"], ids=lambda folder: folder.name)
each_text = pytest.mark.parametrize(
    ("folder", "name"), [pytest.param(folder, name, id=name) for folder in SETS for name in names_in(folder)]
)
each_floor = pytest.mark.parametrize(
    ("folder", "what"),
    [pytest.param(folder, what, id=f"{folder.name}: {what}") for folder, floors in SETS.items() for what in floors],
)


def occurrences(quote: str, text: str) -> list[int]:
    return [found.start() for found in re.finditer(rf"(?<!\w){re.escape(quote)}(?!\w)", text)]


# The keys


@each_large_set
def test_there_are_at_least_ten_texts_with_keys_of_their_own(folder: Path) -> None:
    names = names_in(folder)
    assert len(names) >= 10
    assert [key_of(folder, name)["article"] for name in names] == names
    assert sorted(path.stem for path in folder.glob("*.toml")) == names


@each_large_set
def test_the_keys_hold_enough_to_measure_on(folder: Path) -> None:
    keys = [key_of(folder, name) for name in names_in(folder)]
    cues = [cue for key in keys for cue in key["cue"]]
    voices = [voice for key in keys for voice in key["voice"] if voice["mode"] != "scare"]

    assert sum(cue["kind"] == "label" for cue in cues) >= 190
    assert sum(cue["kind"] == "hedge" for cue in cues) >= 50
    assert len(voices) >= 80


@each_text
def test_a_text_is_a_short_piece_of_news(folder: Path, name: str) -> None:
    assert 150 <= len(re.findall(r"\w[\w'’-]*", text_of(folder, name))) <= 340


@each_text
def test_each_keyed_word_stands_at_its_offset(folder: Path, name: str) -> None:
    text = text_of(folder, name)
    for cue in key_of(folder, name)["cue"]:
        assert text[cue["start"] : cue["start"] + len(cue["quote"])] == cue["quote"]
        assert occurrences(cue["quote"], text)[cue["nth"] - 1] == cue["start"], cue


@each_text
def test_each_cue_is_keyed_once(folder: Path, name: str) -> None:
    places = [(cue["kind"], cue["start"]) for cue in key_of(folder, name)["cue"]]
    assert len(places) == len(set(places))
    assert {kind for kind, _ in places} <= KINDS


@each_text
def test_a_label_has_a_value_a_stance_and_a_target_that_is_words_of_the_text(folder: Path, name: str) -> None:
    text = text_of(folder, name)
    for label in [cue for cue in key_of(folder, name)["cue"] if cue["kind"] == "label"]:
        assert label["orientation"] in VALUED
        assert label["stance"] in {"adopted", "distanced", "denied"}
        assert "target" not in label or occurrences(label["target"], text), label


@each_text
def test_a_voice_spans_its_first_to_its_last_words(folder: Path, name: str) -> None:
    text = text_of(folder, name)
    for voice in key_of(folder, name)["voice"]:
        said = text[voice["start"] : voice["end"]]
        assert said.startswith(voice["opens"])
        assert said.endswith(voice["closes"])
        assert "\n" not in said or voice["mode"] == "direct"  # a quotation may go on in the next paragraph
        assert occurrences(voice.get("speaker_words", ""), text), voice


@each_text
def test_voices_nest_or_stand_apart(folder: Path, name: str) -> None:
    spans = [(voice["start"], voice["end"]) for voice in key_of(folder, name)["voice"]]
    assert len(spans) == len(set(spans))
    for start, end in spans:
        assert all(not start < other < end or last <= end for other, last in spans)


@each_text
def test_a_cue_belongs_to_the_innermost_voice_around_it(folder: Path, name: str) -> None:
    key = key_of(folder, name)
    voices = [voice for voice in key["voice"] if voice["mode"] != "scare"]
    for cue in key["cue"]:
        around = [voice for voice in voices if voice["start"] <= cue["start"] < voice["end"]]
        innermost = min(around, key=lambda voice: voice["end"] - voice["start"], default={"speaker": "authorial"})
        assert cue["voice"] == innermost.get("speaker", "unnamed"), cue


# The measures


@cache
def figures(folder: Path) -> dict[str, float]:
    """The share that was right over all texts of a set, by measure."""
    measured = measure_set(folder)
    sums = {what: [sum(part) for part in zip(*(text[what] for text in measured), strict=True)] for what in measured[0]}
    return {what: right / total for what, (right, total) in sums.items()}


@each_floor
def test_a_measure_does_not_fall_behind(folder: Path, what: str) -> None:
    assert figures(folder)[what] >= SETS[folder][what]
