"""docs/scaling.md: its Python runs, its commands exist, its hours follow from docs/performance.md."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import pandas
import pytest
from pyarrow.parquet import ParquetFile, read_table

from framing.cli import main
from framing.files import DataError
from tests.corpus.corpora import some_rows, write_jsonl
from tools import scaling
from tools.pages import with_tables

PAGE = scaling.PAGE.read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, flags=re.MULTILINE | re.DOTALL)


def commands(program: str) -> list[list[str]]:
    lines = [line for block in blocks("bash") for line in block.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith(f"{program} ")]


def framing_command(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    monkeypatch.setattr(sys, "argv", ["framing", *arguments])
    with pytest.raises(SystemExit) as end:
        main()
    return end.value.code


def test_its_python_cuts_a_corpus_and_finds_the_bad_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    cut_lines, cut_parquet, slurm, bad_rows = blocks("python")
    rows = [row | {"id": f"{row['id']:0>8}"} for row in some_rows(25)]
    write_jsonl(tmp_path / "articles.jsonl", rows)
    exec(cut_lines.replace("10_000", "10"), {})
    assert [path.name for path in sorted(Path("articles").iterdir())] == [f"{number:06}.parquet" for number in range(3)]
    assert read_table("articles").to_pylist() == rows

    pandas.read_parquet("articles").to_parquet("articles.parquet", index=False)
    exec(cut_parquet.replace("10_000", "10"), {})
    assert ParquetFile("cut.parquet").metadata.num_row_groups == 3
    assert read_table("cut.parquet").to_pylist() == rows

    [here] = [command for command in commands("framing") if "--workers" in command]
    command = ["1" if word == "4" else word for word in here]
    assert framing_command(monkeypatch, *command) == 0
    exec(bad_rows, {})
    assert pandas.read_csv("bad_rows.csv", dtype=str)["id"].tolist() == [row["id"] for row in rows if not row["text"]]
    assert "SLURMCluster" in slurm  # the one block that no test runs


def test_the_options_of_its_commands_exist(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from distributed.cli import dask_scheduler, dask_worker

    known = {
        "scheduler": {option for part in dask_scheduler.main.params for option in (*part.opts, *part.secondary_opts)},
        "worker": {option for part in dask_worker.main.params for option in (*part.opts, *part.secondary_opts)},
    }
    found = commands("dask")
    assert {name for name, *_ in found} == set(known)
    for name, *rest in found:
        assert {word for word in rest if word.startswith("--")} <= known[name]
    assert framing_command(monkeypatch, "corpus", "--help") == 0
    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out))
    for _, *rest in commands("framing"):
        assert {word for word in rest if word.startswith("--")} <= options
    assert set(re.findall(r"`(--[a-z]+)`", PAGE)) <= options


def test_its_hours_follow_from_the_rate_of_the_bench() -> None:
    if not scaling.PERFORMANCE.exists():
        pytest.skip("docs/performance.md is not made yet: make bench")
    assert with_tables(PAGE, {"costs": scaling.costs}, begin=scaling.BEGIN, path=scaling.PAGE) == PAGE, (
        "run python -m tools.scaling"
    )


def test_a_million_articles_at_a_hundred_a_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "performance.md"
    monkeypatch.setattr(scaling, "PERFORMANCE", path)
    path.write_text("| framing | 0.1.0, pure Python |\n| framing | 1,000 | 999 | `x` |\n", encoding="utf-8")
    assert scaling.costs().splitlines()[5] == "| a million | 0.28 | 4.2 minutes | 1.0 minutes | 3.9 seconds |"
    path.write_text("nothing", encoding="utf-8")
    with pytest.raises(DataError, match="run make bench"):
        scaling.costs()


def test_what_is_told_where_the_marker_lines_are_gone() -> None:
    with pytest.raises(DataError, match=r"<!-- costs: end -->; put both back"):
        with_tables("no table", {"costs": str}, begin=scaling.BEGIN, path=scaling.PAGE)
