"""The target of an adverb that judges how something was done ("brutally", "lawfully"): who did it."""

from __future__ import annotations

from dataclasses import replace

from framing.measure.phrases import Range, phrase_ends
from framing.measure.targets import verbs
from framing.measure.targets.labelling import Labelling, Rule
from framing.measure.targets.subjects import is_past
from framing.measure.word_classes import word_class

FARTHEST_VERB = 9  # tokens between a verb and an adverb behind its object


def agent_of_passive(label: Labelling) -> Range | None:
    """'was brutally beaten by guards': the agent of the verb that the adverb stands with."""
    verb = _verb_beside(label)
    return verbs.agent_after_by(_at_verb(label, verb)) if verb is not None else None


def doer(label: Labelling) -> Range | None:
    """'guards had brutally beaten him', 'lobbied, shamelessly,', 'vowed to march peacefully': who does it so."""
    verb = _verb_beside(label)
    return verbs.subject(_at_verb(label, verb)) if verb is not None else None


RULES: tuple[Rule, ...] = (agent_of_passive, doer)


def _follows_subject(label: Labelling) -> bool:
    """'guards brutally | beat', 'smugglers brazenly | use': a noun before the adverb and a word behind it."""
    cue = label.cue
    closed = word_class("linking_verbs", "determiners") | phrase_ends()
    opens = cue.before()[:1].isalpha() and cue.before() not in closed and not is_past(cue.before())
    return opens and cue.after()[:1].isalpha() and cue.after() not in phrase_ends() | word_class("determiners")


def _at_verb(label: Labelling, verb: int) -> Labelling:
    return replace(label, cue=replace(label.cue, first=verb, stop=verb + 1))


def _verb_beside(label: Labelling) -> int | None:
    """The token of the verb behind the adverb, else of the nearest before it."""
    cue = label.cue
    if is_past(cue.after()) or cue.after().endswith("ing") or _follows_subject(label):
        return cue.stop
    if cue.before() == "to" or cue.before() in word_class("modals"):
        return cue.stop if cue.after()[:1].isalpha() and cue.after() not in phrase_ends() else None
    if cue.after()[:1].isalpha() and cue.after() not in phrase_ends() | word_class("determiners"):
        return None  # 'brutally cold'
    for number in range(cue.first - 1, max(cue.segment.first, cue.first - FARTHEST_VERB) - 1, -1):
        is_infinitive = cue.at(number - 1) in word_class("modals") | {"to"} and cue.at(number) not in phrase_ends()
        is_participle = cue.at(number - 1) in word_class("determiners")  # 'the besieged town'
        if (is_past(cue.at(number)) and not is_participle) or is_infinitive:
            return number
        if cue.at(number) in (";", ":"):
            return None
    return None
