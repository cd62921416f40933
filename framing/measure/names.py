"""Names in a text: runs of capitals that do not only open a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress

from framing.measure.lexicons import load_lexicons
from framing.measure.phrases import name_at
from framing.measure.word_classes import word_class
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
    texts, lowers, are_names = document.tokens.texts, document.tokens.lowers, document.tokens.are_names
    in_lower_case = {text for text in set(texts) if text[0].islower()}
    certain: set[str] = set()
    names, doubtful = [], []
    for segment in document.segments:
        if segment.section.kind in ("byline", "credit") or segment.title_case:
            continue
        behind = segment.first  # the end of the last name
        for number in compress(range(segment.first, segment.stop), are_names[segment.first : segment.stop]):
            run = name_at(document, segment, number) if number >= behind else None
            if run is None:
                continue
            first, stop = run
            behind = stop
            opens = first == segment.opening
            if opens and stop - first > 1 and (lowers[first] in in_lower_case or _is_lexical(lowers[first])):
                first += 1 + (texts[first + 1] == ".")
                opens = False
            words = tuple(without_possessive(text.replace("\u2019", "'")) for text in texts[first:stop])
            if _names_its_own_group(document, segment, words, stop):
                words, stop = (*words, lowers[stop]), stop + 1
                behind = stop
            while _opens_with_title(words):
                words, first = words[1:], first + 1
                if words[0] == ".":
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
        or not (name.words[0].lower() in in_lower_case or _is_lexical(name.words[0].lower()) or _is_plain_opening(name))
    ]
    return sorted(names, key=lambda name: name.first)


def _opens_with_title(words: tuple[str, ...]) -> bool:
    """'General Lind', 'Prime Minister Lind'; not 'Prime Foods'."""
    if len(words) == 1:
        return False
    titles = word_class("titles")
    if words[0].lower().rstrip(".") in titles:
        return True
    is_opener = len(words) > 2 and words[0].lower() in word_class("title_openers")
    return is_opener and words[1].lower().rstrip(".") in titles


def _names_its_own_group(document: Document, segment: Segment, words: tuple[str, ...], stop: int) -> bool:
    """'Velm militia' is a party of its own beside the town of Velm; 'LNA forces' are the LNA."""
    if stop >= segment.stop or document.tokens.lowers[stop] not in word_class("group_nouns"):
        return False
    return not words[-1].isupper() and not is_organisation(words) and not document.tokens.texts[stop - 1].endswith("s'")


def _is_plain_opening(name: Name) -> bool:
    """A single word that opens a sentence is a name only where it is one elsewhere, unless it is an acronym."""
    return not name.words[0].isupper() and len(name.words[0]) < 3


def _is_lexical(word: str) -> bool:
    return word in load_lexicons().by_first_word or word in word_class("titles")


def is_organisation(words: tuple[str, ...]) -> bool:
    """Whether a name holds a noun for an organisation or a group, or an 'of'."""
    nouns = word_class("organisation_nouns", "group_nouns")
    return "of" in words or "for" in words or not nouns.isdisjoint(map(str.lower, words))


def without_possessive(word: str) -> str:
    """A word without the 's of the genitive."""
    return word.removesuffix("'s")
