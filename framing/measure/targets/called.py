"""Whom a verb of naming calls so: 'called the strikers saboteurs', 'whom the mayor branded a mob'."""

from __future__ import annotations

from dataclasses import replace

from framing.measure.attributions.namings import NamedBy, naming_forms, naming_of
from framing.measure.phrases import Range
from framing.measure.targets.labelling import Labelling
from framing.measure.targets.subjects import subject_of
from framing.measure.word_classes import word_class

FARTHEST_RELATIVE = 9  # tokens between 'which' or 'that' and a verb of naming whose object it is
REFLEXIVES = ("self", "selves")  # endings of the pronouns that mean the subject
FARTHEST_WHOM = 24  # tokens between 'whom' and the last of the verbs of naming that share it


def named_object(label: Labelling) -> Range | None:
    """'called the strikers saboteurs', 'was dubbed a warlord': whom a verb of naming calls so."""
    found = naming_of(label.cue) or _naming_of_conjunct(label)
    if found is None or _is_inside_adjunct(label, found.naming.name[0]):
        return None
    if found.passive:
        return subject_of(label, found.number)
    if found.naming.named and label.cue.at(found.naming.named[0]).endswith(REFLEXIVES):
        return subject_of(label, found.number)
    return found.naming.named or fronted_object(label, found.number)


def whom_called(label: Labelling) -> Range | None:
    """'the strikers, whom the mayor branded a mob', 'the man they call a butcher': the object in front of the verb."""
    verb = label.before_determiner() - 1
    return fronted_object(label, verb) if label.cue.at(verb) in naming_forms() else None


def _naming_of_conjunct(label: Labelling) -> NamedBy | None:
    """The verb of naming of the first of two names: 'calling her a liar and | a coward'."""
    cue = label.cue
    place = label.before_determiner() - 1
    if cue.at(place) not in ("and", "or", ",") or not cue.at(place - 1)[:1].isalnum():
        return None
    return naming_of(replace(cue, first=place - 1, stop=place))


def _is_inside_adjunct(label: Labelling, start: int) -> bool:
    """'described the raid as a strike on a | terrorist | base': what follows a preposition is not what it is called."""
    between = range(start, label.cue.first)
    return any(label.cue.at(number) in word_class("prepositions") - {"as", "of"} for number in between)


def fronted_object(label: Labelling, verb: int) -> Range | None:
    """'a man she described as', 'guards whom pickets refer to as': the object in front of the subject."""
    cue = label.cue
    for number in range(verb - 1, max(cue.segment.first, verb - FARTHEST_WHOM), -1):
        is_near = cue.at(number) in ("which", "that") and verb - number < FARTHEST_RELATIVE
        if (is_near or cue.at(number) == "whom") and number < verb - 1:
            found = label.phrase_before(number - (cue.at(number - 1) == ","))
            if found:
                return found
        if cue.at(number) in (";", ":"):
            break
    is_pronoun = cue.at(verb - 1) in word_class("subject_pronouns") - {"who"}
    return label.phrase_before(verb - 1) if is_pronoun and cue.at(verb - 2)[:1].isalpha() else None
