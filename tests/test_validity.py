"""docs/validity.md says what the stored figures say, each with its n and interval; known failures still fail."""

from __future__ import annotations

from pathlib import Path

import pytest

import framing
from framing.files import DataError
from framing.measure.evaluation import GoldSentence, GoldSpan, evaluate
from framing.measure.validity import COLUMNS, SPLITS, load_figures, load_subjects
from framing.show.figures import how_good, validity
from framing.text.spans import Span
from tests.marked_text import read_marks
from tools import goldsets
from tools import validity as tool

KINDS = {"hedges": "hedge", "vague-sentences": "weasel", "labels": "label", "voices": "voice", "reporting": "reporting"}
FAILURES = [failure for subject in load_subjects() for failure in subject.failures]
ROW = "hedges,Wikipedia,all data,exact span,F1,0.8,0.7,0.9,bootstrap over documents,50,cues marked,90,9"


def test_the_page_is_what_the_stored_figures_and_the_template_give():
    assert tool.PAGE.read_text(encoding="utf-8") == tool.page(), "run python -m tools.validity --page"


def test_every_figure_has_what_it_was_counted_on_and_an_interval():
    figures = load_figures()
    assert len({figure.key for figure in figures}) == len(figures)
    for figure in figures:
        assert figure.items > 0
        assert figure.low <= figure.value <= figure.high
        assert figure.interval
        assert f"{figure.value:.2f} ({figure.low:.2f} to {figure.high:.2f}), {figure.items:,}" in tool.page()


def test_every_measure_says_what_it_cannot_see_and_has_a_figure():
    measured = {figure.measure for figure in load_figures()}
    assert measured == {subject.id for subject in load_subjects()}
    assert all(subject.unseen for subject in load_subjects())


@pytest.mark.parametrize("subject", load_subjects(), ids=lambda subject: subject.id)
def test_every_measure_has_a_main_figure_that_is_said_in_words(subject):
    shown = how_good(subject.id)
    stored = [figure for figure in load_figures() if figure.measure == subject.id]

    assert any(f"{figure.value:.2f} ({figure.low:.2f} to {figure.high:.2f})" in shown.sentence for figure in stored)
    assert "epistemic alone" not in shown.html


def test_a_measure_that_there_is_not_is_told_with_those_that_there_are():
    with pytest.raises(ValueError, match="no measure 'hedge'; the measures are hedges, "):
        how_good("hedge")


def test_every_split_is_explained_on_the_page():
    assert all(f"- *{split}*: {meaning}." in tool.page() for split, meaning in SPLITS.items())


@pytest.mark.parametrize("failure", FAILURES, ids=lambda failure: failure.passage[:40])
def test_a_known_failure_still_fails(failure):
    expected = read_marks(failure.passage)
    report, kind = framing.analyse(framing.Article.from_text(expected.text)), KINDS[failure.measure]
    spans = (
        [voice.span for voice in report.voices] if kind == "voice" else [c.span for c in report.cues if c.kind == kind]
    )
    found = {(span.start, span.of(expected.text)) for span in spans}
    right = {(start, words) for start, words, _ in expected.marks}
    assert found != right, "this no longer fails; take it out of data/validity_notes.toml"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (ROW.replace("all data", "some data"), "split is 'some data'"),
        (ROW.replace("F1", "F2"), "figure is 'F2'"),
        (ROW.replace("0.8,", "0.95,"), "0.95 with the interval 0.7 to 0.9 cannot be"),
        (ROW.replace("50", "0"), "a figure needs items"),
        (ROW.replace("50", "many"), "value, low, high, items, sentences, documents have to be numbers"),
        (ROW.replace("exact span", ""), "nothing under level"),
    ],
)
def test_a_figure_that_cannot_be_is_told_with_its_line(row, told, tmp_path: Path):
    path = tmp_path / "validity.csv"
    path.write_text(f"{','.join(COLUMNS)}\n{row}\n", encoding="utf-8")
    with pytest.raises(DataError, match=rf"validity\.csv:2: {told}"):
        load_figures(path)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("unseen = [", "unseen = []\nseen = [", "'unseen' is unknown|'seen' is unknown"),
        ('source = "', 'sauce = "', "'sauce' is unknown"),
        ('measure = "hedges"', 'measure = "hegdes"', "a failure of 'hegdes'"),
    ],
)
def test_notes_that_are_incomplete_are_told(old, new, told, tmp_path: Path):
    path = tmp_path / "notes.toml"
    text = (tool.ROOT / "data" / "validity_notes.toml").read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=told):
        load_subjects(path)


# ---- how figures are made


def test_an_evaluation_gives_a_figure_for_each_level_and_share():
    gold = [
        GoldSentence(str(number), "Talks may fail.", (GoldSpan(Span(6, 9), "hedge", "epistemic"),), uncertain=True)
        for number in range(20)
    ]
    task = tool.Task("hedges", "Wikipedia", ("wikipedia", "szeged"), ("hedge",), (), ("exact", "sentence"))
    figures = list(tool.evaluation_figures(evaluate(gold, resamples=50), task, split="cross-validated"))
    assert [(figure.level, figure.figure) for figure in figures] == [
        (level, name) for level in ("exact span", "sentence") for name in ("precision", "recall", "F1")
    ]
    assert {(figure.value, figure.items, figure.documents, figure.split) for figure in figures} == {
        (1.0, 20, 20, "cross-validated")
    }


def test_f1_of_a_gold_set_has_an_interval_over_texts():
    texts: list[goldsets.Figures] = [{"r": (8, 10), "p": (8, 8)}, {"r": (2, 10), "p": (2, 4)}]
    assert tool.f1(texts, "r", "p") == pytest.approx(2 * 0.5 * (10 / 12) / (0.5 + 10 / 12))
    low, high = tool.f1_interval(texts, "r", "p")
    assert low == pytest.approx(tool.f1(texts[1:], "r", "p"))
    assert high == pytest.approx(tool.f1(texts[:1], "r", "p"))
    assert tool.f1([], "r", "p") == 0.0


def test_figures_are_stored_and_read_back(tmp_path: Path):
    path = tmp_path / "validity.csv"
    tool.write_figures(load_figures(), path)
    assert load_figures(path) == load_figures()


# ---- what a notebook shows


def test_a_notebook_shows_the_figures_with_intervals_and_n():
    shown = validity("hedges")
    assert "F1 0." in repr(shown)
    assert " cues marked" in repr(shown)
    assert "Others on the same task" in shown.html
    assert "What it cannot see" in shown.html
    assert "Vague sentences" not in shown.html
    assert all(subject.name in repr(validity()) for subject in load_subjects())


def test_an_unknown_measure_is_an_error_that_names_the_measures():
    with pytest.raises(ValueError, match="there is no measure 'bias'; the measures are hedges, "):
        validity("bias")
