"""Values of other columns as JSON can hold them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any


def plain(value: Any) -> Any:
    """The value as strings, numbers, lists and dictionaries; what is not a number, or infinite, is None.

    >>> from datetime import date
    >>> plain({"seen": date(2019, 12, 21), "share": float("nan"), "tags": ("a", 1)})
    {'seen': '2019-12-21', 'share': None, 'tags': ['a', 1]}
    """
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(part) for part in value]
    if isinstance(value, bytes):
        return value.hex()
    if hasattr(value, "tolist"):  # numpy's numbers and arrays
        return plain(value.tolist())
    if hasattr(value, "isoformat"):  # dates and times
        return value.isoformat()
    return str(value)
