"""Two readers side by side: how far they mark the same places, and call the same places the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.course.agreement.coefficients import Figure, alpha, figure, kappa, share_equal
from framing.course.agreement.readings import Reading
from framing.course.passages import Passage
from framing.measure.evaluation.tallies import Tally
from framing.measure.matching import Mark, match_marks


@dataclass(frozen=True, slots=True)
class MarkAgreement:
    """How far two readers agree on a passage.

    Spotting leaves the labels aside: `f1` of places, where an overlap is enough, and `sentences`, alpha on "this
    sentence has a mark". Category looks at the `shared` places alone, those that both marked: `kappa` and `alpha` of
    the labels there.
    """

    f1: Figure
    sentences: Figure
    kappa: Figure
    alpha: Figure
    shared: int

    @property
    def with_chance(self) -> Figure:
        """The figure that a bar shows; part of it is chance."""
        return self.f1

    @property
    def beyond_chance(self) -> Figure:
        """The alpha from which conclusions may be drawn, or not."""
        return self.sentences


@dataclass(frozen=True, slots=True)
class CodeAgreement:
    """How far two readers agree on the `shared` items, those that both coded; chance is still in `same`, the share."""

    same: Figure
    kappa: Figure
    alpha: Figure
    shared: int

    @property
    def with_chance(self) -> Figure:
        """The figure that a bar shows; part of it is chance."""
        return self.same

    @property
    def beyond_chance(self) -> Figure:
        """The alpha from which conclusions may be drawn, or not."""
        return self.alpha


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What two readers did in one sentence: how many marks each made, and the labels of each shared place."""

    one: int
    other: int
    labels: tuple[tuple[str, str], ...]

    @property
    def has_marks(self) -> tuple[str, str]:
        return str(self.one > 0), str(self.other > 0)


def compare_marks(passage: Passage, one: Reading, other: Reading) -> MarkAgreement:
    """The agreement of two readings of a passage. Words that one side holds to be optional count for nobody."""
    sentences = _by_sentence(passage, settle(passage.text, one, other), settle(passage.text, other, one))
    pairs = [pair for sentence in sentences for pair in sentence.labels]
    return MarkAgreement(
        f1=figure(sentences, _f1),
        sentences=figure(sentences, lambda drawn: alpha([sentence.has_marks for sentence in drawn])),
        kappa=figure(sentences, lambda drawn: kappa(_labels(drawn))) if pairs else Figure(None),
        alpha=figure(sentences, lambda drawn: alpha(_labels(drawn))) if pairs else Figure(None),
        shared=len(pairs),
    )


def compare_codes(one: Reading, other: Reading) -> CodeAgreement:
    """The agreement of two coding sheets, on the items that both answered."""
    pairs = [(one.codes[item][0], other.codes[item][0]) for item in one.codes if item in other.codes]
    return CodeAgreement(figure(pairs, share_equal), figure(pairs, kappa), figure(pairs, alpha), len(pairs))


def settle(text: str, reading: Reading, other: Reading) -> list[Mark]:
    """The marks of a reading that count beside another: not those on words that the other holds to be optional."""
    spots = _spots(reading.marks)
    matched = match_marks(text, spots, _spots(other.marks))
    paired = {pair[0] for pair in matched.hits + matched.near}
    return [
        mark
        for number, mark in enumerate(reading.marks)
        if number in paired or not any(span.overlaps(mark.span) for span in other.optional)
    ]


def _by_sentence(passage: Passage, one: Sequence[Mark], other: Sequence[Mark]) -> list[_Sentence]:
    """Each sentence of the passage with what begins in it; a shared place belongs where the mark of `one` begins."""
    matched = match_marks(passage.text, _spots(one), _spots(other))
    pairs = matched.hits + matched.near
    return [
        _Sentence(
            one=sum(sentence.start <= mark.span.start < sentence.end for mark in one),
            other=sum(sentence.start <= mark.span.start < sentence.end for mark in other),
            labels=tuple(
                (one[i].label, other[j].label) for i, j in pairs if sentence.start <= one[i].span.start < sentence.end
            ),
        )
        for sentence in passage.sentences
    ]


def _spots(marks: Sequence[Mark]) -> list[Mark]:
    """The marks without their labels: where, and not what."""
    return [Mark(mark.span, "") for mark in marks]


def _f1(sentences: Sequence[_Sentence]) -> float | None:
    shared = sum(len(sentence.labels) for sentence in sentences)
    one, other = sum(sentence.one for sentence in sentences), sum(sentence.other for sentence in sentences)
    return Tally(shared, one - shared, other - shared).f1


def _labels(sentences: Sequence[_Sentence]) -> list[tuple[str, str]]:
    return [pair for sentence in sentences for pair in sentence.labels]
