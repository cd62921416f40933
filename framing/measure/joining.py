"""Which names mean the same party: what the actors are made of where the metadata names none."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from itertools import chain
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
    places: dict[Words, list[Name]] = defaultdict(list)
    for name in names:
        places[name.words].append(name)
    groups = _grouped(list(places), _bracketed(document))
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


def _grouped(names: list[Words], brackets: dict[Words, Words]) -> list[list[Words]]:
    """The names of each party, the longest first.

    Where a name could be that of several parties, the surest clue decides: initials that stand in brackets behind the
    name in full, then what `_clues_of` lists, in its order, and last a bracket of other letters.
    """
    groups: list[list[Words]] = []
    home_of: dict[Words, int] = {}  # the group of each name
    alike: dict[Clue, list[Words]] = defaultdict(list)
    for name in sorted(names, key=lambda words: (-len(words), words)):
        in_full = brackets.get(name, ())
        near = chain([in_full], (known for clue in _clues_of(name) for known in alike.get(clue, ())))
        same = next((known for known in near if known in home_of and _same_party(known, name)), in_full)
        home = home_of.get(same, len(groups))
        if home == len(groups):
            groups.append([])
        groups[home].append(name)
        home_of[name] = home
        for clue in _clues_to(name):
            alike[clue].append(name)
    return groups


def _clues_of(name: Words) -> list[Clue]:
    """What a name shares with one of the same party that is longer, or as long and looked at before; surest first."""
    if len(name) > 1:
        return _spellings(name)
    return [("last", name), ("word", (_key(name[0]),)), ("initials", name)]


def _clues_to(name: Words) -> list[Clue]:
    """Under what a name is found by those that come after it."""
    if len(name) == 1:
        return [("word", (_key(name[0]),))]
    return [("last", name[-1:]), ("initials", (_initials(name),)), *_spellings(name)]


def _spellings(name: Words) -> list[Clue]:
    """What names share that differ in the last word, in its plural or in one letter: half of the word is the same."""
    before, last = name[:-1], name[-1]
    middle = len(last) // 2
    return [
        ("plural", (*before, last.rstrip("s"))),
        ("first half", (*before, last[:middle])),
        ("second half", (*before, last[middle:])),
    ]


def _key(word: str) -> str:
    return word.lower().rstrip("s")


def _same_party(known: Words, name: Words) -> bool:
    if len(name) == 1 and _initials(known) == name[0]:
        return True
    if len(name) == 1 and len(known) in (2, 3) and known[-1] == name[0] and not is_organisation(known):
        return True
    if len(name) == len(known) and name[:-1] == known[:-1] and name[-1].rstrip("s") == known[-1].rstrip("s"):
        return True
    if len(name) == len(known) and name[0] == known[0] and len(name) > 1:
        return name[1:-1] == known[1:-1] and _one_slip(name[-1], known[-1])
    return len(name) == len(known) == 1 and name[0].lower() == known[0].lower()


def _bracketed(document: Document) -> dict[Words, Words]:
    """Acronyms that stand in brackets behind a name: 'Free Velm Congress (FVC)'."""
    texts = document.tokens.texts
    found: dict[Words, Words] = {}
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
                    found[(texts[number + 1],)] = tuple(texts[first:number])
    return found


def _kind_of(document: Document, names: list[Name]) -> Literal["person", "group"]:
    """Person where a title, a role or 'who' stands beside the name, or it is two or three words and no organisation."""
    lowers = document.tokens.lowers
    for name in names:
        before = lowers[name.first - 1] if name.first > name.segment.first else ""
        after = lowers[name.stop] if name.stop < name.segment.stop else ""
        if after == "who" or before.rstrip(".") in word_class("titles", "roles"):
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
