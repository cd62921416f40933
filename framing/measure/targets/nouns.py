"""The target of a noun that names people ("strongman", "militia", "terrorists"): the name it stands beside.

The other rooms say who is called so, seen as it, is it, stands in apposition to it, and whose they are.
"""

from __future__ import annotations

from framing.measure.attributions.namings import naming_forms
from framing.measure.parties import can_act
from framing.measure.phrases import LONGEST_PHRASE, Range, name_at, phrase_ends
from framing.measure.references import resolve
from framing.measure.targets.appositions import apposition, opening
from framing.measure.targets.called import named_object, whom_called
from framing.measure.targets.labelling import Labelling, Rule
from framing.measure.targets.owners import members_of, owner
from framing.measure.targets.predicates import inverted, likened_to, predicate, turned_into
from framing.measure.targets.seen_as import as_predicate
from framing.measure.targets.subjects import is_past
from framing.measure.word_classes import word_class
from framing.text.words import is_name_word

FARTHEST_OWN_NAME = 6  # tokens between 'which' and the name that a party gives itself


def name_behind(label: Labelling) -> Range | None:
    """'strongman Omar Ortega', 'rebel commander Joao Lem': the name follows the noun, or the noun that it qualifies."""
    cue = label.cue
    number = cue.stop
    while number < cue.stop + 2 and can_act(cue.at(number)):
        number += 1
    found = name_at(cue.document, cue.segment, number)
    is_crowd = cue.at(number - 1) in word_class("group_nouns") and cue.at(number - 1).endswith("s")
    return None if is_crowd and number > cue.stop else found


def named_so(label: Labelling) -> Range | None:
    """'a vigilante group called Lane Watch': the name that the noun, or the noun that it qualifies, is given."""
    cue = label.cue
    number = cue.stop
    while number < cue.stop + 2 and cue.at(number)[:1].isalnum() and not _ends_noun(cue.at(number)):
        number += 1
    known_as = (cue.at(number), cue.at(number + 1)) == ("known", "as")
    number += known_as
    if cue.at(number) == "," and cue.at(number + 1) in ("which", "who"):
        return _name_taken(label, number + 2)
    if cue.at(number) not in ("called", "named", "dubbed") and not known_as:
        return None
    return name_at(cue.document, cue.segment, number + 1)


def _ends_noun(word: str) -> bool:
    return word in phrase_ends() or is_past(word)


def _name_taken(label: Labelling, start: int) -> Range | None:
    """'the junta, which | calls itself the Council of Renewal', 'which | prefers to be known as': its own name."""
    cue = label.cue
    for number in range(start, start + FARTHEST_OWN_NAME):
        calls_itself = cue.at(number - 1) in naming_forms() and cue.at(number) in ("itself", "themselves")
        if calls_itself or (cue.at(number - 1), cue.at(number)) == ("known", "as"):
            first = number + 1 + (cue.at(number + 1) in word_class("determiners"))
            return name_at(cue.document, cue.segment, first)
    return None


def name_in_front(label: Labelling) -> Range | None:
    """'the Velm militia', 'the Bellamy crime family': the name before the noun and the noun together name the party."""
    cue = label.cue
    first, earliest = cue.first, cue.first - LONGEST_PHRASE
    while first > earliest and is_name_word(cue.text_at(first - 1)):
        if cue.at(first - 1) in phrase_ends() or cue.at(first - 1) in word_class("determiners"):
            break
        first -= 1
    if cue.before().endswith(("'s", "s'")):
        return None
    if first == cue.first or (first == cue.segment.opening == cue.first - 1 and cue.at(first).endswith("ly")):
        return None
    return first, cue.stop


def by_name(label: Labelling) -> Range | None:
    """'Ruel the tyrant': a name, an article and the noun, with no comma between them."""
    cue = label.cue
    number = label.before_determiner
    if (
        cue.at(number) != "the"
        or not is_name_word(cue.text_at(number - 1))
        or cue.before() in word_class("nouns_for_names")
    ):
        return None
    found = label.phrase_before(number)
    return found if found and cue.at(found[0] - 1) not in word_class("prepositions") else None


def described_party(label: Labelling) -> Range | None:
    """'The militia', 'these rebels', 'the warlord': a party that the noun stood beside before, or the last person."""
    cue = label.cue
    if cue.at(label.before_determiner) not in ("the", "this", "these", "those", "that"):
        return None
    found = resolve(cue.document, label.cast, (cue.first, cue.stop))
    return (cue.first, cue.stop) if found and found.actor else None


RULES: tuple[Rule, ...] = (
    name_behind,
    named_so,
    named_object,
    whom_called,
    as_predicate,
    likened_to,
    turned_into,
    predicate,
    inverted,
    members_of,
    name_in_front,
    by_name,
    apposition,
    owner,
    opening,
    described_party,
)
