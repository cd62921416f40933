"""The tool against the keys of the course's articles: the sentences, the counts, the errors."""

import pytest

from framing.measure.evaluation.keyed import KeyedSentence, evaluate_keyed, keyed_errors, keyed_sentences
from framing.measure.reports import analyse
from framing.text.library import read_course_article

CASE = "tripoli-2019"


def words(sentence: KeyedSentence) -> list[str]:
    return [span.span.of(sentence.gold.text) for span in sentence.gold.spans]


def test_there_are_at_least_120_sentences_and_each_article_has_some():
    sentences = keyed_sentences()
    assert len(sentences) >= 120
    assert len({sentence.gold.id for sentence in sentences}) == len(sentences)
    assert {name.partition("/")[0] for name in (sentence.gold.document for sentence in sentences)} >= {CASE}


def test_a_sentence_has_the_words_of_its_key_and_the_cues_of_its_report():
    sentence = next(found for found in keyed_sentences(CASE) if found.gold.text.startswith("Turkish help might"))
    assert words(sentence) == ["might", "probably"]
    assert [cue.text for cue in sentence.cues] == ["might", "probably"]
    assert all(cue.span.of(sentence.gold.text) == cue.text for cue in sentence.cues)


@pytest.mark.parametrize("name", ["op-ed", "wire", "commentary-lna", "commentary-gna", "briefing"])
def test_no_hedge_of_the_score_is_lost_between_report_and_sentences(name):
    report = analyse(read_course_article(f"{CASE}/{name}"))
    scored = [cue for cue in report.cues if cue.kind == "hedge" and cue.counted and cue.section != "credit"]
    found = [s for s in keyed_sentences(CASE) if s.gold.document == f"{CASE}/{name}"]
    assert sum(cue.kind == "hedge" for sentence in found for cue in sentence.cues) == len(scored)


def test_descriptive_labels_stand_on_neither_side():
    for sentence in keyed_sentences():
        assert "fighters" not in words(sentence)
        assert all(cue.orientation != "descriptive" for cue in sentence.cues)


def test_the_may_of_permission_is_a_false_positive_that_names_its_rule():
    """Any government may ask: the key has no hedge, since a right is no doubt."""
    errors = [error for error in keyed_errors("hedge", case=CASE) if "may ask that" in error.sentence]
    assert [(error.sort, error.span.of(error.sentence), error.rule) for error in errors] == [
        ("false_positive", "may", "no_other_reading")
    ]


@pytest.mark.parametrize("kind", ["hedge", "booster", "weasel", "label", "reporting"])
def test_errors_and_figures_tell_the_same_story(kind):
    errors = keyed_errors(kind)
    tally = evaluate_keyed(kind).overlap.tally
    assert sum(error.sort == "false_positive" for error in errors) == tally.false_positive
    assert sum(error.sort == "false_negative" for error in errors) == tally.false_negative
    assert tally.true_positive + tally.false_negative == sum(
        span.kind == kind for sentence in keyed_sentences() for span in sentence.gold.spans
    )
