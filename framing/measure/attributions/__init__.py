"""Attributions: a reporting cue with its source and the content it introduces.

The rules for the cue and the words around it are asked in order; the first that answers wins, and its name is the
voice's rule. Terms as in PolNeAR (Newell, Margolin and Ruths 2018): source, cue, content.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from framing.measure.attributions.clauses import Clause
from framing.measure.attributions.contents import Attribution
from framing.measure.attributions.rules import RULES, rules_of, triggers

__all__ = ["RULES", "Attribution", "Clause", "find_attribution"]

LONGEST_SIDE = 100  # tokens on one side of a cue that are searched for what triggers a rule; keeps the work constant


def find_attribution(clause: Clause) -> Attribution | None:
    """What the first rule that fits says of a reporting cue, with the rule's name; None where none fits."""
    cue = clause.verb
    before = _words_between(clause, clause.first, cue.first)
    behind = _words_between(clause, cue.stop, clause.stop)
    for asked in rules_of(cue.entry):
        if asked.before and asked.before.isdisjoint(before):
            continue
        if asked.behind and asked.behind.isdisjoint(behind):
            continue
        found = asked.rule(clause)
        if found is not None:
            return replace(found, rule=asked.name)
    return None


def _words_between(clause: Clause, first: int, stop: int) -> Set[str]:
    """The words of one side of a cue; of a very long one all that a rule could wait for, so that each rule is asked."""
    return set(clause.document.tokens.lowers[first:stop]) if stop - first <= LONGEST_SIDE else triggers()
