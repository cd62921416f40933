"""The target of a noun that names an act ("massacre", "crackdown"): its doer, where its phrase or its verb says who."""

from __future__ import annotations

from framing.measure.attributions.namings import naming_forms
from framing.measure.parties import can_act
from framing.measure.phrases import LONGEST_PHRASE, Range, is_date
from framing.measure.targets.labelling import Labelling, Rule
from framing.measure.targets.owners import possessor
from framing.measure.targets.subjects import behind_comma, blamed_for, forms_of, is_past, subject_of
from framing.measure.word_classes import word_class
from framing.text.words import is_name_word

FARTHEST_DOER = 8  # tokens between an act and the 'by' that names its doer
FARTHEST_VERB = 5  # tokens between a verb such as 'launch' and the act


def doer_after_by(label: Labelling) -> Range | None:
    """'the slaughter of villagers by the Second Corps', 'a power grab by the clique'."""
    cue = label.cue
    if cue.at(label.before_determiner - 1) in naming_forms():
        return None  # 'branded a land grab by the union'
    for number in range(cue.stop, min(cue.stop + FARTHEST_DOER, cue.segment.stop)):
        if cue.at(number) == "by":
            return label.phrase_after(number + 1)
        word = cue.at(number)
        if word in word_class("auxiliaries", "conjunctions") or word in ("to", "for", "which", "who"):
            return None
        if not word[0].isalnum():
            return None
    return None


def bearer_after_of(label: Labelling) -> Range | None:
    """'the courage of his officers', 'the greed of the banks': a quality is that of the party behind 'of'."""
    cue = label.cue
    is_quality = cue.entry.phrase.split()[-1] in word_class("quality_nouns")
    return label.phrase_after(cue.stop + 1) if is_quality and cue.after() == "of" else None


def whose_act(label: Labelling) -> Range | None:
    """'the Brandt government's crackdown', 'her crusade', 'their regime's brutality'."""
    return possessor(label)


def accused_of(label: Labelling) -> Range | None:
    """'blamed the union for the riot', 'accuses her of running a racket': whom a verb of blaming is about."""
    cue = label.cue
    number = label.before_determiner
    for link in (number - 1, number - 2):
        if cue.at(link) in ("of", "for") and (link == number - 1 or cue.at(number - 1).endswith("ing")):
            return blamed_for(label, link)
    return None


def doer_in_front(label: Labelling) -> Range | None:
    """'police brutality', 'the Estmark invasion', 'an army crackdown': the noun before it says who."""
    cue = label.cue
    first, earliest = cue.first, max(cue.segment.opening + 1, cue.first - LONGEST_PHRASE)
    while first > earliest and is_name_word(cue.text_at(first - 1)) and not is_date(cue.at(first - 1)):
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
    number = label.before_determiner
    for verb in range(number - 1, max(cue.segment.first, number - FARTHEST_VERB) - 1, -1):
        word = cue.at(verb)
        if word in forms_of("committing_verbs") or word in word_class("denials"):
            return subject_of(label, verb)
        if word not in ("out", "up", "on", "another", "in") and word not in word_class("adverbs"):
            break
    return None


def doing(label: Labelling) -> Range | None:
    """'is scaremongering', 'were fearmongering': the word for the act is the verb."""
    cue = label.cue
    if not cue.lower.endswith("ing") or cue.before() not in word_class("forms_of_be", "adverbs"):
        return None
    return subject_of(label, cue.first)


def in_an_act(label: Labelling) -> Range | None:
    """'In a brutal crackdown, the army killed thirty', 'Corr toppled the king in a coup': who did it in the act."""
    cue = label.cue
    determiner = label.before_determiner
    if cue.at(determiner - 1) not in ("in", "during") or cue.at(determiner) not in ("a", "an"):
        return None
    if determiner - 1 == cue.segment.opening:
        return behind_comma(label, determiner)
    verb = _verb_with_object(label, determiner - 1)
    return subject_of(label, verb) if verb is not None else None


def _verb_with_object(label: Labelling, stop: int) -> int | None:
    """The past verb before token `stop` that was done to somebody: 'toppled | the president in a coup'; no passive."""
    cue = label.cue
    for number in range(stop - 2, max(cue.segment.first, stop - FARTHEST_DOER) - 1, -1):
        if not is_past(cue.at(number)):
            continue
        suffers = cue.at(number) in forms_of("suffering_verbs") or cue.at(number + 1) in word_class("prepositions")
        start = label.before_auxiliaries(number)
        passive = any(cue.at(place) in word_class("forms_of_be") for place in range(start, number))
        return None if suffers or passive else number
    return None


RULES: tuple[Rule, ...] = (
    whose_act,
    bearer_after_of,
    accused_of,
    doer_after_by,
    committed_by,
    doing,
    doer_in_front,
    in_an_act,
)
