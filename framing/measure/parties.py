"""Which nouns stand for people or groups of people, so that a label on them is a label on a party."""

from __future__ import annotations

from functools import cache

from framing.measure.lexicons import load_lexicons, surface_forms
from framing.measure.word_classes import word_class

# Endings of nouns for people ("striker", "activist", "refugee"), and of acts that end like them ("settlement").
_PERSON_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "ee", "eer", "man", "woman", "ite", "crat")
_ACT_ENDINGS = ("ment", "tion", "sion")


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
        and _is_person(entry.phrase)
        for form in surface_forms(entry)
    }
    return word_class("group_nouns") | word_class("roles") | word_class("people_nouns") | labels


def _is_person(phrase: str) -> bool:
    return " " not in phrase and phrase.endswith(_PERSON_ENDINGS) and not phrase.endswith(_ACT_ENDINGS)
