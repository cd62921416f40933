"""Which words and phrases of an article are cues, and which rule decided so."""

from __future__ import annotations

from dataclasses import dataclass

from framing.measure.candidates import Candidate, find_candidates
from framing.measure.context import decide
from framing.measure.lexicons import Lexicons, load_lexicons
from framing.measure.likelihood import likelihood_of
from framing.measure.open_labels import find_open_labels
from framing.measure.records import Cue
from framing.measure.targets import Target
from framing.text.articles import Article
from framing.text.documents import Document, read_document


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a candidate: whether it is a cue, and the name of the rule that says so."""

    candidate: Candidate
    is_cue: bool
    rule: str


def find_cues(article: Article | Document, *, lexicons: Lexicons | None = None) -> tuple[Cue, ...]:
    """All cues of an article in the order of the text, not yet with voice, target and stance.

    >>> [cue.text for cue in find_cues(Article.from_text("Talks may fail on 3 May, perhaps."))]
    ['may', 'perhaps']
    """
    document = article if isinstance(article, Document) else read_document(article)
    return tuple(cue_of(decision) for decision in find_decisions(document, lexicons=lexicons) if decision.is_cue)


def find_decisions(document: Document, *, lexicons: Lexicons | None = None) -> list[Decision]:
    """The decision about every candidate that was looked at, the rejected ones included.

    Within a kind the longest phrase that is accepted wins, and nothing inside it is looked at again; a phrase that
    blocks hides what it covers. Words of no list that a construction makes labels come last.
    """
    lexicons = lexicons or load_lexicons()
    decisions = []
    covered: dict[str, int] = {}
    for candidates in find_candidates(document, lexicons):
        for candidate in candidates:
            kind = candidate.entry.kind
            if candidate.first < covered.get(kind, 0):
                continue
            if candidate.entry.effect == "block":
                covered[kind] = candidate.stop
                continue
            is_cue, rule = decide(candidate)
            decisions.append(Decision(candidate, is_cue, rule))
            if is_cue:
                covered[kind] = candidate.stop
    found = frozenset(
        number
        for decision in decisions
        if decision.is_cue and decision.candidate.entry.kind == "label"
        for number in range(decision.candidate.first, decision.candidate.stop)
    )
    open_labels = [Decision(label, True, rule) for label, rule in find_open_labels(document, lexicons, found)]
    if open_labels:
        decisions = sorted(decisions + open_labels, key=lambda decision: decision.candidate.first)
    return decisions


def cue_of(
    decision: Decision,
    *,
    voice_index: int | None = None,
    voice: str | None = None,
    target: Target | None = None,
    stance: tuple[str | None, str | None] = (None, None),
) -> Cue:
    """The cue of an accepted candidate, with its voice, its target, its stance and the stance's rule where known."""
    candidate, entry = decision.candidate, decision.candidate.entry
    likelihood, scale = likelihood_of(candidate)
    return Cue(
        span=candidate.span,
        text=candidate.text,
        kind=entry.kind,
        category=entry.category,
        form=entry.form,
        phrase=entry.phrase,
        rule=decision.rule,
        source=entry.source,
        section=candidate.segment.section.kind,
        counted=not candidate.segment.section.repeats,
        voice_index=voice_index,
        voice=voice,
        target=target.name if target else None,
        target_span=target.span if target else None,
        actor=target.actor if target else None,
        target_rule=target.rule if target else None,
        orientation=entry.orientation,
        stance=stance[0],
        stance_rule=stance[1],
        likelihood=likelihood,
        likelihood_source=scale,
    )
