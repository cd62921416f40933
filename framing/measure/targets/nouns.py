"""The target of a noun that names: "strongman", "militia", "terrorists"."""

from __future__ import annotations

from framing.measure.attributions.clauses import Clause
from framing.measure.attributions.namings import find_naming
from framing.measure.parties import party_nouns
from framing.measure.phrases import Range, is_name_word, name_at, phrase_ends
from framing.measure.references import resolve
from framing.measure.targets.labelling import Labelling
from framing.measure.word_classes import word_class

FARTHEST_VERB = 14  # tokens between a verb of naming and the label


def name_behind(label: Labelling) -> Range | None:
    """'strongman Omar Ortega': the name follows the noun."""
    return name_at(label.cue.document, label.cue.segment, label.cue.stop)


def named_object(label: Labelling) -> Range | None:
    """'called the strikers saboteurs', 'labels anyone who objects a traitor': whom a verb of naming calls so."""
    cue = label.cue
    clause = Clause(cue.document, cue.segment, cue, cue.segment.first, cue.segment.stop)
    for number in range(cue.first - 1, max(cue.segment.first, cue.first - FARTHEST_VERB) - 1, -1):
        if cue.at(number) not in word_class("naming_forms"):
            continue
        subject = label.before_auxiliaries(number)
        if any(cue.at(place) in word_class("forms_of_be") for place in range(subject, number)):
            return label.phrase_before(subject)
        naming = find_naming(clause, number + 1)
        return naming.named if naming and naming.name[0] <= cue.first < naming.name[1] else None
    return None


def as_predicate(label: Labelling) -> Range | None:
    """'recognising it as the legitimate government', 'Ortega was described as a strongman': what is seen 'as' it."""
    cue = label.cue
    place = label.before_determiner() - 1
    if cue.at(place) != "as":
        return None
    before = cue.at(place - 1)
    if before in word_class("naming_forms"):
        return label.phrase_before(label.before_auxiliaries(place - 1))
    found = label.phrase_before(place)
    if found is None:
        return None
    # "describes Ortega as": the verb is no part of the object.
    verb = next(
        (number for number in range(found[1] - 1, found[0] - 1, -1) if cue.at(number) in word_class("naming_forms")),
        None,
    )
    first = found[0] if verb is None else verb + 1
    first += cue.at(first) in word_class("determiners")
    return (first, found[1]) if first < found[1] else None


def predicate(label: Labelling) -> Range | None:
    """'Ortega is a terrorist', 'the council remains legitimate': the subject of a linking verb."""
    cue = label.cue
    number = label.before_determiner()
    while cue.at(number - 1) in word_class("negations") | word_class("adverbs") or cue.at(number - 1).endswith("ly"):
        number -= 1
    if cue.at(number - 1) not in word_class("linking_verbs"):
        return None
    return label.phrase_before(label.before_auxiliaries(number - 1))


def owner(label: Labelling) -> Range | None:
    """'Ortega's regime', 'a wave of migrants', 'defenders from Port Velm': whose or who they are, or where from."""
    cue = label.cue
    stop = label.start_of_phrase()
    for number in range(stop, cue.first):
        if cue.text_at(number).endswith(("'s", "\u2019s")) and is_name_word(cue.text_at(number)):
            return stop, number + 1
    if cue.after() not in ("of", "from"):
        return None
    first = cue.stop + 1
    first += cue.at(first) in word_class("determiners")
    people = label.phrase_after(first) if cue.after() == "of" else None
    if people and cue.at(people[1] - 1) in party_nouns():
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
    comma = label.before_determiner() - 1
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
    if cue.before() not in ("the", "this", "these", "those", "that"):
        return None
    found = resolve(cue.document, label.cast, (cue.first, cue.stop))
    return (cue.first, cue.stop) if found and found.actor else None


RULES = (
    name_behind,
    named_object,
    as_predicate,
    owner,
    name_in_front,
    predicate,
    apposition,
    described_party,
)
