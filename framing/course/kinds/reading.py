"""What several kinds of exercise read the same way: categories, the passage, and a quotation from it."""

from __future__ import annotations

from dataclasses import dataclass

from framing.course.passages import Passage
from framing.course.tables import Table
from framing.files import DataError
from framing.text.library import read_course_article
from framing.text.spans import Span


@dataclass(frozen=True, slots=True)
class Category:
    """What words can be marked as, or items sorted into: `explanation` says in one sentence what belongs there."""

    id: str
    name: str
    explanation: str


def read_categories(table: Table, name: str) -> tuple[Category, ...]:
    """The categories written as `[[...name]]`. Raises DataError where one is not as it should be, or comes twice."""
    return tuple(_read_category(part) for part in table.tables(name, unique="id"))


def read_passage(table: Table) -> Passage:
    """The passage of an exercise: `text`, or paragraphs of a course article, counted from 1, or all of it."""
    if "text" in table:
        passage = Passage(table.text("text"))
    else:
        passage = _from_article(table)
    if not passage.words:
        raise table.fault("the passage has no words", "text")
    return passage


def read_quote(table: Table, passage: Passage) -> Span:
    """The place of `quote` in the passage.

    A quote that stands there more than once needs `occurrence`, counted from 1, or `start`, its offset in the passage.
    """
    quote = table.text("quote")
    if not Passage(quote).words:
        raise table.fault(f"{quote!r} has no word; quote one at least", "quote")
    places = passage.find(quote)
    if "start" in table:
        span = Span(table.whole("start"), table.whole("start") + len(quote))
        if span not in places:
            where = ", ".join(str(place.start) for place in places) or "nowhere"
            raise table.fault(f"{quote!r} is not at {span.start} of the passage but at {where}; mend start", "start")
        return span
    if not places:
        raise table.fault(f"{quote!r} is not in the passage; copy it from there, whole words only", "quote")
    if "occurrence" not in table and len(places) > 1:
        raise table.fault(f"{quote!r} stands {len(places)} times; say which one: occurrence = 1", "quote")
    occurrence = table.whole("occurrence", default=1)
    if not 1 <= occurrence <= len(places):
        raise table.fault(f"{quote!r} stands {len(places)} times, not {occurrence}; mend occurrence", "occurrence")
    return places[occurrence - 1]


def _read_category(table: Table) -> Category:
    category = Category(id=table.text("id"), name=table.text("name"), explanation=table.text("explanation"))
    table.finish()
    return category


def _from_article(table: Table) -> Passage:
    name = table.text("article")
    try:
        article = read_course_article(name)
    except DataError as error:
        raise table.fault(f"no article {name!r} in the course ({error}); mend the name", "article") from None
    if "paragraphs" not in table:
        return Passage(article.text, article=name)
    numbers = table.wholes("paragraphs")
    paragraphs = [section.span for section in article.sections if section.kind == "paragraph"]
    first, last = numbers[0], numbers[-1]
    if list(numbers) != list(range(first, last + 1)) or not 1 <= first <= last <= len(paragraphs):
        raise table.fault(f"paragraphs has to be a run of numbers from 1 to {len(paragraphs)}", "paragraphs")
    start, end = paragraphs[first - 1].start, paragraphs[last - 1].end
    return Passage(article.text[start:end], article=name, start=start)
