"""`framing corpus`: from one article to a million."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.console import complain

if TYPE_CHECKING:
    from framing.corpus.inputs import Input
    from framing.corpus.scoring import Scored


def corpus(
    source: Annotated[Path, typer.Argument(metavar="IN", help="JSONL, CSV or Parquet with the columns id and text.")],
    target: Annotated[Path, typer.Option("--output", "-o", metavar="OUT", help="What to write: .jsonl or .parquet.")],
    workers: Annotated[int, typer.Option(min=1, help="How many processes share the work.")] = 1,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was interrupted.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at the first row that cannot be scored.")] = False,
    sentiment: Annotated[bool, typer.Option("--sentiment", help="Add TextBlob's polarity and subjectivity.")] = False,
) -> None:
    """Score a corpus: a row an article in, in the same order a JSON object an article or Parquet tables out."""
    from framing.corpus.score_file import StoppedError, score_file

    try:
        outcome = score_file(
            source,
            target,
            sentiment=sentiment,
            workers=workers,
            resume=resume,
            strict=strict,
            progress=_with_bar,
            note=lambda words: complain(f"framing: {words}"),
        )
    except StoppedError as stop:
        complain(str(stop))
        raise typer.Exit(130) from None
    if outcome.errors:
        rows = f"{outcome.errors:,} of {outcome.rows:,} rows"
        complain(f"{target}: {rows} could not be scored; each says why in its error")


def _with_bar(results: Iterator[Scored], found: Input, done: int) -> Iterator[Scored]:
    """The results, with a bar on stderr for somebody who watches: share of the input, rate, time left."""
    if not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        task = bar.add_task("", total=found.total)
        started = bar.get_time()
        for number, scored in enumerate(results, start=1):
            rate = number / max(bar.get_time() - started, 1e-9)
            words = f"{done + number:,} articles, {rate:,.0f} a second,"
            bar.update(task, completed=scored.place.read, description=words)
            yield scored
