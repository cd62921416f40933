"""write: the student answers in sentences, compares with a sample, and rates the answer by the course's rubric.

What is written is never marked by a machine: an answer of enough words is complete.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from framing.course.kinds.base import Kind
from framing.course.kinds.reading import has_passage, read_passage
from framing.course.marking import Response, Result, Said
from framing.course.passages import Passage
from framing.course.rubric import LEVELS, Criterion, read_rubric
from framing.course.secrets import Secret, Words
from framing.course.tables import Table
from framing.course.typed import with_whole_characters
from framing.text.words import count_words

FEWEST_WORDS = 10  # of an answer, where the exercise does not say
LONGEST = 6_000  # characters of an answer


@dataclass(frozen=True, slots=True)
class WriteTask:
    """The criteria of the self-rating, the passage to read, if there is one, and the sample, if the key is there.

    A response is a list of pairs: `["answer", text]`, and `[criterion id, level]` for each rating, level 0 to 3.
    """

    rubric: tuple[Criterion, ...]
    fewest_words: int
    passage: Passage | None = None
    sample: str = ""

    @property
    def has_key(self) -> bool:
        """Whether there is a sample."""
        return bool(self.sample)

    def page(self) -> list[list[Any]]:
        """What is there before an answer: the criteria come after the first check, the sample with its feedback."""
        return [
            ["passage", self.passage.lines() if self.passage else []],
            ["fewest_words", self.fewest_words],
            ["longest", LONGEST],
            ["criteria", [criterion.id for criterion in self.rubric]],
        ]

    def rating_page(self) -> list[list[Any]]:
        """The criteria as the page draws them: id, name, question, levels."""
        return [[known.id, known.name, known.question, list(known.levels)] for known in self.rubric]

    def clean(self, response: object) -> Response:
        """The pairs, the answer first, then the ratings in the order of the rubric; a text stands for its answer.

        The text is kept as it was typed; blanks alone are none. Raises ValueError where a criterion or level is
        unknown, a pair comes twice, or the text is too long.
        """
        pairs = [["answer", response]] if isinstance(response, str) else response
        if not isinstance(pairs, (list, tuple)) or not all(_is_pair(pair) for pair in pairs):
            raise ValueError('a response is a list of pairs: ["answer", text] and [criterion, level]')
        parts = dict(pairs)
        if len(parts) < len(pairs):
            raise ValueError("there is one answer, and one level for each criterion")
        text = parts.pop("answer", "")
        if not isinstance(text, str) or len(text) > LONGEST:
            raise ValueError(f"an answer is a text of at most {LONGEST} characters")
        _refuse_unknown(parts, [known.id for known in self.rubric])
        answer = [["answer", with_whole_characters(text)]] if text.strip() else []
        return answer + [[known.id, parts[known.id]] for known in self.rubric if known.id in parts]

    def describe(self, response: Response) -> list[str]:
        """The text, and each rating as name and level: 'Evidence: 2/3'."""
        names = {criterion.id: criterion.name for criterion in self.rubric}
        return [value if name == "answer" else f"{names[name]}: {value}/{LEVELS - 1}" for name, value in response]

    def wants(self, response: Response) -> Said | None:
        """More words, where there are too few."""
        written = count_words(_text(response))
        return ("short", {"fewest": self.fewest_words, "written": written}) if written < self.fewest_words else None

    def assess(self, response: Response) -> Result:
        """One point for an answer of enough words, whatever it says, with the sample to compare it with."""
        return Result(0.0 if self.wants(response) else 1.0, (), self.sample)

    def solution(self) -> Response:
        """The sample."""
        return self.clean(self.sample)

    def secrets(self) -> tuple[Secret, ...]:
        """The sample."""
        return (Words(self.sample),) if self.sample else ()


def read_write(table: Table, key_table: Table | None) -> WriteTask:
    """The task that an exercise and its key describe. Raises DataError where either is not as it should be."""
    passage = read_passage(table) if has_passage(table) else None
    task = WriteTask(_read_criteria(table), _read_fewest_words(table), passage)
    if key_table is None:
        return task
    sample = key_table.text("sample")
    if len(sample) > LONGEST or task.wants(task.clean(sample)):
        words = f"{count_words(sample)} words and {len(sample)} characters"
        why = f"the sample has {words}; it needs at least {task.fewest_words} words and at most {LONGEST} characters"
        raise key_table.fault(why, "sample")
    return WriteTask(task.rubric, task.fewest_words, passage, sample)


def _read_fewest_words(table: Table) -> int:
    fewest = table.whole("fewest_words", default=FEWEST_WORDS)
    if fewest < 1:
        raise table.fault("fewest_words has to be 1 or more, or nobody would have to answer", "fewest_words")
    return fewest


def _read_criteria(table: Table) -> tuple[Criterion, ...]:
    """The criteria that `rubric` names, in the order of the rubric; all where it is left out."""
    known = read_rubric()
    if "rubric" not in table:
        return known
    ids = [criterion.id for criterion in known]
    named = table.texts("rubric")
    for name in named:
        if name not in ids or named.count(name) > 1:
            raise table.fault(f"{name!r} is no criterion or stands twice; name each of {', '.join(ids)} once", "rubric")
    if not named:
        raise table.fault("rubric names no criterion; leave it out to use all", "rubric")
    return tuple(criterion for criterion in known if criterion.id in named)


def _is_pair(pair: object) -> bool:
    return isinstance(pair, (list, tuple)) and len(pair) == 2 and isinstance(pair[0], str)


def _refuse_unknown(ratings: dict[str, Any], known: Collection[str]) -> None:
    for name, level in ratings.items():
        if name not in known:
            raise ValueError(f"no criterion {name!r}; there are {', '.join(known)}")
        if type(level) is not int or not 0 <= level < LEVELS:
            raise ValueError(f"a level is a whole number from 0 to {LEVELS - 1}, not {level!r}")


def _text(response: Response) -> str:
    return next((value for name, value in response if name == "answer"), "")


def _answer_alone(response: Response) -> Response:
    """The response without its ratings, which a student gives after the check; it may come from a damaged journal."""
    return [item for item in response if isinstance(item, list) and item[:1] == ["answer"]]


WRITE = Kind(
    read_write,
    outcomes=(),
    completion_only=True,
    says={"short": ("fewest", "written")},
    marked=_answer_alone,
)
