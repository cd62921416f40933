"""The one place that finds the course's files and reads its CSV and TOML."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from framing.toml_faults import explain_toml_fault


class DataError(ValueError):
    """Something wrong in a file, said so that a person can mend it: `path:line: what is wrong and what to do`.

    >>> print(DataError("talks.txt", 3, "the quote is not there; copy it from the text"))
    talks.txt:3: the quote is not there; copy it from the text
    """

    def __init__(self, path: Path | str, line: int | None, why: str) -> None:
        self.path = Path(path)
        self.line = line
        self.why = why
        place = str(path) if line is None else f"{path}:{line}"
        super().__init__(f"{place}: {why}")

    def _render_traceback_(self) -> list[str]:
        """What IPython shows in place of a traceback: a cell with a bad name gives one line."""
        return [str(self)]


@cache
def course_root() -> Path:
    """The folder that holds `data/` and `notebooks/`: in the wheel `framing/_course`, else the checkout."""
    package = Path(__file__).resolve().parent
    for root in (package / "_course", package.parent):
        if (root / "data" / "lexicons").is_dir():
            return root
    raise DataError(package, None, "the course's data is missing; install framing again")


def data_path(*parts: str) -> Path:
    """The path of a file or folder below `data/`.

    >>> data_path("lexicons", "hedges.csv").name
    'hedges.csv'
    """
    return course_root().joinpath("data", *parts)


def read_csv(path: Path, *, columns: Sequence[str] | None = None) -> list[tuple[int, dict[str, str]]]:
    """The rows of a CSV file with the line each one starts on; cells are stripped of outer blanks.

    With `columns` the header has to name these and no others, in any order. Raises DataError where it does not, where a
    column stands twice, where the file is missing or not UTF-8, or a row has more or fewer cells than the header.
    """
    rows = []
    reader = csv.reader(io.StringIO(read_text(path), newline=""), strict=True)
    try:
        header = [cell.strip() for cell in next(reader, [])]
        _check_header(path, header, columns)
        start = reader.line_num + 1
        for cells in reader:
            if cells and len(cells) != len(header):
                why = f"{len(cells)} cells where the header has {len(header)}; quote a text that has commas"
                raise DataError(path, start, why)
            if cells:
                rows.append((start, {name: cell.strip() for name, cell in zip(header, cells, strict=True)}))
            start = reader.line_num + 1
    except csv.Error as error:
        raise DataError(path, reader.line_num, f"not a CSV row ({error}); check its quotation marks") from None
    return rows


def _check_header(path: Path, header: list[str], columns: Sequence[str] | None) -> None:
    """Raises DataError unless the header names every column once and, where they are given, just these."""
    known = header if columns is None else columns
    wrong = [f"column {name!r} stands twice" for name in header if header.count(name) > 1]
    wrong += [f"unknown column {name!r}" for name in header if name not in known]
    wrong += [f"no column {name!r}" for name in known if name not in header]
    if wrong:
        mend = "keep one of them" if columns is None else f"the columns are {','.join(columns)}"
        raise DataError(path, 1, f"{wrong[0]}; {mend}")


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a TOML file. Raises DataError with the line where it cannot be read."""
    source = read_text(path)
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        line, why = explain_toml_fault(source, error)
        raise DataError(path, line, f"not valid TOML: {why}") from None


def read_text(path: Path) -> str:
    """The text of a UTF-8 file without its byte order mark. Raises DataError where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise DataError(path, None, f"{error.strerror or error}; check the name") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise DataError(path, line, "not UTF-8; save the file as UTF-8") from None


def faults_of(*checks: Iterable[DataError]) -> list[DataError]:
    """All faults that checks yield. A DataError that stops one of them is a fault too, and the next one still runs.

    >>> def is_there(path):
    ...     read_text(path)
    ...     yield from ()
    >>> [str(fault) for fault in faults_of(is_there(Path("one.txt")), is_there(Path("two.txt")))][1]
    'two.txt: No such file or directory; check the name'
    """
    faults = []
    for check in checks:
        try:
            for fault in check:
                faults.append(fault)  # one by one: what was found before a stop is kept
        except DataError as error:
            faults.append(error)
    return faults
