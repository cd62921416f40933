"""Who the article is about: its actors, from the metadata or the names in the text, and where each is mentioned."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from framing.measure.inflection import irregular_pasts
from framing.measure.joining import join_names
from framing.measure.lexicons import load_lexicons
from framing.measure.names import find_names, without_possessive
from framing.measure.phrases import phrase_ends
from framing.measure.word_classes import word_class
from framing.text.articles import Actor
from framing.text.documents import Document, Segment
from framing.text.spans import Span
from framing.text.tokens import lower_tokens


@dataclass(frozen=True, slots=True)
class Mention:
    """The tokens `first` to `stop` (excluded) that name an actor.

    A `modifier` only qualifies the noun behind it ("the Velm resolution") and does not stand for the actor.
    """

    actor: Actor
    span: Span
    first: int
    stop: int
    modifier: bool = False


@dataclass(frozen=True)
class Cast:
    """The actors of an article and all mentions of them, in the order of the text."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]

    @cached_property
    def _firsts(self) -> list[int]:
        return [mention.first for mention in self.mentions]

    @cached_property
    def _stops(self) -> list[int]:
        return [mention.stop for mention in self.mentions]

    def between(self, first: int, stop: int) -> tuple[Mention, ...]:
        """The mentions that share a token with `first` to `stop` (excluded), in the order of the text."""
        return self.mentions[bisect_right(self._stops, first) : bisect_left(self._firsts, stop)]

    def before(self, first: int) -> Iterator[Mention]:
        """The mentions that end before token `first`, the nearest first."""
        number = bisect_right(self._stops, first)
        return (self.mentions[place] for place in range(number - 1, -1, -1))


NOBODY = Cast((), ())


def find_cast(document: Document) -> Cast:
    """The actors that the article's metadata names, else those found in the text, with their mentions."""
    names = [] if document.article.actors else find_names(document)
    actors = document.article.actors or join_names(document, names)
    return Cast(actors=tuple(actors), mentions=_find_mentions(document, actors))


# ---- mentions ----------------------------------------------------------------------------------------------------


class _Alias(NamedTuple):
    """The words of one name of an actor; `is_lower` where it is met in lower case, such as "the dockers"."""

    words: list[str]
    actor: Actor
    is_lower: bool


def _find_mentions(document: Document, actors: Iterable[Actor]) -> tuple[Mention, ...]:
    lowers = document.tokens.lowers
    aliases = _by_first_word(actors)
    openings = {word: aliases[known] for word in set(lowers) if (known := without_possessive(word)) in aliases}
    mentions: list[Mention] = []
    behind = 0  # the end of the last mention
    for segment in document.segments:
        for first, word in enumerate(lowers[segment.first : segment.stop], segment.first):
            if word in openings and first >= behind:
                mention = _mention_at(document, segment, first, openings[word])
                if mention:
                    mentions.append(mention)
                    behind = mention.stop
    return tuple(mentions)


def _by_first_word(actors: Iterable[Actor]) -> dict[str, list[_Alias]]:
    """Every name of every actor under its first word, the longest first."""
    aliases: dict[str, list[_Alias]] = {}
    for actor in actors:
        names = (actor.name, *actor.aliases)
        in_lower_case = [name.split() for name in names if name.islower()]
        for name in names:
            words = lower_tokens(name)
            if words:
                aliases.setdefault(words[0], []).append(_Alias(words, actor, words in in_lower_case))
    for found in aliases.values():
        found.sort(key=lambda alias: -len(alias.words))
    return aliases


def _mention_at(document: Document, segment: Segment, first: int, aliases: list[_Alias]) -> Mention | None:
    lowers = document.tokens.lowers
    for words, actor, is_lower in aliases:
        stop = first + len(words)
        if stop > segment.stop or without_possessive(lowers[stop - 1]) != words[-1]:
            continue
        if lowers[first : stop - 1] != words[:-1] or not (is_lower or any(document.tokens.are_names[first:stop])):
            continue
        owns_group = actor.kind != "person" and lowers[stop - 1].endswith("'s")
        if owns_group and stop < segment.stop and lowers[stop] in word_class("group_nouns"):
            return Mention(actor, document.tokens.span(first, stop + 1), first, stop + 1)
        modifier = _is_modifier(document, segment, stop)
        if not modifier and stop < segment.stop and lowers[stop] in word_class("group_nouns"):
            stop += 1
        return Mention(actor, document.tokens.span(first, stop), first, stop, modifier)
    return None


def _is_modifier(document: Document, segment: Segment, stop: int) -> bool:
    """'the Velm resolution', 'Velm's offer', 'LNA commander': the name qualifies the noun that follows."""
    texts, lowers = document.tokens.texts, document.tokens.lowers
    if lowers[stop - 1].endswith("'s") or lowers[stop - 1].endswith("s'"):
        return True
    if stop >= segment.stop or not texts[stop][0].isalpha():
        return False
    following = lowers[stop]
    if following in word_class("roles"):
        return True
    if texts[stop][0].isupper() or following in word_class("group_nouns") or following in _closed_words():
        return False
    return not _could_be_verb(following)


@cache
def _closed_words() -> frozenset[str]:
    return phrase_ends() | word_class("pronouns") | word_class("determiners")


def _could_be_verb(word: str) -> bool:
    """Whether a word after a name may be its verb: an ending of a finite verb, or a form in the reporting lexicon."""
    has_ending = word.endswith(("ed", "s", "ent", "ook", "ave", "old", "aid", "ing"))
    return has_ending or word in irregular_pasts() or word in load_lexicons().by_first_word
