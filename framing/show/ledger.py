"""Who calls whom what: an article's labels by voice, party named and word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from framing.measure.records import Cue
from framing.show.wording import name, say, voice_name
from framing.text.articles import Article

ADOPTED = "adopted"
"""The stance of a voice that uses a label as its own word."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: a voice, the party it names, the word, and every cue in which it does so.

    `voice` and `target` are as the page says them; `orientation` and `stance` are those of the cues.
    """

    voice: str
    target: str
    label: str
    orientation: str
    stance: str
    cues: tuple[Cue, ...]

    @property
    def value(self) -> str:
        """The orientation, with the stance where the voice does not use the label as its own word."""
        stance = self.stance if self.stance != ADOPTED else ""
        return ", ".join(filter(None, [name("orientations", self.orientation), name("stances", stance)]))


def ledger(article: Article, cues: tuple[Cue, ...]) -> list[Entry]:
    """The labels of an article, one entry for each voice, target, label, orientation and stance.

    The entries of a voice stand together, and within them those of a target, each in the order of the text. Aliases of
    one party are one target. What a repeated caption says again is left out.
    """
    names = _target_names(article, cues)
    voices: dict[str, dict[str, dict[tuple[str, str, str], list[Cue]]]] = {}
    for cue in cues:
        if cue.kind == "label" and cue.counted:
            target = names.get(cue.actor or "") or cue.target or say("who.no_party")
            labels = voices.setdefault(voice_name(cue), {}).setdefault(target, {})
            labels.setdefault((_label(cue), cue.orientation or "", cue.stance or ""), []).append(cue)
    return [
        Entry(voice, target, *label, cues=tuple(found))
        for voice, targets in voices.items()
        for target, labels in targets.items()
        for label, found in labels.items()
    ]


def count_times(entries: Iterable[Entry]) -> int:
    """How many times the article says what these entries hold."""
    return sum(len(entry.cues) for entry in entries)


def _label(cue: Cue) -> str:
    """The lexicon's form of the label; for an entry with an open prefix ("*-backed") the words of the text."""
    return cue.text if "*" in cue.phrase else cue.phrase


def _target_names(article: Article, cues: tuple[Cue, ...]) -> dict[str, str]:
    """The name of each actor: from the metadata, else as the article first names it."""
    names = {actor.id: actor.name for actor in article.actors}
    for cue in cues:
        if cue.actor and cue.target:
            names.setdefault(cue.actor, cue.target)
    return names
