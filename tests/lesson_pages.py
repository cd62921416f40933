"""The lessons as their readers meet them: sections, sentences, sources and minutes of each notebook."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import nbformat

from framing.course.exercises import Exercise, read_exercises
from framing.glossary import term_id
from framing.measure.reports import analyse
from framing.text.articles import Article
from framing.text.documents import read_document
from framing.text.library import read_course_article
from framing.text.words import count_words
from tools.notebooks import NOTEBOOKS

WORDS_A_MINUTE = 200
"""How fast a close reader reads: adults read English prose at some 240 words a minute (Brysbaert 2019), students of a
text in a second language more slowly."""

_link = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_exercise = re.compile(r"^exercise\(\"([^\"]+)\"\)", re.MULTILINE)
_page = re.compile(r"\bpage\((?:(\w+)|read_course_article\(\"([^\"]+)\"\))\)")
_named = re.compile(r"^(\w+) = read_course_article\(\"([^\"]+)\"\)", re.MULTILINE)
_shown_terms = re.compile(r"\bglossary\(([^)]*)\)")


@dataclass(frozen=True)
class LessonPage:
    """One lesson's notebook."""

    path: Path

    @property
    def number(self) -> str:
        """'02'."""
        return self.path.stem[:2]

    @cached_property
    def cells(self):
        """All cells, in order."""
        return nbformat.read(self.path, as_version=4).cells

    @cached_property
    def text(self) -> str:
        """The markdown of the lesson, cell by cell."""
        return "\n\n".join(cell.source for cell in self.cells if cell.cell_type == "markdown")

    @cached_property
    def code(self) -> str:
        """The code of the lesson, cell by cell."""
        return "\n\n".join(cell.source for cell in self.cells if cell.cell_type == "code")

    def section(self, heading: str) -> str:
        """What stands under a heading, up to the next one of its level or above; empty where there is none."""
        found = re.search(rf"^(#+) {re.escape(heading)}$\n(.*?)(?=^\1? ?#{{1,2}} |\Z)", self.text, re.M | re.S)
        return found[2] if found else ""

    @property
    def headings(self) -> list[str]:
        """The texts of all headings."""
        return re.findall(r"^#+ (.+)$", self.text, re.MULTILINE)

    @property
    def prose(self) -> str:
        """The markdown without its sources."""
        return self.text.partition("\n## Sources")[0]

    @cached_property
    def sentences(self) -> list[str]:
        """Every sentence of the prose; headings, table rows and tables' cells stand each for itself."""
        found = []
        for line in lines_of(self.prose):
            article = Article.from_text(line)
            segments = read_document(article).segments
            found += [segment.span.of(article.text) for segment in segments]
        return found

    @property
    def sources(self) -> list[str]:
        """The entries of the last section, each on one line."""
        return [" ".join(entry.split()) for entry in re.split(r"^- ", self.section("Sources"), flags=re.M)[1:]]

    @property
    def minutes(self) -> int:
        """How long the lesson says that it takes."""
        return int(re.search(r"^\*\*(\d+) minutes\.", self.text, re.MULTILINE)[1])

    @property
    def exercises(self) -> list[str]:
        """The exercises that it shows, in order."""
        return _exercise.findall(self.code)

    @property
    def reading_minutes(self) -> float:
        """The time for the prose, and for the articles that are shown as pages."""
        named = dict(_named.findall(self.code))
        articles = [named.get(variable, name) for variable, name in _page.findall(self.code)]
        words = count_words(self.prose) + sum(words_of(name) for name in articles)
        return words / WORDS_A_MINUTE

    @property
    def core_minutes(self) -> int:
        """The time for the exercises that carry the lesson."""
        return sum(exercises_by_id()[name].minutes for name in self.exercises if exercises_by_id()[name].core)

    @property
    def shown_terms(self) -> list[str]:
        """The terms of the glossary that it shows."""
        named = [name for call in _shown_terms.findall(self.code) for name in re.findall(r'"([^"]+)"', call)]
        return [term_id(name) for name in named]


def lesson_pages() -> list[LessonPage]:
    """All lessons, in order; the instructors' notebooks are none."""
    return [LessonPage(path) for path in sorted(NOTEBOOKS.glob("[0-9][0-9]_*.ipynb"))]


@cache
def exercises_by_id() -> dict[str, Exercise]:
    """Every exercise of the course by its id."""
    return {exercise.id: exercise for exercise in read_exercises()}


@cache
def words_of(article: str) -> int:
    """The words of an article that rates are counted on."""
    return analyse(read_course_article(article)).scores["hedging"].base


def lines_of(markdown: str) -> list[str]:
    """Paragraphs, list entries, headings and table cells as plain text, each on one line."""
    lines: list[str] = []
    for line in [*markdown.splitlines(), ""]:
        text = line.strip()
        if text.startswith("|"):
            lines += [plain(cell) for cell in text.strip("|").split("|") if re.search(r"\w", cell)]
            lines.append("")
        elif not text or re.match(r"#+ |[-*] |\d+\. |> ", text):
            lines += ["", plain(re.sub(r"^(#+|[-*]|\d+\.|>) ", "", text))]
        elif lines and lines[-1]:
            lines[-1] += f" {plain(text)}"
        else:
            lines.append(plain(text))
    return [line for line in lines if re.search(r"\w", line)]


def plain(markdown: str) -> str:
    """The words of a piece of markdown, without links, stars and backticks."""
    return re.sub(r"[*`]", "", _link.sub(r"\1", markdown)).strip()
