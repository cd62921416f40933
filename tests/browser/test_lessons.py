"""Every lesson runs from top to bottom in JupyterLab and shows each of its exercises."""

import re

import nbformat
import pytest

from tests.browser.lab import PICTURES, THEMES, eventually
from tools.notebooks import NOTEBOOKS, find_notebooks

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("theme", THEMES if PICTURES else ["light"])
@pytest.mark.parametrize("path", find_notebooks(), ids=lambda path: path.stem)
def test_every_exercise_is_drawn(lesson, path, theme):
    opened = lesson(path.relative_to(NOTEBOOKS).as_posix(), theme=theme)
    opened.run_all()
    opened.take_pictures(f"{path.stem}-{theme}")
    wanted = exercises_of(path)
    seen = set()
    opened.to_top()

    def all_seen():
        seen.update(opened.page.locator(".framing-title").all_inner_texts())
        return len(seen) >= wanted or opened.look_further()

    eventually(all_seen, f"{wanted} exercises are there")


def exercises_of(path):
    cells = nbformat.read(path, as_version=4).cells
    return sum(bool(re.search(r"^exercise\(", cell.source, re.MULTILINE)) for cell in cells if cell.cell_type == "code")
