"""Modal verbs: epistemic or not (Palmer 2001, Mood and Modality, chapters 1 to 3)."""

from __future__ import annotations

from itertools import pairwise

from framing.measure.candidates import Candidate, Rule
from framing.measure.word_classes import is_number, word_class


def month(cue: Candidate) -> bool:
    """'3 May', 'in May 2024': a capital May beside a day, a year or a preposition of time is a month."""
    if not cue.text[0].isupper():
        return False
    if is_number(cue.before()) or is_number(cue.after()) or (cue.after() in (",", "of") and is_number(cue.after(2))):
        return True
    if cue.opens_sentence or cue.segment.title_case:
        return False
    return cue.before() in word_class("month_companions", "weekdays") | {"the"}


def surname(cue: Candidate) -> bool:
    """'Theresa May', 'Mrs May', 'May said': a capital May in mid-sentence, or before a past verb, is a person."""
    if not cue.text[0].isupper() or cue.segment.title_case:
        return False
    if cue.before() in word_class("titles") or (cue.before() == "." and cue.before(2) in word_class("titles")):
        return True
    if not cue.opens_sentence or cue.text_at(cue.stop)[:1].isupper():
        return True
    after = cue.after()
    return after in ("'s", "has", "had", "is", "was", "said", "told", "says") or after.endswith("ed")


def wish(cue: Candidate) -> bool:
    """'May the best team win': a sentence that opens with 'May' and has its subject behind it wishes something."""
    return cue.text == "May" and cue.opens_sentence and cue.after() in word_class("determiners") | {"he", "she", "god"}


def permission(cue: Candidate) -> bool:
    """'Pupils may leave when the bell rings': rules name whom they allow what (deontic, not epistemic)."""
    act = next((word for word in cue.words_after(3) if word not in ("not", "only", "also", "now", "then")), "")
    if act not in word_class("permitted_acts"):
        return False
    return any(word in word_class("permitted_persons") for word in subject_words(cue))


def past_ability(cue: Candidate) -> bool:
    """'She could read at four': a person and a skill or a sense tell what somebody was able to do (dynamic)."""
    act = next((word for word in cue.words_after(3) if word not in ("not", "already", "still", "also", "no")), "")
    if act in ("longer", "hardly", "barely"):
        return True
    if act not in word_class("ability_verbs"):
        return False
    return any(word in word_class("person_pronouns") for word in subject_words(cue)) or cue.before()[:1].isalpha()


def past_inability(cue: Candidate) -> bool:
    """'could not find', 'no one could', 'nothing could': what was impossible is told as a fact."""
    return cue.after() == "not" or any(word in ("nothing", "nobody", "none", "neither") for word in cue.words_before(2))


def as_far_as_possible(cue: Candidate) -> bool:
    """'as fast as they could', 'all she could': the most that somebody was able to do."""
    ends = cue.after() in ("", ".", ",", ";", "!", "?", ")", '"')
    near = cue.words_before(5)
    return ends and ("as" in near or "all" in near or "what" in near or "best" in near or "anything" in near)


def once_the_way_was_open(cue: Candidate) -> bool:
    """'waited until boats could land', 'so that he could explore space', 'a place where they could meet': ability."""
    words = cue.words_before(5)
    return any(word in ("until", "where") for word in words) or ("so" in words and "that" in words)


def might_the_noun(cue: Candidate) -> bool:
    """'the might of the army', 'with all his might': after a determiner or an adjective of power it is a noun."""
    before = cue.before()
    if cue.after() == "of" or before in ("military", "economic", "naval", "industrial", "political", "full", "sheer"):
        return True
    owners = word_class("determiners") - {"this", "that", "these", "those", "which", "what", "all", "both", "either"}
    return (before in owners - {"another", "any", "some", "each", "no"} and before not in ("her", "his")) or (
        before in ("his", "her") and cue.after() in ("", ".", ",", "and", "in")
    )


def must_have_done(cue: Candidate) -> bool:
    """'must have known': a conclusion about the past is epistemic."""
    words = [word for word in cue.words_after(4) if word not in word_class("adverbs")]
    return words[:1] == ["have"] and len(words) > 1 and (words[1] == "been" or _is_participle(words[1]))


def must_be_so(cue: Candidate) -> bool:
    """'must surely', 'there must be some': a conclusion about the present."""
    if cue.after() in ("surely", "certainly", "obviously", "presumably"):
        return True
    return cue.before() == "there" and cue.after() == "be" and cue.after(2) in ("some", "something", "a", "an", "other")


def likelihood_of_should(cue: Candidate) -> bool:
    """'should arrive by noon', 'should be enough', 'savings should come to': an expectation of a thing."""
    words = cue.words_after(8)
    if words[:2] in (["be", "enough"], ["be", "able"], ["be", "ready"], ["be", "easy"], ["be", "possible"]):
        return True
    if any(word in word_class("permitted_persons", "person_pronouns") for word in subject_words(cue)):
        return False
    if words[:1] and words[0] in word_class("outcome_verbs"):
        return True
    in_time = any(
        word in ("by", "within", "before", "until") and later in word_class("weekdays", "months", "expected_times")
        for word, later in pairwise(words)
    )
    return in_time and words[:1] != ["be"]


def may_come_of_it(cue: Candidate) -> bool:
    """'can lead to asthma', 'can also result in delays': a possible consequence, not an ability."""
    act = cue.after(2) if cue.after() in ("also", "even", "then", "sometimes") else cue.after()
    return act in ("lead", "result")


def subject_words(cue: Candidate) -> list[str]:
    """The words before the phrase up to the last comma, conjunction or preposition, at most five."""
    words = []
    for word in cue.words_before(5):
        if word in word_class("clause_openers") or not word[0].isalnum():
            break
        words.append(word)
    return words


def _is_participle(word: str) -> bool:
    return word.endswith(
        ("ed", "en", "wn", "ne", "lt", "ght", "ade", "id", "ood", "ung", "un", "ost", "eft", "ept", "ad")
    )


OTHER_READINGS: dict[str, tuple[Rule, ...]] = {
    "hedge may": (month, surname, wish, permission),
    "hedge could": (past_ability, past_inability, as_far_as_possible, once_the_way_was_open),
    "hedge might": (might_the_noun,),
}
NEEDED_COMPANY: dict[str, tuple[Rule, ...]] = {
    "hedge can": (may_come_of_it,),
    "hedge must": (must_have_done, must_be_so),
    "hedge should": (likelihood_of_should,),
}
