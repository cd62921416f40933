"""What the enclosing voice does with a label: adopts it, keeps it at a distance, or denies it."""

from __future__ import annotations

from collections.abc import Callable

from framing.measure.actors import NOBODY
from framing.measure.candidates import Candidate
from framing.measure.parties import is_act
from framing.measure.records import Voice
from framing.measure.targets.called import naming_around
from framing.measure.targets.labelling import QUOTES, Labelling
from framing.measure.targets.subjects import forms_of
from framing.measure.word_classes import word_class
from framing.text.nesting import Nest

FAR_FROM = frozenset((("anything", "but"), ("far", "from")))
FARTHEST_POSE = 5  # words between a verb such as 'pose' and the label

Rule = Callable[[Candidate, Nest[Voice]], bool]


def denied(cue: Candidate, voices: Nest[Voice]) -> bool:
    """'is no terrorist', 'are not violent rebels', 'denied being a strongman': the label itself is turned down.

    The negation belongs to the label's own noun phrase or to the linking verb before it: 'don't trust the warlord' and
    'is not only a strongman' deny something else.
    """
    determiner = Labelling(cue, NOBODY).before_determiner()
    number, is_linked, is_negated = determiner - 1, False, cue.at(determiner) in ("no", "neither")
    while (word := cue.at(number)) in _before_predicate():
        if word == "only" and cue.at(number - 1) == "not":
            return False
        is_linked = is_linked or word in word_class("linking_verbs")
        is_negated = is_negated or word in word_class("negations")
        number -= 1
    behind = determiner - (cue.at(determiner - 1) == "as")  # 'as guests, not as invaders'
    joined = cue.at(behind - 1) in ("not", "never", "hardly") and cue.at(behind - 2) in (",", "and", "but")
    if is_act(cue.entry) and cue.at(determiner - 1) in word_class("denials"):
        return True  # 'deny racism'
    if is_linked and cue.at(cue.segment.opening) in ("nobody", "none"):
        return True
    if (cue.at(number - 1), cue.at(number)) in FAR_FROM:
        return True
    return (is_linked and (is_negated or _is_governed_by_denial(cue, number))) or joined


def naming_refused(cue: Candidate, voices: Nest[Voice]) -> bool:
    """'refused to call them hooligans', 'would not describe it as a coup': a naming that is not done."""
    found = naming_around(cue)
    if found is None:
        return False
    before = [cue.at(number) for number in range(found.number - 1, found.number - 4, -1)]
    return any(word in word_class("negations") | word_class("refusals") for word in before)


def _before_predicate() -> frozenset[str]:
    """What may stand between a subject and a predicate noun: 'has | never | really | been'."""
    names = ("linking_verbs", "auxiliaries", "adverbs", "negations")
    return frozenset().union(*(word_class(name) for name in names))


def _is_governed_by_denial(cue: Candidate, number: int) -> bool:
    """'denied | being a ...', 'denies that Ortega | is a ...'."""
    if cue.at(number) in word_class("denials"):
        return True
    that = next((place for place in range(number, number - 5, -1) if cue.at(place) == "that"), None)
    return that is not None and cue.at(that - 1) in word_class("denials")


def so_called(cue: Candidate, voices: Nest[Voice]) -> bool:
    """'so-called rebels', 'alleged terrorists', 'supposedly moderate': a word that keeps the label away.

    'allegedly tortured' doubts the act and not the word for it.
    """
    return cue.entry.form != "verb" and any(word in word_class("distancing_words") for word in cue.words_before(3))


def scare_quoted(cue: Candidate, voices: Nest[Voice]) -> bool:
    """'the "rebels"': quoted without a source; 'cries of "traitor"' have one, though it has no name."""
    number = cue.first - 1
    number -= cue.at(number) in QUOTES
    if cue.at(number) == "of" and cue.at(number - 1) in word_class("crowd_cries"):
        return False
    return any(voices.items[number].mode == "scare" for number in voices.around(cue.span))


def only_played(cue: Candidate, voices: Nest[Voice]) -> bool:
    """'poses as a champion', 'pretends to be a patriot': somebody only plays the part."""
    near = cue.words_before(FARTHEST_POSE)
    verb = next((place for place, word in enumerate(near) if word in forms_of("posing_verbs")), 0)
    return "as" in near[:verb] or "be" in near[:verb]


def named_by_others(cue: Candidate, voices: Nest[Voice]) -> bool:
    """'tends to label anyone a traitor', 'dubbed it a coup': the naming itself is told as somebody's own."""
    found = naming_around(cue)
    return found is not None and found.verb in word_class("distancing_namings")


def naming_stopped(cue: Candidate, voices: Nest[Voice]) -> bool:
    """'stop smearing citizens as criminals': a naming that somebody is told to end."""
    found = naming_around(cue)
    return found is not None and cue.at(found.number - 1) in forms_of("ending_verbs")


def mentioned(cue: Candidate, voices: Nest[Voice]) -> bool:
    """'drop the word "murderers"', 'rejects the label extremist': the word is spoken of, not used."""
    number = cue.first - 1
    while cue.at(number) in QUOTES | {"of", "a", "an"}:
        number -= 1
    return cue.at(number) in word_class("nouns_for_names") and cue.at(number - 1) in word_class("determiners")


RULES: tuple[tuple[str, Rule], ...] = (
    ("denied", denied),
    ("distanced", naming_stopped),
    ("denied", naming_refused),
    ("distanced", mentioned),
    ("distanced", scare_quoted),
    ("distanced", so_called),
    ("distanced", only_played),
    ("distanced", named_by_others),
)


def find_stance(cue: Candidate, voices: Nest[Voice]) -> tuple[str, str | None]:
    """The stance and the name of the first rule that holds; "adopted" and None where none does."""
    return next(((stance, rule.__name__) for stance, rule in RULES if rule(cue, voices)), ("adopted", None))
