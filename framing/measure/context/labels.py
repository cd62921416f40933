"""A word that is a label only where it is about people: 'a wave of migrants', not 'a wave' (van Leeuwen 2008)."""

from __future__ import annotations

from framing.measure.actors import NOBODY
from framing.measure.attributions.namings import naming_forms
from framing.measure.candidates import Candidate
from framing.measure.lexicons import load_lexicons
from framing.measure.parties import can_act, is_act, party_nouns
from framing.measure.phrases import is_date, phrase_after, phrase_ends
from framing.measure.targets import find_phrase, find_target
from framing.measure.targets.called import naming_around
from framing.measure.targets.labelling import QUOTES, Labelling
from framing.measure.targets.subjects import forms_of
from framing.measure.word_classes import word_class
from framing.text.words import is_name_word

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
    """'rebel commanders', 'brave young men', 'a leaner, fairer company': the word qualifies people."""
    if cue.entry.form in ("verb", "adverb") or _has_object(cue):
        return False
    is_person = can_act(cue.after()) and cue.after() not in word_class("body_nouns")
    if cue.after() in party_nouns() or (cue.entry.form == "adjective" and is_person):
        return True
    if cue.entry.form != "adjective":
        return False
    follows = _is_open(cue.after())
    joins = cue.after() in (",", "and", "but", "yet") and _is_open(cue.after(2))
    people = cue.after(2) if follows else cue.after(3) if joins else ""
    return can_act(people)


def _is_open(word: str) -> bool:
    """Whether a noun phrase may go on with the word."""
    return word[:1].isalpha() and word not in phrase_ends() and word not in word_class("determiners")


def called_so(cue: Candidate) -> bool:
    """'have been called pioneers', 'brand anyone a collaborator', 'hailed as a hero': the noun is given to somebody."""
    if cue.entry.form != "noun":
        return False
    found = naming_around(cue)
    determiner = Labelling(cue, NOBODY).before_determiner
    verbs = range(determiner - 2, max(cue.segment.first, determiner - 2 - NEAR), -1)
    seen_as = cue.at(determiner - 1) == "as" and any(cue.at(number) in naming_forms() for number in verbs)
    if not seen_as and (found is None or cue.at(found.number - 1) in word_class("determiners")):  # 'the term "bigot"'
        return False
    phrase = find_phrase(cue, NOBODY)
    return phrase is not None and (can_act(cue.at(phrase[1] - 1)) or cue.at(phrase[0]) in word_class("pronouns"))


def as_people_do(cue: Candidate) -> bool:
    """'survivors said', 'heroes who fell', 'no puppet in exile', 'taken back from radicals': people, by what follows.

    'football fanatics' and 'survivors' groups' are compounds, of which the rule says nothing.
    """
    is_person = cue.entry.form == "noun" and not is_act(cue.entry)
    before = cue.before()
    opens_phrase = before in word_class("determiners", "quantifiers") | phrase_ends()
    if not is_person or not (opens_phrase or not before[:1].isalnum()):
        return False
    if cue.after() == "who" or (cue.text.endswith("s") and cue.after() in forms_of("saying_verbs")):
        return True
    if before == "no" and cue.after() in word_class("prepositions"):
        return True
    if before == "a" and cue.before(2) == "of" and cue.before(3) in forms_of("saying_verbs"):
        return not cue.after()[:1].isalnum() or cue.after() in phrase_ends()  # 'police spoke of a mob'
    if before == "a" and cue.before(2) == "of" and cue.before(3) in word_class("words_for_words"):
        return not cue.after()[:1].isalnum()  # 'the words of a fanatic'
    is_plural = cue.lower != cue.entry.phrase
    return is_plural and before in ("from", "against", "between", "among", "with") and not cue.after()[:1].isalnum()


def turned_down(cue: Candidate) -> bool:
    """'the women on strike are not wreckers', 'is no fanatic': whoever is said not to be one has been called one."""
    if cue.entry.form != "noun" or is_act(cue.entry):
        return False
    number = Labelling(cue, NOBODY).before_determiner
    is_negated = cue.at(number) == "no" or cue.at(number - 1) in word_class("negations")
    link = number - 1 if cue.at(number) == "no" else number - 2
    return is_negated and cue.at(link) in word_class("forms_of_be")


def surname(cue: Candidate) -> bool:
    """'; Ilk calls them', 'dismissed by Savage': a capital in mid-sentence, of a word that is written without one."""
    text, before = cue.text, cue.before()
    if not text[:1].isupper() or text.isupper() or cue.opens_sentence or cue.segment.title_case:
        return False
    if cue.text_at(cue.stop)[:1].isupper():
        return False  # 'said Commander Tuke'
    follows_word = before[:1].isalnum() or before in (",", ";")
    is_proper = cue.entry.phrase.startswith("*") or text.removesuffix("s") in cue.entry.example[1:]
    return follows_word and not is_proper


def party_member(cue: Candidate) -> bool:
    """'Democrats said', 'a Liberal from Velm': a capital makes the noun the name of a party's member."""
    return cue.text[:1].isupper() and cue.entry.phrase in word_class("party_members")


def participle(cue: Candidate) -> bool:
    """'fined for misleading regulators': an adjective in -ing that is a verb with its object there."""
    return cue.entry.form == "adjective" and _has_object(cue)


def _has_object(cue: Candidate) -> bool:
    is_ing = cue.lower.endswith("ing") and cue.before() in ("by", "for", "of", "from", "without", "after", "in")
    return is_ing and cue.after()[:1].isalpha() and cue.after() not in phrase_ends()


def quoted_alone(cue: Candidate) -> bool:
    """'defended it as "measured"', 'was "plainly illegitimate"': the word, or it and one more, in quotation marks."""
    first = cue.first - (cue.before() not in QUOTES)
    stop = cue.stop + (cue.after() in (",", "."))
    is_word = cue.text[0].islower() and cue.entry.form != "verb"
    return is_word and cue.at(first - 1) in QUOTES and cue.at(stop) in QUOTES


def beside_a_label(cue: Candidate) -> bool:
    """'a brutal crackdown', 'a violent mob': another label in the same noun phrase."""
    by_first_word = load_lexicons().by_first_word
    means_people = cue.lower in party_nouns()
    return cue.entry.form not in ("verb", "adverb") and any(
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
