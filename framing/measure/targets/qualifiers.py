"""The target of an adjective, a participle or a phrase that qualifies: "self-proclaimed", "legitimate"."""

from __future__ import annotations

from framing.measure.phrases import Range, is_name_word, name_at
from framing.measure.targets.labelling import Labelling
from framing.measure.targets.nouns import apposition, as_predicate, named_object, predicate
from framing.measure.word_classes import word_class


def qualified_name(label: Labelling) -> Range | None:
    """'the self-styled Free Congress', 'the hardline minister Mara Lind': the name behind the adjective."""
    cue = label.cue
    found = _qualified(label)
    for number in range(*found) if found else ():
        if is_name_word(cue.text_at(number)):
            run = name_at(cue.document, cue.segment, number)
            stop = run[1] if run else number + 1
            return number, stop + (cue.at(stop) in word_class("group_nouns"))
    return None


def apposition_to_name(label: Labelling) -> Range | None:
    """'The SRC, a respected local charity, said': the name that the phrase with the adjective stands beside."""
    cue = label.cue
    place = label.before_determiner()
    if cue.at(place) not in ("a", "an", "the", "once") or cue.at(place - 1) != ",":
        return None
    found = label.phrase_before(place - 1)
    in_adjunct = found is not None and cue.at(found[0] - 1) in word_class("prepositions")
    return found if label.has_name(found) and not in_adjunct else None


def qualified_noun(label: Labelling) -> Range | None:
    """'the legitimate government', 'far-right activists': the noun behind the adjective."""
    return _qualified(label)


def _qualified(label: Labelling) -> Range | None:
    """The noun phrase behind the adjective; over 'and' and a second adjective: 'unelected and hardline council'."""
    cue = label.cue
    number = cue.stop
    if cue.at(number) in ("and", ",", "but") and cue.at(number + 1)[:1].isalpha():
        number += 2
    if cue.at(number) in word_class("quantifiers") | word_class("determiners") | word_class("pronouns"):
        return None
    return label.phrase_after(number)


RULES = (
    qualified_name,
    apposition_to_name,
    as_predicate,
    predicate,
    named_object,
    qualified_noun,
    apposition,
)
