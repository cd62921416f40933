"""Folds for cross-validation: what is alike stays together, whatever the order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tools.folds import FOLDS, fold_texts

pairs = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from(["", "one", "two", "three"])), min_size=1)


@given(sentences=pairs)
def test_sentences_of_a_document_share_a_fold(sentences: list[tuple[str, str]]) -> None:
    folds = fold_texts(sentences)

    for document in {document for _, document in sentences if document}:
        assert len({folds[text] for text, other in sentences if other == document}) == 1


@given(sentences=pairs, order=st.randoms())
def test_the_order_does_not_matter(sentences: list[tuple[str, str]], order: object) -> None:
    shuffled = sentences[:]
    order.shuffle(shuffled)  # type: ignore[attr-defined]

    assert fold_texts(sentences) == fold_texts(shuffled)


def test_a_text_that_stands_in_two_documents_ties_them_together() -> None:
    folds = fold_texts([("The dam may burst.", "wiki"), ("the dam MAY burst", "weasel"), ("Rates fell.", "weasel")])
    assert len(set(folds.values())) == 1


def test_the_folds_are_about_of_a_size() -> None:
    folds = fold_texts((f"sentence {number}", "") for number in range(1000))
    sizes = [list(folds.values()).count(fold) for fold in range(FOLDS)]
    assert min(sizes) > 150
