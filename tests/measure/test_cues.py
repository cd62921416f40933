"""Cues in context: the expectation is typed into each sentence of tests/examples."""

from __future__ import annotations

from pathlib import Path

import pytest

import framing
from tests.marked_text import examples, read_marks

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


@pytest.mark.parametrize(("heading", "line"), examples(EXAMPLES / "cues.txt"))
def test_cues_are_those_typed_into_the_sentence(heading: str, line: str) -> None:
    kind = heading.split(":")[0]
    expected = read_marks(line)

    found = [cue for cue in framing.find_cues(framing.Article.from_text(expected.text)) if cue.kind == kind]

    assert [(cue.span.start, cue.text, cue.category) for cue in found] == list(expected.marks)


@pytest.mark.parametrize(("heading", "line"), examples(EXAMPLES / "labels.txt"))
def test_labels_have_the_target_and_stance_typed_into_the_sentence(heading: str, line: str) -> None:
    expected = read_marks(line)

    report = framing.analyse(framing.Article.from_text(expected.text))

    found = [cue for cue in report.cues if cue.kind == "label" and cue.orientation != "descriptive"]
    shown = [(cue.span.start, cue.text, f"{cue.orientation} > {cue.target or '-'} ! {cue.stance}") for cue in found]
    assert shown == list(expected.marks)


def test_the_longest_phrase_wins_within_a_kind() -> None:
    cues = framing.find_cues(framing.Article.from_text("The truce is highly unlikely to hold."))
    assert [cue.text for cue in cues if cue.kind == "hedge"] == ["highly unlikely"]


def test_one_span_may_carry_cues_of_two_kinds() -> None:
    cues = framing.find_cues(framing.Article.from_text("The driver allegedly fled the scene."))
    assert {cue.kind for cue in cues if cue.text == "allegedly"} >= {"hedge", "reporting"}


def test_each_cue_names_its_rule_its_entry_and_its_source() -> None:
    cue = framing.find_cues(framing.Article.from_text("The talks may fail."))[0]
    assert (cue.phrase, cue.rule, bool(cue.source)) == ("may", "no_other_reading", True)
