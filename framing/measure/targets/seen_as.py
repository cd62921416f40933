"""Who is seen, named or hailed 'as' something: 'recognising it as the legitimate government'."""

from __future__ import annotations

from framing.measure.attributions.namings import naming_forms
from framing.measure.phrases import Range
from framing.measure.targets.called import REFLEXIVES, fronted_object
from framing.measure.targets.labelling import Labelling
from framing.measure.targets.subjects import before_relative, forms_of, is_past, subject_of
from framing.measure.word_classes import word_class
from framing.text.readings import QUOTE

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
        if cue.at(verb) in naming_forms() or cue.at(verb) in forms_of("posing_verbs") | forms_of("role_verbs"):
            return _seen(label, verb, place)
    if place == cue.segment.opening:
        return _after_comma(label, cue.stop)
    if cue.at(place - 1) in word_class("nouns_for_fame"):
        return _famed(label, place)
    return _object_before(label, place)


def _famed(label: Labelling, place: int) -> Range | None:
    """'Dell has a reputation as', 'his image as': whose fame it is."""
    cue = label.cue
    found = label.phrase_before(place)
    if found is None:
        return None
    first = found[0]
    if cue.at(first - 1) in word_class("possessives"):
        return first - 1, first
    first -= cue.at(first - 1) in word_class("determiners")
    return subject_of(label, first - 1)


def _as_before(label: Labelling) -> int | None:
    """The number of the 'as' before the label's phrase; over the first of two joined by 'and'."""
    cue = label.cue
    place = _before_first_adjective(label) - 1
    if cue.at(place) == "as" and cue.at(place - 1) == "and":
        near = range(place - 2, max(cue.segment.first, place - FARTHEST_CONJUNCT), -1)
        return next((number for number in near if cue.at(number) == "as"), place)
    if cue.at(place) in ("and", "or") and cue.at(place + 1) in ("a", "an", QUOTE):
        near = range(place - 1, max(cue.segment.first, place - FARTHEST_CONJUNCT), -1)
        place = next((number for number in near if cue.at(number) == "as"), place)
    return place if cue.at(place) == "as" else None


def _before_first_adjective(label: Labelling) -> int:
    """The number of the determiner of the label's phrase, over one adjective: 'as | law-abiding, principled people'."""
    cue, number = label.cue, label.before_determiner
    joins = cue.entry.form == "adjective" and cue.at(number - 1) in (",", "and", "but") and number == cue.first
    if joins and cue.at(number - 3) in ("as", "a", "an") and cue.at(number - 2)[:1].isalpha():
        number -= 2 + (cue.at(number - 3) != "as")
    return number


def _seen(label: Labelling, verb: int, place: int) -> Range | None:
    """Whom a verb of naming or seeing with 'as' at `place` is about: its object, or the subject of its passive."""
    cue = label.cue
    is_passive = cue.at(verb - 1) in word_class("forms_of_be") | {","} and is_past(cue.at(verb))
    between = range(verb + 1, place) if not is_passive else ()
    has_object = any(not _is_adverb(cue.at(number)) and cue.at(number) != "to" for number in between)
    if cue.at(verb + 1).endswith(REFLEXIVES):
        return subject_of(label, verb)
    if cue.at(verb + 1) != "by" and has_object and not _is_time(label, verb + 1):
        named = label.phrase_after(verb + 1)
        is_told_when = named is not None and cue.at(named[1]) not in ("as", "of") and _is_time(label, named[1])
        return named if is_told_when else _object_before(label, place)  # 'hailed him on Sunday as'
    if not is_past(cue.at(verb)) and cue.at(verb) not in ("seen", "known"):
        return fronted_object(label, verb) or subject_of(label, verb)
    fronted = fronted_object(label, verb) if cue.at(verb - 1) not in word_class("forms_of_be") else None
    if fronted:
        return fronted
    if cue.at(verb - 1) in ("has", "have", "had") and place == verb + 1:
        return label.phrase_after(cue.stop)  # 'has branded as terrorists the men'
    number = verb
    while _is_adverb(cue.at(number - 1)) or cue.at(number - 1) in word_class("auxiliaries"):
        number -= 1
    if number <= cue.segment.opening or cue.at(cue.segment.opening) in ("long", "once", "widely"):
        return _after_comma(label, cue.stop)
    if cue.at(number - 1) == "," and not _has_auxiliary(label, number, verb):
        return _before_participle(label, number - 1)
    return subject_of(label, verb)


def _before_participle(label: Labelling, comma: int) -> Range | None:
    """'Valcourt, | once feted as', 'Nurses who stayed at work, | branded as': the noun, not the clause behind it."""
    found = label.phrase_before(comma)
    return before_relative(label, found) or found if found else None


def _has_auxiliary(label: Labelling, start: int, verb: int) -> bool:
    return any(label.cue.at(number) in word_class("auxiliaries") for number in range(start, verb))


def _is_adverb(word: str) -> bool:
    return word in word_class("adverbs") or word in word_class("places_of_fame") or word.endswith("ly")


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
