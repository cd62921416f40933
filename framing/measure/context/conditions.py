"""What holds only if something else does: 'would' of a condition or a proposal, 'if' and 'whether' that leave open."""

from __future__ import annotations

from framing.measure.candidates import SENTENCE, Candidate, Rule
from framing.measure.context.modals import subject_words
from framing.measure.word_classes import word_class


def past_habit(cue: Candidate) -> bool:
    """'As a boy he would cycle there every morning': what somebody used to do."""
    sentence = cue.words_before(12) + cue.words_after(14)
    return any(word in ("every", "often", "always", "usually", "daily", "each", "sometimes") for word in sentence)


def future_in_the_past(cue: Candidate) -> bool:
    """'said it would close', 'he would later resign': the future as seen from a past report or in a person's story."""
    if "if" in _sentence(cue):
        return False
    if cue.before() in ("he", "she", "who", "they"):
        return True
    return any(word in word_class("past_reports") for word in cue.words_before(10))


def under_a_condition(cue: Candidate) -> bool:
    """'If it failed, the quay would flood', 'without the ferry it would starve': the condition is named."""
    return any(word in ("if", "unless", "otherwise", "without", "likely", "probably") for word in _sentence(cue))


def what_follows_if(cue: Candidate) -> bool:
    """'Unless it rains, the crop will fail': what comes under a condition that the sentence names."""
    if cue.before() in word_class("determiners") - {"who", "which", "that", "this", "these", "those"}:
        return False
    return any(word in ("if", "unless") for word in _sentence(cue))


def if_a_plan_came_about(cue: Candidate) -> bool:
    """'The bill would raise the tax': a plan that is not yet carried out, and what it would do."""
    return any(word in word_class("plan_nouns") for word in cue.words_before(12))


def an_effect_to_come(cue: Candidate) -> bool:
    """'a tunnel would cause floods', 'that would be a loss': what a thing that is not yet there would be or do."""
    subject = subject_words(cue)
    if any(word in word_class("person_pronouns") for word in subject):
        return False
    return cue.after() in word_class("effect_verbs")


def a_thing_would(cue: Candidate) -> bool:
    """'The combined bank would have 212 branches': a thing in a state of affairs that is not there yet."""
    return subject_words(cue)[-1:] in (["the"], ["any"], ["such"], ["no"])


def something_that_would(cue: Candidate) -> bool:
    """'an order that would bar sales', 'no ship that would carry it': something that need not come about."""
    if cue.before() not in ("that", "which"):
        return False
    for word in cue.words_before(7)[1:]:
        if word in ("a", "an", "any", "no", "some", "such", "another"):
            return True
        if word in word_class("determiners") or not word[0].isalnum():
            return False
    return False


def more_than_would_be(cue: Candidate) -> bool:
    """'later than would be wise': compared with what did not happen."""
    return cue.before() == "than"


def set_phrase_with_if(cue: Candidate) -> bool:
    """'as if', 'if and only if', 'few, if any', 'if possible', 'if not the first': nothing depends on it."""
    after, before = cue.after(), cue.before()
    if (before == "as" and cue.after(2) not in word_class("subject_pronouns")) or after == "and":
        return True
    if before == "only":
        return cue.before(2) == "and"
    return (
        after in ("any", "anything", "ever", "possible", "not") and not cue.opens_sentence and before in (",", "(", "")
    )


def whatever_is_the_case(cue: Candidate) -> bool:
    """'whether it rains or not', 'regardless of whether', 'whether by sea or by land': both cases come to the same."""
    if "regardless" in cue.words_before(5):
        return True
    return cue.before() in (",", "(") and "or" in cue.words_after(8) and not cue.opens_sentence


def _sentence(cue: Candidate) -> list[str]:
    return cue.words_around(SENTENCE)


OTHER_READINGS: dict[str, tuple[Rule, ...]] = {
    "hedge would": (past_habit, future_in_the_past),
    "hedge wouldn't": (past_habit, future_in_the_past),
    "hedge if": (set_phrase_with_if,),
    "hedge whether": (whatever_is_the_case,),
}
WOULD: tuple[Rule, ...] = (
    under_a_condition,
    if_a_plan_came_about,
    more_than_would_be,
    an_effect_to_come,
    something_that_would,
    a_thing_would,
)
NEEDED_COMPANY: dict[str, tuple[Rule, ...]] = {
    "hedge will": (what_follows_if,),
    "hedge would": WOULD,
    "hedge wouldn't": WOULD,
}
