"""Who is called what: the object of a verb of naming, and the name that it is given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from framing.measure.attributions.clauses import ENDS, Clause
from framing.measure.attributions.ends import LONGEST_CONTENT, behind_quotation, is_past_with_object
from framing.measure.candidates import Candidate
from framing.measure.inflection import irregular_participles, verb_forms
from framing.measure.parties import party_nouns
from framing.measure.phrases import Range, is_date, name_at, phrase_after
from framing.measure.word_classes import word_class
from framing.text.readings import QUOTE
from framing.text.words import is_name_word

FARTHEST_VERB = 14  # tokens between a verb of naming and a label
FARTHEST_NAME = 12  # tokens between a verb of naming and the name
ADJECTIVE_ENDINGS = ("less", "ful", "ous", "ive", "able", "ible", "ic", "al", "ian", "ish", "ary", "ory")


@dataclass(frozen=True, slots=True)
class Naming:
    """The tokens of whom a verb names (None where it stands elsewhere, as in a passive) and of what it calls them."""

    named: Range | None
    name: Range


@dataclass(frozen=True, slots=True)
class NamedBy:
    """The verb of naming whose name a label stands in: its lemma, its token, whether it is passive, the naming."""

    verb: str
    number: int
    passive: bool
    naming: Naming


def naming_of(cue: Candidate) -> NamedBy | None:
    """The verb before a label that calls somebody so; None where there is none within a few words."""
    # The whole segment: the verb stands outside the marks of 'called it "a coup"'.
    clause = Clause.whole(cue)
    for number in range(cue.first - 1, max(cue.segment.first, cue.first - FARTHEST_VERB) - 1, -1):
        lemma = naming_forms().get(cue.at(number))
        if lemma is None:
            continue
        passive = is_passive_naming(clause, number)
        naming = passive_naming(clause, number + 1) if passive else find_naming(clause, number + 1)
        if naming and lemma in word_class("as_naming_verbs") and clause.word(naming.name[0] - 1) != "as":
            continue  # 'attacked the rebel camp'
        if naming and naming.name[0] <= cue.first < naming.name[1]:
            return NamedBy(lemma, number, passive, naming)
    return None


def is_passive_naming(clause: Clause, number: int) -> bool:
    """Whether a form of 'be' stands before the verb of naming, over adverbs: 'was | widely | hailed'."""
    for place in range(number - 1, number - 4, -1):
        word = clause.word(place)
        if word in word_class("forms_of_be"):
            return True
        if word not in word_class("adverbs", "negations") and not word.endswith("ly"):
            return False
    return False


@cache
def naming_forms() -> dict[str, str]:
    """Every form of a verb of naming, or of seeing somebody as something, with its lemma."""
    lemmas = sorted(word_class("naming_verbs", "seeing_verbs", "as_naming_verbs"))
    return {form.split()[0]: lemma for lemma in lemmas for form in verb_forms(lemma)}


def find_naming(clause: Clause, start: int) -> Naming | None:
    """What a verb of naming that ends before token `start` says: 'the strikers' | 'saboteurs', 'it' | '"a coup"'.

    The name is the words in quotation marks where there are any, else what follows 'as', an article, or the object.
    """
    if clause.word(start) == "as":
        return _naming_as(clause, None, start + 1)
    opens_quote = clause.word(start) in word_class("determiners") and clause.word(start + 1) == QUOTE
    if clause.word(start) == QUOTE or opens_quote:
        return _naming(clause, None, start)
    named = _named(clause, start)
    if named is None:
        return None
    name = _swallowed_name(clause, named) if clause.word(named[1]) != QUOTE else None
    if name is not None:
        return _naming(clause, (named[0], name), name)
    after = _behind_time(clause, _behind_relative(clause, named))
    if clause.word(after) == "as":
        return _naming_as(clause, named, after + 1)
    if clause.word(after) in ("a", "an", "the", "no", QUOTE):
        return _naming(clause, named, after)
    is_named = is_name_word(clause.text(named[1] - 1)) and is_past_with_object(
        clause, after
    )  # 'a group called Voices | left us'
    if clause.word(after)[:1].isalpha() and clause.word(after) not in _barriers() and not is_named:
        return _naming(clause, named, after)
    return None


def naming_in_relative(clause: Clause, start: int) -> Naming | None:
    """What a verb calls somebody who stands before it: 'whom pickets call | goons', 'what he termed | a coup'."""
    start += clause.word(start) == "as"
    if clause.word(start) != QUOTE and clause.word(start) in _barriers():
        return None
    return _naming(clause, None, start)


def passive_naming(clause: Clause, start: int) -> Naming | None:
    """What a passive verb of naming calls its subject: 'was dubbed' | '"the Butcher"', 'is called' | 'a hero'."""
    near = range(start, min(start + 4, clause.stop))  # 'was described last week as'
    for number in near:
        if clause.word(number) == "as":
            return _naming_as(clause, None, number + 1)
    if clause.word(start) != QUOTE and clause.word(start) in _barriers():
        return None
    return _naming(clause, None, start)


def _named(clause: Clause, start: int) -> Range | None:
    """The object: a pronoun, or a noun phrase with the name in apposition to it."""
    possessive = clause.word(start) == "her" and clause.word(start + 1) not in ("a", "an", "the", "as", QUOTE)
    if clause.word(start) in word_class("pronouns") and not possessive:
        return start, start + 1
    found = phrase_after(clause.document, clause, start)
    if found and clause.word(found[1]) == ",":
        apposed = name_at(clause.document, clause, found[1] + 1)
        if apposed and clause.word(apposed[1]) == ",":
            return found[0], apposed[1] + 1
    return found


def _behind_time(clause: Clause, number: int) -> int:
    """The number behind when or where it was said, where 'as' follows: 'hailed him | on Sunday | as a hero'."""
    if clause.word(number) not in word_class("adjunct_prepositions"):
        return number
    adjunct = phrase_after(clause.document, clause, number + 1)
    is_date_here = adjunct is None and is_date(clause.word(number + 1))
    behind = adjunct[1] if adjunct else number + 2
    return behind if (adjunct or is_date_here) and clause.word(behind) == "as" else number


def _behind_relative(clause: Clause, named: Range) -> int:
    """The number behind the object and a clause that belongs to it: 'anyone who objects' | 'a traitor'."""
    if clause.word(named[1]) not in ("who", "that", "which"):
        return named[1]
    stop = min(named[1] + FARTHEST_NAME, clause.stop)
    articles = [number for number in range(named[1], stop) if clause.word(number) in ("a", "an", "as", QUOTE)]
    return articles[0] if articles else named[1]


def _naming_as(clause: Clause, named: Range | None, start: int) -> Naming | None:
    """What stands behind 'as': 'as a strike on a base', to the next comma or 'by', since nothing else ends it."""
    if QUOTE in (clause.word(start), clause.word(start + 1)):
        return _naming(clause, named, start)
    stop, farthest = start, min(start + LONGEST_CONTENT, clause.stop)
    while stop < farthest and clause.word(stop) not in ENDS and clause.word(stop) not in (",", ";", QUOTE):
        if clause.word(stop) in ("and", "but") and not _joins_adjectives(clause, start, stop):
            break
        if clause.word(stop) == "by" and not _is_participle_of_a_noun(clause, stop - 1, start):
            break
        stop += 1
    return Naming(named, (start, stop)) if stop > start else None


def _joins_adjectives(clause: Clause, start: int, link: int) -> bool:
    """'as a painful | but | necessary step': a second adjective and the noun of both follow."""
    if clause.word(start) not in ("a", "an") or link != start + 2 or clause.word(link + 1) in word_class("determiners"):
        return False
    rest = phrase_after(clause.document, clause, link + 1)
    return rest is not None and rest[1] - rest[0] > 1


def _is_participle_of_a_noun(clause: Clause, number: int, start: int) -> bool:
    """'a farce | staged | by a junta': not 'as talented by critics', 'as the wronged by all'."""
    word = clause.word(number)
    is_participle = word.endswith("ed") or word in irregular_participles()
    return is_participle and number > start and clause.word(number - 1) not in word_class("determiners")


def _naming(clause: Clause, named: Range | None, start: int) -> Naming | None:
    start += clause.word(start) in word_class("determiners") and clause.word(start + 1) == QUOTE
    if clause.word(start) == QUOTE:
        stop = behind_quotation(clause, start)
    else:
        stop = start
        ends = _ends_of_names()
        while stop < clause.stop and clause.word(stop) not in ends and stop - start < FARTHEST_NAME:
            stop += 1
    return Naming(named, (start, stop)) if stop > start else None


def _swallowed_name(clause: Clause, named: Range) -> int | None:
    """Where the name begins that the noun phrase holds as well: 'strikers | saboteurs', 'accounts | rebel lies'.

    Behind its last plural, or before its last word: 'vote | illegal', 'union | vermin'.
    """
    first, stop = named
    last, before = clause.word(stop - 1), clause.word(stop - 2)
    if stop - first < 2 or is_name_word(clause.text(stop - 1)) or last.endswith("ly"):
        return None
    if clause.word(first - 1) not in ("a", "an"):  # 'called a sports meeting'
        behind = stop - 2 - last.endswith("ing")  # 'soldiers | heroes fighting for their homes'
        plurals = (number for number in range(behind, first - 1, -1) if _is_plural(clause, number))
        plural = next(plurals, None)
        if plural is not None:
            return plural + 1
    is_name = last in word_class("verdicts") or last.endswith(ADJECTIVE_ENDINGS)
    return stop - 1 if is_name or (last in party_nouns() and before in party_nouns()) else None


def _is_plural(clause: Clause, number: int) -> bool:
    word = clause.word(number)
    return word.endswith("s") and not word.endswith("ss") and word not in word_class("singulars_in_s")


@cache
def _ends_of_names() -> frozenset[str]:
    return _barriers() | word_class("auxiliaries", "modals")  # 'those who call me a butcher | would'


@cache
def _barriers() -> frozenset[str]:
    return word_class("name_barriers") | ENDS | {",", ";", ":", "", "(", ")", QUOTE}
