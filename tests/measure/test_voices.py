"""Voices: the texts and what is said in them stand in tests/examples/voices.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

import framing

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "voices.txt"


def texts_with_voices() -> list[object]:
    blocks = EXAMPLES.read_text(encoding="utf-8").split("\n\n")
    cases = []
    for block in blocks:
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        text = "\n".join(line for line in lines if not line.startswith("    "))
        voices = [line.strip() for line in lines if line.startswith("    ")]
        if text:
            cases.append(pytest.param(text, voices, id=text[:50]))
    return cases


@pytest.mark.parametrize(("text", "expected"), texts_with_voices())
def test_voices_are_those_below_the_text(text: str, expected: list[str]) -> None:
    voices = framing.find_voices(framing.Article.from_text(text))
    assert [f"{voice.mode} | {voice.speaker or '-'} | {voice.span.of(text)}" for voice in voices] == expected
