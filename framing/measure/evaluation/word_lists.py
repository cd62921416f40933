"""A lexicon on trial: phrases taken out of it and words put in, and what that does to precision and recall."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from framing.measure.evaluation.keyed import KeyedSentence
from framing.measure.evaluation.tallies import Tally
from framing.measure.matching import Mark, match_marks
from framing.measure.records import Cue, CueKind
from framing.text.spans import Span
from framing.text.words import phrase_pattern

Place = tuple[int, Span]
"""A sentence by its number, and words in it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a list gives: the words of the keys that it finds and misses, and what it marks beside them."""

    found: frozenset[Place]
    missed: frozenset[Place]
    false: frozenset[Place]

    @property
    def tally(self) -> Tally:
        """The three counts; an overlap is right."""
        return Tally(len(self.found), len(self.false), len(self.missed))


@dataclass(frozen=True)
class Trial:
    """Sentences with their keys, and the cues of one kind that the tool found there, once and for all.

    A phrase that is taken out loses its cues. A word that is put in is found wherever it stands, without any rule,
    unless a cue of the list is there already.
    """

    kind: CueKind
    sentences: Sequence[KeyedSentence]

    @cached_property
    def phrases(self) -> dict[str, tuple[int, int]]:
        """The phrases that found something, in order of the alphabet, with how often they were right and wrong."""
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for number, cues in enumerate(self._cues):
            right = self._match(number, [cue.span for cue in cues])[2]
            for cue in cues:
                counts[cue.phrase][cue.span not in right] += 1
        return {phrase: (right, wrong) for phrase, (right, wrong) in sorted(counts.items())}

    def outcome(self, *, without: Collection[str] = (), added: Iterable[str] = ()) -> Outcome:
        """What the list gives without some of its phrases, and with words that somebody added."""
        patterns = [phrase_pattern(phrase) for phrase in sorted(added, key=len, reverse=True)]
        found: set[Place] = set()
        missed: set[Place] = set()
        false: set[Place] = set()
        for number, sentence in enumerate(self.sentences):
            spans = [cue.span for cue in self._cues[number] if cue.phrase not in without]
            for pattern in patterns:
                spans += [span for span in _places(pattern, sentence.gold.text) if not _is_taken(span, spans)]
            hits, misses, right = self._match(number, spans)
            found |= {(number, span) for span in hits}
            missed |= {(number, span) for span in misses}
            false |= {(number, span) for span in spans if span not in right}
        return Outcome(frozenset(found), frozenset(missed), frozenset(false))

    @cached_property
    def _cues(self) -> list[list[Cue]]:
        return [[cue for cue in sentence.cues if cue.kind == self.kind] for sentence in self.sentences]

    @cached_property
    def _keys(self) -> list[list[Span]]:
        return [[span.span for span in sentence.gold.spans if span.kind == self.kind] for sentence in self.sentences]

    @cached_property
    def _matched(self) -> dict[tuple[int, tuple[Span, ...]], tuple[list[Span], list[Span], set[Span]]]:
        return {}

    def _match(self, number: int, spans: Sequence[Span]) -> tuple[list[Span], list[Span], set[Span]]:
        """The words of the key that these marks of a sentence find and miss, and the marks that are right."""
        known = self._matched.get((number, tuple(spans)))
        if known is None:
            keys, text = self._keys[number], self.sentences[number].gold.text
            matches = match_marks(text, [Mark(span, "") for span in spans], [Mark(span, "") for span in keys])
            pairs = matches.hits + matches.near
            known = ([keys[j] for _, j in pairs], [keys[j] for j in matches.misses], {spans[i] for i, _ in pairs})
            self._matched[number, tuple(spans)] = known
        return known


def _places(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(*found.span()) for found in pattern.finditer(text)]


def _is_taken(span: Span, spans: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in spans)
