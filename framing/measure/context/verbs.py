"""Verbs, and nouns made of them, that hedge in one construction and tell an event in another."""

from __future__ import annotations

from framing.measure.candidates import Candidate
from framing.measure.context.modals import subject_words
from framing.measure.word_classes import is_number, word_class

CLOSED = ("prepositions", "conjunctions", "determiners", "pronouns", "auxiliaries", "adverbs", "negations")


def with_an_infinitive(cue: Candidate) -> bool:
    """'appears to', 'appears that', 'appears as if': the verb is about another clause, not about who is seen where."""
    after = cue.after()
    return after in ("to", "that", "not", "like") or (after == "as" and cue.after(2) in ("if", "though"))


def by_evidence(cue: Candidate) -> bool:
    """'the data suggest', 'evidence suggesting': evidence suggests a conclusion, people suggest a plan."""
    return any(word in word_class("evidence_nouns") for word in cue.words_before(4))


def a_plan(cue: Candidate) -> bool:
    """'suggested a walk', 'suggests that she resign', 'suggest we go': what a person wants done is no conclusion."""
    if by_evidence(cue):
        return False
    following = cue.words_after(8)
    if following[:1] == ["that"]:
        return "should" in following or "be" in following
    subject = subject_words(cue)
    plan = following[:1] in (["a"], ["an"], ["we"], ["some"]) or "".join(following[:1]).endswith("ing")
    return bool(subject) and plan


def that_something_is_so(cue: Candidate) -> bool:
    """'suggested that prices fell': a clause that tells, not one that asks ('that she resign', 'should')."""
    if cue.after() != "that":
        return False
    following = cue.words_after(8)[1:]
    return "should" not in following and "be" not in following


def with_a_clause(cue: Candidate) -> bool:
    """'think that', 'think it will', 'Most miners think the pit will close': what is thought follows as a clause."""
    after = cue.after()
    if after == "that" or (after == "to" and cue.text.lower() == "thought"):
        return True
    if after in word_class("subject_pronouns") | {"this", "there", "these", "those"}:
        return True
    following = cue.words_after(12)
    return (
        any(word in word_class("auxiliaries") or word.endswith("ed") for word in following[1:]) and after[:1].isalnum()
    )


def that_clause(cue: Candidate) -> bool:
    """'the idea that', 'fear that': a clause with 'that' says what is thought."""
    return cue.after() == "that" or (cue.after() in ("is", "was") and cue.after(2) == "that")


def question_clause(cue: Candidate) -> bool:
    """'examine how', 'tested whether': a question is what is looked into."""
    return any(word in ("whether", "if", "how", "why", "what", "which", "where", "who") for word in cue.words_after(2))


def by_a_study(cue: Candidate) -> bool:
    """'we examined the effect', 'this study explores': research, with its subject or its object."""
    if cue.entry.phrase == "determine":
        return "to" in cue.words_before(1)
    researches = word_class("evidence_nouns") | {"we", "authors", "to", "have", "was", "were"}
    looked_into = (
        "effect",
        "effects",
        "role",
        "influence",
        "impact",
        "relationship",
        "hypothesis",
        "possibility",
        "link",
    )
    near = cue.words_after(3)
    return any(word in researches for word in cue.words_before(3)) or any(word in looked_into for word in near)


def as_something(cue: Candidate) -> bool:
    """'is seen as a warning', 'see the ruling as a turning point', 'considered the finest': a judgement, not an act."""
    if cue.before() in word_class("forms_of_be") | {"widely", "generally", "commonly", "often"}:
        return cue.entry.phrase == "consider" or cue.after() in ("as", "to", "by")
    if cue.entry.phrase == "consider":
        words = cue.words_after(9)[1:]
        return any(word in ("to", "as", "the", "a", "an") for word in words[1:]) and "on" not in words
    return "as" in cue.words_after(6)


def somebody_did(cue: Candidate) -> bool:
    """'Auditors suspect that', 'suspected of', 'they suspect him': the verb, not the noun for a person."""
    if cue.before() in word_class("determiners") or is_number(cue.before()):
        return False
    return cue.after() in ("that", "of", "to") or cue.after() in word_class("pronouns") | word_class("determiners")


def somebody_fears(cue: Candidate) -> bool:
    """'feared that', 'fears of a collapse', 'fear it will': worry about what may be, not fright of spiders."""
    return cue.after() in ("that", "of", "over", "for") or cue.after() in word_class("subject_pronouns")


def at_length(cue: Candidate) -> bool:
    """'thought long and hard', 'thinks of home': the act of thinking, not an opinion."""
    return cue.after() in (
        "about",
        "long",
        "of",
        "hard",
        "twice",
        "again",
        "back",
        "",
        ".",
        "!",
        "?",
        "through",
        "over",
    )


def unknown_to_all(cue: Candidate) -> bool:
    """'remain unknown', 'it is unknown whether': said of a fact, not of a person who is not famous."""
    linked = word_class("linking_verbs") | word_class("adverbs") | {"largely", "currently", "still"}
    return cue.before() in linked or cue.after() in ("whether", "if", "how", "why", "what", "who", "when")


def possible_to_do(cue: Candidate) -> bool:
    """'Is it possible to park here?', 'the best possible': what can be done, not what may be so (dynamic)."""
    before = cue.before()
    if cue.after() in ("to", "for") or before in ("as", "all", "even", "where", "when", "wherever", "whenever", "made"):
        return True
    return before.endswith("est") or any(word in ("best", "as", "every") for word in cue.words_before(2))


def nothing_follows(cue: Candidate) -> bool:
    """'her enormous potential': the noun; the adjective stands before another noun ('potential leaks')."""
    return not cue.after()[:1].isalnum() or is_closed(cue.after())


def in_figures(cue: Candidate) -> bool:
    """'the probability of two sixes is one in 36': a computed chance is no hedge."""
    words = cue.words_after(10)
    return any(is_number(word) for word in words[3:])


def became_clear(cue: Candidate) -> bool:
    """'had become apparent', 'it was apparent that': plain to see; before a noun it hedges ('an apparent suicide')."""
    return nothing_follows(cue)


def under_a_condition(cue: Candidate) -> bool:
    """'If it failed, the quay would flood', 'that would mean': the condition is named, or pointed back to."""
    sentence = cue.words_before(40) + cue.words_after(40)
    if any(word in ("if", "unless", "otherwise", "without", "were") for word in sentence):
        return True
    return cue.before() in ("it", "this", "that", "which") or cue.after() in (
        "be",
        "not",
        "otherwise",
        "mean",
        "require",
    )


def past_habit(cue: Candidate) -> bool:
    """'As a boy he would cycle there every morning': what somebody used to do."""
    sentence = cue.words_before(12) + cue.words_after(14)
    return any(word in ("every", "often", "always", "usually", "daily", "each", "sometimes") for word in sentence)


def future_in_the_past(cue: Candidate) -> bool:
    """'said it would close': the future as seen from a past report."""
    near = cue.words_before(10)
    return any(word in word_class("past_reports") for word in near)


def is_closed(word: str) -> bool:
    """Whether a lower-case word belongs to a closed class of function words."""
    return any(word in word_class(name) for name in CLOSED)


def persons_foresee(cue: Candidate) -> bool:
    """'Brokers predict that', 'she predicts a win': somebody foresees it; a score that predicts is a measure."""
    subject = subject_words(cue)
    return cue.after() == "that" or any(word in word_class("subject_pronouns") for word in subject)


OTHER_READINGS = {
    "hedge suggest": (a_plan,),
    "hedge think": (at_length,),
    "hedge possible": (possible_to_do,),
    "hedge potential": (nothing_follows,),
    "hedge probability": (in_figures,),
    "hedge apparent": (became_clear,),
    "hedge would": (past_habit, future_in_the_past),
}
NEEDED_COMPANY = {
    "hedge appear": (with_an_infinitive,),
    "hedge would": (under_a_condition,),
    "hedge indicate": (that_clause, by_evidence),
    "hedge propose": (that_something_is_so,),
    "hedge think": (with_a_clause,),
    "hedge feel": (that_clause, with_a_clause),
    "hedge unknown": (unknown_to_all,),
    "hedge consider": (as_something,),
    "hedge see": (as_something,),
    "hedge viewed": (as_something,),
    "hedge suspect": (somebody_did,),
    "hedge fear": (somebody_fears,),
    "hedge predict": (persons_foresee,),
    "hedge belief": (that_clause,),
    "hedge idea": (that_clause,),
    "hedge notion": (that_clause,),
    "hedge view": (that_clause,),
    "hedge examine": (question_clause, by_a_study),
    "hedge explore": (question_clause, by_a_study),
    "hedge determine": (question_clause, by_a_study),
    "hedge test": (question_clause, by_a_study),
}
