"""Weasels of source: an opinion, a charge or a ranking that the sentence gives to nobody who could be asked."""

from __future__ import annotations

from itertools import pairwise

from framing.measure.attributions.clauses import forms_of
from framing.measure.candidates import Candidate, Rule
from framing.measure.lexicons import Entry, first_words
from framing.measure.word_classes import is_closed, is_number, word_class

# ---- people without a name -----------------------------------------------------------------------------------------


def are_people(entry: Entry) -> bool:
    """Whether an entry is a plural for people who may be sources: 'critics', 'others'."""
    return entry.kind == "weasel" and entry.category == "source" and entry.form == "phrase" and " " not in entry.phrase


def speaks(cue: Candidate) -> bool:
    """'critics say', 'others, however, claimed': people without a name are the subject of a verb of speaking."""
    for word in cue.words_after(5):
        if _reports(word):
            return True
        if is_closed(word) and word not in word_class("auxiliaries", "adverbs") | {"however", "though"}:
            return False
    return False


def behind_a_report(cue: Candidate) -> bool:
    """'according to experts', 'praised by critics', 'noted by other observers': nameless people behind the verb."""
    distance = 2 if cue.before(2) in ("by", "to", "among") and not is_closed(cue.before()) else 1
    before = cue.before(distance)
    return before in ("by", "to", "among") and (
        cue.before(distance + 1) in ("according", "seen") or _reports(cue.before(distance + 1))
    )


def bare_subject(cue: Candidate) -> bool:
    """'Commentators mocked the cake': people in general open the sentence; not 'Scientists at Uppsala'."""
    return cue.opens_sentence and cue.after() not in word_class("prepositions") | {",", "who"}


def a_camp(cue: Candidate) -> bool:
    """'Critics of the plan', 'others, opponents of the tax': what they are for or against does not say who they are."""
    is_camp = cue.lower in word_class("camps") and cue.after() == "of"
    return is_camp and cue.before() not in word_class("determiners", "prepositions")


def counted_out(cue: Candidate) -> bool:
    """'Four critics from Bilbao': people who are counted are no vague source."""
    return is_number(cue.before()) or is_number(cue.before(2))


def members_of_a_body(cue: Candidate) -> bool:
    """'the panel of experts', 'a team of scientists': the body that they belong to can be asked."""
    return cue.before() == "of" and cue.before(2) in word_class("bodies_of_people", "organisation_nouns")


# ---- passives that hide who thinks so ------------------------------------------------------------------------------


def is_passive(entry: Entry) -> bool:
    """Whether an entry is a passive, 'be believed', or its participle, 'believed'."""
    return entry.kind == "weasel" and (entry.phrase.startswith("be ") or is_participle(entry))


def is_participle(entry: Entry) -> bool:
    """Whether an entry is a participle that counts in a passive only: 'considered'."""
    return entry.kind == "weasel" and entry.category == "source" and entry.form == "adjective" and entry.ambiguous


def named_agent(cue: Candidate) -> bool:
    """'is considered a classic by Lind': the passive says whose opinion it is; 'by many' does not."""
    following = cue.words_after(9)
    for number, word in enumerate(following):
        if word == "by":
            agent = following[number + 1 : number + 3]
            return not any(_is_vague(part) or is_number(part) for part in agent)
        if word in word_class("clause_openers", "auxiliaries") | {".", ";", "to"}:
            return False
    return False


def behind_an_adverb(cue: Candidate) -> bool:
    """'is widely considered', 'Pau, long regarded as', 'Often called': an adverb parts 'be' or a pause from it."""
    if not _is_adverb(cue.before()):
        return False
    verb = next((word for word in cue.words_before(4)[1:] if not _is_adverb(word)), "")
    return verb in word_class("forms_of_be") | {"", ",", "(", "\u2013", "\u2014"}


# ---- reactions and tales without their people ----------------------------------------------------------------------


def are_words_of_many(entry: Entry) -> bool:
    """Whether an entry is a noun for what many are said to say: 'criticism', 'legend'."""
    return entry.kind == "weasel" and entry.category == "source" and entry.form == "noun"


def in_the_air(cue: Candidate) -> bool:
    """'there was much debate', 'sparked controversy': the reaction is there, and those who react are not."""
    if cue.after() in ("from", "by", "among", "between") and not _is_vague(cue.after(2)):
        return False  # 'drew criticism from Lind'
    for distance, word in enumerate(cue.words_before(5)):
        if word == "there":
            return distance > 0
        if word in forms_of("arousing_verbs"):
            return distance < 3
        if not word[0].isalnum():
            return False
    return False


def tells(cue: Candidate) -> bool:
    """'legend says', 'tradition has it that': a tale is the subject of a verb of speaking; not 'the report says'."""
    if any(word in word_class("determiners") for word in cue.words_before(3)):
        return False
    return _reports(cue.after()) or (cue.after() in ("has", "had") and cue.after(2) == "it")


# ---- rankings by nobody --------------------------------------------------------------------------------------------


def a_ranking(cue: Candidate) -> bool:
    """'one of the most famous', 'one of Pau's finest': who put it there, and beside which others, is left out."""
    for word in cue.words_after(5):
        if word in ("most", "worst") or _is_superlative(word):
            return True
        if word in word_class("prepositions") or word in (",", "."):
            return False
    return False


def inside_a_ranking(cue: Candidate) -> bool:
    """'one of the most famous': 'most' belongs to a ranking that is counted already."""
    return ("of", "one") in pairwise(cue.words_before(5))


def behind_most(cue: Candidate) -> bool:
    """'the most famous': a weasel with 'most' in front, counted once."""
    return cue.before() == "most"


def _is_superlative(word: str) -> bool:
    return word.endswith("est") and word not in word_class("no_superlatives")


def _reports(word: str) -> bool:
    return word in first_words("reporting", "verb")


def _is_vague(word: str) -> bool:
    return word in first_words("weasel")


def _is_adverb(word: str) -> bool:
    return word in word_class("judging_adverbs", "adverbs") or (word.endswith("ly") and len(word) > 4)


OTHER_READINGS: dict[str, tuple[Rule, ...]] = {
    f"weasel {word}": (behind_most,) for word in ("famous", "famed", "renowned", "legendary")
}
NEEDED_COMPANY: dict[str, tuple[Rule, ...]] = {"weasel one of": (a_ranking,)}
