"""What each part of an article is: headline, byline, sub-heading, caption, credit or paragraph.

The text is often pasted from a web page, so nothing but its words and line ends says which is which. The rules are
tried in order, each on every part that none has named yet; what no rule names is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from framing.text.articles import Section, SectionKind
from framing.text.bylines import Byline, announces_byline, ends_in_credit, is_credit, read_byline, read_names
from framing.text.language import kind_of_abbreviation, line_openers, words_of
from framing.text.lines import find_parts
from framing.text.spans import Span

_mark_at_end = re.compile("[.!?\u2026:;,\u061f\u3002][\"'\u201d\u2019\u00bb)\\]]*$")
_full_stop_at_end = re.compile("(?<!\\.)[.;,:\u3002][\"'\u201d\u2019\u00bb)\\]]*$")
_dots_at_end = re.compile(r"(?<![\s.\u2026])\s*(?:\.{2,}|\u2026)$")
_letter = re.compile(r"[^\W_]")
_heading_mark = re.compile(r"#{1,6}\s+(?=\S)")
_list_item = re.compile(r"(?:[-*\u2022\u2023\u25aa\u25cf\u00b7]|\(?\d{1,3}[.)]|[a-z]\))\s")
_LONGEST_HEAD = 12  # lines before the text
_LONGEST_HEADLINE = 30  # words
_LONGEST_HEADING = 14
_LONGEST_KICKER = 2
_LONGEST_CAPTION = 60
_LONGEST_SENTENCE_CAPTION = 45
_PROSE = 8
_DOTS = ("..", "\u2026")


@dataclass(frozen=True, slots=True)
class Layout:
    """The sections of a text, and what the headline and the byline say."""

    sections: tuple[Section, ...]
    title: str = ""
    byline: str = ""
    published: date | None = None
    outlet: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The parts of a text while they are being named: `lines[i]` is part i on one line, `kinds[i]` its name so far.

    `lengths[i]` counts its words by blanks; `full_stops[i]` says whether it ends as running text does. What tells who
    wrote stands before part `head`, the second one that is running text. Where `has_dots`, a part ends in dots.
    """

    spans: list[Span]
    lines: list[str]
    lengths: list[int]
    full_stops: list[bool]
    has_dots: bool
    head: int
    kinds: list[SectionKind | None]

    def kind(self, number: int) -> SectionKind | None:
        """The kind of a part; None where it has none yet or there is no such part."""
        return self.kinds[number] if 0 <= number < len(self.kinds) else None

    def line(self, number: int) -> str:
        """The words of a part; empty where there is no such part."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""


Rule = Callable[[Page, int], bool]


def find_sections(text: str) -> tuple[Section, ...]:
    """The sections of `text`, in order, without outer white space and never overlapping.

    What stands between them is white space, or a line that a web page left behind ("Share"). A text of one line is
    one paragraph.

    >>> [section.kind for section in find_sections("Talks fail\\nBy Jane Doe\\nThe talks failed on Monday.")]
    ['headline', 'byline', 'paragraph']
    """
    return find_layout(text).sections


def find_layout(text: str, *, known: Mapping[int, SectionKind] = MappingProxyType({})) -> Layout:
    """The sections of `text` with the title, the author's name, the date and the outlet that they state.

    `known` says of parts, by the offset at which they start, what a page or a document calls them; no rule is asked
    about these.
    """
    page = _read_page(text, known)
    if len(page.spans) > 1:
        for kind, rule in RULES:
            for number, named in enumerate(page.kinds):
                if named is None and rule(page, number):
                    page.kinds[number] = kind
    repeats = _repeated_captions(page)
    sections = tuple(
        Section(kind or "paragraph", span, repeats=number in repeats)
        for number, (kind, span) in enumerate(zip(page.kinds, page.spans, strict=True))
    )
    parts = list(zip(page.kinds, page.lines, strict=True))
    stated = [read_byline(line) or read_names(line) for kind, line in parts if kind == "byline"]
    bylines = [byline for byline in stated if byline]
    return Layout(
        sections=sections,
        title=_heading_mark.sub("", next((line for kind, line in parts if kind == "headline"), ""), count=1),
        byline=next((byline.name for byline in bylines if byline.name), ""),
        published=_published(bylines),
        outlet=next((byline.outlet for byline in bylines if byline.outlet), ""),
    )


def states_author_or_date(page: Page, number: int) -> bool:
    """'By Jane Doe | Reuters', 'Updated 3 May 2021': in the head of the text, or among its last two lines."""
    in_place = number < page.head or number >= len(page.lines) - 2
    return in_place and read_byline(page.line(number)) is not None


def names_author_alone(page: Page, number: int) -> bool:
    """'Jane Doe' beside a line with the date, 'Jane Doe, Reuters' right under the headline."""
    if not 0 < number < page.head or not read_names(page.line(number)):
        return False
    beside_date = "byline" in (page.kind(number - 1), page.kind(number + 1))
    return beside_date or (number == 1 and is_credit(page.line(number)))


def stands_over_byline(page: Page, number: int) -> bool:
    """'Published' on a line of its own, with the date below it."""
    return page.kind(number + 1) == "byline" and announces_byline(page.line(number))


def credits_a_picture(page: Page, number: int) -> bool:
    """'Jane Doe, AFP', '(AP Photo/Jane Doe)', 'Photograph: Jane Doe': never the first line."""
    return number > 0 and is_credit(page.line(number))


def opens_as_caption(page: Page, number: int) -> bool:
    """'Photo: ...', 'FILE - ...': and after it more than a name, which would be a credit."""
    return page.line(number).startswith(_caption_openers()) and _could_be_caption(page, number)


def ends_in_its_credit(page: Page, number: int) -> bool:
    """'A crowd at the port on Monday. (AP Photo/Jane Doe)'."""
    return number > 0 and _could_be_caption(page, number) and ends_in_credit(page.line(number))


def is_cut_short(page: Page, number: int) -> bool:
    """'A crowd at the po...' near 'A crowd at the port': a preview of the caption, and the caption."""
    if not page.has_dots or not _could_be_caption(page, number):
        return False
    line = page.line(number)
    near = [page.line(other) for other in (number - 2, number - 1, number + 1, number + 2)]
    return any(_cuts_short(line, other) or _cuts_short(other, line) for other in near)


def is_said_twice(page: Page, number: int) -> bool:
    """The same words without a full stop on two lines before the text begins, neither of them the first line."""
    if not 0 < number < page.head or not _could_be_caption(page, number) or page.full_stops[number]:
        return False
    line = page.line(number)
    near = [page.line(other) for other in range(max(1, number - 2), number + 3)]
    return near.count(line) == 2


def begins_a_caption(page: Page, number: int) -> bool:
    """The words with which the caption above or below it begins, or all of them: the picture's description."""
    if number == 0 or page.lengths[number] < 3:
        return False
    line = page.line(number)
    return any(
        page.kind(other) == "caption" and page.line(other).startswith(line) for other in (number - 1, number + 1)
    )


def stands_before_credit(page: Page, number: int) -> bool:
    """The line right before a credit, and the same line before that, where it is no longer than a caption.

    Below the last paragraph a credit is the page's, so only a line without a full stop is a caption there.
    """
    credit = number + 2 if page.line(number + 1) == page.line(number) else number + 1
    if number == 0 or page.kind(credit) != "credit" or not _could_be_caption(page, number):
        return False
    return credit < len(page.lines) - 1 or not page.full_stops[number]


def stands_over_headline(page: Page, number: int) -> bool:
    """'World' in the first line, where the headline follows and then the byline; 'News | World' in any first line."""
    if number > 0 or page.kind(1) is not None or page.lengths[1] <= _LONGEST_KICKER or not _is_short(page, number):
        return False
    return "|" in page.line(number) or (page.kind(2) == "byline" and page.lengths[number] <= _LONGEST_KICKER)


def has_heading_mark(page: Page, number: int) -> bool:
    """'## What comes next': Markdown below the first line."""
    return number > 0 and _heading_mark.match(page.line(number)) is not None


def opens_the_text(page: Page, number: int) -> bool:
    """The first line that is none of the others: not too long, without a full stop, and followed by more text."""
    if number >= page.head or number == len(page.lines) - 1 or not {None, "headline"}.isdisjoint(page.kinds[:number]):
        return False
    is_long = page.lengths[number] > _LONGEST_HEADLINE
    return not is_long and not page.full_stops[number] and not _list_item.match(page.line(number))


def stands_between_paragraphs(page: Page, number: int) -> bool:
    """A sub-heading: a short line without a stop that text follows. Three such lines in a row are a list, and so are
    the last lines of all."""
    if not _is_short(page, number):
        return False
    before, after = _reading_on(page, number, -1), _reading_on(page, number, 1)
    if not before or not after or page.line(before[0]).endswith(":"):
        return False
    short = _short_lines(page, after)
    return short < len(after) and short + _short_lines(page, before) < 2


RULES: tuple[tuple[SectionKind, Rule], ...] = (
    ("byline", states_author_or_date),
    ("byline", names_author_alone),
    ("byline", stands_over_byline),
    ("credit", credits_a_picture),
    ("caption", opens_as_caption),
    ("caption", ends_in_its_credit),
    ("caption", is_cut_short),
    ("caption", is_said_twice),
    ("caption", stands_before_credit),
    ("caption", begins_a_caption),
    ("heading", stands_over_headline),
    ("heading", has_heading_mark),
    ("headline", opens_the_text),
    ("heading", stands_between_paragraphs),
)


def _read_page(text: str, known: Mapping[int, SectionKind]) -> Page:
    spans = find_parts(text)
    lines = [" ".join(span.of(text).split()) for span in spans]
    kept = [number for number, line in enumerate(lines) if line.casefold() not in _debris()]
    if kept:
        spans, lines = [spans[number] for number in kept], [lines[number] for number in kept]
    lengths = [len(line.split()) for line in lines]
    full_stops = [_ends_in_full_stop(line) for line in lines]
    prose = [number for number, length in enumerate(lengths) if full_stops[number] and length >= _PROSE]
    return Page(
        spans=spans,
        lines=lines,
        lengths=lengths,
        full_stops=full_stops,
        has_dots=any(line.endswith(_DOTS) for line in lines),
        head=min([*prose[1:2], _LONGEST_HEAD]),
        kinds=[known.get(span.start) for span in spans],
    )


@cache
def _debris() -> frozenset[str]:
    return frozenset(line.casefold() for line in words_of("web_debris"))


def _reading_on(page: Page, number: int, step: int) -> list[int]:
    """The numbers of the next two parts in one direction that are the author's text: no byline, caption or credit."""
    found: list[int] = []
    number += step
    while 0 <= number < len(page.lines) and len(found) < 2:
        if page.kind(number) in (None, "heading", "headline"):
            found.append(number)
        number += step
    return found


def _short_lines(page: Page, numbers: list[int]) -> int:
    """How many of these parts could be headings, up to the first that could not."""
    count = 0
    for number in numbers:
        if page.kind(number) == "headline" or not _is_short(page, number):
            break
        count += 1
    return count


def _is_short(page: Page, number: int) -> bool:
    """Whether a part could be a sub-heading: few words, no stop at its end, no bullet, no small letter first."""
    line = page.lines[number]
    if page.lengths[number] > _LONGEST_HEADING or line[0].islower() or _list_item.match(line):
        return False
    return (not _mark_at_end.search(line[-4:]) or _ends_in_abbreviation(line)) and _letter.search(line) is not None


def _ends_in_full_stop(line: str) -> bool:
    return _full_stop_at_end.search(line[-4:]) is not None and not _ends_in_abbreviation(line)


def _ends_in_abbreviation(line: str) -> bool:
    """'Talks open in the U.S.': the last full stop belongs to the word."""
    return line.endswith(".") and kind_of_abbreviation(line.split()[-1][:-1]) in {"name", "end"}


def _could_be_caption(page: Page, number: int) -> bool:
    """Whether a part is no longer than a caption; one that ends like running text must be shorter."""
    longest = _LONGEST_SENTENCE_CAPTION if page.full_stops[number] else _LONGEST_CAPTION
    return page.lengths[number] <= longest


def _cuts_short(line: str, other: str) -> bool:
    """Whether `line` is the beginning of `other` with dots for the rest."""
    if not line.endswith(_DOTS):
        return False
    stem = _dots_at_end.sub("", line)
    return len(stem.split(maxsplit=2)) > 2 and len(stem) < len(other) and other.startswith(stem)


def _repeated_captions(page: Page) -> frozenset[int]:
    """The captions that say what another says: the beginning of a fuller one, or the same words again."""
    captions = [number for number, kind in enumerate(page.kinds) if kind == "caption"]
    stems = sorted((_dots_at_end.sub("", page.line(number)), -number) for number in captions)
    repeats = set()
    for (stem, number), (fuller, _) in pairwise(stems):
        if fuller == stem or (fuller.startswith(stem) and len(stem.split(maxsplit=2)) > 2):
            repeats.add(-number)
    return frozenset(repeats)


def _published(bylines: list[Byline]) -> date | None:
    """The first date of publication; where none is stated the first date of an update."""
    published = [byline.published for byline in bylines if byline.published]
    updated = [byline.updated for byline in bylines if byline.updated]
    return next(iter(published + updated), None)


@cache
def _caption_openers() -> tuple[str, ...]:
    """The openers of captions as they stand in a line: 'Photo:', 'FILE -', 'In this photo'."""
    marks = (":", ",", " -", " \u2013", " \u2014")
    openers = line_openers("caption")
    phrases = [opener for opener in openers if opener.startswith("In ")]
    return (*phrases, *(opener + mark for opener in openers for mark in marks))
