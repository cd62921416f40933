"""What `framing check` looks at: everything in `data/` that a student, a score or a lesson relies on."""

from __future__ import annotations

from collections.abc import Callable

from framing.course.exercises import check_exercises
from framing.files import DataError
from framing.measure.lexicon_checks import check_lexicons
from framing.measure.table_checks import check_tables
from framing.text.library import course_articles, read_course_article


def check_articles() -> list[DataError]:
    """The faults of the course's articles and their metadata."""
    faults = []
    for name in course_articles():
        try:
            read_course_article(name)
        except DataError as error:
            faults.append(error)
    return faults


CHECKS: dict[str, Callable[[], list[DataError]]] = {
    "lexicons": check_lexicons,
    "schemes, scales, sources and word classes": check_tables,
    "articles": check_articles,
    "exercises and keys": check_exercises,
}
