"""The course's glossary: `docs/glossary.md`, one file that people read as a page and lessons show by the term."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from framing.files import DataError, course_root, faults_of, read_text

_heading = re.compile(r"^## (.+)$")
_labelled = re.compile(r"^\*(Example|Source):\* (.+)$")


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its definition, an example and, where it has one, the publication that it comes from.

    In the texts `*words*` stand in italics.
    """

    name: str
    definition: str
    example: str
    source: str = ""

    @property
    def id(self) -> str:
        """What a lesson calls the term.

        >>> Term("Scare quotes", "...", "...").id
        'scare-quotes'
        """
        return term_id(self.name)


def term_id(name: str) -> str:
    """A term's name in small letters, with hyphens between its words."""
    return "-".join(name.lower().split())


def find_term(name: str) -> Term:
    """The term of that name. Raises DataError, with the nearest name, where there is none.

    >>> find_term("Scare quotes").id
    'scare-quotes'
    """
    terms = load_glossary()
    wanted = term_id(name)
    if wanted not in terms:
        close = difflib.get_close_matches(wanted, terms, n=1)
        mend = f"did you mean {close[0]!r}?" if close else "choose one of its headings"
        raise DataError(glossary_path(), None, f"there is no term {name!r}; {mend}")
    return terms[wanted]


@cache
def load_glossary() -> dict[str, Term]:
    """Every term by its id, in alphabetical order. Raises DataError where one is not as it should be."""
    return {term.id: term for _, term in _terms(glossary_path())}


def check_glossary() -> list[DataError]:
    """What keeps the glossary from being read, and terms out of their order."""
    return faults_of(_out_of_order(glossary_path()))


def glossary_path() -> Path:
    """Where the glossary stands, in a checkout and in the wheel."""
    return course_root() / "docs" / "glossary.md"


def _out_of_order(path: Path) -> Iterator[DataError]:
    last = ""
    for line, term in _terms(path):
        if term.id == last:
            yield DataError(path, line, f"{term.name!r} stands here twice; keep one")
        elif term.id < last:
            yield DataError(path, line, f"{term.name!r} stands behind {last!r}; put it into alphabetical order")
        last = term.id


def _terms(path: Path) -> Iterator[tuple[int, Term]]:
    """Each term with the line of its heading."""
    lines = read_text(path).splitlines()
    heads = [number for number, line in enumerate(lines) if _heading.match(line)]
    for start, end in zip(heads, [*heads[1:], len(lines)], strict=True):
        yield start + 1, _term(path, start + 1, lines[start][3:].strip(), lines[start + 1 : end])


def _term(path: Path, line: int, name: str, lines: list[str]) -> Term:
    paragraphs = [" ".join(paragraph.split()) for paragraph in "\n".join(lines).split("\n\n") if paragraph.strip()]
    labelled = {found[1]: found[2] for paragraph in paragraphs if (found := _labelled.match(paragraph))}
    definition = " ".join(paragraph for paragraph in paragraphs if not _labelled.match(paragraph))
    if not definition:
        raise DataError(path, line, f"{name!r} has no definition; write one below the heading")
    if "Example" not in labelled:
        raise DataError(path, line, f"{name!r} has no example; add a line that begins with *Example:*")
    return Term(name, definition, labelled["Example"], labelled.get("Source", ""))
