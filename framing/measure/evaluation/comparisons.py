"""The tool's cues in a sentence beside what people marked in it, and which of both are to be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from framing.measure.evaluation.gold import KINDS, GoldSentence, GoldSpan, kind_of
from framing.measure.evaluation.tallies import Tally
from framing.measure.json_lines import shown
from framing.measure.lexicons import Lexicons
from framing.measure.matching import Mark, Matches, match_marks
from framing.measure.records import Cue

UNCERTAIN_KINDS = {"hedge", "weasel"}
"""The kinds of cue for which a sentence may be called uncertain."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One sentence: the chosen cues of the tool, the chosen spans of people, and how they meet."""

    sentence: GoldSentence
    cues: tuple[Cue, ...]
    spans: tuple[GoldSpan, ...]
    matches: Matches


class ChoiceError(ValueError):
    """Somebody asked to compare a kind or a label that there is not."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is compared. No labels means all; `flags_decide` says that a sentence is what its `uncertain` says."""

    kinds: tuple[str, ...]
    labels: frozenset[str]
    flags_decide: bool

    def compare(self, sentence: GoldSentence, cues: Iterable[Cue]) -> Comparison:
        """The sentence with its chosen cues and spans, matched; kinds must be the same and labels need not."""
        kept = tuple(cue for cue in cues if self._has(cue.kind, cue.category))
        spans = tuple(span for span in sentence.spans if self._has(span.kind, span.label))
        found, expected = [Mark(cue.span, cue.kind) for cue in kept], [Mark(span.span, span.kind) for span in spans]
        return Comparison(sentence, kept, spans, match_marks(sentence.text, found, expected))

    def tallies(self, compared: Comparison) -> tuple[Tally, Tally, Tally]:
        """What one sentence adds to the counts by exact span, by overlapping span and by sentence."""
        hits, near = len(compared.matches.hits), len(compared.matches.near)
        found, marked = len(compared.cues), len(compared.spans)
        flag = self.flag(compared.sentence)
        is_uncertain = marked > 0 if flag is None else flag
        return (
            Tally(hits, found - hits, marked - hits),
            Tally(hits + near, found - hits - near, marked - hits - near),
            Tally(
                int(found > 0 and is_uncertain), int(found > 0 and not is_uncertain), int(not found and is_uncertain)
            ),
        )

    def flag(self, sentence: GoldSentence) -> bool | None:
        """What people called a sentence; None where its spans decide."""
        return sentence.uncertain if self.flags_decide else None

    def _has(self, kind: str, label: str) -> bool:
        return kind in self.kinds and (not self.labels or label in self.labels)


def choose(
    gold: Sequence[GoldSentence], *, kinds: Collection[str], labels: Collection[str], lexicons: Lexicons
) -> Choice:
    """What to compare in `gold`; without `kinds`, all that are marked there.

    Raises ChoiceError for a kind that there is not, a label that neither people nor the lexicons use, and where no
    kind is given and none marked.
    """
    marked = dict.fromkeys(span.kind for sentence in gold for span in sentence.spans)
    chosen = tuple(dict.fromkeys(map(_known_kind, kinds))) or tuple(marked)
    if not chosen:
        raise ChoiceError(f"no span is marked, so say which kind of cue to look for: {', '.join(KINDS)}")
    known = {span.label for sentence in gold for span in sentence.spans if span.kind in chosen and span.label}
    known |= {entry.category for entry in lexicons.entries if entry.kind in chosen}
    for label in labels:
        if label not in known:
            raise ChoiceError(f"there is no label {shown(label)}; the labels are {', '.join(sorted(known))}")
    return Choice(kinds=chosen, labels=frozenset(labels), flags_decide=_flags_decide(gold, chosen))


def _known_kind(name: str) -> str:
    try:
        return kind_of(name)
    except ValueError as error:
        raise ChoiceError(str(error)) from None


def _flags_decide(gold: Sequence[GoldSentence], kinds: Collection[str]) -> bool:
    """Whether people judged sentences on other grounds than by the spans of some kinds: then their flags decide.

    Flags that follow from the spans of hedges and weasels say nothing new of the hedges alone, and none says anything
    of labels or reporting verbs.
    """
    if not UNCERTAIN_KINDS & set(kinds):
        return False
    in_certain = {span.kind for sentence in gold if sentence.uncertain is False for span in sentence.spans}
    unexplained = any(sentence.uncertain and {span.kind for span in sentence.spans} <= in_certain for sentence in gold)
    return unexplained or not in_certain.isdisjoint(kinds)


def documents_of(comparisons: Sequence[Comparison]) -> list[list[Comparison]]:
    """The comparisons by document; a sentence that names no document is one by itself."""
    by_document: dict[str | int, list[Comparison]] = defaultdict(list)
    for number, compared in enumerate(comparisons):
        by_document[compared.sentence.document or number].append(compared)
    return list(by_document.values())
