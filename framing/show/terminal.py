"""A report for the terminal: the numbers, the passages with their cues and how reliable these are, who calls whom what.

Colour is never needed: each cue stands as [words|kind]. The text of an article cannot reach the terminal as anything
but text: markup is not read, and control characters become pictures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from framing.interface import translate
from framing.measure.reports import Report
from framing.show.console import styled, table
from framing.show.ledger import ledger
from framing.show.norms import norm_lines
from framing.show.numbers import counted, interval_text, rate_text
from framing.show.passages import Passage, bracketed, passages
from framing.show.pieces import visible
from framing.show.reliability import word_notes, word_tables
from framing.show.wording import heads, name, name_of, origin_of, say, voice_name

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
    yield _title(say("terminal.scores"))
    yield _score_table(report)
    yield styled(say("notes.interval"), "dim")
    yield from (styled(norm, "dim") for norm in norm_lines(report.article, report.scores))
    found = passages(report)
    size = {"cues": counted(len(report.cues), "cue"), "passages": counted(len(found), "passage")}
    yield _title(say("terminal.passages", **size))
    yield _passage_table(report, found)
    yield from _readers(report)
    yield _title(say("terminal.naming"))
    yield _ledger_table(report)
    if report.warnings:
        yield _title(say("terminal.warnings"))
        yield from (styled(f"! {translate(warning)}") for warning in report.warnings)


def _title(text: str) -> Text:
    return styled(f"\n{text}", "bold")


def _heading(report: Report) -> Iterator[Text]:
    article = report.article
    yield styled(name_of(article), "bold")
    facts = [article.byline, article.outlet, article.published.isoformat() if article.published else ""]
    words = counted(report.scores["hedging"].base, "word")
    yield styled(" · ".join(filter(None, [*facts, words, counted(report.sentences, "sentence")])))
    origin = origin_of(article)
    if origin:
        yield styled(origin)


def _score_table(report: Report) -> RenderableType:
    rows = []
    for score in report.scores.values():
        authorial = score.by_voice["authorial"]
        own = say("terminal.own_voice", count=f"{authorial.count:,}", words=f"{authorial.base:,}")
        rate, interval = rate_text(score.rate), interval_text(score.interval)
        rows.append([name("scores", score.name), f"{score.count:,}", f"{score.base:,}", rate, interval, own])
    return table(heads("score", "count", "words", "rate", "interval", "own_voice"), rows, numbers=5)


def _passage_table(report: Report, found: Sequence[Passage]) -> RenderableType:
    rows = []
    for number, passage in enumerate(found, start=1):
        text = styled("")
        if passage.section != "paragraph":
            text.append(f"({name('sections', passage.section)}) ", style="dim")
        for words, style in bracketed(report.article.text, passage):
            text.append(words, style=style)
        for speaker, cues in _said_by_others(passage).items():
            text.append(f"\n{say('terminal.says', speaker=speaker, cues=', '.join(cues))}", style="dim")
        rows.append([styled(f"{number}."), text])
    return table([], rows)


def _readers(report: Report) -> Iterator[RenderableType]:
    for words in word_tables(report.cues):
        yield _title(words.title)
        yield table(words.columns, words.rows)
    yield from (styled(note, "dim") for note in word_notes(report.cues))


def _said_by_others(passage: Passage) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for cue in passage.cues:
        if cue.voice_index is not None:
            said.setdefault(visible(voice_name(cue)), []).append(visible(cue.text))
    return said


def _ledger_table(report: Report) -> RenderableType:
    entries = ledger(report.article, report.cues)
    if not entries:
        return styled(say("terminal.no_labels"))
    rows = [[entry.voice, entry.target, entry.label, entry.value, f"{len(entry.cues):,}"] for entry in entries]
    return table(heads("voice", "party", "label", "orientation", "times"), rows)
