"""Words that no list holds and a construction makes labels: 'so-called experts', 'called them "wreckers"'.

A pattern is a row of data/lexicons/open_labels.csv: its orientation and its source stand there, and how it is found
stands here, as one named rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from framing.measure.actors import NOBODY
from framing.measure.attributions.clauses import Clause
from framing.measure.attributions.namings import find_naming, is_passive_naming, passive_naming
from framing.measure.candidates import Candidate
from framing.measure.lexicons import Entry, Lexicons
from framing.measure.parties import can_act
from framing.measure.phrases import Range, phrase_ends
from framing.measure.targets import find_phrase, find_target
from framing.measure.targets.subjects import forms_of
from framing.measure.word_classes import word_class
from framing.text.documents import Document
from framing.text.readings import QUOTE

MOST_WORDS = 3  # words of a label that no list holds

Rule = Callable[[Clause], Range | None]


def find_open_labels(document: Document, lexicons: Lexicons, taken: frozenset[int]) -> Iterator[tuple[Candidate, str]]:
    """The labels that a pattern makes, with its rule's name; those that share a token with `taken` are left out."""
    lowers, patterns = document.tokens.lowers, _patterns()
    for segment in document.segments if lexicons.patterns else ():
        if patterns.keys().isdisjoint(lowers[segment.first : segment.stop]):
            continue
        for number in range(segment.first, segment.stop):
            for phrase in patterns.get(lowers[number], ()):
                entry, rule = lexicons.patterns.get(phrase), RULES[phrase]
                if entry is None:
                    continue
                trigger = Candidate(entry, document, segment, number, number + 1)
                found = rule(Clause.whole(trigger))
                if found and taken.isdisjoint(range(*found)) and _is_about_a_party(trigger, entry, found):
                    yield Candidate(entry, document, segment, *found), rule.__name__
                    break


def so_called(clause: Clause) -> Range | None:
    """'the so-called experts': a noun for people that is kept at a distance."""
    return _noun_for_people(clause, clause.verb.stop)


def quoted_people(clause: Clause) -> Range | None:
    """'the "experts" left': a noun for people in quotation marks, behind an article."""
    number = clause.verb.first
    if clause.word(number) != QUOTE or clause.word(number - 1) not in ("the", "these", "those", "his", "their", "its"):
        return None
    if clause.word(number - 2) in word_class("words_for_words") or not _closes(clause, number):
        return None
    found = _noun_for_people(clause, number + 1)
    return found if found and clause.word(found[1]) == QUOTE else None


def called_so(clause: Clause) -> Range | None:
    """'called them "wreckers"', 'labelled her a spendthrift': the noun for people that somebody is called."""
    return _name_given(clause)


def condemned_as(clause: Clause) -> Range | None:
    """'denounced him as a splitter', 'branded her "the undertaker"': what somebody is condemned as."""
    return _judgement_given(clause)


def hailed_as(clause: Clause) -> Range | None:
    """'hailed the nurses as lifesavers': what somebody is praised as."""
    return _judgement_given(clause)


RULES: dict[str, Rule] = {
    "so-called *": so_called,
    '"*"': quoted_people,
    "call *": called_so,
    "denounce *": condemned_as,
    "hail *": hailed_as,
}


@cache
def _patterns() -> dict[str, tuple[str, ...]]:
    """Each word at which a pattern may begin, with the patterns that may, in the order of RULES."""
    triggers = {
        "so-called *": frozenset({"so-called"}),
        '"*"': frozenset({'"', "\u201c", "\u2018", "'"}),
        "call *": forms_of("plain_namings"),
        "denounce *": forms_of("condemning_namings"),
        "hail *": forms_of("praising_namings"),
    }
    words = frozenset().union(*triggers.values())
    return {word: tuple(phrase for phrase in RULES if word in triggers[phrase]) for word in words}


def _name_given(clause: Clause) -> Range | None:
    """The noun for people that the verb of naming at the clause's trigger gives somebody."""
    start = _start_of_name(clause)
    return _people_named(clause, start) if start is not None else None


def _judgement_given(clause: Clause) -> Range | None:
    """Like `_name_given`, or else a few quoted words: who condemns or praises somebody judges in any words."""
    start = _start_of_name(clause)
    return (_people_named(clause, start) or _quoted_words(clause, start)) if start is not None else None


def _start_of_name(clause: Clause) -> int | None:
    """Where what the verb of naming at the clause's trigger gives begins, behind its article; a mark belongs to it."""
    number = clause.verb.first
    passive = is_passive_naming(clause, number)
    naming = passive_naming(clause, number + 1) if passive else find_naming(clause, number + 1)
    if naming is None:
        return None
    start = naming.name[0]
    return start + (clause.word(start) in word_class("determiners"))


def _people_named(clause: Clause, start: int) -> Range | None:
    found = _noun_for_people(clause, start + (clause.word(start) == QUOTE))
    if found and clause.word(found[1]) == QUOTE and not any(clause.word(n) == QUOTE for n in (start, start - 1)):
        return None  # 'brands chief | executive "a vandal"': the object, not what it is called
    is_plain = found is not None and clause.word(found[1] - 1).removesuffix("s") in word_class("plain_people")
    return None if is_plain and clause.word(start) != QUOTE else found


def _quoted_words(clause: Clause, opening: int) -> Range | None:
    """A few lower-case words between the mark at `opening` and the next, without an article; None without a mark."""
    if clause.word(opening) != QUOTE:
        return None
    first = opening + 1 + (clause.word(opening + 1) in ("a", "an", "the"))
    closing = next((n for n in range(first, first + MOST_WORDS + 1) if clause.word(n) == QUOTE), None)
    stop = closing - (clause.word(closing - 1) in (",", ".")) if closing else first
    if stop <= first or any(not clause.text(number)[:1].islower() for number in range(first, stop)):
        return None
    return first, stop


def _closes(clause: Clause, opening: int) -> bool:
    return any(clause.word(number) == QUOTE for number in range(opening + 2, opening + MOST_WORDS + 2))


def _noun_for_people(clause: Clause, start: int) -> Range | None:
    """Up to three lower-case words from `start`, the last a noun for people, not for a body of them."""
    start += clause.word(start) == QUOTE
    start += clause.word(start) in ("a", "an", "the", "our")
    stop = start
    while stop - start < MOST_WORDS and clause.text(stop)[:1].islower() and clause.word(stop) not in phrase_ends():
        stop += 1
    while stop > start and not can_act(clause.word(stop - 1)):
        stop -= 1
    bodies = word_class("group_nouns", "body_nouns")
    is_body = {clause.word(stop - 1), clause.word(stop - 1).removesuffix("s")} & bodies
    return (start, stop) if stop > start and not is_body else None


def _is_about_a_party(trigger: Candidate, entry: Entry, found: Range) -> bool:
    """'called them', 'branded the senator': who is named so is a party. A noun for people is one by itself."""
    if RULES[entry.phrase] in (so_called, quoted_people):
        return True
    label = Candidate(entry, trigger.document, trigger.segment, *found)
    if find_target(label, NOBODY) is not None:
        return True
    phrase = find_phrase(label, NOBODY)
    return phrase is not None and label.at(phrase[0]) in word_class("person_pronouns") | {"me", "us"}
