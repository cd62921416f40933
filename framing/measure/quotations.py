"""Where a text puts words in quotation marks: nested, unclosed, straight or curly, single or double."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice

from framing.text.articles import Section
from framing.text.documents import Document
from framing.text.nesting import Nest, nest
from framing.text.spans import Span

# Opening marks with the marks that close them; a straight mark closes itself.
CLOSING = {'"': '"', "\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb", "\u2018": "\u2019", "'": "'"}
DEEPEST = 4  # quotations inside quotations that are told apart; keeps the work on each mark constant
FARTHEST_CLOSING = 600  # characters within which a single mark must be closed, else it is an apostrophe
MOST_APOSTROPHES = 20
_single = re.compile("['\u2019]")
_mark = re.compile("[\"\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019']")
_opens_after = re.compile(r"[\s(\[\u2014\u2013/:\u201c\u2018\"'-]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage with its marks. `closed` is False where the closing mark is missing: it ends with its section."""

    span: Span
    mark: str
    closed: bool = True

    def content(self, text: str) -> str:
        """The words between the marks."""
        return text[self.span.start + 1 : self.span.end - 1 if self.closed else self.span.end]


def find_quotations(document: Document) -> Nest[Quotation]:
    """All quotations of an article, the outer before the inner."""
    quotations: list[Quotation] = []
    for section in document.article.sections:
        if section.kind not in ("byline", "credit"):
            _add_quotations(document.article.text, section, quotations)
    return nest(quotations)


def _add_quotations(text: str, section: Section, quotations: list[Quotation]) -> None:
    """Walk the marks of one section with a stack of those that are open.

    A straight mark opens where blank or bracket stands before it and a letter behind it, so that marks of one kind can
    nest; a single mark opens only if one that can close it follows, since most of them are apostrophes.
    """
    open_numbers: list[int] = []
    end = section.span.end
    for match in _mark.finditer(text, section.span.start, end):
        mark, place = match[0], match.start()
        if _closes(text, place, section, quotations, open_numbers):
            number = open_numbers.pop()
            while not _fits(quotations[number].mark, mark):
                quotations[number] = replace(quotations[number], span=Span(quotations[number].span.start, place))
                number = open_numbers.pop()
            opened = quotations[number]
            quotations[number] = Quotation(Span(opened.span.start, place + 1), opened.mark)
        elif len(open_numbers) < DEEPEST and _opens(text, place, section):
            open_numbers.append(len(quotations))
            quotations.append(Quotation(Span(place, end), mark, closed=False))


def _closes(text: str, place: int, section: Section, quotations: list[Quotation], open_numbers: list[int]) -> bool:
    mark = text[place]
    if not any(_fits(quotations[number].mark, mark) for number in open_numbers):
        return False
    if mark in "\u201d\u00bb":
        return True
    after = text[place + 1 : place + 2] if place + 1 < section.span.end else ""
    if after and (after.isalnum() or after in "\u201c\u2018"):
        return False
    before = text[place - 1]
    if mark == '"':
        return not (before.isspace() and after and not after.isspace() and after not in ",.;:!?)")
    innermost = quotations[open_numbers[-1]].mark
    if not _fits(innermost, mark):
        return False
    # "the rebels' leaders": a plural possessive closes nothing where a better closing mark follows.
    is_possessive = before == "s" and after == " " and _closing_single_follows(text, place + 1, section)
    return not is_possessive or _next_single_opens(text, place + 1, section)


def _opens(text: str, place: int, section: Section) -> bool:
    mark = text[place]
    if mark not in CLOSING:
        return False
    at_start = place == section.span.start
    after = text[place + 1 : place + 2] if place + 1 < section.span.end else ""
    if not after or after.isspace():
        return False
    if mark in "\u201c\u201e\u00ab":
        return True
    if not at_start and not _opens_after.match(text[place - 1]):
        return False
    if mark in "'\u2018":
        is_year = after.isdigit() and text[place + 2 : place + 3].isdigit()
        return not is_year and _closing_single_follows(text, place + 1, section)
    return True


def _closing_single_follows(text: str, start: int, section: Section) -> bool:
    """Whether a single mark that can close stands behind `start`: after a letter or a stop and before no letter."""
    stop = min(section.span.end, start + FARTHEST_CLOSING)
    for match in islice(_single.finditer(text, start, stop), MOST_APOSTROPHES):
        place = match.start()
        before, after = text[place - 1], text[place + 1 : place + 2]
        if (before.isalnum() or before in ".,!?;") and not after.isalnum():
            if before == "s" and after == " " and text[place + 2 : place + 3].islower():
                continue
            return True
    return False


def _next_single_opens(text: str, start: int, section: Section) -> bool:
    """Whether the next single mark opens a quotation of its own, so that the one before it was closed."""
    match = _single.search(text, start, min(section.span.end, start + FARTHEST_CLOSING))
    return match is not None and text[match.start() - 1].isspace() and text[match.end() : match.end() + 1].isalnum()


def _fits(opening: str, closing: str) -> bool:
    return closing in CLOSING[opening]
