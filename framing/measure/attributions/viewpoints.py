"""Views that no verb reports: 'To her enemies she is a thug', 'a hero to his fans', 'Army: Bandits fled'."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from framing.measure.attributions.clauses import ENDS, Clause
from framing.measure.attributions.contents import Attribution
from framing.measure.attributions.ends import LONGEST_CONTENT
from framing.measure.attributions.sources import is_source, source_after
from framing.measure.candidates import Candidate
from framing.measure.lexicons import Entry, load_lexicons
from framing.measure.parties import can_act
from framing.measure.phrases import Range, phrase_after, phrase_before
from framing.measure.word_classes import word_class
from framing.text.documents import Document
from framing.text.readings import QUOTE

TRIGGERS = frozenset(("to", "for", ":"))
PARTING = frozenset(("", ";", ",", "and", "but"))  # before 'To her enemies': nothing, or what ends a clause
ENDS_OF_VIEWS = ENDS | {";"}
LONGEST_VIEWER = 9  # tokens that tell whose view it is: 'the miners who bring her soup'
LONGEST_SUBJECT = 8  # tokens between the viewer and the 'is' of the view
LONGEST_SPEAKER = 5  # tokens of the speaker before or behind the colon of a headline

Rule = Callable[[Clause], Iterator[Attribution]]


def find_viewpoints(document: Document, readings: list[str]) -> Iterator[Attribution]:
    """The attributions of a document that stand without a verb of saying; `readings` as in a clause."""
    for segment in document.segments:
        rules = _rules_for(document.tokens.lowers[segment.first : segment.stop])
        if rules and segment.section.kind not in ("byline", "credit"):
            unsaid = Candidate(_in_the_view_of(), document, segment, segment.first, segment.first)
            clause = Clause(document, segment, unsaid, segment.first, segment.stop, readings)
            for rule in rules:
                yield from rule(clause)


def _rules_for(words: list[str]) -> tuple[Rule, ...]:
    """The rules that may find something among the words of a segment; most segments need none."""
    rules: tuple[Rule, ...] = ()
    if TRIGGERS.isdisjoint(words):
        return rules
    before_viewers = (words[place - 1] if place else "" for place, word in enumerate(words) if word in ("to", "for"))
    if not PARTING.isdisjoint(before_viewers):
        rules += (to_somebody,)
    if "to" in words and not _onlookers().isdisjoint(words):
        rules += (something_to_somebody,)
    return (*rules, *COLON_RULES) if ":" in words else rules


@cache
def _in_the_view_of() -> Entry:
    """The entry that stands for the words of saying left out."""
    return next(entry for entry in load_lexicons().of_kind("reporting") if entry.phrase == "in the view of")


def _numbers_of(clause: Clause, words: tuple[str, ...]) -> list[int]:
    lowers = clause.document.tokens.lowers
    return [number for number in range(clause.first, clause.stop) if lowers[number] in words]


def to_somebody(clause: Clause) -> Iterator[Attribution]:
    """'To her enemies she is a thug; to her fans, a saint', 'For the mayor, the camp is a slum'."""
    has_view = False
    for number in _numbers_of(clause, ("to", "for")):
        if clause.word(number - 1) not in PARTING:
            continue
        viewer = _viewer(clause, number + 1)
        if viewer is None:
            continue
        comma = clause.word(viewer[1]) == ","
        start, stop = viewer[1] + comma, _end_of_view(clause, viewer[1] + comma)
        is_clause = _is_predication(clause, start, stop) and (comma or clause.word(number) == "to")
        goes_on = has_view and clause.word(number) == "to" and clause.word(start) in ("a", "an", "the")
        if start < stop and (is_clause or goes_on):
            has_view = True
            yield Attribution(viewer, (number, number + 1), (start, stop), rule="to_somebody")


def something_to_somebody(clause: Clause) -> Iterator[Attribution]:
    """'is a hero to his followers and a thug to many': what somebody is stands before 'to'."""
    for number in _numbers_of(clause, ("to",)):
        viewer = _viewer(clause, number + 1)
        is_camp = viewer is not None and clause.word(viewer[1] - 1) in _onlookers()
        view = phrase_before(clause.document, clause, number) if is_camp else None
        if viewer and view and clause.word(view[0] - 1) in ("a", "an"):
            yield Attribution(viewer, (number, number + 1), view, rule="something_to_somebody")


def speaker_then_colon(clause: Clause) -> Iterator[Attribution]:
    """'Army: Bandits killed nine', 'Mayor on strike: "They are thugs"': a headline that opens with its speaker."""
    if not _is_heading(clause):
        return
    colon = next(iter(_numbers_of(clause, (":",))), None)
    if colon is None or colon - clause.first > LONGEST_SPEAKER or colon + 1 >= clause.stop:
        return
    source = phrase_after(clause.document, clause, clause.first)
    if source and _is_headline_source(clause, source) and (source[1] == colon or clause.word(source[1]) == "on"):
        yield Attribution(source, (colon, colon + 1), (colon + 1, clause.stop), rule="speaker_then_colon")


def colon_then_speaker(clause: Clause) -> Iterator[Attribution]:
    """'Bandits killed nine: army': a headline that ends with its speaker."""
    if not _is_heading(clause):
        return
    colons = _numbers_of(clause, (":",))
    if not colons or not 1 < clause.stop - colons[-1] <= LONGEST_SPEAKER or colons[-1] == clause.first:
        return
    source = phrase_after(clause.document, clause, colons[-1] + 1)
    if source and source[1] == clause.stop and _is_headline_source(clause, source):
        yield Attribution(source, (colons[-1], colons[-1] + 1), (clause.first, colons[-1]), rule="colon_then_speaker")


def colon_then_quotation(clause: Clause) -> Iterator[Attribution]:
    """'Petra Vonn was blunt: "They are thugs."': the subject of the sentence speaks behind its colon."""
    colon = next((number for number in _numbers_of(clause, (":",)) if clause.word(number + 1) == QUOTE), None)
    if colon is None or _is_heading(clause):
        return
    source = source_after(clause, clause.first)
    if source and source[1] <= colon and is_source(clause, source):
        yield Attribution(source, (colon, colon + 1), (colon + 1, clause.stop), rule="colon_then_quotation")


COLON_RULES: tuple[Rule, ...] = (speaker_then_colon, colon_then_speaker, colon_then_quotation)


def _viewer(clause: Clause, start: int) -> Range | None:
    """People in whose eyes something is so: 'her enemies', 'many islanders', 'the miners who bring her soup'."""
    is_quantifier = clause.word(start) in word_class("quantifiers")
    if (is_quantifier or clause.word(start) == "others") and not can_act(clause.word(start + 1)):
        return (start, start + 1) if clause.word(start + 1) != "of" else None
    found = phrase_after(clause.document, clause, start + is_quantifier)
    head = clause.word(found[1] - 1) if found else ""
    if found is None or not (can_act(head) or head in _onlookers()):
        return None
    stop = found[1]
    if clause.word(stop) == "of":
        owner = phrase_after(clause.document, clause, stop + 1)
        stop = owner[1] if owner else stop
    if clause.word(stop) == "who":
        near = range(stop, min(stop + LONGEST_VIEWER, clause.stop))
        stop = next((number for number in near if _opens_view(clause.word(number))), stop)
    elif clause.word(stop) == "," and clause.text(stop + 1)[:1].isupper():
        named = phrase_after(clause.document, clause, stop + 1)
        if named and clause.word(named[1]) == ",":
            return stop + 1, named[1]  # 'For the mayor, Piotr Wenzel, ...'
    return found[0], stop


def _opens_view(word: str) -> bool:
    """Whether the clause that belongs to a viewer is over: 'the miners who bring her soup | she'."""
    return word == "," or (word != "who" and word in word_class("subject_pronouns"))


@cache
def _onlookers() -> frozenset[str]:
    return word_class("camps", "onlookers")


def _end_of_view(clause: Clause, start: int) -> int:
    stop = min(start + LONGEST_CONTENT, clause.stop)
    return next((number for number in range(start, stop) if clause.word(number) in ENDS_OF_VIEWS), stop)


def _is_predication(clause: Clause, start: int, stop: int) -> bool:
    """'she is a thug', 'the camp was no home': a subject, and what it is; not 'it is time to go'."""
    near = range(start + 1, min(start + LONGEST_SUBJECT, stop))
    link = next((number for number in near if clause.word(number) in word_class("forms_of_be")), None)
    if link is None or any(clause.word(number) in (",", QUOTE) for number in range(start, link)):
        return False
    if clause.word(start) in ("there", "this", "that") or (clause.word(start), clause.word(link + 1)) == ("it", "the"):
        return False  # 'For the workers, it was the third strike'
    return clause.word(link + 1) in word_class("view_openers")


def _is_heading(clause: Clause) -> bool:
    return clause.segment.section.kind in ("headline", "heading")


def _is_headline_source(clause: Clause, source: Range) -> bool:
    """'Army', 'Union leader', 'Report': a speaker; not 'Analysis', 'Opinion' or a place."""
    last = clause.word(source[1] - 1)
    known = word_class("speaker_nouns", "group_nouns", "roles", "people_nouns")
    return last in known | word_class("headline_documents")
