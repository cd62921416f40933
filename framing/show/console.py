"""Lines and tables for the terminal, into which no text can write anything but itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from framing.show.pieces import visible

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text


def table(columns: Sequence[str], rows: Iterable[Sequence[str | Text]], *, numbers: int = 0) -> Table:
    """Rows below bold column names, without lines; the last `numbers` columns are numbers, set to the right."""
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=None, show_header=bool(columns), pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for place, column in enumerate(columns):
        drawn.add_column(column, justify="right" if place >= len(columns) - numbers else "left", overflow="fold")
    for row in rows:
        drawn.add_row(*(cell if isinstance(cell, Text) else styled(cell) for cell in row))
    return drawn


def styled(text: str, style: str = "") -> Text:
    """Words that rich prints as they are, whatever an article has put into them."""
    from rich.text import Text

    return Text(visible(text), style=style)
