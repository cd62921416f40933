"""Offsets into a text as it was given, where the article's text has other line ends and no byte order mark."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Any

_newline = re.compile("\r\n|\r|\n")


def point_into(given: str, *, cues: list[dict[str, Any]], voices: list[dict[str, Any]]) -> None:
    """Move the offsets of cues and voices, found in the article's text, to where they stand in the text as given.

    The words of a cue become those that stand there, line ends included.
    """
    if "\r" not in given and not given.startswith("\ufeff"):
        return
    moved = _mover(given)
    for record in (*cues, *voices):
        record["start"], record["end"] = moved(record["start"]), moved(record["end"])
        for name in ("target_span", "speaker_span", "verb_span"):
            if record.get(name):
                record[name] = [moved(offset) for offset in record[name]]
    for cue in cues:
        cue["text"] = given[cue["start"] : cue["end"]]


def _mover(given: str) -> Callable[[int], int]:
    r"""Where an offset of the article's text lies in the given one: behind each `\r\n` one further on.

    >>> [_mover("\ufeffa\r\nb")(offset) for offset in (0, 1, 2, 3)]
    [1, 2, 4, 5]
    """
    mark = given.startswith("\ufeff")
    pairs = [match.start() for match in _newline.finditer(given) if match[0] == "\r\n"]
    plain = [place - mark - number for number, place in enumerate(pairs)]
    return lambda offset: offset + mark + bisect_left(plain, offset)
