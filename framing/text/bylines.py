"""What a line under the headline says: who wrote, when, for whom. And what a line under a picture credits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from framing.text.language import line_openers, months, words_of

_LONGEST = 200  # characters of a byline or credit line
_LONGEST_CLAIM = 15  # words of a copyright line
_time = r"(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|\d{1,2}(?=\s?[ap]\.?m))(?:\s?[ap]\.?m\b\.?)?"
_digit = re.compile(r"\d")
_field = re.compile(r"[|\u2022\u00b7\u2013\u2014;]|\s-+\s")
_listed = re.compile(r"\s*(?:,|&|/|\band\b|\bvia\b)\s*")
_ago = re.compile(r"(?:\d+|an?|one)\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago", re.IGNORECASE)
_minutes_to_read = re.compile(r"\d+[\s-]min(?:ute)?s?(?:\sread)?", re.IGNORECASE)
_topic = re.compile(r"(?:filed\s)?(?:in|under)\s[A-Z][\w &,'-]{1,40}")
_brackets = re.compile(r"[(\[](.*)[)\]]\.?")
_brackets_at_end = re.compile(r"[(\[]([^()\[\]]{3,80})[)\]]\.?$")
_for_whom = re.compile(r"\s(?:for|in|from)\s(?:the\s)?[A-Z][\w .'-]{1,40}$")


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says of an article's author and date; empty where it is silent."""

    name: str = ""
    published: date | None = None
    updated: date | None = None
    outlet: str = ""


def read_byline(line: str) -> Byline | None:
    """What `line` says where all of it is names, dates and outlets, with a "By" or a date among them; else None.

    >>> read_byline("Posted May 3, 2021 by Jane Doe").name
    'Jane Doe'
    >>> read_byline("By Friday the talks had failed") is None
    True
    """
    if len(line) > _LONGEST:
        return None
    dates = list(_dated().finditer(line)) if _digit.search(line) else []
    rest = _dated().sub("|", line) if dates else line
    rest, ago = _ago.subn("|", rest)
    names: list[str] = []
    outlet = ""
    signed = ago > 0
    for field in filter(None, (field.strip(" ,:.\t") for field in _field.split(rest))):
        signed = signed or _minutes_to_read.fullmatch(field) is not None
        if any(aside.fullmatch(field) for aside in (_minutes_to_read, _topic, _opener("published", "updated"))):
            continue
        opened = _opener("byline").match(field)
        signed = signed or opened is not None
        credited = _credited(field[opened.end() :] if opened else field, one_word=opened is not None)
        if credited is None:
            return None
        names += credited.names
        outlet = outlet or credited.agency
    if not signed and not dates:
        return None
    updated = [_as_date(found) for found in dates if _opener("updated").match(found[0])]
    published = [_as_date(found) for found in dates if not _opener("updated").match(found[0])]
    return Byline(
        name=_listing(names),
        published=next(filter(None, published), None),
        updated=next(filter(None, updated), None),
        outlet=outlet,
    )


def read_names(line: str) -> Byline | None:
    """What `line` says where it is names and agencies without a word for what they did; else None.

    >>> read_names("Jane Doe, Reuters").outlet
    'Reuters'
    """
    credited = _credited(line) if len(line) <= _LONGEST else None
    return Byline(name=_listing(credited.names), outlet=credited.agency) if credited else None


def is_credit(line: str) -> bool:
    """Whether `line` credits a picture.

    >>> [is_credit(line) for line in ("Jane Doe, AFP", "(AP Photo/Jane Doe)", "Photo: J. Doe", "Photo: A crowd waits")]
    [True, True, True, False]
    """
    if len(line) > _LONGEST:
        return False
    inner = _brackets.fullmatch(line)
    line = inner[1] if inner else line
    if line.startswith(("\u00a9", "(c)", "Copyright")):
        return len(line.split()) <= _LONGEST_CLAIM
    opened = _opener("credit").match(line)
    if opened and opened[0].rstrip().endswith((":", ",", "by", "of", "/")):
        return _credited(line[opened.end() :], one_word=True) is not None
    credited = _credited(line, one_word=inner is not None)
    return credited is not None and (bool(credited.agency) or (inner is not None and len(credited.names) > 1))


def ends_in_credit(line: str) -> bool:
    """Whether a caption ends in its credit.

    >>> [ends_in_credit(line) for line in ("A crowd waits. (AP Photo/Jane Doe)", "A crowd waits. Photograph: Jane Doe")]
    [True, True]
    >>> ends_in_credit("Prices fell, it was said (Reuters).")
    False
    """
    bracketed = _brackets_at_end.search(line)
    if bracketed and bracketed.start() > 0:
        credited = _credited(bracketed[1])
        return (credited is not None and bool(credited.names)) or _opener("credit").match(bracketed[1]) is not None
    announced = _announced_credit().search(line)
    return announced is not None and _credited(announced[1], one_word=True) is not None


def announces_byline(line: str) -> bool:
    """Whether `line` is no more than 'Published' or 'By', which a page may set over the date or the name."""
    return _opener("byline", "published", "updated").fullmatch(line) is not None


@dataclass(frozen=True, slots=True)
class _Credited:
    names: list[str]
    agency: str


def _credited(field: str, *, one_word: bool = False) -> _Credited | None:
    """The names and the agency that a field lists; None where it holds anything else.

    A name has two words or more, unless something else shows that it is one: `one_word`, or an agency beside it.
    """
    pieces = [piece.strip(" .()[]") for piece in _listed.split(_for_whom.sub("", field))]
    agency = next(filter(None, map(_agency, pieces)), "")
    names = []
    for piece in filter(None, pieces):
        if is_name(piece, one_word=one_word or bool(agency and len(pieces) > 1)) and not _agency(piece):
            names.append(piece)
        elif not _agency(piece) and not _is_role(piece):
            return None
    return _Credited(names, agency) if any(pieces) else None


def _listing(names: list[str]) -> str:
    """'A', 'A and B', 'A, B and C'."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def is_name(words: str, *, one_word: bool = False) -> bool:
    """Whether the words could be one person's name: two to five, each with a capital or a particle such as "de".

    >>> is_name("J. van der Berg"), is_name("Talks fail"), is_name("The Board")
    (True, False, False)
    """
    parts = words.split()
    if not (1 if one_word else 2) <= len(parts) <= 5 or parts[0] in words_of("sentence_starters"):
        return False
    if _is_role(words) or any(character.isdigit() for character in words) or parts[0].rstrip(".") in _days_and_months():
        return False
    named = all(part[0].isupper() or part in words_of("name_particles") or "-" in part for part in parts)
    return named and parts[-1][0].isupper()


def _agency(piece: str) -> str:
    """The agency that a piece of a line names, with or without what its author does there; else empty."""
    if piece.casefold() in _agencies():
        return piece
    name, _, role = piece.rpartition(" ")
    return name if role in words_of("byline_roles") and name.casefold() in _agencies() else ""


def _is_role(piece: str) -> bool:
    return bool(piece) and piece.split()[-1].casefold() in words_of("byline_roles")


@cache
def _days_and_months() -> frozenset[str]:
    return words_of("weekdays") | {month.capitalize() for month in months()}


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.casefold() for name in words_of("agencies"))


@cache
def _opener(*kinds: str) -> re.Pattern[str]:
    words = "|".join(re.escape(opener) for kind in kinds for opener in line_openers(kind))
    return re.compile(rf"(?:{words})(?![\w-])\s*[:,]?\s*", re.IGNORECASE)


@cache
def _announced_credit() -> re.Pattern[str]:
    """A credit at the end of a line: 'Photograph: Jane Doe/Reuters'."""
    words = "|".join(re.escape(opener) for opener in line_openers("credit"))
    return re.compile(rf"(?<=[.!?]\s)(?:{words}):\s?(.{{3,80}})$")


@cache
def _dated() -> re.Pattern[str]:
    """A date with the word that says what happened then, a weekday before it and a time of day beside it."""
    openers = "|".join(re.escape(opener) for kind in ("published", "updated") for opener in line_openers(kind))
    month = "|".join(sorted(months(), key=len, reverse=True))
    day = "|".join(sorted(words_of("weekdays"), key=len, reverse=True))
    zone = "|".join(sorted(words_of("time_zones"), key=len, reverse=True))
    time = rf"{_time}(?:\s?\(?(?:{zone})\b\)?(?:[+-]\d+)?)*"
    forms = (
        rf"(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?[\s-](?:of\s)?(?P<month1>{month})\.?,?[\s-](?P<year1>\d{{4}})",
        rf"(?P<month2>{month})\.?\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year2>\d{{4}})",
        r"(?P<year3>\d{4})-(?P<month3>\d{2})-(?P<day3>\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?",
        r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year4>\d{4})",
    )
    return re.compile(
        rf"(?:(?:{openers})\s?:?\s?)?(?:on\s)?(?:{time}[,\s]+(?:on\s)?)?(?:(?:{day})\.?,?\s)?\b(?:{'|'.join(forms)})\b"
        rf"(?:[,\s]+(?:at\s)?{time})?",
        re.IGNORECASE,
    )


def _as_date(found: re.Match[str]) -> date | None:
    """The date that was matched; None where it does not exist or its day and month could be either."""
    parts = found.groupdict()
    if parts["first"]:
        first, second = int(parts["first"]), int(parts["second"])
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month, year = (first, second, parts["year4"]) if second <= 12 else (second, first, parts["year4"])
    else:
        day = int(parts["day1"] or parts["day2"] or parts["day3"])
        named = parts["month1"] or parts["month2"]
        month = months()[named.lower()] if named else int(parts["month3"])
        year = parts["year1"] or parts["year2"] or parts["year3"]
    try:
        return date(int(year), month, day)
    except ValueError:
        return None
