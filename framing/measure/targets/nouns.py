"""The target of a noun that names: "strongman", "militia", "terrorists"."""

from __future__ import annotations

from framing.measure.attributions.namings import naming_forms, naming_of
from framing.measure.parties import party_nouns
from framing.measure.phrases import Range, is_name_word, name_at, phrase_ends
from framing.measure.references import resolve
from framing.measure.targets.labelling import Labelling
from framing.measure.word_classes import is_number, word_class

FARTHEST_LINK = 9  # tokens between a linking verb and the second of two predicates


def name_behind(label: Labelling) -> Range | None:
    """'strongman Omar Ortega': the name follows the noun."""
    return name_at(label.cue.document, label.cue.segment, label.cue.stop)


def named_object(label: Labelling) -> Range | None:
    """'called the strikers saboteurs', 'was dubbed a warlord': whom a verb of naming calls so."""
    found = naming_of(label.cue)
    if found is None:
        return None
    return label.phrase_before(label.before_auxiliaries(found.number)) if found.passive else found.naming.named


def as_predicate(label: Labelling) -> Range | None:
    """'recognising it as the legitimate government', 'Ortega was described as a strongman': what is seen 'as' it."""
    cue = label.cue
    place = label.before_determiner() - 1
    if cue.at(place) != "as":
        return None
    verb = place - 1 - (cue.at(place - 1) == "to")  # 'referred to as'
    if cue.at(verb) not in naming_forms():
        return _object_before(label, place)
    subject = label.before_auxiliaries(verb)
    if any(cue.at(number) in word_class("forms_of_be") for number in range(subject, verb)):
        return label.phrase_before(subject)
    return _fronted_object(label, verb)


def _object_before(label: Labelling, place: int) -> Range | None:
    """The noun phrase before 'as', without the verb: 'describes Ortega' | 'as'."""
    cue = label.cue
    found = label.phrase_before(place)
    if found is None:
        return None
    verbs = [number for number in range(*found) if cue.at(number) in naming_forms()]
    if verbs and cue.at(verbs[-1] + 1) == "by":  # 'the gunmen, described by the ministry as'
        return label.phrase_before(verbs[-1] - (cue.at(verbs[-1] - 1) == ","))
    first = verbs[-1] + 1 if verbs else found[0]
    first += cue.at(first) in word_class("determiners")
    return (first, found[1]) if first < found[1] else None


def _fronted_object(label: Labelling, verb: int) -> Range | None:
    """'a man she described as', 'guards whom pickets refer to as': the object in front of the subject."""
    cue = label.cue
    for number in range(verb - 1, max(cue.segment.first, verb - 6), -1):
        if cue.at(number) in ("whom", "which", "that"):
            return label.phrase_before(number - (cue.at(number - 1) == ","))
    is_pronoun = cue.at(verb - 1) in word_class("subject_pronouns")
    return label.phrase_before(verb - 1) if is_pronoun and cue.at(verb - 2)[:1].isalpha() else None


def predicate(label: Labelling) -> Range | None:
    """'Ortega is a terrorist', 'we are fighters, not terrorists': the subject of a linking verb."""
    cue = label.cue
    number = label.before_determiner()
    joined = cue.at(number - 1) in ("and", "or", "nor", "not", "but") and not cue.after()[:1].isalpha()
    farthest = max(cue.segment.first, number - (FARTHEST_LINK if joined else 3))
    for place in range(number - 1, farthest - 1, -1):
        word = cue.at(place)
        if word in word_class("linking_verbs"):
            before = place - (cue.at(place - 1) in word_class("denials"))  # 'denied being a spy'
            return label.phrase_before(label.before_auxiliaries(before))
        passable = word in word_class("negations") or word in word_class("adverbs") or word.endswith("ly")
        if not passable and not joined:
            return None
    return None


def owner(label: Labelling) -> Range | None:
    """'Ortega's regime', 'a wave of migrants', 'defenders from Port Velm': whose or who they are, or where from."""
    cue = label.cue
    stop = label.start_of_phrase()
    for number in range(stop, cue.first):
        if cue.text_at(number).endswith(("'s", "\u2019s")) and is_name_word(cue.text_at(number)):
            return stop, number + 1
    if cue.after() not in ("of", "from") or cue.text.lower() in word_class("roles"):
        return None  # 'the commander of the guard' is not the guard
    first = cue.stop + 1
    while cue.at(first) in word_class("determiners") | {"about", "around", "some", "nearly"} or is_number(
        cue.at(first)
    ):
        first += 1
    people = label.phrase_after(first) if cue.after() == "of" else None
    if people and not label.has_name(people) and cue.at(people[1] - 1) in party_nouns():
        return people
    return name_at(cue.document, cue.segment, first)


def name_in_front(label: Labelling) -> Range | None:
    """'the Velm militia': the name before the noun and the noun together name the party."""
    cue = label.cue
    first = cue.first
    while is_name_word(cue.text_at(first - 1)) and cue.at(first - 1) not in phrase_ends() | word_class("determiners"):
        first -= 1
    return (first, cue.stop) if first < cue.first else None


def apposition(label: Labelling) -> Range | None:
    """'Ortega, the strongman of the east', 'the strongman of the east, Ortega': a comma between name and noun."""
    cue = label.cue
    comma = label.before_adverbs(label.before_determiner()) - 1  # 'Hugh Mallory, once a climate sceptic'
    if cue.at(comma) == ",":
        found = label.phrase_before(comma)
        if label.has_name(found):
            return found
    for number in range(cue.stop, min(cue.stop + 6, cue.segment.stop)):
        if cue.at(number) == ",":
            return name_at(cue.document, cue.segment, number + 1)
    return None


def described_party(label: Labelling) -> Range | None:
    """'The militia', 'these rebels', 'the warlord': a party that the noun stood beside before, or the last person."""
    cue = label.cue
    if cue.at(label.before_determiner()) not in ("the", "this", "these", "those", "that"):
        return None
    found = resolve(cue.document, label.cast, (cue.first, cue.stop))
    return (cue.first, cue.stop) if found and found.actor else None


RULES = (
    name_behind,
    named_object,
    as_predicate,
    predicate,
    owner,
    name_in_front,
    apposition,
    described_party,
)
