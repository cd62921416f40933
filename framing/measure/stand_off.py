"""The stand-off key of an original that the course does not ship, laid over a reader's own copy of it.

The key names a cue by its words, the paragraph of the original and which occurrence there. A copy may lack captions or
paragraphs, have others between them, other quotation marks and line ends; so paragraphs are told by the hashes of their
runs of eight words, and never by their number alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.files import data_path, read_toml
from framing.measure.matching import Mark, match_marks
from framing.measure.records import Cue
from framing.measure.reports import Report
from framing.text.articles import Article
from framing.text.lines import find_parts
from framing.text.originals import RUN_LENGTH, hash_runs, plain_marks, recognise
from framing.text.spans import Span
from framing.text.words import find_words, phrase_pattern

_ENOUGH = 0.4  # share of the original's runs that a paragraph of the copy has to hold


@dataclass(frozen=True, slots=True)
class KeyedCue:
    """A cue of the key where it stands in the copy. `counted` is false for a caption that another repeats."""

    span: Span
    kind: str
    counted: bool


@dataclass(frozen=True, slots=True)
class Key:
    """The key of an original in a copy: its cues in order, and how many of them stand in no part of the copy."""

    original: str
    cues: tuple[KeyedCue, ...]
    absent: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """The tool's cues beside the key's, in the order of the text. A pair is (tool, key); `near` ones only overlap."""

    hits: tuple[tuple[Cue, KeyedCue], ...]
    near: tuple[tuple[Cue, KeyedCue], ...]
    missed: tuple[KeyedCue, ...]
    extra: tuple[Cue, ...]


def key_for(article: Article) -> Key | None:
    """The key of the original of which this is a copy; None where it is none. Raises DataError for a faulty key."""
    original = recognise(article)
    if original is None:
        return None
    path = next(iter(data_path("articles").glob(f"*/{original}.toml")))
    table = read_toml(path)
    runs = {paragraph["number"]: set(paragraph["runs"]) for paragraph in table["paragraph"]}
    regions = _regions(article.text, runs, salt=table["salt"])
    found: dict[tuple[Span, str], KeyedCue] = {}
    absent = 0
    for cue in table["cue"]:
        number = cue["paragraph"]
        region = regions.get(number) if number in runs else _between(regions, number, len(article.text))
        span = _occurrence(article.text, region, cue["phrase"], cue["nth"]) if region else None
        if span is None:
            absent += 1
            continue
        keyed = KeyedCue(span, cue["kind"], counted=cue.get("counted", True))
        other = found.get((span, keyed.kind))
        if other is None or not other.counted:  # a copy with one of two captions has their word once
            found[span, keyed.kind] = keyed
    return Key(original, tuple(sorted(found.values(), key=lambda cue: cue.span)), absent)


def compare_with_key(report: Report, key: Key) -> Comparison:
    """Which cues the tool and the key share, and which only one of them has; a cue is its words and its kind.

    Boosters are left out: the key has none. So is what the key leaves out as doubtful, as far as it says so.
    """
    kinds = {cue.kind for cue in key.cues}
    cues = [cue for cue in report.cues if cue.kind in kinds]
    found = [Mark(cue.span, cue.kind) for cue in cues]
    matches = match_marks(report.article.text, found, [Mark(cue.span, cue.kind) for cue in key.cues])
    return Comparison(
        hits=tuple((cues[one], key.cues[other]) for one, other in matches.hits),
        near=tuple((cues[one], key.cues[other]) for one, other in matches.near),
        missed=tuple(key.cues[number] for number in matches.misses),
        extra=tuple(cues[number] for number in matches.extras),
    )


def _regions(text: str, runs: dict[int, set[str]], *, salt: str) -> dict[int, Span]:
    """Where each paragraph of the original stands in the copy, as far as it does.

    Each takes the part of the copy with which it shares most. Where several take the same part, as when a page lost its
    line ends, each has only the words of its own runs.
    """
    parts = find_parts(text)
    hashes = [hash_runs(part.of(text), salt=salt) for part in parts]
    taken: dict[int, int] = {}
    for number, own in runs.items():
        likeness = [len(own & set(found)) / len(own | set(found)) if found else 0.0 for found in hashes]
        best = max(range(len(parts)), key=likeness.__getitem__, default=0)
        if parts and len(own & set(hashes[best])) >= _ENOUGH * len(own):
            taken[number] = best
    shared = {part for part in taken.values() if list(taken.values()).count(part) > 1}
    return {
        number: _words_of_runs(text, parts[part], hashes[part], runs[number]) if part in shared else parts[part]
        for number, part in taken.items()
    }


def _between(regions: dict[int, Span], number: int, length: int) -> Span | None:
    """What stands between the neighbours of a paragraph that is too short to be known by its words."""
    before = max((other for other in regions if other < number), default=None)
    after = min((other for other in regions if other > number), default=None)
    start = regions[before].end if before is not None else 0
    end = regions[after].start if after is not None else length
    return Span(start, end) if start < end else None


def _words_of_runs(text: str, part: Span, hashes: Sequence[str], own: set[str]) -> Span:
    """The words of a part from the first run of a paragraph to its last."""
    words = find_words(part.of(text))
    places = [place for place, run in enumerate(hashes) if run in own]
    return Span(part.start + words[places[0]].start, part.start + words[places[-1] + RUN_LENGTH - 1].end)


def _occurrence(text: str, region: Span, phrase: str, nth: int) -> Span | None:
    """The n-th place in a region where the phrase stands as whole words: capital letters as given, any blanks."""
    wanted = phrase_pattern(plain_marks(phrase), flags=0)
    found = [match.span() for match in wanted.finditer(plain_marks(region.of(text)))]
    if len(found) < nth:
        return None
    start, end = found[nth - 1]
    return Span(region.start + start, region.start + end)
