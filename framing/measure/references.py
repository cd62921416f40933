"""Who is meant: pronouns, short names and descriptions are resolved to the last actor that fits."""

from __future__ import annotations

from dataclasses import dataclass

from framing.measure.actors import Cast, Mention
from framing.measure.phrases import Range
from framing.measure.word_classes import word_class
from framing.text.articles import Actor
from framing.text.documents import Document

PERSONAL = {"he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she"}
IMPERSONAL = ("it", "its", "itself")
PLURAL = ("they", "them", "their", "themselves", "who")
FARTHEST = 400  # tokens that an antecedent may stand before its pronoun: some three paragraphs of news


@dataclass(frozen=True, slots=True)
class Referent:
    """Whom a noun phrase means: a name to show, and the actor where it is one."""

    name: str
    actor: Actor | None = None


def resolve(document: Document, cast: Cast, phrase: Range) -> Referent | None:
    """The referent of the noun phrase at these tokens; None where a pronoun has nothing to stand for.

    A phrase that names no actor ("residents", "a recent report") stands for itself.
    """
    first, stop = phrase
    lowers = document.tokens.lowers
    if stop - first == 1 and lowers[first] in word_class("pronouns"):
        return _of_pronoun(document, cast, lowers[first], first)
    if lowers[first] in ("his", "her", "its", "their"):
        owner = _of_pronoun(document, cast, lowers[first], first)
        if owner is None:
            return Referent(_words(document, phrase))
        return Referent(f"{owner.name}'s {_words(document, (first + 1, stop))}", owner.actor)
    mention = _head_mention(document, cast, phrase)
    if mention is not None:
        return Referent(mention.actor.name, mention.actor)
    described = _described_before(document, cast, phrase)
    return described or Referent(_words(document, phrase))


def antecedent(cast: Cast, pronoun: str, first: int) -> Mention | None:
    """The mention that a pronoun at token `first` stands for: the nearest actor before it that can be meant so."""
    for mention in cast.before(first):
        if first - mention.stop > FARTHEST:
            return None
        if _fits(mention, pronoun):
            return mention
    return None


def _of_pronoun(document: Document, cast: Cast, pronoun: str, first: int) -> Referent | None:
    mention = antecedent(cast, pronoun, first)
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
    if mention.modifier or actor.kind == "person" and pronoun != "who":
        return False
    if pronoun in IMPERSONAL:
        return actor.gender in ("it", None)
    return pronoun in PLURAL


def _head_mention(document: Document, cast: Cast, phrase: Range) -> Mention | None:
    """The actor that the phrase is about: 'LNA commander Ortega' is Ortega, 'the head of the LNA' is not the LNA."""
    first, stop = phrase
    lowers = document.tokens.lowers
    found = [mention for mention in cast.mentions if mention.first < stop and first < mention.stop]
    for mention in reversed(found):
        owned = any(word in ("of", "for", "in", "from", "at") for word in lowers[first : mention.first])
        if not owned and (not mention.modifier or mention.stop == stop):
            return mention
    lends_voice = lowers[stop - 1] in word_class("place_nouns")
    return found[-1] if found and lends_voice and found[-1].modifier else None


def _described_before(document: Document, cast: Cast, phrase: Range) -> Referent | None:
    """'the general', 'the militia': the last actor that this noun stood beside."""
    first, stop = phrase
    lowers = document.tokens.lowers
    noun = lowers[stop - 1]
    if first == 0 or lowers[first - 1] != "the" or stop - first > 2:
        return None
    for mention in cast.before(first):
        if first - mention.stop > FARTHEST:
            return None
        beside = {_singular(lowers[mention.first - 1]) if mention.first else "", _singular(lowers[mention.stop - 1])}
        behind = lowers[mention.stop] if mention.stop < len(lowers) else ""
        if _singular(noun) in beside or (noun == behind and noun in word_class("group_nouns")):
            return Referent(mention.actor.name, mention.actor)
    return None


def _singular(noun: str) -> str:
    return noun.removesuffix("s")


def _words(document: Document, phrase: Range) -> str:
    return document.tokens.span(*phrase).of(document.article.text).replace("\n", " ")
