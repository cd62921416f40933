"""What several kinds of exercise read the same way: categories, the passage, and a quotation from it."""

from __future__ import annotations

from dataclasses import dataclass

from framing.course.kinds.misquotes import explain_misquote
from framing.course.passages import Passage
from framing.course.tables import Table, refuse_repeated
from framing.text.library import articles_in, course_articles, read_course_article
from framing.text.spans import Span

MOST_PLACES = 5  # that a fault lists


@dataclass(frozen=True, slots=True)
class Category:
    """What words can be marked as, or items sorted into: `explanation` says in one sentence what belongs there."""

    id: str
    name: str
    explanation: str


def read_categories(table: Table, name: str) -> tuple[Category, ...]:
    """The categories written as `[[...name]]`. Raises DataError where one is not as it should be, or comes twice."""
    return tuple(_read_category(part) for part in table.tables(name, unique="id"))


def read_several(table: Table, name: str) -> tuple[Table, ...]:
    """The tables written as `[[...name]]`, each with an id and a text. Raises DataError unless two or more differ."""
    tables = table.tables(name, unique="id")
    if len(tables) < 2:
        raise table.fault(f"there has to be more than one of {name}; add another", name)
    refuse_repeated(tables, "text")
    return tables


def read_passage(table: Table) -> Passage:
    """The passage of an exercise: `text`, or paragraphs of an article, counted from 1, or all of it.

    The article stands in `articles/` beside the folder of the exercise, or in the course.
    """
    if "text" in table and "article" in table:
        raise table.fault("a passage is either text or article; leave one of them out", "article")
    if "paragraphs" in table and "article" not in table:
        raise table.fault("paragraphs are those of an article; name it, or leave paragraphs out", "paragraphs")
    passage = _from_article(table) if "article" in table else Passage(table.text("text"))
    if not passage.words:
        raise table.fault("the passage has no words; write it", "text")
    return passage


def has_passage(table: Table) -> bool:
    """Whether there is a field of a passage, where a kind can do without one."""
    return any(name in table for name in ("text", "article", "paragraphs"))


def read_quote(table: Table, passage: Passage) -> Span:
    """The place of `quote` in the passage.

    A quote that stands there more than once needs `occurrence`, counted from 1, or `start`, its offset in the passage;
    where both are given they have to agree.
    """
    quote = table.text("quote")
    if not Passage(quote).words:
        raise table.fault(f"{quote!r} has no word; quote one at least", "quote")
    places = passage.find(quote)
    if not places:
        raise table.fault(explain_misquote(quote, passage), "quote")
    if "\n" in quote:
        raise table.fault(f"{quote!r} goes over the end of a line; quote words of one line", "quote")
    if "occurrence" not in table and "start" not in table and len(places) > 1:
        raise table.fault(f"{quote!r} stands there {len(places)} times; say which one: occurrence = 1", "quote")
    if "start" not in table:
        return places[_occurrence(table, places) - 1]
    start = table.whole("start")
    span = Span(start, start + len(quote))
    if span not in places:
        where = ", ".join(str(place.start) for place in places[:MOST_PLACES])
        raise table.fault(f"{quote!r} is not at {start} of the passage but at {where}; mend start", "start")
    if "occurrence" in table and places[_occurrence(table, places) - 1] != span:
        why = f"the {quote!r} at {start} is number {places.index(span) + 1}; mend occurrence or start"
        raise table.fault(why, "occurrence")
    return span


def _occurrence(table: Table, places: list[Span]) -> int:
    """Which of the places is meant, from 1."""
    occurrence = table.whole("occurrence", default=1, least=1)
    if occurrence > len(places):
        times = "once" if len(places) == 1 else f"{len(places)} times"
        raise table.fault(f"{table.text('quote')!r} stands there {times}, not {occurrence}; mend it", "occurrence")
    return occurrence


def _read_category(table: Table) -> Category:
    category = Category(id=table.identifier("id"), name=table.text("name"), explanation=table.text("explanation"))
    table.finish()
    return category


def _from_article(table: Table) -> Passage:
    data = table.path.parent.parent  # the folder that holds exercises/ may hold articles/ too
    name = table.choice("article", sorted({*articles_in(data), *course_articles()}))
    article = read_course_article(name, data=data)
    if "paragraphs" not in table:
        return Passage(article.text, article=name)
    numbers = table.wholes("paragraphs")
    paragraphs = [section.span for section in article.sections if section.kind == "paragraph"]
    first, last = numbers[0], numbers[-1]
    if list(numbers) != list(range(first, last + 1)) or not 1 <= first <= last <= len(paragraphs):
        raise table.fault(
            f"paragraphs has to be a run such as [2, 3], from 1 to {len(paragraphs)}; mend it", "paragraphs"
        )
    start, end = paragraphs[first - 1].start, paragraphs[last - 1].end
    return Passage(article.text[start:end], article=name, start=start)
