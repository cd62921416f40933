"""Times on one core, the best of several: on a machine that does other things too, the best is what comes back."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seconds:
    """What a piece of work took: processor time, and by the clock on the wall."""

    processor: float
    wall: float


@contextmanager
def one_core() -> Iterator[int | None]:
    """This process runs on the last of its cores until the block ends; None where a system has no such thing."""
    if not hasattr(os, "sched_setaffinity"):
        yield None
        return
    before = os.sched_getaffinity(0)
    core = max(before)
    os.sched_setaffinity(0, {core})
    try:
        yield core
    finally:
        os.sched_setaffinity(0, before)


def timed(work: Callable[[], object]) -> Seconds:
    """What one run of the work takes."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return Seconds(time.process_time() - processor, time.perf_counter() - wall)


def best(seconds: list[Seconds]) -> Seconds:
    """The least of each kind.

    >>> best([Seconds(2.0, 5.0), Seconds(3.0, 4.0)])
    Seconds(processor=2.0, wall=4.0)
    """
    return Seconds(min(one.processor for one in seconds), min(one.wall for one in seconds))
