"""A word inside a proper name is no cue: "Free Valley Guard", "Likely Street"."""

from __future__ import annotations

from framing.measure.candidates import Candidate
from framing.measure.phrases import LONGEST_PHRASE
from framing.measure.word_classes import word_class


def inside_a_name(cue: Candidate) -> bool:
    """'the Free Valley Guard': capitals in mid-sentence beside capitals are a name; not in a headline in capitals."""
    text = cue.text_at(cue.first)
    if not _is_capitalised(text) or not _is_capitalised(_last_part(text)) or cue.segment.title_case:
        return False
    if cue.opens_sentence:
        return _opens_an_organisation(cue)
    if _opens_an_organisation(cue):
        return True
    if cue.entry.form == "noun" and cue.entry.kind == "label":
        return _is_capitalised(cue.text_at(cue.first - 1)) and not _follows_opening(cue)
    return _is_capitalised(cue.text_at(cue.stop)) or (
        _is_capitalised(cue.text_at(cue.first - 1)) and not _follows_opening(cue)
    )


def _opens_an_organisation(cue: Candidate) -> bool:
    """'Free Valley Guard troops ...': a run of capitals from the start that ends in a word for an organisation."""
    number = cue.stop
    while number < cue.stop + LONGEST_PHRASE and _is_capitalised(cue.text_at(number)):
        number += 1
    return number > cue.stop and cue.at(number - 1) in word_class("organisation_nouns")


def _follows_opening(cue: Candidate) -> bool:
    """Whether the word before the phrase is capitalised only because it opens the sentence."""
    return cue.first - 1 <= cue.segment.opening


def _is_capitalised(text: str) -> bool:
    return text[:1].isupper()


def _last_part(text: str) -> str:
    return text.rsplit("-", 1)[-1]
