"""Where a sentence ends.

Every run of full stops, question or exclamation marks is a candidate. The rules are asked in order; the first one
that has an answer decides. Where none has, the sentence ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from framing.text.language import kind_of_abbreviation, months, words_of
from framing.text.spans import Span

_STOPS = ".!?\u2026\u061f\u06d4\u0964\u3002\uff01\uff1f"
_CLOSERS = "\"'\u201d\u2019\u00bb\u203a)\\]}\u300d\u300f"
# A stop with what closes after it, a footnote number, and further marks set off by a blank: `."`, `.[3]`, `. . .`
_marks = re.compile(rf"[{_STOPS}][{_STOPS}{_CLOSERS}]*+(?:\[\d{{1,3}}\])*+(?:[ \t]++[{_STOPS}{_CLOSERS}]++(?=\s|\Z))*")
_one_full_stop = re.compile(rf"\.[{_CLOSERS}]*(?:\[\d+\])*")
_line_end = re.compile("[\n\u2029]")
_empty_line = re.compile(r"\n[ \t\r\f\v]*\n|\u2029")
_bullet = re.compile(r"(?:\A|(?<=\n))[ \t]*(?:[-*\u2022\u2023\u25aa\u25cf\u00b7\u2013]|\(?\d{1,3}[.)])(?=[ \t])")
_needs_no_blank = frozenset("\u3002\uff01\uff1f")
_quotation_ends = frozenset("\"'\u201d\u2019\u00bb")
_first_word = re.compile(r"[^\w]*([^\W_](?:[\w.'\u2019-]*\w)?)?")
_name_and_word = re.compile(r"[^\w]*(?:[^\W\d_a-z][\w.'\u2019-]*\s+){1,3}([a-z]+)\b")
_list_item = re.compile(r"\s+\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s")
_list_number = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivx]+)")
_capital = re.compile("[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f]")
_OPENERS = "\"'\u201c\u2018\u201e\u00ab\u2039([{*_\u00bf\u00a1-\u2013\u2014"
_NEAR = 40  # characters that a rule looks back or ahead; so each rule's work has a limit


class Stop(NamedTuple):
    """A place where a sentence may end, as the rules see it."""

    opening: str
    """The sentence's first characters, up to the marks where it is shorter than that."""
    before: str
    """The word before the marks, without opening marks: `U.S`, `Gen`, `over`."""
    abbreviation: str
    """The kind of abbreviation that word is: `title`, `name`, `end`, `inner`, `reference`; empty where it is none."""
    marks: str
    """The stops and what closes after them: `."`."""
    is_full_stop: bool
    """Whether the marks are one full stop, perhaps with closing marks: the only stop that abbreviations have."""
    after: str
    """The characters after the marks; white space first, where there is any."""
    next_word: str
    """The first word of them; empty where there is none."""
    has_capitals: bool
    """Whether the paragraph has capital letters at all."""


Rule = Callable[[Stop], bool | None]


def glued(stop: Stop) -> bool | None:
    """'3.5', 'example.org': what stands right after the marks goes on, unless a blank is missing ('over.The talks')."""
    if stop.after[:1].isspace() or stop.marks[-1] in _needs_no_blank:
        return None
    blank_is_missing = stop.marks in {".", "!", "?"} and stop.after[:1].isupper() and stop.after[1:2].islower()
    return None if blank_is_missing and stop.before.isalpha() and stop.before[-1:].islower() else False


def plain_end(stop: Stop) -> bool | None:
    """'... the talks failed. The ...': a long lower-case word that is no abbreviation, then a capital."""
    if stop.is_full_stop and len(stop.before) > 3 and stop.before.islower() and stop.next_word[:1].isupper():
        return None if stop.abbreviation else True
    return None


def nothing_follows(stop: Stop) -> bool | None:
    """Marks without a word after them stay with their sentence."""
    return None if stop.next_word else False


def list_number(stop: Stop) -> bool | None:
    """'1. Hold talks.': the number or letter that opens a list item is not a sentence."""
    return False if stop.is_full_stop and _list_number.fullmatch(stop.opening) else None


def list_item_follows(stop: Stop) -> bool | None:
    """'(a) Hold talks. (b) Free the crew.': the next item's letter or number in brackets."""
    return True if _list_item.match(stop.after) else None


def small_letter_follows(stop: Stop) -> bool | None:
    """'"It is a lie!" he shouted': a small letter goes on, but not in 'iPhone' or where none is a capital."""
    word = stop.next_word
    return False if word[:1].islower() and not word[1:2].isupper() and stop.has_capitals else None


def reporting_clause(stop: Stop) -> bool | None:
    """'"Never!" Mary Jones shouted.': after a quotation that ends in ! or ?, a name and a verb of speech."""
    if stop.marks[-1] not in _quotation_ends or stop.marks[0] not in "!?" or _opens_a_sentence(stop.next_word):
        return None
    found = _name_and_word.match(stop.after)
    return False if found and found[1] in words_of("speech_verbs") else None


def title_before_name(stop: Stop) -> bool | None:
    """'Gen. Smith', 'e.g. Rome': these always need what follows."""
    return False if stop.is_full_stop and stop.abbreviation in {"title", "inner"} else None


def number_after_reference(stop: Stop) -> bool | None:
    """'No. 3', 'Jan. 5': an abbreviation that counts something goes on with its number, and else ends as words do."""
    if not stop.is_full_stop or stop.abbreviation != "reference":
        return None
    return not stop.next_word[:1].isdigit()


def time_of_day(stop: Stop) -> bool | None:
    """'at 9 a.m. Monday', '9 a.m. GMT': a day, month or zone belongs to the time; else a new sentence begins."""
    if not stop.is_full_stop or stop.abbreviation != "end":
        return None
    word = stop.next_word
    return not (word in words_of("weekdays") or word in words_of("time_zones") or word.lower() in months())


def part_of_name(stop: Stop) -> bool | None:
    """'the U.S. Marines', 'Acme Inc. Chairman Roe': the name goes on unless a word follows that opens sentences."""
    if not stop.is_full_stop or stop.abbreviation != "name":
        return None
    return _opens_a_sentence(stop.next_word)


def initial(stop: Stop) -> bool | None:
    """'J. R. Smith': one capital letter before a full stop is an initial unless a word follows that opens sentences."""
    if stop.is_full_stop and len(stop.before) == 1 and stop.before.isupper():
        return _opens_a_sentence(stop.next_word)
    return None


RULES: tuple[Rule, ...] = (
    glued,
    plain_end,
    nothing_follows,
    list_number,
    list_item_follows,
    small_letter_follows,
    reporting_clause,
    title_before_name,
    number_after_reference,
    time_of_day,
    part_of_name,
    initial,
)


def split_sentences(text: str, span: Span) -> list[Span]:
    """The sentences of one paragraph, the `span` of `text`, in order and without outer white space.

    Only white space stands between them. A line end inside the paragraph is a blank; an empty line or a new bullet
    ends the sentence before it. Time grows with the length of the text alone.

    >>> text = "Gen. Roe left at 9 a.m. Monday. He may return."
    >>> [sentence.of(text) for sentence in split_sentences(text, Span(0, len(text)))]
    ['Gen. Roe left at 9 a.m. Monday.', 'He may return.']
    """
    sentences = []
    for piece in _pieces(text, span):
        start = piece.start
        has_capitals = _capital.search(text, piece.start, piece.end) is not None
        for marks in _marks.finditer(text, piece.start, piece.end):
            if marks.end() < piece.end and ends_sentence(_stop_at(text, start, marks.span(), piece.end, has_capitals)):
                sentences.append(Span(start, marks.end()))
                start = _skip_blanks(text, marks.end(), piece.end)
        sentences.append(Span(start, piece.end))
    return sentences


def ends_sentence(stop: Stop) -> bool:
    """Whether a sentence ends at this stop: the answer of the first rule that has one, else yes."""
    for rule in RULES:
        answer = rule(stop)
        if answer is not None:
            return answer
    return True


def _stop_at(text: str, start: int, marks: tuple[int, int], end: int, has_capitals: bool) -> Stop:
    """What the rules need to know of the `marks`, in a sentence that began at `start`."""
    first, stop = marks
    near = text[max(start, first - _NEAR) : first]
    last = near[near.rfind(" ") + 1 :].split()
    before = last[-1].lstrip(_OPENERS) if last else ""
    after = text[stop : min(end, stop + _NEAR)]
    found = _first_word.match(after)
    is_full_stop = (stop == first + 1 and text[first] == ".") or bool(_one_full_stop.fullmatch(text, first, stop))
    return Stop(
        opening=text[start : min(start + _NEAR, first)],
        before=before,
        abbreviation=kind_of_abbreviation(before),
        marks=text[first:stop],
        is_full_stop=is_full_stop,
        after=after,
        next_word=(found and found[1]) or "",
        has_capitals=has_capitals,
    )


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The stretches between the breaks that need no stop: empty lines, and bullets where there are several."""
    cuts = _breaks(text, span) if _line_end.search(text, span.start, span.end) else []
    for start, end in zip([span.start, *cuts], [*cuts, span.end], strict=True):
        trimmed = trim(text, start, end)
        if trimmed:
            yield trimmed


def _breaks(text: str, span: Span) -> list[int]:
    """Where the breaks of a paragraph of several lines end, and its bullets begin."""
    ends = [found.end() for found in _empty_line.finditer(text, span.start, span.end)]
    bullets = [span.start + found.start() for found in _bullet.finditer(span.of(text))]
    return sorted(ends + bullets) if len(bullets) > 1 else ends


def trim(text: str, start: int, end: int) -> Span | None:
    """The span without outer white space; None where nothing else is in it.

    >>> trim("  no  ", 0, 6)
    Span(start=2, end=4)
    """
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = start + len(piece.rstrip())
    return Span(left, right) if left < right else None


def _skip_blanks(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _opens_a_sentence(word: str) -> bool:
    return word in words_of("sentence_starters")
