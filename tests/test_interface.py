"""The words of a page: gaps are filled, languages are files, and a warning can be said in another language later."""

import json
import pickle

import pytest

from framing.files import DataError
from framing.interface import Message, interface, key_of, message, translate
from framing.measure.validity import SPLITS
from tests.pseudo_locale import pseudo, write_pseudo_locale

ENGLISH = "only 40 words: rates of so short a text say little"


@pytest.fixture
def small(tmp_path):
    """A language of three texts."""
    path = tmp_path / "small.toml"
    path.write_text('[bread]\none = "{number} loaf"\nmany = "{number} loaves"\nof = "{kind} bread"', encoding="utf-8")
    return interface(str(path))


@pytest.mark.parametrize(("number", "told"), [(0, "0 loaves"), (1, "1 loaf"), (2, "2 loaves"), (1200, "1,200 loaves")])
def test_a_number_has_its_noun(small, number, told):
    assert small.count("bread", number) == told


@pytest.mark.parametrize(("text", "gaps"), [("bread.off", {}), ("bread.of", {"sort": "rye"})])
def test_a_text_or_gap_that_is_missing_is_told_with_the_file(small, text, gaps):
    with pytest.raises(DataError, match=r"small\.toml: the text or gap '(bread\.off|kind)' is missing for 'bread"):
        small.say(text, **gaps)


def test_what_fills_a_gap_is_no_pattern(small):
    assert small.say("bread.of", kind="{kind}") == "{kind} bread"


def test_a_language_without_a_file_is_told_with_its_path(tmp_path):
    with pytest.raises(DataError, match=r"nowhere\.toml: No such file"):
        interface(str(tmp_path / "nowhere.toml"))


@pytest.mark.parametrize(
    ("word", "key"), [("hedge", "hedge"), ("F1", "F1"), ("all data, blind (2)", "all-data-blind-2")]
)
def test_a_word_of_the_data_has_a_key(word, key):
    assert key_of(word) == key


def test_a_page_says_of_a_split_what_the_docs_say():
    assert {split: interface("en").name("show.figures.meanings", split) for split in SPLITS} == SPLITS


def test_a_message_is_english_and_can_be_said_in_another_language(tmp_path, monkeypatch):
    told = message("warnings.few_words", number=40)
    monkeypatch.setenv("FRAMING_LANGUAGE", str(write_pseudo_locale(tmp_path)))
    assert told == message("warnings.few_words", number=40) == ENGLISH
    assert translate(told) == pseudo("only {number} words: rates of so short a text say little").format(number=40)
    assert translate("any other text") == "any other text"


def test_the_messages_that_fill_a_gap_are_translated_with_it(tmp_path, monkeypatch):
    scores = tuple(message(f"warnings.scores.{score}") for score in ("hedging", "boosting"))
    told = message("warnings.few_cues", number=10, scores=scores)
    assert told.endswith("the rate a lot: hedging, boosting")
    monkeypatch.setenv("FRAMING_LANGUAGE", str(write_pseudo_locale(tmp_path)))
    assert f"{pseudo('hedging')}, {pseudo('boosting')}" in translate(told)


def test_a_message_travels_between_processes_and_into_json():
    told = pickle.loads(pickle.dumps(message("warnings.few_words", number=40)))
    assert isinstance(told, Message)
    assert translate(told) == json.loads(json.dumps(told)) == ENGLISH
