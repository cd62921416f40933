"""`make bench`: how time grows with length. Ten times the text should take about ten times as long.

A timing on a busy machine proves nothing, so no test asserts one: here each is the best of several, read as a ratio.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from framing import Article
from framing.measure.reports import analyse
from framing.text.sentences import split_sentences
from framing.text.spans import Span

UNITS = (
    "a",
    ".",
    ". ",
    '"',
    '." ',
    "A. ",
    "U.S. ",
    "1. ",
    ".x",
    "(",
    " ",
    "\n",
    "\n- a",
    "[3].",
    "。",
    ", ",
    "may ",
    "“He said ",
)
SHORT = 10_000
LONG = 100_000
REPEATS = 3


def main() -> None:
    """Print, for each unit, what 100,000 characters of it take and how many times as long as 10,000."""
    print(f"{'unit':>12} {'sentences':>10} {'ratio':>6} {'analysis':>10} {'ratio':>6}")
    for unit in UNITS:
        sentences = [_seconds(_split, unit, size) for size in (SHORT, LONG)]
        analysis = [_seconds(_analyse, unit, size) for size in (SHORT, LONG)]
        print(f"{unit!r:>12} {_row(*sentences)} {_row(*analysis)}", flush=True)


def _row(short: float, long: float) -> str:
    return f"{1000 * long:7.0f} ms {long / short:6.1f}"


def _seconds(work: Callable[[str], None], unit: str, size: int) -> float:
    """The least processor time of several runs over the unit, repeated to that many characters."""
    text = unit * (size // len(unit))
    return min(_timed(work, text) for _ in range(REPEATS))


def _timed(work: Callable[[str], None], text: str) -> float:
    start = time.process_time()
    work(text)
    return time.process_time() - start


def _split(text: str) -> None:
    split_sentences(text, Span(0, len(text)))


def _analyse(text: str) -> None:
    if text.strip():
        analyse(Article.from_text(text))


if __name__ == "__main__":
    main()
