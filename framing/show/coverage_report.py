"""The lexicon entries that never fire, as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from framing.measure.coverage import Coverage, Silent
from framing.show.numbers import counted


def coverage_lines(found: Iterable[Coverage], *, here: Path) -> Iterator[str]:
    """For each lexicon a line with its counts and one for each silent entry; paths below `here` start there."""
    for coverage in found:
        silent = len(coverage.silent)
        yield f"{coverage.path.stem}: {coverage.firing:,} of {coverage.entries:,} entries fire, {silent:,} never do"
        path = coverage.path.relative_to(here) if coverage.path.is_relative_to(here) else coverage.path
        yield from (f"{path}:{entry.entry.line}: {_told(entry)}" for entry in coverage.silent)


def _told(silent: Silent) -> str:
    entry = silent.entry
    rejected = f"; {counted(silent.rejected, 'place')}, each with another reading" if silent.rejected else ""
    return f"{entry.phrase} ({entry.category}, {entry.form}){rejected}"
