"""Runs every notebook again, in a clean answers folder, stores the outputs and says which numbers changed.

    python -m tools.notebooks [NOTEBOOK ...]

What is stored depends on nothing but the notebook and the code: no run times, no widget state, no model ids.
"""

from __future__ import annotations

import difflib
import html
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

Notebook = Any
NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"
_METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
_CELL_METADATA = {"tags", "nbgrader", "editable", "deletable"}
_SESSION_BOUND = "application/vnd.jupyter.widget-view+json"  # names a model that lives no longer than its kernel
_tag = re.compile(r"<[^>]*>")
_piece = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d]+|[^\w\s]")
_number = re.compile(r"\d")


def main(arguments: list[str]) -> int:
    """Runs the notebooks named, or all, and prints a line a change; 0 done, 2 where a cell failed."""
    failed = False
    for path in [Path(argument) for argument in arguments] or find_notebooks():
        try:
            changes = refresh(path)
        except (CellExecutionError, DeadKernelError) as error:
            failed = True
            print(f"{path.name}: not stored, a cell failed:\n{error}", file=sys.stderr)
            continue
        print("\n".join(changes) or f"{path.name}: no number changed", flush=True)
    return 2 if failed else 0


def find_notebooks(folder: Path = NOTEBOOKS) -> list[Path]:
    """The notebooks below `folder`, in order; JupyterLab's own copies are left out."""
    return sorted(path for path in folder.rglob("*.ipynb") if ".ipynb_checkpoints" not in path.parts)


def refresh(path: Path) -> list[str]:
    """Runs the notebook, stores it, and returns its changes; the file stays as it was where a cell fails."""
    old = nbformat.read(path, as_version=4)
    new = tidied(executed(path))
    nbformat.validate(new)
    nbformat.write(new, path)
    return list(changes_between(old, new, name=path.name))


def executed(path: Path) -> Notebook:
    """The notebook after a run from top to bottom in its own folder, with no answers given yet."""
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory() as answers:
        environment = os.environ | {"FRAMING_ANSWERS": answers}
        client = NotebookClient(
            notebook,
            kernel_name="python3",
            timeout=300,
            record_timing=False,
            coalesce_streams=True,  # two prints come as one output or as two, as the kernel likes
            store_widget_state=False,
            extra_arguments=["--log-level=ERROR"],
            resources={"metadata": {"path": str(path.parent)}},
        )
        client.execute(env=environment)
    return notebook


def tidied(notebook: Notebook) -> Notebook:
    """The notebook without what differs from run to run or from machine to machine."""
    notebook.metadata = nbformat.from_dict(_METADATA)
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({key: cell.metadata[key] for key in _CELL_METADATA & cell.metadata.keys()})
        for output in cell.get("outputs", ()):
            output.get("data", {}).pop(_SESSION_BOUND, None)
    return notebook


def changes_between(old: Notebook, new: Notebook, *, name: str) -> Iterator[str]:
    """A line for each number that a cell's outputs show differently: `name, cell 3: 1.4 -> 1.6 (... per 100 ...)`."""
    before, after = (_code_cells(notebook) for notebook in (old, new))
    if before.keys() != after.keys():
        yield f"{name}: {len(before)} code cells became {len(after)}"
    for number in sorted(before.keys() & after.keys()):
        if before[number]:
            yield from (f"{name}, cell {number}: {change}" for change in changed_numbers(before[number], after[number]))
        elif after[number]:
            yield f"{name}, cell {number}: has an output now"


def changed_numbers(old: str, new: str) -> Iterator[str]:
    """The differences of two outputs, each with the words before it.

    >>> list(changed_numbers("12 hedges, 1.4 per 100", "14 hedges, 1.4 per 100"))
    ['12 -> 14 (before: hedges , 1.4)']
    >>> list(changed_numbers("2 hedges", "2 boosters"))
    ['words changed: hedges -> boosters']
    """
    before, after = _piece.findall(old), _piece.findall(new)
    for change, start, stop, new_start, new_stop in difflib.SequenceMatcher(None, before, after, False).get_opcodes():
        if change == "equal":
            continue
        was, now = " ".join(before[start:stop]) or "nothing", " ".join(after[new_start:new_stop]) or "nothing"
        if not _number.search(was + now):
            yield f"words changed: {was} -> {now}"
        elif place := " ".join(after[max(0, new_start - 3) : new_start]):
            yield f"{was} -> {now} (after: {place})"
        else:
            yield f"{was} -> {now} (before: {' '.join(after[new_stop : new_stop + 3])})"


def _code_cells(notebook: Notebook) -> dict[int, str]:
    cells = (cell for cell in notebook.cells if cell.cell_type == "code")
    return {number: _shown(cell) for number, cell in enumerate(cells, start=1)}


def _shown(cell: Notebook) -> str:
    """What a reader sees of a cell's outputs: the HTML without its tags where there is any, else the plain text."""
    shown = []
    for output in cell.outputs:
        data = output.get("data", {})
        if "text/html" in data:
            shown.append(html.unescape(_tag.sub(" ", data["text/html"])))
        else:
            shown.append(data.get("text/plain", "") or output.get("text", ""))
    return "\n".join(shown)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
