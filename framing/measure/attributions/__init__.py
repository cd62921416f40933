"""Attributions: a reporting cue with its source and the content it introduces.

The rules for the cue's part of speech are asked in order; the first that answers wins, and its name is the voice's
rule. Terms as in PolNeAR (Newell, Margolin and Ruths 2018): source, cue, content.
"""

from __future__ import annotations

from dataclasses import replace

from framing.measure.attributions.clauses import Clause
from framing.measure.attributions.contents import Attribution
from framing.measure.attributions.nominals import ADJECTIVE_RULES, NOUN_RULES
from framing.measure.attributions.rules import PHRASE_RULES, VERB_RULES, Rule

__all__ = ["RULES", "Attribution", "Clause", "find_attribution"]

RULES: dict[str, tuple[Rule, ...]] = {
    "verb": VERB_RULES,
    "noun": NOUN_RULES,
    "adjective": ADJECTIVE_RULES,
    "phrase": PHRASE_RULES,
}


def find_attribution(clause: Clause) -> Attribution | None:
    """What the first rule that fits says of a reporting cue, with the rule's name; None where none fits."""
    for rule in RULES.get(clause.verb.entry.form, ()):
        found = rule(clause)
        if found is not None:
            return replace(found, rule=rule.__name__)
    return None
