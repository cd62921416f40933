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
    """Inside the block pyarrow finds no pandas and keeps no memory for later: a process takes a third less.

    pyarrow imports pandas, some 40 MB, as soon as it makes an array, only to know pandas' types when it meets them. It
    has no setting against that, but works without pandas, which it does not require: so the import is made to fail. It
    is a trick all the same. Without it a process that reads, scores and writes Parquet goes beyond 150 MB; if a version
    of pyarrow does not heed it, that is what is lost, and no table differs. What pyarrow has not found it does not look
    for again: so this is for the command, not for a program that has frames too.
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
    """`sys.modules["pandas"] = None` would be shorter, but compiled code as pyarrow's takes the None for pandas."""

    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> None:
        if fullname == "pandas":
            raise ModuleNotFoundError("pandas is left out of this process", name="pandas")
