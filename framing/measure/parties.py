"""Which nouns stand for people or groups of people, so that a label on them is a label on a party."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from framing.measure.lexicons import Entry, load_lexicons, surface_forms
from framing.measure.word_classes import word_class

# Endings of nouns for people ("striker", "activist", "refugee"), and of acts that end like them ("settlement").
_PERSON_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "ee", "eer", "man", "woman", "ite", "crat")
_ACT_ENDINGS = ("ment", "tion", "sion")
_AFFAIR_ENDINGS = ("tion", "sion", "ment", "ism", "ing", "age", "ance", "ence", "cy", "ity", "ness", "ry")
_SURE_ENDINGS = ("er", "or", "ist", "ian", "eer", "man", "woman", "men", "women", "crat")
_FEWEST_LETTERS = 5  # of a noun that its ending shows to be one for a person


@cache
def party_nouns() -> frozenset[str]:
    """Nouns for people and groups, in lower case: the word classes, and labels that end like nouns for people.

    >>> "strikers" in party_nouns(), "saboteurs" in party_nouns(), "concerns" in party_nouns()
    (True, True, False)
    """
    labels = {
        form
        for entry in load_lexicons().of_kind("label")
        if entry.category == "nomination"
        and entry.form == "noun"
        and entry.effect == "cue"
        and is_person_noun(entry.phrase)
        for form in surface_forms(entry)
    }
    return word_class("group_nouns", "roles", "people_nouns") | labels


def can_act(noun: str) -> bool:
    """Whether a lower-case noun stands for somebody who acts, is judged or is named, whether a party or not.

    >>> can_act("bakers"), can_act("bank"), can_act("rivers"), can_act("raid")
    (True, True, False, False)
    """
    return noun in _labels_for_people() or _is_listed_or_ends_like_people(noun)


def is_label(noun: str) -> bool:
    """Whether a lower-case noun for people is in the label list: "strongman"; not "judge"."""
    return noun in _labels_for_people()


@cache
def is_act(entry: Entry) -> bool:
    """Whether a label names an act or an affair ("massacre", "land grab"), not people: its target is the doer.

    >>> from framing.measure.lexicons import load_lexicons
    >>> labels = {entry.phrase: entry for entry in load_lexicons().of_kind("label")}
    >>> is_act(labels["land grab"]), is_act(labels["occupation"]), is_act(labels["militia"]), is_act(labels["rebel"])
    (True, True, False, False)
    """
    if entry.category != "nomination":
        return False
    before_link = takewhile(lambda word: word not in word_class("prepositions"), entry.phrase.split())
    head = list(before_link)[-1]
    names = {entry.phrase, head, head.rpartition("-")[2]}
    if names & word_class("act_nouns"):
        return True
    return head.endswith(_AFFAIR_ENDINGS) and not head.endswith("ary") and not _is_listed_or_ends_like_people(head)


def _is_listed_or_ends_like_people(noun: str) -> bool:
    singular = noun.removesuffix("s")
    listed = word_class("group_nouns", "roles", "people_nouns", "acting_nouns")
    if noun in listed or singular in listed:
        return True
    if len(noun) < _FEWEST_LETTERS or not singular.endswith(_SURE_ENDINGS):
        return False
    things = word_class("things_like_people")
    return noun not in things and singular not in things


@cache
def _labels_for_people() -> frozenset[str]:
    """The labels that name people rather than acts, and stand for nothing else."""
    return frozenset(
        form
        for entry in load_lexicons().of_kind("label")
        if entry.form == "noun" and entry.effect == "cue" and " " not in entry.phrase and not entry.ambiguous
        if entry.category == "nomination" and not is_act(entry)
        for form in surface_forms(entry)
    )


def is_person_noun(phrase: str) -> bool:
    """Whether one word ends like a noun for a person: "striker", "activist"; not "settlement"."""
    return " " not in phrase and phrase.endswith(_PERSON_ENDINGS) and not phrase.endswith(_ACT_ENDINGS)
