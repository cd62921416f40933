"""docs/performance.md, as the figures of one run give it."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tools.bench import corpora, growth, peers, starting
from tools.bench.articles import KINDS, Likeness
from tools.bench.machine import cores, processor, versions
from tools.pages import template_of


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that one run of the bench measured."""

    likenesses: dict[str, Likeness]
    results: Sequence[peers.Result]
    growths: Sequence[growth.Growth]
    workers: corpora.Workers
    memories: Sequence[corpora.Memory]
    starts: Sequence[starting.Start]


def page(figures: Figures) -> str:
    """The text of docs/performance.md."""
    return template_of(Path(__file__).with_name("performance.md.j2")).render(
        date=date.today().isoformat(),
        processor=processor(),
        cores=cores(),
        system=platform.system(),
        versions=versions(),
        kinds=KINDS,
        likenesses=figures.likenesses,
        results=figures.results,
        ratios=peers.ratios(figures.results),
        repeats=peers.REPEATS,
        floor=peers.FLOOR,
        aim=peers.AIM,
        sizes=growth.SIZES,
        limit=growth.LIMIT,
        growths=figures.growths,
        workers=figures.workers,
        speedup=corpora.SPEEDUP,
        memories=figures.memories,
        memory_limit=corpora.MEMORY,
        starts=figures.starts,
        start_repeats=starting.REPEATS,
    )
