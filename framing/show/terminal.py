"""A report for the terminal: the numbers, the passages with their cues and how reliable these are, who calls whom what.

Colour is never needed: each cue stands as [words|kind]. The text of an article cannot reach the terminal as anything
but text: markup is not read, and control characters become pictures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from framing.measure.reports import Report
from framing.show.ledger import ledger
from framing.show.norms import norm_lines
from framing.show.numbers import counted, interval_text, rate_text
from framing.show.passages import Passage, bracketed, passages
from framing.show.pieces import visible
from framing.show.reliability import word_notes, word_tables
from framing.show.wording import CONSTRUCTED, INTERVAL_NOTE, SCORES, name_of, voice_name

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text


def print_report(report: Report, *, console: Console | None = None) -> None:
    """Print a report to `console`: by default standard output, without colour where NO_COLOR is set."""
    from rich.console import Console

    console = console or Console()
    for part in _parts(report):
        console.print(part)


def _parts(report: Report) -> Iterator[RenderableType]:
    yield from _heading(report)
    yield _text("\nScores", "bold")
    yield _score_table(report)
    yield _text(INTERVAL_NOTE, "dim")
    yield from (_text(norm, "dim") for norm in norm_lines(report.article, report.scores))
    found = passages(report)
    yield _text(f"\nPassages: {counted(len(report.cues), 'cue')} in {counted(len(found), 'passage')}", "bold")
    yield _passage_table(report, found)
    yield from _readers(report)
    yield _text("\nWho calls whom what", "bold")
    yield _ledger_table(report)
    if report.warnings:
        yield _text("\nWarnings", "bold")
        yield from (_text(f"! {warning}") for warning in report.warnings)


def _heading(report: Report) -> Iterator[Text]:
    article = report.article
    yield _text(name_of(article), "bold")
    facts = [article.byline, article.outlet, article.published.isoformat() if article.published else ""]
    words = counted(report.scores["hedging"].base, "word")
    yield _text(" · ".join(filter(None, [*facts, words, counted(report.sentences, "sentence")])))
    if article.origin == "constructed":
        yield _text(CONSTRUCTED)


def _score_table(report: Report) -> RenderableType:
    rows = []
    for name, score in report.scores.items():
        own = score.by_voice["authorial"]
        rate, interval = rate_text(score.rate), interval_text(score.interval)
        rows.append(
            [SCORES[name], f"{score.count:,}", f"{score.base:,}", rate, interval, f"{own.count:,} in {own.base:,}"]
        )
    return _table(["Score", "Count", "Words", "Per 100 words", "95 % interval", "In its own voice"], rows, numbers=5)


def _passage_table(report: Report, found: Sequence[Passage]) -> RenderableType:
    rows = []
    for number, passage in enumerate(found, start=1):
        text = _text("")
        if passage.section != "paragraph":
            text.append(f"({passage.section}) ", style="dim")
        for words, style in bracketed(report.article.text, passage):
            text.append(words, style=style)
        for speaker, cues in _said_by_others(passage).items():
            text.append(f"\n{speaker} says: {', '.join(cues)}", style="dim")
        rows.append([_text(f"{number}."), text])
    return _table([], rows)


def _readers(report: Report) -> Iterator[RenderableType]:
    for words in word_tables(report.cues):
        yield _text(f"\n{words.title}", "bold")
        yield _table(words.columns, words.rows)
    yield from (_text(note, "dim") for note in word_notes(report.cues))


def _said_by_others(passage: Passage) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for cue in passage.cues:
        if cue.voice_index is not None:
            said.setdefault(visible(voice_name(cue)), []).append(visible(cue.text))
    return said


def _ledger_table(report: Report) -> RenderableType:
    entries = ledger(report.article, report.cues)
    if not entries:
        return _text("No labels found.")
    rows = [[entry.voice, entry.target, entry.label, entry.value, f"{len(entry.cues):,}"] for entry in entries]
    return _table(["Voice", "Party", "Label", "Orientation", "Times"], rows)


def _table(columns: Sequence[str], rows: Iterable[Sequence[str | Text]], *, numbers: int = 0) -> RenderableType:
    """Rows below bold column names, without lines; the last `numbers` columns are numbers, set to the right."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, show_header=bool(columns), pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for place, column in enumerate(columns):
        table.add_column(column, justify="right" if place >= len(columns) - numbers else "left", overflow="fold")
    for row in rows:
        table.add_row(*(cell if isinstance(cell, Text) else _text(cell) for cell in row))
    return table


def _text(text: str, style: str = "") -> Text:
    """Words that rich prints as they are, whatever an article has put into them."""
    from rich.text import Text

    return Text(visible(text), style=style)
