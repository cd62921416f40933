"""What is wrong in a TOML file, said for people who do not program."""

from __future__ import annotations

import re
import tomllib

FIELD_OR_HEADER = re.compile(r"\[*\s*[\w.-]+\s*[=\]]")
CURLY = re.compile("[\u2018-\u201f\u00ab\u00bb]")
NOT_CLOSED = 'a text is not closed; end it with ", or write """ before and after a text of several lines'
LIST_NOT_CLOSED = "a comma or a closing ] is missing behind this in a list; add it"
HEADER_TWICE = "this header stands here already; for each of several tables write [[name]], with two brackets"

SAID = {
    "Illegal character '\\n'": NOT_CLOSED,
    "Illegal character": "a character that nobody can see stands here; type the line again",
    "Expected newline": 'something stands behind the value; in a text write \\" for a quotation mark, '
    "a decimal point for a comma, and nothing behind a number",
    "Cannot overwrite a value": "this field stands in its table already; keep one of them",
    "Expected '=' after a key": 'this is no field; write name = "..."',
    "Invalid statement": 'this is no field; write name = "...", or # before a comment',
    "Expected ']": "the header is not closed; write as many ] as it has [",
    "Unescaped '\\'": "a backslash stands in a text; write two of them",
    "Invalid hex value": "a backslash stands in a text; write two of them",
    "Cannot declare": HEADER_TWICE,
    "Cannot mutate": HEADER_TWICE,
}
"""What to do, by how the message of Python's reader begins."""


def explain_toml_fault(source: str, error: tomllib.TOMLDecodeError) -> tuple[int, str]:
    """The line that has to be mended, counted from 1, and in words what is wrong there and what to do.

    >>> source = 'title = “Mark the hedges”'
    >>> try:
    ...     _ = tomllib.loads(source)
    ... except tomllib.TOMLDecodeError as error:
    ...     print(*explain_toml_fault(source, error))
    1 a value stands between curly quotation marks; write straight ones: "..."
    """
    place = _place(source, error)
    message = str(error)
    if message.startswith("Unterminated string"):
        return _line(source, max(source.rfind('"""'), source.rfind("'''"))), 'a text begins here; end it with """'
    if message.startswith("Unclosed array"):
        return _line(source, len(source[:place].rstrip()) - 1), LIST_NOT_CLOSED
    if message.startswith("Invalid value"):
        return _no_value(source, place)
    if message.startswith("Cannot overwrite") and source[:place].rpartition("\n")[2].lstrip().startswith("["):
        return _line(source, place), HEADER_TWICE
    said = next((said for begin, said in SAID.items() if message.startswith(begin)), message)
    return _line(source, place), said


def _no_value(source: str, place: int) -> tuple[int, str]:
    """A value was looked for at `place`, and there is none."""
    rest = source[place:].partition("\n")[0]
    before = source[:place].rstrip(" \t[")
    if FIELD_OR_HEADER.match(rest) and before.endswith("\n"):
        return _line(source, len(before.rstrip()) - 1), LIST_NOT_CLOSED
    if CURLY.match(rest):
        return _line(source, place), 'a value stands between curly quotation marks; write straight ones: "..."'
    if rest.startswith("."):
        return _line(source, place), "a number cannot begin with a point; write 0.5"
    why = 'no value stands here; write "..." for a text, ["...", "..."] for a list, true or false in small letters'
    return _line(source, place), why


def _place(source: str, error: tomllib.TOMLDecodeError) -> int:
    """The offset that the message names; the end where it names none."""
    found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    if found is None:
        return len(source)
    lines = source.split("\n")
    return sum(len(line) + 1 for line in lines[: int(found[1]) - 1]) + int(found[2]) - 1


def _line(source: str, offset: int) -> int:
    return source.count("\n", 0, max(offset, 0)) + 1
