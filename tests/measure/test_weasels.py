"""Weasels in context: who says so and how many, typed into the sentences of tests/examples/weasels.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

import framing
from framing.measure.cues import find_decisions
from framing.text.documents import read_document
from tests.marked_text import examples, read_marks

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "weasels.txt"


@pytest.mark.parametrize(("heading", "line"), examples(EXAMPLES))
def test_weasels_are_those_typed_into_the_sentence(heading: str, line: str) -> None:
    expected = read_marks(line)

    found = [cue for cue in framing.find_cues(framing.Article.from_text(expected.text)) if cue.kind == "weasel"]

    assert [(cue.span.start, cue.text, cue.category) for cue in found] == list(expected.marks)


def rules_by_heading() -> dict[str, set[str]]:
    """For each heading, the rules that decided about a weasel in one of its sentences."""
    rules: dict[str, set[str]] = {}
    heading = ""
    for line in EXAMPLES.read_text(encoding="utf-8").splitlines():
        if line.startswith("== weasel: "):
            heading = line.removeprefix("== weasel: ")
        elif line and not line.startswith(("#", "xfail")):
            document = read_document(framing.Article.from_text(read_marks(line).text))
            weasels = [found for found in find_decisions(document) if found.candidate.entry.kind == "weasel"]
            rules.setdefault(heading, set()).update(found.rule for found in weasels)
    return rules


@pytest.mark.parametrize(("heading", "rules"), rules_by_heading().items())
def test_the_rule_in_the_heading_decides(heading: str, rules: set[str]) -> None:
    assert heading in rules


def test_a_passive_may_hedge_and_hide_its_source_at_once() -> None:
    cues = framing.find_cues(framing.Article.from_text("Both vases are believed to be Persian."))
    assert {(cue.kind, cue.category) for cue in cues} >= {("hedge", "doxastic"), ("weasel", "source")}
