"""The `framing` command. Exit 0: done; 1: `check` found a defect; 2: bad use or bad input, one line each on stderr."""

from __future__ import annotations

import io
import json
import signal
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TypeVar

import typer

import framing
from framing.files import DataError
from framing.text.originals import note_original

Item = TypeVar("Item")
LONG = 300_000  # bytes of an article that take about a second

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,  # plain help: with rich it takes three times as long to start
    pretty_exceptions_enable=False,
    help="Framing devices in news texts: hedges, labels and voices, counted with the passages as evidence.",
)


def main() -> None:
    """Run the command; every known fault ends in one line for a person, never in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a console that cannot show a letter shows its number
    try:
        code = app(standalone_mode=False)
    except typer.TyperException as error:
        _complain(f"framing: {error.format_message()} See framing --help.")
        code = 2
    except DataError as error:
        _complain(str(error))
        code = 2
    except OSError as error:
        _complain(f"framing: {error.strerror or error}; mend that and run the command again")
        code = 2
    except (KeyboardInterrupt, typer.Abort):
        _complain("framing: stopped")
        code = 130
    raise SystemExit(code or 0)


@contextmanager
def ended_by_its_reader() -> Iterator[None]:
    """`framing score X | head` ends without a word once head has read enough, as `cat` does; not so on Windows.

    For single commands only: a server that dies with one of its readers is no server.
    """
    if not hasattr(signal, "SIGPIPE"):
        yield
        return
    before = signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        yield
    finally:
        if sys.stdout is not None:  # it is where the caller closed it
            sys.stdout.flush()
        signal.signal(signal.SIGPIPE, before)


@app.callback(invoke_without_command=True)
def options(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """Framing devices in news texts: hedges, labels and voices, counted with the passages as evidence."""
    if version:
        print(f"framing {framing.__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help())


@app.command()
@ended_by_its_reader()
def score(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Articles as text files.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line instead of a report.")] = False,
    no_sentiment: Annotated[
        bool, typer.Option("--no-sentiment", help="Leave TextBlob's sentiment out of the JSON.")
    ] = False,
) -> None:
    """Score articles: a readable report with the passages, or JSON."""
    failed = False
    for number, path in enumerate(_with_progress(paths, size=max(map(_size, paths)))):
        try:
            report = framing.analyse(note_original(framing.read_article(path)))
        except DataError as error:
            _complain(str(error))
            failed = True
            continue
        if as_json:
            print(json.dumps(report.to_json_object(sentiment=not no_sentiment), ensure_ascii=False))
        else:
            from framing.show.terminal import print_report

            if number:
                print()
            print_report(report)
    if failed:
        raise typer.Exit(2)


@app.command()
@ended_by_its_reader()
def check() -> None:
    """Check that every word list, lexicon, article, exercise, key and notebook is complete and consistent."""
    from framing.course.checks import CHECKS, find_faults

    faults = []
    for subject in _with_progress(list(CHECKS)):
        found = [str(fault) for fault in find_faults(subject)]
        faults += found
        print(f"{subject}: {'in order' if not found else f'{len(found)} to mend'}")
    for fault in dict.fromkeys(faults):  # a broken word list stops several checks, and is told once
        _complain(fault)
    if faults:
        raise typer.Exit(1)


@app.command()
def lab(
    folder: Annotated[Path | None, typer.Argument(help="A folder for the course; made where it is missing.")] = None,
    browser: Annotated[bool | None, typer.Option(help="Open a browser; by default where there is a display.")] = None,
    port: Annotated[int | None, typer.Option(help="The port to serve on.")] = None,
) -> None:
    """Open the course in JupyterLab."""
    from framing.lab import open_lab

    open_lab(folder=folder, browser=browser, port=port)


def _with_progress(items: Collection[Item], *, size: int = 0) -> Iterator[Item]:
    """The items, with a bar on stderr for somebody who watches: for several, or for `size` bytes that take long.

    The bar must leave stdout alone: what is printed there may be on its way into a file.
    """
    if not sys.stderr.isatty() or (len(items) < 2 and size < LONG):
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False)
    with bar:
        yield from bar.track(items, description="")


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):
        return 0


def _complain(line: str) -> None:
    print(line.replace("\n", " "), file=sys.stderr)


if __name__ == "__main__":
    main()
