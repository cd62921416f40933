"""Who the article is about: its actors, from the metadata or from the names in the text, and where each is mentioned."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from framing.measure.lexicons import load_lexicons
from framing.measure.phrases import is_name_word, name_at, segment_in_title_case
from framing.measure.word_classes import word_class
from framing.text.articles import Actor
from framing.text.documents import Document, Segment
from framing.text.spans import Span


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

    def within(self, first: int, stop: int) -> Mention | None:
        """The mention that a noun phrase of these tokens is about: one that stands for its actor, else a modifier."""
        found = [mention for mention in self.mentions if mention.first < stop and first < mention.stop]
        return next((mention for mention in found if not mention.modifier), found[0] if found else None)

    def before(self, first: int) -> tuple[Mention, ...]:
        """The mentions that end before token `first`, the nearest first."""
        number = bisect_right(self.mentions, first, key=lambda mention: mention.stop)
        return self.mentions[:number][::-1]


def find_cast(document: Document) -> Cast:
    """The actors that the article's metadata names, else those found in the text, with their mentions."""
    names = [] if document.article.actors else _find_names(document)
    actors = document.article.actors or _join_names(document, names)
    return Cast(actors=tuple(actors), mentions=_find_mentions(document, actors))


# ---- mentions ----------------------------------------------------------------------------------------------------


def _find_mentions(document: Document, actors: Iterable[Actor]) -> tuple[Mention, ...]:
    aliases: dict[str, list[tuple[tuple[str, ...], Actor]]] = {}
    for actor in actors:
        for alias in (actor.name, *actor.aliases):
            words = tuple(re.findall(r"\w[\w.'\u2019-]*", alias.lower().replace("\u2019", "'")))
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
    for words, actor in aliases.get(_without_possessive(lowers[first]), ()):
        stop = first + len(words)
        found = [*lowers[first : stop - 1], _without_possessive(lowers[stop - 1])] if stop <= segment.stop else []
        if tuple(found) != words:
            continue
        has_capital = any(is_name_word(text) for text in document.tokens.texts[first:stop])
        if not has_capital and any(is_name_word(word) for word in re.findall(r"\w+", actor.name)) and len(words) == 1:
            if not any(alias.islower() and alias == words[0] for alias in actor.aliases):
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
    return word.endswith(("ed", "s", "ent", "ook", "ave", "old", "aid", "ing")) or word in load_lexicons().by_first_word


def _without_possessive(word: str) -> str:
    return word.removesuffix("'s")


# ---- names in the text -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Name:
    words: tuple[str, ...]
    first: int
    stop: int
    segment: Segment


def _find_names(document: Document) -> list[_Name]:
    """Runs of capitals that are names: not those that only open a sentence or stand in a headline in capitals."""
    texts, lowers = document.tokens.texts, document.tokens.lowers
    in_lower_case = Counter(text for text in texts if text[:1].islower())
    certain: set[str] = set()
    names, doubtful = [], []
    for segment in document.segments:
        if segment.section.kind in ("byline", "credit") or segment_in_title_case(document, segment):
            continue
        number = segment.first
        while number < segment.stop:
            run = name_at(document, segment, number)
            if run is None:
                number += 1
                continue
            first, stop = run
            number = stop
            opens = not any(text[0].isalnum() for text in texts[segment.first : first])
            if opens and stop - first > 1 and (in_lower_case[lowers[first]] or _is_lexical(lowers[first])):
                first += 1
                opens = False
            words = tuple(_without_possessive(text.replace("\u2019", "'")) for text in texts[first:stop])
            if _names_its_own_group(document, segment, words, stop):
                words, stop = (*words, lowers[stop]), stop + 1
                number = stop
            while len(words) > 1 and words[0].lower().rstrip(".") in word_class("titles"):
                words, first = words[1:], first + 1
            name = _Name(words, first, stop, segment)
            if opens and len(words) == 1:
                doubtful.append(name)
                continue
            names.append(name)
            certain.update(words)
    names += [
        name
        for name in doubtful
        if name.words[0] in certain
        or not (in_lower_case[name.words[0].lower()] or _is_lexical(name.words[0].lower()) or _is_plain_opening(name))
    ]
    return sorted(names, key=lambda name: name.first)


def _names_its_own_group(document: Document, segment: Segment, words: tuple[str, ...], stop: int) -> bool:
    """'Velm militia' is a party of its own beside the town of Velm; 'LNA forces' are the LNA."""
    if stop >= segment.stop or document.tokens.lowers[stop] not in word_class("group_nouns"):
        return False
    return not words[-1].isupper() and not _is_organisation(words) and not document.tokens.texts[stop - 1].endswith("s'")


def _is_plain_opening(name: _Name) -> bool:
    """A single word that opens a sentence is a name only where it is one elsewhere, unless it is an acronym."""
    return not name.words[0].isupper() and len(name.words[0]) < 3


def _is_lexical(word: str) -> bool:
    return word in load_lexicons().by_first_word or word in word_class("titles")


def _join_names(document: Document, names: list[_Name]) -> tuple[Actor, ...]:
    """One actor for each party: names are joined by brackets, initials, last word and small slips of spelling."""
    groups: list[list[tuple[str, ...]]] = []
    brackets = _bracketed(document)
    for name in sorted({name.words for name in names}, key=lambda words: (-len(words), words)):
        home = next((group for group in groups if any(_same_party(known, name, brackets) for known in group)), None)
        if home is None:
            groups.append([name])
        else:
            home.append(name)
    order = {name.words: name.first for name in reversed(names)}
    groups.sort(key=lambda group: min(order[words] for words in group))
    taken: Counter[str] = Counter()
    actors = []
    for group in groups:
        kind = _kind_of(document, [name for name in names if name.words in group])
        full = " ".join(group[0])
        identifier = _slug(full)
        taken[identifier] += 1
        if taken[identifier] > 1:
            identifier = f"{identifier}-{taken[identifier]}"
        aliases = tuple(dict.fromkeys(" ".join(words) for words in group[1:]))
        actors.append(Actor(id=identifier, name=full, aliases=aliases, kind=kind))
    return tuple(actors)


def _same_party(known: tuple[str, ...], name: tuple[str, ...], brackets: dict[str, tuple[str, ...]]) -> bool:
    if len(name) == 1 and (brackets.get(name[0]) == known or _initials(known) == name[0]):
        return True
    if len(name) == 1 and len(known) in (2, 3) and known[-1] == name[0] and not _is_organisation(known):
        return True
    if len(name) == len(known) and name[:-1] == known[:-1] and name[-1].rstrip("s") == known[-1].rstrip("s"):
        return True
    if len(name) == len(known) and name[0] == known[0] and len(name) > 1:
        return name[1:-1] == known[1:-1] and _one_slip(name[-1], known[-1])
    return len(name) == len(known) == 1 and name[0].lower() == known[0].lower()


def _bracketed(document: Document) -> dict[str, tuple[str, ...]]:
    """Acronyms that stand in brackets behind a name: 'Free Velm Congress (FVC)'."""
    texts, found = document.tokens.texts, {}
    for segment in document.segments:
        for number in range(segment.first + 1, segment.stop - 2):
            if texts[number] == "(" and texts[number + 2] == ")" and texts[number + 1].isupper():
                first = number
                while first > segment.first and name_at(document, segment, first - 1) is not None:
                    first -= 1
                    if name_at(document, segment, first) != (first, number):
                        first += 1
                        break
                    if first - 1 > segment.first and texts[first - 1] in word_class("name_connectors"):
                        first -= 1
                if first < number:
                    found[texts[number + 1]] = tuple(texts[first:number])
    return found


def _kind_of(document: Document, names: list[_Name]) -> str:
    """Person where a title, a role or 'who' stands beside the name, or it is two or three words and no organisation."""
    lowers = document.tokens.lowers
    for name in names:
        before = lowers[name.first - 1] if name.first > name.segment.first else ""
        after = lowers[name.stop] if name.stop < name.segment.stop else ""
        if before.rstrip(".") in word_class("titles") | word_class("roles") or after == "who":
            return "person"
    longest = max((name for name in names), key=lambda name: len(name.words))
    if len(longest.words) in (2, 3) and not _is_organisation(longest.words) and not any(w.isupper() for w in longest.words):
        articled = any(
            name.first > name.segment.first and lowers[name.first - 1] in word_class("determiners") for name in names
        )
        return "group" if articled else "person"
    return "group"


def _is_organisation(words: tuple[str, ...]) -> bool:
    nouns = word_class("organisation_nouns") | word_class("group_nouns")
    return any(word.lower() in nouns or word in ("of", "for") for word in words)


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words if word[0].isupper()) if len(words) > 1 else ""


def _one_slip(left: str, right: str) -> bool:
    """Whether two spellings of at least five letters differ in one letter: 'Mansoor', 'Mansour'."""
    if len(left) != len(right) or len(left) < 5:
        return False
    return sum(one != other for one, other in zip(left, right, strict=True)) <= 1


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "actor"
