"""How long Python takes to start with the package: what a script and a student wait for before anything happens."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from tools.bench.timing import one_core, timed

REPEATS = 10
COMMANDS = (
    ("python -c pass", ("-c", "pass"), None),
    ("import framing", ("-c", "import framing"), 0.15),
    ("framing --help", ("-m", "framing.cli", "--help"), 0.4),
    (
        "import framing, and one sentence scored",
        ("-c", "import framing; framing.analyse(framing.Article.from_text('Talks may fail.'))"),
        None,
    ),
)


@dataclass(frozen=True, slots=True)
class Start:
    """What is started, the seconds by the clock until it ended, and how long it may take."""

    name: str
    seconds: float
    limit: float | None

    @property
    def verdict(self) -> str:
        """Whether the limit holds; nothing where there is none."""
        if self.limit is None:
            return ""
        return "reached" if self.seconds <= self.limit else f"missed by {self.seconds - self.limit:.2f} s"


def measure_starts() -> Iterator[Start]:
    """Each command's best of several, in a new process on one core, with what Python had compiled to bytecode."""
    with one_core():
        for name, arguments, limit in COMMANDS:
            runs = [timed(lambda: _run(arguments)) for _ in range(REPEATS)]  # noqa: B023 (called at once)
            yield Start(name, min(run.wall for run in runs), limit)


def _run(arguments: tuple[str, ...]) -> None:
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
