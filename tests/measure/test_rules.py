"""Every rule has an example: each name in the lists of rules stands in a finding of tests/examples."""

from __future__ import annotations

from pathlib import Path

import pytest

import framing
from framing.measure.attributions import RULES as ATTRIBUTIONS
from framing.measure.attributions import Clause, find_attribution
from framing.measure.attributions.rules import rules_of
from framing.measure.cues import find_decisions
from framing.measure.open_labels import RULES as OPEN_LABELS
from framing.measure.stances import RULES as STANCES
from framing.measure.targets import RULES as TARGETS
from framing.text.documents import read_document
from tests.marked_text import examples, read_marks

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


@pytest.fixture(scope="module")
def reports() -> list[framing.Report]:
    files = ("labels.txt", "targets.txt")
    lines = [line for name in files for line in (EXAMPLES / name).read_text(encoding="utf-8").splitlines() if line]
    texts = [read_marks(line).text for line in lines if not line.startswith(("#", "=="))]
    for block in (EXAMPLES / "voices.txt").read_text(encoding="utf-8").split("\n\n"):
        texts.append("\n".join(line for line in block.splitlines() if line and line[0] not in "# "))
    return [framing.analyse(framing.Article.from_text(text)) for text in texts if text.strip()]


@pytest.mark.parametrize("rule", [asked.name for rules in ATTRIBUTIONS.values() for asked in rules])
def test_each_attribution_rule_finds_a_voice(rule: str, reports: list[framing.Report]) -> None:
    assert rule in {voice.rule for report in reports for voice in report.voices}


def test_an_attribution_rule_answers_nowhere_without_the_words_that_it_waits_for(
    reports: list[framing.Report],
) -> None:
    documents = [read_document(report.article) for report in reports]
    cues = [decision.candidate for document in documents for decision in find_decisions(document)]
    for cue in (cue for cue in cues if cue.entry.kind == "reporting"):
        clause, lowers = Clause.of_segment(cue), cue.document.tokens.lowers
        for asked in rules_of(cue.entry):
            waits_before = asked.before and asked.before.isdisjoint(lowers[clause.first : cue.first])
            waits_behind = asked.behind and asked.behind.isdisjoint(lowers[cue.stop : clause.stop])
            if waits_before or waits_behind:
                assert asked.rule(clause) is None, (
                    f"{asked.name} answers for {cue.text!r} in {cue.segment.span.of(cue.document.article.text)!r}"
                )


def test_asking_each_rule_of_each_cue_finds_the_same(
    reports: list[framing.Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a sentence longer than LONGEST_SIDE all rules are asked, since its words are not looked through."""
    documents = [read_document(report.article) for report in reports]
    cues = [decision.candidate for document in documents for decision in find_decisions(document)]
    clauses = [Clause.of_segment(cue) for cue in cues if cue.entry.kind == "reporting"]
    found = [find_attribution(clause) for clause in clauses]
    monkeypatch.setattr("framing.measure.attributions.LONGEST_SIDE", -1)
    assert [find_attribution(clause) for clause in clauses] == found


@pytest.mark.parametrize("rule", sorted({rule.__name__ for rules in TARGETS.values() for rule in rules}))
def test_each_target_rule_finds_a_target(rule: str, reports: list[framing.Report]) -> None:
    assert rule in {cue.target_rule for report in reports for cue in report.cues}


@pytest.mark.parametrize("rule", [rule.__name__ for rule in OPEN_LABELS.values()])
def test_each_pattern_of_open_labels_finds_a_label(rule: str, reports: list[framing.Report]) -> None:
    assert rule in {cue.rule for report in reports for cue in report.cues if cue.kind == "label"}


@pytest.mark.parametrize("rule", [rule.__name__ for _, rule in STANCES])
def test_each_stance_rule_decides_a_stance(rule: str, reports: list[framing.Report]) -> None:
    assert rule in {cue.stance_rule for report in reports for cue in report.cues}


def test_the_examples_are_not_empty() -> None:
    assert len(examples(EXAMPLES / "cues.txt")) > 50
