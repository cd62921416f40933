"""Which names mean the same party: what the actors are made of where the metadata names none."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Literal

from framing.measure.names import Name, is_organisation
from framing.measure.phrases import name_at
from framing.measure.word_classes import word_class
from framing.text.articles import Actor, Gender
from framing.text.documents import Document
from framing.text.language import rows_of

Words = tuple[str, ...]
Clue = tuple[str, Words]  # what two names of one party may share: "last" word, "initials", and so on
_SHORTEST_SLIP = 5  # letters of a word that a slip of the pen leaves recognisable


def join_names(document: Document, names: list[Name]) -> tuple[Actor, ...]:
    """One actor for each party: names are joined by brackets, initials, last word and small slips of spelling."""
    groups: list[list[Words]] = []
    brackets = _bracketed(document)
    homes: dict[Clue, list[tuple[Words, int]]] = defaultdict(list)  # names with their group, by what others can share
    for name in sorted({name.words for name in names}, key=lambda words: (-len(words), words)):
        near = (found for clue in _clues_of(name, brackets) for found in homes.get(clue, ()))
        home = next((number for known, number in near if _same_party(known, name, brackets)), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(name)
        for clue in _clues_to(name):
            homes[clue].append((name, home))
    places: dict[Words, list[Name]] = defaultdict(list)
    for place in names:
        places[place.words].append(place)
    groups.sort(key=lambda group: min(places[words][0].first for words in group))
    taken: Counter[str] = Counter()
    actors = []
    for group in groups:
        mentioned = [place for words in group for place in places[words]]
        kind = _kind_of(document, mentioned)
        full = _written(group[0])
        identifier = _slug(full)
        taken[identifier] += 1
        if taken[identifier] > 1:
            identifier = f"{identifier}-{taken[identifier]}"
        aliases = tuple(dict.fromkeys(_written(words) for words in group[1:]))
        gender = _gender_of(document, mentioned) if kind == "person" else None
        actors.append(Actor(id=identifier, name=full, aliases=aliases, kind=kind, gender=gender))
    return tuple(actors)


def _clues_of(name: Words, brackets: dict[str, Words]) -> Iterator[Clue]:
    """Where to look for names of the same party, those of the surest clue first."""
    if len(name) == 1:
        yield "last", name
        yield "small", (name[0].lower(),)
        yield "initials", name
        yield "whole", brackets.get(name[0], ())
    yield from _spellings(name)


def _clues_to(name: Words) -> Iterator[Clue]:
    """Under what a name is found by those that come after it."""
    if len(name) == 1:
        yield "small", (name[0].lower(),)
    else:
        yield "last", name[-1:]
        yield "initials", (_initials(name),)
    yield "whole", name
    yield from _spellings(name)


def _spellings(name: Words) -> Iterator[Clue]:
    """What names share that differ in the last word, in its plural or in one letter: half of the word is the same."""
    *before, last = name
    yield "plural", (*before, last.rstrip("s"))
    if before and len(last) >= _SHORTEST_SLIP:
        middle = len(last) // 2
        yield "first half", (*before, last[:middle])
        yield "second half", (*before, last[middle:])


def _same_party(known: Words, name: Words, brackets: dict[str, Words]) -> bool:
    if len(name) == 1 and (brackets.get(name[0]) == known or _initials(known) == name[0]):
        return True
    if len(name) == 1 and len(known) in (2, 3) and known[-1] == name[0] and not is_organisation(known):
        return True
    if len(name) == len(known) and name[:-1] == known[:-1] and name[-1].rstrip("s") == known[-1].rstrip("s"):
        return True
    if len(name) == len(known) and name[0] == known[0] and len(name) > 1:
        return name[1:-1] == known[1:-1] and _one_slip(name[-1], known[-1])
    return len(name) == len(known) == 1 and name[0].lower() == known[0].lower()


def _bracketed(document: Document) -> dict[str, Words]:
    """Acronyms that stand in brackets behind a name: 'Free Velm Congress (FVC)'."""
    texts = document.tokens.texts
    found: dict[str, Words] = {}
    if "(" not in document.article.text:
        return found
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


def _kind_of(document: Document, names: list[Name]) -> Literal["person", "group"]:
    """Person where a title, a role or 'who' stands beside the name, or it is two or three words and no organisation."""
    lowers = document.tokens.lowers
    for name in names:
        before = lowers[name.first - 1] if name.first > name.segment.first else ""
        after = lowers[name.stop] if name.stop < name.segment.stop else ""
        if after == "who" or before.rstrip(".") in _before_persons():
            return "person"
    longest = max(names, key=lambda name: len(name.words)).words
    if longest[-1].lower() in word_class("company_nouns") and longest[0].lower() not in _pronouns_of_first_names():
        return "group"  # 'Marsh Steel'; not 'Anthony Steel'
    if len(longest) not in (2, 3) or is_organisation(longest) or any(word.isupper() for word in longest):
        return "group"
    has_article = any(
        name.first > name.segment.first and lowers[name.first - 1] in ("the", "a", "an") for name in names
    )
    return "group" if has_article else "person"


@cache
def _before_persons() -> frozenset[str]:
    return word_class("titles") | word_class("roles")


def _gender_of(document: Document, names: list[Name]) -> Gender | None:
    """The pronoun that a title or a common first name calls for; None where neither tells."""
    lowers = document.tokens.lowers
    for name in names:
        title = lowers[name.first - 1].rstrip(".") if name.first > name.segment.first else ""
        if title in word_class("male_titles"):
            return "he"
        if title in word_class("female_titles"):
            return "she"
    given = [word.lower() for name in names for word in name.words[:-1]]
    if any(word in word_class("female_nouns") for word in given):
        return "she"  # 'Councilwoman Ada Finch'
    first_names = iter(given)
    return next((pronoun for name in first_names if (pronoun := _pronouns_of_first_names().get(name))), None)


@cache
def _pronouns_of_first_names() -> dict[str, Gender]:
    return {row["name"]: "she" if row["pronoun"] == "she" else "he" for _, row in rows_of("first_names")}


def _initials(words: Words) -> str:
    return "".join(word[0] for word in words if word[0].isupper()) if len(words) > 1 else ""


def _one_slip(left: str, right: str) -> bool:
    """Whether two spellings of at least five letters differ in one letter: 'Mansoor', 'Mansour'."""
    if len(left) != len(right) or len(left) < _SHORTEST_SLIP:
        return False
    return sum(one != other for one, other in zip(left, right, strict=True)) <= 1


def _written(words: Words) -> str:
    return " ".join(words).replace(" ' ", "' ")


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "actor"
