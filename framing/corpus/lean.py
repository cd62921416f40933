"""Less memory for pyarrow in a process that scores a corpus and does nothing else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from typing import Any


@contextmanager
def lean_arrow() -> Iterator[None]:
    """Inside the block pyarrow finds no pandas and keeps no memory for later: half of what it takes otherwise.

    pyarrow imports pandas, some 50 MB, as soon as it makes an array, only to know pandas' types when it meets them.
    What it has not found it never looks for again: so this is for the command, not for a program that has frames too.
    """
    if "pandas" in sys.modules or "pyarrow" in sys.modules:
        yield
        return
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    finder = _NoPandas()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class _NoPandas(MetaPathFinder):
    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> None:
        if fullname == "pandas":
            raise ModuleNotFoundError("pandas is left out of this process", name="pandas")
