"""Who the article is about: its actors, from the metadata or the names in the text, and where each is mentioned."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from framing.measure.inflection import irregular_pasts
from framing.measure.joining import Words, join_names
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
    """An actor under one of its names; `is_lower` where that is met in lower case, such as "the dockers"."""

    actor: Actor
    is_lower: bool


def _find_mentions(document: Document, actors: Iterable[Actor]) -> tuple[Mention, ...]:
    lowers = document.tokens.lowers
    aliases = _by_words(actors)
    lengths: dict[str, set[int]] = defaultdict(set)
    for words in aliases:
        lengths[words[0]].add(len(words))
    openings = {
        word: sorted(lengths[known], reverse=True)
        for word in set(lowers)
        if (known := without_possessive(word)) in lengths
    }
    mentions: list[Mention] = []
    behind = 0  # the end of the last mention
    for segment in document.segments:
        for first, word in enumerate(lowers[segment.first : segment.stop], segment.first):
            if word in openings and first >= behind:
                mention = _mention_at(document, segment, first, openings[word], aliases)
                if mention:
                    mentions.append(mention)
                    behind = mention.stop
    return tuple(mentions)


def _by_words(actors: Iterable[Actor]) -> dict[Words, list[_Alias]]:
    """Who is meant by the words of a name, for every name of every actor."""
    aliases: dict[Words, list[_Alias]] = defaultdict(list)
    for actor in actors:
        names = (actor.name, *actor.aliases)
        in_lower_case = {tuple(name.split()) for name in names if name.islower()}
        for name in names:
            words = tuple(lower_tokens(name))
            if words:
                aliases[words].append(_Alias(actor, words in in_lower_case))
    return aliases


def _mention_at(
    document: Document, segment: Segment, first: int, lengths: list[int], aliases: dict[Words, list[_Alias]]
) -> Mention | None:
    """The mention of the longest name that begins at token `first`; `lengths` are those of the names to look for."""
    lowers = document.tokens.lowers
    for length in lengths:
        stop = first + length
        if stop > segment.stop:
            continue
        named = aliases.get((*lowers[first : stop - 1], without_possessive(lowers[stop - 1])), ())
        has_capital = any(document.tokens.are_names[first:stop])
        actor = next((alias.actor for alias in named if alias.is_lower or has_capital), None)
        if actor is None:
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
