"""Whom a verb of naming calls so: 'called the strikers saboteurs', 'whom the mayor branded a mob'."""

from __future__ import annotations

from dataclasses import replace

from framing.measure.actors import NOBODY
from framing.measure.attributions.namings import NamedBy, Naming, naming_forms, naming_of
from framing.measure.candidates import Candidate
from framing.measure.parties import can_act
from framing.measure.phrases import Range, phrase_before
from framing.measure.targets.labelling import QUOTES, Labelling
from framing.measure.targets.subjects import is_past, subject_of
from framing.measure.word_classes import word_class

FARTHEST_RELATIVE = 9  # tokens between 'which' or 'that' and a verb of naming whose object it is
REFLEXIVES = ("self", "selves")  # endings of the pronouns that mean the subject
FARTHEST_SHARED = 16  # tokens between a verb of naming and the second of its objects
FARTHEST_WHOM = 24  # tokens between 'whom' and the last of the verbs of naming that share it


def naming_around(cue: Candidate) -> NamedBy | None:
    """The verb of naming whose name a label is or stands in, also as the second of two, or behind its object.

    'called | the strikers saboteurs', 'calling | her a liar and a coward', 'branded | Tully a charlatan and his
    followers fanatics', 'the scheme, branded | a folly', 'whom they dub | a firebrand'.
    """
    label = Labelling(cue, NOBODY)
    if not label.follows_naming:
        return None
    return _shared_naming(label) or naming_of(cue) or _naming_of_conjunct(label) or _naming_right_before(label)


def named_object(label: Labelling) -> Range | None:
    """'called the strikers saboteurs', 'was dubbed a warlord': whom a verb of naming calls so."""
    if not label.follows_naming:
        return None
    found = _shared_naming(label) or naming_of(label.cue) or _naming_of_conjunct(label)
    if found is None or _is_inside_adjunct(label, found.naming.name[0]):
        return None
    if found.passive:
        return subject_of(label, found.number)
    if found.naming.named and label.cue.at(found.naming.named[0]).endswith(REFLEXIVES):
        return subject_of(label, found.number)
    return found.naming.named or fronted_object(label, found.number)


def whom_called(label: Labelling) -> Range | None:
    """'the strikers, whom the mayor branded a mob', 'the man they call a butcher': the object in front of the verb."""
    verb = label.before_determiner - 1
    return fronted_object(label, verb) if label.cue.at(verb) in naming_forms() else None


def _naming_of_conjunct(label: Labelling) -> NamedBy | None:
    """The verb of naming of the first of two names: 'calling her a liar and | a coward'."""
    cue = label.cue
    place = label.before_determiner - 1
    if cue.at(place) not in ("and", "or", ",") or not cue.at(place - 1)[:1].isalnum():
        return None
    return naming_of(replace(cue, first=place - 1, stop=place))


def _shared_naming(label: Labelling) -> NamedBy | None:
    """The verb of naming that two objects share: 'called the offer derisory and | Rohl a fat cat'."""
    cue = label.cue
    place = label.before_determiner
    quoted = cue.at(place - 1) in QUOTES
    is_bare = label.start_of_phrase < cue.first and cue.at(place) not in ("a", "an") and not quoted
    named = _plural_in_front(label, place) if is_bare else _object_in_front(label, place - quoted)
    if named is None:
        return None
    first = named[0] - (cue.at(named[0] - 1) in word_class("determiners"))
    if is_bare and cue.at(first - 1) in naming_forms():  # 'calls her soldiers heroes fighting for their homes'
        return NamedBy(naming_forms()[cue.at(first - 1)], first - 1, False, Naming(named, (cue.first, cue.stop)))
    if cue.at(first - 1) not in ("and", ","):
        return None
    for verb in range(first - 2, max(cue.segment.first, first - FARTHEST_SHARED), -1):
        lemma = naming_forms().get(cue.at(verb))
        if lemma in word_class("naming_verbs"):
            return NamedBy(lemma, verb, passive=False, naming=Naming(named, (cue.first, cue.stop)))
        if cue.at(verb) in (";", ":"):
            return None
    return None


def _object_in_front(label: Labelling, stop: int) -> Range | None:
    """The noun phrase or the pronoun right before token `stop`: 'and | itself | a partner'."""
    cue = label.cue
    if cue.at(stop - 1).endswith(REFLEXIVES) or cue.at(stop - 1) in word_class("object_pronouns"):
        return stop - 1, stop
    has_article = cue.at(stop) in ("a", "an") or cue.at(stop) in QUOTES
    if not has_article or not cue.at(stop - 1)[:1].isalnum() or is_past(cue.at(stop - 1)):
        return None
    return phrase_before(cue.document, cue.segment, stop)


def _plural_in_front(label: Labelling, start: int) -> Range | None:
    """'his | followers | fanatics': a plural noun before a plural label without an article of its own."""
    cue = label.cue
    plurals = [number for number in range(start, cue.first) if can_act(cue.at(number)) and cue.at(number)[-1] == "s"]
    start += cue.at(start) in word_class("determiners")
    return (start, plurals[0] + 1) if plurals else None


def _naming_right_before(label: Labelling) -> NamedBy | None:
    """'the scheme, | branded | a folly by the union', 'whom tabloids have | dubbed | a firebrand'."""
    cue = label.cue
    verb = label.before_determiner - 1
    lemma = naming_forms().get(cue.at(verb))
    if lemma is None:
        return None
    return NamedBy(lemma, verb, passive=False, naming=Naming(None, (cue.first, cue.stop)))


def _is_inside_adjunct(label: Labelling, start: int) -> bool:
    """'described the raid as a strike on a | terrorist | base': what follows a preposition is not what it is called."""
    between = range(start, label.cue.first)
    return any(label.cue.at(number) in word_class("prepositions") - {"as", "of"} for number in between)


def fronted_object(label: Labelling, verb: int) -> Range | None:
    """'a man she described as', 'guards whom pickets refer to as': the object in front of the subject."""
    cue = label.cue
    for number in range(verb - 1, max(cue.segment.first, verb - FARTHEST_WHOM), -1):
        is_near = cue.at(number) in ("which", "that") and verb - number < FARTHEST_RELATIVE
        if cue.at(number) == "that" and is_past(cue.at(number - 1)):
            is_near = False  # 'claimed that villagers were used as'
        if (is_near or cue.at(number) == "whom") and number < verb - 1:
            found = label.phrase_before(number - (cue.at(number - 1) == ","))
            if found:
                return label.name_in_apposition(found)
        if cue.at(number) in (";", ":"):
            break
    is_pronoun = cue.at(verb - 1) in word_class("subject_pronouns") - {"who"}
    return label.phrase_before(verb - 1) if is_pronoun and cue.at(verb - 2)[:1].isalpha() else None
