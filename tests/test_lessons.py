"""The lessons as a course: whole, in order, readable in the time they say, each source in the bibliography."""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from statistics import median

import pytest

from framing.glossary import load_glossary
from framing.text.words import count_words
from tests.lesson_pages import exercises_by_id, lesson_pages, plain

ROOT = Path(__file__).resolve().parent.parent
PAGES = lesson_pages()
LAST_SECTIONS = ["What the tool cannot see", "To discuss", "Words of this lesson", "Next", "Sources"]
each_lesson = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path.stem)


@cache
def bibliography() -> str:
    return " ".join((ROOT / "docs" / "bibliography.md").read_text(encoding="utf-8").split())


def test_there_are_nine_lessons():
    assert [page.number for page in PAGES] == [f"{number:02}" for number in range(9)]


# The shape of a lesson


@each_lesson
def test_a_lesson_opens_with_its_number_its_minutes_and_three_outcomes(page):
    title, _, *rest = page.cells[0].source.splitlines()
    assert re.fullmatch(rf"# {page.number} \S.+", title)
    assert re.fullmatch(r"\*\*\d+ minutes\. After this lesson you can\*\*", rest[0])
    assert len(re.findall(r"^- ", page.cells[0].source, re.MULTILINE)) == 3


@each_lesson
def test_progress_stands_at_its_top(page):
    assert f'progress("{page.number}")' in [cell.source for cell in page.cells[:5]]


@each_lesson
def test_a_lesson_ends_with_limits_questions_words_the_next_lesson_and_sources(page):
    assert [heading for heading in page.headings if heading in LAST_SECTIONS] == LAST_SECTIONS
    assert len(re.findall(r"^- ", page.section("What the tool cannot see"), re.MULTILINE)) >= 3
    assert len(re.findall(r"^\d\. ", page.section("To discuss"), re.MULTILINE)) == 2


@each_lesson
def test_one_cell_opens_the_box(page):
    sources = [cell.source for cell in page.cells]
    opening = [number for number, source in enumerate(sources) if re.search(r"^### Open the box$", source, re.M)]
    assert len(opening) == 1
    assert page.cells[opening[0] + 1].cell_type == "code"
    assert page.cells[opening[0] + 1].outputs


@each_lesson
def test_a_lesson_leads_to_the_next_one(page):
    following = [other.path.name for other in PAGES if int(other.number) == int(page.number) + 1]
    assert re.findall(r"\((\d\d_[^)]+)\)", page.section("Next"))[:1] == following


@each_lesson
def test_links_lead_somewhere(page):
    """To a file beside the notebook, since Lab serves this folder alone, or to a heading of the lesson."""
    links = re.findall(r"\]\(([^)\s]+)\)", page.text)
    anchors = {heading.replace(" ", "-") for heading in map(plain, page.headings)}
    for link in links:
        is_there = link[1:] in anchors if link.startswith("#") else (page.path.parent / link).is_file()
        assert is_there or re.match(r"https?://", link), link


# Words


@each_lesson
def test_sentences_are_short(page):
    lengths = {sentence: count_words(sentence) for sentence in page.sentences}
    assert [sentence for sentence, words in lengths.items() if words > 35] == []
    assert median(lengths.values()) <= 20


@each_lesson
def test_words_that_lead_to_the_glossary_are_shown_at_the_end(page):
    linked = {plain(text).lower() for text in re.findall(r"\[([^\]]+)\]\(#Words-of-this-lesson\)", page.text)}
    assert linked, "no word of the lesson leads to the glossary"
    assert page.shown_terms
    assert [name for name in page.shown_terms if name not in load_glossary()] == []


def test_every_term_of_the_glossary_is_shown_in_a_lesson():
    shown = {name for page in PAGES for name in page.shown_terms}
    assert [name for name in load_glossary() if name not in shown] == []


# Time


@each_lesson
def test_reading_and_core_exercises_fit_into_the_minutes(page):
    assert page.reading_minutes + page.core_minutes <= page.minutes
    assert page.reading_minutes + page.core_minutes >= 0.6 * page.minutes, "it promises more than there is"


# Exercises


@each_lesson
def test_a_lesson_shows_its_own_exercises(page):
    assert {name[:2] for name in page.exercises} == {page.number}


def test_every_exercise_stands_in_one_lesson_and_every_name_is_an_exercise():
    used = Counter(name for page in PAGES for name in page.exercises)
    known = [name for name, exercise in exercises_by_id().items() if exercise.lesson.isdigit()]
    assert sorted(used.elements()) == sorted(known)


# Sources


@each_lesson
def test_every_source_has_a_year_and_a_place_where_it_was_published(page):
    assert page.sources
    for source in page.sources:
        assert re.search(r"\((?:[^()]* )?(1[89]|20)\d\d[a-z]?\)\.", source), source
        assert re.search(r"doi:10\.\d{4,}/\S+|\*[^*]+\*|\. [A-Z][^.]+\.$", source), source


@each_lesson
def test_every_source_stands_in_the_bibliography(page):
    known = bibliography()
    assert [source for source in page.sources if source not in known] == []


@each_lesson
def test_whoever_is_cited_stands_among_the_sources(page):
    """`Hyland (2005)`, `Prince, Frader and Bosk (1982)`, `(Cohen 1960)`: one entry has the name and the year."""
    prose = " ".join(page.prose.split())
    cited = re.findall(r"([A-Z][\w'-]+)(?: and (?:her|his|their) colleagues| and others)? \((\d{4})\)", prose)
    cited += re.findall(r"\(([A-Z][\w'-]+)[^()]*?,? (\d{4})\)", prose)
    missing = [
        (name, year)
        for name, year in cited
        if not any(name.removesuffix("'s") in source and year in source for source in page.sources)
    ]
    assert missing == []


@pytest.mark.parametrize("term", load_glossary().values(), ids=lambda term: term.id)
def test_a_source_of_the_glossary_stands_in_the_bibliography(term):
    if term.source:
        first, year = re.match(r"([\w-]+(?: [\w-]+)*?)(?:,| and|\s\d)", term.source)[1], term.source[-4:]
        assert re.search(rf"{first.split()[-1]}[^\n]*{year}", bibliography()), term.source
