"""The stored notebooks: run in order, free of errors and of any machine's traces, and written in short plain cells.

nbval compares each output with a fresh run, but not where a cell has no execution count: a stripped notebook would pass
it. That every cell was run is therefore checked here.
"""

import os
import re
import subprocess
import sys

import nbformat
import pytest

from framing.widgets import exercise
from tests.lesson_pages import LessonPage
from tools.notebooks import NOTEBOOKS, find_notebooks

ROOT = NOTEBOOKS.parent
MACHINE = re.compile(
    r"0x[0-9a-f]{6,}|/(?:home|root|Users|tmp|work|opt)/|[A-Z]:\\|localhost|127\.0\.0\.1|/site-packages/"
)

each_notebook = pytest.mark.parametrize("path", find_notebooks(), ids=lambda path: path.stem)


def code_cells(path):
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]


def shown(output):
    """Everything that a reader sees of an output, as one string."""
    parts = [output.get("text", ""), *output.get("traceback", []), *output.get("data", {}).values()]
    return "\n".join(part if isinstance(part, str) else repr(part) for part in parts)


def test_there_are_notebooks():
    assert find_notebooks()


@each_notebook
def test_is_valid_and_opens_with_a_title(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert notebook.cells[0].cell_type == "markdown"
    assert notebook.cells[0].source.startswith("# ")


@each_notebook
def test_every_code_cell_was_run_in_order(path):
    counts = [cell.execution_count for cell in code_cells(path)]
    assert counts == list(range(1, len(counts) + 1))


@each_notebook
def test_no_output_is_an_error(path):
    assert [output for cell in code_cells(path) for output in cell.outputs if output.output_type == "error"] == []


@each_notebook
def test_outputs_name_no_path_host_or_address(path):
    outputs = [shown(output) for cell in code_cells(path) for output in cell.outputs]
    assert [found[0] for output in outputs if (found := MACHINE.search(output))] == []


@each_notebook
def test_nothing_of_the_run_is_stored_but_its_outputs(path):
    notebook = nbformat.read(path, as_version=4)
    assert set(notebook.metadata) <= {"kernelspec", "language_info"}
    assert [cell.id for cell in notebook.cells if "execution" in cell.metadata] == []


@each_notebook
def test_code_cells_are_short_and_plain(path):
    for cell in code_cells(path):
        lines = cell.source.splitlines()
        assert 1 <= len(lines) <= 8, cell.source
        assert not cell.source.rstrip().endswith(";"), cell.source
        assert not [line for line in lines if line.lstrip().startswith(("%", "!"))], cell.source
        assert "import *" not in cell.source


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """nbval on a copy of each notebook in which one digit is another one: that cell, and the cells that failed."""
    folder = tmp_path_factory.mktemp("changed")
    cells = {}
    for path in find_notebooks():
        notebook = nbformat.read(path, as_version=4)
        cells[path.name] = change_one_digit([cell for cell in notebook.cells if cell.cell_type == "code"])
        nbformat.write(notebook, folder / path.name)
    return cells, failed_cells(run_nbval(folder))


@each_notebook
def test_a_changed_number_is_noticed(changed, path):
    cells, failed = changed
    assert failed[path.name] == [cells[path.name]]


@pytest.fixture(scope="module")
def answered(tmp_path_factory):
    """nbval on a copy of each notebook, with every exercise answered: the cells that failed."""
    folder = tmp_path_factory.mktemp("answered")
    names = []
    for path in find_notebooks():
        (folder / path.name).write_bytes(path.read_bytes())
        names += LessonPage(path).exercises
    for name in names:
        widget = exercise(name, answers=folder / "answers")
        widget.hint()
        widget.answer(widget.session.exercise.task.solution())
        widget.check()
    assert len(list(folder.glob("answers/*.jsonl"))) == len(set(names))
    return failed_cells(run_nbval(folder))


@each_notebook
def test_a_full_answers_folder_changes_no_output_that_nbval_compares(answered, path):
    assert answered[path.name] == []


def run_nbval(folder):
    """What a strict run of nbval prints on the notebooks of a folder, with the answers beside them."""
    strict = ["--nbval", "--nbval-current-env", "--nbval-sanitize-with", str(ROOT / "tests" / "nbval.cfg")]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--color=no", "-q", *strict, str(folder)],
        cwd=folder,
        env=os.environ | {"FRAMING_ANSWERS": str(folder / "answers")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    assert " passed" in done.stdout, done.stdout
    return done.stdout


def failed_cells(printed):
    """By notebook, the numbers of the cells that failed."""
    found = re.findall(r"^FAILED .*?([^/\s]+\.ipynb)::Cell (\d+)", printed, re.MULTILINE)
    return {path.name: [int(cell) for name, cell in found if name == path.name] for path in find_notebooks()}


def change_one_digit(cells):
    """Changes the first digit that an output shows as plain text; returns its cell, numbered from 0 as nbval does."""
    for number, cell in enumerate(cells):
        for output in cell.outputs:
            holder, key = (output, "text") if "text" in output else (output.get("data", {}), "text/plain")
            if found := re.search(r"\d", holder.get(key, "")):
                other = str((int(found[0]) + 1) % 10)
                holder[key] = holder[key][: found.start()] + other + holder[key][found.end() :]
                return number
    raise AssertionError("no output of the lesson shows a number")
