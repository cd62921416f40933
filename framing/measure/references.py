"""Who is meant: pronouns, short names and descriptions are resolved to the last actor that fits."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from framing.measure.actors import Cast, Mention
from framing.measure.phrases import Range
from framing.measure.word_classes import word_class
from framing.text.articles import Actor
from framing.text.documents import Document, Segment

HE = ("he", "him", "his", "himself")
SHE = ("she", "her", "hers", "herself")
PERSONAL = {**dict.fromkeys(HE, "he"), **dict.fromkeys(SHE, "she")}
FIRST_PERSON = ("i", "we", "me", "us")
IMPERSONAL = ("it", "its", "itself")
PLURAL = ("they", "them", "their", "themselves", "who")
NEAR = 60  # tokens within which a name of the right gender is preferred to one of unknown gender
FARTHEST = 400  # tokens that an antecedent may stand before its pronoun: some three paragraphs of news
FARTHEST_NAME = 2000  # tokens that a name may stand before a description of its bearer: a long article


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
    fitting = [mention for mention in (*opening, *near) if mention.actor.name != speaker and _fits(mention, pronoun)]
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


def _fits(mention: Mention, pronoun: str) -> bool:
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

    That a noun is part of a name ("the government", "Government of Unity") counts for nothing: it would give the party
    with the better name the better words (the swap test of docs/format.md).
    """
    first, stop = phrase
    lowers = document.tokens.lowers
    noun = lowers[stop - 1]
    if _determiner(document, first) not in ("the", "this", "that", "these", "those"):
        return None
    for mention in cast.before(first):
        if first - mention.stop > FARTHEST_NAME:
            return None
        beside = {_singular(lowers[mention.first - 1]) if mention.first else "", _singular(lowers[mention.stop - 1])}
        behind = lowers[mention.stop] if mention.stop < len(lowers) else ""
        if _singular(noun) in beside or (noun == behind and noun in word_class("group_nouns")):
            return Referent(mention.actor.name, mention.actor)
    if noun not in word_class("roles") or lowers[first - 1] not in ("the", "this", "that"):
        return None
    near = takewhile(lambda mention: first - mention.stop <= FARTHEST, cast.before(first))
    persons = (mention for mention in near if mention.actor.kind == "person")
    last = next((mention for mention in persons if not _in_one_segment(document, mention, first)), None)
    return Referent(last.actor.name, last.actor) if last else None


def _determiner(document: Document, first: int) -> str:
    """The determiner of the phrase that starts at token `first`, over up to two adjectives before it; else ""."""
    lowers = document.tokens.lowers
    for number in range(first - 1, max(first - 4, -1), -1):
        if lowers[number] in word_class("determiners"):
            return lowers[number]
        if not lowers[number][0].isalnum():
            return ""
    return ""


def _singular(noun: str) -> str:
    return noun.removesuffix("s")


def _words(document: Document, phrase: Range) -> str:
    return document.tokens.span(*phrase).of(document.article.text).replace("\n", " ")
