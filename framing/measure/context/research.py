"""Verbs and nouns of finding out: a question is looked into, or the evidence lets something be concluded."""

from __future__ import annotations

from framing.measure.candidates import SENTENCE, Candidate, Rule
from framing.measure.context.opinions import that_clause
from framing.measure.parties import can_act
from framing.measure.word_classes import word_class


def by_evidence(cue: Candidate) -> bool:
    """'the data suggest', 'evidence suggesting': evidence suggests a conclusion, people suggest a plan."""
    return any(word in word_class("evidence_nouns") for word in cue.words_before(4))


def concluding_participle(cue: Candidate) -> bool:
    """', indicating a role', ', indicating that': a participle behind a comma draws a conclusion."""
    return cue.lower.endswith("ing") and cue.before() in (",", "thus", "strongly")


def a_plan(cue: Candidate) -> bool:
    """'suggested a walk', 'suggests that she should resign', 'suggest we go': what a person wants done."""
    if by_evidence(cue) or concluding_participle(cue):
        return False
    following = cue.words_after(8)
    if following[:1] == ["that"]:
        return "should" in following
    if "".join(following[:1]).endswith("ing") or following[:1] == ["we"]:
        return True
    is_conclusion = any(word in word_class("looked_into") for word in following[:5])
    return following[:1] in (["a"], ["an"], ["some"]) and not is_conclusion


def that_something_is_so(cue: Candidate) -> bool:
    """'suggested that prices fell': a clause that tells, not one that asks ('that she resign', 'should')."""
    if cue.after() != "that":
        return False
    following = cue.words_after(8)[1:]
    return "should" not in following and "be" not in following


def of_something(cue: Candidate) -> bool:
    """'the hypothesis of a common origin': what is supposed follows with 'of'."""
    return cue.after() == "of"


def question_clause(cue: Candidate) -> bool:
    """'examine how', 'tested whether': a question is what is looked into."""
    if _is_noun(cue) or cue.after() == ",":
        return False
    return any(word in ("whether", "if", "how", "why", "what", "which", "where", "who") for word in cue.words_after(2))


def by_a_study(cue: Candidate) -> bool:
    """'we examined the effect', 'the role of salt was examined': a sentence about research, not a customs officer."""
    if _is_noun(cue) or cue.after() in ("by", "out") or not _tells_of_research(cue):
        return False
    if asks_for_an_effect(cue):
        return True
    researches = word_class("evidence_nouns") | {"we", "authors", "to", "have", "was", "were", "been"}
    return any(word in researches for word in cue.words_before(2))


def asks_for_an_effect(cue: Candidate) -> bool:
    """'evaluated the effect': effects, roles and causes are what research asks for."""
    return any(word in word_class("looked_into") for word in cue.words_after(3))


def researchers_studied(cue: Candidate) -> bool:
    """'we studied', 'the effect has been studied', 'to study the role': research, not schooling."""
    if cue.lower == "studied":
        return cue.before() in ("we", "been", "was", "were", "have") and cue.after() not in (
            "at",
            "under",
            "with",
            "for",
        )
    return cue.before() == "to" and any(word in word_class("looked_into") for word in cue.words_after(2))


def in_order_to(cue: Candidate) -> bool:
    """'to determine the cause', 'to test the theory': what is still to be found out, and with what purpose."""
    return (
        cue.before() == "to"
        and cue.after() in word_class("determiners") | {"whether", "if", "how"}
        and _tells_of_research(cue)
    )


def somebody_questions(cue: Candidate) -> bool:
    """'has been questioned', 'critics question whether': its truth is doubted; 'police questioned him' is an act."""
    if _is_noun(cue) or cue.lower == "questions":
        return False
    return any(word in word_class("looked_into") | {"whether", "if"} for word in cue.words_after(4)) or (
        cue.lower == "questioned" and "been" in cue.words_before(2) and not _of_a_person(cue)
    )


def _of_a_person(cue: Candidate) -> bool:
    """'a man has been questioned', 'three suspects were questioned': by the police."""
    return any(can_act(word) or word in word_class("person_pronouns") for word in cue.words_before(5))


def its_object_is_a_supposition(cue: Candidate) -> bool:
    """'tested the hypothesis', 'test this idea': a supposition is looked into."""
    return any(word in ("hypothesis", "hypotheses", "idea", "possibility", "theory") for word in cue.words_after(3))


def _tells_of_research(cue: Candidate) -> bool:
    """Whether the sentence is about research: 'we', a study, its data, an effect."""
    return any(word in word_class("research_words", "looked_into") for word in cue.words_around(SENTENCE))


def _is_noun(cue: Candidate) -> bool:
    return cue.before() in word_class("determiners") | {"of", "by", "in", "with"}


OTHER_READINGS: dict[str, tuple[Rule, ...]] = {
    "hedge suggest": (a_plan,),
}
NEEDED_COMPANY: dict[str, tuple[Rule, ...]] = {
    "hedge investigate": (question_clause, by_a_study),
    "hedge indicate": (that_clause, by_evidence, concluding_participle),
    "hedge propose": (that_something_is_so,),
    "hedge hypothesis": (that_clause, of_something),
    "hedge examine": (question_clause, by_a_study),
    "hedge explore": (question_clause, by_a_study),
    "hedge determine": (question_clause, in_order_to),
    "hedge test": (question_clause, in_order_to, its_object_is_a_supposition),
    "hedge study": (question_clause, researchers_studied),
    "hedge evaluate": (question_clause, in_order_to, asks_for_an_effect),
    "hedge assess": (question_clause,),
    "hedge question": (somebody_questions,),
}
