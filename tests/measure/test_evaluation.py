"""The tool's cues against marked sentences, with the marks typed into the text: `[perhaps|hedge.epistemic]`.

The lexicon is the test's own, so that no change of the course's words can change what is counted here.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from framing.measure.evaluation import ChoiceError, Evaluation, GoldSentence, GoldSpan, Tally, evaluate
from framing.measure.lexicons import Entry, Lexicons, index_entries
from framing.text.spans import Span

MARK = re.compile(r"\[([^|\]]+)\|([a-z_]+)\.?([a-z]*)\]")
WORDS = (
    ("perhaps", "hedge", "epistemic", "adverb"),
    ("perhaps not", "hedge", "epistemic", "phrase"),
    ("as it were", "hedge", "disclaimer", "phrase"),
    ("*-leaning", "label", "predication", "adjective"),
    ("strongman", "label", "nomination", "noun"),
    ("some say", "weasel", "source", "phrase"),
)


def entry(phrase: str, kind: str, category: str, form: str, *, line: int) -> Entry:
    return Entry(
        kind=kind,  # type: ignore[arg-type]
        phrase=phrase,
        category=category,
        form=form,
        orientation=None,
        effect="cue",
        ambiguous=False,
        source="",
        example="",
        counterexample="",
        alternatives=(),
        topic="",
        note="",
        path=Path("words.csv"),
        line=line,
    )


LEXICONS: Lexicons = index_entries(entry(*word, line=line) for line, word in enumerate(WORDS, start=2))


def marked(line: str, *, uncertain: bool | None = None, document: str = "") -> GoldSentence:
    """The sentence of a line with marks."""
    text, spans, end = "", [], 0
    for mark in MARK.finditer(line):
        text += line[end : mark.start()]
        spans.append(GoldSpan(Span(len(text), len(text) + len(mark[1])), mark[2], mark[3]))
        text += mark[1]
        end = mark.end()
    return GoldSentence("", text + line[end:], tuple(spans), uncertain=uncertain, document=document)


def compared(*lines: str | GoldSentence, kinds: tuple[str, ...] = ("hedge",), **options: object) -> Evaluation:
    gold = [marked(line) if isinstance(line, str) else line for line in lines]
    return evaluate(gold, kinds=kinds, lexicons=LEXICONS, **{"resamples": 20, **options})  # type: ignore[arg-type]


def counts(found: Evaluation) -> tuple[tuple[int, int, int], ...]:
    """Found by both, by the tool alone, by people alone: exact span, overlap, sentence."""
    return found.exact.tally.counts, found.overlap.tally.counts, found.sentence.tally.counts


# ---- three levels ------------------------------------------------------------------------------------------------

HIT, EXTRA, MISS, NONE = (1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 0)


@pytest.mark.parametrize(
    ("line", "exact", "overlap", "sentence"),
    [
        ("Talks [perhaps|hedge] fail.", HIT, HIT, HIT),
        ('Talks [the "perhaps",|hedge] fail.', HIT, HIT, HIT),
        ("Talks fail, [as it were|hedge].", HIT, HIT, HIT),
        ("Talks [perhaps fail|hedge].", (0, 1, 1), HIT, HIT),
        ("Talks fail, as [it|hedge] were.", (0, 1, 1), HIT, HIT),
        ("Talks perhaps [fail|hedge].", (0, 1, 1), (0, 1, 1), HIT),
        ("Talks perhaps fail.", EXTRA, EXTRA, EXTRA),
        ("Talks [will|hedge] fail.", MISS, MISS, MISS),
        ("Talks fail.", NONE, NONE, NONE),
        ("Talks [perhaps|hedge] fail and [perhaps|hedge] end, [maybe|hedge].", (2, 0, 1), (2, 0, 1), HIT),
        ("Talks [perhaps|hedge] [not|hedge].", (0, 1, 2), (1, 0, 1), HIT),  # a cue meets one mark, not two
        ("Talks [perhaps|label] fail.", EXTRA, EXTRA, EXTRA),  # marked as something else
        ("The [strongman|label] left.", NONE, NONE, NONE),  # nobody asked for labels
    ],
)
def test_a_sentence_counts_at_three_levels(line: str, exact: object, overlap: object, sentence: object) -> None:
    assert counts(compared(line)) == (exact, overlap, sentence)


def test_sentences_add_up() -> None:
    found = compared("Talks [perhaps|hedge] fail.", "Talks perhaps fail.", "Talks [will|hedge] fail.", "Talks fail.")
    assert counts(found) == ((1, 1, 1),) * 3
    assert (found.exact.tally.precision, found.exact.tally.recall, found.exact.tally.f1) == (0.5, 0.5, 0.5)
    assert (found.sentences, found.documents) == (4, 4)


def test_what_cannot_be_computed_is_none_and_not_0() -> None:
    nothing = compared("Talks fail.")
    assert (nothing.exact.tally.precision, nothing.exact.tally.recall, nothing.exact.tally.f1) == (None, None, None)
    assert nothing.exact.intervals.f1 is None
    missed = compared("Talks [will|hedge] fail.").exact.tally
    assert (missed.precision, missed.recall, missed.f1) == (None, 0.0, 0.0)


# ---- kinds and labels --------------------------------------------------------------------------------------------


def test_two_kinds_are_counted_together_and_never_matched_with_each_other() -> None:
    line = "The [strongman|label] perhaps left, [some say|hedge]."
    assert counts(compared(line, kinds=("hedge", "label")))[0] == (1, 1, 1)


def test_without_kinds_all_that_are_marked_count() -> None:
    found = compared("The [strongman|label] perhaps left.", kinds=())
    assert (found.kinds, found.exact.tally) == (("label",), Tally(1, 0, 0))


@pytest.mark.parametrize("kind", ["hedge", "hedge_cue"])
def test_names_of_other_corpora_are_known(kind: str) -> None:
    assert compared("Talks [perhaps|hedge] fail.", kinds=(kind,)).kinds == ("hedge",)


def test_labels_keep_marks_and_cues_alike() -> None:
    line = "Talks [perhaps|hedge.epistemic] fail, as it were, [will|hedge.doxastic] they?"
    assert counts(compared(line))[0] == (1, 1, 1)
    assert counts(compared(line, labels=("epistemic",)))[0] == HIT
    assert counts(compared(line, labels=("doxastic",)))[0] == MISS


def test_a_label_of_the_file_alone_may_be_asked_for() -> None:
    assert counts(compared("Talks [will|hedge.futurity] fail.", labels=("futurity",)))[0] == MISS


def test_each_label_is_compared_with_the_category_of_its_name() -> None:
    found = compared(
        "Talks [perhaps|hedge.epistemic] fail, [as it were|hedge.epistemic].",
        "Talks [perhaps|hedge.disclaimer] fail, perhaps.",
    )
    assert found.exact.tally == Tally(3, 1, 0)
    assert found.by_label == {"epistemic": Tally(1, 2, 1), "disclaimer": Tally(0, 1, 1)}


@pytest.mark.parametrize(
    ("kinds", "labels", "known"),
    [(("hedging",), (), "hedge_cue"), (("hedge",), ("epistemik",), "disclaimer, epistemic"), ((), (), "hedge")],
)
def test_what_is_not_there_is_told_with_what_is(kinds: tuple[str, ...], labels: tuple[str, ...], known: str) -> None:
    with pytest.raises(ChoiceError, match=known):
        compared("Talks perhaps fail.", kinds=kinds, labels=labels)


def test_nothing_to_compare_with_is_an_error() -> None:
    with pytest.raises(ValueError, match="no annotated sentence"):
        compared()


# ---- sentences that people called uncertain ----------------------------------------------------------------------


def flagged(line: str, uncertain: bool | None) -> GoldSentence:
    return marked(line, uncertain=uncertain)


@pytest.mark.parametrize(
    ("gold", "sentence"),
    [
        ([flagged("Talks [perhaps|hedge] fail.", True)], HIT),
        ([flagged("Talks perhaps fail.", True)], HIT),
        ([flagged("Talks [perhaps|hedge] fail.", False)], EXTRA),
        ([flagged("Talks fail.", True)], MISS),
        ([flagged("Talks perhaps fail.", None)], EXTRA),
        ([flagged("Talks [perhaps|hedge] fail.", None), flagged("Talks fail.", True)], (1, 0, 1)),
    ],
)
def test_a_sentence_is_what_people_said_of_it_and_else_what_they_marked(
    gold: list[GoldSentence], sentence: object
) -> None:
    assert counts(compared(*gold))[2] == sentence


def test_flags_that_follow_from_the_marks_give_way_to_the_labels_that_were_asked_for() -> None:
    gold = [flagged("Talks [perhaps|hedge.epistemic] fail, [he thinks|hedge.doxastic].", True), flagged("No.", False)]
    found = compared(*gold, flagged("Talks fail, [he thinks|hedge.doxastic].", True), labels=("epistemic",))
    assert (found.flags_decide, found.sentence.tally) == (False, Tally(1, 0, 0))


def test_flags_that_follow_from_two_kinds_say_nothing_of_one_of_them() -> None:
    gold = [flagged("Talks [perhaps|hedge] fail.", True), flagged("Talks fail, [some say|weasel].", True)]
    assert compared(*gold).sentence.tally == Tally(1, 0, 0)


def test_no_flag_says_anything_of_labels() -> None:
    gold = [flagged("The [strongman|label] left.", False), flagged("The strongman perhaps left.", True)]
    assert compared(*gold, kinds=("label",)).sentence.tally == Tally(1, 1, 0)


def test_flags_of_their_own_come_with_a_warning() -> None:
    found = compared(flagged("Talks fail.", True), flagged("Talks [perhaps|hedge] fail.", True))
    assert found.flags_decide
    assert any("other grounds" in warning for warning in found.warnings)


# ---- documents and chance ----------------------------------------------------------------------------------------


def test_sentences_of_a_document_are_drawn_together() -> None:
    right = [marked("Talks [perhaps|hedge] fail.", document="one")] * 30
    wrong = [marked("Talks [will|hedge] fail.", document="two")] * 30
    together = compared(*right, *wrong, resamples=200)
    assert (together.documents, together.exact.intervals.recall) == (2, (0.0, 1.0))
    alone = compared(*(GoldSentence("", gold.text, gold.spans) for gold in right + wrong), resamples=200)
    low, high = alone.exact.intervals.recall or (0.0, 1.0)
    assert alone.documents == 60
    assert 0.3 < low < 0.5 < high < 0.7


def test_one_document_gives_an_interval_without_width_and_a_warning() -> None:
    found = compared(
        *(marked(line, document="one") for line in ("Talks [perhaps|hedge] fail.", "Talks [will|hedge] fail."))
    )
    assert found.exact.intervals.recall == (0.5, 0.5)
    assert "too few documents (1) for the intervals to say what others would give" in found.warnings


def test_a_category_that_nobody_marked_is_told() -> None:
    warnings = compared("Talks [perhaps|hedge.epistemic] fail, as it were.").warnings
    assert warnings[0] == (
        "nobody marked disclaimer here, so by span each such cue counts as false; leave them out with --label epistemic"
    )


# ---- what it costs -----------------------------------------------------------------------------------------------


def test_the_cues_that_cost_most_come_first_with_two_passages_of_each_sort() -> None:
    found = compared(
        "Talks [perhaps|hedge] fail.",
        "Rates perhaps fall.",
        "Perhaps they end.",
        "It perhaps rains.",
        "It rains, [as|hedge] it were.",
        "Talks [will|hedge] fail.",
        "The [will|hedge] counts.",
    )
    perhaps, will, as_it_were = found.worst(10)
    assert (perhaps.phrase, perhaps.hits, perhaps.near, perhaps.false_hits, perhaps.misses) == ("perhaps", 1, 0, 3, 0)
    assert perhaps.false_passages == ("Rates [perhaps] fall.", "[Perhaps] they end.")
    assert (will.phrase, will.misses, will.missed_passages) == (
        "will",
        2,
        ("Talks [will] fail.", "The [will] counts."),
    )
    assert (as_it_were.near, as_it_were.errors) == (1, 0)
    assert found.worst(1) == (perhaps,)


def test_where_flags_decide_a_cue_is_right_in_an_uncertain_sentence() -> None:
    found = compared(
        flagged("Talks perhaps fail.", True),
        flagged("Rates [perhaps|hedge] fall.", False),
        flagged("It [will|hedge] rain, perhaps.", True),
        flagged("It [would|hedge] rain.", True),
        flagged("Talks fail.", True),
    )
    assert found.flags_decide
    perhaps, would = found.costs
    assert (perhaps.phrase, perhaps.hits, perhaps.false_passages) == ("perhaps", 2, ("Rates [perhaps] fall.",))
    assert (would.phrase, would.misses) == ("would", 1)


def test_a_phrase_that_costs_nothing_is_none_of_the_worst() -> None:
    found = compared("Talks [perhaps|hedge] fail.")
    assert (len(found.costs), found.worst(10)) == (1, ())


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("The [“Strongmen”|label.other] left.", "strongman"),
        ("A [left-leaning|label.other] paper.", "*-leaning"),
        ("A [leaning|label.other] paper.", "leaning"),
        ("A [Strongmen|hedge.other] left.", "strongmen"),
    ],
)
def test_a_missed_form_of_an_entry_stands_with_that_entry(line: str, phrase: str) -> None:
    found = compared(line, kinds=("label", "hedge"), labels=("other",))
    assert [(cost.phrase, cost.misses) for cost in found.costs] == [(phrase, 1)]


def test_a_passage_has_whole_words_around_the_cue() -> None:
    words = "abcdefghi " * 12
    passage = compared(f"{words}perhaps {words}").costs[0].false_passages[0]
    assert passage == f"… {'abcdefghi ' * 5}[perhaps] {'abcdefghi ' * 5}…"


# ---- odd texts ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("before", ["", "\ufeff", "\r\n", "a\rb ", "\ud800 ", "\U0001f600 ", "e\u0301 ", "\x00 "])
def test_offsets_are_those_of_the_file_whatever_stands_before_the_cue(before: str) -> None:
    assert compared(f"{before}[perhaps|hedge] it fails").exact.tally == Tally(1, 0, 0)


def test_the_repr_says_the_numbers() -> None:
    told = repr(compared("Talks [perhaps|hedge] fail.", "Talks fail."))
    assert told.startswith("Evaluation of hedge on 2 sentences of 2 documents: exact precision 1.000")
