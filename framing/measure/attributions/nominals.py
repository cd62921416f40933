"""Attributions whose cue is a noun or an adjective: 'his claim that C', 'in her view, C', 'is convinced that C'."""

from __future__ import annotations

from framing.measure.attributions.clauses import Clause, forms_of, is_reporting_verb
from framing.measure.attributions.contents import (
    Attribution,
    attribution,
    content_before,
    is_infinitive,
    opens_a_clause,
)
from framing.measure.attributions.ends import end_of_content
from framing.measure.attributions.sources import before_auxiliaries, is_source, source_after, source_before
from framing.measure.phrases import Range, phrase_before
from framing.measure.word_classes import word_class
from framing.text.readings import QUOTE

FARTHEST_OPENING = 3  # tokens before a noun that is the subject of its sentence: 'But the old claim'
FARTHEST_PREPOSITION = 6  # tokens between 'in' and 'view' of 'in the mayor's view'


def in_somebodys_view(clause: Clause) -> Attribution | None:
    """'In the mayor's view, C', 'C, in her opinion': whose view it is stands before the noun."""
    owner = _possessor(clause)
    if owner is None:
        return None
    near = range(owner[0] - 1, max(clause.first - 1, owner[0] - FARTHEST_PREPOSITION), -1)
    opening = next((number for number in near if clause.word(number) in ("in", "to", "by")), None)
    if opening is None:
        return None
    between = clause.words(opening + 1, owner[0])
    if not all(word == "." or word in word_class("determiners", "titles") for word in between):
        return None
    if clause.word(clause.verb.stop) == "," and opening - clause.first <= 1:
        start = clause.verb.stop + 1
        return attribution(clause, owner, (start, end_of_content(clause, start)))
    return content_before(clause, owner, opening - 1) if clause.word(opening - 1) == "," else None


def noun_that(clause: Clause) -> Attribution | None:
    """'his claim that C', 'expressed concern that C', 'a promise to leave': a noun of saying with what is said."""
    follows, start = clause.word(clause.verb.stop), clause.verb.stop + 1
    if clause.word(clause.verb.first - 1) in ("a", "an") and clause.word(clause.verb.first - 2) == ",":
        return None  # ', a claim that he rejects': a relative clause
    if follows == "that" and clause.word(start) not in word_class("auxiliaries", "modals"):
        content = (start, _before_main_verb(clause, start, end_of_content(clause, start)))
    elif is_infinitive(clause, start - 1) and clause.verb.text.lower().removesuffix("s") in word_class("saying_nouns"):
        content = (start - 1, end_of_content(clause, start))
    else:
        return None
    owner = _possessor(clause)
    if owner is None and _is_object_of_report(clause):
        return None  # 'rejected the claim that C': the verb is the cue
    return attribution(clause, owner or _subject_of_light_verb(clause), content)


def sure_that(clause: Clause) -> Attribution | None:
    """'Ortega is convinced that C': an adjective for a state of mind, with a clause."""
    start = clause.verb.stop
    link = clause.verb.first - 1
    while clause.word(link) in word_class("adverbs", "negations") or clause.word(link).endswith("ly"):
        link -= 1
    if clause.word(link) not in word_class("linking_verbs"):
        return None
    if clause.word(start) == "that":
        start += 1
    elif not opens_a_clause(clause, start) or clause.word(start) in word_class("clause_openers"):
        return None
    source = source_before(clause, before_auxiliaries(clause, link))
    if source is None or clause.word(source[0]) in ("it", "this", "that", "there"):
        return None  # 'it is certain that': nobody's state of mind
    return attribution(clause, source, (start, end_of_content(clause, start)))


def _possessor(clause: Clause) -> Range | None:
    """Whose noun it is: 'his', "the mayor's", over an adjective; or behind it: 'a claim by the mayor'."""
    for number in range(clause.verb.first - 1, max(clause.first - 1, clause.verb.first - 3), -1):
        word = clause.word(number)
        if word in word_class("possessives"):
            return None if word in ("my", "our", "your") else (number, number + 1)
        if word.endswith(("'s", "s'")) or (word == "'" and clause.word(number - 1).endswith("s")):
            found = phrase_before(clause.document, clause, number + 1)
            return found or (number, number + 1)
        if not word.isalpha() or word in word_class("determiners"):
            break
    if clause.word(clause.verb.stop) in ("by", "from"):
        return source_after(clause, clause.verb.stop + 1)
    return None


def _before_main_verb(clause: Clause, start: int, stop: int) -> int:
    """'The claim that he lied | was rejected by all', '| is false': the verb of which the noun is the subject."""
    is_subject = clause.word(clause.verb.first - 1) in word_class("determiners", "possessives")
    if not is_subject or clause.verb.first - clause.first > FARTHEST_OPENING:
        return stop
    auxiliaries = word_class("forms_of_be") | {"has", "have", "had"}
    for number in range(start + 2, stop):
        if clause.word(number) not in auxiliaries or clause.word(number - 1) in auxiliaries:
            continue
        said = number
        while clause.word(said) in auxiliaries | word_class("adverbs") or clause.word(said).endswith("ly"):
            said += 1
        if clause.word(said) in word_class("verdicts") or (
            clause.word(said).endswith("ed")
            and clause.word(said + 1) in ("by", "as")
            and is_reporting_verb(clause, said)
        ):
            return number
    return stop


def _is_object_of_report(clause: Clause) -> bool:
    """Whether a reporting verb governs the noun: 'rejected | the claim', 'repeats | an old rumour'."""
    near = range(clause.verb.first - 1, max(clause.first - 1, clause.verb.first - 4), -1)
    for number in near:
        if clause.word(number) in (",", QUOTE, ";"):
            return False
        if is_reporting_verb(clause, number):
            return clause.word(number) not in forms_of("light_verbs") | forms_of("refuting_verbs")
    return False


def _subject_of_light_verb(clause: Clause) -> Range | None:
    """'Top Democrats | expressed | concern': who has the noun."""
    for number in range(clause.verb.first - 1, max(clause.first - 1, clause.verb.first - 4), -1):
        if clause.word(number) in forms_of("light_verbs"):
            source = source_before(clause, before_auxiliaries(clause, number))
            return source if source and is_source(clause, source) else None
        if clause.word(number) in (",", QUOTE):
            return None
    return None


def noun_is_that(clause: Clause) -> Attribution | None:
    """'Her fear was that C', 'the mayor's view is that C': a noun of saying with its owner, and what it is."""
    link, owner = clause.verb.stop, _possessor(clause)
    if owner is None or clause.word(link) not in word_class("forms_of_be") or clause.word(link + 1) != "that":
        return None
    return attribution(clause, owner, (link + 2, end_of_content(clause, link + 2)))
