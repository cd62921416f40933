"""What every command needs: a progress bar, a line for each fault, and a quiet end where nobody reads on."""

from __future__ import annotations

import signal
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from framing.files import DataError
from framing.measure.json_lines import LinesError

Item = TypeVar("Item")
LONG = 300_000  # bytes of an article that take about a second


@contextmanager
def ended_by_its_reader() -> Iterator[None]:
    """`framing score X | head` ends without a word once head has read enough, as `cat` does; not so on Windows.

    For single commands only: a server that dies with one of its readers is no server.
    """
    if not hasattr(signal, "SIGPIPE"):
        yield
        return
    before = signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        yield
    finally:
        if sys.stdout is not None:  # it is where the caller closed it
            sys.stdout.flush()
        signal.signal(signal.SIGPIPE, before)


def with_progress(items: Collection[Item], *, size: int = 0) -> Iterator[Item]:
    """The items, with a bar on stderr for somebody who watches: for several, or for `size` bytes that take long.

    The bar must leave stdout alone: what is printed there may be on its way into a file.
    """
    if sys.stderr is None or not sys.stderr.isatty() or (len(items) < 2 and size < LONG):
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False)
    with bar:
        yield from bar.track(items, description="")


def size_of(path: str) -> int:
    """How many bytes a file has; 0 where there is none."""
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):
        return 0


def complain(fault: DataError | str) -> None:
    """Tell a fault in one line on stderr, and each of several faulty lines in a line of its own."""
    if sys.stderr is None:  # the caller closed it; print would take stdout instead
        return
    for each in fault.faults if isinstance(fault, LinesError) else (fault,):
        print(str(each).replace("\n", " "), file=sys.stderr)
