"""Corpora for the tests; what stands in files; waiting."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

TEXT = 'Talks may fail.\n\n"The regime could perhaps fall," the strikers said. Critics say the strongman will flee.\n'


def some_rows(number: int, *, length: int = 1) -> list[dict[str, Any]]:
    """As many rows, no two alike: ids of two types, other columns, every seventh an error; `length` makes them slow."""
    return [
        {
            "id": place if place % 3 else f"row {place}",
            "text": f"Day {place}. {TEXT * length}" if place % 7 != 5 else "",
            "outlet": "Post" if place % 2 else "Herald",
            "day": place,
        }
        for place in range(number)
    ]


def write_jsonl(path: Path, lines: Sequence[dict[str, Any] | str | bytes]) -> Path:
    """A file of these lines; a dictionary becomes JSON."""
    texts = [json.dumps(line) if isinstance(line, dict) else line for line in lines]
    path.write_bytes(b"".join((line.encode() if isinstance(line, str) else line) + b"\n" for line in texts))
    return path


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def wait_until(is_so: Callable[[], object]) -> None:
    """Wait for something that another process does; fail where that takes a minute."""
    for _ in range(6000):
        if is_so():
            return
        time.sleep(0.01)
    raise AssertionError("it did not happen within a minute")
