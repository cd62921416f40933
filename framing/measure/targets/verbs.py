"""The target of a verb that judges an act ("liberate", "seize"): its agent."""

from __future__ import annotations

from framing.measure.attributions.sources import main_subject
from framing.measure.phrases import Range
from framing.measure.targets.labelling import Labelling
from framing.measure.word_classes import word_class


def agent_after_by(label: Labelling) -> Range | None:
    """'was liberated by the Velm guard': the agent of a passive."""
    cue = label.cue
    if cue.at(label.before_adverbs(cue.first) - 1) not in word_class("forms_of_be"):
        return None
    for number in range(cue.stop, min(cue.stop + 6, cue.segment.stop)):
        if cue.at(number) == "by":
            return label.phrase_after(number + 1)
    return None


def subject(label: Labelling) -> Range | None:
    """'Velm forces liberated the port', 'they have seized it': the phrase before the verb and its auxiliaries."""
    cue = label.cue
    number = label.before_auxiliaries(cue.first)
    is_passive = any(cue.at(place) in word_class("forms_of_be") for place in range(number, cue.first))
    if is_passive and not cue.text.lower().endswith("ing"):
        return None
    if cue.at(number - 1) in word_class("prepositions") or (number == cue.first and cue.text.lower().endswith("ing")):
        return None
    return label.phrase_before(number)


def subject_of_main_verb(label: Labelling) -> Range | None:
    """'The militia was key in freeing the town', 'he claims to be liberating it': the subject that governs the verb."""
    return main_subject(label.clause, label.cue.first)


RULES = (agent_after_by, subject, subject_of_main_verb)
