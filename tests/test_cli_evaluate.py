"""`framing evaluate` and `framing check --coverage`: what they print; a bad line is told and nothing is half done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from framing.files import data_path
from framing.measure.coverage import PIECE

Run = Callable[..., tuple[int, str, str]]

FORMAT = Path(__file__).parent.parent / "docs" / "format.md"
MAY = {"start": 6, "end": 9, "kind": "hedge", "label": "epistemic"}
IF = {"start": 18, "end": 20, "kind": "hedge_cue"}
ROWS: list[dict[str, Any]] = [
    {"id": 1, "text": "Talks may fail.", "uncertain": True, "spans": [MAY], "doc": "a"},
    {"id": 2, "text": "Talks will fail.", "uncertain": False, "spans": [], "doc": "a"},
    {"id": 2, "text": "It perhaps rains, if so.", "uncertain": True, "spans": [IF], "more": [1]},
]
GOOD = "".join(f"{json.dumps(row)}\n" for row in ROWS)


def write(folder: Path, content: str | bytes, *, name: str = "gold.jsonl") -> str:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def line(**changes: Any) -> str:
    """A good line with some keys changed; a key that is set to `...` is left out."""
    span = {"start": 6, "end": 9, "kind": "hedge"}
    row: dict[str, Any] = {"id": "1", "text": "Talks may fail.", "uncertain": True, "spans": [span], **changes}
    return json.dumps({key: value for key, value in row.items() if value is not ...})


def span(**changes: Any) -> str:
    """A good line with its one span changed."""
    row = {"start": 6, "end": 9, "kind": "hedge", **changes}
    return line(spans=[{key: value for key, value in row.items() if value is not ...}])


# ---- good input --------------------------------------------------------------------------------------------------


def test_json_is_one_object_with_every_figure(run: Run, tmp_path: Path) -> None:
    code, out, err = run("evaluate", write(tmp_path, GOOD), "--kind", "hedge", "--json", "--resamples", "50")
    found = json.loads(out)
    assert (code, err, out.count("\n")) == (0, "", 1)
    assert list(found)[:6] == ["schema", "gold", "sentences", "documents", "kinds", "labels"]
    assert (found["gold"], found["sentences"], found["documents"]) == ("gold.jsonl", 3, 2)
    exact = found["exact"]
    assert (exact["true_positive"], exact["false_positive"], exact["false_negative"]) == (2, 1, 0)
    assert (exact["precision"], exact["recall"], exact["f1"]) == (2 / 3, 1.0, 0.8)
    assert exact["intervals"]["precision"] == [0.5, 1.0]
    assert found["sentence"]["f1"] == 1.0
    assert found["by_label"]["epistemic"]["true_positive"] == 1
    assert [cost["phrase"] for cost in found["costs"]] == ["perhaps"]
    assert found["costs"][0]["false_passages"] == ["It [perhaps] rains, if so."]
    assert (found["resamples"], found["seed"]) == (50, 2019)


def test_what_is_not_defined_is_null(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, line(text="It rains.", uncertain=None, spans=[]))
    found = json.loads(run("evaluate", path, "--kind", "hedge", "--json")[1])
    shares = {"precision": None, "recall": None, "f1": None}
    assert shares.items() <= found["exact"].items()
    assert found["exact"]["intervals"] == shares


def test_the_page_on_the_format_has_every_field(run: Run, tmp_path: Path) -> None:
    found = json.loads(run("evaluate", write(tmp_path, GOOD), "--json")[1])
    names = {*found, *found["exact"], *found["exact"]["intervals"], *found["costs"][0], *json.loads(line()), "doc"}
    names |= {"start", "end", "kind", "label", "hedge_cue", "reporting_cue"}
    page = FORMAT.read_text(encoding="utf-8")
    assert {name for name in names if f"`{name}`" not in page} == set()


@pytest.mark.parametrize("width", ["80", "120"])
def test_the_report_reads_without_colour(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, width: str) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", width)
    code, out, err = run("evaluate", write(tmp_path, GOOD), "--kind", "hedge")
    words = " ".join(out.split())
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= int(width)
    assert "Hedges in 3 sentences of 2 documents" in words
    assert "Exact span 0.667 1.000 0.800 2 1 0" in words
    assert "1. perhaps (hedges): 0 right, 0 near, 1 false, 0 missed false: It [perhaps] rains, if so." in words
    assert "1,000 resamples of documents, seed 2019" in words


def test_labels_and_the_number_of_costs_are_chosen(run: Run, tmp_path: Path) -> None:
    options = ("--label", "condition", "--label", "epistemic", "--costs", "0", "--json")
    found = json.loads(run("evaluate", write(tmp_path, GOOD), *options)[1])
    assert (found["labels"], found["costs"]) == (["condition", "epistemic"], [])


def test_the_seed_is_told_and_changes_the_draw(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, "\n".join(line(text="Talks may " + "perhaps " * number) for number in range(1, 20)))
    options = ("--json", "--resamples", "7", "--seed")
    one, again, other = (json.loads(run("evaluate", path, *options, seed)[1]) for seed in ("1", "1", "2"))
    assert one == again
    assert (one["seed"], other["seed"]) == (1, 2)
    assert one["exact"]["precision"] == other["exact"]["precision"]
    assert one["exact"]["intervals"] != other["exact"]["intervals"]


ACCEPTED: dict[str, str | bytes] = {
    "a byte order mark": b"\xef\xbb\xbf" + GOOD.encode(),
    "CRLF line ends": GOOD.replace("\n", "\r\n"),
    "no end of the last line": GOOD.rstrip(),
    "blank lines": GOOD.replace("\n", "\n\n \n"),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_an_editor_does_to_a_file_changes_nothing(run: Run, tmp_path: Path, name: str) -> None:
    plain = run("evaluate", write(tmp_path, GOOD), "--kind", "hedge", "--json")
    assert run("evaluate", write(tmp_path, ACCEPTED[name]), "--kind", "hedge", "--json") == plain


ODD_TEXTS = ["\ud800", "\x00", "\ufeff", "\x1b[2J", "[red]", "\u2028", "\r\n", "\U0001f600", "<script>"]


@pytest.mark.parametrize("odd", ODD_TEXTS)
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_odd_characters_are_read_and_shown_as_text(
    run: Run, tmp_path: Path, odd: str, options: tuple[str, ...]
) -> None:
    text = f"{odd} perhaps {odd}"
    at = text.index("perhaps")
    spans = [{"start": at, "end": at + 7, "kind": "hedge", "label": f"x{odd}"}]
    path = write(tmp_path, "\n".join([line(text=text, spans=spans), line(text=text, uncertain=False, spans=[])]))
    code, out, _ = run("evaluate", path, "--kind", "hedge", *options)
    assert code == 0
    assert "\x1b[2J" not in out
    if options:
        exact = json.loads(out)["exact"]
        assert (exact["true_positive"], exact["false_positive"]) == (1, 1)


def test_a_line_of_three_megabytes_is_done(run: Run, tmp_path: Path) -> None:
    text = "Talks may fail. " * 1_000 + "Rain fell well. " * 190_000
    spans = [{"start": place + 6, "end": place + 9, "kind": "hedge"} for place in range(0, 16 * 1_000, 16)]
    path = write(tmp_path, line(text=text, spans=spans))
    exact = json.loads(run("evaluate", path, "--json", "--resamples", "1")[1])["exact"]
    assert (exact["true_positive"], exact["false_positive"]) == (1_000, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pty")
def test_a_progress_bar_on_the_terminal_leaves_the_json_alone(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "framing.cli", "evaluate", write(tmp_path, GOOD), "--json"]
    ours, theirs = os.openpty()
    with (tmp_path / "out.json").open("w") as out:
        done = subprocess.run(command, stdout=out, stderr=theirs, stdin=subprocess.DEVNULL, check=False)
    os.close(theirs)
    drawn = os.read(ours, 10_000)
    os.close(ours)
    assert done.returncode == 0
    assert "100%" in drawn.decode()
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["sentences"] == 3


# ---- bad input ---------------------------------------------------------------------------------------------------

BAD_LINES: dict[str, tuple[str, str]] = {
    "offset beyond the text": (span(end=99), "span 1: 6 to 99 does not lie in a text of 15 characters"),
    "negative offset": (span(start=-1), "span 1: -1 to 9 does not lie"),
    "end before start": (span(start=9, end=6), "span 1: 9 to 6 does not lie"),
    "empty span": (span(end=6), "span 1: 6 to 6 does not lie"),
    "blank span": (span(start=5, end=6), "span 1: 5 to 6 holds blanks alone"),
    "offset as a string": (span(start="6"), "span 1: start and end are '6' and 9; write whole numbers"),
    "offset as a bool": (span(start=True), "span 1: start and end are True and 9"),
    "offset as a fraction": (span(start=6.0), "span 1: start and end are 6.0 and 9"),
    "offset null": (span(start=None), "span 1: start and end are None and 9"),
    "offset without bounds": (span(end=10**30), "does not lie in a text of 15 characters"),
    "unknown kind": (span(kind="hegde"), "span 1: there is no kind 'hegde'; the kinds are hedge, booster, weasel"),
    "kind no string": (span(kind=["hedge"]), "span 1: there is no kind ['hedge']"),
    "span without kind": (span(kind=...), "span 1 is {'start': 6, 'end': 9}; write an object with start, end and kind"),
    "span no object": (line(spans=[[6, 9]]), "span 1 is [6, 9]; write an object"),
    "label no string": (span(label=5), "span 1: label is 5; write a string or null"),
    "no id": (line(id=...), "no key 'id'; a line needs id, text, uncertain, spans"),
    "no text": (line(text=...), "no key 'text'"),
    "no uncertain": (line(uncertain=...), "no key 'uncertain'"),
    "no spans": (line(spans=...), "no key 'spans'"),
    "id a list": (line(id=[]), "id is []; write a string or a whole number"),
    "text a number": (line(text=5), "text is 5; write a string"),
    "text blank": (line(text=" \n"), "text is ' \\n'; write a string that is not empty"),
    "uncertain a string": (line(uncertain="true"), "uncertain is 'true'; write true, false or null"),
    "uncertain a number": (line(uncertain=1), "uncertain is 1; write true, false or null"),
    "uncertain NaN": (line(uncertain=float("nan")), "NaN is not valid JSON"),
    "doc NaN": (line(doc=float("nan")), "NaN is not valid JSON"),
    "doc an object": (line(doc={}), "doc is {}; write a string"),
    "spans null": (line(spans=None), "spans is None; write a list"),
    "broken JSON": ('{"id": 1,', "not valid JSON at character 10; write one object a line"),
    "plain text": ("Talks may fail.", "not valid JSON at character 1"),
    "single quotes": ("{'id': 1}", "not valid JSON at character 2"),
    "two objects": (f"{line()} {line()}", "not valid JSON at character"),
    "a list": ("[1, 2]", "[1, 2] is no JSON object; write one object a line"),
    "a number": ("5", "5 is no JSON object"),
    "nested without end": ("[" * 100_000, "nested too deep"),
    "a long value": (span(kind="x" * 3_000_000), "there is no kind 'xxx"),
}


@pytest.mark.parametrize("name", BAD_LINES)
def test_a_bad_line_is_told_with_its_number_and_nothing_is_half_done(run: Run, tmp_path: Path, name: str) -> None:
    bad, why = BAD_LINES[name]
    path = write(tmp_path, f"{line()}\n\n{bad}\n{line()}\n")
    code, out, err = run("evaluate", path, "--json")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"{path}:3: ")
    assert why in err
    assert len(err) < len(path) + 250


def test_every_bad_line_is_told_up_to_twenty(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, "\n".join([line(), *[span(end=99)] * 2, line(), "{"]))
    assert [told.split(":")[1] for told in run("evaluate", path)[2].splitlines()] == ["2", "3", "5"]
    told = run("evaluate", write(tmp_path, "{\n" * 25))[2].splitlines()
    assert len(told) == 21
    assert told[-1].endswith("gold.jsonl: 5 more lines have faults; mend these first")


BAD_FILES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", ": the file is empty; write one JSON object a line"),
    "byte order mark alone": (b"\xef\xbb\xbf", ": the file is empty"),
    "blank lines": (b"\n \n\r\n", ": the file is empty"),
    "Windows-1252": (f"{line()}\n".encode() + b'{"id": "caf\xe9"}', ":2: not UTF-8; save the file as UTF-8"),
    "UTF-16": (GOOD.encode("utf-16"), ":1: not UTF-8"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_without_a_sentence_is_an_error_and_no_figure_of_0(run: Run, tmp_path: Path, name: str) -> None:
    content, why = BAD_FILES[name]
    path = write(tmp_path, content)
    code, out, err = run("evaluate", path, "--kind", "hedge")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"{path}{why}")


@pytest.mark.parametrize("name", [".", "missing.jsonl"])
def test_a_folder_and_a_missing_file_are_told_in_one_line(run: Run, tmp_path: Path, name: str) -> None:
    path = str(tmp_path / name)
    code, out, err = run("evaluate", path)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"{path}: ")


@pytest.mark.parametrize(
    ("options", "known"),
    [
        (("--kind", "hedging"), "hedge, booster, weasel, label, reporting, hedge_cue, reporting_cue"),
        (("--label", "epistemik"), "approximator, condition, disclaimer, doxastic, epistemic"),
        (("--kind", "hedge", "--label", ""), "epistemic"),
        (("--resamples", "0"), "1"),
        (("--costs", "-1"), "0"),
        (("--seed", "x"), "--seed"),
    ],
)
def test_bad_use_is_told_with_what_is_known(run: Run, tmp_path: Path, options: tuple[str, ...], known: str) -> None:
    code, out, err = run("evaluate", write(tmp_path, GOOD), *options)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("framing: ")
    assert known in err


def test_a_file_without_spans_needs_a_kind(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, line(spans=[]))
    assert run("evaluate", path)[::2] == (
        2,
        "framing: no span is marked, so say which kind of cue to look for: hedge, booster, weasel, label, reporting\n",
    )
    assert run("evaluate", path, "--kind", "hedge")[0] == 0


# ---- check --coverage --------------------------------------------------------------------------------------------


def silent(out: str) -> dict[str, str]:
    """The phrases that never fire, each with what stands before it: path:line."""
    rows = [told.partition(": ") for told in out.splitlines() if ".csv:" in told]
    return {told.split(" (")[0]: place for place, _, told in rows}


def test_coverage_lists_the_entries_that_never_fire_with_path_and_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run("check", "--coverage", write(tmp_path, "Talks may fail, perhaps.", name="a.txt"))
    assert (code, err) == (0, "")
    found = silent(out)
    assert {"may", "perhaps"}.isdisjoint(found)
    path, _, number = found["probably"].rpartition(":")
    assert path == str(data_path("lexicons", "hedges.csv"))
    assert Path(path).read_text(encoding="utf-8").splitlines()[int(number) - 1].startswith("probably,")
    headings = [told.split(":")[0] for told in out.splitlines() if "entries fire" in told]
    assert headings == ["hedges", "boosters", "weasels", "labels", "open_labels", "reporting"]


def test_coverage_of_several_files_is_that_of_all_together(run: Run, tmp_path: Path) -> None:
    text = write(tmp_path, "Talks may fail.", name="a.txt")
    lines = write(tmp_path, json.dumps({"text": "It perhaps rains."}))
    found = silent(run("check", "--coverage", text, "--coverage", lines)[1])
    assert {"may", "perhaps"}.isdisjoint(found)
    assert "perhaps" in silent(run("check", "--coverage", text)[1])


def test_paths_below_the_working_folder_start_there(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(data_path())
    out = run("check", "--coverage", write(tmp_path, "Talks may fail.", name="a.txt"))[1]
    assert silent(out)["probably"].startswith(str(Path("lexicons", "hedges.csv")))


def test_where_a_file_cannot_be_read_no_coverage_is_told(run: Run, tmp_path: Path) -> None:
    good = write(tmp_path, "Talks may fail.", name="a.txt")
    bad = write(tmp_path, f'{line()}\n{{"id": 5}}\n[]\n')
    code, out, err = run("check", "--coverage", bad, "--coverage", good, "--coverage", str(tmp_path / "none.txt"))
    assert (code, out) == (2, "")
    assert [told.split(": ")[0] for told in err.splitlines()] == [f"{bad}:2", f"{bad}:3", str(tmp_path / "none.txt")]


def test_a_long_text_is_looked_at_in_pieces_without_losing_a_word(run: Run, tmp_path: Path) -> None:
    filler = "The port is open. \n" * (3 * PIECE // 19)
    path = write(tmp_path, f"{filler}Talks may fail, perhaps.\n\n{filler}", name="long.txt")
    assert {"may", "perhaps"}.isdisjoint(silent(run("check", "--coverage", path)[1]))
