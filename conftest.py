"""What every test run shares, nbval's too: a temporary folder for answers, the browser, the original op-ed.

Here and not in tests/, because an instructor's `pytest --nbval notebooks` must not write into the real answers either.
"""

import os
import tempfile
from collections import Counter
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent

# Two slow cores must not fail a property by the clock, and the same commit must give the same result.
hypothesis.settings.register_profile("steady", deadline=None, derandomize=True)
hypothesis.settings.load_profile("steady")


def pytest_configure(config):
    folder = tempfile.TemporaryDirectory(prefix="framing-answers-")
    config.add_cleanup(folder.cleanup)
    os.environ["FRAMING_ANSWERS"] = folder.name


def pytest_terminal_summary(terminalreporter):
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(report.longrepr[2].removeprefix("Skipped: ") for report in skipped)
    for reason, number in reasons.items():
        terminalreporter.write_line(f"{number} TESTS NOT RUN: {reason}", red=True, bold=True)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium; without one the test is skipped, or fails where FRAMING_REQUIRE_BROWSER=1."""
    from tools.browser import find_chromium

    return find_chromium() or _missing("FRAMING_REQUIRE_BROWSER", "no Chromium: install it or set FRAMING_CHROMIUM")


@pytest.fixture(scope="session")
def seed_path() -> Path:
    """The path of the original op-ed; without it the test is skipped, or fails where FRAMING_REQUIRE_SEED=1."""
    path = Path(os.environ.get("FRAMING_SEED") or ROOT.parent / "shared" / "seed-article.txt")
    return path if path.is_file() else _missing("FRAMING_REQUIRE_SEED", f"no op-ed at {path}: set FRAMING_SEED")


def _missing(variable: str, why: str):
    if os.environ.get(variable) == "1":
        pytest.fail(why)
    pytest.skip(why)
