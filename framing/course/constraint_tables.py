"""How the constraints of a rewriting are read from its file: `[[...constraints]]`, each with its kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast, get_args

from framing.course.constraints import (
    CUE_KINDS,
    LONGEST,
    Avoids,
    Bounds,
    Constraint,
    CueCount,
    Fact,
    Holds,
    VoiceCount,
    WordCount,
)
from framing.course.tables import Table
from framing.measure.lexicon_checks import CATEGORIES, ORIENTATIONS
from framing.measure.records import CueKind, VoiceMode

MODES: tuple[VoiceMode, ...] = tuple(mode for mode in get_args(VoiceMode) if mode != "scare")


def read_constraints(table: Table) -> tuple[Constraint, ...]:
    """The constraints written as `[[...constraints]]`. Raises DataError where one is not as it should be."""
    return tuple(_read_constraint(part) for part in table.tables("constraints", unique="text"))


def _read_constraint(table: Table) -> Constraint:
    constraint = READERS[table.choice("kind", READERS)](table)
    table.finish()
    return constraint


def _read_words(table: Table) -> WordCount:
    bounds = _read_bounds(table)
    if bounds.most == 0:
        raise table.fault("no text has 0 words; write most = 60", "most")
    if 2 * bounds.fewest - 1 > LONGEST:  # a letter and a blank each
        raise table.fault(f"a text of {LONGEST:,} characters cannot have so many words; mend fewest", "fewest")
    return WordCount(table.text("text"), bounds)


def _read_fact(table: Table) -> Fact:
    groups = table.text_lists("words")
    for group in groups:
        _refuse_wordless(table, group)
    return Fact(table.text("text"), groups)


def _read_cues(table: Table) -> CueCount:
    cue = cast(CueKind, table.choice("cue", CUE_KINDS))
    category = table.choice("category", CATEGORIES[cue]) if "category" in table else ""
    orientation = table.choice("orientation", ORIENTATIONS) if "orientation" in table else ""
    about = _read_wordings(table, "about") if "about" in table else ()
    if cue != "label" and (orientation or about):
        name = "orientation" if orientation else "about"
        raise table.fault(f"only labels have {name}; leave it out", name)
    return CueCount(table.text("text"), _read_bounds(table), cue, category, orientation, about)


def _read_voices(table: Table) -> VoiceCount:
    mode = table.choice("mode", MODES) if "mode" in table else ""
    return VoiceCount(table.text("text"), _read_bounds(table), mode)


def _read_holds(table: Table) -> Holds:
    return Holds(table.text("text"), _read_wordings(table, "words"))


def _read_avoids(table: Table) -> Avoids:
    return Avoids(table.text("text"), _read_wordings(table, "words"))


def _read_bounds(table: Table) -> Bounds:
    """`fewest`, `most` or both. Raises DataError where no number lies between them."""
    if "fewest" not in table and "most" not in table:
        raise table.fault("how many is not said; write fewest = 2, most = 60 or both", "kind")
    bounds = Bounds(table.whole("fewest", default=0), table.whole("most") if "most" in table else None)
    if bounds.most is not None and bounds.fewest > bounds.most:
        raise table.fault(f"no text has {bounds.fewest} or more and at most {bounds.most}; mend one of them", "fewest")
    if bounds == Bounds():
        raise table.fault("every text has 0 or more; write fewest = 1", "fewest")
    return bounds


def _read_wordings(table: Table, name: str) -> tuple[str, ...]:
    wordings = table.texts(name)
    _refuse_wordless(table, wordings, name)
    return wordings


def _refuse_wordless(table: Table, wordings: tuple[str, ...], name: str = "words") -> None:
    if not wordings or not all(any(map(str.isalnum, wording)) for wording in wordings):
        raise table.fault(f"every text in {name} needs a letter or a digit; write the words to look for", name)


READERS: dict[str, Callable[[Table], Constraint]] = {
    "words": _read_words,
    "fact": _read_fact,
    "cues": _read_cues,
    "voices": _read_voices,
    "holds": _read_holds,
    "avoids": _read_avoids,
}
"""Every kind of constraint by the name that exercises call it, with what reads it."""
