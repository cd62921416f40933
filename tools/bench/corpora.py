"""`framing corpus` as a user runs it: one worker and two, and the memory of each at any size of the input."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from tools.bench.growth import NEWS, text_of
from tools.bench.machine import cores
from tools.bench.news import make_articles

MEGABYTE = 1_000_000
SPEEDUP = 1.8
MEMORY = 150  # MB
REPEATS = 2
PAUSE = 0.2  # seconds between two looks at the memory: each walks over all processes, which takes time from the workers


@dataclass(frozen=True, slots=True)
class Run:
    """One run of `framing corpus`: seconds by the clock, rows that were scored, a checksum of the output, and the most
    bytes of memory that any worker held and that the process did which reads and writes."""

    seconds: float
    scored: int
    checksum: str
    worker: int
    parent: int


@dataclass(frozen=True, slots=True)
class Workers:
    """The same corpus with one worker and with two."""

    articles: int
    one: float
    two: float
    same_output: bool

    @property
    def speedup(self) -> float:
        """How many times as fast two are."""
        return self.one / self.two

    @property
    def verdict(self) -> str:
        """Reached, or by how much not; a machine with one core can tell nothing."""
        if cores() < 2:
            return "not told: one core"
        return "reached" if self.speedup >= SPEEDUP else f"missed by {SPEEDUP - self.speedup:.2f}"


@dataclass(frozen=True, slots=True)
class Memory:
    """The most memory in MB that a worker and the process that reads and writes took at once."""

    rows: str
    worker: float
    parent: float

    @property
    def verdict(self) -> str:
        """Whether both stay under the limit."""
        most = max(self.worker, self.parent)
        return "reached" if most < MEMORY else f"missed by {most - MEMORY:.0f} MB"


def compare_workers(folder: Path, articles: int) -> Workers:
    """The best of several runs over so many articles, by one worker and by two in turn.

    Raises RuntimeError where an article was not scored: that took no time.
    """
    source = write_corpus(folder / "articles.jsonl", make_articles(articles))
    pairs = [(run_corpus(source, workers=1), run_corpus(source, workers=2)) for _ in range(REPEATS)]
    if {run.scored for pair in pairs for run in pair} != {articles}:
        raise RuntimeError(f"of {articles} articles some could not be scored; framing corpus tells which and why")
    return Workers(
        articles,
        min(one.seconds for one, _ in pairs),
        min(two.seconds for _, two in pairs),
        len({run.checksum for pair in pairs for run in pair}) == 1,
    )


def measure_memory(folder: Path) -> Iterator[Memory]:
    """Peaks with two workers, for rows of very different lengths."""
    for rows, texts in _inputs():
        run = run_corpus(write_corpus(folder / "rows.jsonl", texts), workers=2)
        yield Memory(rows, run.worker / MEGABYTE, run.parent / MEGABYTE)


def _inputs() -> Iterator[tuple[str, Iterable[str]]]:
    megabyte = text_of(NEWS, MEGABYTE)
    yield "500 rows of 300 characters", make_articles(500, characters=300)
    yield "10,000 rows of 300 characters", make_articles(10_000, characters=300)
    yield "4 rows of 1 MB", [megabyte] * 4
    yield (
        "100 rows of 300 characters, one of 50 MB among them",
        [
            *make_articles(50, characters=300),
            megabyte * 50,
            *make_articles(50, characters=300, seed=1),
        ],
    )


def write_corpus(path: Path, texts: Iterable[str]) -> Path:
    """The texts as rows of JSON, with numbers for their ids."""
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n")
    return path


def run_corpus(source: Path, *, workers: int) -> Run:
    """What a run takes. Raises CalledProcessError where it ends with a fault."""
    target = source.with_name("scored.jsonl")
    target.unlink(missing_ok=True)
    command = [sys.executable, "-m", "framing.cli", "corpus", str(source), "-o", str(target), "--workers", str(workers)]
    began = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    peaks = _peaks(process)
    seconds = time.perf_counter() - began
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=process.communicate()[1])
    process.communicate()
    parent = peaks.pop(process.pid, 0)
    with target.open("rb") as file:
        scored = sum(b'"cues": [' in line for line in file)
    return Run(seconds, scored, _checksum(target), max(peaks.values(), default=parent), parent)


def _peaks(process: subprocess.Popen[bytes]) -> dict[int, int]:
    """The most bytes that the process and each below it held, looked at again and again until it ends."""
    peaks: dict[int, int] = {}
    while process.poll() is None:
        try:
            top = psutil.Process(process.pid)
            for one in (top, *top.children(recursive=True)):
                peaks[one.pid] = max(peaks.get(one.pid, 0), _held(one))
        except (psutil.Error, OSError):
            continue  # it ended while it was looked at
        time.sleep(PAUSE)
    return peaks


def _held(process: psutil.Process) -> int:
    """The most bytes of memory that a process ever held, where the system tells that; else what it holds now."""
    status = Path(f"/proc/{process.pid}/status")
    if status.is_file():
        for line in status.read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return 1024 * int(line.split()[1])
    return int(process.memory_info().rss)


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:12]
