"""The rewriter: a text is written anew, and what the tool reads in it stands beside it as it grows."""

from __future__ import annotations

from typing import Any, cast

from framing.course.constraints import look_at
from framing.course.drafts import Draft, read_draft
from framing.course.feedback import in_words
from framing.course.kinds.rewrite import RewriteTask
from framing.measure.records import Cue, Voice
from framing.show.colours import style_of
from framing.show.pieces import cut, visible
from framing.text.spans import Span
from framing.text.words import count_words
from framing.widgets.base import ExerciseWidget


class Rewriter(ExerciseWidget):
    """A text area with a ledger. A response is a list with the student's text."""

    drawing = "rewriter"

    def look(self) -> list[Any]:
        """The constraints with their states, the ledger of cues, the voices, and the text in pieces with its marks."""
        written = self.session.response
        draft = read_draft(written[0] if written else self._task.start)
        return [
            ["constraints", self._constraints(draft)],
            ["ledger", self._ledger(draft)],
            ["voices", self._voices(draft)],
            ["pieces", self._pieces(draft)],
        ]

    @property
    def _task(self) -> RewriteTask:
        return cast(RewriteTask, self.session.exercise.task)

    def _constraints(self, draft: Draft) -> list[list[Any]]:
        """For each constraint whether it is met, and what there is to say of it."""
        exercise, words = self.session.exercise, self.session.words
        standings = [look_at(constraint, draft) for constraint in self._task.constraints]
        return [
            [standing.is_met, in_words(standing.detail, exercise, words) if standing.detail else ""]
            for standing in standings
        ]

    def _ledger(self, draft: Draft) -> list[list[str]]:
        """For each kind of cue its name, how many there are, and which."""
        return [
            [self.session.words.say(f"show.kinds.{kind}"), f"{len(cues):,}", ", ".join(cue.text for cue in cues)]
            for kind in self._task.shows
            for cues in [draft.counted(kind)]
        ]

    def _voices(self, draft: Draft) -> list[list[str]]:
        """Who speaks how, in how many words; the last row has the words that nobody else speaks."""
        if draft.report is None:
            return []
        own = draft.report.scores["hedging"].by_voice["authorial"].base
        return [*(self._voice(voice, draft) for voice in draft.voices), [self._say("author"), "", f"{own:,}"]]

    def _voice(self, voice: Voice, draft: Draft) -> list[str]:
        speaker = voice.speaker or self.session.words.say("show.who.unnamed")
        return [speaker, self._say(f"mode.{voice.mode}"), f"{count_words(voice.span.of(draft.text)):,}"]

    def _pieces(self, draft: Draft) -> list[list[Any]]:
        """The text cut at the edges of cues: each piece with its class and the tags of the cues that end there."""
        cues = [cue for kind in self._task.shows for cue in draft.counted(kind)]
        if not draft.text:
            return []
        return [
            [
                visible(piece.of(draft.text)),
                style_of(cues[covering[-1]]).id if covering else "",
                [self._tag(cues[number]) for number in covering if cues[number].span.end == piece.end],
            ]
            for piece, covering in cut(Span(0, len(draft.text)), [cue.span for cue in cues])
        ]

    def _tag(self, cue: Cue) -> str:
        return self.session.words.say(f"show.tags.{style_of(cue).id}")

    def _say(self, name: str) -> str:
        return in_words((name, {}), self.session.exercise, self.session.words)
