"""The scripts and styles of the widgets, as they go to the page."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def read_sources(*names: str) -> str:
    """The files of this folder, one behind the other: what they share comes first."""
    return "".join(Path(__file__).with_name(name).read_text(encoding="utf-8") for name in names)
