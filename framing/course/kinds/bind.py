"""bind: the student says several things of each row, such as a label's target and its voice, from selection lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from framing.course.kinds.base import Kind
from framing.course.kinds.reading import has_passage, read_passage, read_quote
from framing.course.marking import Finding, Response, Result, share_right
from framing.course.passages import Passage
from framing.course.secrets import Secret, pair_with
from framing.course.tables import Table

OTHER_FIELDS = ("id", "quote", "reason")
"""What a row has besides its columns, and what no column can therefore be called."""


@dataclass(frozen=True, slots=True)
class Option:
    """What can be said of a row in one column."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Column:
    """A question that is asked of every row: `explanation` says in one sentence what is meant."""

    id: str
    name: str
    explanation: str
    options: tuple[Option, ...]

    def name_of(self, identifier: str) -> str:
        """What the page calls the option."""
        return next(option.name for option in self.options if option.id == identifier)


@dataclass(frozen=True, slots=True)
class Answer:
    """The option that the key has for one row and column, with the reason."""

    option: str
    reason: str


@dataclass(frozen=True, slots=True)
class Row:
    """Words to say something of, and which words of the passage they are, if there is one.

    `answers` are those of the key, one for each column; none in a student pack.
    """

    id: str
    text: str
    place: tuple[int, int] | None = None
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class BindTask:
    """The rows, the columns, and the passage that the rows point at, if there is one.

    A response is a list of cells `[row id, column id, option id]`; cells may be left out.
    """

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    has_key: bool
    passage: Passage | None = None

    def page(self) -> list[list[Any]]:
        """The passage as lines of words, the rows with their words' numbers, and the columns."""
        columns = [
            [column.id, column.name, column.explanation, [[option.id, option.name] for option in column.options]]
            for column in self.columns
        ]
        return [
            ["passage", self.passage.lines() if self.passage else []],
            ["rows", [[row.id, row.text, list(row.place or ())] for row in self.rows]],
            ["columns", columns],
        ]

    def clean(self, response: object) -> Response:
        """The cells in the order of the page. Raises ValueError where one is unknown or comes twice."""
        if not isinstance(response, (list, tuple)):
            raise ValueError("a response is a list of cells: row, column, option")
        chosen: dict[tuple[str, str], str] = {}
        for item in response:
            row, column, option = self._clean_cell(item)
            if (row, column) in chosen:
                raise ValueError(f"row {row!r} has column {column!r} twice")
            chosen[row, column] = option
        cells = [(row.id, column.id) for row, column in self._cells()]
        return [[*cell, chosen[cell]] for cell in cells if cell in chosen]

    def describe(self, response: Response) -> list[str]:
        """Each cell in words: 'strongman (Whom it is about: General Roe)'."""
        rows = {row.id: row for row in self.rows}
        columns = {column.id: column for column in self.columns}
        return [f"{rows[row].text} ({_in_column(columns[column], option)})" for row, column, option in response]

    def wants(self, response: Response) -> None:
        """Nothing: any response can be marked."""

    def assess(self, response: Response) -> Result:
        """Points are the share of all cells that are right."""
        chosen = {(row, column): option for row, column, option in response}
        findings = []
        for number, (row, column) in enumerate(self._cells()):
            answer = row.answers[number % len(self.columns)]
            finding = _judge(row, column, answer, chosen.get((row.id, column.id)))
            # The row's number as on the page: the same words may stand in two rows.
            quote = f"[{number // len(self.columns) + 1}] {finding.quote}"
            findings.append(replace(finding, quote=quote, place=(number, number)))
        return Result(share_right([finding.outcome == "hit" for finding in findings]), tuple(findings))

    def solution(self) -> Response:
        """What the key has in every cell."""
        return [
            [row.id, column.id, answer.option]
            for row in self.rows
            for column, answer in zip(self.columns, row.answers, strict=True)
        ]

    def secrets(self) -> tuple[Secret, ...]:
        """Each row with what the key says of it in a column."""
        return tuple(
            pair_with(row.text, column.name_of(answer.option), [option.name for option in column.options])
            for row in self.rows
            for column, answer in zip(self.columns, row.answers, strict=False)  # a student pack has no answers
        )

    def _cells(self) -> Iterator[tuple[Row, Column]]:
        """Every row with every column, in the order in which the page numbers them."""
        return ((row, column) for row in self.rows for column in self.columns)

    def _clean_cell(self, item: object) -> tuple[str, str, str]:
        if not isinstance(item, (list, tuple)) or len(item) != 3 or not all(isinstance(part, str) for part in item):
            raise ValueError(f"{item!r} is no cell: write [row, column, option]")
        row, column, option = item
        if row not in [known.id for known in self.rows]:
            raise ValueError(f"no row {row!r}")
        options = {known.id: [option.id for option in known.options] for known in self.columns}
        if option not in options.get(column, ()):
            raise ValueError(f"no column {column!r} or no option {option!r} in it")
        return row, column, option


def _in_column(column: Column, option: str) -> str:
    return f"{column.name}: {column.name_of(option)}"


def _judge(row: Row, column: Column, answer: Answer, chosen: str | None) -> Finding:
    expected = column.name_of(answer.option)
    if chosen is None:
        return Finding("miss", row.text, answer.reason, expected=expected, chosen=column.name)
    if chosen == answer.option:
        return Finding("hit", row.text, answer.reason, chosen=_in_column(column, chosen))
    return Finding("extra", row.text, answer.reason, expected=expected, chosen=_in_column(column, chosen))


def read_bind(table: Table, key_table: Table | None) -> BindTask:
    """The task that an exercise and its key describe. Raises DataError where either is not as it should be."""
    passage = read_passage(table) if has_passage(table) else None
    columns = tuple(_read_column(part) for part in table.tables("columns", unique="id"))
    rows = tuple(_read_row(part, passage) for part in table.tables("rows", unique="id"))
    if key_table is None:
        return BindTask(rows, columns, has_key=False, passage=passage)
    needs = ", ".join(column.id for column in columns) + " and reasons"
    keyed = key_table.tables_by_id("rows", [row.id for row in rows], needs=needs)
    rows = tuple(replace(row, answers=_read_answers(keyed[row.id], columns)) for row in rows)
    return BindTask(rows, columns, has_key=True, passage=passage)


def _read_column(table: Table) -> Column:
    column = Column(
        id=table.identifier("id"),
        name=table.text("name"),
        explanation=table.text("explanation"),
        options=tuple(_read_option(part) for part in table.tables("options", unique="id")),
    )
    table.finish()
    if column.id in OTHER_FIELDS:
        raise table.fault(f"a column cannot be called {', '.join(OTHER_FIELDS)}; choose another id", "id")
    return column


def _read_option(table: Table) -> Option:
    option = Option(id=table.identifier("id"), name=table.text("name"))
    table.finish()
    return option


def _read_row(table: Table, passage: Passage | None) -> Row:
    identifier = table.identifier("id")
    if passage is None:
        row = Row(identifier, table.text("text"))
    else:
        span = read_quote(table, passage)
        row = Row(identifier, span.of(passage.text), place=passage.numbers(span))
    table.finish()
    return row


def _read_answers(table: Table, columns: tuple[Column, ...]) -> tuple[Answer, ...]:
    reasons = table.table("reason")
    answers = []
    for column in columns:
        option = table.choice(column.id, [known.id for known in column.options])
        if column.id not in reasons:
            raise table.fault(f"no reason for {column.id}; add reason.{column.id} = ...", column.id)
        answers.append(Answer(option, reasons.text(column.id)))
    reasons.finish()
    table.finish()
    return tuple(answers)


BIND = Kind(read_bind, outcomes=("hit", "extra", "miss"), counted=("hit", "extra", "miss"), retold=("extra",))
