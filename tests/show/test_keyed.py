"""The tool against the keys as tables: each error in its sentence, every figure said in words too."""

from framing.measure.evaluation.keyed import evaluate_keyed, keyed_errors
from framing.show.keyed import errors_against_key, tool_against_key

CASE = "tripoli-2019"


def test_each_kind_has_a_row_with_its_counts():
    shown = tool_against_key(case=CASE)
    tally = evaluate_keyed("hedge", case=CASE).overlap.tally
    hedges = shown.html[shown.html.index(">Hedges<") :]
    assert shown.html.count('<th scope="row"') == 5
    assert all(f">{count:,}<" in hedges for count in tally.counts)
    assert f"Hedges: precision {tally.precision:.3f}, recall {tally.recall:.3f}" in repr(shown)


def test_each_error_stands_in_its_sentence_with_the_words_in_brackets():
    shown = errors_against_key("hedge", case=CASE)
    assert shown.html.count("<tr>") == 1 + len(keyed_errors("hedge", case=CASE))
    assert "false positive: Any government under attack [may] ask that of its friends" in repr(shown)
    assert "no_other_reading" in shown.html


def test_a_kind_without_errors_says_so(monkeypatch):
    monkeypatch.setattr("framing.show.keyed.keyed_errors", lambda kind, case: [])
    assert repr(errors_against_key("hedge")) == "Hedges, tool and key differ. Nowhere."
