"""The command line: what it prints, where, with which exit code; bad input is told in one line and costs no other."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import framing
from framing.files import data_path
from framing.measure.lexicon_checks import CATEGORIES, FORMS, ORIENTATIONS

OP_ED = data_path("articles", "tripoli-2019", "op-ed.txt")
PLAIN = "The port may close, Ed Lund said on Friday. Nobody knows when the strike will end."

Run = Callable[..., tuple[int, str, str]]


def write(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


# ---- good input --------------------------------------------------------------------------------------------------


def test_json_is_the_object_of_schema_1(run: Run) -> None:
    code, out, err = run("score", str(OP_ED), "--json")
    found = json.loads(out)

    assert (code, err) == (0, "")
    assert list(found) == [
        "schema",
        "article",
        "text",
        "sections",
        "voices",
        "cues",
        "scores",
        "sentiment",
        "warnings",
    ]
    assert found["article"].keys() == {"id", "title", "byline", "published", "outlet", "words", "sentences", "sha256"}
    assert found["sections"][0].keys() == {"kind", "start", "end"}
    assert found["voices"][0].keys() == {"start", "end", "mode", "speaker", "speaker_span", "verb_span", "rule"}
    assert {"start", "end", "voice_index", "target_span", "likelihood_source"} <= found["cues"][0].keys()
    assert found["scores"].keys() == {"hedging", "uncertainty", "boosting", "weasel", "labelling", "reporting"}
    assert found["text"] == framing.read_article(OP_ED).text


def test_the_page_on_the_format_has_every_field_and_value(run: Run) -> None:
    page = (Path(__file__).parent.parent / "docs" / "format.md").read_text(encoding="utf-8")
    found = json.loads(run("score", str(OP_ED), "--json")[1])
    score = found["scores"]["hedging"]
    names = {*found, *found["article"], *found["sections"][0], *found["voices"][0], *found["cues"][0], *score}
    names |= {*found["scores"], *score["by_voice"], *score["by_section"], *found["sentiment"]}
    names |= {cue["kind"] for cue in found["cues"]} | {voice["mode"] for voice in found["voices"]}
    names |= {category for categories in CATEGORIES.values() for category in categories} | {*FORMS, *ORIENTATIONS}
    assert {name for name in names if f"`{name}`" not in page} == set()


def test_each_score_of_the_json_is_recomputed_from_its_cues(run: Run) -> None:
    found = json.loads(run("score", str(OP_ED), "--json", "--no-sentiment")[1])
    for name, score in found["scores"].items():
        assert score["count"] == len(score["cues"]), name
        assert score["rate"] == 100 * len(score["cues"]) / score["base"], name
        assert score["interval"][0] <= score["rate"] <= score["interval"][1], name
        assert sum(part["count"] for part in score["by_voice"].values()) == score["count"], name
        assert sum(part["base"] for part in score["by_voice"].values()) == score["base"], name
    for cue in found["cues"]:
        assert found["text"][cue["start"] : cue["end"]] == cue["text"]


def test_sentiment_can_be_left_out(run: Run) -> None:
    assert json.loads(run("score", str(OP_ED), "--json", "--no-sentiment")[1])["sentiment"] is None
    assert json.loads(run("score", str(OP_ED), "--json")[1])["sentiment"].keys() == {"polarity", "subjectivity"}


def test_several_articles_give_one_json_line_each(run: Run, tmp_path: Path) -> None:
    paths = [write(tmp_path, f"{name}.txt", PLAIN) for name in ("one", "two")]
    out = run("score", *paths, "--json", "--no-sentiment")[1]
    assert [json.loads(line)["article"]["id"] for line in out.splitlines()] == ["one", "two"]


def test_the_report_reads_well_at_80_columns_without_colour(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    code, out, _ = run("score", str(OP_ED))
    assert code == 0
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80
    assert "[self-styled|delegitimating label]" in " ".join(out.split())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pty")
def test_a_progress_bar_in_the_terminal_leaves_what_goes_into_a_file_alone(tmp_path: Path) -> None:
    paths = [write(tmp_path, f"{name}.txt", PLAIN) for name in ("one", "two")]
    command = [sys.executable, "-m", "framing.cli", "score", *paths, "--json", "--no-sentiment"]
    ours, theirs = os.openpty()
    with (tmp_path / "out.jsonl").open("w") as out:
        done = subprocess.run(command, stdout=out, stderr=theirs, stdin=subprocess.DEVNULL, check=False)
    os.close(theirs)
    os.close(ours)
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert done.returncode == 0
    assert [json.loads(line)["article"]["id"] for line in lines] == ["one", "two"]


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    code, out, err = run()
    assert (code, err) == (0, "")
    assert "score" in out


@pytest.mark.seed
def test_a_copy_of_the_original_is_recognised(run: Run, seed_path: Path) -> None:
    warnings = json.loads(run("score", str(seed_path), "--json", "--no-sentiment")[1])["warnings"]
    assert any("your own copy of hanly-2019" in warning for warning in warnings)


def test_the_retelling_is_not_taken_for_the_original(run: Run) -> None:
    warnings = json.loads(run("score", str(OP_ED), "--json", "--no-sentiment")[1])["warnings"]
    assert not any("your own copy" in warning for warning in warnings)


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version") == (0, f"framing {framing.__version__}\n", "")


def test_the_course_data_is_in_order(run: Run) -> None:
    code, out, err = run("check")
    assert (code, err) == (0, ""), err
    assert "lexicons: in order" in out


# ---- bad input ---------------------------------------------------------------------------------------------------

REFUSED: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\n\t ",
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8,
    "nul.txt": b"The port\x00may close.",
}

READ_WITH_A_WARNING: dict[str, bytes] = {
    "cp1252.txt": "The café \u201cmay\u201d close soon.".encode("cp1252"),
    "word.txt": b"Perhaps",
    "no-end.txt": b"the port may close and nobody knows when it will open again",
    "headline.txt": b"Port may close",
    "arabic.txt": "\u0642\u062f \u064a\u063a\u0644\u0642 \u0627\u0644\u0645\u064a\u0646\u0627\u0621.".encode(),
}

READ_QUIETLY: dict[str, bytes] = {
    "bom.txt": b"\xef\xbb\xbf" + PLAIN.encode(),
    "utf16.txt": PLAIN.encode("utf-16"),
    "crlf.txt": PLAIN.replace(". ", ".\r\n\r\n").encode(),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_holds_no_text_is_refused_in_one_line(run: Run, tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, REFUSED[name])
    code, out, err = run("score", path)
    assert (code, out) == (2, "")
    assert err.startswith(f"{path}: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", READ_WITH_A_WARNING)
def test_an_odd_text_is_scored_with_a_warning(run: Run, tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, READ_WITH_A_WARNING[name])
    found = json.loads(run("score", path, "--json", "--no-sentiment")[1])
    assert found["text"].strip()
    assert found["warnings"]


@pytest.mark.parametrize("name", READ_QUIETLY)
def test_encodings_and_line_ends_change_nothing(run: Run, tmp_path: Path, name: str) -> None:
    found = json.loads(run("score", write(tmp_path, name, READ_QUIETLY[name]), "--json", "--no-sentiment")[1])
    hedges = [cue["text"] for cue in found["cues"] if cue["kind"] == "hedge"]
    assert hedges == ["may"]
    assert "\r" not in found["text"]
    assert not found["text"].startswith("\ufeff")


@pytest.mark.parametrize("path", ["missing.txt", "."])
def test_a_missing_path_and_a_folder_are_refused_in_one_line(run: Run, path: str) -> None:
    code, _, err = run("score", path)
    assert code == 2
    assert err.startswith(f"{path}: ")
    assert err.count("\n") == 1


def test_one_bad_file_costs_the_others_nothing(run: Run, tmp_path: Path) -> None:
    good, bad = write(tmp_path, "good.txt", PLAIN), write(tmp_path, "bad.txt", b"")
    code, out, err = run("score", bad, good, "--json", "--no-sentiment")
    assert code == 2
    assert [json.loads(line)["article"]["id"] for line in out.splitlines()] == ["good"]
    assert err.startswith(f"{bad}: ")


def test_twenty_megabytes_are_refused_or_done_but_never_hang(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, "huge.txt", PLAIN * (20_000_000 // len(PLAIN)))
    code, _, err = run("score", path)
    assert code == 2
    assert err.startswith(f"{path}: ")


def test_markup_in_a_text_is_text(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, "markup.txt", "The [red]port[/red] <script>alert(1)</script> may close &amp; sink.")
    code, out, _ = run("score", path)
    assert code == 0
    assert "<script>alert(1)</script>" in out
    assert "[red]port[/red]" in out
    assert "&amp;" in out


@pytest.mark.parametrize("arguments", [["score"], ["scor"], ["score", "--jason", "x.txt"]])
def test_bad_use_is_told_in_one_line(run: Run, arguments: list[str]) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert err.startswith("framing: ")
    assert err.count("\n") == 1


def test_the_installed_command_gives_the_same_exit_codes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "framing.cli", "score", str(tmp_path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="Windows has no signal for a closed pipe")
@pytest.mark.parametrize("arguments", [["score", str(OP_ED)], ["score", str(OP_ED), "--json"], ["check"]])
def test_a_reader_that_has_read_enough_ends_the_command_quietly(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "framing.cli", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        running.stdout.close()
        _, err = running.communicate()
    assert (running.returncode, err) == (-signal.SIGPIPE, b"")  # 141 in a shell
