"""Which cues cost a measure most: the phrases with the most false hits and misses, with passages to look at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from framing.measure.evaluation.comparisons import Choice, Comparison
from framing.measure.evaluation.gold import GoldSpan
from framing.measure.lexicons import Lexicons
from framing.measure.matching import trim_span
from framing.text.spans import Span
from framing.text.tokens import tokenize

PASSAGES = 2  # of each sort: enough to see the construction, few enough to be read
AROUND = 60  # characters of the sentence on each side of the cue


@dataclass(frozen=True, slots=True)
class Cost:
    """What one phrase got right and wrong. `near` hits lie on a marked span without being the same words.

    Where flags decide, a hit stands in a sentence that people called uncertain and a false hit in one that they called
    certain. A passage is a piece of the sentence with the cue in square brackets.
    """

    phrase: str
    kind: str
    hits: int
    near: int
    false_hits: int
    misses: int
    false_passages: tuple[str, ...] = field(default=())
    missed_passages: tuple[str, ...] = field(default=())

    @property
    def errors(self) -> int:
        """False hits and misses together."""
        return self.false_hits + self.misses


def find_costs(comparisons: Iterable[Comparison], choice: Choice, lexicons: Lexicons) -> list[Cost]:
    """Every phrase that was found or missed, those with most false hits and misses first."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    passages: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for compared in comparisons:
        for name, key, span in _events(compared, choice.flag(compared.sentence), lexicons):
            counts[key][name] += 1
            if len(passages[key][name]) < PASSAGES:
                passages[key][name].append(_passage(compared.sentence.text, span))
    costs = [
        Cost(
            phrase=phrase,
            kind=kind,
            hits=found["hit"],
            near=found["near"],
            false_hits=found["false"],
            misses=found["missed"],
            false_passages=tuple(passages[phrase, kind]["false"]),
            missed_passages=tuple(passages[phrase, kind]["missed"]),
        )
        for (phrase, kind), found in counts.items()
    ]
    return sorted(costs, key=lambda cost: (-cost.errors, -cost.near, cost.phrase, cost.kind))


def _events(compared: Comparison, flag: bool | None, lexicons: Lexicons) -> Iterator[tuple[str, tuple[str, str], Span]]:
    """What became of each cue and of each span without one, under its phrase and kind."""
    cues, spans = compared.cues, compared.spans
    found = _by_marks(compared) if flag is None else {"hit" if flag else "false": range(len(cues))}
    for name, numbers in found.items():
        for number in numbers:
            yield name, (cues[number].phrase, cues[number].kind), cues[number].span
    missed = compared.matches.misses if flag is None or (flag and not cues) else ()
    for number in missed:
        span = spans[number]
        yield "missed", (_phrase_of(span, compared.sentence.text, lexicons), span.kind), span.span


def _by_marks(compared: Comparison) -> dict[str, Sequence[int]]:
    matches = compared.matches
    return {
        "hit": [pair[0] for pair in matches.hits],
        "near": [pair[0] for pair in matches.near],
        "false": matches.extras,
    }


def _phrase_of(missed: GoldSpan, text: str, lexicons: Lexicons) -> str:
    """The entry that a missed span is a form of, so that its misses stand with its hits; else the words themselves."""
    words = tuple(tokenize(trim_span(text, missed.span).of(text)).lowers)
    entries = [entry for form, entry in lexicons.by_first_word.get(words[0], ()) if form == words]
    if len(words) == 1 and "-" in words[0]:
        entries += lexicons.suffixes.get(words[0].rsplit("-", 1)[1], ())
    phrases = (entry.phrase for entry in entries if entry.kind == missed.kind and entry.effect == "cue")
    return next(phrases, " ".join(words))


def _passage(text: str, span: Span) -> str:
    """The span in brackets with whole words around it."""
    before, after = text[max(span.start - AROUND, 0) : span.start], text[span.end : span.end + AROUND]
    if span.start > AROUND:
        before = "… " + before.partition(" ")[2]
    if span.end + AROUND < len(text):
        after = after.rpartition(" ")[0] + " …"
    return " ".join(f"{before}[{span.of(text)}]{after}".split())
