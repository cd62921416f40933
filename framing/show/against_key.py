"""The tool's cues beside the key of the original op-ed, in a reader's own copy of it."""

from __future__ import annotations

from collections.abc import Iterable

from framing.measure.reports import Report
from framing.measure.stand_off import Comparison, compare_with_key, key_for
from framing.show.shown import Shown, paragraph, plain_sentence
from framing.show.tables import Cell, bar_table
from framing.show.wording import KINDS, heads, name, say


def against_key(report: Report) -> Shown:
    """What the tool found beside what people keyed: a row for each kind of cue, and below the words of each difference.

    For any article but a copy of the original op-ed it says that there is no key.
    """
    key = key_for(report.article)
    if key is None:
        return Shown(html=paragraph(say("key.none")), sentence=plain_sentence(say("key.none")))
    compared = compare_with_key(report, key)
    counts = {kind: _counts(compared, kind) for kind in KINDS if any(cue.kind == kind for cue in key.cues)}
    rows: list[list[Cell]] = [
        [name("kinds", kind), *(f"{number:,}" for number in found)] for kind, found in counts.items()
    ]
    told = "; ".join(
        say("key.row", kind=name("kinds", kind), both=both, near=near, key=missed, tool=extra)
        for kind, (both, near, missed, extra) in counts.items()
    )
    text = report.article.text
    notes = [
        say("key.key_only", words=_listed((cue.span.of(text), cue.kind) for cue in compared.missed)),
        say("key.tool_only", words=_listed((cue.text, cue.kind) for cue in compared.extra)),
        say("key.made_by"),
    ]
    if key.absent:
        notes.append(say("key.absent", number=key.absent))
    return bar_table(
        say("key.caption"),
        heads("kind", "both", "near", "key_only", "tool_only"),
        rows,
        sentence=plain_sentence(say("key.told", told=told)),
        notes=notes,
    )


def _counts(compared: Comparison, kind: str) -> tuple[int, int, int, int]:
    """In both, near, in the key only, the tool's only."""
    return (
        sum(cue.kind == kind for cue, _ in compared.hits),
        sum(cue.kind == kind for cue, _ in compared.near),
        sum(cue.kind == kind for cue in compared.missed),
        sum(cue.kind == kind for cue in compared.extra),
    )


def _listed(cues: Iterable[tuple[str, str]]) -> str:
    """'“militia” (label), “often” (hedge)'."""
    listed = [say("key.cue", words=words, kind=name("tags", kind)) for words, kind in cues]
    return ", ".join(listed) or say("numbers.none")
