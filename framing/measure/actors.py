"""Who the article is about: its actors, from the metadata or the names in the text, and where each is mentioned."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from framing.measure.inflection import irregular_pasts
from framing.measure.joining import join_names
from framing.measure.lexicons import load_lexicons
from framing.measure.names import find_names, without_possessive
from framing.measure.phrases import is_name_word
from framing.measure.word_classes import word_class
from framing.text.articles import Actor
from framing.text.documents import Document, Segment
from framing.text.spans import Span
from framing.text.tokens import tokenize


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


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of an article and all mentions of them, in the order of the text."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]

    def between(self, first: int, stop: int) -> tuple[Mention, ...]:
        """The mentions that share a token with `first` to `stop` (excluded), in the order of the text."""
        start = bisect_right(self.mentions, first, key=lambda mention: mention.stop)
        end = bisect_left(self.mentions, stop, key=lambda mention: mention.first)
        return self.mentions[start:end]

    def before(self, first: int) -> Iterator[Mention]:
        """The mentions that end before token `first`, the nearest first."""
        number = bisect_right(self.mentions, first, key=lambda mention: mention.stop)
        return (self.mentions[place] for place in range(number - 1, -1, -1))


NOBODY = Cast((), ())


def find_cast(document: Document) -> Cast:
    """The actors that the article's metadata names, else those found in the text, with their mentions."""
    names = [] if document.article.actors else find_names(document)
    actors = document.article.actors or join_names(document, names)
    return Cast(actors=tuple(actors), mentions=_find_mentions(document, actors))


# ---- mentions ----------------------------------------------------------------------------------------------------


def _find_mentions(document: Document, actors: Iterable[Actor]) -> tuple[Mention, ...]:
    aliases: dict[str, list[tuple[tuple[str, ...], Actor]]] = {}
    for actor in actors:
        for alias in (actor.name, *actor.aliases):
            words = tuple(tokenize(alias).lowers)
            if words:
                aliases.setdefault(words[0], []).append((words, actor))
    for found in aliases.values():
        found.sort(key=lambda item: -len(item[0]))
    mentions = []
    for segment in document.segments:
        number = segment.first
        while number < segment.stop:
            mention = _mention_at(document, segment, number, aliases)
            if mention:
                mentions.append(mention)
            number = mention.stop if mention else number + 1
    return tuple(mentions)


def _mention_at(
    document: Document, segment: Segment, first: int, aliases: dict[str, list[tuple[tuple[str, ...], Actor]]]
) -> Mention | None:
    lowers = document.tokens.lowers
    for words, actor in aliases.get(without_possessive(lowers[first]), ()):
        stop = first + len(words)
        found = [*lowers[first : stop - 1], without_possessive(lowers[stop - 1])] if stop <= segment.stop else []
        if tuple(found) != words:
            continue
        if words not in _lower_case_aliases(actor) and not any(map(is_name_word, document.tokens.texts[first:stop])):
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
    closed = ("prepositions", "conjunctions", "clause_openers", "auxiliaries", "negations", "adverbs", "pronouns")
    if texts[stop][0].isupper() or following in word_class("group_nouns"):
        return False
    if any(following in word_class(name) for name in closed) or following in word_class("determiners"):
        return False
    return not _could_be_verb(following)


def _could_be_verb(word: str) -> bool:
    """Whether a word after a name may be its verb: an ending of a finite verb, or a form in the reporting lexicon."""
    has_ending = word.endswith(("ed", "s", "ent", "ook", "ave", "old", "aid", "ing"))
    return has_ending or word in irregular_pasts() or word in load_lexicons().by_first_word


def _lower_case_aliases(actor: Actor) -> set[tuple[str, ...]]:
    """The aliases that are no names, such as "the dockers": they are met in lower case."""
    return {tuple(alias.split()) for alias in (actor.name, *actor.aliases) if alias.islower()}
