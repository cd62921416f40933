"""The tables of the instructor's guide: the page says what the exercises and keys say, in cells that can be read."""

import pytest

from framing.files import DataError
from framing.measure.evaluation.keyed import keyed_articles
from framing.text.articles import Article
from tools import devices as tool

ARTICLE = Article.from_text("Ferry may stop\nBy Jane Roe\n\nThe ferry may stop.\n\nPirates, the mayor said.")


def cue(quote, start, **fields):
    return {"quote": quote, "start": start, "voice": "authorial"} | fields


def test_the_page_is_what_the_keys_give():
    assert tool.PAGE.read_text(encoding="utf-8") == tool.with_devices(), "run make devices"


@pytest.mark.parametrize(
    ("cues", "row"),
    [
        ([cue("may", 38), cue("may", 6)], "| Hedges | 2 | headline: may; 1: may |"),
        ([], "| Hedges | 0 | - |"),
        ([cue("may", 38, category="condition")], "| Hedges | 1 | 1: may (condition) |"),
        ([cue("may", 38, category="epistemic", counted=False)], "| Hedges | 1 | 1: may (not counted) |"),
        ([cue("may", 38, voice="the mayor")], "| Hedges | 1 | 1: may (says the mayor) |"),
        ([cue("may", 38, voice=[])], "| Hedges | 1 | 1: may (says somebody) |"),
        (
            [cue("Pirates", 49, orientation="delegitimating", stance="distanced")],
            "| Hedges | 1 | 2: Pirates (delegitimating, distanced) |",
        ),
    ],
)
def test_each_word_stands_behind_its_place_with_what_the_key_says_of_it(cues, row):
    assert tool._row("Hedges", cues, ARTICLE) == row


def test_labels_stand_by_party_and_those_of_nobody_last():
    cues = [cue("fair", 38), cue("Pirates", 49, actor="crew")]
    headings = [row.split(" | ")[0] for row in tool._labels(cues, ARTICLE)]
    assert headings == ["| Labels: crew", "| Labels: no party named"]


def test_a_lesson_tells_its_kinds_its_minutes_and_what_is_assessed():
    tables = [
        {"id": "09-mark-a", "kind": "mark", "minutes": 5, "mode": "practice"},
        {"id": "09-mark-b", "kind": "mark", "minutes": 4, "mode": "assessed", "core": True},
        {"id": "09-write-c", "kind": "write", "minutes": 8, "mode": "assessed", "core": False},
    ]
    row = "| 09 | 3: 2 mark, 1 write | 9 | 8 | 09-mark-b (4 min), 09-write-c (8 min, extra) |"
    assert tool._lesson("09", tables) == row


def test_every_keyed_text_has_its_table():
    made = tool.devices()
    assert [name for name in keyed_articles() if f"**{name}**" not in made] == []
    assert "| Labels: Khalifa Haftar | " in made


def test_a_page_without_the_marker_lines_is_refused(tmp_path):
    page = tmp_path / "guide.md"
    page.write_text("no markers here")
    with pytest.raises(DataError, match="put both back"):
        tool.with_devices(page)
