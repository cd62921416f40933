"""A student's report on an article as one HTML file: it needs nothing else, asks nobody for anything, and prints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from framing.interface import interface, translate
from framing.measure.reports import Report
from framing.show.against_key import against_key
from framing.show.charts import hedging_by_part, naming_matrix, rates_by_part, voices_by_share
from framing.show.colours import tag_of
from framing.show.figures import how_good
from framing.show.highlight import highlight
from framing.show.ledger import ledger
from framing.show.numbers import count_text
from framing.show.pieces import visible
from framing.show.quoted import quoted_passages
from framing.show.shown import Shown
from framing.show.tables import table
from framing.show.wording import heads, name, name_of, origin_of, say
from framing.text.articles import Article
from framing.text.originals import recognise

if TYPE_CHECKING:
    from jinja2 import Template

SCORES = ("hedging", "boosting", "labelling", "weasel", "reporting")
MEASURED = ("all-hedges", "labels", "voices")
"""The measures whose figures stand in the report, as data/validity_notes.toml calls them."""


@dataclass(frozen=True, slots=True)
class Rating:
    """How students rate themselves by one criterion: from 0 to 3, and what that level means."""

    criterion: str
    level: int
    meaning: str


@dataclass(frozen=True, slots=True)
class Written:
    """One part of a report as its student wrote it; `text` is empty where nothing was written yet."""

    heading: str
    text: str = ""
    ratings: tuple[Rating, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportText:
    """What the student wrote: the claim with its passages, a rival reading, the limits."""

    claim: Written
    rival: Written
    limits: Written

    @property
    def parts(self) -> tuple[Written, ...]:
        """All parts, in the order of the report."""
        return (self.claim, self.rival, self.limits)

    @property
    def missing(self) -> list[str]:
        """The headings of the parts that are not written yet."""
        return [part.heading for part in self.parts if not part.text.strip()]


def report_page(
    report: Report,
    written: ReportText,
    *,
    day: date,
    version: str,
    is_example: bool = False,
    with_article: bool = True,
) -> str:
    """The HTML of a report. `is_example` says on the page that the article is the course's and not the student's own.

    Every text in it is escaped; the charts are those of the notebook.
    """
    article = report.article
    shown = {
        "hedging": hedging_by_part(report),
        "labelling": rates_by_part(report, score="labelling"),
        "voices": voices_by_share(report),
        "naming": naming_matrix(report),
        "key": against_key(report) if recognise(article) else None,
        "article": highlight(report) if with_article else None,
        "figures": [how_good(measure) for measure in MEASURED],
    }
    return _template().render(
        say=say,
        language=interface().path.stem,
        article=article,
        title=name_of(article),
        facts=_facts(article),
        origin=origin_of(article),
        is_example=is_example,
        written=written,
        quoted=quoted_passages(report, written.claim.text),
        tag=tag_of,
        shown=shown,
        ledger=_ledger_table(report),
        rates=_rates_table(report),
        warnings=[translate(warning) for warning in report.warnings],
        day=day.isoformat(),
        version=version,
    )


def _facts(article: Article) -> list[tuple[str, str]]:
    """What is known of the article, each with its name; what is unknown is left out."""
    published = article.published.isoformat() if article.published else ""
    facts = [("byline", article.byline), ("outlet", article.outlet), ("published", published), ("genre", article.genre)]
    return [(say(f"report.{fact}"), value) for fact, value in facts if value]


def _ledger_table(report: Report) -> Shown | None:
    """Who calls whom what, a row for each voice, party and label; None where the tool found no label."""
    entries = ledger(report.article, report.cues)
    rows = [[entry.voice, entry.target, entry.label, entry.value, f"{len(entry.cues):,}"] for entry in entries]
    if not rows:
        return None
    html = table(say("report.ledger_caption"), heads("voice", "party", "label", "orientation", "times"), rows)
    return Shown(html=html, sentence="")


def _rates_table(report: Report) -> Shown:
    rows = [[name("scores", score), count_text(report.scores[score])] for score in SCORES]
    return Shown(html=table(say("report.rates_caption"), heads("score", "value"), rows), sentence="")


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # only where a report is written

    from framing import show

    folders = [f"{folder}/templates" for folder in show.__path__]
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_showable,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html")


def _showable(value: object) -> object:
    """A text that is about to be escaped, without characters that act on a page; what is HTML already as it is."""
    return visible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
