"""A word list on trial: phrases out, words in, and what becomes of precision and recall."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.measure.evaluation import Tally
from framing.measure.evaluation.gold import GoldSentence, GoldSpan
from framing.measure.evaluation.keyed import KeyedSentence, evaluate_keyed, keyed_sentences
from framing.measure.evaluation.word_lists import Trial
from framing.measure.reports import analyse
from framing.text.articles import Article
from framing.text.spans import Span
from framing.widgets import word_list
from framing.widgets.word_list import WordList

TEXTS = (("Talks may fail.", "may"), ("You may go now.", ""), ("It slightly rains, perhaps.", "slightly", "perhaps"))


def sentence(text: str, *words: str) -> KeyedSentence:
    spans = tuple(GoldSpan(Span(at, at + len(word)), "hedge") for word in words if word for at in [text.index(word)])
    cues = tuple(cue for cue in analyse(Article.from_text(text)).cues if cue.text != "slightly")
    return KeyedSentence(GoldSentence(text, text, spans), cues, {})


@pytest.fixture
def three() -> WordList:
    return WordList("hedge", [sentence(*row) for row in TEXTS])


def test_at_first_the_list_is_the_programs(three):
    assert three.trial.phrases == {"may": (1, 0), "perhaps": (1, 0)}
    assert three.outcome.tally == Tally(2, 0, 1)
    assert "Precision 1.000, recall 0.667, F1 0.800." in three.said.value


def test_a_phrase_without_its_tick_is_lost_and_comes_back(three):
    three.boxes["may"].value = False
    assert three.outcome.tally == Tally(1, 0, 2)
    assert "1 passage lost, no longer found:" in three.said.value
    assert "Talks [may] fail." in three.said.value
    three.boxes["may"].value = True
    assert three.outcome.tally == Tally(2, 0, 1)
    assert "Nothing won and nothing lost so far." in three.said.value


def test_a_word_that_is_added_counts_wherever_it_stands(three):
    three.add("  Slightly ")
    assert three.outcome.tally == Tally(3, 0, 0)
    assert "1 passage won, now found:" in three.said.value
    three.add("may")
    assert three.outcome.tally == Tally(3, 1, 0)
    assert "You [may] go now." in three.said.value
    three.added["may"].value = False
    assert three.outcome.tally == Tally(3, 0, 0)
    three.reset()
    assert three.outcome == three.at_first


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("  ", "Write a word or a phrase first."),
        ("zebra", "stands in none of these sentences"),
        ("<b>(", "“&lt;b&gt;(” stands in none of these sentences"),
    ],
)
def test_what_is_typed_is_text_and_never_a_pattern_or_markup(three, typed, told):
    three.add(typed)
    assert told in three.note.value
    assert three.outcome.tally == Tally(2, 0, 1)


def test_a_word_is_added_once(three):
    three.add("slightly")
    three.add("SLIGHTLY")
    assert len(three.added) == 1
    assert "is on your list already" in three.note.value


def test_on_the_course_it_begins_where_the_tables_are():
    assert word_list().outcome.tally == evaluate_keyed("hedge").overlap.tally


TRIAL = Trial("hedge", keyed_sentences("tripoli-2019"))
chosen = st.sets(st.sampled_from(sorted(TRIAL.phrases)))
typed = st.lists(st.sampled_from(["may", "the", "in a", "war", "will not"]), unique=True)


@given(chosen, typed)
def test_every_word_of_the_keys_is_found_or_missed_whatever_is_on_the_list(without, added):
    found, first = TRIAL.outcome(without=without, added=added), TRIAL.outcome()
    assert found.found | found.missed == first.found | first.missed
    assert not found.found & found.missed


@given(chosen)
def test_fewer_phrases_find_no_more_and_err_no_more(without):
    found, first = TRIAL.outcome(without=without), TRIAL.outcome()
    assert found.found <= first.found
    assert found.false <= first.false


def test_the_repr_never_changes(three):
    before = repr(three)
    three.add("slightly")
    assert repr(three) == before == "A list of phrases to change. Run this cell in JupyterLab to use it."
