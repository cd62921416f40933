"""Offsets into a text as it was given: what holds of any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from framing.corpus import stream
from framing.corpus.given_text import point_into
from framing.text.building import with_plain_newlines

PIECES = ("\r\n", "\r", "\n", "\u2028", "\x85", "\x00", "\U0001f600", '"', " may ", " perhaps ", "said", "he ", "x. ")
TEXTS = st.builds(
    "{}{}".format, st.sampled_from(("", "\ufeff")), st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
)


@given(TEXTS, st.data())
def test_a_span_of_the_plain_text_is_the_same_words_in_the_given_one(text: str, data: st.DataObject) -> None:
    plain = with_plain_newlines(text)
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, len(plain)))
    cue = {"start": start, "end": end, "text": plain[start:end], "target_span": [start, end]}
    voice = {"start": start, "end": end, "speaker_span": None, "verb_span": [start, end]}
    point_into(text, cues=[cue], voices=[voice])
    assert with_plain_newlines(f".{cue['text']}") == f".{plain[start:end]}"
    assert text[cue["start"] : cue["end"]] == cue["text"]
    assert cue["target_span"] == voice["verb_span"] == [cue["start"], cue["end"]] == [voice["start"], voice["end"]]
    assert voice["speaker_span"] is None


@given(TEXTS)
def test_every_cue_stands_where_it_says(text: str) -> None:
    found, plain = stream([{"id": 1, "text": text}, {"id": 1, "text": with_plain_newlines(text)}])
    assert ("error" in found) == ("error" in plain) == (not with_plain_newlines(text).strip())
    for cue in found.get("cues", []):
        assert text[cue["start"] : cue["end"]] == cue["text"]
    assert [cue["phrase"] for cue in found.get("cues", [])] == [cue["phrase"] for cue in plain.get("cues", [])]
    assert found.get("scores") == plain.get("scores")
