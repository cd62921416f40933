"""Names that students read, in one place, so that they can be translated."""

from __future__ import annotations

from framing.measure.records import Cue, Voice
from framing.text.articles import Article

KINDS = {
    "hedge": "hedges",
    "booster": "boosters",
    "weasel": "weasel words",
    "label": "labels",
    "reporting": "reporting verbs",
}

SCORES = {
    "hedging": "Hedging",
    "uncertainty": "Uncertainty",
    "boosting": "Boosting",
    "weasel": "Weasel words",
    "labelling": "Labelling",
    "reporting": "Reporting verbs",
}

SCORE_OF_KIND = {
    "hedge": "hedging",
    "booster": "boosting",
    "weasel": "weasel",
    "label": "labelling",
    "reporting": "reporting",
}

AUTHOR = "the article"
OPENING = "opening"
CAPTION = "a caption"
UNNAMED = "a source without a name"
NO_PARTY = "no party named"

CONSTRUCTED = "Constructed: written for this course, never printed by a newspaper."

BRACKET_NOTE = (
    "The bar is the rate; the bracket below it is the 95 % interval. "
    "A bracket without a right end is longer than shown."
)

INTERVAL_NOTE = (
    "The 95 % interval says what chance does in a text of this length. It does not say how often the tool errs, "
    "and it is too narrow, because such words come in clusters."
)

MARKED_NOTE = (
    "More can be marked than counted: what stands in captions and credits, conditions (if, whether) among the hedges, "
    "and labels that only describe."
)

VOICE_NOTE = "A thin line runs below words that the article gives to somebody else; a dark tag says to whom."

SHARE_NOTE = (
    "A share of words has no interval: words come in whole quotations, and their number is known, not estimated."
)

SMALL_NOTE = "Fewer than 10 cues or 300 words stand behind at least one rate: trust its interval, not the rate."

OVERLAP_NOTE = (
    "Whether two intervals overlap is no test. Look at the interval of the difference: if it holds 0, "
    "the texts may differ by chance alone."
)

READERS_TITLE = "Words and how often readers marked them"

READERS_NOTE = (
    "The first two numbers: how many readers marked as such a cue, of all places where the word stands in annotated "
    "texts. Behind “kept”: the same, of the places that the program's rules let through. Few: fewer than 10 places."
)

SENTENCES_NOTE = (
    "In the CoNLL-2010 texts readers judged whole sentences, and the numbers count these: "
    "another word may have made one uncertain."
)

NOT_ANNOTATED = "not annotated in this corpus"

NO_GENRE = "No reference rates: the genre of this text is not stated."

NO_FAULT_NOTE = "A rate is a count of words, not a verdict: a hedge can be the honest choice."


def name_of(article: Article) -> str:
    """What an article is called: its headline, else its id."""
    return article.title or article.id


def speaker_name(voice: Voice) -> str:
    """Who speaks in a voice, as the article lets us know it."""
    return voice.speaker or UNNAMED


def voice_name(cue: Cue) -> str:
    """Whose words a cue is: a speaker's, a caption's or the article's own."""
    if cue.voice_index is not None:
        return cue.voice or UNNAMED
    return AUTHOR if cue.section in ("headline", "heading", "paragraph") else CAPTION
