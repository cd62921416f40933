"""`framing check`, `framing new-exercise` and `framing lab`: what makers and users of the course run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.console import complain, ended_by_its_reader, with_progress
from framing.files import DataError


@ended_by_its_reader()
def check(
    coverage: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="List instead the lexicon entries that never fire in FILE; may be repeated."),
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Check instead the articles, exercises, keys and rubric in FOLDER."),
    ] = None,
) -> None:
    """Check that every word list, lexicon, article, exercise, key and notebook is complete and consistent."""
    if coverage and data:
        complain("framing: --coverage and --data are two different checks; run one after the other")
        raise typer.Exit(2)
    if coverage:
        _list_silent_entries(coverage)
        return
    from framing.course.checks import checks_of, find_faults

    faults = []
    for subject in with_progress(list(checks_of(data))):
        found = [str(fault) for fault in find_faults(subject, data=data)]
        faults += found
        print(f"{subject}: {'in order' if not found else f'{len(found)} to mend'}")
    for fault in dict.fromkeys(faults):  # a broken word list stops several checks, and is told once
        complain(fault)
    if faults:
        raise typer.Exit(1)


def _list_silent_entries(paths: list[Path]) -> None:
    """Print which entries fire nowhere in these files; where one of them cannot be read, say so and print nothing."""
    from framing.measure.coverage import find_coverage, read_texts
    from framing.show.coverage_report import coverage_lines

    texts: list[str] = []
    failed = False
    for path in paths:
        try:
            texts += read_texts(path)
        except DataError as error:
            complain(error)
            failed = True
    if failed:
        raise typer.Exit(2)
    for line in coverage_lines(find_coverage(texts, progress=with_progress), here=Path.cwd()):
        print(line)


def new_exercise(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="The lesson and a name: 02-mark-hedges.")],
    kind: Annotated[str, typer.Option(metavar="KIND", help="mark, choose, classify, ...: see docs/exercises.md.")],
    data: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="The folder with exercises/ and keys/; by default the course's own data/."),
    ] = None,
) -> None:
    """Add an exercise and its key to the files of its lesson, complete but for the texts; framing check names those."""
    from framing.course.skeletons import add_skeleton

    for path, line in add_skeleton(identifier, kind=kind, data=data):
        print(f"{path}:{line}")


def lab(
    folder: Annotated[Path | None, typer.Argument(help="A folder for the course; made where it is missing.")] = None,
    browser: Annotated[bool | None, typer.Option(help="Open a browser; by default where there is a display.")] = None,
    port: Annotated[int | None, typer.Option(help="The port to serve on.")] = None,
) -> None:
    """Open the course in JupyterLab."""
    from framing.lab import open_lab

    open_lab(folder=folder, browser=browser, port=port)
