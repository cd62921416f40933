"""Reporting verbs: somebody says something, or the word does another job."""

from __future__ import annotations

from framing.measure.attributions import Clause, find_attribution
from framing.measure.candidates import Candidate
from framing.measure.inflection import irregular_pasts
from framing.measure.lexicons import load_lexicons
from framing.measure.phrases import phrase_ends
from framing.measure.word_classes import word_class


def noun_reading(cue: Candidate) -> bool:
    """'his demands', 'the alleged leader': a verb's form behind a determiner is a noun or an adjective."""
    before = cue.before()
    if cue.entry.form != "verb" or cue.text.lower().endswith("ing"):
        return False
    if cue.text.lower().endswith("ed"):
        return before in word_class("determiners") - {"who", "which", "that", "what", "all", "both", "these", "those"}
    if before in word_class("prepositions") - {"to"} or _goes_with_another_verb(cue):
        return True
    if before.endswith("ly") or before in word_class("adverbs") or before in word_class("pronouns"):
        return before in ("her", "this") and cue.text.lower().endswith("s")
    if before in word_class("quantifiers") | {"these", "those"}:
        return cue.text.lower().endswith("s")  # 'some claims' are things, 'some claim' is what people do
    return before in word_class("determiners") - {"who", "which", "that", "what", "no"}


def _goes_with_another_verb(cue: Candidate) -> bool:
    """'a wire report published today', 'the same report adds': the base form before a verb is the verb's subject."""
    if cue.text.lower() != cue.entry.phrase or cue.before() in word_class("modals") | {"to"}:
        return False
    following = load_lexicons().by_first_word.get(cue.after(), ())
    is_verb = any(entry.kind == "reporting" and entry.phrase != cue.after() for _, entry in following)
    return is_verb or cue.after() in word_class("auxiliaries") or (cue.after().endswith("ed") and len(cue.after()) > 4)


def plural_noun(cue: Candidate) -> bool:
    """'Transparency advocates hailed', 'online orders fell': an ending in -s before a past verb is a plural."""
    text = cue.text.lower()
    if cue.entry.form != "verb" or not text.endswith("s") or text == "says":
        return False
    after = cue.after()
    return (after.endswith("ed") and len(after) > 4) or after in irregular_pasts() | word_class("modals") | {
        "were",
        "are",
        "have",
    }


def part_of_a_name_for_a_thing(cue: Candidate) -> bool:
    """'told state television', 'a conference call that': a base form where no plural subject stands before it."""
    if cue.entry.form != "verb" or cue.text.lower() != cue.entry.phrase:
        return False
    before = cue.before()
    by_first_word = load_lexicons().by_first_word
    if any(entry.kind == "reporting" and entry.form == "verb" for _, entry in by_first_word.get(before, ())):
        return not before.endswith("s")
    if not before.isalpha() or before.endswith("s") or before in phrase_ends():
        return False
    return cue.before(2) in ("a", "an", "this", "every", "each", "another")


def introduces_content(cue: Candidate) -> bool:
    """'charges that', 'maintains it will': what is said follows or stands before; else the word does another job."""
    return find_attribution(Clause.of_segment(cue)) is not None


def goes_on_doing(cue: Candidate) -> bool:
    """'continues to fall', 'continued into the night': something goes on, nobody speaks."""
    return cue.after() in (
        "to",
        "into",
        "with",
        "as",
        "for",
        "until",
        "on",
        "in",
        "its",
        "their",
        "his",
        "her",
        "through",
    )


def known_as(cue: Candidate) -> bool:
    """'known as', 'known for': what somebody is called or famous for, not what somebody knows."""
    return cue.after() in ("as", "for", "only", "to", "simply", "locally", "by")


NOUN_READINGS = (noun_reading, plural_noun, part_of_a_name_for_a_thing)
OTHER_READINGS = {"reporting continue": (goes_on_doing,), "reporting know": (known_as,)}
