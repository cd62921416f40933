"""Every rule over the neighbouring words has a sentence in which it decides: typed in, or in a lexicon row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import framing
from framing.measure.context import ANY_PHRASE, GROUPS, NEEDED_COMPANY, OTHER_READINGS
from framing.measure.cues import find_decisions
from framing.measure.lexicons import load_lexicons
from framing.text.documents import read_document
from tests.marked_text import read_marks

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
RULES = sorted(
    {rule.__name__ for rules in (*OTHER_READINGS.values(), *NEEDED_COMPANY.values(), ANY_PHRASE) for rule in rules}
    | {rule.__name__ for group in GROUPS for rule in (*group.other_readings, *group.needed_company)}
)


@pytest.fixture(scope="module")
def deciding() -> set[str]:
    """The names of the rules that decide about some candidate of some sentence."""
    documents = [read_document(framing.Article.from_text(sentence)) for sentence in sentences()]
    return {decision.rule for document in documents for decision in find_decisions(document)}


def sentences() -> Iterator[str]:
    for entry in load_lexicons().entries:
        yield from filter(None, (entry.example, entry.counterexample))
    for path in EXAMPLES.glob("*.txt"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith(("#", "==")):
                yield read_marks(line).text


@pytest.mark.parametrize("rule", RULES)
def test_each_context_rule_decides_somewhere(rule: str, deciding: set[str]) -> None:
    assert rule in deciding
