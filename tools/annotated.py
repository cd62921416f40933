"""The annotated files that figures are counted on: no part of the project, in the folder that BENCH names."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TypeVar

from framing.files import DataError
from framing.measure.evaluation import GoldSentence, read_gold

Item = TypeVar("Item")

FILES = {
    ("wikipedia", "szeged"): "wiki_cues.jsonl",
    ("science", "szeged"): "science_cues.jsonl",
    ("wikipedia", "conll2010"): "weasel_sentences.jsonl",
}
"""The file of each corpus, as a scheme annotates it."""


def read_annotated(folder: Path, corpus: str, scheme: str) -> tuple[GoldSentence, ...]:
    """The sentences of one file. Raises DataError where the folder or the file is missing or at fault."""
    if not folder.is_dir():
        raise DataError(folder, None, "no such folder; name the one with the annotated files: BENCH=folder")
    return read_gold(folder / FILES[corpus, scheme])


def run(make: Callable[[Path], None], *, what: str) -> int:
    """Call `make` with the folder of the command line; 0 done, 2 where a file is at fault, told in one line."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("folder", help="the folder with the annotated files (BENCH=folder with make)")
    folder = parser.parse_args().folder
    try:
        if not folder:
            raise DataError("BENCH", None, "names no folder; run make with BENCH=folder, where the annotated files are")
        make(Path(folder))
    except DataError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def with_progress(items: Collection[Item], *, what: str) -> Iterator[Item]:
    """The items, with a bar on stderr for somebody who watches."""
    from rich.console import Console
    from rich.progress import track

    yield from track(items, description=what, console=Console(stderr=True), disable=not sys.stderr.isatty())
