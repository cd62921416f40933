"""Target, stance and voice of a label, as shares over the passages typed into tests/examples/targets.txt."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import framing
from framing.measure.records import Cue
from tests.marked_text import read_marks

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
PARTS = re.compile(r"(?P<orientation>\w+) > (?P<target>.+?) ! (?P<stance>\w+)(?: @ (?P<voice>.+))?")
NO_NAME = {"the", "a", "an", "his", "her", "its", "their", "my", "our", "of", "s"}

# A little below what is measured now. In brackets: the first measurement, on rules that had seen none of the passages
# (eleven voices and two targets in which the key had slipped from its own conventions were mended first; eight voices
# and two targets later, when the rules had been mended in sight of the passages).
FLOORS = {
    "targets.txt": {
        "found": 0.98,  # (0.910)
        "precision": 0.98,  # (1.000)
        "target": 0.92,  # (0.660)
        "orientation": 0.99,  # (1.000)
        "stance": 0.97,  # (0.965)
        "voice": 0.81,  # (0.816)
    },
    # Written after the rules had been mended on the first set. A pronoun without antecedent and three voices of the key
    # were put right after the first measurement (target 43 of 56, voice 41 of 56 before).
    "targets-second.txt": {
        "found": 0.84,  # (0.848)
        "precision": 0.94,  # (0.949)
        "target": 0.87,  # (0.768)
        "orientation": 0.99,  # (1.000)
        "stance": 0.94,  # (0.946)
        "voice": 0.78,  # (0.786)
    },
    # Written as paragraphs of articles; no rule of targets or stances was changed in sight of it.
    "targets-third.txt": {
        "found": 0.95,  # (0.963)
        "precision": 0.98,  # (1.000)
        "target": 0.91,  # (0.923)
        "orientation": 0.99,  # (1.000)
        "stance": 0.98,  # (1.000)
        "voice": 0.76,  # (0.788)
    },
    # Twelve topics, written after the rules and the list had been mended on the second set of tests/gold.
    "targets-fourth.txt": {
        "found": 0.96,  # (0.889)
        "precision": 0.95,  # (0.960)
        "target": 0.90,  # (0.875)
        "orientation": 0.99,  # (1.000)
        "stance": 0.98,  # (1.000)
        "voice": 0.85,  # (0.896)
    },
}


@pytest.mark.parametrize(("name", "what"), [(name, what) for name, floors in FLOORS.items() for what in floors])
def test_a_share_does_not_fall_behind(name: str, what: str) -> None:
    right, total = figures(name)[what]
    assert right / total >= FLOORS[name][what]


def figures(name: str) -> dict[str, tuple[int, int]]:
    """How often each part was right, and of how many; what is said of a label counts where it was found."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for line in (EXAMPLES / name).read_text(encoding="utf-8").splitlines():
        if not line or line.startswith(("#", "==")):
            continue
        for what, is_right in answers(line):
            right[what] += is_right
            total[what] += 1
    return {what: (right[what], total[what]) for what in total}


def answers(line: str) -> list[tuple[str, bool]]:
    """Each part of each label of a passage, and whether it was right."""
    expected = read_marks(line)
    report = framing.analyse(framing.Article.from_text(expected.text))
    labels = [cue for cue in report.cues if cue.kind == "label" and cue.orientation != "descriptive"]
    found = []
    for start, words, mark in expected.marks:
        cue = next((cue for cue in labels if cue.span.start < start + len(words) and start < cue.span.end), None)
        found.append(("found", cue is not None))
        if cue is not None:
            found += compared(cue, mark)
    marked = [(start, start + len(words)) for start, words, _ in expected.marks]
    found += [
        ("precision", any(start < cue.span.end and cue.span.start < end for start, end in marked)) for cue in labels
    ]
    return found


def compared(cue: Cue, mark: str) -> list[tuple[str, bool]]:
    """What is said of a label that was found, beside what is typed into the passage."""
    parts = PARTS.fullmatch(mark)
    assert parts, mark
    return [
        ("target", is_name(cue.target, parts["target"].removeprefix("-"))),
        ("orientation", cue.orientation == parts["orientation"]),
        ("stance", cue.stance == parts["stance"]),
        ("voice", is_voice(cue, parts["voice"])),
    ]


def is_voice(cue: Cue, voice: str | None) -> bool:
    """The author's where none is typed, a source without a name where "?" is, else the named one's."""
    if voice is None or cue.voice_index is None:
        return voice is None and cue.voice_index is None
    return is_name(cue.voice, "" if voice == "?" else voice)


def is_name(found: str | None, names: str) -> bool:
    """Whether one of the names parted by "/" holds all words of what was found or the other way round."""
    if not found or not names:
        return not found and not names
    words = words_of(found)
    return any(words <= words_of(name) or words_of(name) <= words for name in names.split("/"))


def words_of(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.lower())) - NO_NAME
