"""Which entries of the lexicons never fire in a collection of texts: words that earn nothing, or rules too strict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.measure.candidates import find_candidates
from framing.measure.cues import find_decisions
from framing.measure.json_lines import read_json_lines, text_of
from framing.measure.lexicons import Entry, Lexicons, index_entries, load_lexicons
from framing.text.articles import Article
from framing.text.documents import read_document
from framing.text.reading import read_article

PIECE = 20_000  # characters, more than most articles have: a longer text is looked at in pieces of about that length

Progress = Callable[[Sequence[str]], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Silent:
    """An entry that never fires. `rejected` says how often its words stood there and a rule decided against a cue."""

    entry: Entry
    rejected: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many `entries` one lexicon file has, and those of them that never fire, in the order of the file."""

    path: Path
    entries: int
    silent: tuple[Silent, ...]

    @property
    def firing(self) -> int:
        """How many entries fire at least once."""
        return self.entries - len(self.silent)


def find_coverage(
    texts: Sequence[str], *, lexicons: Lexicons | None = None, progress: Progress = iter
) -> tuple[Coverage, ...]:
    """What fires in `texts`, one record for each lexicon file. An entry that blocks fires where its words stand.

    `lexicons` are the course's own unless given; `progress` gets the texts and hands them on one by one.

    >>> hedges = find_coverage(["Talks may fail."])[0]
    >>> hedges.path.name, hedges.firing
    ('hedges.csv', 1)
    """
    lexicons = lexicons or load_lexicons()
    blocks = index_entries(entry for entry in lexicons.entries if entry.effect == "block")
    fired: set[tuple[Path, int]] = set()
    rejected: Counter[tuple[Path, int]] = Counter()
    for text in progress(texts):
        document = read_document(Article.from_text(text))
        for decision in find_decisions(document, lexicons=lexicons):
            place = _place(decision.candidate.entry)
            if decision.is_cue:
                fired.add(place)
            else:
                rejected[place] += 1
        fired.update(_place(found.entry) for candidates in find_candidates(document, blocks) for found in candidates)
    by_file: dict[Path, list[Entry]] = {}
    for entry in lexicons.entries:
        by_file.setdefault(entry.path, []).append(entry)
    return tuple(
        Coverage(
            path=path,
            entries=len(entries),
            silent=tuple(Silent(entry, rejected[_place(entry)]) for entry in entries if _place(entry) not in fired),
        )
        for path, entries in by_file.items()
    )


def read_texts(path: Path) -> list[str]:
    """The texts of a file: the `text` of each line of a .jsonl file, else what it says, in pieces where it is long.

    Raises DataError where the file cannot be read, and LinesError, a DataError, with every faulty line of a .jsonl one.
    """
    if path.suffix.lower() == ".jsonl":
        return list(read_json_lines(path, text_of))
    return [piece for piece in _pieces(read_article(path).text) if piece.strip()]


def _place(entry: Entry) -> tuple[Path, int]:
    return entry.path, entry.line


def _pieces(text: str) -> Iterator[str]:
    """The text cut at line ends: at a blank line once a piece is long enough, at any line once it is twice as long."""
    start = end = 0
    for line in text.splitlines(keepends=True):
        end += len(line)
        if end - start >= 2 * PIECE or (end - start >= PIECE and not line.strip()):
            yield text[start:end]
            start = end
    yield text[start:]
