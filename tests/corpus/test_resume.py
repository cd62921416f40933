"""A run that is stopped, killed or out of space is gone on with, and the result is that of an uninterrupted run."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import islice
from operator import mul
from pathlib import Path

import psutil
import pytest
from pyarrow import parquet

from framing.corpus.resuming import manifest_path
from framing.corpus.score_file import score_file
from framing.corpus.workers import WorkerLostError, in_processes
from framing.files import DataError
from tests.corpus.corpora import names_in, read_jsonl, some_rows, wait_until, write_jsonl

Run = Callable[..., tuple[int, str, str]]

ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals, process groups and limits of POSIX")
HALTING = Path(__file__).with_name("halting.py")
WAIT = 60  # seconds for what takes less than one, so that a fault fails a test and does not stop the suite


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_jsonl(tmp_path_factory.mktemp("source") / "in.jsonl", some_rows(100))


@pytest.fixture(scope="module")
def whole(source: Path) -> bytes:
    """What an uninterrupted run writes."""
    score_file(source, source.with_name("whole.jsonl"))
    return source.with_name("whole.jsonl").read_bytes()


@pytest.fixture
def halted() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts `framing corpus` in a process group of its own, which does so many rows and then waits."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str | Path, behind: int) -> subprocess.Popen[str]:
        command = [sys.executable, str(HALTING), "corpus", *map(str, arguments)]
        environment = {**os.environ, "HALT_BEHIND": str(behind)}
        running = subprocess.Popen(
            command,
            env=environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        started.append(running)
        assert running.stdout is not None
        assert running.stdout.readline() == "halted\n", running.communicate()
        return running

    yield start
    for running in started:
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
        running.communicate(timeout=WAIT)


def is_at_work(process: psutil.Process) -> bool:
    try:
        return process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def unfinished(target: Path) -> Path:
    return target.with_name(f"{target.name}.partial")


def go_on(run: Run, source: Path, target: Path) -> str:
    """Resume in this process; what was told on the way."""
    code, out, err = run("corpus", str(source), "-o", str(target), "--resume")
    assert (code, out) == (0, "")
    return err


def interrupt(run: Run, source: Path, target: Path, *options: str, rows: int = 3) -> None:
    """Begin a run in this process, and stop it behind so many rows as Ctrl-C would."""

    def stopped(given, make, *, workers):
        yield from map(make, islice(given, rows))
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules["framing.corpus.score_file"], "run", stopped)
        code, _, err = run("corpus", str(source), "-o", str(target), *options)
    assert code == 130
    assert err.endswith("; run the same command with --resume to go on\n")
    assert f"{target}: stopped after " in err


# ---- JSONL -------------------------------------------------------------------------------------------------------


@ON_POSIX
@pytest.mark.parametrize(("rows", "workers", "processes"), [(40, 1, 0), (70, 2, 2)])
def test_a_killed_run_is_gone_on_with_and_leaves_no_process(
    run: Run,
    tmp_path: Path,
    source: Path,
    whole: bytes,
    halted: Callable[..., subprocess.Popen[str]],
    rows: int,
    workers: int,
    processes: int,
) -> None:
    target = tmp_path / "out.jsonl"
    running = halted(source, "-o", target, "--workers", str(workers), behind=rows)
    children = psutil.Process(running.pid).children(recursive=True)
    assert len(children) >= processes
    running.kill()
    running.communicate(timeout=WAIT)  # its end waits for whoever holds stderr: for a worker that went on, for ever
    wait_until(lambda: not any(map(is_at_work, children)))
    assert names_in(tmp_path) == {"out.jsonl.partial", "out.jsonl.partial.json"}
    assert unfinished(target).read_bytes() == b"".join(whole.splitlines(keepends=True)[:rows])
    assert "14 of 100 rows could not be scored" in go_on(run, source, target)
    assert target.read_bytes() == whole
    assert names_in(tmp_path) == {"out.jsonl"}


@pytest.fixture
def heard_ctrl_c() -> Iterator[None]:
    """Ctrl-C as in a terminal: what a script starts in the background, this test run perhaps, is deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@ON_POSIX
@pytest.mark.usefixtures("heard_ctrl_c")
def test_ctrl_c_says_in_one_line_how_to_go_on(
    run: Run, tmp_path: Path, source: Path, whole: bytes, halted: Callable[..., subprocess.Popen[str]]
) -> None:
    target = tmp_path / "out.jsonl"
    running = halted(source, "-o", target, "--workers", "2", behind=3)
    children = psutil.Process(running.pid).children(recursive=True)
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does: workers too
    _, err = running.communicate(timeout=WAIT)
    assert running.returncode == 130
    assert err == f"{target}: stopped after 3 rows; run the same command with --resume to go on\n"
    wait_until(lambda: not any(map(is_at_work, children)))
    go_on(run, source, target)
    assert target.read_bytes() == whole


@ON_POSIX
@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
@pytest.mark.parametrize("options", [(), ("--resume",)])
def test_a_run_that_is_still_at_work_is_left_alone(
    run: Run,
    tmp_path: Path,
    source: Path,
    halted: Callable[..., subprocess.Popen[str]],
    name: str,
    options: tuple[str, ...],
) -> None:
    target = tmp_path / name
    halted(source, "-o", target, behind=3)
    before = names_in(tmp_path)
    code, out, err = run("corpus", str(source), "-o", str(target), *options)
    assert (code, out) == (2, "")
    assert err == f"{unfinished(target)}: another run is at work on it; let it end, or name another output\n"
    assert names_in(tmp_path) == before


@pytest.mark.parametrize("share", [0, 0.001, 0.3, 0.7, 0.99999, 1])
def test_a_torn_last_line_is_cut_off(run: Run, tmp_path: Path, source: Path, whole: bytes, share: float) -> None:
    target = tmp_path / "out.jsonl"
    interrupt(run, source, target)
    unfinished(target).write_bytes(whole[: int(share * len(whole))])
    assert "14 of 100 rows could not be scored" in go_on(run, source, target)
    assert target.read_bytes() == whole


def test_a_run_is_stopped_and_gone_on_with_many_times(run: Run, tmp_path: Path) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", ["", *some_rows(30), "{", ""])
    assert run("corpus", str(source), "-o", str(tmp_path / "whole.jsonl"))[0] == 0
    target = tmp_path / "out.jsonl"
    for rows in range(5):
        interrupt(run, source, target, *(("--resume",) if rows else ()), rows=rows)
    assert len(read_jsonl(unfinished(target))) == 0 + 1 + 2 + 3 + 4
    go_on(run, source, target)
    assert target.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


# ---- Parquet -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rows", [0, 25, 69])
def test_parquet_is_gone_on_with(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    monkeypatch.setattr("framing.corpus.parquet_output.PART_ROWS", 10)
    small = write_jsonl(tmp_path / "in.jsonl", some_rows(70))
    assert run("corpus", str(small), "-o", str(tmp_path / "whole.parquet"))[0] == 0
    interrupt(run, small, tmp_path / "out.parquet", rows=rows)
    parts = unfinished(tmp_path / "out.parquet")
    assert len(list(parts.glob("articles-*"))) == rows // 10
    (parts / f"cues-{rows // 10:06}.parquet").write_text("killed before the part was whole")
    (parts / f"articles-{rows // 10:06}.parquet.new").write_text("killed in the middle of it")
    assert "10 of 70 rows could not be scored" in go_on(run, small, tmp_path / "out.parquet")
    for ending in (".parquet", ".articles.parquet"):
        ours, theirs = (parquet.read_table(tmp_path / f"{name}{ending}") for name in ("out", "whole"))
        assert ours.equals(theirs)
    names = {"in.jsonl", "out.parquet", "out.articles.parquet", "whole.parquet", "whole.articles.parquet"}
    assert names_in(tmp_path) == names


@pytest.mark.parametrize("share", [0, 0.5])
@pytest.mark.parametrize("kind", ["articles", "cues"])
def test_a_damaged_part_is_told_in_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, share: float
) -> None:
    monkeypatch.setattr("framing.corpus.parquet_output.PART_ROWS", 10)
    small = write_jsonl(tmp_path / "in.jsonl", some_rows(30))
    interrupt(run, small, tmp_path / "out.parquet", rows=25)
    part = unfinished(tmp_path / "out.parquet") / f"{kind}-000001.parquet"
    os.truncate(part, int(share * part.stat().st_size))
    code, out, err = run("corpus", str(small), "-o", str(tmp_path / "out.parquet"), "--resume")
    assert (code, out) == (2, "")
    assert err == f"{part}: this part of the unfinished run is damaged; run without --resume to begin anew\n"
    assert run("corpus", str(small), "-o", str(tmp_path / "out.parquet"))[0] == 0


@ON_POSIX
def test_a_killed_parquet_run_is_gone_on_with(
    run: Run, tmp_path: Path, halted: Callable[..., subprocess.Popen[str]]
) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", [{"id": place, "text": f"It may {place}."} for place in range(40)])
    target = tmp_path / "out.parquet"
    running = halted(source, "-o", target, behind=25)
    running.kill()
    running.communicate(timeout=WAIT)
    assert names_in(tmp_path) == {"in.jsonl", "out.parquet.partial", "out.parquet.partial.json"}
    assert len(list(unfinished(target).glob("articles-*.parquet"))) == 2
    go_on(run, source, target)
    assert parquet.read_table(tmp_path / "out.articles.parquet")["id"].to_pylist() == list(range(40))
    assert parquet.read_table(target)["id"].to_pylist() == list(range(40))


# ---- what is not gone on with ------------------------------------------------------------------------------------


def test_with_nothing_to_resume_a_run_is_begun(run: Run, tmp_path: Path) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", some_rows(4))
    assert go_on(run, source, tmp_path / "out.jsonl") == ""
    assert len(read_jsonl(tmp_path / "out.jsonl")) == 4


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
def test_without_resume_a_run_is_begun_anew_and_says_so(run: Run, tmp_path: Path, name: str) -> None:
    source, target = write_jsonl(tmp_path / "in.jsonl", some_rows(4)), tmp_path / name
    interrupt(run, source, target)
    code, _, err = run("corpus", str(source), "-o", str(target))
    assert code == 0
    assert err == f"{target}: an unfinished run was there and is begun anew; --resume would have gone on with it\n"
    assert names_in(tmp_path) >= {"in.jsonl", name}
    assert not any("partial" in name for name in names_in(tmp_path))


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
@pytest.mark.parametrize(
    ("change", "options", "why"),
    [
        ("input", (), "is of another input, or the input has changed since"),
        ("", ("--sentiment",), "has other options"),
        ("", ("--strict",), "has other options"),
        ("rules", (), "is of other word lists or rules"),
        ("manifest", (), "it does not say what the unfinished run was of"),
        ("no manifest", (), "it does not say what the unfinished run was of"),
    ],
)
def test_a_run_of_something_else_is_not_gone_on_with(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    change: str,
    options: tuple[str, ...],
    why: str,
) -> None:
    source, target = write_jsonl(tmp_path / "in.jsonl", some_rows(4)), tmp_path / name
    interrupt(run, source, target)
    if change == "input":
        write_jsonl(source, some_rows(5))
    elif change == "rules":
        monkeypatch.setattr("framing.corpus.resuming.rules_fingerprint", lambda: "others")
    elif change == "manifest":
        manifest_path(target).write_text("{")
    elif change:
        manifest_path(target).unlink()
    before = names_in(tmp_path)
    code, out, err = run("corpus", str(source), "-o", str(target), "--resume", *options)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"{target}.partial.json: ")
    assert why in err
    assert err.endswith("; run without --resume to begin anew\n")
    assert names_in(tmp_path) == before


# ---- a disk or a worker that fails -------------------------------------------------------------------------------


@ON_POSIX
@pytest.mark.parametrize(
    ("name", "last", "share"),
    [
        ("out.jsonl", "out.jsonl", 0.1),
        ("out.parquet", "out.articles.parquet", 0.5),  # there is no room for a part
        ("out.parquet", "out.articles.parquet", 0.99),  # for each part, but not for all of them joined
    ],
)
def test_a_full_disk_is_told_and_the_run_is_gone_on_with(
    run: Run, tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch, name: str, last: str, share: float
) -> None:
    import resource

    monkeypatch.setattr("framing.corpus.parquet_output.PART_ROWS", 10)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # Python would keep half a .pyc of what it imports meanwhile
    (tmp_path / "whole").mkdir()
    assert run("corpus", str(source), "-o", str(tmp_path / "whole" / name))[0] == 0
    whole = (tmp_path / "whole" / last).read_bytes()
    target = tmp_path / name
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(share * len(whole)), before[1]))
    try:
        code, out, err = run("corpus", str(source), "-o", str(target))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"{target}: File too large, after ")
    assert err.endswith("; make room, then run the same command with --resume to go on\n")
    assert not target.exists()
    go_on(run, source, target)
    assert (tmp_path / last).read_bytes() == whole


def test_a_worker_that_is_killed_ends_the_run_with_one_line(
    run: Run, tmp_path: Path, source: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.jsonl"
    monkeypatch.setattr("framing.corpus.running.CHUNK_ROWS", 5)

    def kill_one(results, *_):
        for number, result in enumerate(results):
            yield result
            if number == 3:
                multiprocessing.active_children()[0].kill()

    with pytest.raises(
        DataError, match=r"out\.jsonl: a worker was ended from outside after \d+ rows; it may have"
    ) as e:
        score_file(source, target, workers=2, progress=kill_one)
    assert str(e.value).endswith("run the same command with --resume to go on, with fewer workers")
    assert multiprocessing.active_children() == []
    go_on(run, source, target)
    assert target.read_bytes() == whole


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells that a process waits")
def test_a_worker_that_is_killed_in_the_middle_of_an_answer_is_noticed() -> None:
    results = in_processes(iter([[0], [50_000_000]]), partial(mul, "x"), workers=1)
    assert next(results) == [""]
    [worker] = map(psutil.Process, [child.pid for child in multiprocessing.active_children()])
    wait_until(lambda: worker.memory_info().rss > 100_000_000 and worker.status() == psutil.STATUS_SLEEPING)
    worker.kill()  # it had the answer and a copy to send, and waited for the full pipe
    with pytest.raises(WorkerLostError):
        next(results)


class InterruptedAtStart:
    """Ctrl-C while a worker is started: what the worker is to do is pickled then."""

    def __reduce__(self) -> tuple[type[str], tuple[()]]:
        os.kill(os.getpid(), signal.SIGINT)
        return str, ()


@ON_POSIX
@pytest.mark.usefixtures("heard_ctrl_c")
def test_ctrl_c_while_a_worker_starts_is_heard_and_the_worker_ended() -> None:
    with pytest.raises(KeyboardInterrupt):
        list(in_processes(iter([[1]]), InterruptedAtStart(), workers=1))  # type: ignore[arg-type]
    assert multiprocessing.active_children() == []


def test_no_more_workers_start_than_there_is_work_for() -> None:
    results = in_processes(iter([["Talks"], ["may"]]), str.upper, workers=50)
    assert next(results) == ["TALKS"]
    assert len(multiprocessing.active_children()) <= 2
    assert list(results) == [["MAY"]]
    assert multiprocessing.active_children() == []
