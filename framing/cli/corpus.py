"""`framing corpus`: from one article to a million."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.console import complain

if TYPE_CHECKING:
    from framing.corpus.cluster_tasks import Done
    from framing.corpus.inputs import Input
    from framing.corpus.partitions import Partition
    from framing.corpus.score_file import Outcome
    from framing.corpus.scoring import Scored


def corpus(
    source: Annotated[Path, typer.Argument(metavar="IN", help="JSONL, CSV or Parquet with the columns id and text.")],
    target: Annotated[Path, typer.Option("--output", "-o", metavar="OUT", help="What to write: .jsonl or .parquet.")],
    workers: Annotated[
        int | None, typer.Option(min=1, help="How many processes share the work: 1 unless given.")
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Parquet on a Dask cluster: its scheduler, tcp://host:port.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was interrupted.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at the first row that cannot be scored.")] = False,
    sentiment: Annotated[bool, typer.Option("--sentiment", help="Add TextBlob's polarity and subjectivity.")] = False,
) -> None:
    """Score a corpus: a row an article in, in the same order a JSON object an article or Parquet tables out."""
    from framing.corpus.score_file import StoppedError

    if scheduler is not None and workers is not None:
        raise typer.BadParameter("a cluster has its own workers; leave --workers or --scheduler out.")
    score = _on_cluster(scheduler) if scheduler is not None else _here(workers or 1)
    try:
        outcome = score(source, target, sentiment=sentiment, resume=resume, strict=strict, note=complain)
    except StoppedError as stop:
        complain(str(stop))
        raise typer.Exit(130) from None
    if outcome.errors:
        rows = f"{outcome.errors:,} of {outcome.rows:,} rows"
        complain(f"{target}: {rows} could not be scored; each says why in its error")


def _here(workers: int) -> Callable[..., Outcome]:
    from framing.corpus.lean import lean_arrow
    from framing.corpus.score_file import score_file

    return lean_arrow()(partial(score_file, workers=workers, progress=_with_bar))


def _on_cluster(scheduler: str) -> Callable[..., Outcome]:
    from framing.corpus.cluster import score_on_cluster

    return partial(score_on_cluster, scheduler=scheduler, progress=_with_bar_of_partitions)


def _with_bar(results: Iterator[Scored], found: Input, done: int) -> Iterator[Scored]:
    """The results of one machine, row by row."""
    with _bar(found.total) as show:
        for number, scored in enumerate(results, start=1):
            show(scored.place.read, number, f"{done + number:,} articles")
            yield scored


def _with_bar_of_partitions(
    results: Iterator[Done], partitions: Sequence[Partition], missing: Sequence[Partition]
) -> Iterator[Done]:
    """The results of a cluster, partition by partition."""
    total, new = sum(one.rows for one in partitions), 0
    before = total - sum(one.rows for one in missing)
    with _bar(total) as show:
        for number, done in enumerate(results, start=1 + len(partitions) - len(missing)):
            new += done.rows
            show(before + new, new, f"{number:,} of {len(partitions):,} partitions, {before + new:,} articles")
            yield done


@contextmanager
def _bar(total: int) -> Iterator[Callable[[int, int, str], None]]:
    """A bar on stderr for somebody who watches: share of the input, rate, time left.

    What comes back is told how much of the input is done, how many articles were scored in this run, and their words.
    """
    if sys.stderr is None or not sys.stderr.isatty():  # it is None where the caller closed it
        yield lambda read, new, words: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    with Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
        speed_estimate_period=600,  # a partition may take minutes
    ) as bar:
        task = bar.add_task("", total=total)
        started = bar.get_time()

        def show(read: int, new: int, words: str) -> None:
            rate = new / max(bar.get_time() - started, 1e-9)
            bar.update(task, completed=read, description=f"{words}, {rate:,.0f} a second,")

        yield show
