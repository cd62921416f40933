"""make reliability and make norms: small annotated files in, tables out; the same files give the same bytes."""

import json
import sys

import pytest

from framing.files import read_csv
from tools.annotated import FILES, run
from tools.norms import make_norms
from tools.reliability import make_reliability


def line(text, *cues, uncertain=None, doc=None):
    spans = [
        {"start": text.index(cue), "end": text.index(cue) + len(cue), "kind": "hedge_cue", "label": "epistemic"}
        for cue in cues
    ]
    return {
        "id": text,
        "text": text,
        "uncertain": bool(cues) if uncertain is None else uncertain,
        "spans": spans,
        "doc": doc,
    }


CUES = [
    line("Talks may fail.", "may"),
    line("It may be possible to go, and she may leave when the bell rings.", "may"),
    line("In May they met."),
    line("It is possible that they lost.", "It is possible that"),
]
SENTENCES = [
    line("Many say that many left.", uncertain=True),
    line("Many left.", uncertain=False),
]


@pytest.fixture
def bench(tmp_path):
    folder = tmp_path / "bench"
    folder.mkdir()
    contents = {"wiki_cues.jsonl": CUES, "science_cues.jsonl": CUES[:1], "weasel_sentences.jsonl": SENTENCES}
    for name in FILES.values():
        (folder / name).write_text("\n".join(map(json.dumps, contents[name])), encoding="utf-8")
    return folder


def rows_of(path):
    return {(row["phrase"], row["corpus"], row["scheme"]): row for _, row in read_csv(path)}


def counts(row):
    return [int(row[name]) for name in ("uses", "marked", "found", "right")]


def test_uses_are_counted_before_any_rule_and_marked_where_a_word_is_shared(bench, tmp_path):
    path = tmp_path / "reliability.csv"
    make_reliability(bench, path=path)
    rows = rows_of(path)
    assert counts(rows["may", "wikipedia", "szeged"])[:2] == [4, 2]  # the month is a use, and no reader marked it
    assert counts(rows["possible", "wikipedia", "szeged"])[:2] == [2, 1]  # inside the longer span that was marked
    assert counts(rows["may", "science", "szeged"]) == [1, 1, 1, 1]
    assert counts(rows["might", "science", "szeged"]) == [0, 0, 0, 0]
    assert ("about", "wikipedia", "szeged") not in rows


def test_where_sentences_were_judged_sentences_are_counted(bench, tmp_path):
    path = tmp_path / "reliability.csv"
    make_reliability(bench, path=path)
    assert counts(rows_of(path)["many", "wikipedia", "conll2010"])[:2] == [2, 1]


def test_the_same_files_give_the_same_bytes(bench, tmp_path):
    one, other = tmp_path / "one.csv", tmp_path / "other.csv"
    make_reliability(bench, path=one)
    make_reliability(bench, path=other)
    assert one.read_bytes() == other.read_bytes()


def test_reference_rates_rest_on_long_enough_documents_and_keep_other_rows(bench, tmp_path):
    long = [line("Rain fell on the hills, and it may fall again.", doc=f"doc {number % 3}") for number in range(75)]
    short = [line("It may rain.", doc="short"), line("It may snow.")]
    for name in ("wiki_cues.jsonl", "science_cues.jsonl"):
        (bench / name).write_text("\n".join(map(json.dumps, long + short)), encoding="utf-8")
    path = tmp_path / "norms.csv"
    make_norms(bench, path=path)
    by_hand = "wire,hedging,An archive,80,40000,0.80,1.20,2.00,an article,"
    path.write_text(path.read_text(encoding="utf-8") + by_hand + "\n", encoding="utf-8")
    make_norms(bench, path=path)

    rows = [row for _, row in read_csv(path)]
    assert (rows[0]["genre"], rows[0]["score"], rows[0]["documents"], rows[0]["words"]) == (
        "encyclopedia", "hedging", "3", "750"
    )  # fmt: skip
    assert (rows[0]["lower_quartile"], rows[0]["median"]) == ("10.00", "10.00")
    assert rows[-1]["genre"] == "wire"
    assert len(rows) == 9


@pytest.mark.parametrize(
    ("folder", "told"),
    [("", "BENCH: names no folder; run make with BENCH=folder"), ("no/such", "no/such: no such folder; name the one")],
)
def test_a_missing_folder_is_one_line(folder, told, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["tools.reliability", folder])
    assert run(make_reliability, what="") == 2
    assert capsys.readouterr().err.startswith(told)


def test_a_missing_file_is_one_line_and_nothing_is_written(bench, tmp_path, monkeypatch, capsys):
    (bench / "science_cues.jsonl").unlink()
    path = tmp_path / "reliability.csv"
    monkeypatch.setattr(sys, "argv", ["tools.reliability", str(bench)])
    assert run(lambda folder: make_reliability(folder, path=path), what="") == 2
    assert capsys.readouterr().err == f"{bench / 'science_cues.jsonl'}: No such file or directory; check the name\n"
    assert not path.exists()
