"""What the enclosing voice does with a label: adopts it, keeps it at a distance, or denies it."""

from __future__ import annotations

from collections.abc import Callable

from framing.measure.candidates import Candidate
from framing.measure.records import Voice
from framing.measure.word_classes import word_class
from framing.text.nesting import Nest

ADJECTIVES = 2  # words that may stand between a negation and the label: 'no mere common thug'

Rule = Callable[[Candidate, Nest[Voice]], bool]


def denied(cue: Candidate, voices: Nest[Voice]) -> bool:
    """'is no terrorist', 'are not violent rebels', 'denied being a strongman': the label itself is turned down.

    The negation stands right before the noun phrase of the label: 'do not live under the gunmen' denies something else.
    """
    before = [word for word in cue.words_before(5) if word not in word_class("determiners") - {"no"}]
    near = before[: ADJECTIVES + 1]
    for word in near:
        if word in word_class("negations"):
            return True
        if word in word_class("prepositions") or word in word_class("conjunctions") or not word[0].isalnum():
            break
    return any(word in word_class("denials") for word in cue.words_before(6))


def so_called(cue: Candidate, voices: Nest[Voice]) -> bool:
    """'so-called rebels', 'alleged terrorists', 'supposedly moderate': a word that keeps the label away."""
    return any(word in word_class("distancing_words") for word in cue.words_before(3))


def scare_quoted(cue: Candidate, voices: Nest[Voice]) -> bool:
    """'the "rebels"': quoted without a source."""
    return any(voices.items[number].mode == "scare" for number in voices.around(cue.span))


def named_by_others(cue: Candidate, voices: Nest[Voice]) -> bool:
    """'tends to label anyone a traitor', 'dubbed it a coup': the naming itself is told as somebody's habit."""
    for distance, word in enumerate(cue.words_before(10), 1):
        if word in word_class("distancing_namings"):
            return True
        if word[0] in ',;:"\u201c\u201d' or word == "by" or (word == "that" and distance > 1):
            return False
    return False


RULES: tuple[tuple[str, Rule], ...] = (
    ("denied", denied),
    ("distanced", scare_quoted),
    ("distanced", so_called),
    ("distanced", named_by_others),
)


def find_stance(cue: Candidate, voices: Nest[Voice]) -> str:
    """ "denied" or "distanced" by the first rule that holds, else "adopted"."""
    return next((stance for stance, rule in RULES if rule(cue, voices)), "adopted")
