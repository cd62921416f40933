"""The target of a verb that judges an act ("liberate", "loot"): its agent."""

from __future__ import annotations

from framing.measure.parties import can_act
from framing.measure.phrases import Range, phrase_ends
from framing.measure.targets.labelling import Labelling, Rule
from framing.measure.targets.subjects import is_past, subject_of
from framing.measure.word_classes import word_class

FARTHEST_AGENT = 7  # tokens between a passive verb and the 'by' that names its agent


def agent_after_by(label: Labelling) -> Range | None:
    """'was liberated by the Velm guard', 'a town besieged by rebels': the agent of a passive."""
    cue = label.cue
    is_passive = _has_be(label) and not _verb(label).endswith("ing")
    if not is_passive and not (is_past(_verb(label)) and cue.after() in {"by"} | word_class("adverbs")):
        return None
    for number in range(cue.stop, min(cue.stop + FARTHEST_AGENT, cue.segment.stop)):
        if cue.at(number) == "by":
            return label.phrase_after(number + 1)
    return None


def subject(label: Labelling) -> Range | None:
    """'Velm forces liberated the port', 'entered the port and looted it', 'vowed to crush it': who does it."""
    is_passive = _has_be(label) and not _verb(label).endswith("ing")
    if is_passive or _is_attributive(label) or (is_past(_verb(label)) and _is_bare_participle(label)):
        return None
    return subject_of(label, label.cue.first)


RULES: tuple[Rule, ...] = (agent_after_by, subject)


def _verb(label: Labelling) -> str:
    return label.cue.at(label.cue.first)


def _has_be(label: Labelling) -> bool:
    """Whether a form of 'be' or 'get' makes the verb passive."""
    cue = label.cue
    start = label.before_auxiliaries(cue.first)
    before = cue.words_before(cue.first - start + 1)
    return any(word in word_class("forms_of_be") or word in ("get", "gets", "got", "getting") for word in before)


def _is_bare_participle(label: Labelling) -> bool:
    """'a family hounded by the press', 'the town, looted in May': a past form whose noun is its object."""
    after = label.cue.after()
    has_object = after[:1].isalnum() and after not in phrase_ends()
    return after == "by" or (label.cue.before() == "," and not has_object)


def _is_attributive(label: Labelling) -> bool:
    """'an occupying army', 'the ransacked clinic': a participle between a determiner and its noun."""
    cue = label.cue
    if not cue.lower.endswith(("ing", "ed")) or not cue.after()[:1].isalnum():
        return False
    before = cue.before()
    if is_past(_verb(label)) and before in word_class("prepositions") - {"by", "to"} and cue.after()[:1].islower():
        return cue.after() not in phrase_ends() | word_class("determiners")  # 'every inch of occupied land'
    follows_determiner = before in word_class("determiners") - word_class("clause_openers")
    if is_past(before) and before not in word_class("auxiliaries") and can_act(cue.after()):
        return True  # 'reached besieged villagers'
    return follows_determiner and cue.after() not in phrase_ends() | word_class("determiners")
