"""The case "A port strike": what three newsrooms make of one strike, by plan."""

import pytest

from tests.case_texts import (
    facts_of,
    hedges,
    interval_of_difference,
    key_of,
    names_given,
    text_of,
    words_counted,
)

UNION, BUSINESS, WIRE = "port-strike/union-paper", "port-strike/business-daily", "port-strike/wire"


def facts():
    return {fact["id"]: fact for fact in facts_of("port-strike")}


def ratio(name, other):
    return len(hedges(name)) / words_counted(name) / (len(hedges(other)) / words_counted(other))


def difference(name, other):
    return interval_of_difference(len(hedges(name)), words_counted(name), len(hedges(other)), words_counted(other))


# The planned pairs


def test_the_business_daily_hedges_five_times_as_often_as_the_union_paper_and_one_can_defend_it():
    assert (len(hedges(BUSINESS)), len(hedges(UNION))) == (24, 5)
    assert ratio(BUSINESS, UNION) == pytest.approx(5, abs=0.2)
    low, _ = difference(BUSINESS, UNION)
    assert low > 0


def test_the_wire_report_hedges_twice_as_often_as_the_union_paper_and_nobody_can_defend_it():
    assert (len(hedges(WIRE)), len(hedges(UNION))) == (9, 5)
    assert ratio(WIRE, UNION) == pytest.approx(2, abs=0.2)
    low, high = difference(WIRE, UNION)
    assert low < 0 < high


# Names


def test_both_sides_go_by_opposing_names():
    names = names_given("port-strike")
    assert {("dockers", "legitimating"), ("dockers", "delegitimating"), ("dockers", "contested")} <= names
    assert {("corrin-terminals", "legitimating"), ("corrin-terminals", "delegitimating")} <= names


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (UNION, "working families"),
        (BUSINESS, "hard core"),
        (WIRE, "Striking dockers"),
        (UNION, "port barons"),
        (BUSINESS, "job creator"),
        (UNION, "our members"),
        (BUSINESS, "Union bosses"),
        (UNION, "scabs"),
        (WIRE, "agency workers"),
    ],
)
def test_a_party_goes_by_a_name_that_one_text_alone_gives_it(name, words):
    assert [other for other in (UNION, BUSINESS, WIRE) if words in text_of(other)] == [name]


def test_the_wire_report_leaves_loaded_names_to_those_it_quotes():
    labels = [cue for cue in key_of(WIRE)["cue"] if cue["kind"] == "label"]
    assert {cue["quote"]: cue["voice"] for cue in labels} == {
        "fair": "Adrian Voss",
        "blockade": "Adrian Voss",
        "strike-breakers": "Harbour Workers' Union",
    }


# Voices


@pytest.mark.parametrize(
    ("name", "quoted"),
    [
        (UNION, {"Ines Calloway", "Dana Reyes", "My supervisor", "The brochure"}),
        (BUSINESS, {"Lena Sorrel", "Adrian Voss", "Edgar Fenn"}),
        (WIRE, {"Adrian Voss", "Ines Calloway", "Harbour Workers' Union"}),
    ],
)
def test_who_gets_quotation_marks(name, quoted):
    assert {voice["speaker"] for voice in key_of(name)["voice"] if voice["mode"] in {"direct", "mixed"}} == quoted


def test_one_quotation_is_nested_and_one_is_a_scare_quote():
    voices = {voice["opens"]: voice for voice in key_of(UNION)["voice"]}
    outer, inner = voices["“My supervisor"], voices["‘Sign, Dana"]
    assert outer["start"] < inner["start"] < inner["end"] < outer["end"]
    assert voices["“temporary staff”"]["mode"] == "scare"


def test_all_modes_of_a_voice_occur():
    modes = {voice["mode"] for name in (UNION, BUSINESS, WIRE) for voice in key_of(name)["voice"]}
    assert modes == {"direct", "indirect", "mixed", "scare"}


# Facts


@pytest.mark.parametrize(
    ("fact", "told_by"),
    [
        ("hallam", "union-paper wire"),
        ("medicines", "union-paper wire"),
        ("police-batons", "union-paper wire"),
        ("officers-hurt", "business-daily wire"),
        ("turnout", "business-daily wire"),
        ("demand-7", "business-daily wire"),
        ("importers", "business-daily"),
        ("hardship-fund", "union-paper"),
        ("city-share", "wire"),
    ],
)
def test_what_a_paper_leaves_out(fact, told_by):
    assert facts()[fact]["used_by"] == told_by.split()


def test_the_arrests_are_told_with_a_doer_as_a_noun_and_in_the_passive():
    assert "Police with batons pushed into our peaceful line to clear the road and dragged" in text_of(UNION)
    assert "Four arrests were made" in text_of(BUSINESS)
    assert "Four people were arrested" in text_of(WIRE)


def test_the_numbers_fit_each_other():
    voted_for = 0.86 * 0.71
    assert 1 - voted_for == pytest.approx(2 / 5, abs=0.015)
    assert "roughly two members in five did not vote for a strike" in text_of(BUSINESS)
