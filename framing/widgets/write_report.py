"""The button that turns a student's article and answers into a report of two files."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path

import ipywidgets

import framing
from framing.course.answers import reports_folder
from framing.course.own_report import CLAIM, LIMITS, RIVAL, read_written, write_new
from framing.files import DataError
from framing.interface import interface
from framing.measure.reports import analyse
from framing.show.cue_csv import cue_csv
from framing.show.report_page import Rating, ReportText, Written, report_page
from framing.show.wording import name_of, say
from framing.text.reading import slug
from framing.widgets.own_article import OwnArticleField

_LONGEST_STEM = 60


class ReportWriter(ipywidgets.VBox):  # type: ignore[misc]  # ipywidgets has no type hints
    """A button, a box to tick for the article's text, and a line that names the files which were written."""

    def __init__(self, own: OwnArticleField, *, answers: Path | None = None, folder: Path | None = None) -> None:
        words = interface()
        self.own = own
        self.answers = answers
        self.folder = folder or reports_folder()
        wide = ipywidgets.Layout(width="auto")
        self.with_article = ipywidgets.Checkbox(
            value=True, description=words.say("writing.article"), indent=False, layout=wide
        )
        self.button = ipywidgets.Button(
            description=words.say("writing.button"), layout=ipywidgets.Layout(width="max-content")
        )
        self.button.on_click(lambda button: self.write())
        self.said = ipywidgets.HTML()
        super().__init__(children=[self.with_article, self.button, self.said])

    def write(self) -> list[Path]:
        """Writes the report and the table of cues; returns their paths, none where the disk refused."""
        words = interface()
        report = analyse(self.own.article)
        written = _written(self.answers)
        contents = {
            ".html": report_page(
                report,
                written,
                day=date.today(),
                version=framing.__version__,
                is_example=not self.own.is_own,
                with_article=self.with_article.value,
            ).encode("utf-8", "replace"),
            ".csv": cue_csv(report),
        }
        stem = f"report-{slug(name_of(report.article))[:_LONGEST_STEM].strip('-')}"
        try:
            paths = write_new(self.folder, stem, contents)
        except OSError as error:
            self._say(words.say("writing.failed", folder=self.folder, why=words.why(error)))
            return []
        html, csv = (path.name for path in paths)
        told = [words.say("writing.done", html=html, csv=csv, folder=self.folder.name)]
        if written.missing:
            told.append(words.say("writing.missing", parts=", ".join(written.missing)))
        self._say(*told)
        return paths

    def __repr__(self) -> str:
        return interface().say("writing.repr")

    def _say(self, *lines: str) -> None:
        # One live region, so that a screen reader says where the report is.
        self.said.value = f'<div role="status">{"".join(f"<p>{escape(line)}</p>" for line in lines)}</div>'


def write_report(own: OwnArticleField, *, answers: Path | None = None, folder: Path | None = None) -> ReportWriter:
    """A button that writes the report on the article of `own_article()`, from the answers of this lesson.

    The report is an HTML file that needs nothing else, and beside it a CSV file of the cues; both go into `folder`, by
    default `reports/` beside the notebook, and none is ever overwritten.
    """
    return ReportWriter(own, answers=answers, folder=folder)


def _written(answers: Path | None) -> ReportText:
    """The student's answers under the headings of the report; an exercise that is not there counts as not written."""
    return ReportText(
        claim=_part("claim", CLAIM, answers),
        rival=_part("rival", RIVAL, answers),
        limits=_part("limits", LIMITS, answers),
    )


def _part(heading: str, exercise: str, answers: Path | None) -> Written:
    try:
        answer = read_written(exercise, folder=answers)
    except DataError:
        return Written(say(f"report.{heading}"))
    ratings = tuple(Rating(rating.criterion, rating.level, rating.meaning) for rating in answer.ratings)
    return Written(say(f"report.{heading}"), answer.text, ratings)
