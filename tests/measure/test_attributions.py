"""How many attributions are found in news paragraphs that were marked before the tool ran on them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.attributions import AUTHOR, Marked, Score, count_right, score, texts_of

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"

# F1 by overlap, a little below what is measured now; in brackets the first measurement, by rules that had seen none of
# the texts. The rules were mended in sight of what they missed, so that today's figures are no longer blind; the second
# and the third set were written after the mending on the one before, by the same hand.
FLOORS = {
    ("voices_news", "cue"): 0.93,  # (0.755: precision 0.925, recall 0.638)
    ("voices_news", "source"): 0.90,  # (0.739: 0.927, 0.614)
    ("voices_news", "content"): 0.95,  # (0.785: 0.986, 0.651)
    ("voices_news_2", "cue"): 0.94,  # (0.871: 0.899, 0.845)
    ("voices_news_2", "source"): 0.91,  # (0.861: 0.886, 0.838)
    ("voices_news_2", "content"): 0.96,  # (0.936: 0.977, 0.898)
    ("voices_news_3", "cue"): 0.91,  # (0.899: 0.952, 0.851)
    ("voices_news_3", "source"): 0.91,  # (0.900: 0.947, 0.857)
    ("voices_news_3", "content"): 0.92,  # (0.921: 1.000, 0.854)
    ("voices_news_4", "cue"): 0.94,  # (0.883: 0.964, 0.815)
    ("voices_news_4", "source"): 0.95,  # (0.860: 0.979, 0.767)
    ("voices_news_4", "content"): 0.97,  # (0.884: 0.983, 0.803)
    ("voices_news_5", "cue"): 0.91,  # (0.911: 0.959, 0.868)
    ("voices_news_5", "source"): 0.93,  # (0.917: 0.978, 0.863)
    ("voices_news_5", "content"): 0.97,  # (0.960: 1.000, 0.923)
    ("voices_news_6", "cue"): 0.91,  # (0.900: 0.964, 0.844)
    ("voices_news_6", "source"): 0.93,  # (0.897: 0.963, 0.839)
    ("voices_news_6", "content"): 0.97,  # (0.952: 1.000, 0.909)
}

# Shares on the last three sets, which mark them: labels with the right voice and speaker, whether or not the label list
# holds them, and contents found with the right speaker and the right last word. In brackets the first measurement.
SHARES = {
    ("voices_news_4", "label"): 0.94,  # (0.641)
    ("voices_news_4", "speaker"): 0.94,  # (0.820)
    ("voices_news_4", "end"): 0.95,  # (0.877)
    ("voices_news_5", "label"): 0.96,  # (0.829)
    ("voices_news_5", "speaker"): 0.95,  # (0.906)
    ("voices_news_5", "end"): 0.94,  # (0.898)
    ("voices_news_6", "label"): 0.93,  # (0.867)
    ("voices_news_6", "speaker"): 0.95,  # (0.969)
    ("voices_news_6", "end"): 0.92,  # (0.933)
}


@cache
def texts(name: str) -> tuple[Marked, ...]:
    return tuple(texts_of(EXAMPLES / f"{name}.txt"))


@pytest.mark.parametrize(("name", "kind"), FLOORS)
def test_attributions_do_not_fall_behind(name: str, kind: str) -> None:
    assert score(texts(name), kind).f1 >= FLOORS[name, kind]


@pytest.mark.parametrize(("name", "what"), SHARES)
def test_voices_of_labels_speakers_and_ends_do_not_fall_behind(name: str, what: str) -> None:
    right, marked = count_right(texts(name), what)
    assert right / marked >= SHARES[name, what]


@pytest.mark.parametrize("name", sorted({name for name, _ in FLOORS}))
def test_each_attribution_has_a_cue_or_content_without_one(name: str) -> None:
    for marked in texts(name):
        kinds = {number: {part.kind for part in marked.parts if part.number == number} for number in numbers(marked)}
        kinds.pop(AUTHOR, None)
        assert all(kind & {"cue", "content"} for kind in kinds.values()), marked.text


def numbers(marked: Marked) -> set[int]:
    return {part.number for part in marked.parts}


def test_a_score_counts_what_was_found_and_what_is_right() -> None:
    found = Score(hits=3, keyed=4, right=3, found=6)
    assert (found.recall, found.precision, round(found.f1, 2)) == (0.75, 0.5, 0.6)
