"""A word that is a label only where it judges what a party does: 'a lawful arrest', 'fought bravely'."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from framing.measure.actors import NOBODY
from framing.measure.candidates import Candidate
from framing.measure.lexicons import load_lexicons, surface_forms
from framing.measure.parties import can_act, is_act
from framing.measure.phrases import is_date, phrase_after, phrase_ends
from framing.measure.targets import find_phrase
from framing.measure.targets.acts import accused_of
from framing.measure.targets.called import naming_around
from framing.measure.targets.labelling import QUOTES, Labelling
from framing.measure.word_classes import word_class
from framing.text.words import is_name_word

PEOPLE_AS_OBJECTS = frozenset(("him", "them", "us", "me", "anyone", "anybody", "everyone"))
FARTHEST_SUBJECT = 5  # tokens between a passive verb and a word of its subject


def before_an_act(cue: Candidate) -> bool:
    """'a brutal attack', 'violent street protests', 'a lawful and orderly way': the adjective qualifies an act."""
    acts = word_class("judged_acts")
    number = cue.stop + (cue.after() in ("and", ",", "but"))
    words = cue.at(number), cue.at(number + 1)
    return cue.entry.form == "adjective" and (words[0] in acts or (words[0].isalpha() and words[1] in acts))


def said_of_an_act(cue: Candidate) -> bool:
    """'the raid was lawful', 'called the offer generous': a predicate of what a party did, said or offered."""
    if cue.entry.form != "adjective" or cue.after()[:1].isalpha():
        return False
    phrase = find_phrase(cue, NOBODY)
    if phrase is None or phrase[0] >= cue.first:
        return False
    links = (number for number in range(*phrase) if cue.at(number) in word_class("prepositions"))
    return cue.at(next(links, phrase[1]) - 1) in word_class("judged_acts")


def act_called_so(cue: Candidate) -> bool:
    """'I call it a purge', 'it was murder', 'this charade', 'accuse the cabinet of graft': an act is named anew."""
    if cue.entry.form != "noun" or not is_act(cue.entry):
        return False
    is_this = cue.before() in ("this", "such") and cue.after() not in ("of", "for") and not cue.after()[:1].isdigit()
    label = Labelling(cue, NOBODY)
    return is_this or _predicate_of_it(label) or naming_around(cue) is not None or accused_of(label) is not None


def _predicate_of_it(label: Labelling) -> bool:
    """'it was cold-blooded | murder', 'that is a lie': what has happened or was said is summed up."""
    number = label.before_adverbs(label.before_determiner)
    is_link = label.cue.at(number - 1) in word_class("linking_verbs")
    return is_link and label.cue.at(number - 2) in ("it", "this", "that", "these", "what")


def with_a_verb(cue: Candidate) -> bool:
    """'brutally beaten', 'lobbied shamelessly': the adverb stands with a verb that somebody does or suffers."""
    if cue.entry.form != "adverb":
        return False
    if cue.before() in PEOPLE_AS_OBJECTS | {"her"} and (not cue.after()[:1].isalpha() or cue.after() in phrase_ends()):
        return True  # 'served her faithfully'
    phrase = find_phrase(cue, NOBODY)
    if phrase is None:
        return False
    is_person = can_act(cue.at(phrase[1] - 1)) or cue.at(phrase[0]) in word_class("person_pronouns")
    return is_person or any(is_name_word(cue.text_at(number)) for number in range(*phrase))


def noun_instead(cue: Candidate) -> bool:
    """'ask for bribes', 'the smear', 'are censors': a verb behind an article, a preposition or 'be' is a noun."""
    if cue.entry.form != "verb" or cue.lower.endswith(("ed", "ing")) or " " in cue.text:
        return False
    if cue.before() in word_class("forms_of_be") | {"no"} and cue.lower != cue.entry.phrase:
        return cue.text.endswith("s")
    articles = word_class("possessives") - {"her"} | {"a", "an", "the", "no"}
    return cue.before() in articles | (word_class("prepositions") - {"to", "as", "like", "down", "off", "up", "out"})


def done_under_arms(cue: Candidate) -> bool:
    """'the Third Brigade slaughtered shepherds': people under arms do it."""
    if cue.entry.form != "verb" or _is_no_verb(cue):
        return False
    found = find_phrase(cue, NOBODY)
    return found is not None and cue.at(found[1] - 1) in word_class("armed_nouns")


def done_to_people_or_places(cue: Candidate) -> bool:
    """'liberated the capital', 'seized Port Velm', 'free the hostages': the object is a place, people or power."""
    if cue.entry.form != "verb" or _is_no_verb(cue):
        return False
    found = phrase_after(cue.document, cue.segment, cue.stop + (cue.after() in QUOTES))
    words: Sequence[int] = range(*found) if found else ()
    if (
        found and cue.at(found[1]) == "of" and cue.at(found[1] - 1) in word_class("parts_of_places")
    ):  # 'every inch of occupied land'
        part_of = phrase_after(cue.document, cue.segment, found[1] + 1)
        words = (*words, *range(*part_of)) if part_of else words
    if any(_is_place_or_people(cue, number) for number in words) or cue.after() in PEOPLE_AS_OBJECTS:
        return True
    before = range(max(cue.first - FARTHEST_SUBJECT, 0), cue.first)
    return _is_passive(cue) and any(_is_place_or_people(cue, number) for number in before)


def _is_passive(cue: Candidate) -> bool:
    """'was | seized', 'had probably been | hatched'."""
    is_be = any(word in word_class("forms_of_be") for word in cue.words_before(3))
    return is_be and cue.lower != cue.entry.phrase


def done_by_people(cue: Candidate) -> bool:
    """'had been hounded by police', 'crush the uprising', 'the coup was hatched': the agent or the act is people's."""
    if cue.entry.form != "verb" or _is_no_verb(cue):
        return False
    if _is_passive(cue) and any(word in _acts_of_people() for word in cue.words_before(FARTHEST_SUBJECT)):
        return True
    found = phrase_after(cue.document, cue.segment, cue.stop + (cue.after() == "by"))
    if found is None:
        return False
    if cue.after() == "by":
        last = found[1] - 1
        return can_act(cue.at(last)) or (is_name_word(cue.text_at(last)) and not is_date(cue.at(last)))
    return cue.at(found[1] - 1) in _acts_of_people()


@cache
def _acts_of_people() -> frozenset[str]:
    """Labels of one word for what people do together: 'uprising', 'riot', and the neutral 'strike'."""
    entries = (entry for entry in load_lexicons().of_kind("label") if entry.effect == "cue" and not entry.ambiguous)
    acts = (entry for entry in entries if " " not in entry.phrase and is_act(entry))
    return frozenset(form for entry in acts for form in surface_forms(entry)) | word_class("collective_acts")


def _is_no_verb(cue: Candidate) -> bool:
    """'the storm left people homeless', 'Storm Ida', 'in free markets', 'a sold-out hall': a noun or an adjective."""
    before = cue.before()
    if cue.lower != cue.entry.phrase:
        return before in word_class("determiners") - word_class("clause_openers") and not cue.text.endswith("ing")
    opens_with_name = is_name_word(cue.text) and not before[:1].isalnum() and is_name_word(cue.text_at(cue.stop))
    closed = word_class("determiners", "forms_of_be") | (word_class("prepositions") - {"to"})
    is_passive = before in word_class("forms_of_be") and cue.after() == "by"  # 'was overrun by'
    return (before in closed - word_class("clause_openers") and not is_passive) or opens_with_name


def _is_place_or_people(cue: Candidate, number: int) -> bool:
    word = cue.at(number)
    is_name = is_name_word(cue.text_at(number)) and number > cue.segment.first
    return is_name or word in word_class("territory_nouns", "public_goods") or can_act(word)
