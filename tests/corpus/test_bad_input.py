"""Bad rows become errors that say why and the run goes on; bad files end it with one line, and so does `--strict`."""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pandas
import pyarrow
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from framing.corpus import rows as row_module
from framing.corpus.score_file import score_file
from framing.files import DataError
from tests.corpus.corpora import names_in, read_jsonl, some_rows, write_jsonl

Run = Callable[..., tuple[int, str, str]]

GOOD = '{"id": 1, "text": "Talks may fail."}'

BAD_LINES: dict[str, tuple[str | bytes, object, str]] = {
    "no id": ('{"text": "It may."}', None, "no id; give every row a string or a number as its id"),
    "id null": ('{"id": null, "text": "It may."}', None, "id is None; write a string or a number"),
    "id a bool": ('{"id": true, "text": "It may."}', None, "id is True; write a string or a number"),
    "id a list": ('{"id": [1], "text": "It may."}', None, "id is [1]; write a string or a number"),
    "id infinite": ('{"id": 1e999, "text": "It may."}', None, "id is inf; write a string or a number"),
    "id with half a pair": (r'{"id": "\ud800", "text": "It."}', None, "half of a surrogate pair"),
    "no text": ('{"id": "a"}', "a", "no text; give every row the text of its article"),
    "text null": ('{"id": "a", "text": null}', "a", "text is None; write a string that is not empty"),
    "text empty": ('{"id": "a", "text": ""}', "a", "text is ''; write a string that is not empty"),
    "text blank": ('{"id": "a", "text": "\\r\\n "}', "a", "text is '\\r\\n '; write a string"),
    "text a mark": ('{"id": "a", "text": "\\ufeff"}', "a", "write a string that is not empty"),
    "text a number": ('{"id": "a", "text": 5}', "a", "text is 5; write a string"),
    "text with half a pair": (r'{"id": 1.5, "text": "It \udc00 may."}', 1.5, "the text has half of a surrogate pair"),
    "another column with half a pair": (r'{"id": 2, "text": "It.", "x": "\ud800"}', 2, "column 'x' holds '\\ud800'"),
    "another column with NaN": ('{"id": 2, "text": "It.", "x": NaN}', 2, "NaN is not valid JSON; write a number"),
    "a long text": (f'{{"id": 2, "text": "{"x " * 700_000}"}}', 2, "has 1,400,000 characters, 1,200,000 are the most"),
    "a line of 10 MB": (f'{{"id": "a", "text": "{"x" * 10_000_000}"}}', "a", "the row has 10,000,024 bytes, 8,200,000"),
    "broken JSON": ('{"outlet": "Post", "id": 7, "text": "It', 7, "not valid JSON at character 40; write one object"),
    "an id that may be cut off": ('{"id": 7', None, "not valid JSON at character 10"),
    "single quotes": ("{'id': 1}", None, "not valid JSON at character 2"),
    "two objects": (f"{GOOD} {GOOD}", 1, "not valid JSON at character"),
    "a list": ("[1, 2]", None, "[1, 2] is no JSON object; write one object a line, in braces"),
    "nested without end": ("[" * 100_000, None, "JSON that is nested too deep"),
    "a number of many digits": ('{"id": 3, "text": "It.", "x": ' + "1" * 5_000 + "}", 3, "digits"),
    "Windows-1252": (b'{"id": 4, "text": "caf\xe9"}', 4, "not UTF-8 at byte 23 of the line; save the row as UTF-8"),
    "an id in Windows-1252": (b'{"id": "caf\xe9", "text": "It."}', None, "not UTF-8 at byte 12 of the line"),
}


@pytest.mark.parametrize("name", BAD_LINES)
def test_a_bad_line_is_an_error_and_the_run_goes_on(run: Run, tmp_path: Path, name: str) -> None:
    bad, identifier, why = BAD_LINES[name]
    source = write_jsonl(tmp_path / "in.jsonl", [GOOD, "", bad, GOOD])
    code, out, err = run("corpus", str(source), "-o", str(tmp_path / "out.jsonl"))
    assert (code, out) == (0, "")
    assert "1 of 3 rows could not be scored" in err
    first, error, last = read_jsonl(tmp_path / "out.jsonl")
    assert first == last
    assert first["id"] == 1
    assert list(error) == ["id", "error"]
    assert (error["id"], type(error["id"])) == (identifier, type(identifier))
    assert error["error"].startswith("line 3: ")
    assert why in error["error"]
    assert len(error["error"]) < 250


@pytest.mark.parametrize("name", BAD_LINES)
def test_strict_stops_at_a_bad_line_and_leaves_nothing(run: Run, tmp_path: Path, name: str) -> None:
    bad, _, why = BAD_LINES[name]
    source = write_jsonl(tmp_path / "in.jsonl", [GOOD, "", bad, GOOD])
    code, out, err = run("corpus", str(source), "-o", str(tmp_path / "out.jsonl"), "--strict")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"{source}:3: ")
    assert why in err
    assert names_in(tmp_path) == {"in.jsonl"}


def test_strict_leaves_an_older_output_as_it_was(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out.parquet").write_text("older")
    source = write_jsonl(tmp_path / "in.jsonl", some_rows(100))
    code, _, err = run("corpus", str(source), "-o", str(tmp_path / "out.parquet"), "--strict")
    assert (code, err) == (2, f"{source}:6: text is ''; write a string that is not empty\n")
    assert names_in(tmp_path) == {"in.jsonl", "out.parquet"}
    assert (tmp_path / "out.parquet").read_text() == "older"


# ---- rows of CSV -------------------------------------------------------------------------------------------------

BAD_RECORDS: dict[str, tuple[bytes, object, str]] = {
    "too few cells": (b"7,Post", "7", "2 cells where the header has 3; quote a text that has commas"),
    "too many cells": (b"7,Post,It may, or may not.", "7", "4 cells where the header has 3"),
    "a text that is not there": (b"7,Post,", "7", "text is ''; write a string that is not empty"),
    "words behind a closing mark": (b'7,Post,"It" may.', "7", "not a CSV row (',' expected after '\"')"),
    "Windows-1252": (b"7,Post,caf\xe9", "7", "not UTF-8; save the row as UTF-8"),
    "an id in Windows-1252": (b"caf\xe9,Post,It.", None, "not UTF-8"),
    "a row of 6 MB": (
        b'7,Post,"' + (b'It, "".' * 1_000 + b"\n") * 850 + b'"',
        "7",
        "the row has more than 5,800,000 bytes",
    ),
    "a line of 6 MB": (b"7,Post," + b"x" * 6_000_000, "7", "the row has more than 5,800,000 bytes"),
    "a long text": (b"7,Post," + b"x " * 700_000, "7", "has 1,400,000 characters, 1,200,000 are the most"),
}


@pytest.mark.parametrize("name", BAD_RECORDS)
def test_a_bad_record_is_an_error_and_the_run_goes_on(run: Run, tmp_path: Path, name: str) -> None:
    bad, identifier, why = BAD_RECORDS[name]
    source = tmp_path / "in.csv"
    source.write_bytes(b'\xef\xbb\xbfid, outlet ,text\r\n1,Post,"It may\r\nfail."\r\n' + bad + b"\r\n3,Post,It may.")
    assert run("corpus", str(source), "-o", str(tmp_path / "out.jsonl"))[0] == 0
    first, error, last = read_jsonl(tmp_path / "out.jsonl")
    assert (first["id"], first["meta"], first["cues"][0]["start"]) == ("1", {"outlet": "Post"}, 3)
    assert (last["id"], last["cues"][0]["text"]) == ("3", "may")
    assert error["id"] == identifier
    assert error["error"].startswith("line 4: ")
    assert why in error["error"]


def test_lines_are_counted_behind_a_row_that_is_passed_over(run: Run, tmp_path: Path) -> None:
    lines = (b"x" * 99 + b"\n") * 60_000
    long = [b'"' + lines + b'"', b'"x\n"' + b"x" * 6_000_000, b'"' + lines.replace(b"xx", b'""') + b'y"']
    (tmp_path / "in.csv").write_bytes(b"id,text\n" + b"".join(b"1," + text + b"\n2,\n" for text in long))
    assert run("corpus", str(tmp_path / "in.csv"), "-o", str(tmp_path / "out.jsonl"))[0] == 0
    found = [(one["id"], one["error"].split(":")[0]) for one in read_jsonl(tmp_path / "out.jsonl")]
    places = ["line 2", "line 60003", "line 60004", "line 60006", "line 60007", "line 120008"]
    assert found == list(zip("121212", places, strict=True))


def test_a_mark_that_is_never_closed_is_told_with_the_line_where_it_opens(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text('id,text\n1,It may.\n2,"It may.\n3,It may.\n')
    assert run("corpus", str(source), "-o", str(tmp_path / "out.jsonl"))[0] == 0
    found = read_jsonl(tmp_path / "out.jsonl")
    assert [one["id"] for one in found] == ["1", "2"]
    assert found[1]["error"].startswith("line 3: not a CSV row (unexpected end of data); quote a text")


def test_the_limit_of_the_csv_module_is_put_back(run: Run, tmp_path: Path) -> None:
    before = csv.field_size_limit()
    (tmp_path / "in.csv").write_text("id,text\n1," + "It may. " + "x " * 70_000)
    assert run("corpus", str(tmp_path / "in.csv"), "-o", str(tmp_path / "out.jsonl"))[0] == 0
    assert len(read_jsonl(tmp_path / "out.jsonl")[0]["cues"]) == 1
    assert csv.field_size_limit() == before


# ---- rows of Parquet ---------------------------------------------------------------------------------------------


def test_rows_of_parquet_that_cannot_be_read_are_errors(run: Run, tmp_path: Path) -> None:
    broken = pyarrow.array([b"It may.", b"caf\xe9", b"x" * 5_000_000, None, b"It."]).cast(pyarrow.binary())
    texts = pyarrow.StringArray.from_buffers(5, *broken.buffers()[1:], broken.buffers()[0])
    parquet.write_table(pyarrow.table({"id": [1.5, 2.5, 3.5, 4.5, None], "text": texts}), tmp_path / "in.parquet")
    assert run("corpus", str(tmp_path / "in.parquet"), "-o", str(tmp_path / "out.jsonl"))[0] == 0
    first, *errors = read_jsonl(tmp_path / "out.jsonl")
    assert (first["id"], len(first["cues"])) == (1.5, 1)
    assert errors == [
        {"id": 2.5, "error": "row 2: text: not UTF-8 at byte 4; write it as UTF-8"},
        {"id": 3.5, "error": "row 3: text: 5,000,000 bytes are more than 1,200,000 characters can have; split it"},
        {"id": 4.5, "error": "row 4: text is None; write a string that is not empty"},
        {"id": None, "error": "row 5: id is None; write a string or a number"},
    ]


@pytest.mark.parametrize(
    "kind", [pyarrow.date32(), pyarrow.timestamp("s"), pyarrow.duration("s"), pyarrow.list_(pyarrow.timestamp("s"))]
)
def test_a_day_that_no_calendar_has_is_an_error_of_its_row(run: Run, tmp_path: Path, kind: pyarrow.DataType) -> None:
    days = [0, 2**30 if kind == pyarrow.date32() else 2**50]
    column = pyarrow.array([[day] for day in days] if pyarrow.types.is_list(kind) else days, kind)
    parquet.write_table(pyarrow.table({"id": [1, 2], "text": ["It may."] * 2, "day": column}), tmp_path / "in.parquet")
    assert run("corpus", str(tmp_path / "in.parquet"), "-o", str(tmp_path / "out.jsonl"))[0] == 0
    first, error = read_jsonl(tmp_path / "out.jsonl")
    assert (first["id"], len(first["cues"])) == (1, 1)
    assert (error["id"], list(error)) == (2, ["id", "error"])
    assert error["error"].startswith("row 2: day: a value that cannot be read (")
    assert error["error"].endswith("); mend or leave the column out")


def test_an_error_in_a_folder_names_the_file(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in (1, 2):
        pandas.DataFrame({"id": [1, 2], "text": ["It.", None]}).to_parquet(folder / f"part-{number}.parquet")
    assert run("corpus", str(folder), "-o", str(tmp_path / "out.jsonl"))[0] == 0
    errors = [one["error"] for one in read_jsonl(tmp_path / "out.jsonl") if "error" in one]
    assert [error.split(":")[0] for error in errors] == ["part-1.parquet, row 2", "part-2.parquet, row 2"]
    code, _, err = run("corpus", str(folder), "-o", str(tmp_path / "out.jsonl"), "--strict")
    assert (code, err.startswith(f"{folder / 'part-1.parquet'}:2: text is None")) == (2, True)


# ---- files -------------------------------------------------------------------------------------------------------

ROWS = some_rows(3)


def _parquet(**columns: list[object]) -> bytes:
    return _parquet_of(pyarrow.table(columns))


def _parquet_of(table: pyarrow.Table) -> bytes:
    sink = pyarrow.BufferOutputStream()
    parquet.write_table(table, sink)
    return sink.getvalue().to_pybytes()


BAD_FILES: dict[str, tuple[str, bytes | None, str]] = {
    "missing": ("in.jsonl", None, ": No such file or directory; check the name"),
    "unknown ending": ("in.txt", b"Talks", ": unknown ending '.txt'; a corpus is a .jsonl, .csv or .parquet file"),
    "no ending": ("in", b"Talks", ": unknown ending ''"),
    "empty JSONL": ("in.jsonl", b"", ": the file is empty"),
    "blank JSONL": ("in.jsonl", b"\xef\xbb\xbf \r\n\n", ": the file is empty; write one JSON object a line"),
    "JSONL without texts": (
        "in.jsonl",
        b'{"id": 1, "body": "It."}\n' * 2,
        ":1: no column 'text' in any of 2 rows; the columns are 'id', 'body'",
    ),
    "JSONL without ids": ("in.jsonl", b'\n{"text": "It."}\n{"text": "It."}\n', ":2: no column 'id' in any of 2 rows"),
    "JSONL in UTF-16": ("in.jsonl", GOOD.encode("utf-16"), ":1: not UTF-8 but UTF-16; save the file as UTF-8"),
    "empty CSV": ("in.csv", b"", ": the file is empty"),
    "blank CSV": ("in.csv", b"\n\n", ": the file is empty; write a header"),
    "header alone": ("in.csv", b"id,text\n", ":1: there is a header and no row below it"),
    "CSV without texts": ("in.csv", b"id,body\n1,It.\n", ":1: no column 'text'; the columns are 'id', 'body'"),
    "CSV with semicolons": ("in.csv", b"id;text\n1;It.\n", ":1: no column 'id'; the columns are 'id;text': rename the"),
    "CSV with a column twice": ("in.csv", b"id,text,text\n1,It,It\n", ":1: column 'text' stands twice; keep one"),
    "CSV with a broken header": ("in.csv", b'id,"text"s\n1,It\n', ":1: the header is not a CSV row"),
    "CSV with a header in Windows-1252": (
        "in.csv",
        "id,text,Größe\n1,It,1\n".encode("cp1252"),
        ":1: the header is not UTF-8; save the file as UTF-8",
    ),
    "CSV in UTF-16": ("in.csv", "id,text\n1,It\n".encode("utf-16"), ":1: not UTF-8 but UTF-16"),
    "CSV with the line ends of old Macs": ("in.csv", b"id,text\r1,It\r", ":1: the header is not a CSV row (new-line"),
    "Parquet without texts": ("in.parquet", _parquet(id=[1], body=["It."]), ": no column 'text'; the columns are 'id'"),
    "Parquet with a column twice": (
        "in.parquet",
        _parquet_of(pyarrow.Table.from_arrays([pyarrow.array(["a"])] * 3, names=["id", "text", "text"])),
        ": column 'text' stands twice; keep one of them",
    ),
    "Parquet without rows": ("in.parquet", _parquet(id=[], text=[]), ": the table has no row"),
    "Parquet broken off": ("in.parquet", _parquet(id=[1], text=["It."])[:-20], ": no readable Parquet file (Parquet"),
    "empty Parquet": ("in.parquet", b"", ": no readable Parquet file"),
    "Parquet that is none": ("in.parquet", b"Talks may fail." * 9, ": no readable Parquet file (Parquet magic bytes"),
}


@pytest.mark.parametrize("target", ["out.jsonl", "out.parquet"])
@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_told_in_one_line_before_any_work(run: Run, tmp_path: Path, name: str, target: str) -> None:
    source, content, why = BAD_FILES[name]
    path = tmp_path / source
    if content is not None:
        path.write_bytes(content)
    code, out, err = run("corpus", str(path), "-o", str(tmp_path / target))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"{path}{why}")
    assert names_in(tmp_path) == ({source} if content is not None else set())


def test_a_parquet_file_with_damaged_pages_keeps_what_is_done(run: Run, tmp_path: Path) -> None:
    content = bytearray(_parquet(id=list(range(100)), text=[f"It may {place}." for place in range(100)]))
    content[300:700] = b"\xff" * 400
    (tmp_path / "in.parquet").write_bytes(content)
    code, out, err = run("corpus", str(tmp_path / "in.parquet"), "-o", str(tmp_path / "out.jsonl"))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"{tmp_path / 'in.parquet'}: the Parquet file is damaged behind row 0")
    assert "out.jsonl" not in names_in(tmp_path)


BAD_OUTPUTS: dict[str, tuple[str, str, str]] = {
    "unknown ending": ("in.jsonl", "out.csv", "out.csv: unknown ending '.csv'; name the output .jsonl or .parquet"),
    "a folder": ("in.jsonl", "folder.jsonl", "folder.jsonl: a folder has this name; name a file"),
    "no such folder": ("in.jsonl", "no/out.jsonl", "no/out.jsonl: there is no folder"),
    "the input": ("in.jsonl", "in.jsonl", "in.jsonl: input and output are one file; name another output"),
    "the input by another way": ("in.jsonl", "folder.jsonl/../in.jsonl", "in.jsonl: input and output are one file"),
    "the input as the second table": ("in.articles.parquet", "in.parquet", "in.parquet: input and output are one file"),
    "in the folder that is read": ("parts", "parts/out.parquet", "out.parquet: the output stands in the folder that"),
}


@pytest.mark.parametrize("name", BAD_OUTPUTS)
def test_a_bad_output_is_told_in_one_line_before_any_work(run: Run, tmp_path: Path, name: str) -> None:
    source, target, why = BAD_OUTPUTS[name]
    write_jsonl(tmp_path / "in.jsonl", ROWS)
    (tmp_path / "in.articles.parquet").write_bytes(_parquet(id=[1], text=["It."]))
    (tmp_path / "folder.jsonl").mkdir()
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "part.parquet").write_bytes(_parquet(id=[1], text=["It."]))
    before = {path.name for path in tmp_path.rglob("*")}
    code, out, err = run("corpus", str(tmp_path / source), "-o", str(tmp_path / target))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert why in err
    assert {path.name for path in tmp_path.rglob("*")} == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes of this kind")
def test_a_pipe_is_told(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "in.jsonl")
    code, _, err = run("corpus", str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "out.jsonl"))
    assert (code, err.count("\n")) == (2, 1)
    assert "no file but a pipe or a device, and a corpus is read twice; save it as a file" in err


def test_with_stderr_closed_the_work_is_done_and_stdout_stays_empty(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", some_rows(8))  # one is bad
    monkeypatch.setattr(sys, "stderr", None)  # as Python does
    assert run("corpus", str(source), "-o", str(tmp_path / "out.jsonl")) == (0, "", "")
    assert len(read_jsonl(tmp_path / "out.jsonl")) == 8
    assert run("corpus", "no.jsonl", "-o", str(tmp_path / "out.jsonl")) == (2, "", "")


def test_a_folder_without_parquet_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    code, _, err = run("corpus", str(tmp_path / "in"), "-o", str(tmp_path / "out.jsonl"))
    assert (code, err) == (2, f"{tmp_path / 'in'}: a folder without .parquet files; name a corpus\n")


@pytest.mark.parametrize(("source", "target"), [("in.jsonl", "out.parquet"), ("in.parquet", "out.jsonl")])
def test_without_pyarrow_a_line_says_how_to_install_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, target: str
) -> None:
    write_jsonl(tmp_path / source, ROWS)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    code, _, err = run("corpus", str(tmp_path / source), "-o", str(tmp_path / target))
    assert (code, err.count("\n")) == (2, 1)
    assert "Parquet needs pyarrow; install it with: pip install 'framing[parquet]'" in err


@pytest.mark.parametrize("options", [("--workers", "0"), ("--workers", "x"), ("--frobnicate",)])
def test_bad_use_is_one_line(run: Run, tmp_path: Path, options: tuple[str, ...]) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", ROWS)
    code, out, err = run("corpus", str(source), "-o", str(tmp_path / "out.jsonl"), *options)
    assert (code, out, err.count("\n")) == (2, "", 1)


# ---- any bytes at all --------------------------------------------------------------------------------------------

PIECES = [
    b'{"id": 1, "text": "It may."}',
    b"id,text\n",
    b"1,It may.",
    b'"',
    b",",
    b"\n",
    b"\r\n",
    b"\xff",
    b"\x00",
    b"{",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join), st.sampled_from(["in.jsonl", "in.csv"]))
def test_any_file_is_scored_or_told(tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / name).write_bytes(content)
    try:
        outcome = score_file(folder / name, folder / "out.jsonl")
    except DataError:
        assert names_in(folder) == {name}
        return
    found = read_jsonl(folder / "out.jsonl")
    assert (len(found), sum("error" in one for one in found)) == (outcome.rows, outcome.errors)
    assert all(isinstance(one["id"], int | str) or "error" in one for one in found)


def test_the_limits_leave_room_for_a_megabyte() -> None:
    assert row_module.TEXT_LIMIT > 2**20
