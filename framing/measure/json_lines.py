"""Files of one JSON object a line, read so that every faulty line is told and none is half used."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from framing.files import DataError, read_text

Row = dict[str, Any]
Record = TypeVar("Record")

SHOWN_FAULTS = 20
_LONGEST = 60  # characters of a value that a message repeats


class LinesError(DataError):
    """A file of JSON lines that cannot be used: `faults` has one for each faulty line, up to a number of them."""

    def __init__(self, faults: Sequence[DataError]) -> None:
        super().__init__(faults[0].path, faults[0].line, faults[0].why)
        self.faults = tuple(faults)


def read_json_lines(path: Path, make: Callable[[Row], Record]) -> tuple[Record, ...]:
    """What `make` gives for the object of each line; blank lines are passed over.

    `make` raises ValueError to say what is wrong with an object. Raises LinesError where lines are faulty or none holds
    an object, and DataError where the file cannot be read.
    """
    records: list[Record] = []
    faults: list[DataError] = []
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            records.append(make(json_object(line)))
        except ValueError as error:
            faults.append(DataError(path, number, str(error)))
    if not records and not faults:
        faults.append(DataError(path, None, "the file is empty; write one JSON object a line"))
    if faults:
        raise LinesError(_first_of(faults, path))
    return tuple(records)


def json_object(line: str) -> Row:
    """The object on a line. Raises ValueError that says what is wrong with it and what to do."""
    try:
        row = json.loads(line, parse_constant=_no_json)
    except json.JSONDecodeError as error:
        raise ValueError(f"not valid JSON at character {error.pos + 1}; write one object a line") from None
    except RecursionError:
        raise ValueError("JSON that is nested too deep; write one object a line") from None
    if not isinstance(row, dict):
        raise ValueError(f"{shown(row)} is no JSON object; write one object a line, in braces")
    return row


def text_of(row: Row) -> str:
    """The `text` of a line's object. Raises ValueError where it is missing, empty or no string."""
    if "text" not in row:
        raise ValueError("no key 'text'; write the text that the line is about")
    text = row["text"]
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f"text is {shown(text)}; write a string that is not empty")
    return text


def shown(value: object) -> str:
    """A value as a message may repeat it: on one line, with escapes, and cut where it is long.

    >>> print(shown("may\\n"), shown("1" * 100))
    'may\\n' '11111111111111111111111111111111111111111111111111111111111...
    """
    text = ascii(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."


def _no_json(name: str) -> NoReturn:
    raise ValueError(f"{name} is not valid JSON; write a number or null")


def _first_of(faults: list[DataError], path: Path) -> list[DataError]:
    if len(faults) <= SHOWN_FAULTS:
        return faults
    rest = DataError(path, None, f"{len(faults) - SHOWN_FAULTS} more lines have faults; mend these first")
    return [*faults[:SHOWN_FAULTS], rest]
