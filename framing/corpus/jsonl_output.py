"""Objects into a JSONL file, which gets its name when it is whole."""

from __future__ import annotations

import os
import re
from functools import partial
from pathlib import Path
from typing import IO

from framing.corpus.scoring import Scored, json_line

_error_line = re.compile(rb'\{"id": (?:"(?:[^"\\]|\\.)*"|[^",]*), "error": ')


class JsonlOutput:
    """An unfinished file beside `target`: a line a row, written at once, so that a run that is killed loses none."""

    def __init__(self, target: Path, *, sentiment: bool) -> None:
        self.target = target
        self.partial = target.with_name(f"{target.name}.partial")
        self.make = partial(json_line, sentiment=sentiment)
        self._file: IO[bytes] | None = None

    @property
    def is_begun(self) -> bool:
        """Whether an unfinished run has left something."""
        return self.partial.exists()

    def begin(self) -> tuple[int, int]:
        """Open the file behind the last whole line: how many rows are done, and how many of them have errors."""
        self._file = self.partial.open("ab+", buffering=0)
        rows, errors, end = _whole_lines(self.partial)
        self._file.truncate(end)
        return rows, errors

    def add(self, scored: Scored) -> None:
        """Write a row's line. It stands in the file, not in a buffer, when this comes back."""
        assert self._file is not None
        rest = memoryview(scored.output)
        while rest:
            rest = rest[self._file.write(rest) :]

    def finish(self) -> None:
        """Give the whole file its name."""
        assert self._file is not None
        os.fsync(self._file.fileno())
        self.close()
        self.partial.replace(self.target)

    def close(self) -> None:
        """Leave the file as it is."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def discard(self) -> None:
        """Remove what an unfinished run has left."""
        self.close()
        self.partial.unlink(missing_ok=True)


def _whole_lines(path: Path) -> tuple[int, int, int]:
    """How many lines have an end, how many of these tell an error, and where the last one ends."""
    rows = errors = end = 0
    with path.open("rb") as file:
        for line in file:
            if line.endswith(b"\n"):
                rows += 1
                errors += _error_line.match(line) is not None
                end += len(line)
    return rows, errors, end
