"""Runs the tests of the widgets' own JavaScript, where Node is found."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
STYLES = sorted((HERE.parents[1] / "framing" / "widgets").glob("*.css"))


@pytest.mark.skipif(shutil.which("node") is None, reason="no Node: the pure helpers of the .js files are not tested")
def test_the_pure_helpers_of_the_scripts():
    tests = sorted(str(path) for path in HERE.glob("*.test.mjs"))
    done = subprocess.run(["node", "--test", *tests], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_style_of_a_widget_reaches_another():
    """Styles hold for the whole page: a class that two widgets name would look as the last one wants it."""
    opened = {path.stem: set(re.findall(r"^\.([\w-]+) \{", path.read_text(encoding="utf-8"), re.M)) for path in STYLES}
    twice = {name: [stem for stem, names in opened.items() if name in names] for name in set().union(*opened.values())}
    assert {name: stems for name, stems in twice.items() if len(stems) > 1} == {}
