"""The records of an analysis: cues, voices, scores. Frozen, and each says where it stands in the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from framing.text.spans import Span

CueKind = Literal["hedge", "booster", "weasel", "label", "reporting"]
VoiceMode = Literal["direct", "indirect", "mixed", "scare"]


@dataclass(frozen=True, slots=True)
class Voice:
    """A passage that the article lets somebody say. `span` is the content with its quotation marks.

    `speaker_span` is where the words stand, a pronoun included; `speaker` is the resolved name.
    """

    span: Span
    mode: VoiceMode
    rule: str
    speaker: str | None = None
    speaker_span: Span | None = None
    verb_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that was counted, with the lexicon entry and the rule that explain why.

    `voice_index` is the innermost voice that contains the cue, None where the author speaks; `voice` is that
    voice's speaker. `rule`, `target_rule` and `stance_rule` name the functions that decided. `likelihood` is a pair of
    proportions, 0 to 1, of the scale named in `likelihood_source`.
    """

    span: Span
    text: str
    kind: CueKind
    category: str
    form: str
    phrase: str
    rule: str
    source: str
    section: str = "paragraph"
    counted: bool = True
    voice_index: int | None = None
    voice: str | None = None
    target: str | None = None
    target_span: Span | None = None
    actor: str | None = None
    target_rule: str | None = None
    orientation: str | None = None
    stance: str | None = None
    stance_rule: str | None = None
    likelihood: tuple[float, float] | None = None
    likelihood_source: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """Some cues and the words they were counted on: the arithmetic of every rate in the project."""

    cues: tuple[Cue, ...]
    base: int

    @property
    def count(self) -> int:
        """How many cues there are."""
        return len(self.cues)

    @property
    def rate(self) -> float | None:
        """Cues per 100 words; None where there is no word to count on."""
        return 100 * self.count / self.base if self.base else None


@dataclass(frozen=True, slots=True)
class Score(Count):
    """One measure of an article: its cues, the base in words, and the same split by voice, category and section."""

    name: str = ""
    by_voice: dict[str, Count] = field(default_factory=dict)
    by_category: dict[str, Count] = field(default_factory=dict)
    by_section: dict[str, Count] = field(default_factory=dict)

    unit = "per 100 words"

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95 % score interval of the rate, cues per 100 words; None where there is no base.

        It says what chance does in a text of this length, not how often the tool errs, and it is too narrow because
        cues cluster (Wilson 1927, doi:10.1080/01621459.1927.10502953).
        """
        return wilson(self.count, self.base)


def wilson(count: int, base: int) -> tuple[float, float] | None:
    """Wilson's 95 % score interval of `count` in `base`, per 100; None for base 0.

    >>> [round(bound, 2) for bound in wilson(10, 300)]
    [1.82, 6.03]
    """
    if not base:
        return None
    z = 1.959964
    share = min(count / base, 1)
    middle = (share + z * z / (2 * base)) / (1 + z * z / base)
    half = z * (share * (1 - share) / base + z * z / (4 * base * base)) ** 0.5 / (1 + z * z / base)
    low = 100 * (middle - half) if count else 0.0
    high = 100 * (middle + half) if count < base else 100.0
    return low, high
