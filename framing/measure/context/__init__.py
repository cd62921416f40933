"""Which reading a word has where it stands: small named rules over its neighbours, tried in a visible order.

`decide` asks three things of a candidate: is it part of a name, does one of the other readings listed for its phrase
hold, and, for a phrase that is a cue in certain company only, is that company there?
"""

from __future__ import annotations

from collections.abc import Callable

from framing.measure.candidates import Candidate
from framing.measure.context import labels, modals, names, quantities, reporting, verbs

Rule = Callable[[Candidate], bool]

# Readings of any phrase that are no cue.
ANY_PHRASE: tuple[Rule, ...] = (names.inside_a_name,)

# Readings of one kind or one phrase that are no cue; the first that holds is named in the decision.
OTHER_READINGS: dict[str, tuple[Rule, ...]] = {
    **modals.OTHER_READINGS,
    **verbs.OTHER_READINGS,
    **quantities.OTHER_READINGS,
    **labels.OTHER_READINGS,
    **reporting.OTHER_READINGS,
}

# Phrases that are a cue only in this company; the first rule that holds is named in the decision.
NEEDED_COMPANY: dict[str, tuple[Rule, ...]] = {
    **modals.NEEDED_COMPANY,
    **verbs.NEEDED_COMPANY,
    **quantities.NEEDED_COMPANY,
    **labels.NEEDED_COMPANY,
    **reporting.NEEDED_COMPANY,
}


def decide(candidate: Candidate) -> tuple[bool, str]:
    """Whether a candidate is a cue, and the name of the rule that decided it.

    "listed" is a phrase that no rule is needed for; "no_other_reading" one whose other readings were all ruled out.
    """
    key = rule_key(candidate)
    others = OTHER_READINGS.get(key, ())
    for rule in ANY_PHRASE + others:
        if rule(candidate):
            return False, rule.__name__
    needed = NEEDED_COMPANY.get(key)
    if needed is None:
        return True, "no_other_reading" if others else "listed"
    for rule in needed:
        if rule(candidate):
            return True, rule.__name__
    return False, f"not_{needed[0].__name__}"


def rule_key(candidate: Candidate) -> str:
    """The key under which the rules of a candidate stand: its kind and phrase, "hedge may"."""
    return f"{candidate.entry.kind} {candidate.entry.phrase}"


def has_context_rule(kind: str, phrase: str) -> bool:
    """Whether an entry has rules of its own, so that its lexicon row must show a counterexample."""
    key = f"{kind} {phrase}"
    return key in OTHER_READINGS or key in NEEDED_COMPANY
