"""What may be so by the look of it: 'appear', 'apparent', 'possible', 'potential', 'unknown'."""

from __future__ import annotations

from framing.measure.candidates import Candidate, Rule
from framing.measure.word_classes import is_closed, is_number, word_class


def with_an_infinitive(cue: Candidate) -> bool:
    """'appears to', 'appears that', 'appears as if': the verb is about another clause, not about who is seen where."""
    after = cue.after()
    if after == "to" and cue.after(2) in word_class("determiners"):
        return False
    return after in ("to", "that", "not", "like") or (after == "as" and cue.after(2) in ("if", "though"))


def with_a_quality(cue: Candidate) -> bool:
    """'appears sufficient', 'appeared eager to': a quality that somebody only infers."""
    quality = cue.after()
    if cue.before() == "not" or is_closed(quality):
        return False
    return cue.after(2) == "to" or quality.endswith(("ent", "ant", "ible", "able", "ous", "ary", "ful", "ly"))


def possible_to_do(cue: Candidate) -> bool:
    """'Is it possible to park here?', 'the best possible': what can be done, not what may be so (dynamic)."""
    before, after = cue.before(), cue.after()
    if after in ("to", "for") or before in ("as", "even", "where", "when", "wherever", "whenever", "made"):
        return True
    return before.endswith("est") or any(word in ("best", "as", "every") for word in cue.words_before(2))


def among_all_possible(cue: Candidate) -> bool:
    """'all possible routes', 'the number of possible keys': a set of cases is counted, none is supposed."""
    words = cue.words_before(3)
    return any(word in ("all", "number", "every", "each", "many", "any", "maximum", "total") for word in words) or (
        is_number(cue.before()) and cue.before() != "one"
    )


def only_possible(cue: Candidate) -> bool:
    """'was only possible through service', 'made surgery possible.': a means is named, or the clause ends."""
    if cue.before() in ("only", "not", "n't") and cue.after() != "that":
        return True
    if cue.words_before(2) in (["is", "it"], ["was", "it"]) and "that" in cue.words_after(6):
        return False  # 'it is possible, he said, that'
    return not cue.after()[:1].isalnum() or (cue.after() != "that" and is_closed(cue.after()))


def nothing_follows(cue: Candidate) -> bool:
    """'her enormous potential': the noun; the adjective stands before another noun ('potential leaks')."""
    return not cue.after()[:1].isalnum() or is_closed(cue.after())


def that_it_is_so(cue: Candidate) -> bool:
    """'a strong probability that it will be sold': a judgement; 'the probability of two sixes' is computed."""
    return cue.after() == "that"


def seems_to_be(cue: Candidate) -> bool:
    """'an apparent suicide', 'it is apparent that': so it seems; 'became apparent' says more."""
    if nothing_follows(cue):
        return cue.after() == "that"
    return cue.before() in ("an", "the", "their", "his", "her", "its", "such", "in") or cue.opens_sentence


def unknown_to_all(cue: Candidate) -> bool:
    """'remain unknown', 'it is unknown whether': said of a fact, not of a person who is not famous."""
    linked = word_class("linking_verbs", "adverbs") | {"largely", "currently", "still"}
    return cue.before() in linked or cue.after() in ("whether", "if", "how", "why", "what", "who", "when")


def until_it_is_signed(cue: Candidate) -> bool:
    """'a tentative agreement': in bargaining a term for what both sides have settled."""
    return cue.after() in ("agreement", "deal", "contract", "settlement", "accord")


OTHER_READINGS: dict[str, tuple[Rule, ...]] = {
    "hedge tentative": (until_it_is_signed,),
    "hedge possible": (possible_to_do, among_all_possible, only_possible),
    "hedge potential": (nothing_follows,),
}
NEEDED_COMPANY: dict[str, tuple[Rule, ...]] = {
    "hedge appear": (with_an_infinitive, with_a_quality),
    "hedge apparent": (seems_to_be,),
    "hedge probability": (that_it_is_so,),
    "hedge unknown": (unknown_to_all,),
}
