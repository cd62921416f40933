"""Where what is said ends: at a contrast that the author adds, at somebody else's verb, or with the clause.

A clause may go on over 'and' with clauses of its own; a noun or an infinitive ends where a clause begins; a name that
somebody is given goes on over 'and' with other names only.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from framing.measure.attributions.clauses import ENDS, Clause, is_reporting_verb
from framing.measure.attributions.passives import is_passive, is_reduced_passive
from framing.measure.inflection import irregular_participles, irregular_pasts
from framing.measure.lexicons import load_lexicons
from framing.measure.phrases import is_date, phrase_after, phrase_ends
from framing.measure.word_classes import is_number, word_class
from framing.text.readings import QUOTE
from framing.text.words import is_name_word

LONGEST_CONTENT = 250  # tokens of reported speech in one sentence; keeps the work on each verb constant
LONGEST_NAME = 30  # tokens of all the names that one verb gives
LONGEST_INSERTION = 12  # tokens of an apposition between a subject and its verb
TURNS = ENDS | {",", ";", "and", "but"}
FARTHEST_OPENER = 12  # tokens between a verb and the conjunction that opens its clause


def end_of_content(clause: Clause, first: int) -> int:
    """Where a clause that is said ends: at a contrast that the author adds, a semicolon, or with the clause.

    A quotation that opens inside is not cut.
    """
    for number, word in _turns(clause, first):
        if word in ENDS and number > first and clause.segment.section.kind == "caption" and clause.word(number + 1):
            return number  # a caption is one segment: 'Ferries wait. | Photo: A. Lind'
        if word == ";" or (word in ("and", "but") and _goes_on_reporting(clause, number + 1)):
            return number
        if word == "," and number > first:
            if clause.word(number - 1) == QUOTE or _is_in_side_clause(clause) or _is_the_authors(clause, number + 1):
                return number
            if clause.word(number + 1) in ("and", "but") and _somebody_else_reports(clause, number + 2):
                return number
    return min(first + LONGEST_CONTENT, clause.stop)


def end_of_phrase(clause: Clause, first: int) -> int:
    """Where a noun or an infinitive that is said ends: 'accused it of theft on Friday | , and its head hit back'."""
    stop = end_of_content(clause, first)
    for number, word in _turns(clause, first):
        if number >= stop:
            break
        following = clause.word(number + 1)
        if word == "," and (following in word_class("clause_openers") or following in ("so", "yet")):
            if verb_of_clause(clause, number + 2) is not None:
                return number
            if following in ("and", "but") and _opens_with_gerund(clause, number + 2, first):
                return number
            if following in ("and", "but") and is_past_with_object(clause, number + 2):
                return number
            if following == "and" and clause.word(number + 2) == "then" and is_finite(clause, number + 3):
                return number  # 'was said to have learned its lesson, | and then lobbied'
        if word in ("and", "but") and is_past_with_object(clause, number + 1):
            return number
    return stop


def end_of_name(clause: Clause, stop: int) -> int:
    """Where the names end that go on at `stop`: 'a liar | and a coward', 'the pearl, | a jewel', 'a man | who lies'."""
    farthest = min(stop + LONGEST_NAME, clause.stop)
    while stop < farthest:
        is_quoted = clause.word(stop - 1) == QUOTE  # the name is complete; what follows is the author's
        further = _behind_next_name(clause, stop) or (None if is_quoted else _behind_qualifier(clause, stop))
        if further is None:
            break
        stop = further
    return stop


def goes_on_behind_and(clause: Clause, link: int) -> bool:
    """'She listened, he said, | and left', '| and its head was fined': what is said goes on; nobody else says it."""
    number = _behind_adverbs(clause, link + 1)
    verb = number if is_finite(clause, number) else verb_of_clause(clause, number)
    return verb is not None and not is_reporting_verb(clause, verb)


def _turns(clause: Clause, first: int) -> Iterator[tuple[int, str]]:
    """The tokens from `first` on at which what is said may end, each with its number.

    Those in a quotation which opens behind `first` are left out.
    """
    in_quotes = False
    for number, word in enumerate(clause.words(first, first + LONGEST_CONTENT), max(first, clause.first)):
        if word == QUOTE:
            in_quotes = not in_quotes
        elif word in TURNS and not in_quotes:
            yield number, word


# ---- clauses -----------------------------------------------------------------------------------------------------


def _is_in_side_clause(clause: Clause) -> bool:
    """'Ortega, who said he was ready, left', 'When they say so, laugh': the clause's comma closes the content too."""
    number = clause.verb.first - 1
    while clause.word(number) in word_class("auxiliaries", "adverbs") or clause.word(number).endswith("ly"):
        number -= 1
    if clause.word(number) in ("who", "which") and clause.word(number - 1) == ",":
        return True
    if clause.word(number) == "and" and _goes_on_in_relative(clause, number):
        return True
    if clause.word(number) == "," and number > clause.first and is_reduced_passive(clause):
        return True  # 'The charity, accused of theft, has closed'
    near = range(number, max(clause.first, number - FARTHEST_OPENER) - 1, -1)
    opening = next((place for place in near if clause.word(place) in (",", ";", ":", QUOTE)), clause.first - 1) + 1
    return clause.word(opening) in word_class("side_clause_openers")


def _goes_on_in_relative(clause: Clause, link: int) -> bool:
    """', which called him a puppet | and said that he lied, left': a second verb of a relative clause."""
    near = range(link - 1, max(clause.first, link - FARTHEST_OPENER), -1)
    comma = next((number for number in near if clause.word(number) in (",", ";", QUOTE)), None)
    return comma is not None and clause.word(comma) == "," and clause.word(comma + 1) in ("who", "which")


def _is_the_authors(clause: Clause, number: int) -> bool:
    """Whether the author goes on behind a comma: ', but', ', a claim that', ', calling it', ', he said'."""
    word = clause.word(number)
    if word in word_class("content_enders") or _comments(clause, number):
        return True
    if word.endswith("ing") and is_reporting_verb(clause, number):
        return True  # 'denied the charge, calling it a stunt'
    return word in word_class("subject_pronouns") and is_reporting_verb(clause, number + 1)


def _comments(clause: Clause, number: int) -> bool:
    """', a claim that he rejects': the author says something about what was said."""
    if clause.word(number) not in ("a", "an", "the"):
        return False
    found = load_lexicons().by_first_word.get(clause.word(number + 1), ())
    return any(entry.kind == "reporting" and entry.form == "noun" for _, entry in found)


def _goes_on_reporting(clause: Clause, number: int) -> bool:
    """'the crowd was orderly and blamed outsiders': a second reporting verb, in the tense of the first."""
    if clause.word(number).endswith("ly") or clause.word(number) in word_class("adverbs"):
        number += 1
    if not is_reporting_verb(clause, number):
        return False
    return _tense(clause.word(number)) == _tense(clause.form) != "base"


def _somebody_else_reports(clause: Clause, number: int) -> bool:
    """'is thought to be safe, and | analysts warn that', ', and | its head has called for': whatever the tense."""
    verb = verb_of_clause(clause, number)
    if verb is None:
        return False
    if clause.word(verb) in word_class("auxiliaries"):
        verb = _behind_adverbs(clause, verb + 1)
    return is_reporting_verb(clause, verb)


def _tense(word: str) -> str:
    if word.endswith("ed") or word in irregular_pasts():
        return "past"
    return "present" if word.endswith("s") else "base"


def verb_of_clause(clause: Clause, first: int) -> int | None:
    """The number of the verb of the clause that opens at `first`: 'the head of the union, Dot Lund, | hit back'."""
    if clause.word(first) in word_class("subject_pronouns"):
        stop = first + 1
    else:
        subject = phrase_after(clause.document, clause, first)
        if subject is None:
            return None
        stop = _verb_behind_plural(clause, *subject) or subject[1]
    while clause.word(stop) in ("of", "for", "in", "at", "from"):
        owner = phrase_after(clause.document, clause, stop + 1)
        if owner is None:
            return None
        stop = owner[1]
    if clause.word(stop) == ",":  # an apposition; what stands behind it is the verb: 'hit', 'cut'
        near = range(stop + 1, min(stop + LONGEST_INSERTION, clause.stop))
        closing = next((number for number in near if clause.word(number) == ","), None)
        verb = _behind_adverbs(clause, closing + 1) if closing else None
        return verb if verb and clause.word(verb) not in phrase_ends() else None
    while clause.word(stop) in word_class("adverbs", "negations") or clause.word(stop).endswith("ly"):
        stop += 1
    return stop if is_finite(clause, stop) else None


def _verb_behind_plural(clause: Clause, first: int, stop: int) -> int | None:
    """'analysts | warn', 'his lawyers | describe': the base form of a verb of saying, which a noun phrase swallows."""
    plurals = (number for number in range(first + 1, stop) if clause.word(number - 1).endswith("s"))
    return next((number for number in plurals if is_reporting_verb(clause, number)), None)


def _behind_adverbs(clause: Clause, number: int) -> int:
    while clause.word(number) in word_class("adverbs") or clause.word(number).endswith("ly"):
        number += 1
    return number


def is_finite(clause: Clause, number: int) -> bool:
    """Whether a token can be the verb of a clause: an auxiliary, a past form, a verb of saying."""
    word = clause.word(number)
    if word.endswith("ing"):
        return False
    return word in finite_forms() or (word.endswith("ed") and len(word) > 3) or is_reporting_verb(clause, number)


@cache
def finite_forms() -> frozenset[str]:
    """The auxiliaries and modals, and the past forms that no ending shows."""
    return word_class("auxiliaries", "modals") | irregular_pasts()


# ---- nouns and infinitives ---------------------------------------------------------------------------------------


def _opens_with_gerund(clause: Clause, number: int, first: int) -> bool:
    """'back the plan, and | going home is hard': a gerund is a subject where the content is no list of gerunds."""
    listed = any(clause.word(place).endswith("ing") for place in range(first, number - 1))
    return clause.word(number).endswith("ing") and not listed


def is_past_with_object(clause: Clause, number: int) -> bool:
    """'denied the charge and | left the room', 'urged her to go and | turned to the door'."""
    number = _behind_adverbs(clause, number)
    word, following = clause.word(number), clause.word(number + 1)
    if not (word in irregular_pasts() or (word.endswith("ed") and len(word) > 4)):
        return False
    objects = word_class("determiners", "object_pronouns", "prepositions")
    return following in objects or is_name_word(clause.text(number + 1))


# ---- names that somebody is given --------------------------------------------------------------------------------


def _behind_next_name(clause: Clause, number: int) -> int | None:
    """The number behind a further name at `number`: 'and a coward', ', a butcher', 'and their boss "a miser"'."""
    link = clause.word(number)
    if link not in (",", "and", "or"):
        return None
    number += 1
    number += link == "," and clause.word(number) in ("and", "or")
    number += clause.word(number) == "to" and clause.verb.entry.phrase == "refer to"
    if clause.word(number) == QUOTE:
        return behind_quotation(clause, number)
    if clause.word(number) in word_class("units_of_time") or _is_the_authors(clause, number):
        return None
    if verb_of_clause(clause, number) is not None:
        return None  # 'as biased, and | its envoy, Lind, left'
    subject = phrase_after(clause.document, clause, number)
    second = _behind_second_pair(clause, subject) if subject and link == "and" else None
    if second is not None:
        return second
    if subject is None or _is_other_than_a_name(clause, number, subject[1], link):
        return None
    follows = clause.word(subject[1])
    second = _behind_as(clause, subject[1])
    if second is not None:
        return second
    if follows == QUOTE or clause.word(subject[1] + 1) == QUOTE:  # 'and their leader | "a wrecker"'
        return behind_quotation(clause, subject[1] + (follows != QUOTE))
    return subject[1]


def _behind_second_pair(clause: Clause, subject: tuple[int, int]) -> int | None:
    """'and Berg | a fat cat', 'and Lind | as stubborn': a name, and what its bearer is called."""
    if not is_name_word(clause.text(subject[1] - 1)):
        return None
    if clause.word(subject[1]) == "as":
        return _behind_as(clause, subject[1])
    if clause.word(subject[1]) not in ("a", "an"):
        return None
    name = phrase_after(clause.document, clause, subject[1])
    return name[1] if name and not _is_adjunct(clause, *name) else None


def _behind_as(clause: Clause, number: int) -> int | None:
    """The number behind a second pair, 'and her data | as junk', over a relative clause: 'and those | who help as'."""
    stop = number + (LONGEST_INSERTION if clause.word(number) in ("who", "that", "which") else 1)
    link = next((place for place in range(number, min(stop, clause.stop)) if clause.word(place) == "as"), None)
    if link is None:
        return None
    if QUOTE in (clause.word(link + 1), clause.word(link + 2)):
        return behind_quotation(clause, link + 1 + (clause.word(link + 1) != QUOTE))
    found = phrase_after(clause.document, clause, link + 1)
    return found[1] if found else None


def _is_other_than_a_name(clause: Clause, first: int, stop: int, link: str) -> bool:
    """Whether a verb or a time stands there, not a name: 'and | promised', ', | a day later', ', | Lind said'."""
    if is_finite(clause, first) and clause.word(first) not in word_class("verdicts"):
        return True
    if any(is_name_word(clause.text(number)) for number in range(first, stop)) and clause.word(stop) != QUOTE:
        return True  # 'described as moderate, and | the Sons of Velm'
    plurals = (number for number in range(first, stop) if clause.word(number - 1).endswith("s"))
    if any(is_reporting_verb(clause, number) for number in plurals):
        return True  # 'and | her critics call extortion'
    words = [clause.word(number) for number in range(first, stop)]
    if any(word in word_class("units_of_time") or is_date(word) or is_number(word) for word in words):
        return True
    is_listed = clause.word(first) in ("a", "an", "the", "no") or clause.word(stop) in ("and", "or", ",")
    if link == "," and not is_listed:
        return True
    return is_finite(clause, stop) and clause.word(stop) not in irregular_participles()


def _behind_qualifier(clause: Clause, number: int) -> int | None:
    """The number behind a relative clause or a phrase that belongs to the name: 'a man | who lies', 'of the rich'."""
    word, relatives = clause.word(number), ("who", "that", "which")
    if word in relatives:
        return _end_of_relative(clause, number)
    if word == "and" and clause.word(number + 1) in relatives:
        return _end_of_relative(clause, number + 2)
    if word == QUOTE and clause.word(number - 1) in word_class("qualifying_prepositions"):
        return behind_quotation(clause, number)  # 'a step towards | "a leaner mill"'
    if word not in word_class("qualifying_prepositions") and (word != "by" or is_passive(clause)):
        return None
    found = phrase_after(clause.document, clause, number + 1)
    if found is None or _is_adjunct(clause, found[0], found[1]):
        return None
    return found[1]


def _is_adjunct(clause: Clause, first: int, stop: int) -> bool:
    """'in a speech', 'on Friday', 'for years': when or where it was said, not what."""
    adjuncts = word_class("channel_nouns", "document_nouns", "units_of_time")
    words = [clause.word(number) for number in range(first, stop)]
    return words[-1] in adjuncts or any(is_date(word) or is_number(word) for word in words)


def _end_of_relative(clause: Clause, number: int) -> int:
    ends = ENDS | {",", ";", ":", ")"}
    while (
        number < clause.stop
        and clause.word(number) not in ends
        and not (clause.word(number) in ("and", "but") and is_past_with_object(clause, number + 1))
    ):
        number += 1
    return number


def behind_quotation(clause: Clause, opening: int) -> int:
    """The number behind the quotation whose mark stands at `opening`."""
    near = range(opening + 1, min(opening + LONGEST_CONTENT, clause.stop))
    return next((number for number in near if clause.word(number) == QUOTE), clause.stop - 1) + 1
