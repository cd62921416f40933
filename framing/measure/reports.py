"""The analysis of an article: its cues with voice, target and stance, its voices, and the scores made of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from framing.interface import Message, message
from framing.measure.actors import Cast, find_cast
from framing.measure.cues import Decision, cue_of, find_decisions
from framing.measure.lost_quotations import warn_of_lost_quotations
from framing.measure.records import Cue, Score, Voice
from framing.measure.scores import score_cues
from framing.measure.stances import find_stance
from framing.measure.targets import find_target
from framing.measure.voices import find_voices, innermost_voice
from framing.text.articles import Article
from framing.text.documents import Document, read_document
from framing.text.nesting import Nest, nest

if TYPE_CHECKING:
    from pandas import DataFrame

    from framing.sentiment import Sentiment

FEW_CUES = 10
FEW_WORDS = 300


@dataclass(frozen=True)
class Report:
    """What was found in an article. Every score names the cues it was computed from."""

    article: Article
    cues: tuple[Cue, ...]
    voices: tuple[Voice, ...]
    scores: dict[str, Score]
    sentences: int
    warnings: tuple[str, ...]

    @cached_property
    def sentiment(self) -> Sentiment:
        """TextBlob's polarity and subjectivity of the text: a foil to be criticised, computed on first access."""
        from framing.sentiment import sentiment_of

        return sentiment_of(self.article.text)

    def to_frame(self) -> DataFrame:
        """A pandas frame with one row a cue, in the order of the text."""
        from framing.measure.frames import cue_frame

        return cue_frame(self)

    def to_json_object(self, *, sentiment: bool = True) -> dict[str, Any]:
        """The object that `framing score --json` prints (docs/format.md)."""
        from framing.measure.interchange import report_object

        return report_object(self, sentiment=sentiment)

    def __repr__(self) -> str:
        hedging, labelling = self.scores["hedging"], self.scores["labelling"]
        return (
            f"Report on {self.article.id}: {hedging.base} words, {hedging.count} hedges, "
            f"{labelling.count} labels, {len(self.voices)} voices"
        )


def analyse(article: Article) -> Report:
    """Find the cues and voices of an article and score them. Pure: the same article gives the same report.

    >>> report = analyse(Article.from_text("Talks may fail, the strikers said."))
    >>> [(cue.text, cue.voice) for cue in report.scores["hedging"].cues]
    [('may', 'strikers')]
    """
    if not isinstance(article, Article):
        kind = type(article).__name__  # type: ignore[unreachable]
        raise TypeError(f"analyse() takes an Article, not {kind}; make one with read_article or Article.from_text")
    document = read_document(article)
    decisions = [decision for decision in find_decisions(document) if decision.is_cue]
    cast = find_cast(document)
    verbs = [found.candidate for found in decisions if found.candidate.entry.kind == "reporting"]
    voices = find_voices(document, cast=cast, verbs=verbs)
    nested = nest(voices)
    cues = tuple(_in_context(decision, cast, nested) for decision in decisions)
    scores = score_cues(article, cues, voices)
    return Report(
        article=article,
        cues=cues,
        voices=voices,
        scores=scores,
        sentences=sum(segment.section.kind == "paragraph" for segment in document.segments),
        warnings=(*article.warnings, *_warnings(document, scores)),
    )


def _in_context(decision: Decision, cast: Cast, voices: Nest[Voice]) -> Cue:
    """The cue with the voice it stands in and, for a label, its target and stance."""
    candidate = decision.candidate
    number = innermost_voice(voices, candidate.span)
    speaker = voices.items[number].speaker if number is not None else None
    if candidate.entry.kind != "label":
        return cue_of(decision, voice_index=number, voice=speaker)
    around = (voices.items[place] for place in voices.around(candidate.span))
    target = find_target(candidate, cast, voices=tuple(voice for voice in around if voice.mode != "scare"))
    stance = find_stance(candidate, voices)
    return cue_of(decision, voice_index=number, voice=speaker, target=target, stance=stance)


def _warnings(document: Document, scores: dict[str, Score]) -> list[Message]:
    warnings = warn_of_lost_quotations(document)
    base = scores["hedging"].base
    if not base:
        warnings.append(message("warnings.no_words"))
    elif base < FEW_WORDS:
        warnings.append(message("warnings.few_words", number=base))
    few = tuple(message(f"warnings.scores.{name}") for name, score in scores.items() if score.count < FEW_CUES)
    if few:
        warnings.append(message("warnings.few_cues", number=FEW_CUES, scores=few))
    repeated = Counter(section.repeats for section in document.article.sections)[True]
    if repeated:
        warnings.append(message(f"warnings.captions.{'one' if repeated == 1 else 'many'}", number=repeated))
    return warnings
