"""Whose the people are that a label names, or which party they belong to: 'the Front's zealots'."""

from __future__ import annotations

from framing.measure.lexicons import load_lexicons
from framing.measure.parties import party_nouns
from framing.measure.phrases import Range, name_at
from framing.measure.targets.antecedents import Scene, find_referent
from framing.measure.targets.labelling import QUOTES, Labelling
from framing.measure.word_classes import is_number, word_class


def owner(label: Labelling) -> Range | None:
    """'the Front's zealots', 'its activists': an organisation's people stand for it, a person's do not."""
    if _serves_somebody(label):
        return None
    found = possessor(label)
    if found is None:
        return None
    whose = find_referent(Scene(label.cue.document, label.cast), found)
    if whose is None or whose.actor is None:
        return found if label.has_name(found) and is_collective(label) else None
    stands_for = whose.actor.kind != "person" and label.cue.text.endswith("s")
    return found if stands_for or is_collective(label) else None


def members_of(label: Labelling) -> Range | None:
    """'a wave of migrants', 'militants from the Ash Movement': who they are, or which party they belong to."""
    cue = label.cue
    if cue.after() not in ("of", "from") or cue.lower in word_class("roles") or _serves_somebody(label):
        return None  # 'the commander of the guard' is not the guard
    is_plural = cue.text.endswith("s") or is_collective(label) or cue.after() == "of"
    first = cue.stop + 1
    while _opens_a_quantity(cue.at(first)):
        first += 1
    people = label.phrase_after(first) if cue.after() == "of" else None
    if people and not label.has_name(people) and cue.at(people[1] - 1) in party_nouns():
        is_circle = cue.entry.phrase in word_class("circle_nouns")
        return None if is_circle and _is_judged(cue.at(people[1] - 1)) else people
    return name_at(cue.document, cue.segment, first) if is_plural else None


def _opens_a_quantity(word: str) -> bool:
    """'a wave of | about | 300 migrants': what may stand before the noun that says who they are."""
    return word in word_class("determiners") or word in ("about", "around", "some", "nearly") or is_number(word)


def possessor(label: Labelling) -> Range | None:
    """The words before a possessive that the label stands behind: 'the Brandt government's', 'its', 'whose'."""
    cue = label.cue
    start = label.start_of_phrase
    for number in range(cue.first - 1, start - 1, -1):
        if cue.text_at(number).endswith(("'s", "\u2019s", "s'")) or cue.text_at(number) in ("'s", "\u2019s"):
            return start, number + 1
        if cue.text_at(number) in ("'", "\u2019") and cue.text_at(number - 1).endswith("s"):
            return start, number
    if cue.at(start - 1) in ("'", "\u2019") and cue.at(start - 2).endswith("s"):
        return label.phrase_before(start - 1)
    start -= cue.at(start - 1) in QUOTES
    if cue.at(start - 1) == "whose":
        owned = label.phrase_before(start - 1)
        return label.name_in_apposition(owned) if owned else None
    return (start - 1, start) if cue.at(start - 1) in word_class("possessives") else None


def _is_judged(noun: str) -> bool:
    """'a clique of careerists': a second label names nobody, 'a wave of migrants' does."""
    entries = load_lexicons().by_first_word.get(noun, ())
    return any(
        entry.kind == "label" and entry.orientation == "delegitimating" and entry.form == "noun" and len(words) == 1
        for words, entry in entries
    )


def _serves_somebody(label: Labelling) -> bool:
    """'stooges', 'mouthpiece': whose they are is somebody else."""
    word = label.cue.entry.phrase.split()[-1]
    return word in word_class("underlings")


def is_collective(label: Labelling) -> bool:
    """'regime', 'militia', 'clique': one word for many, who are the party together."""
    word = label.cue.entry.phrase.split()[-1]
    return word in word_class("group_nouns")
