"""What the enclosing voice does with a label: adopts it, keeps it at a distance, or denies it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from framing.measure.actors import NOBODY
from framing.measure.attributions.namings import NamedBy
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


@dataclass(frozen=True)
class Use:
    """A label as it is used: where it stands, the voices around it, and the verb of naming that gives it, if any."""

    cue: Candidate
    voices: Nest[Voice]

    @cached_property
    def naming(self) -> NamedBy | None:
        """The verb of naming around the label, found once for the rules that ask for it."""
        return naming_around(self.cue)


Rule = Callable[[Use], bool]


def denied(use: Use) -> bool:
    """'is no terrorist', 'are not violent rebels', 'denied being a strongman': the label itself is turned down.

    The negation belongs to the label's own noun phrase or to the linking verb before it: 'don't trust the warlord' and
    'is not only a strongman' deny something else.
    """
    cue = use.cue
    determiner = Labelling(cue, NOBODY).before_determiner
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


def naming_refused(use: Use) -> bool:
    """'refused to call them hooligans', 'would not describe it as a coup': a naming that is not done."""
    found = use.naming
    if found is None:
        return False
    before = [use.cue.at(number) for number in range(found.number - 1, found.number - 4, -1)]
    return any(word in word_class("negations", "refusals") for word in before)


def _before_predicate() -> frozenset[str]:
    """What may stand between a subject and a predicate noun: 'has | never | really | been'."""
    return word_class("linking_verbs", "auxiliaries", "adverbs", "negations")


def _is_governed_by_denial(cue: Candidate, number: int) -> bool:
    """'denied | being a ...', 'denies that Ortega | is a ...'."""
    if cue.at(number) in word_class("denials"):
        return True
    that = next((place for place in range(number, number - 5, -1) if cue.at(place) == "that"), None)
    return that is not None and cue.at(that - 1) in word_class("denials")


def so_called(use: Use) -> bool:
    """'so-called rebels', 'alleged terrorists', 'supposedly moderate': a word that keeps the label away.

    'allegedly tortured' doubts the act and not the word for it.
    """
    cue = use.cue
    return cue.entry.form != "verb" and not word_class("distancing_words").isdisjoint(cue.words_before(3))


def scare_quoted(use: Use) -> bool:
    """'the "rebels"': quoted without a source; 'cries of "traitor"' have one, though it has no name."""
    cue = use.cue
    number = cue.first - 1
    number -= cue.at(number) in QUOTES
    if cue.at(number) == "of" and cue.at(number - 1) in word_class("crowd_cries"):
        return False
    return any(use.voices.items[number].mode == "scare" for number in use.voices.around(cue.span))


def only_played(use: Use) -> bool:
    """'poses as a champion', 'pretends to be a patriot': somebody only plays the part."""
    near = use.cue.words_before(FARTHEST_POSE)
    verb = next((place for place, word in enumerate(near) if word in forms_of("posing_verbs")), 0)
    return "as" in near[:verb] or "be" in near[:verb]


def named_by_others(use: Use) -> bool:
    """'tends to label anyone a traitor', 'dubbed it a coup': the naming itself is told as somebody's own."""
    return use.naming is not None and use.naming.verb in word_class("distancing_namings")


def naming_stopped(use: Use) -> bool:
    """'stop smearing citizens as criminals': a naming that somebody is told to end."""
    found = use.naming
    return found is not None and use.cue.at(found.number - 1) in forms_of("ending_verbs")


def mentioned(use: Use) -> bool:
    """'drop the word "murderers"', 'rejects the label extremist': the word is spoken of, not used."""
    cue = use.cue
    number = cue.first - 1
    while cue.at(number) in QUOTES or cue.at(number) in ("of", "a", "an"):
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
    use = Use(cue, voices)
    for stance, rule in RULES:
        if rule(use):
            return stance, rule.__name__
    return "adopted", None
