"""The tools behind the make targets."""

import nbformat
import pytest

from tools.browser import find_chromium
from tools.notebooks import changed_numbers, refresh

RATE = """\
import os
print("rate", {rate}, "per 100")
print(os.listdir(os.environ["FRAMING_ANSWERS"]))"""


def write_notebook(path, *cells):
    cells = [nbformat.v4.new_code_cell(source, id=f"cell-{number}") for number, source in enumerate(cells)]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)


def test_a_notebook_is_run_in_a_clean_answers_folder_and_says_what_changed(tmp_path):
    path = tmp_path / "lesson.ipynb"
    write_notebook(path, RATE.format(rate=1.4))
    assert refresh(path) == ["lesson.ipynb, cell 1: has an output now"]
    assert refresh(path) == []

    notebook = nbformat.read(path, as_version=4)
    assert notebook.cells[0].outputs[0].text == "rate 1.4 per 100\n[]\n"
    notebook.cells[0].source = RATE.format(rate=1.6)
    nbformat.write(notebook, path)
    assert refresh(path) == ["lesson.ipynb, cell 1: 1.4 -> 1.6 (after: rate)"]


def test_the_same_notebook_gives_the_same_file(tmp_path):
    path = tmp_path / "lesson.ipynb"
    write_notebook(path, RATE.format(rate=1.4), "import ipywidgets\nipywidgets.IntSlider()")
    refresh(path)
    first = path.read_bytes()
    refresh(path)
    assert path.read_bytes() == first
    assert b"model_id" not in first


def test_a_notebook_that_fails_is_left_as_it_was(tmp_path):
    path = tmp_path / "lesson.ipynb"
    write_notebook(path, "1 / 0")
    before = path.read_bytes()
    with pytest.raises(Exception, match="ZeroDivisionError"):
        refresh(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("12 hedges", "12 hedges", []),
        ("rate 1.42 per 100", "rate 1.5 per 100", ["1.42 -> 1.5 (after: rate)"]),
        ("12 hedges", "14 hedges", ["12 -> 14 (before: hedges)"]),
        ("a 1 b 2", "a 3 b 4", ["1 -> 3 (after: a)", "2 -> 4 (after: a 3 b)"]),
        ("2 hedges", "2 boosters", ["words changed: hedges -> boosters"]),
    ],
)
def test_changed_numbers(old, new, changes):
    assert list(changed_numbers(old, new)) == changes


def test_a_browser_that_does_not_start_is_none(monkeypatch):
    monkeypatch.setenv("FRAMING_CHROMIUM", "/no/such/browser")
    assert find_chromium() != "/no/such/browser"
