"""What a text that a student writes has to keep to: each constraint is a small record that looks at a draft."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, get_args

from framing.course.drafts import Draft
from framing.course.marking import Said
from framing.measure.records import Cue, CueKind

LONGEST = 4_000  # characters that a student's text may have
CUE_KINDS: tuple[CueKind, ...] = get_args(CueKind)


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a draft meets a constraint, and what to say of it: how many words, which labels are still there."""

    is_met: bool
    detail: Said | None = None


class Constraint(Protocol):
    """One thing that is asked of a text; `text` is how the student reads it."""

    @property
    def text(self) -> str:
        """What is asked, in words for the student."""

    def look(self, draft: Draft) -> Standing:
        """How a draft that has words stands to it."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How many are asked for, both bounds included; `most` is None where there is no upper one."""

    fewest: int = 0
    most: int | None = None

    def allow(self, number: int) -> bool:
        """Whether so many are neither too few nor too many."""
        return self.fewest <= number and (self.most is None or number <= self.most)

    def say(self, number: int, of: str, **gaps: object) -> Said:
        """The text that sets `number` beside the bounds.

        >>> Bounds(most=60).say(57, "words")
        ('detail.words_at_most', {'number': '57', 'fewest': '0', 'most': '60'})
        """
        name = "at_least" if self.most is None else "between" if self.fewest else "at_most"
        most = "" if self.most is None else f"{self.most:,}"
        return f"detail.{of}_{name}", {"number": f"{number:,}", "fewest": f"{self.fewest:,}", "most": most, **gaps}


@dataclass(frozen=True, slots=True)
class WordCount:
    """The text has so many words."""

    text: str
    bounds: Bounds

    def look(self, draft: Draft) -> Standing:
        """How many words there are."""
        return Standing(self.bounds.allow(draft.words), self.bounds.say(draft.words, "words"))


@dataclass(frozen=True, slots=True)
class Fact:
    """The text keeps a fact. Of each group of wordings at least one stands there: ("2,000", "two thousand")."""

    text: str
    groups: tuple[tuple[str, ...], ...]

    def look(self, draft: Draft) -> Standing:
        """How many parts of the fact are there; not which are missing, for that may be the answer."""
        kept = [next((wording for wording in group if stands_in(wording, draft.text)), None) for group in self.groups]
        found = [wording for wording in kept if wording is not None]
        if len(found) == len(kept):
            return Standing(True, ("detail.found", {"found": _listed(found)}))
        return Standing(False, ("detail.parts", {"number": len(found), "total": len(kept)}))


@dataclass(frozen=True, slots=True)
class CueCount:
    """The text has so many cues of a kind, as the tool counts them.

    A `category` or `orientation` counts those alone, and all of them; `about` counts labels whose target has one of
    these words.
    """

    text: str
    bounds: Bounds
    cue: CueKind
    category: str = ""
    orientation: str = ""
    about: tuple[str, ...] = ()

    def look(self, draft: Draft) -> Standing:
        """Which cues there are."""
        found = [cue for cue in self._candidates(draft) if self._is_about(cue)]
        return _count([cue.text for cue in found], self.bounds)

    def _candidates(self, draft: Draft) -> Iterable[Cue]:
        if not self.category and not self.orientation:
            return draft.counted(self.cue)
        return (cue for cue in draft.cues if cue.kind == self.cue and self._is_chosen(cue))

    def _is_chosen(self, cue: Cue) -> bool:
        return self.category in ("", cue.category) and self.orientation in ("", cue.orientation)

    def _is_about(self, cue: Cue) -> bool:
        return not self.about or any(stands_in(word, cue.target or "") for word in self.about)


@dataclass(frozen=True, slots=True)
class VoiceCount:
    """The text lets somebody speak so many times, in one `mode` or in any."""

    text: str
    bounds: Bounds
    mode: str = ""

    def look(self, draft: Draft) -> Standing:
        """Who speaks; where nobody is named, what is said."""
        found = [voice for voice in draft.voices if self.mode in ("", voice.mode)]
        return _count([voice.speaker or voice.span.of(draft.text) for voice in found], self.bounds)


@dataclass(frozen=True, slots=True)
class Holds:
    """Each of these words stands in the text."""

    text: str
    words: tuple[str, ...]

    def look(self, draft: Draft) -> Standing:
        """Which words are still missing."""
        missing = [word for word in self.words if not stands_in(word, draft.text)]
        if missing:
            return Standing(False, ("detail.missing", {"found": _listed(missing)}))
        return Standing(True, ("detail.found", {"found": _listed(self.words)}))


@dataclass(frozen=True, slots=True)
class Avoids:
    """None of these words stands in the text."""

    text: str
    words: tuple[str, ...]

    def look(self, draft: Draft) -> Standing:
        """Which words are still there."""
        return _count([word for word in self.words if stands_in(word, draft.text)], Bounds(most=0))


def look_at(constraint: Constraint, draft: Draft) -> Standing:
    """How a draft stands to a constraint. One without words meets none, not even "at most 60 words"."""
    return constraint.look(draft) if draft.words else Standing(False)


def stands_in(wording: str, text: str) -> bool:
    """Whether `wording` stands in `text` as whole words, with capital or small letters, and is no part of a number.

    >>> stands_in("two thousand", "Two\\nthousand men"), stands_in("men", "Women"), stands_in("000", "2,000 men")
    (True, False, False)
    """
    words = r"\s+".join(map(re.escape, _plain(wording).split()))
    return re.search(rf"(?<!\w)(?<!\d[.,]){words}(?!\w)(?![.,]\d)", _plain(text), re.IGNORECASE) is not None


def _plain(text: str) -> str:
    """Accents that are characters of their own join their letters; an apostrophe is one, straight or curly."""
    return unicodedata.normalize("NFC", text).replace("\u2019", "'")


def _count(found: list[str], bounds: Bounds) -> Standing:
    """How many were found, and which."""
    is_met = bounds.allow(len(found))
    if not found:
        return Standing(is_met, ("detail.none_found", {}))
    if bounds.most == 0:
        return Standing(is_met, ("detail.still_there", {"found": _listed(found)}))
    return Standing(is_met, bounds.say(len(found), "found", found=_listed(found)))


def _listed(words: Iterable[str]) -> str:
    """Each word once."""
    return ", ".join(dict.fromkeys(words))
