"""The tool beside its peers: the same articles, one core, one process; each gives what it found, so that none can skip.

spaCy and VADER are no part of the project's own lock; a peer that is not installed is left out.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec

from framing import corpus
from framing.measure.lexicons import load_lexicons
from tools.bench.timing import Seconds, best, one_core, timed

Work = Callable[[Sequence[str]], list[object]]

REPEATS = 5
FLOOR, AIM = 3.0, 10.0


@dataclass(frozen=True, slots=True)
class Peer:
    """A program that reads articles: what it does with them, and what it gives for each."""

    name: str
    does: str
    package: str
    prepare: Callable[[], Work]


@dataclass(frozen=True, slots=True)
class Result:
    """How long a peer took for all articles, and the checksum of what it found."""

    name: str
    does: str
    articles: int
    seconds: Seconds
    checksum: str
    same_again: bool

    @property
    def rate(self) -> float:
        """Articles a second of processor time."""
        return self.articles / self.seconds.processor

    @property
    def wall_rate(self) -> float:
        """Articles a second by the clock."""
        return self.articles / self.seconds.wall


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many articles the tool reads in the time in which a peer reads one, beside what is asked."""

    peer: str
    value: float
    floor: float = FLOOR
    aim: float = AIM

    def verdict(self, asked: float) -> str:
        """Reached, or by how much not.

        >>> Ratio("spaCy", 2.4).verdict(3.0), Ratio("spaCy", 3.0).verdict(3.0)
        ('missed: 1.25 times as fast would reach it', 'reached')
        """
        return "reached" if self.value >= asked else f"missed: {asked / self.value:.3g} times as fast would reach it"


def compare_peers(articles: Sequence[str], *, repeats: int = REPEATS) -> list[Result]:
    """Every installed peer over the same articles, framing first; they take turns: no machine is always as quick."""
    present = [peer for peer in PEERS if find_spec(peer.package)]
    with one_core():
        works = [peer.prepare() for peer in present]
        runs = [[_run(work, articles)] for work in works]  # this one reads word lists and fills caches: it is not timed
        for _ in range(repeats):
            for work, of_peer in zip(works, runs, strict=True):
                of_peer.append(_run(work, articles))
    return [
        Result(
            peer.name,
            peer.does,
            len(articles),
            best([seconds for seconds, _ in of_peer[1:]]),
            of_peer[0][1],
            len({found for _, found in of_peer}) == 1,
        )
        for peer, of_peer in zip(present, runs, strict=True)
    ]


def ratios(results: Sequence[Result]) -> list[Ratio]:
    """The tool's rate over that of each peer."""
    ours = results[0].rate
    return [Ratio(result.name, ours / result.rate) for result in results[1:]]


def checksum(found: Sequence[object]) -> str:
    """A short SHA-256 of what was found.

    >>> checksum([{"cues": []}])
    'b0f59e8e9ce0'
    """
    lines = "\n".join(json.dumps(one, ensure_ascii=False) for one in found)
    return hashlib.sha256(lines.encode()).hexdigest()[:12]


def version_of(package: str) -> str:
    """The version that is installed; a dash where none is."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "-"


def _run(work: Work, articles: Sequence[str]) -> tuple[Seconds, str]:
    """What a run takes, and the checksum of what it finds, which is worked out behind the clock's back."""
    found: list[object] = []
    seconds = timed(lambda: found.extend(work(articles)))
    return seconds, checksum(found)


def _framing() -> Work:
    def work(articles: Sequence[str]) -> list[object]:
        found = list(corpus.stream({"id": number, "text": text} for number, text in enumerate(articles)))
        faults = [row["error"] for row in found if "error" in row]
        if faults:  # a row that was not analysed took no time
            raise RuntimeError(f"{len(faults)} articles could not be scored; the first one: {faults[0]}")
        return list(found)

    return work


def _spacy() -> Work:
    """spaCy at its quickest for this: a blank pipeline, phrases made once, offsets read without building spans."""
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("phrase", list(nlp.tokenizer.pipe(sorted(listed_phrases()))))

    def work(articles: Sequence[str]) -> list[object]:
        return [
            {
                "spans": [(doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for _, start, end in matcher(doc)],
                "sentences": [(sentence.start_char, sentence.end_char) for sentence in doc.sents],
            }
            for doc in nlp.pipe(articles)
        ]

    return work


def listed_phrases() -> set[str]:
    """Every phrase of data/lexicons, as it stands there."""
    return {entry.phrase for entry in load_lexicons().entries}


def _textblob() -> Work:
    from textblob import TextBlob

    def work(articles: Sequence[str]) -> list[object]:
        return [TextBlob(article).sentiment for article in articles]

    return work


def _vader() -> Work:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    scores = SentimentIntensityAnalyzer().polarity_scores
    ends = re.compile(r"(?<=[.?!])\s+")

    def sentences(article: str) -> Iterator[str]:
        return (sentence for sentence in ends.split(article) if sentence)

    def work(articles: Sequence[str]) -> list[object]:
        return [[scores(sentence)["compound"] for sentence in sentences(article)] for article in articles]

    return work


PEERS = (
    Peer(
        "framing",
        "sections, sentences, all cues with their context, labels with targets and stances, voices, scores, as objects",
        "framing",
        _framing,
    ),
    Peer("spaCy", "tokens, sentencizer, PhraseMatcher with every listed phrase; no context", "spacy", _spacy),
    Peer("TextBlob", "polarity and subjectivity of the article", "textblob", _textblob),
    Peer("VADER", "the compound score of each sentence", "vaderSentiment", _vader),
)
