"""Where a sentence ends.

Every run of full stops, question or exclamation marks is a candidate. The rules are asked in order; the first one
that has an answer decides. Where none has, the sentence ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from framing.text.language import abbreviations, months, words_of
from framing.text.spans import Span

_STOPS = ".!?\u2026\u061f\u06d4\u0964\u3002\uff01\uff1f"
_CLOSERS = "\"'\u201d\u2019\u00bb\u203a)\\]}\u300d\u300f"
# A stop with what closes after it, a footnote number, and further marks set off by a blank: `."`, `.[3]`, `. . .`
_run = re.compile(rf"[{_STOPS}][{_STOPS}{_CLOSERS}]*+(?:\[\d{{1,3}}\])*+(?:[ \t]++[{_STOPS}{_CLOSERS}]++(?=\s|\Z))*")
_break_without_stop = re.compile(r"\n[ \t\r\f\v]*\n|\u2029")
_bullet = re.compile(r"(?:^|\n)[ \t]*(?:[-*\u2022\u2023\u25aa\u25cf\u00b7\u2013]|\(?\d{1,3}[.)])(?=[ \t])")
_needs_no_blank = re.compile("[\u3002\uff01\uff1f]")
_opening_marks = re.compile(r"[^\w\s]*")
_next_word = re.compile(r"[^\W_](?:[\w.'\u2019-]*\w)?")
_named_then_word = re.compile(r"(?:[^\W\d_a-z][\w.'\u2019-]*\s+){1,3}([a-z]+)\b")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NEAR = 40  # characters that a rule may look back or ahead; keeps every rule's work constant


@dataclass(frozen=True)
class Stop:
    """A place where the sentence that began at `start` may end: the marks at `mark_start` to `mark_end`."""

    text: str
    start: int
    mark_start: int
    mark_end: int
    end: int

    @cached_property
    def marks(self) -> str:
        """The stops and what closes after them, such as `."`."""
        return self.text[self.mark_start : self.mark_end]

    @cached_property
    def is_full_stop(self) -> bool:
        """One full stop, perhaps with closing marks: the only mark that abbreviations share."""
        return self.marks[0] == "." and not any(mark in self.marks[1:] for mark in _STOPS)

    @cached_property
    def before(self) -> str:
        """The word before the mark, without opening marks: `U.S`, `Gen`, `over`."""
        near = self.text[max(self.start, self.mark_start - _NEAR) : self.mark_start]
        words = near.split()
        return re.sub(r"^[^\w]+", "", words[-1]) if words and not near[-1].isspace() else ""

    @cached_property
    def after(self) -> str:
        """The next `_NEAR` characters from the next word on, its opening marks left out."""
        near = self.text[self.mark_end : min(self.end, self.mark_end + _NEAR)].lstrip()
        return near[_opening_marks.match(near).end() :]  # type: ignore[union-attr]

    @cached_property
    def next_word(self) -> str:
        """The word after the mark; empty where there is none."""
        found = _next_word.match(self.after)
        return found[0] if found else ""

    @cached_property
    def abbreviation(self) -> str:
        """The kind of abbreviation before the mark (`title`, `name`, `end`, `inner`, `reference`), or nothing."""
        written, kind = abbreviations().get(self.before.lower(), ("", ""))
        if not kind and "-" in self.before:  # ex-Gen., vice-Adm.
            written, kind = abbreviations().get(self.before.rpartition("-")[2].lower(), ("", ""))
        if written[:1].isupper() and self.before[:1].islower() and "-" not in self.before:
            return ""
        return kind or ("name" if _ACRONYM.fullmatch(self.before) else "")


Rule = Callable[[Stop], bool | None]


def glued(stop: Stop) -> bool | None:
    """'3.5', 'example.org', 'said.,': no sentence ends where the next character follows at once."""
    follows = stop.text[stop.mark_end : stop.mark_end + 1]
    if follows.isspace() or _needs_no_blank.search(stop.marks):
        return None
    return False


def plain_end(stop: Stop) -> bool | None:
    """'... the talks failed. The ...': a long lower-case word that is no abbreviation, then a capital."""
    if stop.is_full_stop and len(stop.before) > 3 and stop.before.islower() and stop.next_word[:1].isupper():
        return True if not stop.abbreviation else None
    return None


def nothing_follows(stop: Stop) -> bool | None:
    """Marks without a word after them stay with their sentence."""
    return None if stop.next_word else False


def list_number(stop: Stop) -> bool | None:
    """'1. Hold talks.': the number or letter that opens a list item is not a sentence."""
    opening = stop.text[stop.start : stop.mark_start] if stop.mark_start - stop.start < 5 else ""
    if re.fullmatch(r"\(?(?:\d{1,3}|[A-Za-z]|[ivx]+)", opening) and stop.is_full_stop:
        return False
    return None


def lower_case_follows(stop: Stop) -> bool | None:
    """'"It is a lie!" he shouted': a small letter goes on with the sentence, unless it is a name such as iPhone."""
    word = stop.next_word
    return False if word[:1].islower() and word[1:2].islower() or word in {"a", "i"} else None


def reporting_clause(stop: Stop) -> bool | None:
    """'"Never!" Mary Jones shouted.': after a quotation that ends in ! or ?, a name and a verb of speech."""
    if not stop.marks[-1:] in "\"'\u201d\u2019\u00bb" or stop.marks[0] not in "!?" or stop.next_word in _starters():
        return None
    found = _named_then_word.match(stop.after)
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
    """'at 9 a.m. Monday', '9 a.m. GMT': a day, month or zone belongs to the time; any other capital is a new sentence."""
    if not stop.is_full_stop or stop.abbreviation != "end":
        return None
    word = stop.next_word
    return not (word in words_of("weekdays") or word in words_of("time_zones") or word.lower() in months())


def part_of_name(stop: Stop) -> bool | None:
    """'the U.S. Marines', 'Acme Inc. Chairman Roe': the name goes on unless a word follows that opens sentences."""
    if not stop.is_full_stop or stop.abbreviation != "name":
        return None
    return stop.next_word in _starters()


def initial(stop: Stop) -> bool | None:
    """'J. R. Smith': one capital letter before a full stop is an initial unless a word follows that opens sentences."""
    if stop.is_full_stop and len(stop.before) == 1 and stop.before.isupper():
        return stop.next_word in _starters()
    return None


RULES: tuple[Rule, ...] = (
    glued,
    plain_end,
    nothing_follows,
    list_number,
    lower_case_follows,
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
        for found in _run.finditer(text, piece.start, piece.end):
            stop = Stop(text, start, found.start(), found.end(), piece.end)
            if found.end() < piece.end and ends_sentence(stop):
                sentences.append(Span(start, found.end()))
                start = _skip_blanks(text, found.end(), piece.end)
        sentences.append(Span(start, piece.end))
    return sentences


def ends_sentence(stop: Stop) -> bool:
    """Whether a sentence ends at this stop: the answer of the first rule that has one, else yes."""
    return next((answer for rule in RULES if (answer := rule(stop)) is not None), True)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The stretches between the breaks that need no stop: empty lines, and bullets where there are several."""
    cuts = [found.end() for found in _break_without_stop.finditer(text, span.start, span.end)]
    bullets = [found.start() for found in _bullet.finditer(text, span.start, span.end)]
    if len(bullets) > 1:
        cuts = sorted(cuts + bullets)
    for start, end in zip([span.start, *cuts], [*cuts, span.end], strict=True):
        trimmed = trim(text, start, end)
        if trimmed:
            yield trimmed


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


def _starters() -> frozenset[str]:
    return words_of("sentence_starters")
