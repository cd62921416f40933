"""The tables of docs/scaling.md: what a corpus costs in core hours and in storage.

    python -m tools.scaling     (make bench runs it too)

The hours come from the rate that stands in docs/performance.md, so that the two pages cannot disagree; the storage from
articles of the bench, written as Parquet and scored. Only what stands between a pair of marker lines is written.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from framing.corpus.parquet_output import articles_path
from framing.corpus.score_file import score_file
from framing.files import DataError, course_root, read_text
from tools.bench.news import make_articles
from tools.pages import with_tables

PAGE = course_root() / "docs" / "scaling.md"
PERFORMANCE = course_root() / "docs" / "performance.md"
BEGIN = "<!-- {name}: made by `python -m tools.scaling`; run it again instead of editing this part -->"

CORPORA = {"ten thousand": 10_000, "a million": 1_000_000, "a hundred million": 100_000_000}
CORES = (4, 16, 256)
SAMPLE = 500
_rate = re.compile(r"^\| framing \| ([\d,]+) \|", re.MULTILINE)


def write_tables(path: Path = PAGE) -> None:
    """Write both tables into the page. Raises DataError where its marker lines are missing."""
    tables = {"costs": costs, "storage": storage}
    path.write_text(with_tables(read_text(path), tables, begin=BEGIN, path=path), encoding="utf-8")
    print(f"{path.name}: written")


def articles_a_second() -> int:
    """The rate of one core, as docs/performance.md has it. Raises DataError where it does not stand there."""
    found = _rate.search(read_text(PERFORMANCE))
    if found is None:
        raise DataError(PERFORMANCE, None, "no row '| framing | <articles a second> |'; run make bench")
    return int(found[1].replace(",", ""))


def costs() -> str:
    """A row for each size of corpus: core hours, and hours by the clock on so many cores."""
    rate = articles_a_second()
    lines = [
        f"At {rate:,} articles a second and core:\n",
        f"| articles | core hours | {' | '.join(f'{cores} at once' for cores in CORES)} |",
        f"|---|---|{'---|' * len(CORES)}",
    ]
    for words, articles in CORPORA.items():
        seconds = articles / rate
        shares = " | ".join(_time(seconds / cores) for cores in CORES)
        lines.append(f"| {words} | {seconds / 3600:,.2f} | {shares} |")
    return "\n".join(lines) + "\n"


def _time(seconds: float) -> str:
    """Seconds in a unit that is easily read.

    >>> [_time(seconds) for seconds in (0.4, 90, 7_300, 730_000)]
    ['0.4 seconds', '1.5 minutes', '2.0 hours', '8.4 days']
    """
    for unit, size in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= size * (2 if unit == "days" else 1):
            return f"{seconds / size:,.1f} {unit}"
    return f"{seconds:.1f} seconds"


def storage() -> str:
    """What a million articles take on the disk, by a sample of those of the bench."""
    import pyarrow
    from pyarrow.parquet import write_table

    with TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.parquet", Path(folder) / "out.parquet"
        rows = [{"id": number, "text": text} for number, text in enumerate(make_articles(SAMPLE))]
        write_table(pyarrow.Table.from_pylist(rows), source)
        score_file(source, target)
        score_file(source, target.with_suffix(".jsonl"))
        parts = {
            "the texts, as Parquet": source,
            "`OUT.parquet`, a row a cue": target,
            "`OUT.articles.parquet`, a row an article": articles_path(target),
            "`OUT.jsonl`, which one machine writes": target.with_suffix(".jsonl"),
        }
        sizes = {words: path.stat().st_size / SAMPLE for words, path in parts.items()}
    lines = ["| a million articles | GB |", "|---|---|"]
    return "\n".join([*lines, *(f"| {words} | {size / 1000:.1f} |" for words, size in sizes.items())]) + "\n"


if __name__ == "__main__":
    try:
        write_tables()
    except DataError as error:
        sys.exit(str(error))
