"""How time grows with the length of a text: a hundred times the text should take about a hundred times as long.

The units are what a rule might stumble over: marks without end, no sentence end, the same cue again and again.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection

import psutil

from framing.measure.reports import analyse
from framing.text.articles import Article
from tools.bench.news import make_sentences
from tools.bench.timing import one_core, timed

SIZES = (10_000, 100_000, 1_000_000)
REPEATS = 5  # of a text, as long as all of them together take less than ENOUGH seconds
ENOUGH = 1.0
LIMIT = 30  # seconds of processor time for a text; what takes longer is stopped
PAUSE = 0.2  # seconds between two looks at it
LINEAR = 2.0
"""Times as long as in the shortest text a character may take in the longest; were time quadratic it would be 100."""

NEWS = "news"
UNITS = {
    "news, every sentence another": NEWS,
    "opening quotes": "“",
    "straight quotes": '"',
    "one long sentence": "and the mayor of Tarn may leave the militants in the valley ",
    "one long sentence of labels and pronouns": "and its thugs called him the hero of the militants ",
    "a repeated cue": "may ",
    "a repeated label": "terrorist ",
    "a label that is an adjective": "alleged ",
    "a label that is a verb": "vilify ",
    "a label that is an adverb": "blatantly ",
    "a verb of speech": "suspects ",
    "a noun of speech": "warning ",
    "a naming without its name": "be hailed as ",
    "what somebody is called, without end": "called it as x ",
    "sentences joined by semicolons": "they left, she said; ",
    "views without a verb": "said to her fans, for the mayor, ",
    "a repeated name": "Mara Delvin ",
    "commas": ",",
    "commas and blanks": ", ",
    "speech that is never closed": "“He said ",
    "speech in speech": "He said that ",
    "short quotations": '." ',
    "a letter": "a",
    "full stops": ".",
    "full stops and blanks": ". ",
    "initials": "A. ",
    "abbreviations": "U.S. ",
    "numbered points": "1. ",
    "file endings": ".x",
    "brackets": "(",
    "line ends": "\nx",
    "list items": "\n- a",
    "footnotes": "[3].",
    "stops without blanks": "。",
}


@dataclass(frozen=True, slots=True)
class Growth:
    """Seconds of processor time at each size; `stopped` is the size that took more than LIMIT, and how many seconds."""

    name: str
    seconds: dict[int, float]
    stopped: tuple[int, float] | None = None

    @property
    def ratio(self) -> float | None:
        """How many times as long a character takes in the longest text as in the shortest, at the least where that was
        stopped; None with one size.

        >>> Growth("a", {10: 1.0}, stopped=(100, 20.0)).ratio
        2.0
        """
        measured = [*self.seconds.items(), *([self.stopped] if self.stopped else [])]
        if len(measured) < 2:
            return None
        first, last = (seconds / size for size, seconds in (measured[0], measured[-1]))
        return last / first

    @property
    def is_linear(self) -> bool:
        """Whether a character takes about as long in all sizes, as far as they were measured.

        >>> Growth("a", {10: 0.1, 1000: 10.5}).is_linear, Growth("b", {10: 0.1, 1000: 100.0}).is_linear
        (True, False)
        """
        return self.ratio is not None and self.ratio < LINEAR

    @property
    def verdict(self) -> str:
        """Yes or no, and for a text that is slow from the beginning up to which size.

        >>> Growth("a", {10_000: 0.5, 100_000: 5.0}, stopped=(1_000_000, 30.0)).verdict
        'yes, up to 100 kB'
        """
        if not self.is_linear:
            return "**no**"
        return f"yes, up to {max(self.seconds) // 1000} kB" if self.stopped else "yes"


def measure_growth() -> Iterator[Growth]:
    """Every unit at every size, each unit in a process of its own that can be stopped."""
    for name, unit in UNITS.items():
        yield grow(name, unit)


def grow(name: str, unit: str, *, sizes: tuple[int, ...] = SIZES, limit: float = LIMIT) -> Growth:
    """The time that a text of this unit takes at each size, or at those before one that took longer than the limit."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(unit, sizes, theirs), daemon=True)
    process.start()
    theirs.close()
    seconds: dict[int, float] = {}
    try:
        for size in sizes:
            before = _processor_seconds(process.pid)
            while not ours.poll(PAUSE):
                spent = _processor_seconds(process.pid) - before
                if spent > limit:
                    return Growth(name, seconds, stopped=(size, spent))
            seconds[size] = ours.recv()
        return Growth(name, seconds)
    finally:
        process.kill()
        process.join()


def _processor_seconds(pid: int | None) -> float:
    """What a process has used so far; not the clock, because a machine may do other things."""
    times = psutil.Process(pid).cpu_times()
    return float(times.user + times.system)


def _measure(unit: str, sizes: tuple[int, ...], results: Connection) -> None:
    with one_core():
        _analyse("Talks may fail, officials said.")  # word lists are read once
        for size in sizes:
            results.send(_best_of_several(partial(_analyse, text_of(unit, size))))


def _best_of_several(work: Callable[[], None]) -> float:
    seconds: list[float] = []
    while len(seconds) < REPEATS and sum(seconds) < ENOUGH:
        seconds.append(timed(work).processor)
    return min(seconds)


def _analyse(text: str) -> None:
    analyse(Article.from_text(text))


def text_of(unit: str, size: int) -> str:
    """The unit again and again, up to that many characters; for news ever new paragraphs.

    >>> text_of("may ", 10)
    'may may '
    """
    if unit != NEWS:
        return unit * (size // len(unit))
    text, paragraphs = "", make_sentences()
    while len(text) < size:
        text = "\n\n".join([text, *(next(paragraphs) for _ in range(100))])
    return text[:size]
