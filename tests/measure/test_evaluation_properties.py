"""What holds of any evaluation: the tool agrees with itself, errors mirror each other, chance repeats itself."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from framing.measure.cues import find_cues
from framing.measure.evaluation import GoldSentence, GoldSpan, Tally, evaluate
from framing.measure.evaluation.tallies import bootstrap
from framing.text.articles import Article

WORDS = ("the", "talks", "may", "May", "3", "fail", "could", "perhaps", "if", "it seems", "likely", "some say", "claim")
MARKS = (",", ".", '"', "many critics", "allegedly", "a regime")
TEXTS = st.lists(st.sampled_from(WORDS + MARKS), min_size=1, max_size=20).map(" ".join)
NUMBERS = st.integers(min_value=0, max_value=50)
KINDS = ["hedge", "booster", "weasel", "label", "reporting"]


@settings(max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_the_tool_agrees_with_itself(texts: list[str]) -> None:
    gold = [own_sentence(text) for text in texts]
    found = evaluate(gold, kinds=KINDS, resamples=5)
    for figure in (found.exact, found.overlap, found.sentence):
        assert figure.tally.false_positive == figure.tally.false_negative == 0
        assert figure.tally.f1 in (1.0, None)
    assert all(tally.f1 == 1.0 for tally in found.by_label.values())
    assert found.worst(1) == ()


def own_sentence(text: str) -> GoldSentence:
    cues = find_cues(Article.from_text(text))
    return GoldSentence("", text, tuple(GoldSpan(cue.span, cue.kind, cue.category) for cue in cues))


@settings(max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.data())
def test_exact_is_never_above_overlap_and_each_mark_counts_once(texts: list[str], data: st.DataObject) -> None:
    gold = [own_sentence(text) for text in texts]
    kept = [GoldSentence("", one.text, tuple(span for span in one.spans if data.draw(st.booleans()))) for one in gold]
    found = evaluate(kept, kinds=KINDS, resamples=5)
    exact, overlap = found.exact.tally, found.overlap.tally
    assert exact.true_positive <= overlap.true_positive
    for tally in (exact, overlap):
        assert tally.true_positive + tally.false_negative == sum(len(one.spans) for one in kept)
        assert tally.true_positive + tally.false_positive == sum(len(one.spans) for one in gold)
    cost = found.costs
    assert sum(one.hits for one in cost) == exact.true_positive
    assert sum(one.false_hits for one in cost) == overlap.false_positive
    assert sum(one.misses for one in cost) == overlap.false_negative


@given(NUMBERS, NUMBERS, NUMBERS)
def test_swapping_the_errors_swaps_precision_and_recall(both: int, tool: int, people: int) -> None:
    one, other = Tally(both, tool, people), Tally(both, people, tool)
    assert (one.precision, one.recall, one.f1) == (other.recall, other.precision, other.f1)


DOCUMENTS = st.lists(st.builds(Tally, NUMBERS, NUMBERS, NUMBERS).map(lambda tally: [tally]), min_size=1, max_size=8)


@given(DOCUMENTS, st.integers(min_value=0, max_value=9))
def test_the_same_seed_gives_the_same_interval(documents: list[list[Tally]], seed: int) -> None:
    once = bootstrap(documents, resamples=20, seed=seed)
    assert once == bootstrap(documents, resamples=20, seed=seed)


@given(DOCUMENTS)
def test_an_interval_lies_between_the_figures_of_the_worst_and_the_best_document(documents: list[list[Tally]]) -> None:
    interval = bootstrap(documents, resamples=20, seed=1)[0].recall
    shares = [tally.recall for (tally,) in documents if tally.recall is not None]
    if interval is not None:
        low, high = interval
        assert min(shares) - 1e-9 <= low <= high <= max(shares) + 1e-9


def test_nearly_every_interval_holds_the_figure_it_belongs_to() -> None:
    draw = random.Random(7)
    held = 0
    for _ in range(100):
        documents = [[Tally(draw.randint(0, 9), draw.randint(0, 9), draw.randint(0, 9))] for _ in range(30)]
        whole = sum((tally for (tally,) in documents), Tally())
        interval = bootstrap(documents, resamples=100, seed=1)[0].f1
        held += interval is not None and interval[0] <= (whole.f1 or 0) <= interval[1]
    assert held >= 98


@given(st.builds(Tally, NUMBERS, NUMBERS, NUMBERS))
def test_one_document_leaves_nothing_to_chance(tally: Tally) -> None:
    found = bootstrap([[tally]], resamples=20, seed=1)[0]
    assert found.f1 == (None if tally.f1 is None else (tally.f1, tally.f1))
