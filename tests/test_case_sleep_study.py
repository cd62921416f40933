"""The case "A sleep study": hedges get lost on the way from the abstract to the tabloid, and so do facts."""

import re
from math import exp, log, sqrt

import pytest

from tests import case_texts
from tests.case_texts import facts_of, interval_of_difference

CHAIN = ("abstract", "press-release", "broadsheet", "tabloid")


def text_of(name):
    return case_texts.text_of(f"sleep-study/{name}")


def facts():
    return {fact["id"]: fact for fact in facts_of("sleep-study")}


def cues(name, kind):
    return [cue for cue in case_texts.key_of(f"sleep-study/{name}")["cue"] if cue["kind"] == kind]


def hedges(name):
    return case_texts.hedges(f"sleep-study/{name}")


def words_counted(name):
    return case_texts.words_counted(f"sleep-study/{name}")


def difference(name, other):
    return interval_of_difference(len(hedges(name)), words_counted(name), len(hedges(other)), words_counted(other))


def test_hedges_get_fewer_with_every_step():
    assert [len(hedges(name)) for name in CHAIN] == [21, 12, 10, 4]
    rates = [100 * len(hedges(name)) / words_counted(name) for name in CHAIN]
    assert rates == pytest.approx([4.3, 2.6, 2.3, 0.9], abs=0.05)


def test_the_fall_from_abstract_to_tabloid_can_be_defended_and_the_step_from_release_to_broadsheet_cannot():
    low, _ = difference("abstract", "tabloid")
    assert low > 0
    low, high = difference("press-release", "broadsheet")
    assert low < 0 < high


def test_the_press_release_is_sure_here_and_there_and_the_tabloid_throughout():
    assert [len(cues(name, "booster")) for name in CHAIN] == [0, 3, 0, 8]
    assert [cue["quote"] for cue in cues("press-release", "booster")] == ["very", "clearly", "certainly"]


def test_the_hedges_that_the_broadsheet_keeps_on_the_main_claim_are_the_experts():
    voiced = {cue["quote"]: cue["voice"] for cue in hedges("broadsheet")}
    assert voiced["possible"] == voiced["could"] == "Nadia Quill"


def test_the_headlines_go_from_a_topic_to_a_cause():
    headlines = [text_of(name).splitlines()[0] for name in CHAIN]
    verbs = ["cohort study", "may help protect", "protect", "cuts"]
    assert all(verb in headline for verb, headline in zip(verbs, headlines, strict=True))


@pytest.mark.parametrize(
    ("fact", "kept_by"),
    [
        ("main-finding", "abstract press-release broadsheet tabloid"),
        ("relative-difference", "abstract press-release broadsheet tabloid"),
        ("absolute-difference", "abstract broadsheet"),
        ("interval", "abstract"),
        ("observational", "abstract press-release broadsheet"),
        ("reverse-direction", "abstract"),
        ("sensitivity", "abstract broadsheet"),
        ("funding-dormel", "abstract broadsheet"),
        ("no-advice", "abstract"),
        ("mechanism", "press-release broadsheet tabloid"),
        ("outside-expert", "broadsheet"),
        ("reader", "tabloid"),
    ],
)
def test_which_facts_get_lost_and_which_are_added(fact, kept_by):
    assert facts()[fact]["used_by"] == kept_by.split()


def test_each_fact_is_left_out_somewhere_or_said_in_other_words():
    assert len(facts()) == 24
    for fact in facts().values():
        assert fact["left_out_by"] or len(set(fact["words"].values())) > 1, fact["id"]


def test_the_numbers_fit_each_other():
    abstract = text_of("abstract")
    short, other, people = 811, 2103, 2914
    assert short + other == people
    assert f"71 of them ({100 * 71 / short:.1f}%)" in abstract
    assert f"244 of the other 2,103 ({100 * 244 / other:.1f}%)" in abstract
    assert round(100 * 244 / other - 100 * 71 / short) == 3, "three in 100"


def test_the_interval_is_as_wide_as_the_counts_make_it():
    spread = 1.96 * sqrt(1 / 71 - 1 / 811 + 1 / 244 - 1 / 2103)
    low, high = exp(log(0.76) - spread), exp(log(0.76) + spread)
    assert f"(relative risk 0.76, 95% confidence interval {low:.2f} to {high:.2f})" in text_of("abstract")


def test_numbers_in_hundred_are_given_by_two_texts_alone():
    assert [name for name in CHAIN if re.search(r"\bin 100\b", text_of(name))] == ["abstract", "broadsheet"]
