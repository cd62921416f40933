"""What every case of the course promises: its texts, its facts and its keys fit each other."""

import re
from datetime import date

import pytest

from framing.text.words import count_words
from tests.case_texts import CATEGORIES, cases, facts_of, key_of, metadata_of, occurrences, text_of, texts

each_text = pytest.mark.parametrize("name", texts())
each_case = pytest.mark.parametrize("case", cases())


def texts_of(case):
    return [name.split("/")[1] for name in texts() if name.startswith(f"{case}/")]


@each_case
def test_a_case_tells_one_event_in_three_to_five_texts(case):
    assert 3 <= len(texts_of(case)) <= 5


# Texts


@each_text
def test_a_text_has_350_to_650_words(name):
    assert 350 <= count_words(text_of(name)) <= 650


@each_text
def test_a_text_says_that_it_was_written_for_the_course(name):
    metadata = metadata_of(name)
    assert metadata["origin"] == "constructed"
    assert metadata["note"].startswith("Written for this course")


@each_text
def test_what_is_known_of_a_text_fits_the_text(name):
    metadata, text = metadata_of(name), text_of(name)
    assert metadata["title"] == text.splitlines()[0]
    assert f"By {metadata['byline']}" in text
    assert isinstance(metadata["published"], date)
    assert metadata["outlet"]
    assert metadata["genre"]


@each_case
def test_an_actor_has_the_same_id_in_every_text(case):
    actors = [metadata_of(f"{case}/{name}")["actors"] for name in texts_of(case)]
    assert all(listed == actors[0] for listed in actors)
    ids = [actor["id"] for actor in actors[0]]
    assert len(ids) == len(set(ids))


# Facts


@each_case
def test_a_case_has_sixteen_facts_or_more(case):
    assert len(facts_of(case)) >= 16


@each_case
def test_each_fact_is_used_or_left_out_by_each_text(case):
    for fact in facts_of(case):
        assert sorted(fact["used_by"] + fact["left_out_by"]) == sorted(texts_of(case)), fact["id"]


@each_case
def test_each_fact_is_left_out_by_a_text_or_told_in_other_words(case):
    for fact in facts_of(case):
        assert fact["left_out_by"] or len(set(fact["words"].values())) > 1, fact["id"]


@each_case
def test_the_ids_of_the_facts_are_plain_and_differ(case):
    ids = [fact["id"] for fact in facts_of(case)]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch("[a-z0-9-]+", fact_id) for fact_id in ids)


@each_case
def test_the_words_that_prove_a_fact_stand_in_the_text(case):
    for fact in facts_of(case):
        assert list(fact["words"]) == fact["used_by"], fact["id"]
        for name, words in fact["words"].items():
            assert words in text_of(f"{case}/{name}"), (fact["id"], name)


@each_case
def test_each_fact_has_a_source_and_each_claim_and_opinion_an_owner(case):
    for fact in facts_of(case):
        assert fact["source"]
        assert fact["kind"] in {"fact", "claim", "opinion"}
        assert ("whose" in fact) == (fact["kind"] != "fact"), fact["id"]


@each_text
def test_a_text_leaves_something_out(name):
    case, text = name.split("/")
    assert any(text in fact["left_out_by"] for fact in facts_of(case))


# Keys


@each_text
def test_each_keyed_word_stands_at_its_offset(name):
    key, text = key_of(name), text_of(name)
    assert key["article"] == name
    for entry in key["cue"] + key["silent"]:
        assert text[entry["start"] : entry["start"] + len(entry["quote"])] == entry["quote"]
        assert occurrences(entry["quote"], text)[entry["nth"] - 1] == entry["start"], entry


@each_text
def test_no_word_is_keyed_twice_as_the_same_kind(name):
    places = [(cue["start"], cue["kind"]) for cue in key_of(name)["cue"]]
    assert len(places) == len(set(places))


@each_text
def test_each_cue_has_a_category_of_its_kind(name):
    for cue in key_of(name)["cue"]:
        assert cue["category"] in CATEGORIES[cue["kind"]], cue
        if cue["kind"] == "label":
            assert cue["orientation"] in {"legitimating", "delegitimating", "contested", "descriptive"}
            assert cue["stance"] in {"adopted", "distanced", "denied"}


@each_text
def test_a_label_and_a_voice_name_actors_of_the_article(name):
    ids = {actor["id"] for actor in metadata_of(name)["actors"]}
    key = key_of(name)
    assert {entry["actor"] for entry in key["cue"] + key["voice"] if "actor" in entry} <= ids


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
        assert voice["mode"] in {"direct", "indirect", "mixed", "scare"}
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
