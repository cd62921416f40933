"""The articles of the corpus study: made by a seeded script, invented, balanced, and open about what was put in."""

import json
import re
from collections import Counter

import nbformat
import pytest

from framing.files import course_root
from framing.measure.reports import analyse
from framing.measure.scores import MEASURES
from framing.text.articles import Article
from framing.text.words import count_words
from tools.study_corpus import CORPUS, OUTLET_TYPES, articles, corpus_lines, read_plan

ROWS = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
BY_ID = {row["id"]: row for row in ROWS}
NOTEBOOK = nbformat.read(course_root() / "notebooks" / "instructor" / "corpus_study.ipynb", as_version=4)


def test_the_script_makes_the_stored_articles_again():
    assert corpus_lines().encode() == CORPUS.read_bytes(), "run make corpus, and make notebooks"


def test_another_seed_makes_other_articles():
    assert not {row["text"] for row in articles(seed=1, of_each=2)} & {row["text"] for row in ROWS}


def test_an_article_does_not_depend_on_how_many_there_are():
    assert all(row == BY_ID[row["id"]] for row in articles(of_each=3))


def test_there_are_200_different_articles_ten_of_each_type_on_each_event():
    assert len({row["text"] for row in ROWS}) == len(BY_ID) == 200
    counts = Counter((row["outlet_type"], row["event"]) for row in ROWS)
    assert set(counts.values()) == {10}
    assert {outlet_type for outlet_type, _ in counts} == set(OUTLET_TYPES)


def test_articles_are_short_and_say_that_they_are_constructed():
    assert all(90 <= count_words(row["text"]) <= 190 for row in ROWS)
    assert {row["origin"] for row in ROWS} == {"constructed"}


def test_no_gap_is_left_open():
    assert [row["id"] for row in ROWS if {"{", "}"} & set(row["text"]) or "  " in row["text"]] == []


def test_the_plan_gives_a_chance_for_each_part_and_type():
    plan = read_plan()
    assert list(plan) == list(OUTLET_TYPES)
    assert all(0 <= chance <= 1 for chances in plan.values() for chance in chances.values())


@pytest.mark.parametrize("part", ["number", "condition", "claim"])
def test_some_devices_have_no_built_in_difference(part):
    assert len({chances[part] for chances in read_plan().values()}) == 1


def test_what_was_planted_is_found_in_the_text():
    """The plan is put in as words that the measures know: most of it is found, apart from a few names ("the mob")."""
    found: Counter[str] = Counter()
    for row in ROWS[::7]:
        scores = analyse(Article.from_text(row["text"])).scores
        for measure in MEASURES:
            found[measure] += min(scores[measure].count, row[f"planted_{measure}"])
    for measure in MEASURES:
        planted = sum(row[f"planted_{measure}"] for row in ROWS[::7])
        assert found[measure] >= 0.8 * planted > 0, measure


def test_a_number_that_the_page_quotes_is_one_that_its_cells_show():
    """Only what has a decimal point: whole numbers are anywhere."""
    cells = NOTEBOOK.cells[:-1]
    shown = " ".join(str(cell.outputs) for cell in cells if cell.cell_type == "code")
    quoted = re.findall(r"\d+\.\d+", " ".join(cell.source for cell in cells if cell.cell_type == "markdown"))
    assert quoted
    assert [number for number in quoted if number not in shown] == []


def test_the_sources_of_the_study_stand_in_the_bibliography():
    known = " ".join((course_root() / "docs" / "bibliography.md").read_text(encoding="utf-8").split())
    sources = NOTEBOOK.cells[-1].source.partition("## Sources\n\n- ")[2].split("\n- ")
    assert len(sources) == 6
    assert [source for source in sources if " ".join(source.split()) not in known] == []
