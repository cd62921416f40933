"""A word that is a label only where it is about people: 'a wave of migrants', not 'a wave' (van Leeuwen 2008)."""

from __future__ import annotations

from functools import cache

from framing.measure.actors import NOBODY
from framing.measure.attributions.namings import naming_forms, naming_of
from framing.measure.candidates import Candidate
from framing.measure.lexicons import load_lexicons, surface_forms
from framing.measure.parties import can_act, is_act, party_nouns
from framing.measure.phrases import is_date, is_name_word, phrase_after, phrase_ends
from framing.measure.targets import find_phrase, find_target
from framing.measure.targets.labelling import QUOTES, Labelling
from framing.measure.word_classes import word_class

PEOPLE_AS_OBJECTS = frozenset(("him", "them", "us", "me", "anyone", "anybody", "everyone"))
NEAR = 5  # words within which a name says that people are meant


def about_a_party(cue: Candidate) -> bool:
    """'the self-styled Free Congress', 'violent strikers', 'he is a monster': a name, a person or people are meant."""
    if cue.entry.form == "verb":
        return False
    if find_target(cue, NOBODY) is not None:
        return True
    phrase = find_phrase(cue, NOBODY)
    return phrase is not None and (
        cue.at(phrase[0]) in word_class("person_pronouns") or cue.at(phrase[1] - 1) in party_nouns()
    )


def of_people(cue: Candidate) -> bool:
    """'a wave of migrants', 'the slaughter of villagers': a noun with 'of' and people behind it."""
    if cue.entry.form == "verb" or cue.after() not in ("of", "by", "against"):
        return False
    found = phrase_after(cue.document, cue.segment, cue.stop + 1)
    return found is not None and any(cue.at(number) in party_nouns() for number in range(*found))


def before_people(cue: Candidate) -> bool:
    """'rebel commanders', 'elite families', 'brave young men': the word qualifies people."""
    if cue.entry.form == "verb":
        return False
    is_person = can_act(cue.after()) and cue.after() not in word_class("body_nouns")
    if cue.after() in party_nouns() or (cue.entry.form == "adjective" and is_person):
        return True
    follows = cue.after()[:1].isalpha() and cue.after() not in phrase_ends() | word_class("determiners")
    return cue.entry.form == "adjective" and follows and can_act(cue.after(2))


def before_an_act(cue: Candidate) -> bool:
    """'a brutal attack', 'violent street protests', 'her controversial policies': the adjective qualifies an act."""
    acts = word_class("judged_acts")
    return cue.entry.form == "adjective" and (cue.after() in acts or (cue.after().isalpha() and cue.after(2) in acts))


def called_so(cue: Candidate) -> bool:
    """'have been called pioneers', 'brand anyone a collaborator', 'hailed as a hero': the noun is given to somebody."""
    if cue.entry.form != "noun":
        return False
    found = naming_of(cue)
    determiner = Labelling(cue, NOBODY).before_determiner()
    verbs = range(determiner - 2, max(cue.segment.first, determiner - 2 - NEAR), -1)
    seen_as = cue.at(determiner - 1) == "as" and any(cue.at(number) in naming_forms() for number in verbs)
    if not seen_as and (found is None or cue.at(found.number - 1) in word_class("determiners")):  # 'the term "bigot"'
        return False
    phrase = find_phrase(cue, NOBODY)
    return phrase is not None and (can_act(cue.at(phrase[1] - 1)) or cue.at(phrase[0]) in word_class("pronouns"))


def quoted_alone(cue: Candidate) -> bool:
    """'defended it as "measured"', 'was "plainly illegitimate"': the word, or it and one more, in quotation marks."""
    first = cue.first - (cue.before() not in QUOTES)
    stop = cue.stop + (cue.after() in (",", "."))
    is_word = cue.text[0].islower() and cue.entry.form != "verb"
    return is_word and cue.at(first - 1) in QUOTES and cue.at(stop) in QUOTES


def done_under_arms(cue: Candidate) -> bool:
    """'the Third Brigade slaughtered shepherds': people under arms do it."""
    if cue.entry.form != "verb" or _is_no_verb(cue):
        return False
    found = find_phrase(cue, NOBODY)
    return found is not None and cue.at(found[1] - 1) in word_class("armed_nouns")


def beside_a_label(cue: Candidate) -> bool:
    """'a brutal crackdown', 'a violent mob': another label in the same noun phrase."""
    by_first_word = load_lexicons().by_first_word
    means_people = cue.text.lower() in party_nouns()
    return cue.entry.form != "verb" and any(
        entry.kind == "label" and entry.effect == "cue" and (means_people or not entry.ambiguous)
        for word in (cue.before(), cue.after())
        for words, entry in by_first_word.get(word, ())
        if len(words) == 1
    )


def beside_a_name(cue: Candidate) -> bool:
    """'Guerrillas from the Coral Army', 'took Petrik for a snitch': a noun with a name a few words away."""
    if cue.entry.form != "noun":
        return False
    near = range(max(cue.first - NEAR, cue.segment.first + 1), min(cue.stop + NEAR, cue.segment.stop))
    return any(is_name_word(cue.text_at(number)) and not is_date(cue.at(number)) for number in near)


def done_to_people_or_places(cue: Candidate) -> bool:
    """'liberated the capital', 'seized Port Velm', 'free the hostages': the object is a place, people or power."""
    if cue.entry.form != "verb" or _is_no_verb(cue):
        return False
    found = phrase_after(cue.document, cue.segment, cue.stop + (cue.after() in QUOTES))
    words = range(*found) if found else ()
    if any(_is_place_or_people(cue, number) for number in words) or cue.after() in PEOPLE_AS_OBJECTS:
        return True
    is_passive = any(word in word_class("forms_of_be") for word in cue.words_before(3))
    is_passive = is_passive and cue.text.lower() != cue.entry.phrase
    return is_passive and any(_is_place_or_people(cue, number) for number in range(max(cue.first - 5, 0), cue.first))


def done_by_people(cue: Candidate) -> bool:
    """'had been hounded by police', 'besieged by the army', 'crush the uprising': the agent or the act is people's."""
    if cue.entry.form != "verb" or _is_no_verb(cue):
        return False
    found = phrase_after(cue.document, cue.segment, cue.stop + (cue.after() == "by"))
    if found is None:
        return False
    if cue.after() == "by":
        return can_act(cue.at(found[1] - 1)) or is_name_word(cue.text_at(found[1] - 1))
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
    if cue.text.lower() != cue.entry.phrase:
        return before in word_class("determiners") - word_class("clause_openers") and not cue.text.endswith("ing")
    opens_with_name = is_name_word(cue.text) and not before[:1].isalnum() and is_name_word(cue.text_at(cue.stop))
    closed = word_class("determiners") | word_class("forms_of_be") | (word_class("prepositions") - {"to"})
    is_passive = before in word_class("forms_of_be") and cue.after() == "by"  # 'was overrun by'
    return (before in closed - word_class("clause_openers") and not is_passive) or opens_with_name


def _is_place_or_people(cue: Candidate, number: int) -> bool:
    word = cue.at(number)
    is_name = is_name_word(cue.text_at(number)) and number > cue.segment.first
    return is_name or word in word_class("territory_nouns") or can_act(word)
