"""The case "Tripoli, December 2019": its texts, its facts and its keys say what they promise."""

import json
import re
from math import hypot

import pytest

from framing.files import data_path, read_toml
from framing.measure.records import wilson
from framing.text.lines import find_parts
from framing.text.words import count_words

TEXTS = ("op-ed", "wire", "commentary-lna", "commentary-gna", "briefing")
CATEGORIES = {
    "hedge": {"epistemic", "doxastic", "investigation", "condition", "approximator", "frequency", "disclaimer"},
    "booster": {"certainty", "emphatic", "universal"},
    "weasel": {"source", "quantity"},
    "label": {"nomination", "predication"},
    "reporting": {"neutral", "distancing", "endorsing"},
}
each_text = pytest.mark.parametrize("name", TEXTS)


def text_of(name):
    return data_path("articles", "tripoli-2019", f"{name}.txt").read_text(encoding="utf-8")


def metadata_of(name):
    return read_toml(data_path("articles", "tripoli-2019", f"{name}.toml"))


def key_of(name):
    return read_toml(data_path("keys", "articles", "tripoli-2019", f"{name}.toml"))


def facts():
    return read_toml(data_path("articles", "tripoli-2019", "facts.toml"))["fact"]


def occurrences(quote, text):
    return [found.start() for found in re.finditer(rf"(?<!\w){re.escape(quote)}(?!\w)", text)]


def words_counted(name):
    """The base of a rate: byline, captions and credit are left out."""
    if name == "op-ed":
        lines = text_of(name).splitlines()
        return count_words("\n".join([lines[0], lines[2], *lines[6:]]))
    headline, _, *rest = text_of(name).split("\n\n")
    return count_words("\n".join([headline, *rest]))


def hedges(name):
    """What the hedging score counts: no condition, no investigation, nothing in a caption."""
    found = [cue for cue in key_of(name)["cue"] if cue["kind"] == "hedge" and cue["start"] not in captions(name)]
    return [cue for cue in found if cue["category"] not in {"condition", "investigation"}]


def captions(name):
    if name != "op-ed":
        return range(0)
    text = text_of(name)
    return range(text.index("Fighters under"), text.index("Photo: "))


# Texts


@each_text
def test_a_text_has_350_to_650_words(name):
    assert 350 <= words_counted(name) <= 650


@each_text
def test_a_text_says_that_it_was_written_for_the_course(name):
    metadata = metadata_of(name)
    assert metadata["origin"] == "constructed"
    assert metadata["note"].startswith("Written for this course")
    assert metadata["title"] == text_of(name).splitlines()[0]


@each_text
def test_an_actor_has_the_same_id_in_every_text(name):
    assert metadata_of(name)["actors"] == metadata_of("wire")["actors"]


@each_text
def test_no_run_of_six_words_comes_from_the_original(name, seed_path):
    """Hyphens apart or not, and in what the case says about the text as well."""
    texts = [text_of(name), json.dumps([metadata_of(name), key_of(name), facts()], default=str, ensure_ascii=False)]
    original = seed_path.read_text(encoding="utf-8")
    for splitting in (r"[\w'-]+", r"[\w']+"):
        for text in texts:
            assert runs_of_six(text, splitting) & runs_of_six(original, splitting) == set()


def runs_of_six(text, splitting):
    words = re.findall(splitting, text.lower().replace("\u2019", "'"))
    return {" ".join(words[first : first + 6]) for first in range(len(words) - 5)}


def test_the_op_ed_is_laid_out_like_a_paste():
    lines = text_of("op-ed").splitlines()
    assert lines[1].startswith("By ")
    cut_off, whole = lines[3:5]
    assert cut_off.endswith("...")
    assert whole.startswith(cut_off.removesuffix("..."))
    assert sum(not re.search(r"[.?!\"]$", line) for line in lines[6:]) >= 3, "sub-headings"
    assert [line.count('"') for line in lines if line.count('"') % 2] == [1], "one quotation is never closed"
    assert 'called the "zero hour" for' in next(line for line in lines if line.endswith('picked up again."')), "nested"


def test_the_op_ed_quotes_the_wire_report_to_the_letter():
    quoted = [re.search(r'(?:says|adds): "(.+)', line) for line in text_of("op-ed").splitlines()]
    sentences = [found[1].removesuffix('"') for found in quoted if found]
    assert len(sentences) == 2
    assert all(sentence in text_of("wire") for sentence in sentences)


def test_each_party_goes_by_opposing_names():
    valued = {
        (cue["actor"], cue["orientation"])
        for name in TEXTS
        for cue in key_of(name)["cue"]
        if cue["kind"] == "label" and "actor" in cue
    }
    assert {("haftar", "legitimating"), ("haftar", "delegitimating")} <= valued
    assert {("lna", "legitimating"), ("lna", "delegitimating")} <= valued
    assert {("gna", "legitimating"), ("gna", "delegitimating")} <= valued
    assert {("misrata-forces", "legitimating"), ("misrata-forces", "contested")} <= valued


# The planned pairs


def ratio(name, other):
    return rate_with_interval(name)[0] / rate_with_interval(other)[0]


def difference(name, other):
    """Hedges per 100 words of `name` less those of `other`, with Newcombe's 95 % interval of the difference."""
    (rate, low, high), (other_rate, other_low, other_high) = map(rate_with_interval, (name, other))
    gap = rate - other_rate
    return gap - hypot(rate - low, other_high - other_rate), gap, gap + hypot(high - rate, other_rate - other_low)


def rate_with_interval(name):
    count, base = len(hedges(name)), words_counted(name)
    low, high = wilson(count, base)
    return 100 * count / base, low, high


def test_op_ed_and_wire_differ_by_three_to_one_and_one_can_defend_it():
    assert len(hedges("op-ed")) == 23
    assert len(hedges("wire")) == 6
    assert ratio("op-ed", "wire") == pytest.approx(3, abs=0.2)
    low, _, high = difference("op-ed", "wire")
    assert 0 < low < high


def test_the_commentaries_differ_by_two_to_one_and_nobody_can_defend_it():
    assert len(hedges("commentary-gna")) == 8
    assert len(hedges("commentary-lna")) == 4
    assert ratio("commentary-gna", "commentary-lna") == pytest.approx(2, abs=0.2)
    low, _, high = difference("commentary-gna", "commentary-lna")
    assert low < 0 < high


# Facts


def test_each_fact_is_used_or_left_out_by_each_text():
    for fact in facts():
        assert sorted(fact["used_by"] + fact["left_out_by"]) == sorted(TEXTS), fact["id"]


def test_the_ids_of_the_facts_are_plain_and_differ():
    ids = [fact["id"] for fact in facts()]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch("[a-z0-9-]+", fact_id) for fact_id in ids)


def test_the_words_that_prove_a_fact_stand_in_the_text():
    for fact in facts():
        assert list(fact["words"]) == fact["used_by"], fact["id"]
        for name, words in fact["words"].items():
            assert words in text_of(name), (fact["id"], name)


def test_each_fact_has_a_source_and_each_claim_and_opinion_an_owner():
    for fact in facts():
        assert fact["source"]
        assert fact["kind"] in {"fact", "claim", "opinion"}
        assert ("whose" in fact) == (fact["kind"] != "fact"), fact["id"]


@each_text
def test_a_text_leaves_something_out(name):
    assert any(name in fact["left_out_by"] for fact in facts())


# Keys


@each_text
def test_each_keyed_word_stands_at_its_offset(name):
    key, text = key_of(name), text_of(name)
    for entry in key["cue"] + key["silent"]:
        assert text[entry["start"] : entry["start"] + len(entry["quote"])] == entry["quote"]
        assert occurrences(entry["quote"], text)[entry["nth"] - 1] == entry["start"], entry


@each_text
def test_each_cue_has_a_category_of_its_kind(name):
    for cue in key_of(name)["cue"]:
        assert cue["category"] in CATEGORIES[cue["kind"]], cue
        if cue["kind"] == "label":
            assert cue["orientation"] in {"legitimating", "delegitimating", "contested", "descriptive"}
            assert cue["stance"] in {"adopted", "distanced", "denied"}


@each_text
def test_a_label_names_an_actor_of_the_article(name):
    ids = {actor["id"] for actor in metadata_of(name)["actors"]}
    assert {cue["actor"] for cue in key_of(name)["cue"] if "actor" in cue} <= ids


@each_text
def test_a_target_is_words_of_the_text(name):
    text = text_of(name)
    for target in [cue["target"] for cue in key_of(name)["cue"] if "target" in cue]:
        assert occurrences(target, text), target


@each_text
def test_a_voice_spans_its_first_to_its_last_words(name):
    text = text_of(name)
    for voice in key_of(name)["voice"]:
        said = text[voice["start"] : voice["end"]]
        assert said.startswith(voice["opens"])
        assert said.endswith(voice["closes"])
        assert "\n" not in said
        assert ("speaker" in voice) == (voice["mode"] != "scare")


@each_text
def test_voices_nest_or_stand_apart(name):
    spans = [(voice["start"], voice["end"]) for voice in key_of(name)["voice"]]
    for start, end in spans:
        assert all(not start < other < end or last <= end for other, last in spans)


@each_text
def test_a_cue_belongs_to_the_innermost_voice_around_it(name):
    key = key_of(name)
    for cue in key["cue"]:
        around = [v for v in key["voice"] if v["start"] <= cue["start"] < v["end"] and v["mode"] != "scare"]
        innermost = min(around, key=lambda voice: voice["end"] - voice["start"], default={"speaker": "authorial"})
        assert cue["voice"] == innermost["speaker"], cue


# The key of the original


def test_the_key_of_the_original_fits_a_users_own_copy(seed_path):
    text = seed_path.read_text(encoding="utf-8")
    parts = [part.of(text) for part in find_parts(text)]
    for cue in metadata_of("hanly-2019")["cue"]:
        assert len(occurrences(cue["phrase"], parts[cue["paragraph"] - 1])) >= cue["nth"], cue


def test_the_key_of_the_original_holds_words_and_no_sentence():
    for cue in metadata_of("hanly-2019")["cue"]:
        assert count_words(cue["phrase"]) <= 3
        assert cue["category"] in CATEGORIES[cue["kind"]]


def test_the_key_of_the_original_has_its_best_known_cues():
    cues = metadata_of("hanly-2019")["cue"]
    hedged = [cue["phrase"] for cue in cues if cue["kind"] == "hedge"]
    assert {"tends to", "may", "Perhaps", "often", "mostly", "might", "unlikely"} <= set(hedged)
    assert hedged.count("could") == 5
    assert "offensive" not in hedged
    labelled = {(cue["phrase"], cue.get("actor"), cue["orientation"]) for cue in cues if cue["kind"] == "label"}
    assert ("self-proclaimed", "lna", "delegitimating") in labelled
    assert ("strongman", "haftar", "delegitimating") in labelled
    assert ("UN-recognized", "gna", "legitimating") in labelled
    assert ("legitimate", "gna", "legitimating") in labelled
