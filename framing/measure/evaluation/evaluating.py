"""How often the tool finds what people marked, on annotated sentences: precision, recall and F1 with intervals."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.interface import Message, message
from framing.measure.cues import find_cues
from framing.measure.evaluation.comparisons import Choice, Comparison, choose, documents_of
from framing.measure.evaluation.costs import Cost, find_costs
from framing.measure.evaluation.gold import GoldSentence, read_gold
from framing.measure.evaluation.tallies import Interval, Intervals, Tally, bootstrap
from framing.measure.lexicons import Lexicons, index_entries, load_lexicons
from framing.measure.records import Cue
from framing.measure.resampling import RESAMPLES, SEED, check_resamples
from framing.text.articles import Article

Progress = Callable[[Sequence[GoldSentence]], Iterable[GoldSentence]]
Found = Callable[[GoldSentence], Iterable[Cue]]

FEW_DOCUMENTS = 10
"""With fewer, an interval over documents says little of what other documents would give."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One level of agreement: the counts, with the intervals that a bootstrap over documents gives."""

    tally: Tally
    intervals: Intervals

    def __repr__(self) -> str:
        tally, intervals = self.tally, self.intervals
        shares = (
            f"precision {_share_text(tally.precision, intervals.precision)}",
            f"recall {_share_text(tally.recall, intervals.recall)}",
            f"F1 {_share_text(tally.f1, intervals.f1)}",
        )
        return ", ".join(shares)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What `evaluate` measured, with all that is needed to measure it again.

    `exact`: the same words once determiners and punctuation at the edges are off; `overlap`: at least a part of them;
    `sentence`: whether a sentence has a cue at all. `by_label` holds the exact tally of each label of the gold
    file against the category of that name. `flags_decide` says what a sentence counts as: by the file's own
    `uncertain` (True) or by its chosen spans. `costs` begins with the phrase that costs most.
    """

    sentences: int
    documents: int
    kinds: tuple[str, ...]
    labels: tuple[str, ...]
    exact: Figure
    overlap: Figure
    sentence: Figure
    by_label: dict[str, Tally]
    costs: tuple[Cost, ...]
    flags_decide: bool
    resamples: int
    seed: int
    warnings: tuple[str, ...]

    def worst(self, most: int) -> tuple[Cost, ...]:
        """The `most` phrases that cost most, of those that cost anything."""
        return tuple(cost for cost in self.costs if cost.errors or cost.near)[:most]

    def __repr__(self) -> str:
        return (
            f"Evaluation of {', '.join(self.kinds)} on {self.sentences} sentences of {self.documents} documents: "
            f"exact {self.exact}; overlap {self.overlap}; by sentence {self.sentence}"
        )


def evaluate(
    gold: Path | str | Iterable[GoldSentence],
    *,
    kinds: Collection[str] = (),
    labels: Collection[str] = (),
    lexicons: Lexicons | None = None,
    resamples: int = RESAMPLES,
    seed: int = SEED,
    progress: Progress = iter,
    found: Found | None = None,
) -> Evaluation:
    """Compare the tool's cues with what people marked in `gold`: a JSONL file, or the sentences of one.

    `kinds` are kinds of cue or their aliases, by default all that are marked in `gold`. `labels` keeps only the spans
    and the cues that have one of these labels (a cue's label is its category), by default all.
    A sentence is uncertain for the tool where it has a chosen cue. For people it is what the file's `uncertain` says; a
    chosen span decides where that is null, and with `labels` in a file whose flags say no more than its spans do.
    `lexicons` are the course's own unless given; `progress` gets the sentences and hands them on one by one; `found`
    says which cues the tool has in a sentence, where it has read more than the sentence alone.

    Raises DataError where the file is at fault, ChoiceError, a ValueError, for an unknown kind or label, and ValueError
    for no sentence at all and for less than one resample.

    >>> gold = [GoldSentence("1", "Talks may fail.", (), uncertain=True), GoldSentence("2", "Rates fell.", ())]
    >>> evaluate(gold, kinds=["hedge"]).sentence.tally
    Tally(true_positive=1, false_positive=0, false_negative=0)
    """
    sentences = read_gold(gold) if isinstance(gold, (str, Path)) else tuple(gold)
    if not sentences:
        raise ValueError("there is no annotated sentence to compare with")
    check_resamples(resamples)
    lexicons = lexicons or load_lexicons()
    choice = choose(sentences, kinds=kinds, labels=labels, lexicons=lexicons)
    lexicons = index_entries(entry for entry in lexicons.entries if entry.kind in choice.kinds)
    find = found or (lambda sentence: find_cues(_article(sentence), lexicons=lexicons))
    comparisons = [choice.compare(sentence, find(sentence)) for sentence in progress(sentences)]
    documents = documents_of(comparisons)
    tallies = [_sums([choice.tallies(compared) for compared in document]) for document in documents]
    intervals = bootstrap(tallies, resamples=resamples, seed=seed)
    exact, overlap, sentence = map(Figure, _sums(tallies), intervals)
    return Evaluation(
        sentences=len(sentences),
        documents=len(documents),
        kinds=choice.kinds,
        labels=tuple(labels),
        exact=exact,
        overlap=overlap,
        sentence=sentence,
        by_label=_by_label(comparisons),
        costs=tuple(find_costs(comparisons, choice, lexicons)),
        flags_decide=choice.flags_decide,
        resamples=resamples,
        seed=seed,
        warnings=tuple(_warnings(comparisons, choice, documents=len(documents))),
    )


def _article(sentence: GoldSentence) -> Article:
    """The sentence as an article, in which every character keeps its place: `from_text` would take some out."""
    text = sentence.text.replace("\r", " ")
    return Article.from_text(" " + text[1:] if text.startswith("\ufeff") else text)


def _sums(rows: Sequence[Sequence[Tally]]) -> list[Tally]:
    return [sum(column, Tally()) for column in zip(*rows, strict=True)]


def _by_label(comparisons: Sequence[Comparison]) -> dict[str, Tally]:
    """For each label that people used: its spans against the cues of the category of that name, word for word."""
    labels = dict.fromkeys(span.label for compared in comparisons for span in compared.spans if span.label)
    return {label: sum((_label_tally(compared, label) for compared in comparisons), Tally()) for label in labels}


def _label_tally(compared: Comparison, label: str) -> Tally:
    found = sum(cue.category == label for cue in compared.cues)
    marked = sum(span.label == label for span in compared.spans)
    right = sum(
        compared.cues[cue].category == label == compared.spans[span].label for cue, span in compared.matches.hits
    )
    return Tally(right, found - right, marked - right)


def _warnings(comparisons: Sequence[Comparison], choice: Choice, *, documents: int) -> Iterator[Message]:
    marked = {span.label for compared in comparisons for span in compared.spans} - {""}
    found = {cue.category for compared in comparisons for cue in compared.cues}
    if marked and found - marked:
        options = " ".join(f"--label {label}" for label in sorted(marked & found))
        name = "warnings.unmarked_options" if options else "warnings.unmarked"
        yield message(name, categories=tuple(sorted(found - marked)), options=options)
    if choice.flags_decide:
        yield message("warnings.other_grounds")
    if documents < FEW_DOCUMENTS:
        yield message("warnings.few_documents", number=documents)


def _share_text(share: float | None, interval: Interval | None) -> str:
    if share is None:
        return "undefined"
    return f"{share:.3f}" + (f" ({interval[0]:.3f} to {interval[1]:.3f})" if interval else "")
