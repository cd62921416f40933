"""Expectations typed into the text: `Talks [may|epistemic] fail.` is the sentence and what must be found in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

_mark = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


@dataclass(frozen=True)
class Expected:
    """A sentence without its marks, and each mark as (start, words, what stands behind the bar)."""

    text: str
    marks: tuple[tuple[int, str, str], ...]


def read_marks(line: str) -> Expected:
    """The sentence and its marks.

    >>> read_marks("Talks [may|epistemic] fail.")
    Expected(text='Talks may fail.', marks=((6, 'may', 'epistemic'),))
    """
    text, marks, end = "", [], 0
    for match in _mark.finditer(line):
        text += line[end : match.start()]
        marks.append((len(text), match[1], match[2]))
        text += match[1]
        end = match.end()
    return Expected(text + line[end:], tuple(marks))


def examples(path: Path) -> list[object]:
    """The lines of a file of examples as pytest parameters (heading, line); those that start with xfail: must fail."""
    return list(_examples(path))


def _examples(path: Path) -> Iterator[object]:
    heading = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            heading = line[3:]
        elif line.startswith("xfail: "):
            sentence, _, reason = line.removeprefix("xfail: ").partition(" # ")
            mark = pytest.mark.xfail(strict=True, reason=reason)
            yield pytest.param(heading, sentence, marks=mark, id=f"known failure: {sentence[:40]}")
        elif line and not line.startswith("#"):
            yield pytest.param(heading, line, id=f"{heading}: {line[:50]}")
