"""The `framing` command. Exit 0: done; 1: `check` found a defect; 2: bad use or bad input, one line each on stderr."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

import framing
from framing.cli.console import complain
from framing.cli.corpus import corpus
from framing.cli.course import check, lab, new_exercise
from framing.cli.measuring import evaluate, score
from framing.files import DataError

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,  # plain help: with rich it takes three times as long to start
    pretty_exceptions_enable=False,
    help="Framing devices in news texts: hedges, labels and voices, counted with the passages as evidence.",
)
for command in (score, corpus, evaluate, check, new_exercise, lab):
    app.command()(command)


def main() -> None:
    """Run the command; every known fault ends in one line for a person, never in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a console that cannot show a letter shows its number
    try:
        code = app(standalone_mode=False)
    except typer.TyperException as error:
        complain(f"framing: {error.format_message()} See framing --help.")
        code = 2
    except DataError as error:
        complain(error)
        code = 2
    except OSError as error:
        complain(f"framing: {error.strerror or error}; mend that and run the command again")
        code = 2
    except (KeyboardInterrupt, typer.Abort):
        complain("framing: stopped")
        code = 130
    raise SystemExit(code or 0)


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
