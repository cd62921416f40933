"""Reporting verbs: somebody says something, or the word does another job."""

from __future__ import annotations

from itertools import pairwise, takewhile

from framing.measure.attributions import Clause, find_attribution
from framing.measure.candidates import Candidate, Rule
from framing.measure.inflection import irregular_participles, irregular_pasts
from framing.measure.lexicons import first_words
from framing.measure.parties import can_act
from framing.measure.word_classes import is_closed, is_number, word_class

FARTHEST_PLURAL = 6  # words between a plural and its verb: 'rings in the oak indicate'
FARTHEST_RELATIVE = 12  # words between a plural with a relative clause and its verb
FARTHEST_AUXILIARY = 4  # words between an auxiliary and its participle


def noun_reading(cue: Candidate) -> bool:
    """'his demands', 'the alleged leader': a verb's form behind a determiner is a noun or an adjective."""
    text, before = cue.lower, cue.before()
    if cue.entry.form != "verb" or text.endswith("ing"):
        return False
    if before in word_class("lone_determiners") and text != cue.entry.phrase:
        return False  # 'another said', 'each claims'
    if before.endswith("'s"):
        return True  # "the sect's claim", "Gore's alleged flaws"
    if text.endswith("ed"):
        is_open = before in ("who", "which", "that", "what", "all", "both", "these", "those")
        opens_noun = before in word_class("determiners") and not is_open
        return opens_noun or before in ("other", "such", "own", "more", "various")
    if (before in word_class("prepositions") and before != "to") or _goes_with_another_verb(cue):
        return True
    if before.endswith("ly") or before in word_class("adverbs", "pronouns"):
        return before in ("her", "this") and text.endswith("s")
    if before in ("much", "little", "less"):
        return True
    if before in word_class("quantifiers") or before in ("these", "those"):
        return text.endswith("s")  # 'some claims' are things, 'some claim' is what people do
    if text.endswith("s") and (before in ("other", "such", "own", "new") or is_number(before)):
        return True
    return before in word_class("determiners") and before not in ("who", "which", "that", "what")


def _goes_with_another_verb(cue: Candidate) -> bool:
    """'a wire report published today', 'the same report adds': the base form before a verb is the verb's subject."""
    before, after = cue.before(), cue.after()
    if cue.lower != cue.entry.phrase or before == "to" or before in word_class("modals"):
        return False
    if cue.entry.phrase in word_class("plain_saying_verbs"):
        return False  # 'a bill which critics say would gut it'
    if after in word_class("auxiliaries") or (after.endswith("ed") and len(after) > 4):
        return True
    return any(entry.phrase != after for entry in first_words("reporting", "verb").get(after, ()))


def plural_noun(cue: Candidate) -> bool:
    """'Transparency advocates hailed', 'signals coming': an ending in -s before a past verb or a participle."""
    text = cue.lower
    if cue.entry.form != "verb" or not text.endswith("s") or text == "says":
        return False
    after = cue.after()
    if cue.entry.phrase in word_class("intending_verbs") and after.endswith("ing"):
        return False  # 'recalls feeling'
    if after == "of" and f"{cue.entry.phrase} of" not in word_class("judging_verbs"):
        return cue.entry.phrase not in word_class("topic_verbs")  # 'the major demands of'; 'he warns of'
    if (after.endswith(("ed", "ing")) and len(after) > 4) or after in irregular_pasts():
        return True
    return after in word_class("modals") or after in ("were", "are", "have")


def object_of_a_verb(cue: Candidate) -> bool:
    """'told state television', 'repeated claims that': right behind a verb of saying stands a noun."""
    text = cue.lower
    if cue.entry.form != "verb" or not (text == cue.entry.phrase or text.endswith("s")) or text == "says":
        return False
    before = cue.before()
    if before not in first_words("reporting", "verb") or before.endswith("s"):
        return False
    is_thing = before in word_class("evidence_nouns", "document_nouns")
    near = cue.words_before(3)[1:] if is_thing else [cue.before(2)]
    return word_class("determiners").isdisjoint(near)  # 'the report accuses', 'its first finding suggests'


def adjective_of_mind(cue: Candidate) -> bool:
    """'are worried that', 'was convinced': where the list holds the participle as an adjective, that is what it is."""
    if cue.entry.form != "verb" or not cue.lower.endswith("ed"):
        return False
    is_adjective = cue.lower in first_words("reporting", "adjective")
    return is_adjective and not word_class("linking_verbs").isdisjoint(cue.words_before(2))


def qualifies_a_noun(cue: Candidate) -> bool:
    """'the ruling party', 'but protest organizers vowed': the verb's form stands before a noun and tells its kind."""
    if cue.entry.form != "verb":
        return False
    if cue.lower.endswith("ing"):
        return cue.before() in word_class("determiners") and cue.before() not in ("that", "all", "both")
    joins = cue.before() in ("and", "but", "or", ",", "") and cue.lower == cue.entry.phrase
    is_noun = joins and cue.after().endswith("s") and not is_closed(cue.after())
    return is_noun and (cue.after(2).endswith("ed") or cue.after(2) in irregular_pasts())


def without_a_plural(cue: Candidate) -> bool:
    """'a conference call that', 'unprecedented detail that': a base form has a plural before it, or a pronoun."""
    if cue.entry.form != "verb" or cue.lower != cue.entry.phrase or cue.opens_sentence:
        return False
    before, text = cue.before(), cue.text_at(cue.first - 1)
    if before in word_class("forms_of_be"):
        return cue.entry.phrase not in word_class("verbs_without_ed")
    if cue.entry.phrase in word_class("verbs_without_ed") or is_closed(before) or before.endswith(("s", "ly")):
        return False
    if not before.replace("-", "").isalpha():
        return False
    words = cue.words_before(FARTHEST_PLURAL)
    if text[0].isupper():
        if any(
            word in word_class("prepositions") and can_act(noun) for word, noun in pairwise(words) if noun.endswith("s")
        ):
            return False  # 'analysts at Corran Bank | expect'
        return cue.entry.phrase not in word_class("plain_saying_verbs")  # 'the Tavan fault'; but 'United say'
    if before in word_class("plurals_without_s") or before in word_class("speaker_nouns"):
        return False
    clause = cue.words_before(FARTHEST_RELATIVE)
    if any(word == "who" and noun.endswith("s") for word, noun in pairwise(clause)):
        return False  # 'diplomats who spoke on condition of anonymity | believe'
    return not any(word in word_class("prepositions") and noun.endswith("s") for word, noun in pairwise(words))


def bare_participle(cue: Candidate) -> bool:
    """'the only known picture', 'opponents of planned economies': a participle without 'have' or 'be'."""
    text = cue.lower
    if cue.entry.form != "verb":
        return False
    if text.endswith("ed") and cue.before() != "to" and cue.before() in word_class("prepositions"):
        return True
    if text not in irregular_participles() or text in irregular_pasts() or text == cue.entry.phrase:
        return False
    near = takewhile(lambda word: word not in word_class("determiners"), cue.words_before(FARTHEST_AUXILIARY))
    return cue.after() != "by" and not any(word in word_class("auxiliaries") for word in near)


def part_of_a_compound(cue: Candidate) -> bool:
    """'post-war', written with its hyphen apart."""
    return cue.entry.form == "verb" and cue.after() == "-" and cue.text_at(cue.stop + 1)[:1] != ""


def verb_reading(cue: Candidate) -> bool:
    """'may offer to', 'they fear that': a noun's form behind a modal, 'to' or a pronoun is a verb."""
    if cue.entry.form != "noun":
        return False
    closed = word_class("modals", "subject_pronouns", "negations") | {"to", "also"}
    return cue.before() in (closed - {"no"}) or cue.before().endswith("ly")


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


def that_said(cue: Candidate) -> bool:
    """'That said, the roof held': a turn of the argument, nobody spoke."""
    return cue.lower == "said" and cue.before() == "that" and cue.after() in (",", "")


def own_words(cue: Candidate) -> bool:
    """'I said that to him': the one who speaks already brings in nobody else."""
    return cue.before() in ("i", "we", "you") or (
        cue.before() in ("'ve", "'d", "have") and cue.before(2) in ("i", "we")
    )


def known_as(cue: Candidate) -> bool:
    """'known as', 'known for': what somebody is called or famous for, not what somebody knows."""
    return cue.after() in ("as", "for", "only", "to", "simply", "locally", "by")


NOUN_READINGS: tuple[Rule, ...] = (
    noun_reading,
    plural_noun,
    object_of_a_verb,
    adjective_of_mind,
    qualifies_a_noun,
    without_a_plural,
    bare_participle,
    part_of_a_compound,
    verb_reading,
)
OTHER_READINGS: dict[str, tuple[Rule, ...]] = {
    "reporting say": (that_said, own_words),
    "reporting continue": (goes_on_doing,),
    "reporting know": (known_as,),
}
