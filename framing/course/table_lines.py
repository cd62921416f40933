"""Where the tables and fields of a TOML file stand: the reader of Python gives their values without their lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

_header = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]")
_field = re.compile(r"\s*([\w.-]+)\s*=")

Place = tuple[str | int, ...]
"""A way through the tables: `("exercise", 1, "hints")` is the field hints of the second `[[exercise]]`."""


def find_line(source: str, place: Place) -> int | None:
    """The line on which a table or field of a TOML source begins; that of the table around it where it has none.

    Of a list of tables it is the line of the first.

    >>> find_line('title = "A"\\n[[option]]\\nid = 1\\n[[option]]\\nid = 2', ("option", 1, "id"))
    5
    """
    lines = dict(_places(source.splitlines()))
    ways = [place, (*place, 0), *(place[:length] for length in range(len(place) - 1, 0, -1))]
    inside = (line for known, line in lines.items() if place and known[: len(place)] == place)
    return next((lines[way] for way in ways if way in lines), next(inside, None))


def _places(lines: Iterable[str]) -> Iterable[tuple[Place, int]]:
    """Each table and field with its line. A later field of the same name inside a list or text does not count."""
    current: Place = ()
    counts: dict[Place, int] = {}
    quoted = False
    seen: set[Place] = set()
    for number, line in enumerate(lines, start=1):
        if not quoted:
            header, field = _header.match(line), _field.match(line)
            if header:
                current = _enter(header[2].split("."), header[1] == "[[", counts)
            place = (*current, *field[1].split(".")) if field and not header else current
            if place not in seen:
                seen.add(place)
                yield place, number
        if (line.count('"""') + line.count("'''")) % 2:
            quoted = not quoted


def _enter(names: list[str], is_list: bool, counts: dict[Place, int]) -> Place:
    """The place of the table that a header opens; counts how often each list of tables was opened."""
    place: Place = ()
    for name in names[:-1]:
        place = (*place, name)
        if place in counts:
            place = (*place, counts[place] - 1)
    place = (*place, names[-1])
    if not is_list:
        return place
    counts[place] = counts.get(place, 0) + 1
    return (*place, counts[place] - 1)
