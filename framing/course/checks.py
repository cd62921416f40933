"""What `framing check` looks at: everything that a student, a score or a lesson relies on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from framing.course.exercise_checks import check_exercises
from framing.course.interface_checks import check_interface
from framing.course.key_change_checks import check_key_changes
from framing.course.key_checks import check_article_keys
from framing.course.notebook_checks import check_notebooks
from framing.course.rubric import check_rubric
from framing.files import DataError, data_path, faults_of, read_toml
from framing.glossary import check_glossary
from framing.measure.lexicon_checks import check_lexicons
from framing.measure.reference_checks import check_references
from framing.measure.table_checks import check_language, check_tables
from framing.text.facts import read_fact_file
from framing.text.library import articles_in, read_course_article


def check_articles(*, data: Path | None = None) -> list[DataError]:
    """The faults of the articles in `data`, by default the course's own, and of the tables beside them."""
    data = data or data_path()
    tables = sorted((data / "articles").glob("*/*.toml"))
    articles = (_article(name, data) for name in articles_in(data))
    return faults_of(*articles, *(_table(path) for path in tables if not path.with_suffix(".txt").is_file()))


def check_facts() -> list[DataError]:
    """The faults of the lists of facts beside the articles of a case: of each list the first."""
    return faults_of(*(_facts(path) for path in sorted(data_path("articles").glob("*/facts.toml"))))


def checks_of(data: Path | None) -> dict[str, Callable[[], list[DataError]]]:
    """What is checked, by its subject: the whole course, or of another folder what is there of it.

    In another folder that is the exercises with their keys, and articles and a rubric where there are any.

    Raises DataError where the folder has no exercises.
    """
    if data is None:
        return CHECKS
    if not (data / "exercises").is_dir():
        raise DataError(data / "exercises", None, "no such folder; name the folder that has exercises/ and keys/ in it")
    checks: dict[str, Callable[[], list[DataError]]] = {"exercises and keys": partial(check_exercises, data=data)}
    if (data / "articles").is_dir():
        checks = {"articles": partial(check_articles, data=data)} | checks
    return checks | ({"rubric": partial(check_rubric, data=data)} if (data / "rubric.toml").is_file() else {})


def find_faults(subject: str, *, data: Path | None = None) -> list[DataError]:
    """The faults of one of the checks, each once; one that keeps the check from going on is the last of them."""
    try:
        faults = checks_of(data)[subject]()
    except DataError as error:
        faults = [error]
    return list({str(fault): fault for fault in faults}.values())


CHECKS: dict[str, Callable[[], list[DataError]]] = {
    "schemes, scales and sources": check_tables,
    "word lists": check_language,
    "lexicons": check_lexicons,
    "reliability, reference rates and validity": check_references,
    "articles": check_articles,
    "facts of cases": check_facts,
    "keys of articles": check_article_keys,
    "exercises and keys": check_exercises,
    "corrected keys": check_key_changes,
    "glossary": check_glossary,
    "rubric": check_rubric,
    "notebooks": check_notebooks,
    "interface": check_interface,
}


def _article(name: str, data: Path) -> Iterator[DataError]:
    """An article can be read, and says in a table beside it where it comes from."""
    article = read_course_article(name, data=data)
    if not article.origin:
        why = 'the article does not say where it comes from; write origin = "constructed"'
        yield DataError(data / "articles" / f"{name}.toml", None, why)


def _facts(path: Path) -> Iterator[DataError]:
    """Every fact names the texts of its case, with words that stand in them."""
    read_fact_file(path)
    yield from ()


def _table(path: Path) -> Iterator[DataError]:
    if not read_toml(path):
        yield DataError(path, None, "the table is empty; fill it in or remove the file")
