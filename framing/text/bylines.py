"""What a line under the headline says: who wrote, when, for whom. And what a line under a picture credits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from framing.text.language import line_openers, months, words_of

_LONGEST = 200  # characters of a byline or credit line
_time = r"(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|\d{1,2}(?=\s?[ap]\.?m))(?:\s?[ap]\.?m\b\.?)?"
_field = re.compile(r"[|\u2022\u00b7\u2013\u2014;]|\s-+\s")
_listed = re.compile(r"\s*(?:,|&|/|\band\b|\bvia\b)\s*")
_ago = re.compile(r"(?:\d+|an?|one)\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago", re.IGNORECASE)
_minutes_to_read = re.compile(r"\d+[\s-]min(?:ute)?s?(?:\sread)?", re.IGNORECASE)
_topic = re.compile(r"(?:filed\s)?(?:in|under)\s[A-Z][\w &,'-]{1,40}")
_brackets = re.compile(r"[(\[](.*)[)\]]\.?")
_credit_inside = re.compile(r"[(\[]([^()\[\]]{3,80})[)\]]\.?$")


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
    dates = []
    rest = _dated().sub(lambda found: dates.append(found) or "|", line)  # type: ignore[func-returns-value]
    rest = _ago.sub("|", rest)
    names: list[str] = []
    outlet = ""
    signed = False
    for field in filter(None, (field.strip(" ,:.\t") for field in _field.split(rest))):
        if _minutes_to_read.fullmatch(field) or _topic.fullmatch(field) or _opener("published", "updated").fullmatch(field):
            continue
        opened = _opener("byline").match(field)
        signed = signed or opened is not None
        credited = _credited(field[opened.end() :] if opened else field)
        if credited is None:
            return None
        names += credited.names
        outlet = outlet or credited.agency
    if not (signed and (names or outlet)) and not dates:
        return None
    updated = [_as_date(found) for found in dates if _opener("updated").match(found[0])]
    published = [_as_date(found) for found in dates if not _opener("updated").match(found[0])]
    return Byline(
        name=" and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]])),
        published=next(filter(None, published), None),
        updated=next(filter(None, updated), None),
        outlet=outlet,
    )


def is_name_line(line: str) -> bool:
    """Whether `line` is names and agencies alone: a byline or a credit without a word that says which."""
    return len(line) <= _LONGEST and _credited(line) is not None


def is_credit(line: str) -> bool:
    """Whether `line` credits a picture: 'Jane Doe, AFP', '(AP Photo/Jane Doe)', 'Photograph: J. Doe', '\u00a9 2021 Doe'."""
    if len(line) > _LONGEST:
        return False
    inner = _brackets.fullmatch(line)
    line = inner[1] if inner else line
    if line.startswith(("\u00a9", "(c)", "Copyright")):
        return len(line.split()) <= 15
    opened = _opener("credit").match(line)
    if opened and opened[0].rstrip().endswith((":", "by", "of", "/")):
        return _credited(line[opened.end() :]) is not None
    credited = _credited(line)
    return credited is not None and bool(credited.agency)


def ends_in_credit(line: str) -> bool:
    """Whether a caption ends in its credit: '... on Monday. (AP Photo/Jane Doe)', '... [Jane Doe/Reuters]'."""
    found = _credit_inside.search(line)
    if not found or found.start() == 0:
        return False
    credited = _credited(found[1])
    return (credited is not None and bool(credited.agency and credited.names)) or bool(_opener("credit").match(found[1]))


@dataclass(frozen=True, slots=True)
class _Credited:
    names: list[str]
    agency: str


def _credited(field: str) -> _Credited | None:
    """The names and the agency that a field lists; None where it holds anything else."""
    names: list[str] = []
    agency = ""
    pieces = [piece.strip(" .()[]") for piece in _listed.split(field)]
    if not any(pieces):
        return None
    for piece in filter(None, pieces):
        if piece.casefold() in _agencies():
            agency = agency or piece
        elif piece.split()[-1].casefold() in words_of("byline_roles"):
            continue
        elif is_name(piece):
            names.append(piece)
        else:
            return None
    return _Credited(names, agency)


def is_name(words: str) -> bool:
    """Whether the words could be one person's name: two to five, each with a capital or a particle such as "de".

    >>> is_name("J. van der Berg"), is_name("Talks fail"), is_name("The Board")
    (True, False, False)
    """
    parts = words.split()
    if not 2 <= len(parts) <= 5 or parts[0] in words_of("sentence_starters"):
        return False
    particles = words_of("name_particles")
    dated = months().keys() | {day.lower() for day in words_of("weekdays")}
    named = all(part[0].isupper() or part in particles or "-" in part for part in parts)
    return named and parts[-1][0].isupper() and not any(c.isdigit() for c in words) and parts[0].lower() not in dated


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.casefold() for name in words_of("agencies"))


@cache
def _opener(*kinds: str) -> re.Pattern[str]:
    words = "|".join(re.escape(opener) for kind in kinds for opener in line_openers(kind))
    return re.compile(rf"(?:{words})(?![\w-])\s*:?\s*", re.IGNORECASE)


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
