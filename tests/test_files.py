"""Reading the course's files: every fault is a DataError with path and line, and says how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from framing.files import DataError, faults_of, read_csv, read_text, read_toml
from framing.text.language import TABLES, rows_of, words_of


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "table"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_rows_come_with_the_line_they_start_on(tmp_path: Path) -> None:
    path = write(tmp_path, 'word,note\n may , one\n\nmight,"over\ntwo lines"\ncould,three\n')
    assert read_csv(path) == [
        (2, {"word": "may", "note": "one"}),
        (4, {"word": "might", "note": "over\ntwo lines"}),
        (6, {"word": "could", "note": "three"}),
    ]


def test_a_byte_order_mark_and_other_line_ends_change_nothing(tmp_path: Path) -> None:
    assert read_csv(write(tmp_path, b"\xef\xbb\xbfword\r\nmay\r\n")) == [(2, {"word": "may"})]


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    path = write(tmp_path, "note,word\none,may\n")
    assert read_csv(path, columns=("word", "note")) == [(2, {"note": "one", "word": "may"})]


@pytest.mark.parametrize(
    ("content", "line", "why"),
    [
        ('"a"b,c\n1,2\n', 1, "not a CSV row (',' expected after '\"'); check its quotation marks"),
        ('a,c\n"1"b,2\n', 2, "not a CSV row (',' expected after '\"'); check its quotation marks"),
        ("a,c,a\n1,2,3\n", 1, "column 'a' stands twice; keep one of them"),
        ("a,c\n1,2\n1,2,3\n", 3, "3 cells where the header has 2; quote a text that has commas"),
        (b"a,c\n\xff,2\n", 2, "not UTF-8; save the file as UTF-8"),
    ],
)
def test_a_broken_table_is_told_with_its_line(tmp_path: Path, content: str | bytes, line: int, why: str) -> None:
    path = write(tmp_path, content)
    with pytest.raises(DataError) as told:
        read_csv(path)
    assert str(told.value) == f"{path}:{line}: {why}"


@pytest.mark.parametrize(
    ("header", "wrong"),
    [
        ("word", "no column 'note'"),
        ("word,note,mood", "unknown column 'mood'"),
        ("word,notes", "unknown column 'notes'"),
        ("word,note,note", "column 'note' stands twice"),
        ("", "no column 'word'"),
    ],
)
def test_the_columns_have_to_be_those_asked_for(tmp_path: Path, header: str, wrong: str) -> None:
    path = write(tmp_path, f"{header}\n")
    with pytest.raises(DataError) as told:
        read_csv(path, columns=("word", "note"))
    assert str(told.value) == f"{path}:1: {wrong}; the columns are word,note"


def test_broken_toml_is_told_with_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, 'title = "A"\nkind = \n')
    with pytest.raises(DataError, match=r"^.+:2: not valid TOML"):
        read_toml(path)


def test_a_missing_file_is_told_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"absent\.txt: No such file or directory; check the name"):
        read_text(tmp_path / "absent.txt")
    with pytest.raises(DataError, match=r"weekday\.txt: No such file or directory; check the name"):
        words_of("weekday")


@pytest.mark.parametrize("name", TABLES)
def test_each_table_of_the_language_has_rows(name: str) -> None:
    assert rows_of(name)


def test_a_check_that_stops_keeps_what_it_found() -> None:
    def check() -> Iterator[DataError]:
        yield DataError("one.csv", 1, "wrong; mend it")
        raise DataError("two.csv", 2, "broken; mend it")

    assert [str(fault) for fault in faults_of(check())] == ["one.csv:1: wrong; mend it", "two.csv:2: broken; mend it"]


def test_in_a_notebook_a_fault_is_one_line():
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    with capture_output() as shown:
        InteractiveShell().run_cell('from framing.widgets import exercise\nexercise("02-mark-hedgs")')
    assert shown.stdout.splitlines()[-1].endswith("did you mean '02-mark-hedges'?")
    assert "Traceback" not in shown.stdout + shown.stderr
