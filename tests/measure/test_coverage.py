"""Which entries fire in texts, which never do, and which a rule keeps from firing."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.measure.coverage import PIECE, Coverage, find_coverage, read_texts
from framing.measure.lexicons import LEXICONS, load_lexicons


@pytest.fixture(scope="module")
def covered() -> dict[str, Coverage]:
    found = find_coverage(["Talks may fail.", "It rained in May.", "The fact is that some day he may, perhaps, go."])
    return {coverage.path.stem: coverage for coverage in found}


def rejected(coverage: Coverage) -> dict[str, int]:
    return {silent.entry.phrase: silent.rejected for silent in coverage.silent}


def test_every_entry_of_every_lexicon_is_counted(covered: dict[str, Coverage]) -> None:
    assert list(covered) == list(LEXICONS)
    assert sum(coverage.entries for coverage in covered.values()) == len(load_lexicons().entries)
    for coverage in covered.values():
        assert coverage.firing + len(coverage.silent) == coverage.entries


def test_what_fires_once_is_covered(covered: dict[str, Coverage]) -> None:
    assert {"may", "perhaps"}.isdisjoint(rejected(covered["hedges"]))
    assert "probably" in rejected(covered["hedges"])


def test_a_phrase_that_blocks_fires_where_its_words_stand(covered: dict[str, Coverage]) -> None:
    blocks = [entry.phrase for entry in load_lexicons().of_kind("weasel") if entry.effect == "block"]
    assert "some day" in blocks
    assert "some day" not in rejected(covered["weasels"])
    assert set(blocks) - {"some day"} <= set(rejected(covered["weasels"]))


def test_places_where_a_rule_found_another_reading_are_told() -> None:
    hedges = find_coverage(["It rained on 3 May.", "It snowed in May 2024."])[0]
    assert rejected(hedges)["may"] == 2


def test_texts_are_handed_on_one_by_one() -> None:
    seen: list[str] = []
    find_coverage(
        ["Talks may fail.", "It rained."], progress=lambda texts: (seen.append(text) or text for text in texts)
    )
    assert seen == ["Talks may fail.", "It rained."]


def test_a_short_text_is_one_piece_and_a_long_one_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("One.\n\nTwo.\n", encoding="utf-8")
    assert read_texts(path) == ["One.\n\nTwo.\n"]
    for text in ("The port is open.\n" * 5_000, "The port is open.\n\n" * 5_000, "The port is open. " * 5_000):
        path.write_text(text, encoding="utf-8")
        pieces = read_texts(path)
        assert "".join(pieces) == text
        assert all(len(piece) <= 2 * PIECE + 20 for piece in pieces if "\n" in text)
