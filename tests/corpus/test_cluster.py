"""`framing corpus --scheduler`: a real scheduler and two workers on this machine give what one process gives."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from distributed import Client
from pyarrow.parquet import read_table, write_table

import framing
from framing.cli import main
from framing.corpus.cluster import score_on_cluster
from framing.corpus.cluster_tasks import Done
from framing.corpus.partitions import Partition, partitions_of_files
from framing.corpus.score_file import Outcome, StoppedError, score_file
from framing.files import DataError
from tests.corpus.corpora import TEXT, names_in, some_rows, wait_until

PARTITIONS = 6
ERRORS = 16


@dataclass
class Cluster:
    """A scheduler and its workers, each a process of its own."""

    folder: Path
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        return str(json.loads((self.folder / "scheduler.json").read_text())["address"])

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *arguments, "--scheduler-file", str(self.folder / "scheduler.json")]
        return subprocess.Popen([*command, "--no-dashboard"], stderr=subprocess.DEVNULL, cwd=self.folder)

    def start_workers(self) -> None:
        """See to it that there are two, and that the scheduler knows them."""
        self.workers = [worker for worker in self.workers if worker.poll() is None]
        while len(self.workers) < 2:  # without a nanny, which would start a killed worker again
            self.workers.append(self.start("worker", "--nthreads", "1", "--no-nanny", "--host", "127.0.0.1"))
        with Client(self.address, timeout=60, set_as_default=False) as client:
            wait_until(lambda: len(client.nthreads()) == 2)

    def score(self, source: Path, target: Path, **options: Any) -> Outcome:
        return score_on_cluster(source, target, scheduler=self.address, **options)


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    cluster = Cluster(tmp_path_factory.mktemp("dask"))
    found = cluster.folder / "scheduler.json"
    running = cluster.start("scheduler", "--host", "127.0.0.1", "--port", "0")
    try:
        wait_until(lambda: found.exists() and found.read_text().endswith("}"))
        yield cluster
    finally:
        for process in (*cluster.workers, running):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(scheduler: Cluster, monkeypatch: pytest.MonkeyPatch) -> Cluster:
    """A cluster with two workers, whatever a test before did to them."""
    monkeypatch.setattr("framing.corpus.cluster.CONNECT_SECONDS", 30)  # the machine may have other things to do
    scheduler.start_workers()
    return scheduler


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of partitions that differ: one has no cue, one no faulty row, one an id of its own type, one no row."""
    folder = tmp_path_factory.mktemp("corpus") / "in"
    folder.mkdir()
    rows = [row | {"id": f"{row['id']}"} for row in some_rows(30 * PARTITIONS, length=2)]
    for number in range(PARTITIONS):
        part = rows[30 * number : 30 * (number + 1)]
        if number == 1:
            part = [row | {"text": "They met."} for row in part]
        if number == 2:
            part = [row | {"id": place, "text": TEXT, "day": f"day {place}"} for place, row in enumerate(part)]
        write_table(pyarrow.Table.from_pylist(part), folder / f"{number}.parquet", row_group_size=10)
    write_table(pyarrow.Table.from_pylist(rows[:1]).slice(0, 0), folder / "2-empty.parquet")
    return folder


@pytest.fixture(scope="module")
def expected(corpus: Path) -> dict[str, pyarrow.Table]:
    target = corpus.parent / "one.parquet"
    assert score_file(corpus, target) == Outcome(rows=30 * PARTITIONS, errors=ERRORS)
    return tables(target)


def tables(target: Path) -> dict[str, pyarrow.Table]:
    return {name: read_table(target.with_suffix(name)) for name in (".parquet", ".articles.parquet")}


def stop_after(number: int) -> Any:
    """A progress that is interrupted, as with Ctrl-C, when so many partitions are done."""

    def progress(results: Iterator[Done], _all: Any, _missing: Any) -> Iterator[Done]:
        for place, done in enumerate(results, start=1):
            yield done
            if place == number:
                raise KeyboardInterrupt

    return progress


def test_the_tables_are_those_of_one_process(
    cluster: Cluster, corpus: Path, expected: dict[str, pyarrow.Table], tmp_path: Path
) -> None:
    outcome = cluster.score(corpus, tmp_path / "out.parquet")
    assert outcome == Outcome(rows=30 * PARTITIONS, errors=ERRORS)
    assert tables(tmp_path / "out.parquet") == expected
    assert names_in(tmp_path) == {"out.parquet", "out.articles.parquet"}


def test_a_second_run_leaves_the_first_at_work(cluster: Cluster, corpus: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.parquet"

    def begin_another(results: Iterator[Done], _all: Any, _missing: Any) -> Iterator[Done]:
        with pytest.raises(DataError, match="another run is at work on it; let it end, or name another output"):
            cluster.score(corpus, target)
        yield from results

    assert cluster.score(corpus, target, progress=begin_another).rows == 30 * PARTITIONS


def test_resuming_does_only_what_is_missing(
    cluster: Cluster, corpus: Path, expected: dict[str, pyarrow.Table], tmp_path: Path
) -> None:
    target, seen = tmp_path / "out.parquet", []

    def watch(results: Iterator[Done], every: Sequence[Partition], missing: Sequence[Partition]) -> Iterator[Done]:
        seen.extend([len(every), len(missing)])
        yield from results

    with pytest.raises(StoppedError, match=r"out\.parquet: stopped after 60 rows; run the same command with --resume"):
        cluster.score(corpus, target, progress=stop_after(2))
    assert names_in(tmp_path) == {"out.parquet.partial", "out.parquet.partial.json"}
    cluster.score(corpus, target, resume=True, progress=watch)
    assert seen[0] == PARTITIONS
    assert seen[1] <= PARTITIONS - 2  # what a worker had begun at Ctrl-C may be done by now
    assert tables(target) == expected


def test_strict_stops_at_the_first_bad_row_of_all(cluster: Cluster, corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"0\.parquet:6: text is ''; write a string that is not empty$"):
        cluster.score(corpus, tmp_path / "out.parquet", strict=True)
    assert names_in(tmp_path) == set()


def test_another_version_on_a_worker_is_told(
    cluster: Cluster, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = framing.__version__
    monkeypatch.setattr(framing, "__version__", "99")
    with pytest.raises(DataError, match=rf"tcp://127.0.0.1:\d+: this worker has framing {here} .*, not 99 .*; install"):
        cluster.score(corpus, tmp_path / "out.parquet")


def test_a_worker_that_does_not_see_the_folder_is_told(cluster: Cluster, corpus: Path, tmp_path: Path) -> None:
    def remove(results: Iterator[Done], _all: Any, _missing: Any) -> Iterator[Done]:
        (tmp_path / "out.parquet.partial").rename(tmp_path / "elsewhere")
        yield from results

    with pytest.raises(DataError, match=r"does not see .*out\.parquet\.partial; keep it where all"):
        cluster.score(corpus, tmp_path / "out.parquet", progress=remove)


def wait_for_parts(number: int, target: Path) -> None:
    partial = target.with_name(f"{target.name}.partial")
    wait_until(lambda: len(list(partial.glob("articles-*.parquet"))) >= number)


@pytest.mark.parametrize("parts", [1, PARTITIONS], ids=["at work", "whose answers nobody has fetched"])
def test_a_killed_worker_is_replaced_by_the_other(
    cluster: Cluster, corpus: Path, expected: dict[str, pyarrow.Table], tmp_path: Path, parts: int
) -> None:
    killed = []

    def kill_one(results: Iterator[Done], every: Sequence[Partition], _missing: Any) -> Iterator[Done]:
        for number, done in enumerate(results, start=1):
            if number == 1:
                assert len(every) > 4  # both workers are at another partition by now
                wait_for_parts(parts, tmp_path / "out.parquet")
                cluster.workers[0].kill()
                killed.append(cluster.workers[0].wait())
            yield done

    cluster.score(corpus, tmp_path / "out.parquet", progress=kill_one)
    assert killed == [-9]
    assert tables(tmp_path / "out.parquet") == expected


@pytest.mark.parametrize("parts", [1, PARTITIONS], ids=["at work", "whose answers nobody has fetched"])
def test_where_all_workers_are_lost_the_run_ends_and_can_go_on(
    cluster: Cluster, corpus: Path, tmp_path: Path, parts: int
) -> None:
    def kill_all(results: Iterator[Done], _all: Any, _missing: Any) -> Iterator[Done]:
        for done in results:
            wait_for_parts(parts, tmp_path / "out.parquet")
            for worker in cluster.workers:
                worker.kill()
            yield done

    with pytest.raises(DataError, match=rf"{cluster.address}: no worker for 2 seconds; start some with: dask worker"):
        cluster.score(corpus, tmp_path / "out.parquet", patience=2, progress=kill_all)
    assert any(name.startswith("articles-00000") for name in names_in(tmp_path / "out.parquet.partial"))


def test_a_scheduler_that_does_not_answer_is_told_in_one_line(corpus: Path) -> None:
    command = [sys.executable, "-m", "framing.cli", "corpus", "in", "-o", "out.parquet"]
    run = subprocess.run(
        [*command, "--scheduler", "tcp://127.0.0.1:1"], cwd=corpus.parent, capture_output=True, text=True, check=False
    )
    mend = "check the address, or start one with: dask scheduler"
    assert run.stderr == f"tcp://127.0.0.1:1: no scheduler answers within 3 seconds; {mend}\n"
    assert run.returncode == 2
    assert not (corpus.parent / "out.parquet.partial").exists()


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            "in -o out.parquet --scheduler localhost:8786",
            "localhost:8786: no address of a scheduler; write it as tcp://host:port, as the scheduler does",
        ),
        (
            "in -o out.parquet --scheduler tcp://localhost:8786 --workers 1",
            "framing: Invalid value: a cluster has its own workers; leave --workers or --scheduler out. "
            "See framing --help.",
        ),
        (
            "in.csv -o out.parquet --scheduler tcp://localhost:8786",
            "in.csv: a cluster reads Parquet; cut the corpus into .parquet files as docs/scaling.md shows, or leave "
            "--scheduler out",
        ),
        (
            "in -o out.jsonl --scheduler tcp://localhost:8786",
            "out.jsonl: a cluster writes Parquet; name the output .parquet, or leave --scheduler out",
        ),
    ],
)
def test_bad_use_is_told_in_one_line(
    corpus: Path, arguments: str, line: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(corpus.parent)
    monkeypatch.setattr(sys, "argv", ["framing", "corpus", *arguments.split()])
    with pytest.raises(SystemExit) as end:
        main()
    assert capfd.readouterr().err == f"{line}\n"
    assert end.value.code == 2


def test_row_groups_are_partitions_and_small_ones_go_together(tmp_path: Path) -> None:
    path = tmp_path / "in.parquet"
    write_table(pyarrow.table({"id": range(2_600), "text": ["They met."] * 2_600}), path, row_group_size=400)
    found = partitions_of_files([path])
    assert [(one.number, one.groups, one.before, one.rows) for one in found] == [
        (0, (0, 1), 0, 800),
        (1, (2, 3), 800, 800),
        (2, (4, 5, 6), 1600, 1000),
    ]
    assert [row.id for one in found for row in one.read()] == list(range(2_600))
    assert next(found[1].read()).place.words == "row 801"
