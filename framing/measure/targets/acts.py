"""The target of a noun that names an act ("massacre", "crackdown"): its doer, where its phrase or its verb says who."""

from __future__ import annotations

from framing.measure.parties import can_act
from framing.measure.phrases import Range, is_date, is_name_word
from framing.measure.targets.labelling import Labelling
from framing.measure.targets.owners import possessor
from framing.measure.targets.subjects import behind_comma, blamed_for, forms_of, subject_of
from framing.measure.word_classes import word_class

FARTHEST_DOER = 8  # tokens between an act and the 'by' that names its doer
FARTHEST_VERB = 5  # tokens between a verb such as 'launch' and the act


def doer_after_by(label: Labelling) -> Range | None:
    """'the slaughter of villagers by the Second Corps', 'a power grab by the clique'."""
    cue = label.cue
    for number in range(cue.stop, min(cue.stop + FARTHEST_DOER, cue.segment.stop)):
        if cue.at(number) == "by":
            return label.phrase_after(number + 1)
        barriers = word_class("auxiliaries") | word_class("conjunctions") | {"to", "for", "which", "who"}
        if cue.at(number) in barriers or not cue.at(number)[0].isalnum():
            return None
    return None


def whose_act(label: Labelling) -> Range | None:
    """'the Brandt government's crackdown', 'her crusade', 'their regime's brutality'."""
    return possessor(label)


def accused_of(label: Labelling) -> Range | None:
    """'blamed the union for the riot', 'accuses her of running a racket': whom a verb of blaming is about."""
    cue = label.cue
    number = label.before_determiner()
    for link in (number - 1, number - 2):
        if cue.at(link) in ("of", "for") and (link == number - 1 or cue.at(number - 1).endswith("ing")):
            return blamed_for(label, link)
    return None


def doer_in_front(label: Labelling) -> Range | None:
    """'police brutality', 'the Estmark invasion', 'an army crackdown': the noun before it says who."""
    cue = label.cue
    first = cue.first
    while is_name_word(cue.text_at(first - 1)) and first - 1 > cue.segment.opening and not is_date(cue.at(first - 1)):
        first -= 1
    first += cue.at(first) in word_class("determiners")
    if first < cue.first and not is_name_word(cue.text):
        return first, cue.first
    if cue.stop - cue.first > 1 and cue.at(first) in word_class("acting_nouns"):
        return first, first + 1  # 'police brutality' is one label
    return (first - 1, first) if can_act(cue.before()) else None


def committed_by(label: Labelling) -> Range | None:
    """'the army launched a crackdown', 'a coup staged by officers': the subject of the verb that says it was done."""
    cue = label.cue
    number = label.before_determiner()
    for verb in range(number - 1, max(cue.segment.first, number - FARTHEST_VERB) - 1, -1):
        if cue.at(verb) in forms_of("committing_verbs"):
            return subject_of(label, verb)
        if cue.at(verb) not in {"out", "up", "on", "another", "in"} | word_class("adverbs"):
            break
    return None


def doing(label: Labelling) -> Range | None:
    """'is scaremongering', 'were fearmongering': the word for the act is the verb."""
    cue = label.cue
    if not cue.text.lower().endswith("ing") or cue.before() not in word_class("forms_of_be") | word_class("adverbs"):
        return None
    return subject_of(label, cue.first)


def in_an_act(label: Labelling) -> Range | None:
    """'In a brutal crackdown, the army killed thirty': the subject behind an act that opens the sentence."""
    cue = label.cue
    determiner = label.before_determiner()
    opens = determiner - 1 == cue.segment.opening and cue.at(determiner - 1) in ("in", "during")
    return behind_comma(label, determiner) if opens and cue.at(determiner) in ("a", "an") else None


RULES = (whose_act, accused_of, doer_after_by, committed_by, doing, doer_in_front, in_an_act)
