"""An article with its cues and voices marked, as HTML that a notebook may store and everybody can read."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from framing.interface import translate
from framing.measure.records import Cue, CueKind
from framing.measure.reports import Report
from framing.measure.scores import SCORE_OF_KIND
from framing.show.colours import STYLES
from framing.show.marked_text import lines_of, lines_with, mark_text
from framing.show.marks import cue_mark, section_marks, voice_mark
from framing.show.norms import norm_lines
from framing.show.numbers import count_text, counted, interval_text, rate_text
from framing.show.reliability import word_notes, word_tables
from framing.show.shown import Shown, as_text, paragraph, plain_sentence
from framing.show.tables import Cell, Sample, table
from framing.show.wording import KINDS, heads, name, name_of, origin_of, say, voice_name
from framing.text.articles import Article

TEXT_CLASS = "framing-text"
"""The class of the element that holds the article's text, and beside it nothing but `small` tags."""


def highlight(report: Report, *, kinds: Collection[str] | None = None, context: int | None = None) -> Shown:
    """The article with its cues and voices marked, the numbers above it, tables of all cues and their words below.

    `kinds` limits the marks to some kinds of cue, such as {"hedge", "label"}. `context` leaves out every paragraph
    without such a mark, but for so many on both sides of one that has a mark; None shows the whole text. Raises
    ValueError for a kind that does not exist and for a negative context.

    Without its `small` elements, which hold the tags, the element of class `framing-text` holds the article's text
    character by character, as `framing.show.pieces.visible` gives it.
    """
    chosen = _check_kinds(kinds)
    article = report.article
    cues = [cue for cue in report.cues if cue.kind in chosen]
    marks = [*section_marks(article.sections), *map(voice_mark, report.voices), *map(cue_mark, cues)]
    parts = [
        _heading(article),
        _legend(report, chosen, cues),
        *(paragraph(say("highlight.warning", warning=translate(warning))) for warning in report.warnings),
        f'<div class="{TEXT_CLASS}" style="max-width:720px;line-height:1.9;margin:12px 0">',
        mark_text(article.text, marks, keep=_lines_to_keep(article, cues, context)),
        "</div>",
        _cue_table(cues),
        _readers_tables(cues),
    ]
    return Shown(html=f"<div>{''.join(parts)}</div>", sentence=_sentence(report, chosen, cues))


def _check_kinds(kinds: Collection[str] | None) -> list[CueKind]:
    if kinds is None:
        return list(KINDS)
    if isinstance(kinds, str) or not set(kinds) <= set(KINDS):
        raise ValueError(f"kinds is a set with some of {', '.join(KINDS)}, not {kinds!r}")
    return [kind for kind in KINDS if kind in kinds]


def _lines_to_keep(article: Article, cues: Sequence[Cue], context: int | None) -> set[int] | None:
    if context is None:
        return None
    if context < 0:
        raise ValueError(f"context is a number of paragraphs, 0 or more, not {context}")
    return lines_with(lines_of(article.text), [cue.span for cue in cues], context=context)


def _heading(article: Article) -> str:
    facts = [article.byline, article.outlet, article.published.isoformat() if article.published else ""]
    # No h element: the right level depends on the headings of the notebook around it.
    html = f'<p style="margin:4px 0;font-weight:bold;font-size:115%">{as_text(name_of(article))}</p>'
    html += paragraph(" · ".join(filter(None, facts))) if any(facts) else ""
    origin = origin_of(article)
    return html + (paragraph(origin) if origin else "")


def _legend(report: Report, kinds: Sequence[CueKind], cues: Sequence[Cue]) -> str:
    columns = heads("kind", "marked", "counted", "words", "rate", "interval")
    rows: list[list[Cell]] = []
    differs = False
    for kind in kinds:
        score = report.scores[SCORE_OF_KIND[kind]]
        marked = sum(cue.kind == kind for cue in cues)
        differs |= marked != score.count
        sample = Sample(name("kinds", kind), STYLES[kind].css)
        rate, interval = rate_text(score.rate), interval_text(score.interval)
        rows.append([sample, f"{marked:,}", f"{score.count:,}", f"{score.base:,}", rate, interval])
    norms = norm_lines(report.article, [SCORE_OF_KIND[kind] for kind in kinds])
    notes = ["marked"] * differs + ["interval"] + ["voices"] * bool(report.voices)
    below = [*(say(f"notes.{note}") for note in notes), *norms]
    return table(say("highlight.legend"), columns, rows) + "".join(map(paragraph, below))


def _cue_table(cues: Sequence[Cue]) -> str:
    columns = heads("text", "kind", "category", "whose", "about", "orientation", "stance", "rule", "source", "section")
    rows = [
        [
            cue.text,
            name("tags", cue.kind),
            name("categories", cue.category),
            voice_name(cue),
            cue.target or "",
            name("orientations", cue.orientation),
            name("stances", cue.stance),
            cue.rule,
            cue.source,
            _section(cue),
        ]
        for cue in cues
    ]
    number = counted(len(cues), "cue")
    caption = say("highlight.cues", cues=number)
    summary = f"<summary>{as_text(say('highlight.as_table', cues=number))}</summary>"
    return f'<details>{summary}<div style="overflow-x:auto">{table(caption, columns, rows)}</div></details>'


def _section(cue: Cue) -> str:
    section = name("sections", cue.section)
    return section if cue.counted else say("highlight.repeated", section=section)


def _readers_tables(cues: Sequence[Cue]) -> str:
    tables = "".join(table(words.title, words.columns, words.rows) for words in word_tables(cues))
    notes = "".join(map(paragraph, word_notes(cues)))
    summary = f"<summary>{as_text(say('readers.summary'))}</summary>"
    return f'<details>{summary}<div style="overflow-x:auto">{tables}</div>{notes}</details>'


def _sentence(report: Report, kinds: Sequence[CueKind], cues: Sequence[Cue]) -> str:
    told = []
    for kind in kinds:
        score = SCORE_OF_KIND[kind]
        marked = sum(cue.kind == kind for cue in cues)
        rate = count_text(report.scores[score])
        told.append(say("highlight.told", score=name("scores", score), rate=rate, number=f"{marked:,}"))
    return plain_sentence(f"{name_of(report.article)}. {' '.join(told)} {origin_of(report.article)}")
