"""Count how often readers marked each word of the lexicons in the annotated corpora: data/reliability.csv.

    make reliability BENCH=folder

A use is every place where an entry's words stand, before any context rule has looked at it. It is marked where it
shares a word with a span that readers marked as a cue of that kind: "possible" in "it is possible that", and the other
way round. Where a scheme judges whole sentences, sentences are counted instead of uses.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from framing.files import data_path
from framing.measure.candidates import Candidate, find_candidates
from framing.measure.cues import find_decisions
from framing.measure.evaluation import GoldSentence
from framing.measure.lexicons import Entry, Lexicons, load_lexicons
from framing.measure.reliability import ANNOTATIONS, COLUMNS, COUNTS, Annotation
from framing.text.articles import Article
from framing.text.documents import read_document
from tools.annotated import read_annotated, run, with_progress

Counts = dict[str, Counter[tuple[str, str]]]
"""For each of COUNTS how often, by phrase and form."""


def make_reliability(folder: Path, *, path: Path | None = None) -> None:
    """Write the table of all annotations to `path`, by default the course's own. Raises DataError for a faulty file."""
    path = path or data_path("reliability.csv")
    lexicons = load_lexicons()
    rows = [row for annotation in ANNOTATIONS for row in count_rows(annotation, folder=folder, lexicons=lexicons)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    print(f"{path.name}: {len(rows):,} rows")


def count_rows(annotation: Annotation, *, folder: Path, lexicons: Lexicons) -> Iterator[list[str | int]]:
    """A row for each entry of the annotated categories, in the order of its lexicon; also for one that never occurs."""
    sentences = read_annotated(folder, annotation.corpus, annotation.scheme)
    bar = with_progress(sentences, what=f"{annotation.corpus}, {annotation.scheme}")
    counts = count_uses(bar, annotation, lexicons=lexicons)
    for entry in lexicons.of_kind(annotation.kind):
        if is_annotated(entry, annotation):
            numbers = [counts[name][entry.phrase, entry.form] for name in COUNTS]
            yield [entry.kind, entry.phrase, entry.form, annotation.corpus, annotation.scheme, *numbers]


def count_uses(sentences: Iterable[GoldSentence], annotation: Annotation, *, lexicons: Lexicons) -> Counts:
    """How often each annotated entry is used, marked, found and found rightly."""
    counts: Counts = {name: Counter() for name in COUNTS}
    for sentence in sentences:
        document = read_document(Article.from_text(sentence.text))
        used = [candidate for found in find_candidates(document, lexicons) for candidate in found]
        kept = [decision.candidate for decision in find_decisions(document, lexicons=lexicons) if decision.is_cue]
        for names, candidates in ((("uses", "marked"), used), (("found", "right"), kept)):
            annotated = [found for found in candidates if is_annotated(found.entry, annotation)]
            _count(counts, names, annotated, sentence, annotation)
    return counts


def is_annotated(entry: Entry, annotation: Annotation) -> bool:
    """Whether readers were asked for words of this entry's category."""
    return entry.effect == "cue" and entry.kind == annotation.kind and entry.category in annotation.categories


def _count(
    counts: Counts,
    names: tuple[str, str],
    candidates: list[Candidate],
    sentence: GoldSentence,
    annotation: Annotation,
) -> None:
    """Add the candidates to the first of the two counts, and those that readers marked to the second."""
    every, right = names
    by_sentence = annotation.unit == "sentence"
    places = {(found.entry.phrase, found.entry.form, None if by_sentence else found.span) for found in candidates}
    for phrase, form, span in places:
        counts[every][phrase, form] += 1
        if span is None:
            counts[right][phrase, form] += bool(sentence.uncertain)
        else:
            marked = [gold.span for gold in sentence.spans if gold.kind == annotation.kind]
            counts[right][phrase, form] += any(span.overlaps(other) for other in marked)


if __name__ == "__main__":
    sys.exit(run(make_reliability, what="Count how often readers marked each word of the lexicons."))
