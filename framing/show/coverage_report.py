"""The lexicon entries that never fire, as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from framing.measure.coverage import Coverage, Silent
from framing.show.numbers import counted
from framing.show.wording import name, say


def coverage_lines(found: Iterable[Coverage], *, here: Path) -> Iterator[str]:
    """For each lexicon a line with its counts and one for each silent entry; paths below `here` start there."""
    for coverage in found:
        counts = {"firing": coverage.firing, "entries": coverage.entries, "silent": len(coverage.silent)}
        numbers = {count: f"{number:,}" for count, number in counts.items()}
        yield say("coverage.lexicon", lexicon=coverage.path.stem, **numbers)
        path = coverage.path.relative_to(here) if coverage.path.is_relative_to(here) else coverage.path
        yield from (f"{path}:{entry.entry.line}: {_told(entry)}" for entry in coverage.silent)


def _told(silent: Silent) -> str:
    entry = silent.entry
    words = {"phrase": entry.phrase, "category": name("categories", entry.category), "form": entry.form}
    if not silent.rejected:
        return say("coverage.silent", **words)
    return say("coverage.rejected", **words, places=counted(silent.rejected, "place"))
