"""A corpus on a Dask cluster: Parquet in, Parquet out, and no row on its way through the client.

A task (`cluster_tasks`) reads a partition, scores it with the function that one process uses too, and writes its part
of the tables; the last one joins the parts in order. Every machine has to see input and output under the same paths.
"""

from __future__ import annotations

import logging
import re
import warnings
from asyncio import CancelledError
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

import framing
from framing.corpus.cluster_tasks import Done, Job, TaskError, join_partitions, score_partition
from framing.corpus.inputs import files_of, open_input
from framing.corpus.parquet_rows import column_types
from framing.corpus.partitions import Partition, partitions_of_files
from framing.corpus.resuming import held, manifest_of, manifest_path, rules_fingerprint
from framing.corpus.score_file import GO_ON, Note, Outcome, StoppedError, begin, check_target
from framing.files import DataError

if TYPE_CHECKING:
    from distributed import Client, Future

Answer = TypeVar("Answer")

CONNECT_SECONDS = 3
PATIENCE_SECONDS = 60
"""How long a run waits for a worker where there is none."""

_LOOK_SECONDS = 1
_address = re.compile(r"(?:tcp|tls)://(?:[\w.-]+|\[[\w:.%]+\]):(\d{1,5})")


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Whom the client asks, for what, and how long it waits for workers."""

    client: Client
    scheduler: str
    job: Job
    patience: float


Progress = Callable[[Iterator[Done], Sequence[Partition], Sequence[Partition]], Iterator[Done]]
"""Passes on what is done, for a bar that shows it: with all partitions, and those that were missing at the start."""


def score_on_cluster(
    source: str | Path,
    target: str | Path,
    *,
    scheduler: str,
    sentiment: bool = False,
    resume: bool = False,
    strict: bool = False,
    patience: float = PATIENCE_SECONDS,
    progress: Progress = lambda results, _all, _missing: results,
    note: Note = lambda _words: None,
) -> Outcome:
    """Score a Parquet corpus into `target` by the workers of a Dask scheduler; the tables are those of `score_file`.

    Until the tables are whole their parts stand in `<target>.partial`, and `resume` does the partitions that are
    missing there. With `strict` the first bad row ends the run, and nothing is left. Raises DataError where the input,
    the output or the cluster cannot be used, or no worker is there for `patience` seconds, and StoppedError at Ctrl-C.
    """
    target = Path(target)
    _check_is_parquet(source, target)
    check_target(target, source)
    rows = open_input(source).total
    files = files_of(source)
    partitions = partitions_of_files(files)
    manifest = manifest_of(files, {"sentiment": sentiment, "strict": strict, "partitions": len(partitions)})
    job = Job(target.absolute(), sentiment, strict, column_types(files), framing.__version__, rules_fingerprint())
    output = job.output(target)
    with _connected(scheduler) as client, ExitStack() as hold:
        _check_workers(client)
        begin(output, manifest, resume=resume, note=note)
        output.partial.mkdir(exist_ok=True)
        hold.enter_context(held(output.partial))
        missing = [one for one in partitions if not output.part_path("articles", one.number).exists()]
        scored = rows - sum(one.rows for one in missing)
        cluster = _Cluster(client, scheduler, job, patience)
        try:
            with closing(_answers(cluster, score_partition, missing)) as answers:
                for done in progress(_up_to_bad_row(answers, missing), partitions, missing):
                    if done.bad_row:
                        output.discard()
                        manifest_path(target).unlink()
                        raise DataError(*done.bad_row)
                    scored += done.rows
            [whole] = _answers(cluster, join_partitions, [rows])
        except KeyboardInterrupt:
            raise StoppedError(f"{target}: stopped after {scored:,} rows; {GO_ON}") from None
    output.discard()
    manifest_path(target).unlink()
    return Outcome(whole.rows, whole.errors)


def _up_to_bad_row(answers: Iterator[Done], partitions: Sequence[Partition]) -> Iterator[Done]:
    """The answers, or with `strict` up to the first bad row of the corpus: all partitions before its own are done."""
    waiting = {one.number for one in partitions}
    first: Done | None = None
    for done in answers:
        waiting.remove(done.partition)
        if done.bad_row is None:
            yield done
        elif first is None or done.partition < first.partition:
            first = done
        if first and not any(number < first.partition for number in waiting):
            yield first
            return


def _answers(cluster: _Cluster, task: Callable[[Any, Job], Done], items: Sequence[Any]) -> Generator[Done]:
    """What the task gives for each item, as soon as it does; what is not begun at the end of this is called off.

    Raises DataError where a task fails.
    """
    answered: SimpleQueue[Future[Done]] = SimpleQueue()
    futures = cluster.client.map(task, items, job=cluster.job, pure=False)
    try:
        for future in futures:
            future.add_done_callback(answered.put)
        for _ in futures:
            future = _patiently(partial(answered.get, timeout=_LOOK_SECONDS), cluster)
            yield _patiently(partial(_result, future, cluster), cluster)
    finally:
        if cluster.client.status == "running":
            cluster.client.cancel(futures)


def _result(future: Future[Done], cluster: _Cluster) -> Done:
    """What a task gives, which its worker keeps until it is asked for: where that is lost, it is worked out again.

    Raises DataError where the task has failed, and TimeoutError where its result is not there after some time.
    """
    try:
        return future.result(timeout=_LOOK_SECONDS)
    except (Exception, CancelledError):
        if future.status in ("error", "cancelled"):
            raise _fault(future, cluster) from None
        raise


def _patiently(ask: Callable[[], Answer], cluster: _Cluster) -> Answer:
    """The answer, asked for until it is there. Raises DataError where no worker is there for too long."""
    last_seen = monotonic()
    while monotonic() - last_seen <= cluster.patience:
        with suppress(Empty, OSError):  # a TimeoutError is an OSError
            return ask()
        with suppress(OSError):
            if cluster.client.status != "running" or cluster.client.nthreads():
                last_seen = monotonic()  # where the scheduler is gone, the tasks are over soon
    start = f"start some with: dask worker {cluster.scheduler} --nthreads 1"
    raise DataError(cluster.scheduler, None, f"no worker for {cluster.patience:g} seconds; {start}, then {GO_ON}")


def _fault(future: Future[Done], cluster: _Cluster) -> DataError:
    """Why a task is over that gave nothing."""
    from distributed import KilledWorker

    if future.status == "cancelled":
        return DataError(
            cluster.scheduler, None, f"the scheduler has ended; start it and its workers again, then {GO_ON}"
        )
    error = future.exception()
    if isinstance(error, TaskError):
        place, why = error.args
        return DataError(place, None, why)
    if isinstance(error, KilledWorker):
        why = "several workers were lost with one partition, which may need too much memory"
        return DataError(cluster.scheduler, None, f"{why}; cut it smaller, or give a worker more, then {GO_ON}")
    why = f"the work cannot be done there ({type(error).__name__}: {str(error).partition('. ')[0]})"
    mend = "install the same framing and dask on the scheduler and all workers"
    return DataError(cluster.scheduler, None, f"{why}; {mend}, then {GO_ON}")


@contextmanager
def _connected(address: str) -> Iterator[Client]:
    """A client, without a word of its own on stderr. Raises DataError where no scheduler answers."""
    match = _address.fullmatch(address)
    if match is None or int(match[1]) > 65535:
        raise DataError(address, None, "no address of a scheduler; write it as tcp://host:port, as the scheduler does")
    try:
        from distributed import Client
    except ImportError:
        raise DataError(
            address, None, "a cluster needs Dask; install it with: pip install 'framing[cluster]'"
        ) from None
    answer: SimpleQueue[Client | Exception] = SimpleQueue()

    def connect() -> None:
        try:
            answer.put(Client(address, timeout=CONNECT_SECONDS, set_as_default=False))
        except Exception as error:
            answer.put(error)

    with _quiet():
        Thread(target=connect, daemon=True).start()  # Dask waits for ever where something else answers
        try:
            client = answer.get(timeout=CONNECT_SECONDS + 1)
        except Empty:
            client = TimeoutError()
        if isinstance(client, Exception):
            mend = "check the address, or start one with: dask scheduler"
            raise DataError(address, None, f"no scheduler answers within {CONNECT_SECONDS} seconds; {mend}")
        with client:
            yield client


def _check_workers(client: Client) -> None:
    """Raises DataError for a worker without framing, which would end at its first task as if it had been killed."""

    def has_framing() -> bool:  # sent as it stands here, not by its name, which such a worker could not look up
        try:
            import framing.corpus
        except ImportError:
            return False
        return bool(framing.corpus)

    for worker, found in client.run(has_framing, on_error="return").items():
        if found is False:
            raise DataError(
                worker, None, "this worker has no framing; install it there, with: pip install 'framing[cluster]'"
            )


@contextmanager
def _quiet() -> Iterator[None]:
    """Dask tells nothing of its own while this lasts: what a person has to know is said in one line."""
    disabled = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(disabled)


def _check_is_parquet(source: str | Path, target: Path) -> None:
    """Raises DataError unless both ends are Parquet."""
    if not Path(source).is_dir() and Path(source).suffix.lower() != ".parquet":
        why = "a cluster reads Parquet; cut the corpus into .parquet files as docs/scaling.md shows"
        raise DataError(source, None, f"{why}, or leave --scheduler out")
    if target.suffix.lower() != ".parquet":
        raise DataError(target, None, "a cluster writes Parquet; name the output .parquet, or leave --scheduler out")
