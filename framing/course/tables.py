"""TOML tables read field by field, so that each fault is told with its line and no field goes unread."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from framing.course.table_lines import Place, find_line
from framing.files import DataError, read_toml

TOO_LARGE = 10**15  # from here on a number loses its fraction


class Table:
    """One table of a TOML file. Every reader raises DataError, with its line, where a field is not as it should be.

    What was read is remembered; `finish` then tells which fields nobody knows.
    """

    def __init__(self, path: Path, values: dict[str, Any], place: Place = (), parent: Table | None = None) -> None:
        self.path = path
        self.place = place
        self._values = values
        self._parent = parent
        self._read: set[str] = set()
        self._asked: set[str] = set()

    def __contains__(self, name: str) -> bool:
        self._asked.add(name)
        return name in self._values

    def text(self, name: str, *, default: str | None = None) -> str:
        """A text without outer blanks; an empty one is a fault. Without `default` the field has to be there."""
        value = self._value(name, default)
        if not isinstance(value, str):
            raise self.fault(f'{name} has to be a text; write {name} = "..."', name)
        if not value.strip() and value != default:
            raise self.fault(f"{name} is empty; write the text", name)
        return value.strip()

    def identifier(self, name: str) -> str:
        """A text of small letters, digits and hyphens."""
        value = self.text(name)
        if not re.fullmatch("[a-z0-9-]+", value):
            raise self.fault(f"{name} = {value!r} has to be small letters a to z, digits or hyphens; mend it", name)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self._value(name, None)
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise self.fault(f'{name} has to be a list of texts; write {name} = ["...", "..."]', name)
        return tuple(item.strip() for item in value)

    def text_lists(self, name: str) -> tuple[tuple[str, ...], ...]:
        """A list of lists of texts, none of them empty."""
        value = self._value(name, None)
        if not isinstance(value, list) or not value or not all(_is_texts(part) for part in value):
            raise self.fault(f'{name} has to be lists of texts; write {name} = [["...", "..."], ["..."]]', name)
        return tuple(tuple(text.strip() for text in part) for part in value)

    def choice(self, name: str, allowed: Collection[str]) -> str:
        """One of the allowed texts."""
        value = self.text(name)
        if value not in allowed:
            raise self.fault(f"{name} = {value!r} is unknown; write one of {', '.join(allowed)}", name)
        return value

    def whole(self, name: str, *, default: int | None = None, least: int = 0) -> int:
        """A whole number of `least` or more."""
        value = self._value(name, default)
        if type(value) is not int or value < least:
            raise self.fault(f"{name} has to be a whole number of {least} or more; write {name} = 5", name)
        return value

    def wholes(self, name: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        value = self._value(name, None)
        if not isinstance(value, list) or not value or not all(type(item) is int for item in value):
            raise self.fault(f"{name} has to be a list of whole numbers; write {name} = [2, 3]", name)
        return tuple(value)

    def number(self, name: str, *, default: float | None = None) -> float:
        """A number, whole or not, of at most 15 digits before the point."""
        value = self._value(name, default)
        if type(value) not in (int, float) or not abs(value) < TOO_LARGE:
            raise self.fault(f"{name} has to be a number of at most 15 digits; write {name} = 2.5", name)
        return float(value)

    def flag(self, name: str, *, default: bool) -> bool:
        """True or false."""
        value = self._value(name, default)
        if not isinstance(value, bool):
            raise self.fault(f"{name} has to be true or false", name)
        return value

    def tables(self, name: str, *, unique: str | None = None) -> tuple[Table, ...]:
        """The tables written as `[[...name]]`, in order; none is a fault, as are two with the same `unique` text."""
        value = self._value(name, [])
        if value == []:
            raise self.fault(f"no [[{self._header(name)}]] stands here{self._but_others()}; add one", name)
        if not _is_tables(value):
            why = f"{name} has to be one or more tables; write [[{self._header(name)}]], with two brackets"
            raise self._misspelt([name]) or self.fault(why, name)
        tables = tuple(Table(self.path, item, (*self.place, name, number), self) for number, item in enumerate(value))
        if unique is not None:
            refuse_repeated(tables, unique)
        return tables

    def table(self, name: str) -> Table:
        """The table written as fields `name.field = ...`, or under a header of its own."""
        value = self._value(name, None)
        if not isinstance(value, dict):
            raise self.fault(f"{name} has to be a table; write {name}.field = ...", name)
        return Table(self.path, value, (*self.place, name), self)

    def tables_by_id(self, name: str, known: Collection[str], *, needs: str) -> dict[str, Table]:
        """The tables written as `[[...name]]` by their id, one for each known id; `needs` says what an id lacks."""
        tables = {table.choice("id", known): table for table in self.tables(name, unique="id")}
        for identifier in known:
            if identifier not in tables:
                raise self.fault(f"{identifier!r} has no [[{self._header(name)}]]; add one with id and {needs}")
        return tables

    def finish(self) -> None:
        """Raises DataError where the table has a field that nobody read."""
        for name in self._values:
            if name not in self._read:
                raise self._unknown(name)

    def fault(self, why: str, name: str | None = None) -> DataError:
        """The error to raise for this table, or for its field `name`, with the line it stands on.

        Where a field is misspelt the error is about that: whatever else is wrong may follow from it.
        """
        absent = self._asked - self._values.keys()
        return self._misspelt(absent) or self._error(why, name)

    def _misspelt(self, names: Iterable[str]) -> DataError | None:
        """The error of a field that nobody read, and that is nearly called like one of the names."""
        for unread in self._values:
            for meant in _close(unread, names) if unread not in self._read else ():
                return self._error(f"unknown field {unread}; did you mean {meant}?", unread)
        return None

    def _error(self, why: str, name: str | None) -> DataError:
        place = self.place if name is None else (*self.place, name)
        return DataError(self.path, find_line(self.path.read_text(encoding="utf-8-sig"), place), why)

    def _value(self, name: str, default: object) -> Any:
        self._read.add(name)
        self._asked.add(name)
        if name not in self._values and default is None:
            raise self.fault(f"{name} is missing; add it{self._before_tables()}")
        return self._values.get(name, default)

    def _unknown(self, name: str) -> DataError:
        """The fault of a field that nobody read."""
        misspelt = self._misspelt(self._asked)
        if misspelt is not None:
            return misspelt
        if not self.place and _is_tables(self._values[name]):
            return self.fault(f"[[{name}]] stands outside; write [[{self._parts()}.{name}]]", name)
        if not self.place:
            return self.fault(f"{name} stands outside every [[{self._parts()}]]; move it below one", name)
        if self._parent is not None and name in self._parent._asked - self._parent._values.keys():
            why = f"{name} does not belong here; move it up{self._parent._before_tables()}, or leave it out"
            return self.fault(why, name)
        return self.fault(f"unknown field {name}; leave it out", name)

    def _parts(self) -> str:
        """The first of its lists of tables, the one that everything else in a file belongs to."""
        return next((name for name in sorted(self._asked) if _is_tables(self._values.get(name))), "...")

    def _but_others(self) -> str:
        """The headers that stand in a file where others are looked for."""
        others = [name for name, value in self._values.items() if _is_tables(value)]
        return f", but [[{others[0]}]]" if others and not self.place else ""

    def _before_tables(self) -> str:
        """Where a field has to stand: whatever follows the header of a part belongs to that part."""
        parts = [name for name, value in self._values.items() if _is_tables(value)]
        return f" above the first [[{self._header(parts[0])}]]" if parts and self.place else ""

    def _header(self, name: str) -> str:
        return ".".join([*(part for part in self.place if isinstance(part, str)), name])


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(text, str) and text.strip() for text in value)


def _close(name: str, others: Iterable[str]) -> list[str]:
    """The one of the others that is nearly `name`, if there is one; capital and small letters do not differ."""
    plain = {other.casefold(): other for other in sorted(others)}
    return [plain[found] for found in difflib.get_close_matches(name.casefold(), plain, n=1, cutoff=0.7)]


def read_table(path: Path) -> Table:
    """The file as one table. Raises DataError where it is missing or not valid TOML."""
    return Table(path, read_toml(path))


def refuse_repeated(tables: Iterable[Table], name: str) -> None:
    """Raises DataError where two tables have the same text in the field `name`."""
    seen = set()
    for table in tables:
        text = table.text(name)
        if text in seen:
            raise table.fault(f"{name} = {text!r} is there twice; give each its own", name)
        seen.add(text)
