"""What many tests share: the op-ed that this project may read but not hold."""

from __future__ import annotations

import os
import warnings
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
EXAMPLES = CHECKOUT / "tests" / "examples"


@pytest.fixture(scope="session")
def seed_path() -> Path:
    """The file of the original op-ed: FRAMING_SEED, else ../shared/seed-article.txt beside the checkout.

    Where it is absent the test is skipped with a warning; FRAMING_REQUIRE_SEED=1 turns that into a failure.
    """
    path = Path(os.environ.get("FRAMING_SEED") or CHECKOUT.parent / "shared" / "seed-article.txt")
    if path.is_file():
        return path
    missing = f"the original op-ed is not at {path}; set FRAMING_SEED to your own copy of it"
    if os.environ.get("FRAMING_REQUIRE_SEED") == "1":
        pytest.fail(missing)
    warnings.warn(missing, stacklevel=1)
    pytest.skip(missing)
