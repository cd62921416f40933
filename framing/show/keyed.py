"""The tool against the keys of the course's articles: figures by kind of cue, and every error as a passage."""

from __future__ import annotations

from collections.abc import Sequence

from framing.measure.evaluation import Evaluation
from framing.measure.evaluation.keyed import evaluate_keyed, keyed_errors
from framing.measure.records import CueKind
from framing.show.evaluation_words import how_drawn, shares_with_intervals
from framing.show.numbers import counted
from framing.show.pieces import bracketed
from framing.show.shown import Shown, plain_sentence
from framing.show.tables import Bar, Cell, bar_table
from framing.show.wording import KINDS, as_heading, heads, name, say
from framing.text.library import read_course_article


def tool_against_key(kinds: Sequence[CueKind] = KINDS, *, case: str = "") -> Shown:
    """Precision, recall and F1 of each kind of cue, by overlapping words, on the course's articles or those of a case.

    A row for each kind, with what both have, what the tool alone has and what the key alone has.
    """
    found = {kind: evaluate_keyed(kind, case=case) for kind in kinds}
    rows = [_row(kind, evaluation) for kind, evaluation in found.items()]
    told = "; ".join(_told(kind, evaluation) for kind, evaluation in found.items())
    first = next(iter(found.values()))
    size = {"sentences": counted(first.sentences, "sentence"), "articles": counted(first.documents, "article")}
    return bar_table(
        say("keyed.caption", **size),
        heads("kind", "precision", "recall", "f1", "both", "tool_only", "key_only", "f1_drawn"),
        rows,
        sentence=plain_sentence(say("keyed.told", told=told, **size)),
        notes=[say("evaluation.shares"), say("keyed.overlap"), say("keyed.made_for_it"), how_drawn(first)],
    )


def errors_against_key(kind: CueKind, *, case: str = "") -> Shown:
    """Every false positive and false negative of one kind of cue, each in its sentence with the words in brackets."""
    errors = keyed_errors(kind, case=case)
    rows: list[list[Cell]] = [
        [
            say(f"keyed.{error.sort}"),
            bracketed(error.sentence, error.span),
            name("categories", error.category),
            error.rule,
            read_course_article(error.article).outlet or error.article,
        ]
        for error in errors
    ]
    told = "; ".join(say("keyed.error", sort=row[0], passage=row[1]) for row in rows)
    return bar_table(
        say("keyed.errors_caption", kind=as_heading(name("kinds", kind)), number=f"{len(errors):,}"),
        heads("error", "passages", "category", "rule", "article"),
        rows,
        sentence=plain_sentence(
            say("keyed.errors_told", kind=as_heading(name("kinds", kind)), told=told or say("keyed.no_errors"))
        ),
        notes=[say("keyed.rules")],
    )


def _row(kind: CueKind, evaluation: Evaluation) -> list[Cell]:
    figure = evaluation.overlap
    shares = [f"{share} ({interval})" for share, interval in shares_with_intervals(figure)]
    low, high = figure.intervals.f1 or (None, None)
    counts = [f"{count:,}" for count in figure.tally.counts]
    return [as_heading(name("kinds", kind)), *shares, *counts, Bar(figure.tally.f1, low, high)]


def _told(kind: CueKind, evaluation: Evaluation) -> str:
    (precision, _), (recall, _), (f1, interval) = shares_with_intervals(evaluation.overlap)
    level = as_heading(name("kinds", kind))
    return say("evaluation.level", level=level, precision=precision, recall=recall, f1=f1, interval=interval)
