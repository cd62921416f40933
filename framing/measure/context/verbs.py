"""Verbs that hedge in one construction and report an event in another."""

from __future__ import annotations

from framing.measure.candidates import Candidate
from framing.measure.word_classes import word_class


def with_a_clause(cue: Candidate) -> bool:
    """'appears to', 'seems that', 'it would appear': the verb is about another clause."""
    return cue.after() in ("to", "that", "as", "like", "not") and not (
        cue.after() == "as" and cue.after(2) not in ("if", "though")
    )


def before_an_adjective(cue: Candidate) -> bool:
    """'appears calm', 'seems set': an adjective, not a place, follows the verb."""
    after = cue.after()
    if not after[:1].isalpha() or after.endswith("ly"):
        return False
    closed = ("prepositions", "conjunctions", "determiners", "pronouns", "auxiliaries", "adverbs")
    return not any(after in word_class(name) for name in closed)


def by_evidence(cue: Candidate) -> bool:
    """'the data suggest', 'evidence suggesting': evidence suggests a conclusion, people suggest a plan."""
    return any(word in word_class("evidence_nouns") for word in cue.words_before(4))


def that_something_is_so(cue: Candidate) -> bool:
    """'suggested that prices fell': a clause that tells, not one that asks ('that she resign', 'should')."""
    if cue.after() != "that":
        return False
    following = cue.words_after(8)[1:]
    return "should" not in following and "be" not in following


def to_somewhere(cue: Candidate) -> bool:
    """'appeared in court': the verb tells where somebody was seen."""
    return cue.after() in ("in", "at", "on", "before", "with", "alongside", "from", "", ".", ",", "again")


OTHER_READINGS = {"hedge appear": (to_somewhere,)}
NEEDED_COMPANY = {
    "hedge appear": (with_a_clause, before_an_adjective),
    "hedge suggest": (that_something_is_so, by_evidence),
}
