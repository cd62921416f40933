"""Which nouns stand for people or groups of people, so that a label on them is a label on a party."""

from __future__ import annotations

from functools import cache

from framing.measure.lexicons import load_lexicons, surface_forms
from framing.measure.word_classes import word_class


@cache
def party_nouns() -> frozenset[str]:
    """Nouns for people and groups, in lower case: those of the word classes and the labels that nothing else is called by.

    >>> "strikers" in party_nouns(), "concerns" in party_nouns()
    (True, False)
    """
    labels = {
        form.split()[-1]
        for entry in load_lexicons().of_kind("label")
        if entry.category == "nomination" and entry.form == "noun" and entry.effect == "cue" and not entry.ambiguous
        for form in surface_forms(entry)
    }
    return word_class("group_nouns") | word_class("roles") | word_class("people_nouns") | labels
