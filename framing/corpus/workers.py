"""Several processes that work on chunks of rows; results come back in the order of the chunks.

A pool of our own, because a worker that the system kills must never leave a run waiting. concurrent.futures' executor
reads all answers from one pipe that it also holds the writing end of: where a worker is killed in the middle of an
answer, and large answers are when memory runs out, it waits for the rest for ever (Python 3.11 to 3.13), as it would
where we end workers ourselves at Ctrl-C. Here each worker has a pipe of its own, whose end is seen at once, and holds
one chunk at a time, so nothing can block in a full pipe. Workers end with their parent, however that ends.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

from framing.files import DataError

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 4  # chunks per worker that may be done before the one that is waited for


class WorkerLostError(RuntimeError):
    """A worker died, as where the system ends a process that takes too much memory."""


def in_processes(
    chunks: Iterator[list[Item]], make: Callable[[Item], Result], *, workers: int
) -> Iterator[list[Result]]:
    """What `make` gives for the items of each chunk, in order; bounded work is in flight.

    Raises WorkerLostError where a worker dies, and the DataError that `make` raises.
    """
    with _crew(make) as start:
        idle: list[Connection] = []
        busy: dict[Connection, int] = {}
        done: dict[int, list[Result]] = {}
        given = told = 0
        ahead = next(chunks, None)
        while ahead is not None or told < given:
            while (idle or len(busy) < workers) and ahead is not None and given - told < AHEAD * workers:
                connection = idle.pop() if idle else start()
                _send(connection, ahead)
                busy[connection] = given
                given += 1
                ahead = next(chunks, None)
            if told in done:
                yield done.pop(told)
                told += 1
                continue
            for connection in [one for one in wait(busy) if isinstance(one, Connection)]:
                done[busy.pop(connection)] = _receive(connection)
                idle.append(connection)


@contextmanager
def _crew(make: Callable[[Any], Any]) -> Iterator[Callable[[], Connection]]:
    """What starts a process and gives the connection to it; all of them are ended behind the block."""
    context = multiprocessing.get_context("spawn")
    started: list[tuple[Any, Connection]] = []

    def start() -> Connection:
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(theirs, make), daemon=True)
        with _deaf_to_interrupts():
            process.start()
            started.append((process, ours))
        theirs.close()  # or the end of the worker would not be seen at our end
        return ours

    try:
        yield start
    finally:
        for process, connection in started:
            process.terminate()
            connection.close()
        for process, _ in started:
            process.join()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """A process that starts here never hears Ctrl-C, not even while it imports; its parent does, behind the block."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # else the first process starts it, which lets signals through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _send(connection: Connection, chunk: list[Any]) -> None:
    try:
        connection.send(chunk)
    except OSError:
        raise WorkerLostError("a worker died") from None


def _receive(connection: Connection) -> list[Any]:
    try:
        results = connection.recv()
    except (EOFError, OSError):  # at the start of an answer, or in the middle of one
        raise WorkerLostError("a worker died") from None
    if isinstance(results, tuple):
        raise DataError(*results)
    assert isinstance(results, list)
    return results


def _work(connection: Connection, make: Callable[[Any], Any]) -> None:
    """What a worker does until nobody asks it any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    while True:
        try:
            chunk = connection.recv()
            connection.send(_made(chunk, make))
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return


def _made(chunk: list[Any], make: Callable[[Any], Any]) -> list[Any] | tuple[str, int | None, str]:
    """The results, or what a DataError is made of: it cannot be pickled itself."""
    try:
        return [make(item) for item in chunk]
    except DataError as fault:
        return str(fault.path), fault.line, fault.why


def _end_with_parent() -> None:
    """End this process when its parent ends, in the middle of an article too: a killed run leaves nothing behind."""
    parent = multiprocessing.parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(1)
