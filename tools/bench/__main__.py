"""`make bench`: measure everything, say it while it comes, and write docs/performance.md."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from framing.files import course_root
from tools.bench.articles import describe_course, describe_generated
from tools.bench.corpora import Memory, compare_workers, measure_memory
from tools.bench.growth import Growth, measure_growth
from tools.bench.news import make_articles
from tools.bench.page import Figures, page
from tools.bench.peers import Result, compare_peers, ratios
from tools.bench.starting import Start, measure_starts

ARTICLES = 500
SECONDS_OF_WORK = 15
PAGE = course_root() / "docs" / "performance.md"

Item = TypeVar("Item", Start, Growth, Memory, Result)


def main() -> None:
    """Run every part, and write the page once all of them are through."""
    starts = _told(measure_starts())
    articles = list(make_articles(ARTICLES))
    results = _told(compare_peers(articles))
    for ratio in ratios(results):
        print(f"framing / {ratio.peer}: {ratio.value:.2f}, floor {ratio.verdict(ratio.floor)}", flush=True)
    growths = _told(measure_growth())
    with tempfile.TemporaryDirectory() as folder:
        workers = compare_workers(Path(folder), int(SECONDS_OF_WORK * results[0].rate))
        print(f"two workers: {workers.speedup:.2f} times as fast as one", flush=True)
        memories = _told(measure_memory(Path(folder)))
    likenesses = {"generated": describe_generated(articles), "the course's": describe_course()}
    text = page(Figures(likenesses, results, growths, workers, memories, starts))
    PAGE.write_text(text, encoding="utf-8")
    print(f"{PAGE.name}: written")


def _told(items: Iterable[Item]) -> list[Item]:
    """The items as a list, each printed when it comes."""
    return list(_printed(items))


def _printed(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        print(_line(item), flush=True)
        yield item


def _line(item: Start | Growth | Memory | Result) -> str:
    match item:
        case Start():
            return f"{item.name}: {item.seconds:.3f} s"
        case Growth():
            per_character = "  ".join(f"{1e6 * seconds / size:6.2f}" for size, seconds in item.seconds.items())
            return f"{item.name:41} {per_character}  microseconds a character, linear: {item.verdict}"
        case Memory():
            return f"{item.rows}: {item.worker:.0f} MB a worker, {item.parent:.0f} MB the parent"
        case Result():
            return f"{item.name}: {item.rate:.0f} articles a second, output {item.checksum}"


if __name__ == "__main__":
    main()
