"""What `framing corpus` writes: docs/format.md, and DESIGN's contract, as examples."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pandas
import pyarrow
import pytest
from pyarrow import parquet

import framing
from framing.corpus.rows import TEXT_LIMIT
from framing.measure.interchange import CUE_FIELDS
from tests.corpus.corpora import names_in, read_jsonl, some_rows, write_jsonl

Run = Callable[..., tuple[int, str, str]]
SCORES = ["hedging", "uncertainty", "boosting", "weasel", "labelling", "reporting"]
PARTS = ["count", "base", "rate", "low", "high"]
FORMAT = Path(__file__).parents[2] / "docs" / "format.md"


@pytest.fixture
def scored(run: Run, tmp_path: Path) -> Callable[..., list[dict]]:
    """Scores lines of JSON and gives the objects that come out."""

    def call(*lines: dict | str | bytes, options: tuple[str, ...] = ()) -> list[dict]:
        source = write_jsonl(tmp_path / "in.jsonl", lines)
        code, out, _ = run("corpus", str(source), "-o", str(tmp_path / "out.jsonl"), *options)
        assert (code, out) == (0, "")
        assert names_in(tmp_path) == {"in.jsonl", "out.jsonl"}
        return read_jsonl(tmp_path / "out.jsonl")

    return call


def test_a_row_gives_what_score_gives_for_its_text(scored: Callable[..., list[dict]]) -> None:
    text = 'Talks may fail.\n\n"The regime could perhaps fall," the strikers said.\n'
    (found,) = scored({"id": 7, "outlet": "Post", "text": text, "tags": ["a", {"b": None}]})
    alone = framing.analyse(framing.Article.from_text(text)).to_json_object(sentiment=False)
    assert list(found) == ["id", "cues", "voices", "scores", "meta"]
    assert (found["id"], found["meta"]) == (7, {"outlet": "Post", "tags": ["a", {"b": None}]})
    assert {name: found[name] for name in ("cues", "voices", "scores")} == {
        name: json.loads(json.dumps(alone[name])) for name in ("cues", "voices", "scores")
    }
    assert [text[cue["start"] : cue["end"]] for cue in found["cues"]] == [cue["text"] for cue in found["cues"]]
    assert list(found["scores"]) == SCORES
    assert list(found["cues"][0]) == list(CUE_FIELDS)


def test_sentiment_is_added_where_it_is_asked_for(scored: Callable[..., list[dict]]) -> None:
    found = scored({"id": 7, "text": "A good, kind day."}, {"id": 8}, options=("--sentiment",))
    assert list(found[0]) == ["id", "cues", "voices", "scores", "sentiment", "meta"]
    assert found[0]["sentiment"]["polarity"] > 0.5
    assert list(found[1]) == ["id", "error"]


@pytest.mark.parametrize("identifier", [7, -1, 2**70, 1.5, "7", "", 'naïve \u2028 "x"'])
def test_an_id_keeps_its_type(scored: Callable[..., list[dict]], identifier: object) -> None:
    found = scored({"id": identifier, "text": "Talks may fail."}, {"id": identifier, "text": ""})
    assert [one["id"] for one in found] == [identifier, identifier]
    assert [type(one["id"]) for one in found] == [type(identifier)] * 2


def test_rows_stay_in_order_and_may_share_an_id(scored: Callable[..., list[dict]]) -> None:
    found = scored(*[{"id": place % 3, "text": f"Talks number {place} may fail.", "n": place} for place in range(9)])
    assert [(one["id"], one["meta"]["n"]) for one in found] == [(place % 3, place) for place in range(9)]


def test_offsets_point_into_the_text_as_given(scored: Callable[..., list[dict]]) -> None:
    text = '\ufeffTalks\r\n\r\n"They may fail," he said.\r\nPerhaps so.'
    (found,) = scored({"id": 1, "text": text})
    assert [cue["text"] for cue in found["cues"]] == ["may", "said", "Perhaps"]
    assert [text[cue["start"] : cue["end"]] for cue in found["cues"]] == ["may", "said", "Perhaps"]
    (voice,) = found["voices"]
    assert text[voice["start"] : voice["end"]] == '"They may fail,"'
    assert text[slice(*voice["speaker_span"])] == "he"
    assert text[slice(*voice["verb_span"])] == "said"


def test_the_same_comes_out_of_any_kind_of_file_and_any_number_of_workers(run: Run, tmp_path: Path) -> None:
    rows = [row | {"id": str(row["id"]), "day": str(row["day"])} for row in some_rows(150)]
    frame = pandas.DataFrame(rows)
    write_jsonl(tmp_path / "in.jsonl", rows)
    frame.to_csv(tmp_path / "in.csv", index=False)
    frame.to_parquet(tmp_path / "in.parquet")
    folder = tmp_path / "in"
    folder.mkdir()
    frame[:40].to_parquet(folder / "part-1.parquet")
    frame[40:].to_parquet(folder / "part-2.parquet", row_group_size=50)
    outputs = []
    for name, options in [("in.jsonl", ()), ("in.csv", ()), ("in.parquet", ()), ("in", ("--workers", "2"))]:
        code, _, err = run("corpus", str(tmp_path / name), "-o", str(tmp_path / "out.jsonl"), *options)
        assert (code, "21 of 150 rows could not be scored" in err) == (0, True)
        outputs.append([{**one, "error": "error" in one} for one in read_jsonl(tmp_path / "out.jsonl")])
    assert outputs[1:] == outputs[:1] * 3
    assert [one["id"] for one in outputs[0]] == [row["id"] for row in rows]


def test_bad_rows_are_counted_in_one_line(run: Run, tmp_path: Path) -> None:
    source, target = write_jsonl(tmp_path / "in.jsonl", some_rows(8)), tmp_path / "out.jsonl"
    code, out, err = run("corpus", str(source), "-o", str(target))
    assert (code, out) == (0, "")
    assert err == f"{target}: 1 of 8 rows could not be scored; each says why in its error\n"


def read_terminal(terminal: int) -> bytes:
    """All that is drawn until the other end is closed; read at once, because a full terminal stops who draws."""
    pieces = []
    with suppress(OSError), os.fdopen(terminal, "rb", buffering=0) as file:  # Linux tells the end as an error
        while piece := file.read(4096):
            pieces.append(piece)
    return b"".join(pieces)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pty")
def test_a_bar_shows_share_rate_and_time_left_to_a_person(tmp_path: Path) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", [{"id": 1, "text": "It may."}] * 20)
    command = [sys.executable, "-m", "framing.cli", "corpus", str(source), "-o", str(tmp_path / "out.jsonl")]
    ours, theirs = os.openpty()
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "COLUMNS": "100"}, text=True
    )
    os.close(theirs)
    drawn = read_terminal(ours).decode()
    assert running.communicate() == ("", None)
    assert running.returncode == 0
    assert "100%" in drawn
    assert "20 articles, " in drawn
    assert " a second" in drawn
    assert re.search(r"\d:\d\d:\d\d", drawn)


def test_the_page_on_the_format_has_every_field(scored: Callable[..., list[dict]]) -> None:
    page = FORMAT.read_text(encoding="utf-8")
    section = page.split("## What `framing corpus` reads and writes")[1].split("\n## ")[0]
    (found,) = scored({"id": 1, "text": "It may."}, options=("--sentiment",))
    names = {*found, "error", "text", *found["sentiment"]} | {f"<score>_{part}" for part in PARTS}
    assert {name for name in names if f"`{name}`" not in section} == set()
    assert f"{TEXT_LIMIT:,} characters" in section


# ---- Parquet -----------------------------------------------------------------------------------------------------


def test_parquet_has_a_row_a_cue_and_a_row_an_article(run: Run, tmp_path: Path) -> None:
    rows = [
        {"id": 1, "text": "Talks may fail. They may not.", "outlet": "Post", "error": 3, "seen": 1},
        {"id": 2, "text": "They failed.", "outlet": "Post", "seen": 2.5},
        {"id": 3, "text": "", "outlet": "Herald", "tags": ["a"]},
    ]
    source = write_jsonl(tmp_path / "in.jsonl", rows)
    assert run("corpus", str(source), "-o", str(tmp_path / "out.parquet"))[0] == 0
    assert names_in(tmp_path) == {"in.jsonl", "out.parquet", "out.articles.parquet"}
    cues = parquet.read_table(tmp_path / "out.parquet")
    assert cues.column_names == ["id", *CUE_FIELDS]
    assert [(cue["id"], cue["text"], cue["start"]) for cue in cues.to_pylist()] == [(1, "may", 6), (1, "may", 21)]
    articles = parquet.read_table(tmp_path / "out.articles.parquet")
    numbers = [f"{score}_{part}" for score in SCORES for part in PARTS]
    assert articles.column_names == ["id", *numbers, "error", "outlet", "meta_error", "seen", "tags"]
    found = articles.to_pylist()
    assert [one["hedging_count"] for one in found] == [2, 0, None]
    assert [one["hedging_rate"] for one in found] == [pytest.approx(100 * 2 / 6), 0.0, None]
    assert [one["error"] for one in found] == [None, None, "line 3: text is ''; write a string that is not empty"]
    assert [one["outlet"] for one in found] == ["Post", "Post", "Herald"]
    assert [one["meta_error"] for one in found] == [3, None, None]
    assert [one["tags"] for one in found] == [None, None, '["a"]']
    assert articles.schema.field("seen").type == pyarrow.float64()


def test_the_types_of_a_parquet_input_stay(run: Run, tmp_path: Path) -> None:
    table = pyarrow.table(
        {
            "id": pyarrow.array([1, 2], pyarrow.int32()),
            "text": pyarrow.array(["Talks may fail.", None]).dictionary_encode(),
            "day": pyarrow.array([0, None], pyarrow.date32()),
            "at": pyarrow.array([1_000, 2_000], pyarrow.timestamp("ns", tz="UTC")),
            "share": pyarrow.array([float("nan"), 0.5], pyarrow.float32()),
            "names": pyarrow.array([["a"], []], pyarrow.list_(pyarrow.string())),
        }
    )
    parquet.write_table(table, tmp_path / "in.parquet")
    assert run("corpus", str(tmp_path / "in.parquet"), "-o", str(tmp_path / "out.parquet"))[0] == 0
    found = parquet.read_table(tmp_path / "out.articles.parquet")
    assert found.schema.field("id").type == parquet.read_schema(tmp_path / "out.parquet").field("id").type
    kinds = {name: str(found.schema.field(name).type) for name in ("id", "day", "at", "share")}
    assert kinds == {"id": "int32", "day": "date32[day]", "at": "timestamp[us, tz=UTC]", "share": "float"}
    assert found["names"].to_pylist() == [["a"], []]
    assert found["error"].to_pylist() == [None, "row 2: text is None; write a string that is not empty"]
    assert run("corpus", str(tmp_path / "in.parquet"), "-o", str(tmp_path / "out.jsonl"))[0] == 0
    assert read_jsonl(tmp_path / "out.jsonl")[0]["meta"] == {
        "day": "1970-01-01",
        "at": "1970-01-01T00:00:00.000001+00:00",
        "share": None,
        "names": ["a"],
    }


def test_columns_on_whose_type_parts_disagree_become_strings(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("framing.corpus.parquet_output.PART_ROWS", 1)
    rows = [
        {"id": 1, "text": "Talks may fail.", "whole": 1, "mixed": 1.0},
        {"id": "b", "text": "Talks may fail.", "whole": 2.5, "mixed": True},
        {"id": 2**70, "text": "They failed.", "mixed": "x"},
    ]
    write_jsonl(tmp_path / "in.jsonl", rows)
    assert run("corpus", str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "out.parquet"))[0] == 0
    articles = parquet.read_table(tmp_path / "out.articles.parquet").to_pydict()
    assert articles["id"] == ["1", "b", str(2**70)]
    assert articles["whole"] == [1.0, 2.5, None]
    assert articles["mixed"] == ["1.0", "true", "x"]
    assert parquet.read_table(tmp_path / "out.parquet")["id"].to_pylist() == ["1", "b"]


@pytest.mark.parametrize(
    ("values", "kind", "found"),
    [
        ([1, 2**63 - 1], "int64", [1, 2**63 - 1]),
        ([1, 2**63], "string", ["1", str(2**63)]),
        ([1, 0.5], "double", [1.0, 0.5]),
        ([2**60 + 1, 0.5], "string", [str(2**60 + 1), "0.5"]),
        ([None, 7], "int64", [None, 7]),
    ],
)
def test_no_number_is_changed_where_parts_disagree_on_a_type(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, values: list, kind: str, found: list
) -> None:
    monkeypatch.setattr("framing.corpus.parquet_output.PART_ROWS", 1)
    write_jsonl(tmp_path / "in.jsonl", [{"id": 1, "text": "It may.", "a.b": value} for value in values])
    assert run("corpus", str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "out.parquet"))[0] == 0
    column = parquet.read_table(tmp_path / "out.articles.parquet")["a.b"]
    assert (str(column.type), column.to_pylist()) == (kind, found)


def test_nested_columns_and_columns_that_are_ours_elsewhere_keep_their_types(run: Run, tmp_path: Path) -> None:
    moment = pyarrow.array([{"at": [1_500]}, None], pyarrow.struct([("at", pyarrow.list_(pyarrow.timestamp("ns")))]))
    table = pyarrow.table(
        {"id": [1, 2], "text": ["It may.", "It might."], "polarity": [1, 2], "seen": moment}  # without --sentiment
    )
    parquet.write_table(table, tmp_path / "in.parquet")
    assert run("corpus", str(tmp_path / "in.parquet"), "-o", str(tmp_path / "out.parquet"))[0] == 0
    found = parquet.read_table(tmp_path / "out.articles.parquet")
    assert str(found.schema.field("polarity").type) == "int64"
    assert str(found.schema.field("seen").type) == "struct<at: list<element: timestamp[us]>>"
    assert run("corpus", str(tmp_path / "in.parquet"), "-o", str(tmp_path / "out.jsonl"))[0] == 0
    assert read_jsonl(tmp_path / "out.jsonl")[0]["meta"]["seen"] == {"at": ["1970-01-01T00:00:00.000001"]}


def test_moments_of_a_time_zone_that_this_machine_does_not_know_stay(run: Run, tmp_path: Path) -> None:
    zoned = pyarrow.array([1_000_000], pyarrow.timestamp("us", tz="Mars/Phobos"))
    parquet.write_table(pyarrow.table({"id": [1], "text": ["It may."], "at": zoned}), tmp_path / "in.parquet")
    assert run("corpus", str(tmp_path / "in.parquet"), "-o", str(tmp_path / "out.jsonl"))[0] == 0
    assert read_jsonl(tmp_path / "out.jsonl")[0]["meta"] == {"at": "1970-01-01T00:00:01+00:00"}


# ---- Python ------------------------------------------------------------------------------------------------------


def test_a_frame_gives_a_frame_with_its_index_and_other_columns() -> None:
    frame = pandas.DataFrame(
        {"outlet": pandas.Categorical(["a", "b", "a"]), "text": ["Talks may fail.", None, "No."], "id": [3, 3, 4]},
        index=["x", "x", "y"],
    )
    found = framing.corpus.score(frame, sentiment=True)
    assert list(found.index) == ["x", "x", "y"]
    assert list(found.columns[:4]) == ["id", "hedging_count", "hedging_base", "hedging_rate"]
    assert list(found.columns[-4:]) == ["polarity", "subjectivity", "error", "outlet"]
    assert found["outlet"].dtype == frame["outlet"].dtype
    assert found["hedging_count"].tolist() == [1, pandas.NA, 0]
    assert found["error"].isna().tolist() == [True, False, True]
    assert found["error"].iloc[1] == "row 2: text is None; write a string that is not empty"
    assert list(frame.columns) == ["outlet", "text", "id"]


def test_a_path_and_a_frame_give_the_same_numbers(tmp_path: Path) -> None:
    rows = some_rows(80)
    write_jsonl(tmp_path / "in.jsonl", rows)
    from_path = framing.corpus.score(tmp_path / "in.jsonl")
    from_frame = framing.corpus.score(pandas.DataFrame(rows))
    assert from_path["day"].tolist() == list(range(80))
    pandas.testing.assert_frame_equal(
        from_path.drop(columns="error"), from_frame.drop(columns="error"), check_dtype=False
    )


def test_a_stream_reads_rows_as_they_are_asked_for() -> None:
    read = []

    def rows():
        for number in range(1_000_000):
            read.append(number)
            yield {"id": number, "text": "Talks may fail."}

    found = framing.corpus.stream(rows())
    assert [next(found)["id"], next(found)["id"]] == [0, 1]
    assert read == [0, 1]


def test_a_stream_says_at_once_that_there_is_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(framing.files.DataError, match=r"no\.csv: No such file or directory; check the name"):
        framing.corpus.stream(tmp_path / "no.csv")


def test_a_stream_gives_an_error_for_what_is_no_row() -> None:
    found = list(framing.corpus.stream([{"id": 1, "text": "Talks may fail.", "x": float("nan")}, "Talks", {"id": []}]))
    assert found[0]["meta"] == {"x": None}
    assert found[1] == {"id": None, "error": "row 2: 'Talks' is no dictionary; give each row as one with id and text"}
    assert found[2] == {"id": None, "error": "row 3: id is []; write a string or a number"}


def test_a_frame_without_texts_is_told() -> None:
    with pytest.raises(framing.files.DataError, match="not just one column 'text'; the columns are 'id', 'body'"):
        framing.corpus.score(pandas.DataFrame({"id": [1], "body": ["x"]}))


def test_the_analysis_failing_on_a_text_is_an_error_of_its_row(
    scored: Callable[..., list[dict]], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = framing.analyse

    def fails_on_seven(article: framing.Article) -> framing.Report:
        if "seven" in article.text:
            raise RecursionError("too deep")
        return real(article)

    monkeypatch.setattr("framing.corpus.scoring.analyse", fails_on_seven)
    found = scored({"id": 1, "text": "It is seven."}, {"id": 2, "text": "It may be six."})
    why = "line 1: the analysis failed (RecursionError: too deep); please report it with this text"
    assert found[0] == {"id": 1, "error": why}
    assert len(found[1]["cues"]) == 1
