"""The cues of a report as a table for a spreadsheet: UTF-8 with its mark, and no cell that a program would run."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from framing.measure.interchange import CUE_FIELDS, cue_object
from framing.measure.reports import Report
from framing.text.documents import read_document

COLUMNS = (*CUE_FIELDS, "section", "counted", "sentence")
# Where lists are separated by semicolons, a spreadsheet may begin a cell behind one.
_inner_formula = re.compile(r"([;\t]\s*)(?=[=+\-@|%])")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def cue_csv(report: Report) -> bytes:
    """One row a cue, in the order of the text, with the sentence in which it stands; the bytes of the file."""
    document = read_document(report.article)
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    for cue in report.cues:
        segment = document.segment_at(cue.span.start)
        sentence = segment.span.of(report.article.text) if segment else cue.text
        values = cue_object(cue) | {"section": cue.section, "counted": cue.counted, "sentence": sentence}
        writer.writerow([safe_cell(values[name]) for name in COLUMNS])
    return b"\xef\xbb\xbf" + written.getvalue().encode("utf-8", "replace")


def safe_cell(value: Any) -> str:
    """A value as a cell that every spreadsheet takes for text or a number; an apostrophe stands before a formula.

    >>> safe_cell("=1+2"), safe_cell("may"), safe_cell(7), safe_cell(None), safe_cell([3, 9])
    ("'=1+2", 'may', '7', '', '3 to 9')
    """
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return str(value)
    if isinstance(value, list | tuple):
        return " to ".join(map(str, value))
    text = _inner_formula.sub(r"\1'", " ".join(str(value).replace("\0", " ").split("\n")))
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or text.startswith(_FORMULA) else text
