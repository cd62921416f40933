"""The usual attribution of a content: to the subject of its verb."""

from __future__ import annotations

from framing.measure.attributions.clauses import Clause
from framing.measure.attributions.contents import Attribution, attribution
from framing.measure.attributions.passives import is_passive
from framing.measure.attributions.sources import is_source, subject
from framing.measure.phrases import Range
from framing.measure.word_classes import word_class


def of_subject(clause: Clause, content: Range, *, strict: bool = False) -> Attribution | None:
    """The attribution to the verb's subject.

    Under a strict rule the subject of a verb that things can have too must be somebody, a body or a document.
    """
    source = subject(clause)
    is_strict = strict and clause.verb.entry.phrase in word_class("verbs_of_things")
    if source is None or (is_strict and not is_source(clause, source)):
        return None
    if clause.word(source[1] - 1) in word_class("negations"):
        return None  # 'nobody knows'
    if clause.word(source[1] - 1) in ("anybody", "anyone") and source[1] - source[0] == 1:
        return None  # 'Will anybody call this a crime?'
    if clause.word(source[0]) == "it" and is_passive(clause):
        return attribution(clause, None, content)  # 'it is considered likely that': nobody's view by name
    if clause.verb.entry.phrase in word_class("hearer_verbs") and is_passive(clause):
        return attribution(clause, None, content)  # 'the inquiry was told on Monday that'
    if clause.verb.entry.phrase == "hear" and clause.word(source[1] - 1) in word_class("hearing_bodies"):
        return attribution(clause, None, content)  # 'the court heard that'
    return attribution(clause, source, content)
