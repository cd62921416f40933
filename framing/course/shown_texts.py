"""The texts that highlights, tables and charts say (tables `show` and `warnings` of the interface), with their gaps."""

from __future__ import annotations

from typing import get_args

from framing.course.key_checks import STANCES
from framing.interface import key_of
from framing.measure.lexicon_checks import CATEGORIES, ORIENTATIONS
from framing.measure.likelihood import SCALES
from framing.measure.records import CueKind, VoiceMode
from framing.measure.reliability import ANNOTATIONS
from framing.measure.scores import MEASURES
from framing.measure.validity import FIGURES, SPLITS, load_figures
from framing.text.articles import SectionKind
from framing.text.facts import FactKind

WITHOUT_GAPS: dict[str, tuple[str, ...]] = {
    "who": ("author", "caption", "unnamed", "no_party"),
    "numbers": ("none", "undefined", "no_interval"),
    "voices": ("end",),
    "columns": (
        *("about", "article", "both", "category", "corpus", "count", "counted", "counted_on", "cue", "difference"),
        *("cues_of_both", "difference_drawn", "difference_of_two", "fact", "pair", "wording", "zero_inside"),
        *("error", "f1", "f1_drawn", "false", "false_example", "figure", "hits", "how_many", "inside", "interval"),
        *("key_only", "kind"),
        *("label", "level", "marked", "missed", "missed_example", "mode", "near", "of", "orientation"),
        *("own_voice", "part", "party", "passages", "people_only", "precision", "rate", "rate_drawn", "recall"),
        *("right", "rule", "said", "score", "section", "share", "source", "split", "stance", "text", "times"),
        *("articles", "difference_with_ends", "drawn", "ends", "group", "left_out", "relabellings"),
        *("tool_only", "value", "value_drawn", "verb", "verb_class", "voice", "who", "whose", "word", "words"),
    ),
    "notes": ("bracket", "interval", "marked", "voices", "share", "small", "overlap", "no_fault", "named"),
    "highlight": ("legend",),
    "parts": ("opening", "none"),
    "compared": ("first",),
    "pairs": ("inside", "outside", "drawn"),
    "groups": ("articles_drawn", "few", "no_verdict", "grid_caption", "chance_caption"),
    "score_figures": ("caption", "not_measured", "note"),
    "fact_table": ("used", "left_out", "note"),
    "wordings": ("without",),
    "shared": ("note",),
    "naming": ("none",),
    "voice_table": ("no_verb", "none", "note"),
    "strip": ("class", "note", "constructed"),
    "strip.scales": SCALES,
    "terminal": ("scores", "naming", "no_labels", "warnings"),
    "norms": ("no_genre",),
    "readers": ("summary", "note", "sentences", "not_annotated", "not_counted", "absent"),
    "evaluation": ("shares", "levels_note", "labels_note", "costs", "no_costs", "costs_by_span", "costs_by_flag"),
    "evaluation.levels": ("exact", "overlap", "sentence"),
    "keyed": ("overlap", "made_for_it", "false_positive", "false_negative", "no_errors", "rules"),
    "key": ("made_by", "none"),
    "report": (
        *("article", "byline", "claim", "counted", "day", "devices", "example", "figures", "genre", "key", "ledger"),
        *("ledger_caption", "limits", "no_labels", "not_written", "outlet", "published", "quoted", "quoted_cues"),
        *("quoted_none", "rates_caption", "rights", "rival", "tool"),
    ),
    "figures": ("share_right", "none", "shares", "in_parentheses", "bracket", "peers", "agreement"),
}
"""By table, the texts without a gap."""

WITH_GAPS: dict[str, tuple[str, ...]] = {
    "numbers.interval": ("low", "high"),
    "numbers.rate": ("count", "words", "rate", "interval"),
    "numbers.no_rate": ("count", "words"),
    "facts.kind": ("kind", "category"),
    "facts.voice": ("voice",),
    "facts.target": ("target",),
    "facts.rule": ("rule",),
    "facts.source": ("source",),
    "highlight.warning": ("warning",),
    "highlight.cues": ("cues",),
    "highlight.as_table": ("cues",),
    "highlight.repeated": ("section",),
    "highlight.told": ("score", "rate", "number"),
    "left_out.one": ("number",),
    "left_out.many": ("number",),
    "page.told": ("article", "words", "paragraphs"),
    "strip.caption": ("term",),
    "strip.column": ("low", "high"),
    "strip.part": ("low", "high"),
    "strip.told": ("term", "told"),
    "strip.band": ("scale", "low", "high"),
    "strip.group": ("group", "readers", "low", "high", "median"),
    "glossary.example": ("example",),
    "glossary.source": ("source",),
    "glossary.told": ("term", "definition", "example"),
    "parts.caption": ("score", "article"),
    "parts.told": ("score", "told"),
    "parts.part": ("part", "rate"),
    "compared.caption": ("score", "articles"),
    "compared.name": ("article", "outlet"),
    "compared.told": ("score", "told"),
    "compared.first_article": ("article", "rate"),
    "compared.other_article": ("article", "rate", "difference"),
    "pairs.caption": ("score", "pairs", "articles"),
    "pairs.told": ("score", "told"),
    "pairs.pair": ("article", "other"),
    "pairs.many": ("pairs",),
    "pairs.row": ("pair", "counts", "difference", "inside"),
    "pairs.counts": ("count", "other"),
    "groups.rates_caption": ("scores",),
    "groups.rates_told": ("level", "told"),
    "groups.rate": ("score", "group", "count", "words", "articles", "rate", "interval"),
    "groups.rates_drawn": ("level",),
    "groups.differences_caption": ("scores",),
    "groups.differences_told": ("level", "told"),
    "groups.pair": ("group", "other"),
    "groups.difference": ("score", "pair", "difference", "inside"),
    "groups.differences_drawn": ("level",),
    "groups.told_pair": ("score", "pair", "difference"),
    "groups.grid_told": ("number", "level", "strict_level", "some", "strict", "told"),
    "groups.grid_note": ("number", "level", "strict_level"),
    "groups.grid_found": ("number", "level", "strict_level", "some", "strict", "told"),
    "groups.chance_row": ("number", "among"),
    "groups.chance_told": ("summary", "told"),
    "groups.chance_times": ("number", "times"),
    "groups.chance_summary": ("relabellings", "mean", "among", "any", "most", "real"),
    "score_figures.told": ("told",),
    "score_figures.told_score": ("score", "precision", "recall"),
    "fact_table.caption": ("facts",),
    "fact_table.told": ("facts", "told"),
    "fact_table.text": ("article", "used", "left_out"),
    "fact_table.in_all": ("facts",),
    "fact_table.number": ("article", "used"),
    "fact_table.kind": ("kind", "whose"),
    "wordings.caption": ("fact", "kind"),
    "wordings.told": ("fact", "told"),
    "wordings.text": ("article", "words"),
    "wordings.quoted": ("words",),
    "shared.caption": ("facts",),
    "shared.told": ("facts", "told"),
    "shared.pair": ("article", "other", "number"),
    "shares.caption": ("article",),
    "shares.told": ("told",),
    "shares.share": ("voice", "number", "words", "rate"),
    "voice_table.caption": ("article",),
    "voice_table.told": ("told",),
    "voice_table.voice": ("speaker", "mode", "verb", "words"),
    "naming.caption": ("article", "labels"),
    "naming.told": ("told",),
    "naming.entry": ("voice", "party", "label", "value", "times"),
    "named.caption": ("articles",),
    "named.told": ("articles", "told"),
    "named.entry": ("party", "article", "labels", "orientation"),
    "named.label": ("label", "details"),
    "terminal.own_voice": ("count", "words"),
    "terminal.passages": ("cues", "passages"),
    "terminal.says": ("speaker", "cues"),
    "norms.no_norm": ("genre",),
    "norms.rate": ("score", "genre", "median", "documents", "words", "interval"),
    "norms.counted_on": ("corpus", "unit", "note"),
    "readers.left_out": ("kinds",),
    "readers.counts": ("uses", "marked", "found", "right"),
    "readers.few_counts": ("uses", "marked", "found", "right"),
    "readers.fact.use": ("kind", "marked", "uses", "corpus"),
    "readers.fact.sentence": ("marked", "uses", "corpus"),
    "readers.fact.absent": ("corpus",),
    "readers.fact.few": ("fact",),
    "evaluation.compared": ("kinds", "sentences", "documents"),
    "evaluation.compared_labels": ("kinds", "labels", "sentences", "documents"),
    "evaluation.told": ("compared", "told"),
    "evaluation.level": ("level", "precision", "recall", "f1", "interval"),
    "evaluation.label_row": ("label",),
    "evaluation.drawn": ("resamples", "seed"),
    "evaluation.costs_caption": ("compared",),
    "evaluation.costs_told": ("told",),
    "evaluation.cost": ("phrase", "kind", "right", "near", "false", "missed"),
    "evaluation.false_passage": ("passage",),
    "evaluation.missed_passage": ("passage",),
    "keyed.caption": ("sentences", "articles"),
    "keyed.told": ("sentences", "articles", "told"),
    "keyed.errors_caption": ("kind", "number"),
    "keyed.errors_told": ("kind", "told"),
    "keyed.error": ("sort", "passage"),
    "coverage.lexicon": ("lexicon", "firing", "entries", "silent"),
    "coverage.silent": ("phrase", "category", "form"),
    "coverage.rejected": ("phrase", "category", "form", "places"),
    "key.caption": (),
    "key.told": ("told",),
    "key.row": ("kind", "both", "near", "key", "tool"),
    "key.key_only": ("words",),
    "key.tool_only": ("words",),
    "key.cue": ("words", "kind"),
    "key.absent": ("number",),
    "report.title": ("article",),
    "report.rating": ("criterion", "level"),
    "report.quoted_words": ("words",),
    "report.quoted_nowhere": ("words",),
    "report.how": ("version",),
    "report.checksum": ("sha256",),
    "figures.caption": ("measure",),
    "figures.row": ("corpus", "split", "level"),
    "figures.items_text": ("number", "items"),
    "figures.told": ("measure", "told"),
    "figures.figure": ("corpus", "split", "level", "figure", "value"),
    "figures.full": ("value", "interval", "items"),
    "figures.split": ("split", "meaning"),
    "figures.themselves": ("items",),
    "figures.unseen": ("list",),
    "figures.failures": ("list",),
    "figures.failure": ("passage", "why"),
}

COUNTED = (
    *("article", "cue", "document", "fact", "label", "pair", "paragraph", "passage", "place", "reader"),
    *("relabelling", "resample", "sentence", "time", "word"),
)
"""The nouns that stand behind a number."""

WARNINGS: dict[str, tuple[str, ...]] = {
    "large": ("file", "size"),
    "windows_1252": ("file",),
    "whole_page": (),
    "other_script": (),
    "no_english": (),
    "nothing": (),
    "one_word": (),
    "headline_alone": (),
    "no_stop": (),
    "own_copy": ("original",),
    "lost_quotation": ("opening",),
    "no_words": (),
    "few_words": ("number",),
    "few_cues": ("number", "scores"),
    "captions.one": ("number",),
    "captions.many": ("number",),
    "unmarked": ("categories",),
    "unmarked_options": ("categories", "options"),
    "other_grounds": (),
    "few_documents": ("number",),
    **{f"scores.{score}": () for score in MEASURES},
}
"""The warnings of articles, reports and evaluations."""


def shown_texts() -> dict[str, tuple[str, ...]]:
    """Every text that what is shown of a report can say, names of the data's own words included.

    Raises DataError where the figures of the measures cannot be read.
    """
    texts: dict[str, tuple[str, ...]] = {"constructed": (), **WITH_GAPS}
    for table, names in (*WITHOUT_GAPS.items(), *_names().items()):
        texts |= {f"{table}.{key_of(name)}": () for name in names}
    for mode in get_args(VoiceMode):
        texts[f"voices.{mode}"] = () if mode == "scare" else ("speaker", "rule")
    for noun in COUNTED:
        texts |= {f"counted.{noun}.{number}": ("number",) for number in ("one", "many")}
    warnings = {f"warnings.{name}": gaps for name, gaps in WARNINGS.items()}
    return {f"show.{name}": gaps for name, gaps in texts.items()} | warnings


def _names() -> dict[str, tuple[str, ...]]:
    """By table, the words of the data that a page has names for."""
    figures = load_figures()
    return {
        "kinds": get_args(CueKind),
        "tags": (*get_args(CueKind), *ORIENTATIONS, "repeated"),
        "scores": tuple(MEASURES),
        "categories": tuple(category for categories in CATEGORIES.values() for category in categories),
        "orientations": ORIENTATIONS,
        "stances": STANCES,
        "fact_kinds": get_args(FactKind),
        "modes": get_args(VoiceMode),
        "sections": get_args(SectionKind),
        "readers.title": tuple(annotation.kind for annotation in ANNOTATIONS),
        "readers.corpora": tuple(annotation.id for annotation in ANNOTATIONS),
        "figures.names": FIGURES,
        "figures.splits": tuple(SPLITS),
        "figures.meanings": tuple(SPLITS),
        "figures.corpora": tuple(figure.corpus for figure in figures),
        "figures.levels": tuple(figure.level.partition(": ")[0] for figure in figures),
        "figures.items": tuple(figure.items_of for figure in figures),
    }
