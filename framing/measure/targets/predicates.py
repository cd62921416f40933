"""Who is something, looks like it, or is turned into it: 'Ortega is a terrorist'."""

from __future__ import annotations

from framing.measure.parties import can_act
from framing.measure.phrases import Range, phrase_ends
from framing.measure.targets.labelling import Labelling
from framing.measure.targets.subjects import forms_of, subject_of
from framing.measure.word_classes import word_class

FARTHEST_VERB = 12  # tokens between a predicate and the verb of comparing or turning, or the parenthesis, before it
FARTHEST_LINK = 9  # tokens between a linking verb and the second of two predicates


def predicate(label: Labelling) -> Range | None:
    """'Ortega is a terrorist', 'we are fighters, not terrorists': the subject of a linking verb."""
    cue = label.cue
    number = label.before_determiner
    joins = cue.at(number - 1) in ("and", "or", "nor", "not", "but") and cue.at(number) not in ("the", "these")
    joins = joins or _lists(label, number)
    is_second = cue.entry.form == "adjective" and not can_act(cue.at(number - 2))
    joined = joins and (not cue.after()[:1].isalpha() or cue.after() in phrase_ends() or is_second)
    if number != cue.first and label.start_of_phrase == number and cue.at(number).endswith("ing"):
        return None  # 'are blackmailing decent families'
    number = _before_parenthesis(label, number)
    farthest = max(cue.segment.first, number - (FARTHEST_LINK if joined else 4))
    for place in range(number - 1, farthest - 1, -1):
        word = cue.at(place)
        if word == "like" or word in word_class("linking_verbs"):
            return _linked_by(label, place)
        passable = word in word_class("negations", "adverbs") or word.endswith("ly")
        if not passable and not joined and word not in ("also", "both", "all", "nothing", "short"):
            return None
    return None


def inverted(label: Labelling) -> Range | None:
    """'Is Jon Berg a traitor?': the subject between the verb that opens a question and the predicate."""
    cue = label.cue
    if cue.at(cue.segment.opening) not in word_class("linking_verbs"):
        return None
    found = label.phrase_before(label.before_determiner)
    return found if found and found[0] <= cue.segment.opening + 2 else None


def likened_to(label: Labelling) -> Range | None:
    """'compared Adler to a tobacco apologist': whom a verb of comparing likens to it."""
    return _object_of(label, "comparing_verbs", link="to")


def turned_into(label: Labelling) -> Range | None:
    """'the ruling turned Orne into a martyr', 'was transformed into a hero': who becomes it."""
    return _object_of(label, "turning_verbs", link="into")


def _object_of(label: Labelling, verbs: str, *, link: str) -> Range | None:
    """Whom a verb of that class ties to the label with `link`; of a passive, its subject."""
    cue = label.cue
    place = label.before_determiner - 1
    if cue.at(place) != link:
        return None
    for verb in range(place - 1, max(cue.segment.first, place - FARTHEST_VERB) - 1, -1):
        if cue.at(verb) in forms_of(verbs):
            found = label.phrase_after(verb + 1)
            return found if found and found[1] <= place else subject_of(label, verb)
    return None


def _lists(label: Labelling, number: int) -> bool:
    """'was a survivor, | a patriot and a traitor': a comma between two predicates, with no name before it."""
    cue = label.cue
    if cue.at(number - 1) != "," or cue.at(number) not in ("a", "an"):
        return False
    before = range(number - 2, max(cue.segment.first, number - FARTHEST_LINK), -1)
    link = next((place for place in before if cue.at(place) in word_class("linking_verbs")), None)
    return link is not None and not label.has_name((link, number - 1))


def _before_parenthesis(label: Labelling, number: int) -> int:
    """The number behind what stands before two commas: 'is | , by most accounts, | a brilliant'."""
    cue = label.cue
    if cue.at(number - 1) != ",":
        return number
    for place in range(number - 2, max(cue.segment.first, number - FARTHEST_VERB), -1):
        if cue.at(place) == ",":
            return place if cue.at(place - 1) in word_class("linking_verbs") else number
    return number


def _linked_by(label: Labelling, place: int) -> Range | None:
    """The subject of the linking verb at `place`; of 'looks like', 'denied being', 'accused her of being'."""
    cue = label.cue
    if cue.at(place) == "like":
        looks = cue.at(place - 1) in forms_of("resembling_verbs")
        return subject_of(label, place - 1) if looks else None
    if cue.at(place - 1) in word_class("denials"):
        return subject_of(label, place - 1)
    return subject_of(label, place)
