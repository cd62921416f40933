"""Pages in docs that are made in whole or in part: a Jinja template, or tables between marker lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from framing.files import DataError

END = "<!-- {name}: end -->"


def template_of(path: Path) -> Template:
    """The template in a file. It writes Markdown, so nothing is escaped but what goes through `cell`."""
    environment = Environment(
        loader=FileSystemLoader(path.parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters["cell"] = lambda text: text.replace("|", "\\|")
    return environment.get_template(path.name)


def with_tables(page: str, tables: Mapping[str, Callable[[], str]], *, begin: str, path: Path) -> str:
    """The page with these tables as they are now; `begin` is the line before each, with a gap for the table's `name`.

    Raises DataError, which names the page's `path`, where marker lines are missing.

    >>> print(with_tables("<!-- a -->old<!-- a: end -->", {"a": lambda: "new"}, begin="<!-- {name} -->", path=Path()))
    <!-- a -->
    <BLANKLINE>
    new
    <!-- a: end -->
    """
    for name, table in tables.items():
        first, last = begin.format(name=name), END.format(name=name)
        before, has_first, rest = page.partition(first)
        _, has_last, after = rest.partition(last)
        if not (has_first and has_last):
            raise DataError(path, None, f"a table stands between two lines, {first} and {last}; put both back")
        page = f"{before}{first}\n\n{table()}\n{last}{after}"
    return page
