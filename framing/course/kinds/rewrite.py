"""rewrite: the student writes a text anew, within constraints that tick off while it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from framing.course.constraint_tables import read_constraints
from framing.course.constraints import CUE_KINDS, LONGEST, Constraint, WordCount, look_at
from framing.course.drafts import read_draft
from framing.course.kinds.base import Kind
from framing.course.kinds.reading import read_passage
from framing.course.marking import Finding, Response, Result, Said
from framing.course.passages import Passage
from framing.course.secrets import Secret, Words
from framing.course.tables import Table
from framing.course.typed import with_whole_characters
from framing.measure.records import CueKind

STARTS = ("empty", "text")
ENOUGH_WORDS = 10  # that make a rewriting, where no constraint asks for a number; half of what one allows, if less


@dataclass(frozen=True, slots=True)
class RewriteTask:
    """The text to rewrite and what is asked of the new one. A response is `[the student's text]`.

    `start` is what the text area holds at first, and `shows` are the kinds of cue that the page counts. The key gives a
    `sample` that meets every constraint, and `reasons` for some of them, by their texts.
    """

    passage: Passage
    constraints: tuple[Constraint, ...]
    start: str = ""
    shows: tuple[CueKind, ...] = CUE_KINDS
    sample: str = ""
    reasons: Mapping[str, str] = field(default_factory=dict)

    @property
    def has_key(self) -> bool:
        """Whether there is a sample."""
        return bool(self.sample)

    @property
    def fewest_words(self) -> int:
        """How many words make a rewriting."""
        bounds = [constraint.bounds for constraint in self.constraints if isinstance(constraint, WordCount)]
        asked = max((bound.fewest for bound in bounds), default=0)
        return asked or min([ENOUGH_WORDS, *(bound.most // 2 for bound in bounds if bound.most is not None)])

    def page(self) -> list[list[Any]]:
        """The text to rewrite, what the area holds at first, how long it may get, and what is asked for."""
        return [
            ["passage", self.passage.lines()],
            ["start", self.start],
            ["longest", LONGEST],
            ["constraints", [constraint.text for constraint in self.constraints]],
        ]

    def clean(self, response: object) -> Response:
        """The text as it was typed, `[]` where it is blank. Raises ValueError where it is none, or too long."""
        typed = response[0] if isinstance(response, (list, tuple)) and len(response) == 1 else response
        if typed in ([], ()):
            return []
        if not isinstance(typed, str) or len(typed) > LONGEST:
            raise ValueError(f"a response is one text of at most {LONGEST:,} characters")
        return [with_whole_characters(typed)] if typed.strip() else []

    def describe(self, response: Response) -> list[str]:
        """The text itself."""
        return list(response)

    def wants(self, response: Response) -> Said | None:
        """A text other than the one to rewrite, and long enough."""
        text = response[0]
        if text.split() == self.passage.text.split():
            return "unchanged", {}
        words = read_draft(text).words
        if words < self.fewest_words:
            return "too_short", {"fewest": self.fewest_words, "number": words}
        return None

    def assess(self, response: Response) -> Result:
        """One point for any rewriting that can be marked: it was done. The findings say which constraints it meets."""
        if not response or self.wants(response):
            return Result(0.0, ())
        findings = [self._judge(number, constraint, response[0]) for number, constraint in enumerate(self.constraints)]
        return Result(1.0, tuple(findings), sample=self.sample)

    def solution(self) -> Response:
        """The sample."""
        return [self.sample] if self.sample else []

    def secrets(self) -> tuple[Secret, ...]:
        """The sample."""
        return (Words(self.sample),) if self.sample else ()

    def _judge(self, number: int, constraint: Constraint, text: str) -> Finding:
        standing = look_at(constraint, read_draft(text))
        return Finding(
            "hit" if standing.is_met else "extra",
            constraint.text,
            self.reasons.get(constraint.text, ""),
            place=(number, number),
            details=(standing.detail,) if standing.detail else (),
        )


def read_rewrite(table: Table, key_table: Table | None) -> RewriteTask:
    """The task that an exercise and its key describe. Raises DataError where either is not as it should be."""
    passage = read_passage(table)
    task = RewriteTask(
        passage=passage,
        constraints=read_constraints(table),
        start=passage.text if table.choice("start", STARTS) == "text" else "",
        shows=_read_shows(table),
    )
    if len(task.start) > LONGEST:
        raise table.fault(f'the text is longer than {LONGEST:,} characters; cut it or write start = "empty"', "start")
    return task if key_table is None else _with_key(task, key_table)


def _read_shows(table: Table) -> tuple[CueKind, ...]:
    """The kinds of cue to count, in the order of the course; all where the field is left out."""
    if "shows" not in table:
        return CUE_KINDS
    shows = table.texts("shows")
    unknown = [kind for kind in shows if kind not in CUE_KINDS]
    if unknown:
        raise table.fault(f"{unknown[0]!r} is unknown in shows; write some of {', '.join(CUE_KINDS)}", "shows")
    if not shows:
        raise table.fault("shows names no kind of cue; leave it out to use all", "shows")
    return tuple(kind for kind in CUE_KINDS if kind in shows)


def _with_key(task: RewriteTask, key_table: Table) -> RewriteTask:
    """The task with its sample and reasons. Raises DataError where the sample is no answer to it."""
    sample = key_table.text("sample")
    reasons = dict(_read_reason(part, task) for part in _reason_tables(key_table))
    if len(sample) > LONGEST:
        raise key_table.fault(f"the sample has more than {LONGEST:,} characters; shorten it", "sample")
    if task.wants([sample]):
        why = f"the sample is the text itself or has fewer than {task.fewest_words} words; write another"
        raise key_table.fault(why, "sample")
    failed = [constraint.text for constraint in task.constraints if not _meets(sample, constraint)]
    if failed:
        raise key_table.fault(f"the sample does not meet {failed[0]!r}; mend the sample or the constraint", "sample")
    return replace(task, sample=sample, reasons=reasons)


def _reason_tables(key_table: Table) -> tuple[Table, ...]:
    return key_table.tables("constraints", unique="text") if "constraints" in key_table else ()


def _read_reason(table: Table, task: RewriteTask) -> tuple[str, str]:
    reason = table.choice("text", [constraint.text for constraint in task.constraints]), table.text("reason")
    table.finish()
    return reason


def _meets(text: str, constraint: Constraint) -> bool:
    return look_at(constraint, read_draft(text)).is_met


COUNTED = ("number", "fewest", "most")
REWRITE = Kind(
    read_rewrite,
    outcomes=("hit", "extra"),
    counted=("hit", "extra"),
    completion_only=True,
    says={
        "unchanged": (),
        "too_short": ("fewest", "number"),
        **{f"detail.words_{bounds}": COUNTED for bounds in ("at_least", "at_most", "between")},
        **{f"detail.found_{bounds}": (*COUNTED, "found") for bounds in ("at_least", "at_most", "between")},
        "detail.found": ("found",),
        "detail.missing": ("found",),
        "detail.none_found": (),
        "detail.parts": ("number", "total"),
        "detail.still_there": ("found",),
        "mode.direct": (),
        "mode.indirect": (),
        "mode.mixed": (),
        "author": (),
    },
)
