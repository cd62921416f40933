"""Whether each language of the interface has every text that the pages say, with the gaps that they fill."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from string import Formatter
from typing import get_args

from framing.course.article_store import FIELDS
from framing.course.kinds import KINDS, Kind
from framing.course.marking import FINDING_GAPS
from framing.course.own_article import GENRES
from framing.course.progress import State
from framing.course.shown_texts import shown_texts
from framing.course.table_lines import find_line
from framing.files import DataError, data_path, faults_of, read_text
from framing.interface import interface

Texts = dict[str, tuple[str, ...]]
"""The names of texts, each with the gaps that it may have."""

SAID: Texts = {
    "repr": ("id",),
    "buttons.check": (),
    "buttons.hand_in": (),
    "buttons.hint": (),
    "buttons.places": (),
    "buttons.answers": (),
    "buttons.save": (),
    "buttons.read": (),
    "status.new": (),
    "status.saved": ("time",),
    "status.restored": ("time",),
    "status.changed": ("time", "shown"),
    "status.unsaved": ("folder", "why", "button"),
    "status.unreadable": ("folder", "why", "button"),
    "status.newer": ("file",),
    "hint.heading": ("number",),
    "check.nothing": (),
    "check.assessed": (),
    "rows.summary": (),
    "rows.note": (),
    "rows.sample": (),
    "rows.points": (),
    "rows.points_first": ("now", "counted"),
    "rows.points_best": ("now", "counted"),
    "rows.region": (),
    "rows.in_region": ("text",),
    "rows.readers": ("phrase", "marked", "uses", "corpus"),
    "rows.readers_of_sentences": ("phrase", "marked", "uses", "corpus"),
    "page.minutes": ("minutes",),
    "page.core": (),
    "page.extra": (),
    "page.assessed": (),
    "page.saving": (),
    "page.lost": (),
    "page.elsewhere": (),
    "page.full": ("longest",),
    "page.object": (),
    "page.object_help": (),
    "page.passage": (),
    "page.palette": (),
    "page.remove": (),
    "page.help": (),
    "page.marked": ("word", "label"),
    "page.said_marked": ("quote", "label"),
    "page.said_removed": ("quote",),
    "page.choose_one": (),
    "page.choose_many": (),
    "page.order_first": ("end",),
    "page.order_last": ("end",),
    "page.order_earlier": (),
    "page.order_later": (),
    "page.order_grip": (),
    "page.order_said": ("text", "place", "count"),
    "page.estimate_slider": (),
    "page.estimate_none": (),
    "page.estimate_range": ("low", "high"),
    "page.estimate_yours": ("number",),
    "page.number": (),
    "page.select_nothing": (),
    "page.code_yes": (),
    "page.code_no": (),
    "page.code_unsure": (),
    "page.code_sentence": (),
    "page.code_text": (),
    "page.rewrite_source": (),
    "page.rewrite_label": (),
    "page.rewrite_constraints": (),
    "page.rewrite_reading": (),
    "page.rewrite_caution": (),
    "page.rewrite_cue": (),
    "page.rewrite_count": (),
    "page.rewrite_words": (),
    "page.rewrite_voice": (),
    "page.rewrite_mode": (),
    "page.rewrite_length": (),
    "page.rewrite_done": (),
    "page.rewrite_open": (),
    "page.rewrite_said_done": ("text",),
    "page.rewrite_said_open": ("text",),
    "page.write_label": (),
    "page.write_count": ("written", "fewest"),
    "page.write_rate": (),
    "page.write_rate_help": (),
    "progress.repr_lesson": ("lesson",),
    "progress.repr_course": (),
    "progress.lesson": (),
    "progress.course": (),
    "progress.all_lessons": (),
    "progress.some_done": ("done", "core", "left"),
    "progress.all_done": ("core",),
    "progress.no_core": (),
    "progress.of": ("done", "core"),
    "progress.rule": (),
    "progress.not_read": ("files", "why"),
    "progress.newer": (),
    "progress.fault": ("lesson", "why"),
    "progress.column_lesson": (),
    "progress.column_done": (),
    "progress.column_left": (),
    "progress.left.one": ("number",),
    "progress.left.many": ("number",),
    "progress.tries.one": ("number",),
    "progress.tries.many": ("number",),
    **{f"progress.{table}.{state}": () for table in ("state", "sign") for state in get_args(State)},
    "own.repr": (),
    "own.nothing_yet": ("title",),
    "own.yours": ("title", "words"),
    "own.pasted": (),
    "own.refused": ("why",),
    "own.too_long": ("longest",),
    "own.same": (),
    "own.no_date": ("date",),
    "own.not_found": ("fields",),
    "own.original": (),
    "own.sections": ("section", "number"),
    "own.replace_question": ("old", "new"),
    "own.saved": ("time", "file"),
    "own.restored": ("file",),
    "own.unsaved": ("folder", "why"),
    "own.unreadable": ("folder", "why"),
    "own.damaged": ("files",),
    **{f"own.field.{field}": () for field in FIELDS},
    **{f"own.genre.{genre}": () for genre in GENRES},
    **{f"own.page.{text}": () for text in ("title", "help", "paste", "read", "file", "another", "understood", "mend")},
    **{f"own.page.{text}": () for text in ("no_genre", "text", "replace", "keep", "next", "reading", "unread", "lost")},
    "own.page.too_large": ("largest",),
    "writing.repr": (),
    "writing.article": (),
    "writing.button": (),
    "writing.missing": ("parts",),
    "writing.done": ("html", "csv", "folder"),
    "writing.failed": ("folder", "why"),
    "recount.repr": (),
    "recount.heading": (),
    "recount.class.one": ("number", "category"),
    "recount.class.many": ("number", "category"),
    "agreement.repr": ("id",),
    "agreement.repr_all": (),
    "agreement.repr_beside": ("id",),
    "agreement.title": ("title",),
    "agreement.title_all": (),
    "agreement.title_beside": ("title",),
    "agreement.look": (),
    "agreement.looked": ("time",),
    "agreement.not_checked": ("title",),
    "agreement.not_done": ("title", "lesson"),
    "agreement.own_unreadable": ("why",),
    "agreement.own_newer": (),
    "agreement.partner_unreadable": ("why",),
    "agreement.partner_newer": (),
    "agreement.partner_unfit": ("check",),
    "agreement.partner_missing": ("file", "folder", "look"),
    "agreement.partner_constructed": ("file", "folder", "look"),
    "agreement.pair": ("one", "other"),
    "agreement.undefined": (),
    "agreement.with_interval": ("value", "low", "high"),
    "agreement.marks_caption": (),
    "agreement.marks_note": (),
    "agreement.codes_caption": (),
    "agreement.codes_note": (),
    "agreement.interval_note": (),
    "agreement.caveat": (),
    "agreement.talk_caption": (),
    "agreement.talk_note": (),
    "agreement.differences_caption": (),
    "agreement.beside_caption": (),
    "agreement.no_difference": (),
    "agreement.nothing": (),
    "agreement.marked": ("quote", "label"),
    "agreement.coded": ("answer", "sentence"),
    "agreement.all_caption": (),
    "agreement.all_none": (),
    "agreement.all_note": (),
    "agreement.reader.own": (),
    "agreement.reader.own_first": (),
    "agreement.reader.partner": (),
    "agreement.reader.constructed": (),
    "agreement.reader.key": (),
    "agreement.reader.tool": (),
    "agreement.column.pair": (),
    "agreement.column.f1": (),
    "agreement.column.drawn": (),
    "agreement.column.sentences": (),
    "agreement.column.shared": (),
    "agreement.column.label_kappa": (),
    "agreement.column.label_alpha": (),
    "agreement.column.same": (),
    "agreement.column.kappa": (),
    "agreement.column.alpha": (),
    "agreement.column.items": (),
    "agreement.column.first": (),
    "agreement.column.newest": (),
    "agreement.column.change": (),
    "agreement.column.sentence": (),
    "agreement.column.exercise": (),
    "agreement.meaning.none": ("pair", "alpha"),
    "agreement.meaning.chance": ("pair", "alpha"),
    "agreement.meaning.low": ("pair", "alpha"),
    "agreement.meaning.tentative": ("pair", "alpha"),
    "agreement.meaning.good": ("pair", "alpha"),
    "agreement.left_out.one": ("number",),
    "agreement.left_out.many": ("number",),
    "word_list.repr": (),
    "word_list.heading": (),
    "word_list.phrase": ("phrase", "right", "wrong"),
    "word_list.added": ("phrase",),
    "word_list.add_label": (),
    "word_list.add": (),
    "word_list.reset": (),
    "word_list.plain": (),
    "word_list.empty": (),
    "word_list.known": ("phrase",),
    "word_list.full": ("most",),
    "word_list.absent": ("phrase",),
    "word_list.caption": ("kind", "sentences"),
    "word_list.told": ("precision", "recall", "f1"),
    "word_list.figure": (),
    "word_list.first": (),
    "word_list.now": (),
    "word_list.drawn": (),
    "word_list.precision": (),
    "word_list.recall": (),
    "word_list.f1": (),
    "word_list.share": ("share", "part", "whole"),
    "word_list.unchanged": (),
    "word_list.moved.found.one": ("number",),
    "word_list.moved.found.many": ("number",),
    "word_list.moved.missed.one": ("number",),
    "word_list.moved.missed.many": ("number",),
    "word_list.moved.false.one": ("number",),
    "word_list.moved.false.many": ("number",),
    "word_list.moved.cleared.one": ("number",),
    "word_list.moved.cleared.many": ("number",),
    "word_list.more.one": ("number",),
    "word_list.more.many": ("number",),
}


def check_interface() -> list[DataError]:
    """The faults of the interface's texts in every language; empty where there is none."""
    return faults_of(*(_language(path.stem) for path in sorted(data_path("interface").glob("*.toml"))))


def needed_texts() -> Texts:
    """Every text that a page can say, those of the kinds of exercise and of what is shown of a report included."""
    needed = SAID | shown_texts()
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
