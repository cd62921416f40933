"""The original op-ed, the course's main real input: what is found in it. Short fragments only, never a sentence."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import framing
from framing.measure.records import Cue, Voice

pytestmark = pytest.mark.seed


@pytest.fixture(scope="module")
def report(seed_path: Path) -> framing.Report:
    return framing.analyse(framing.read_article(seed_path))


def labels(report: framing.Report, text: str) -> list[Cue]:
    return [cue for cue in report.cues if cue.kind == "label" and cue.text == text]


def test_the_parts_of_the_pasted_page_are_told_apart(report: framing.Report) -> None:
    article = report.article
    kinds = Counter(section.kind for section in article.sections)

    assert (article.byline, article.published) == ("Ken Hanly", date(2019, 12, 21))
    assert article.title.startswith("Op-Ed: ")
    assert [kinds[kind] for kind in ("headline", "byline", "caption", "credit", "heading")] == [1, 1, 2, 1, 4]
    assert [section.repeats for section in article.sections if section.kind == "caption"] == [True, False]
    assert [part.span.of(article.text) for part in article.sections if part.kind == "credit"] == ["Abdullah DOMA, AFP"]


def test_the_hedges_are_found_and_the_noun_offensive_is_none(report: framing.Report) -> None:
    hedges = Counter(cue.text for cue in report.cues if cue.kind == "hedge")
    expected = {"tends to": 1, "may": 1, "Perhaps": 1, "often": 1, "could": 5, "mostly": 1, "might": 1, "unlikely": 1}
    assert expected.items() <= hedges.items()
    assert "offensive" not in {cue.text for cue in report.cues}


@pytest.mark.parametrize(
    ("text", "target", "orientation"),
    [
        ("self-proclaimed", "Libyan National Army", "delegitimating"),
        ("strongman", "Khalifa Haftar", "delegitimating"),
        ("internationally-recognized", "Government of National Accord", "legitimating"),
        ("UN-recognized", "GNA", "legitimating"),
        ("legitimate", "GNA government", "legitimating"),
        ("liberating", "Khalifa Haftar", "legitimating"),
        ("freeing", "militia", "legitimating"),
    ],
)
def test_the_labels_have_their_target_and_orientation(
    report: framing.Report, text: str, target: str, orientation: str
) -> None:
    assert {(cue.target, cue.orientation) for cue in labels(report, text)} == {(target, orientation)}


def test_names_of_one_party_share_one_actor(report: framing.Report) -> None:
    by_text = {cue.text: cue.actor for cue in report.cues if cue.kind == "label"}
    assert by_text["internationally-recognized"] == by_text["UN-recognized"] == by_text["legitimate"]
    assert {cue.actor for cue in labels(report, "militia")} == {"misrata-militia"} == {by_text["freeing"]}


def test_the_captions_label_is_not_the_authors_and_is_counted_once(report: framing.Report) -> None:
    strongman = labels(report, "strongman")
    assert [(cue.section, cue.counted) for cue in strongman] == [("caption", False), ("caption", True)]
    assert not set(strongman) & set(report.scores["labelling"].cues)


def test_the_word_for_the_opponents_is_somebody_elses_once_at_a_distance(report: framing.Report) -> None:
    found = [*labels(report, "terrorists"), *labels(report, "terrorist")]
    assert [(cue.voice, cue.stance) for cue in found] == [
        ("Khalifa Haftar", "adopted"),
        ("Khalifa Haftar", "distanced"),
    ]


@pytest.mark.parametrize(
    ("opening", "speaker", "mode"),
    [
        ('"Last week,', "recent article", "direct"),
        ("if the militias", "Libyan National Army", "mixed"),
        ("GNA head Sarraj", "Sarraj's office", "mixed"),
        ("its cabinet had", "Government of National Accord", "mixed"),
        ("it will provide", "Turkey", "indirect"),
    ],
)
def test_the_voices_have_their_speakers(report: framing.Report, opening: str, speaker: str, mode: str) -> None:
    found = [voice for voice in report.voices if voice.span.of(report.article.text).startswith(opening)]
    assert [(voice.speaker, voice.mode) for voice in found] == [(speaker, mode)]


def test_the_quotation_that_never_closes_ends_with_its_paragraph(report: framing.Report) -> None:
    voice = voice_at(report, '"Last week,')
    paragraph = next(part for part in report.article.sections if part.span.contains(voice.span))
    assert voice.span.end == paragraph.span.end


def test_the_nested_quotation_is_inside_the_block_quotation(report: framing.Report) -> None:
    text = report.article.text
    outer, inner = voice_at(report, '"GNA head'), voice_at(report, "GNA head")
    assert outer.span.contains(inner.span)
    assert "security cooperation" in inner.span.of(text)


def test_the_paragraph_that_lost_its_marks_is_authorial_with_a_warning(report: framing.Report) -> None:
    start = report.article.text.index("The loss of the militia")
    cue = next(cue for cue in report.cues if cue.kind == "hedge" and cue.span.start > start)
    assert cue.voice_index is None
    assert [warning for warning in report.warnings if "lost its marks" in warning and "The loss of" in warning]


def voice_at(report: framing.Report, opening: str) -> Voice:
    return next(voice for voice in report.voices if voice.span.of(report.article.text).startswith(opening))
