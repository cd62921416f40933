"""Who is seen, named or hailed 'as' something: 'recognising it as the legitimate government'."""

from __future__ import annotations

from framing.measure.attributions.clauses import QUOTE
from framing.measure.attributions.namings import naming_forms
from framing.measure.phrases import Range
from framing.measure.targets.called import REFLEXIVES, fronted_object
from framing.measure.targets.labelling import Labelling
from framing.measure.targets.subjects import forms_of, is_past, subject_of
from framing.measure.word_classes import word_class

FARTHEST_SEEN = 10  # tokens between a verb of seeing and its 'as': 'was described last week as'
FARTHEST_CONJUNCT = 12  # tokens between the first words of two that are joined in an apposition


def as_predicate(label: Labelling) -> Range | None:
    """'recognising it as the legitimate government', 'Ortega was described as a strongman': what is seen 'as' it."""
    place = _as_before(label)
    return whom_seen(label, place) if place is not None else None


def whom_seen(label: Labelling, place: int) -> Range | None:
    """Whom the words before the 'as' at `place` are about."""
    cue = label.cue
    for verb in range(place - 1, max(cue.segment.first, place - FARTHEST_SEEN) - 1, -1):
        if cue.at(verb) in naming_forms() | dict.fromkeys(forms_of("posing_verbs"), ""):
            return _seen(label, verb, place)
    if place == cue.segment.opening:
        return _after_comma(label, cue.stop)
    return _object_before(label, place)


def _as_before(label: Labelling) -> int | None:
    """The number of the 'as' before the label's phrase; over the first of two joined by 'and'."""
    cue = label.cue
    place = label.before_determiner() - 1
    if cue.at(place) == "as" and cue.at(place - 1) == "and":
        near = range(place - 2, max(cue.segment.first, place - FARTHEST_CONJUNCT), -1)
        return next((number for number in near if cue.at(number) == "as"), place)
    if cue.at(place) in ("and", "or") and cue.at(place + 1) in ("a", "an", QUOTE):
        near = range(place - 1, max(cue.segment.first, place - FARTHEST_CONJUNCT), -1)
        place = next((number for number in near if cue.at(number) == "as"), place)
    return place if cue.at(place) == "as" else None


def _seen(label: Labelling, verb: int, place: int) -> Range | None:
    """Whom a verb of naming or seeing with 'as' at `place` is about: its object, or the subject of its passive."""
    cue = label.cue
    is_passive = cue.at(verb - 1) in word_class("forms_of_be") | {","} and is_past(cue.at(verb))
    between = range(verb + 1, place) if not is_passive else ()
    has_object = any(cue.at(number) not in word_class("adverbs") | {"to"} for number in between)
    if cue.at(verb + 1).endswith(REFLEXIVES):
        return subject_of(label, verb)
    if cue.at(verb + 1) != "by" and has_object and not _is_time(label, verb + 1):
        return _object_before(label, place)
    if not is_past(cue.at(verb)) and cue.at(verb) not in ("seen", "known"):
        return fronted_object(label, verb) or subject_of(label, verb)
    fronted = fronted_object(label, verb)
    if fronted:
        return fronted
    if cue.at(verb - 1) in ("has", "have", "had") and place == verb + 1:
        return label.phrase_after(cue.stop)  # 'has branded as terrorists the men'
    number = verb
    while cue.at(number - 1) in word_class("adverbs") | word_class("auxiliaries"):
        number -= 1
    if number <= cue.segment.opening or cue.at(cue.segment.opening) in ("long", "once", "widely"):
        return _after_comma(label, cue.stop)
    if number == verb and cue.at(number - 1) == ",":
        return label.phrase_before(number - 1)
    return subject_of(label, verb)


def _is_time(label: Labelling, number: int) -> bool:
    return label.cue.at(number) in word_class("tail_times") | (word_class("prepositions") - {"to"})


def _object_before(label: Labelling, place: int) -> Range | None:
    """The noun phrase before 'as', without the verb: 'describes Ortega' | 'as'."""
    cue = label.cue
    found = label.phrase_before(place)
    if found is None:
        return None
    verbs = [number for number in range(*found) if cue.at(number) in naming_forms() or is_past(cue.at(number))]
    first = verbs[-1] + 1 if verbs else found[0]
    first += cue.at(first) == "to"
    first += cue.at(first) in word_class("determiners")
    return label.name_in_apposition((first, found[1])) if first < found[1] else None


def _after_comma(label: Labelling, start: int) -> Range | None:
    """The subject behind an opening phrase: 'As a centrist, | Lena Corr'."""
    cue = label.cue
    for number in range(start, min(start + FARTHEST_CONJUNCT, cue.segment.stop)):
        if cue.at(number) == ",":
            return label.phrase_after(number + 1)
    return None
