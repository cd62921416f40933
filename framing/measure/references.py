"""Who is meant: pronouns, short names and descriptions are resolved to the last actor that fits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from framing.measure.actors import Cast, Mention
from framing.measure.inflection import irregular_pasts
from framing.measure.parties import can_act, is_label
from framing.measure.phrases import Range, phrase_ends
from framing.measure.word_classes import is_number, word_class
from framing.text.articles import Actor
from framing.text.documents import Document, Segment
from framing.text.words import is_name_word

HE = ("he", "him", "his", "himself")
SHE = ("she", "her", "hers", "herself")
PERSONAL = {**dict.fromkeys(HE, "he"), **dict.fromkeys(SHE, "she")}
FIRST_PERSON = ("i", "we", "me", "us")
IMPERSONAL = ("it", "its", "itself")
PLURAL = ("they", "them", "their", "themselves", "who")
NEAR = 60  # tokens within which a name of the right gender is preferred to one of unknown gender
FARTHEST = 400  # tokens that an antecedent may stand before its pronoun: some three paragraphs of news
LONGEST_APPOSITION = 9  # tokens between a name and the noun of its apposition
APPOSITION_ENDS = frozenset((",", ".", "of", "for", "in", "at", "from", "with", "and", "who"))
FARTHEST_NAME = 2000  # tokens that a name may stand before a description of its bearer: a long article
_owner_mark = re.compile("['\u2019]s$|(?<=s)['\u2019]$")


@dataclass(frozen=True, slots=True)
class Referent:
    """Whom a noun phrase means: a name to show, and the actor where it is one."""

    name: str
    actor: Actor | None = None


def resolve(document: Document, cast: Cast, phrase: Range, *, speaker: str | None = None) -> Referent | None:
    """The referent of the noun phrase at these tokens; None where a pronoun has nothing to stand for.

    A phrase that names no actor ("residents", "a recent report") stands for itself. `speaker` is whose direct speech
    the phrase stands in: "we" is the speaker then, and "he" is somebody else.
    """
    first, stop = phrase
    lowers = document.tokens.lowers
    if stop - first == 1 and lowers[first] in FIRST_PERSON:
        actor = next((actor for actor in cast.actors if actor.name == speaker), None)
        return Referent(speaker, actor) if speaker else None
    if stop - first == 1 and lowers[first] in word_class("pronouns"):
        return _of_pronoun(document, cast, lowers[first], first, speaker=speaker)
    if lowers[first] in ("his", "her", "its", "their"):
        owner = _of_pronoun(document, cast, lowers[first], first)
        if stop - first == 1:
            return owner  # 'his claim that'
        if owner is None:
            return Referent(_words(document, phrase))
        return Referent(f"{owner.name}'s {_words(document, (first + 1, stop))}", owner.actor)
    mention = _head_mention(document, cast, phrase)
    if mention is not None:
        return Referent(mention.actor.name, mention.actor)
    lent = _lent_voice(document, cast, phrase)
    described = _described_before(document, cast, phrase)
    return lent or described or Referent(_words(document, phrase))


def antecedent(
    document: Document, cast: Cast, pronoun: str, first: int, *, speaker: str | None = None
) -> Mention | None:
    """The mention that a pronoun at token `first` stands for, of those that can be meant by it.

    A pronoun that opens its sentence goes on with the first one of the sentence before, its likely subject (Hobbs
    1978); any other takes the nearest before it.
    """
    earlier = _sentence_before(document, first)
    opening = cast.between(earlier.first, earlier.stop) if earlier else ()
    near = takewhile(lambda mention: first - mention.stop <= FARTHEST, cast.before(first))
    fitting = [mention for mention in (*opening, *near) if mention.actor.name != speaker and fits(mention, pronoun)]
    if not fitting or pronoun not in PERSONAL or _in_one_segment(document, fitting[0], first):
        return next(iter(fitting), None)
    agreeing = (mention for mention in fitting if mention.actor.gender == PERSONAL[pronoun])
    return next((mention for mention in agreeing if first - mention.stop <= NEAR), fitting[0])


def _in_one_segment(document: Document, mention: Mention, number: int) -> bool:
    segment = document.segment_at(document.tokens.starts[number])
    return segment is not None and segment.first <= mention.first


def _sentence_before(document: Document, first: int) -> Segment | None:
    """The segment before that of token `first`, where this token is the first or second word of its own."""
    starts = document.tokens.starts
    segment = document.segment_at(starts[first])
    if segment is None or first - segment.first > 1:
        return None
    return document.segment_before(segment)


def _of_pronoun(
    document: Document, cast: Cast, pronoun: str, first: int, *, speaker: str | None = None
) -> Referent | None:
    mention = antecedent(document, cast, pronoun, first, speaker=speaker)
    if mention is None:
        return None
    is_person = mention.actor.kind == "person"
    return Referent(mention.actor.name if is_person else _words(document, (mention.first, mention.stop)), mention.actor)


def fits(mention: Mention, pronoun: str) -> bool:
    """Whether a pronoun can stand for the actor that is mentioned, by gender, number and kind."""
    actor = mention.actor
    if pronoun in PERSONAL:
        if actor.gender in ("he", "she"):
            return actor.gender == PERSONAL[pronoun]
        return actor.kind == "person"
    if mention.modifier or (actor.kind == "person" and pronoun != "who"):
        return False
    if pronoun in IMPERSONAL:
        return actor.gender in ("it", None)
    return pronoun in PLURAL


def agrees(noun: str, pronoun: str) -> bool:
    """Whether a pronoun can go back to a lower-case noun for people or a body of them.

    >>> agrees("spokesman", "he"), agrees("spokesman", "she"), agrees("officials", "they"), agrees("agency", "it")
    (True, False, True, True)
    """
    is_plural = (noun.endswith("s") and not noun.endswith("ss")) or noun in word_class("plural_nouns")
    if pronoun in PLURAL:
        return is_plural
    is_body = noun in word_class("group_nouns", "body_nouns", "organisation_nouns", "document_nouns")
    if pronoun in PERSONAL:
        other = "male_nouns" if PERSONAL[pronoun] == "she" else "female_nouns"
        is_somebody = can_act(noun) or noun in word_class("speaker_nouns")
        return is_somebody and not is_plural and not is_body and noun not in word_class(other)
    return is_body and not is_plural


def is_subject(document: Document, mention: Mention) -> bool:
    """Whether a mention is the subject of its clause, as far as order tells: it opens a sentence or a verb follows."""
    if mention.modifier:
        return False
    segment = document.segment_at(mention.span.start)
    if segment is not None and all(map(_introduces, document.tokens.texts[segment.opening : mention.first])):
        return True
    following = document.tokens.lowers[mention.stop] if mention.stop < len(document.tokens) else ""
    is_irregular = following in word_class("auxiliaries") or following in irregular_pasts()
    return is_irregular or (following.endswith("ed") and len(following) > 3)


def _introduces(text: str) -> bool:
    """Whether a token may stand between the start of a sentence and its subject's name: 'State Rep.', 'The mayor'."""
    return text == "." or is_name_word(text) or text.lower() in word_class("determiners", "titles", "roles")


def _head_mention(document: Document, cast: Cast, phrase: Range) -> Mention | None:
    """The actor that the phrase is about: 'LNA commander Ortega' is Ortega, 'the head of the LNA' is not the LNA."""
    first, stop = phrase
    lowers = document.tokens.lowers
    for mention in reversed(cast.between(first, stop)):
        owned = any(word in ("of", "for", "in", "from", "at") for word in lowers[first : mention.first])
        owns = mention.stop < stop and lowers[mention.stop] == "of"
        if not owned and not owns and (not mention.modifier or mention.stop == stop):
            return mention
    return None


def _lent_voice(document: Document, cast: Cast, phrase: Range) -> Referent | None:
    """'Friday's Legion statement' is the Legion, 'Lind's office' is Lind's office: somebody speaks through somebody."""
    first, stop = phrase
    noun = document.tokens.lowers[stop - 1]
    if noun not in word_class("mouthpieces"):
        return None
    for mention in cast.between(first, stop):
        if mention.modifier:
            name = mention.actor.name
            return Referent(name if noun == "statement" else f"{name}'s {noun}", mention.actor)
    return None


def _described_before(document: Document, cast: Cast, phrase: Range) -> Referent | None:
    """'the general', 'the militia': the last actor that this noun stood beside; 'the warlord': else the last person.

    A description stands beside the name ("minister Petra Vonn"), or in apposition to it ("the interior minister, Petra
    Vonn", "Petra Vonn, the minister"). That a noun is part of a name ("the government", "Government of Unity") counts
    for nothing: it would give the party with the better name the better words (the swap test of docs/format.md).
    """
    first, stop = phrase
    lowers = document.tokens.lowers
    noun = lowers[stop - 1]
    if _determiner(document, first) not in ("the", "this", "that", "these", "those"):
        return None
    forms = _singular_and_plural(noun)
    for mention in cast.before(first):
        if first - mention.stop > FARTHEST_NAME:
            return None
        before = lowers[mention.first - 1] if mention.first else ""
        behind = lowers[mention.stop] if mention.stop < len(lowers) else ""
        is_beside = before in forms or lowers[mention.stop - 1] in forms
        is_named_so = is_beside or (noun == behind and noun in word_class("group_nouns"))
        if is_named_so or ("," in (before, behind) and _is_apposed(document, mention, noun)):
            return Referent(mention.actor.name, mention.actor)
    if noun in word_class("organisation_descriptions"):
        return _last_organisation(document, cast, first, noun)
    # 'the judge' is whoever has the office; only a word of judgement takes up somebody who was never called so.
    if noun not in word_class("roles") or not is_label(noun) or lowers[first - 1] not in ("the", "this", "that"):
        return None
    near = takewhile(lambda mention: first - mention.stop <= FARTHEST, cast.before(first))
    persons = (mention for mention in near if mention.actor.kind == "person")
    last = next((mention for mention in persons if not _in_one_segment(document, mention, first)), None)
    return Referent(last.actor.name, last.actor) if last else None


def _is_apposed(document: Document, mention: Mention, noun: str) -> bool:
    """Whether a noun stands in apposition to a name: 'the interior | minister, Vonn', 'Vonn, 51, a | judge in Lisk'."""
    lowers = document.tokens.lowers
    before, behind = mention.first - 1, mention.stop
    if before > 0 and lowers[before] == ",":
        for number in range(before - 1, max(before - LONGEST_APPOSITION, -1), -1):
            if lowers[number] == noun and lowers[number + 1] in APPOSITION_ENDS:
                return True
            if not lowers[number][0].isalnum():
                break
    if behind + 1 < len(lowers) and lowers[behind] == ",":
        start = behind + (3 if is_number(lowers[behind + 1]) else 1)
        for number in range(start, min(start + LONGEST_APPOSITION, len(lowers) - 1)):
            if lowers[number] == noun:
                return lowers[number + 1] in APPOSITION_ENDS
            if not lowers[number][0].isalnum() or lowers[number] in phrase_ends():
                break
    return False


def _last_organisation(document: Document, cast: Cast, first: int, noun: str) -> Referent | None:
    """'the company', 'the group': the last body with a name that was a subject, unless its name says another kind."""
    kinds = word_class("organisation_nouns") - {noun}
    for mention in takewhile(lambda mention: first - mention.stop <= FARTHEST, cast.before(first)):
        last_word = document.tokens.lowers[mention.stop - 1]
        if _only_opens_sentence(document, mention):
            continue
        is_other_kind = last_word in kinds and noun not in word_class("bodies_of_any_kind")
        if mention.actor.kind != "group" or is_other_kind or mention.modifier:
            continue
        if last_word in word_class("company_nouns") or is_subject(document, mention):
            return Referent(mention.actor.name, mention.actor)
    return None


def _only_opens_sentence(document: Document, mention: Mention) -> bool:
    """'Pickets left', 'Two strikers were shot': a capital that names nobody."""
    if mention.first > 0 and document.tokens.texts[mention.first - 1][0].isalnum():
        return False
    is_plural = mention.stop - mention.first == 1 and document.tokens.lowers[mention.first].endswith("s")
    return is_plural or is_number(document.tokens.lowers[mention.first])


def _determiner(document: Document, first: int) -> str:
    """The determiner of the phrase that starts at token `first`, over up to two adjectives before it; else ""."""
    lowers = document.tokens.lowers
    for number in range(first - 1, max(first - 4, -1), -1):
        if lowers[number] in word_class("determiners"):
            return lowers[number]
        if not lowers[number][0].isalnum():
            return ""
    return ""


def _singular_and_plural(noun: str) -> tuple[str, ...]:
    """The words that are the same noun but for one -s at the end.

    >>> _singular_and_plural("rebels"), _singular_and_plural("rebel"), _singular_and_plural("press")
    (('rebel', 'rebels'), ('rebel', 'rebels'), ('press',))
    """
    singular = noun.removesuffix("s")
    return (singular + "s",) if singular.endswith("s") else (singular, singular + "s")


def _words(document: Document, phrase: Range) -> str:
    words = document.tokens.span(*phrase).of(document.article.text).replace("\n", " ")
    return _owner_mark.sub("", words)  # "the mayor's" view is the mayor's
