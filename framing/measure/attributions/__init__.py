"""Attributions: a reporting cue with its source and the content it introduces.

The rules of `rules.py` are asked in order; the first that answers wins, and its name is the voice's rule. Terms as in
PolNeAR (Newell, Margolin and Ruths 2018): source, cue, content.
"""

from __future__ import annotations

from dataclasses import replace

from framing.measure.attributions.clauses import Clause
from framing.measure.attributions.contents import Attribution
from framing.measure.attributions.rules import RULES

__all__ = ["Attribution", "Clause", "find_attribution"]


def find_attribution(clause: Clause) -> Attribution | None:
    """What the first rule that fits says of a reporting verb, with the rule's name; None where none fits."""
    for rule in RULES:
        found = rule(clause)
        if found is not None:
            return replace(found, rule=rule.__name__)
    return None
