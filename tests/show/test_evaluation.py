"""An evaluation as tables: every number stands in the page and the main ones in the sentence; no text is markup."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from framing.measure.evaluation import Evaluation, GoldSentence, GoldSpan, evaluate
from framing.show.evaluation_report import print_evaluation
from framing.show.evaluation_tables import costs_table, figures_table
from framing.text.spans import Span

HOSTILE = "<script>alert(1)</script>[red]\x1b[2J"


@pytest.fixture(scope="module")
def found() -> Evaluation:
    gold = [
        GoldSentence("1", "Talks may fail.", (GoldSpan(Span(6, 9), "hedge", "epistemic"),)),
        GoldSentence("2", "It perhaps rains.", ()),
        GoldSentence("3", "It will rain.", (GoldSpan(Span(3, 7), "hedge", "epistemic"),)),
    ]
    return evaluate(gold, kinds=["hedge"], resamples=20)


@pytest.fixture(scope="module")
def hostile() -> Evaluation:
    text = f"{HOSTILE} perhaps {HOSTILE}"
    spans = (GoldSpan(Span(0, len(HOSTILE)), "hedge", HOSTILE),)
    return evaluate([GoldSentence("1", text, spans)], kinds=["hedge"], resamples=1)


def printed(evaluation: Evaluation, **options: int) -> str:
    stream = io.StringIO()
    print_evaluation(evaluation, gold="gold.jsonl", costs=5, console=Console(file=stream, **{"width": 80, **options}))
    return stream.getvalue()


def test_the_figures_stand_in_the_table_and_in_the_sentence(found: Evaluation, read) -> None:
    shown = figures_table(found)
    words = " ".join("".join(read(shown.html).words).split())
    for told in ("Exact span", "Overlap", "Sentence", "epistemic, exact span", "seed 2019", "0.500"):
        assert told in words
    assert repr(shown).startswith(
        "Hedges in 3 sentences of 3 documents. Exact span: precision 0.500, recall 0.500, F1 0.500 (95 % interval "
    )


def test_the_costs_stand_with_their_passages(found: Evaluation, read) -> None:
    shown = costs_table(found)
    words = "".join(read(shown.html).words)
    assert "It [perhaps] rains." in words
    assert "It [will] rain." in words
    assert repr(shown) == (
        "The cues that cost most. perhaps (hedges): 0 right, 0 near, 1 false, 0 missed; "
        "will (hedges): 0 right, 0 near, 0 false, 1 missed."
    )


def test_no_more_costs_are_shown_than_asked_for(found: Evaluation) -> None:
    assert "will" not in repr(costs_table(found, most=1))
    assert repr(costs_table(found, most=0)) == "The cues that cost most. None: no false hit and no miss."


def test_warnings_stand_in_the_report_and_in_the_table(found: Evaluation, read) -> None:
    assert "! too few documents (3)" in printed(found)
    assert "too few documents (3)" in "".join(read(figures_table(found).html).words)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_longer_than_the_terminal_is_wide(found: Evaluation, width: int) -> None:
    assert max(map(len, printed(found, width=width).splitlines())) <= width


def test_no_text_and_no_label_is_read_as_markup(hostile: Evaluation, read) -> None:
    out = printed(hostile, width=200)
    assert "\x1b" not in out
    assert "[red]" in out
    for shown in (figures_table(hostile), costs_table(hostile)):
        assert "script" not in {tag for tag, _ in read(shown.html).elements}
        assert "\x1b" not in shown.html + repr(shown)
