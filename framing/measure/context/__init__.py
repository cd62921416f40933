"""Which reading a word has where it stands: small named rules over its neighbours, tried in a visible order.

`decide` asks three things of a candidate: is it part of a name, does one of the other readings listed for it hold, and,
for a phrase that is a cue in certain company only, is that company there?
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from framing.measure.candidates import Candidate, Rule
from framing.measure.context import (
    appearances,
    conditions,
    conduct,
    labels,
    modals,
    names,
    opinions,
    quantities,
    reporting,
    research,
    vague_sources,
)
from framing.measure.lexicons import Entry

# Readings of any phrase that are no cue.
ANY_PHRASE: tuple[Rule, ...] = (names.inside_a_name,)

# Readings of one phrase that are no cue; the first that holds is named in the decision.
OTHER_READINGS: dict[str, tuple[Rule, ...]] = {
    **modals.OTHER_READINGS,
    **conditions.OTHER_READINGS,
    **opinions.OTHER_READINGS,
    **research.OTHER_READINGS,
    **appearances.OTHER_READINGS,
    **quantities.OTHER_READINGS,
    **vague_sources.OTHER_READINGS,
    **reporting.OTHER_READINGS,
}

# Phrases that are a cue only in this company; the first rule that holds is named in the decision.
NEEDED_COMPANY: dict[str, tuple[Rule, ...]] = {
    **modals.NEEDED_COMPANY,
    **conditions.NEEDED_COMPANY,
    **opinions.NEEDED_COMPANY,
    **research.NEEDED_COMPANY,
    **appearances.NEEDED_COMPANY,
    **quantities.NEEDED_COMPANY,
    **vague_sources.NEEDED_COMPANY,
}


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that share their rules because they share a property, not a spelling."""

    holds: Callable[[Entry], bool]
    other_readings: tuple[Rule, ...] = ()
    needed_company: tuple[Rule, ...] = ()


GROUPS: tuple[Group, ...] = (
    Group(lambda entry: entry.kind == "reporting", other_readings=reporting.NOUN_READINGS),
    Group(lambda entry: entry.kind == "reporting" and entry.ambiguous, needed_company=(reporting.introduces_content,)),
    Group(
        vague_sources.are_people,
        other_readings=(vague_sources.counted_out, vague_sources.members_of_a_body),
        needed_company=(
            vague_sources.speaks,
            vague_sources.behind_a_report,
            vague_sources.bare_subject,
            vague_sources.a_camp,
        ),
    ),
    Group(vague_sources.is_passive, other_readings=(vague_sources.named_agent,)),
    Group(vague_sources.is_participle, needed_company=(vague_sources.behind_an_adverb,)),
    Group(vague_sources.are_words_of_many, needed_company=(vague_sources.in_the_air, vague_sources.tells)),
    Group(
        lambda entry: entry.kind == "label",
        other_readings=(labels.surname, labels.party_member, labels.participle, conduct.noun_instead),
    ),
    Group(
        lambda entry: entry.kind == "label" and entry.ambiguous,
        needed_company=(
            labels.about_a_party,
            labels.of_people,
            labels.before_people,
            conduct.before_an_act,
            conduct.said_of_an_act,
            conduct.act_called_so,
            conduct.with_a_verb,
            labels.beside_a_label,
            labels.beside_a_name,
            conduct.done_to_people_or_places,
            conduct.done_by_people,
            conduct.done_under_arms,
            labels.called_so,
            labels.as_people_do,
            labels.turned_down,
            labels.quoted_alone,
        ),
    ),
)


def decide(candidate: Candidate) -> tuple[bool, str]:
    """Whether a candidate is a cue, and the name of the rule that decided it.

    "listed" is a phrase that no rule is needed for; "no_other_reading" one whose other readings were all ruled out.
    """
    others, needed = rules_of(candidate.entry)
    for rules in (ANY_PHRASE, others):
        for rule in rules:
            if rule(candidate):
                return False, rule.__name__
    if not needed:
        return True, "no_other_reading" if others else "listed"
    for rule in needed:
        if rule(candidate):
            return True, rule.__name__
    return False, f"not_{needed[0].__name__}"


@cache
def rules_of(entry: Entry) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The readings of an entry that are no cue, and the company of which it needs one: of its phrase and its groups."""
    key = f"{entry.kind} {entry.phrase}"
    others, needed = OTHER_READINGS.get(key, ()), NEEDED_COMPANY.get(key, ())
    for group in GROUPS:
        if group.holds(entry):
            others += group.other_readings
            needed += group.needed_company
    return others, needed


def needs_counterexample(entry: Entry) -> bool:
    """Whether the lexicon row must show the other reading: a rule names the phrase, or the entry needs company."""
    return f"{entry.kind} {entry.phrase}" in OTHER_READINGS or bool(rules_of(entry)[1])
