"""How reliable the words of an article are as cues: how often readers of annotated corpora marked them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.measure.records import Cue, CueKind
from framing.measure.reliability import ANNOTATIONS, COUNTS, Annotation, Reliability, annotations_of, reliability_of
from framing.show.wording import as_heading, heads, name, say


@dataclass(frozen=True, slots=True)
class WordTable:
    """The words of one kind of cue, and how often readers marked them in each corpus that annotates such words."""

    title: str
    columns: tuple[str, ...]
    rows: list[list[str]]


def word_tables(cues: Iterable[Cue]) -> list[WordTable]:
    """A table for each kind of cue that readers were asked for, with its words in the order of the text."""
    words: dict[CueKind, dict[tuple[str, str], Cue]] = {}
    for cue in cues:
        if annotations_of(cue):
            words.setdefault(cue.kind, {}).setdefault((cue.phrase, cue.form), cue)
    return [_word_table(kind, list(found.values())) for kind, found in words.items()]


def word_notes(cues: Iterable[Cue]) -> list[str]:
    """How to read the tables of these cues, and which of the cues are in none because nobody annotated such words."""
    cues = list(cues)
    units = {annotation.unit for cue in cues for annotation in annotations_of(cue)}
    notes = [say("readers.note")] * bool(units) + [say("readers.sentences")] * ("sentence" in units)
    left_out: dict[str, dict[str, None]] = {}
    for cue in cues:
        if not annotations_of(cue):
            category = name("categories", cue.category) if cue.kind == "hedge" else ""
            left_out.setdefault(name("kinds", cue.kind), {})[category] = None
    names = [f"{kind} ({', '.join(found)})" if "" not in found else kind for kind, found in left_out.items()]
    return notes + [say("readers.left_out", kinds="; ".join(names))] * bool(names)


def reliability_fact(cue: Cue) -> str:
    """What is known of a cue's word, in one line without the word itself; for where there is no room for a table."""
    return "; ".join(map(_fact, reliability_of(cue))) or say("readers.not_annotated")


def counts_text(record: Reliability) -> str:
    """The four counts of a word in one corpus: '43 of 121; kept 40 of 86'."""
    if not record.uses:
        return say("readers.absent")
    counts = {field: f"{getattr(record, field):,}" for field in COUNTS}
    return say("readers.few_counts" if record.is_small else "readers.counts", **counts)


def _fact(record: Reliability) -> str:
    corpus = _corpus_name(record.annotation)
    if not record.uses:
        return say("readers.fact.absent", corpus=corpus)
    counts = {"marked": f"{record.marked:,}", "uses": f"{record.uses:,}"}
    if record.annotation.unit == "sentence":
        fact = say("readers.fact.sentence", corpus=corpus, **counts)
    else:
        fact = say("readers.fact.use", corpus=corpus, kind=name("tags", record.kind), **counts)
    return say("readers.fact.few", fact=fact) if record.is_small else fact


def _corpus_name(annotation: Annotation) -> str:
    return say(f"readers.corpora.{annotation.id}")


def _word_table(kind: CueKind, cues: Sequence[Cue]) -> WordTable:
    annotations = [found for found in ANNOTATIONS if found.kind == kind]
    names = [as_heading(_corpus_name(annotation)) for annotation in annotations]
    rows = [[cue.phrase, *(_cell(cue, annotation) for annotation in annotations)] for cue in cues]
    return WordTable(say(f"readers.title.{kind}"), (*heads("word"), *names), rows)


def _cell(cue: Cue, annotation: Annotation) -> str:
    found = next((record for record in reliability_of(cue) if record.annotation == annotation), None)
    return say("readers.not_counted") if found is None else counts_text(found)
