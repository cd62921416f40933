"""From a file to a file: what `framing corpus` does."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from framing.corpus.inputs import Input, files_of, open_input
from framing.corpus.jsonl_output import JsonlOutput
from framing.corpus.parquet_output import ParquetOutput, articles_path
from framing.corpus.parquet_rows import check_pyarrow, column_types
from framing.corpus.resuming import check_manifest, held, manifest_of, manifest_path, write_manifest
from framing.corpus.running import run
from framing.corpus.scoring import Scored
from framing.corpus.workers import WorkerLostError
from framing.files import DataError

Progress = Callable[[Iterator[Scored], Input, int], Iterator[Scored]]
"""Passes results on, for a bar that shows them: with the input, and the number of rows that were done before."""

Note = Callable[[str], None]
GO_ON = "run the same command with --resume to go on"
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
WORKER_ENDED = f"it may have needed too much memory: {GO_ON}, with fewer workers"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many rows an output has, and how many of them are errors."""

    rows: int
    errors: int


class StoppedError(KeyboardInterrupt):
    """Somebody pressed Ctrl-C: what is done is kept, and the message says how to go on."""


def score_file(
    source: str | Path,
    target: str | Path,
    *,
    sentiment: bool = False,
    workers: int = 1,
    resume: bool = False,
    strict: bool = False,
    progress: Progress = lambda results, _input, _done: results,
    note: Note = lambda _words: None,
) -> Outcome:
    """Score the corpus in `source` into `target`, JSONL or Parquet by its ending, a row at a time.

    The output gets its name when it is whole. Until then it stands beside it as `<target>.partial`, and `resume` goes
    on with that; the result is that of an uninterrupted run. A row that cannot be scored becomes one with an `error`;
    with `strict` it ends the run, and nothing is left. `note` is told in words that an unfinished run is begun anew.
    Raises DataError where the input or the output cannot be used, and StoppedError at Ctrl-C.
    """
    target = Path(target)
    check_target(target, source)
    found = open_input(source)
    output = _output(target, source, sentiment=sentiment)
    manifest = manifest_of(files_of(source), {"sentiment": sentiment, "strict": strict})
    tally = _Tally(target)
    hold = ExitStack()
    try:
        with tally.told_where_the_disk_fails():
            begin(output, manifest, resume=resume, note=note)
            tally.rows, tally.errors = output.begin()
            hold.enter_context(held(output.partial))
        rows = islice(found.rows, tally.rows, None)
        with closing(run(rows, output.make, workers=workers)) as results:
            for scored in progress(results, found, tally.rows):
                if strict and scored.error:
                    output.discard()
                    manifest_path(target).unlink()
                    raise DataError(scored.place.file, scored.place.line, why_of(scored))
                with tally.told_where_the_disk_fails():
                    output.add(scored)
                tally.count(scored)
        with tally.told_where_the_disk_fails():
            output.finish()
            manifest_path(target).unlink()
    except WorkerLostError:
        raise DataError(target, None, f"a worker was ended from outside {tally.so_far}; {WORKER_ENDED}") from None
    except KeyboardInterrupt:
        raise StoppedError(f"{target}: stopped {tally.so_far}; {GO_ON}") from None
    finally:
        output.close()
        hold.close()
    return Outcome(tally.rows, tally.errors)


@dataclass(slots=True)
class _Tally:
    """What stands in the output by now."""

    target: Path
    rows: int = 0
    errors: int = 0

    def count(self, scored: Scored) -> None:
        self.rows += 1
        self.errors += scored.error is not None

    @property
    def so_far(self) -> str:
        return f"after {self.rows:,} row{'s' if self.rows != 1 else ''}"

    @contextmanager
    def told_where_the_disk_fails(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            mend = "make room" if error.errno in FULL else "mend that"
            why = f"{error.strerror or error}, {self.so_far}; {mend}, then {GO_ON}"
            raise DataError(self.target, None, why) from None


def begin(output: JsonlOutput | ParquetOutput, manifest: dict[str, Any], *, resume: bool, note: Note) -> None:
    """Leave what an unfinished run has done, with `resume`, or remove it; then the manifest stands beside the output.

    Raises DataError where it was a run of something else, or is one that has not ended.
    """
    if output.is_begun:
        with held(output.partial):
            pass
    if output.is_begun and resume:
        check_manifest(output.target, manifest)
        return
    if output.is_begun:
        note(f"{output.target}: an unfinished run was there and is begun anew; --resume would have gone on with it")
        output.discard()
    write_manifest(output.target, manifest)


def why_of(scored: Scored) -> str:
    """The error of a row without the words for its place, for a line that begins with the place."""
    assert scored.error
    return scored.error.removeprefix(f"{scored.place.words}: ")


def _output(target: Path, source: str | Path, *, sentiment: bool) -> JsonlOutput | ParquetOutput:
    if target.suffix.lower() == ".jsonl":
        return JsonlOutput(target, sentiment=sentiment)
    files = files_of(source)
    types = column_types(files) if files[0].suffix.lower() == ".parquet" else {}
    return ParquetOutput(target, sentiment=sentiment, types=types)


def check_target(target: Path, source: str | Path) -> None:
    """Raises DataError where nothing can be written under this name, or the input would be lost."""
    if target.suffix.lower() not in (".jsonl", ".parquet"):
        raise DataError(target, None, f"unknown ending {target.suffix!r}; name the output .jsonl or .parquet")
    if target.suffix.lower() == ".parquet":
        check_pyarrow(target)
    if target.is_dir():
        raise DataError(target, None, "a folder has this name; name a file")
    if not target.parent.is_dir():
        raise DataError(target, None, f"there is no folder {str(target.parent)!r}; make it first")
    if not os.access(target.parent, os.W_OK):
        raise DataError(target, None, "the folder is not yours to write in; name another one")
    for name in (target, articles_path(target)) if target.suffix.lower() == ".parquet" else (target,):
        if name.exists() and Path(source).exists() and name.samefile(source):
            raise DataError(target, None, "input and output are one file; name another output")
    if Path(source).is_dir() and target.parent.samefile(source):
        raise DataError(target, None, "the output stands in the folder that is read; name another folder")
