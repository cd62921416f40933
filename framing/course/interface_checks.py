"""Whether each language of the interface has every text that the pages say, with the gaps that they fill."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from string import Formatter

from framing.course.kinds import KINDS, Kind
from framing.course.marking import FINDING_GAPS
from framing.course.page_texts import PAGE_TEXTS, Texts
from framing.course.shown_texts import shown_texts
from framing.course.table_lines import find_line
from framing.files import DataError, data_path, faults_of, read_text
from framing.interface import interface


def check_interface() -> list[DataError]:
    """The faults of the interface's texts in every language; empty where there is none."""
    return faults_of(*(_language(path.stem) for path in sorted(data_path("interface").glob("*.toml"))))


def needed_texts() -> Texts:
    """Every text that a page can say, those of the kinds of exercise and of what is shown of a report included."""
    needed = PAGE_TEXTS | shown_texts()
    for name, kind in KINDS.items():
        needed |= {f"{name}.{text}": gaps for text, gaps in _texts_of(kind).items()}
    return needed


def _texts_of(kind: Kind) -> Texts:
    """What a kind of exercise says, under names that its own name stands before."""
    texts: Texts = {"complete": ("rationale",), **kind.says}
    if not kind.completion_only:
        texts["incomplete"] = ()
    for outcome in kind.outcomes:
        texts |= {outcome: FINDING_GAPS, f"outcome.{outcome}": ()}
    for outcome in kind.retold:
        texts[f"{outcome}_answer"] = FINDING_GAPS
    for outcome in kind.counted:
        texts |= {f"count.{outcome}.{number}": ("number",) for number in ("one", "many")}
    return texts


def _language(language: str) -> Iterator[DataError]:
    words, needed = interface(language), needed_texts()
    source = read_text(words.path)
    for name in (*needed, *(name for name in words.texts if name not in needed)):
        why = _wrong(name, words.texts.get(name), needed)
        if why:
            yield DataError(words.path, find_line(source, tuple(name.split("."))), why)


def _wrong(name: str, text: str | None, needed: Texts) -> str | None:
    """What is wrong with a text; None where nothing is."""
    if text is None:
        return f"the text {name} is missing; add it"
    if name not in needed and not _is_fault_of_the_disk(name):
        return f"no page says the text {name}; check its spelling or leave it out"
    if not text.strip():
        return f"the text {name} is empty; write it"
    try:
        fields = [field for _, *field in Formatter().parse(text)]
        gaps = {_as_written(name, form, conversion) for name, form, conversion in fields if name is not None}
    except ValueError:
        return f"{name} has a brace without its partner; write {{name}} for a gap"
    known = needed.get(name, ())
    unknown = sorted(gaps.difference(known))
    if unknown:
        return f"nothing fills the gap {{{unknown[0]}}} of {name}; {_allowed(known)}"
    return None


def _as_written(name: str, form: str | None, conversion: str | None) -> str:
    """What stands between the braces of a gap: a name, and whatever it should not have behind it."""
    return "".join([name, f"!{conversion}" if conversion else "", f":{form}" if form else ""])


def _is_fault_of_the_disk(name: str) -> bool:
    """Any error of the system may have words of ours: disk.ENOSPC."""
    table, _, code = name.partition(".")
    return table == "disk" and hasattr(errno, code)


def _allowed(gaps: tuple[str, ...]) -> str:
    return f"it may have {', '.join(f'{{{gap}}}' for gap in gaps)}" if gaps else "it may have none"
