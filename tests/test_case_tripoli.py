"""The case "Tripoli, December 2019": its texts, its facts and its keys say what they promise."""

import json
import re

import pytest

from framing.text.lines import find_parts
from framing.text.words import count_words
from tests import case_texts
from tests.case_texts import CATEGORIES, facts_of, interval_of_difference, names_given, occurrences

TEXTS = ("op-ed", "wire", "commentary-lna", "commentary-gna", "briefing")


def text_of(name):
    return case_texts.text_of(f"tripoli-2019/{name}")


def metadata_of(name):
    return case_texts.metadata_of(f"tripoli-2019/{name}")


def key_of(name):
    return case_texts.key_of(f"tripoli-2019/{name}")


def words_counted(name):
    """The base of a rate: byline, captions and credit are left out."""
    if name != "op-ed":
        return case_texts.words_counted(f"tripoli-2019/{name}")
    lines = text_of(name).splitlines()
    return count_words("\n".join([lines[0], lines[2], *lines[6:]]))


def hedges(name):
    """What the hedging score counts: no condition, no investigation, nothing in a caption."""
    return case_texts.hedges(f"tripoli-2019/{name}", uncounted=captions(name))


def captions(name):
    if name != "op-ed":
        return range(0)
    text = text_of(name)
    return range(text.index("Fighters under"), text.index("Photo: "))


# Texts


@pytest.mark.parametrize("name", TEXTS)
def test_no_run_of_six_words_comes_from_the_original(name, seed_path):
    """Hyphens apart or not, and in what the case says about the text as well."""
    said = [metadata_of(name), key_of(name), facts_of("tripoli-2019")]
    texts = [text_of(name), json.dumps(said, default=str, ensure_ascii=False)]
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
    valued = names_given("tripoli-2019")
    assert {("haftar", "legitimating"), ("haftar", "delegitimating")} <= valued
    assert {("lna", "legitimating"), ("lna", "delegitimating")} <= valued
    assert {("gna", "legitimating"), ("gna", "delegitimating")} <= valued
    assert {("misrata-forces", "legitimating"), ("misrata-forces", "contested")} <= valued


# The planned pairs


def ratio(name, other):
    return len(hedges(name)) / words_counted(name) / (len(hedges(other)) / words_counted(other))


def difference(name, other):
    return interval_of_difference(len(hedges(name)), words_counted(name), len(hedges(other)), words_counted(other))


def test_op_ed_and_wire_differ_by_three_to_one_and_one_can_defend_it():
    assert len(hedges("op-ed")) == 23
    assert len(hedges("wire")) == 6
    assert ratio("op-ed", "wire") == pytest.approx(3, abs=0.2)
    low, high = difference("op-ed", "wire")
    assert 0 < low < high


def test_the_commentaries_differ_by_two_to_one_and_nobody_can_defend_it():
    assert len(hedges("commentary-gna")) == 8
    assert len(hedges("commentary-lna")) == 4
    assert ratio("commentary-gna", "commentary-lna") == pytest.approx(2, abs=0.2)
    low, high = difference("commentary-gna", "commentary-lna")
    assert low < 0 < high


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
