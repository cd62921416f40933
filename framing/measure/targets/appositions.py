"""The name that a label stands in apposition to: 'Ortega, the strongman of the east', 'A hardliner, Lem'."""

from __future__ import annotations

from framing.measure.attributions.clauses import behind_dateline
from framing.measure.candidates import Candidate
from framing.measure.parties import can_act
from framing.measure.phrases import LONGEST_PHRASE, Range, name_at
from framing.measure.targets.labelling import DASHES, Labelling
from framing.measure.targets.seen_as import whom_seen
from framing.measure.targets.subjects import is_past
from framing.measure.word_classes import word_class

MARKS = DASHES | {","}  # that part an apposition from its name
FARTHEST_NAME = 9  # tokens between a noun and the name in apposition behind it
FARTHEST_CONJUNCT = 12  # tokens between the first words of two that are joined in an apposition


def apposition(label: Labelling) -> Range | None:
    """'Ortega, the strongman of the east', 'the strongman of the east, Ortega': a comma between name and noun."""
    cue = label.cue
    mark = _mark_before(label)
    if mark is not None and mark >= behind_dateline(label.clause):
        found = label.phrase_before(mark) if cue.at(mark) not in DASHES else label.phrase_before(mark + 1)
        place_of_as = found[0] - 1 - (cue.at(found[0] - 1) in word_class("determiners")) if found else mark
        if cue.at(place_of_as) == "as":  # 'described Venn as the ringleader, a killer'
            return whom_seen(label, place_of_as)
        if found and _is_apposed(label, found):
            return found
    following = cue.words_after(FARTHEST_NAME)
    if "," not in following:
        return None
    between = following[: following.index(",")]
    if any(word in word_class("auxiliaries", "pronouns") or is_past(word) for word in between):
        return None
    behind = cue.stop + len(between) + 1
    name = name_at(cue.document, cue.segment, behind + (cue.at(behind) == "the"))
    return name if name and not cue.at(name[1])[:1].isalnum() else None


def opening(label: Labelling) -> Range | None:
    """'Once a firebrand, Oona Petrie', 'A hardliner, Lem': a phrase that opens the sentence is about its subject."""
    cue = label.cue
    if label.before_adverbs(label.before_determiner) > cue.segment.opening:
        return None
    following = cue.words_after(FARTHEST_NAME)
    if "," not in following:
        return None
    name = label.phrase_after(cue.stop + following.index(",") + 1)
    return name if name and label.has_name(name) else None


def _mark_before(label: Labelling) -> int | None:
    """The comma or dash before the label's apposition, over adverbs and the first of two that are joined."""
    cue = label.cue
    determiner = label.before_determiner
    place = label.before_adverbs(determiner) - 1  # 'Hugh Mallory, once a climate sceptic'
    is_owned = cue.at(determiner) == "whose" or cue.at(determiner) in word_class("possessives")
    if is_owned or cue.at(place + 1) == "not":
        return None
    if cue.entry.form == "adjective":
        place = _before_adjectives(cue, place)
    if cue.at(place) in MARKS:
        return place
    if cue.at(place) not in ("and", "but"):
        return None
    for number in range(place - 1, max(cue.segment.first, place - FARTHEST_CONJUNCT), -1):
        if cue.at(number) in MARKS:
            return number if cue.at(number + 1) in ("a", "an", "the", "once", "now", "long") else None
        if cue.at(number) in word_class("auxiliaries"):
            return None
    return None


def _before_adjectives(cue: Candidate, place: int) -> int:
    """'Stahl | - ruthless, vindictive and | callous -': the mark before the first of adjectives that are joined."""
    earliest = cue.first - LONGEST_PHRASE
    while place > earliest and cue.at(place) in (",", "and") and cue.at(place - 2) in MARKS:
        place -= 2
    return place


def _is_apposed(label: Labelling, found: Range) -> bool:
    """A name, or a phrase for people before an indefinite noun: 'her group, a grassroots network,'."""
    cue = label.cue
    determiner = cue.at(label.before_determiner)
    is_bare = determiner not in ("a", "an", "the", "both", "all") and cue.entry.form != "adjective"
    goes_on = cue.after()[:1].isalnum() and cue.after() not in word_class("prepositions") | {"all", "both"}
    if is_bare and (goes_on or cue.at(found[0] - 1) in word_class("prepositions")):
        return False
    if label.has_name(found):
        return True
    is_plural = cue.text.endswith("s") and cue.after() in (",", "all")
    return (determiner in ("a", "an", "both", "all") or is_plural) and can_act(cue.at(found[1] - 1))
