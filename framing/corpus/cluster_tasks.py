"""The tasks of a run on a Dask cluster: what a worker does, and what it tells the client.

A task writes its part of the tables under a name of its own before it gives it the real one: so it may be done twice,
as happens where a worker dies.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import framing
from framing.corpus.parquet_output import ParquetOutput, articles_path
from framing.corpus.partitions import Partition
from framing.corpus.resuming import rules_fingerprint
from framing.corpus.score_file import GO_ON, why_of
from framing.files import DataError


@dataclass(frozen=True, slots=True)
class Done:
    """What a task tells of its partition: counts, and with `strict` the place and the fault of its first bad row."""

    partition: int
    rows: int
    errors: int = 0
    bad_row: tuple[str, int, str] | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """What all tasks of a run have to know."""

    target: Path
    sentiment: bool
    strict: bool
    types: dict[str, Any]
    version: str
    rules: str

    def output(self, target: Path) -> ParquetOutput:
        """Tables under this name, with the columns of the run."""
        return ParquetOutput(target, sentiment=self.sentiment, types=self.types)


class TaskError(RuntimeError):
    """A task cannot be done: where the fault is, and what is wrong with what to do. DataError cannot be sent."""


def score_partition(partition: Partition, job: Job) -> Done:
    """The task: a partition in, its part of the tables out."""
    with _told_by_worker(job, partition.path):
        whole = job.output(job.target)
        output = job.output(whole.partial / f"{partition.number}-{uuid4().hex}.parquet")
        output.begin()
        errors = 0
        for scored in map(output.make, partition.read()):
            if scored.error and job.strict:
                output.discard()
                return Done(partition.number, 0, 1, (partition.file, scored.place.line, why_of(scored)))
            output.add(scored)
            errors += scored.error is not None
        output.finish()
        output.target.replace(whole.part_path("cues", partition.number))
        articles_path(output.target).replace(whole.part_path("articles", partition.number))
        return Done(partition.number, partition.rows, errors)


def join_partitions(rows: int, job: Job) -> Done:
    """The last task: one table of all parts, if they have so many rows together."""
    with _told_by_worker(job, job.target.parent):
        output = job.output(job.target)
        found, errors = output.begin()
        if found != rows:
            raise TaskError(str(job.target), f"its parts have {found:,} of {rows:,} rows; {GO_ON}")
        output.join()
        return Done(0, rows, errors)


@contextmanager
def _told_by_worker(job: Job, path: Path) -> Iterator[None]:
    """Raises TaskError, which can be sent, for whatever keeps this worker from its task."""
    from distributed import get_worker

    worker = get_worker().address
    if (job.version, job.rules) != (framing.__version__, rules_fingerprint()):
        there, here = f"{framing.__version__} ({rules_fingerprint()})", f"{job.version} ({job.rules})"
        raise TaskError(worker, f"this worker has framing {there}, not {here}; install the same there, then {GO_ON}")
    for needed in (path, job.output(job.target).partial):
        if not needed.exists():
            raise TaskError(worker, f"this worker does not see {needed}; keep it where all have it under this path")
    try:
        yield
    except DataError as error:
        raise TaskError(str(error.path), f"{error.why} (worker {worker})") from None
    except OSError as error:
        why = f"{error.filename or path}: {error.strerror or error}"
        raise TaskError(worker, f"{why}; mend that on this worker, then {GO_ON}") from None
