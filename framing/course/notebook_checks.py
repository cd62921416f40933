"""Whether the stored notebooks are whole: they open, every cell was run in order, and their exercises are there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from framing.course.tables import Table, read_table
from framing.files import DataError, course_root, data_path, faults_of, read_text

_exercise = re.compile(r"\bexercise\(\s*[\"']([^\"']*)[\"']")


@dataclass(frozen=True, slots=True)
class CodeCell:
    """A cell with code: its number among all cells of the notebook, from 1, and when it was run, if it was."""

    number: int
    source: str
    run: int | None


def check_notebooks() -> list[DataError]:
    """The faults of the notebooks; empty where there is none."""
    folder = course_root() / "notebooks"
    paths = [path for path in sorted(folder.rglob("*.ipynb")) if ".ipynb_checkpoints" not in path.parts]
    return faults_of(*(_notebook(path) for path in paths), _never_used(paths))


def _notebook(path: Path) -> Iterator[DataError]:
    cells = _code_cells(path)
    yield from _not_run_in_order(path, cells)
    used = _exercises_in(cells)
    known = {table.text("id") for table in _exercise_tables()} if used else set()
    first: dict[str, int] = {}
    for number, name in used:
        if name not in known:
            yield DataError(path, None, f"cell {number}: no exercise is called {name!r}; mend the name")
        elif name in first:
            yield DataError(path, None, f"cell {number}: {name!r} stands in cell {first[name]} already; keep one")
        first.setdefault(name, number)


def _never_used(paths: list[Path]) -> Iterator[DataError]:
    """An exercise that stands in no notebook: no student will find it."""
    used = {name for path in paths for _, name in _exercises_in(_code_cells(path))}
    for table in _exercise_tables():
        name = table.text("id")
        if name not in used:
            yield table.fault(f'no notebook has this exercise; write exercise("{name}") into one', "id")


def _exercises_in(cells: list[CodeCell]) -> list[tuple[int, str]]:
    """The exercises that cells show, each with the number of its cell."""
    return [(cell.number, name) for cell in cells for name in _exercise.findall(cell.source)]


def _code_cells(path: Path) -> list[CodeCell]:
    """The cells with code, in order. Raises DataError where the file is no notebook."""
    try:
        cells = enumerate(json.loads(read_text(path))["cells"], start=1)
        return [
            CodeCell(number, "".join(cell["source"]), cell["execution_count"])
            for number, cell in cells
            if cell["cell_type"] == "code"
        ]
    except json.JSONDecodeError as error:
        why = f"not valid JSON ({error.msg}); take the notebook from its last version"
        raise DataError(path, error.lineno, why) from None
    except (KeyError, TypeError):
        raise DataError(path, None, "no notebook; open it in JupyterLab and save it again") from None


def _not_run_in_order(path: Path, cells: list[CodeCell]) -> Iterator[DataError]:
    """The first cell whose number is not the one that a fresh run gives it."""
    for due, cell in enumerate(cells, start=1):
        if cell.run != due:
            what = "was not run" if cell.run is None else f"was run as number {cell.run} where {due} is due"
            yield DataError(path, None, f"cell {cell.number} {what}; restart the kernel, run all cells and save")
            return


def _exercise_tables() -> list[Table]:
    paths = sorted(data_path("exercises").glob("*.toml"))
    return [table for path in paths for table in read_table(path).tables("exercise")]
