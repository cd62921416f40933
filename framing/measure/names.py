"""Names in a text, and which of them mean the same party: what the actors are made of where the metadata names none."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Literal

from framing.files import data_path, read_csv
from framing.measure.lexicons import load_lexicons
from framing.measure.phrases import name_at
from framing.measure.word_classes import word_class
from framing.text.articles import Actor, Gender
from framing.text.documents import Document, Segment


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands: its words without title, its tokens `first` to `stop` (excluded)."""

    words: tuple[str, ...]
    first: int
    stop: int
    segment: Segment


def find_names(document: Document) -> list[Name]:
    """Runs of capitals that are names: not those that only open a sentence or stand in a headline in capitals."""
    texts, lowers = document.tokens.texts, document.tokens.lowers
    in_lower_case = Counter(text for text in texts if text[:1].islower())
    certain: set[str] = set()
    names, doubtful = [], []
    for segment in document.segments:
        if segment.section.kind in ("byline", "credit") or segment.title_case:
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
            words = tuple(without_possessive(text.replace("\u2019", "'")) for text in texts[first:stop])
            if _names_its_own_group(document, segment, words, stop):
                words, stop = (*words, lowers[stop]), stop + 1
                number = stop
            while len(words) > 1 and words[0].lower().rstrip(".") in word_class("titles"):
                words, first = words[1:], first + 1
            name = Name(words, first, stop, segment)
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
    return (
        not words[-1].isupper() and not _is_organisation(words) and not document.tokens.texts[stop - 1].endswith("s'")
    )


def _is_plain_opening(name: Name) -> bool:
    """A single word that opens a sentence is a name only where it is one elsewhere, unless it is an acronym."""
    return not name.words[0].isupper() and len(name.words[0]) < 3


def _is_lexical(word: str) -> bool:
    return word in load_lexicons().by_first_word or word in word_class("titles")


def join_names(document: Document, names: list[Name]) -> tuple[Actor, ...]:
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
        full = _written(group[0])
        identifier = _slug(full)
        taken[identifier] += 1
        if taken[identifier] > 1:
            identifier = f"{identifier}-{taken[identifier]}"
        aliases = tuple(dict.fromkeys(_written(words) for words in group[1:]))
        gender = _gender_of(document, [name for name in names if name.words in group]) if kind == "person" else None
        actors.append(Actor(id=identifier, name=full, aliases=aliases, kind=kind, gender=gender))
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


def _kind_of(document: Document, names: list[Name]) -> Literal["person", "group"]:
    """Person where a title, a role or 'who' stands beside the name, or it is two or three words and no organisation."""
    lowers = document.tokens.lowers
    for name in names:
        before = lowers[name.first - 1] if name.first > name.segment.first else ""
        after = lowers[name.stop] if name.stop < name.segment.stop else ""
        if before.rstrip(".") in word_class("titles") | word_class("roles") or after == "who":
            return "person"
    longest = max((name for name in names), key=lambda name: len(name.words))
    if (
        len(longest.words) in (2, 3)
        and not _is_organisation(longest.words)
        and not any(w.isupper() for w in longest.words)
    ):
        articled = any(
            name.first > name.segment.first and lowers[name.first - 1] in word_class("determiners") for name in names
        )
        return "group" if articled else "person"
    return "group"


def _gender_of(document: Document, names: list[Name]) -> Gender | None:
    """The pronoun that a title or a common first name calls for; None where neither tells."""
    lowers = document.tokens.lowers
    for name in names:
        title = lowers[name.first - 1].rstrip(".") if name.first > name.segment.first else ""
        if title in word_class("male_titles"):
            return "he"
        if title in word_class("female_titles"):
            return "she"
    first_names = (name.words[0].lower() for name in names if len(name.words) > 1)
    return next((pronoun for name in first_names if (pronoun := _pronouns_of_first_names().get(name))), None)


@cache
def _pronouns_of_first_names() -> dict[str, Gender]:
    rows = read_csv(data_path("language", "first_names.csv"))
    return {row["name"]: "she" if row["pronoun"] == "she" else "he" for _, row in rows}


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


def without_possessive(word: str) -> str:
    """A word without the 's of the genitive."""
    return word.removesuffix("'s")


def _written(words: tuple[str, ...]) -> str:
    return " ".join(words).replace(" ' ", "' ")


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "actor"
