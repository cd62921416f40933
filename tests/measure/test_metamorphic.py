"""What must not change when names change, parties swap or a paragraph is added (CheckList, Ribeiro et al. 2020)."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import framing
from framing.text.library import course_articles, read_course_article
from framing.text.tokens import tokenize

ARTICLES = course_articles()

# Invented names with as many words as the ones they stand for; acronyms for acronyms.
INVENTED = {
    "Khalifa Haftar": "Rodan Mirek",
    "Haftar": "Mirek",
    "Hafter": "Mirok",
    "Libyan National Army": "Velmic Coastal Army",
    "LNA": "VCA",
    "Government of National Accord": "Government of Common Purpose",
    "GNA": "GCP",
    "Fayez al-Sarraj": "Tomas al-Dorran",
    "Sarraj": "Dorran",
    "Misrata": "Ostrava",
    "Tripoli": "Lisk",
    "Sirte": "Corvale",
    "Egypt": "Estmark",
    "Turkey": "Brenmoor",
    "Libya": "Velmia",
    "Harbour Workers' Union": "Quayside Labourers' Union",
    "HWU": "QLU",
    "Ines Calloway": "Mara Tolliver",
    "Calloway": "Tolliver",
    "Corrin Terminals": "Brasted Terminals",
    "Corrin": "Brasted",
    "Adrian Voss": "Conrad Lund",
    "Voss": "Lund",
    "Edgar Fenn": "Oscar Pell",
    "Fenn": "Pell",
    "Harrowick": "Maddlesea",
    "Leonie Straker": "Miriam Holst",
    "Straker": "Holst",
    "Anselm Dray": "Gregor Vane",
    "Dray": "Vane",
    "University of Halvering": "University of Ostmere",
    "Halvering": "Ostmere",
    "Nadia Quill": "Vera Storm",
    "Quill": "Storm",
    "Dormel": "Lattiva",
}


def renamed(text: str, names: dict[str, str]) -> str:
    """The text with whole names replaced at once, the longest first, so that two names can swap."""
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, longest_first)) + r")(?![\w])")
    return pattern.sub(lambda match: names[match[1]], text)


def cues_by_token(article: framing.Article) -> list[tuple[int, str, str, str | None]]:
    """Each cue by the number of its first token, so that places can be compared though names differ in length."""
    starts = {start: number for number, start in enumerate(tokenize(article.text).starts)}
    cues = framing.analyse(article).cues
    return [(starts[cue.span.start], cue.text, cue.category, cue.orientation) for cue in cues]


@pytest.mark.parametrize("name", ARTICLES)
def test_invented_names_leave_cues_orientations_and_places_as_they_are(name: str) -> None:
    text = read_course_article(name).text
    original, invented = framing.Article.from_text(text), framing.Article.from_text(renamed(text, INVENTED))
    assert invented.text != original.text
    assert cues_by_token(invented) == cues_by_token(original)


@pytest.mark.seed
def test_invented_names_leave_the_op_ed_as_it_is(seed_path: Path) -> None:
    text = framing.read_article(seed_path).text
    original, invented = framing.Article.from_text(text), framing.Article.from_text(renamed(text, INVENTED))
    assert cues_by_token(invented) == cues_by_token(original)


PARTIES = (("Northern Congress", "NC"), ("Southern Assembly", "SA"))
ABOUT_TWO_PARTIES = """The self-styled Northern Congress (NC) seized the port on Friday.
The internationally recognized Southern Assembly (SA) sent two boats. The NC is a regime, the SA said.
The legitimate Southern Assembly may return. The Northern Congress could perhaps stay, critics say.
The Southern Assembly is no militia. A rogue Northern Congress would burn the books."""


def test_swapped_parties_swap_their_labels_exactly() -> None:
    swap = dict(zip(PARTIES[0], PARTIES[1], strict=True)) | dict(zip(PARTIES[1], PARTIES[0], strict=True))

    before, after = labels_by_party(ABOUT_TWO_PARTIES), labels_by_party(renamed(ABOUT_TWO_PARTIES, swap))

    assert before["northern-congress"] != before["southern-assembly"]
    assert after["northern-congress"] == before["southern-assembly"]
    assert after["southern-assembly"] == before["northern-congress"]


LNA_AND_GNA = {
    "Libyan National Army": "Government of National Accord",
    "LNA": "GNA",
    "Government of National Accord": "Libyan National Army",
    "GNA": "LNA",
}


@pytest.mark.parametrize("name", ARTICLES)
def test_swapped_parties_swap_their_labels_in_every_article_of_the_case(name: str) -> None:
    text = read_course_article(name).text

    before, after = labels_by_party(text), labels_by_party(renamed(text, LNA_AND_GNA))

    army, government = "libyan-national-army", "government-of-national-accord"
    swapped = {army: government, government: army}
    assert {swapped.get(str(actor), actor): labels for actor, labels in before.items()} == after


def labels_by_party(text: str) -> dict[str | None, Counter[tuple[str, str | None, str | None]]]:
    counts: dict[str | None, Counter[tuple[str, str | None, str | None]]] = {}
    for cue in framing.analyse(framing.Article.from_text(text)).cues:
        if cue.kind == "label":
            counts.setdefault(cue.actor, Counter())[cue.phrase, cue.orientation, cue.stance] += 1
    return counts


NEUTRAL = "The harbour museum opens at nine. It holds forty paintings and a boat."


@pytest.mark.parametrize("name", ARTICLES)
@pytest.mark.parametrize("before", [True, False], ids=["in front", "at the end"])
def test_a_neutral_paragraph_changes_no_other_cue(name: str, before: bool) -> None:
    lines = read_course_article(name).text.split("\n")
    place = next(number for number, line in enumerate(lines) if len(line) > 200) if before else len(lines)
    longer = framing.Article.from_text("\n".join([*lines[:place], NEUTRAL, *lines[place:]]))

    old = framing.analyse(framing.Article.from_text("\n".join(lines))).cues
    new = framing.analyse(longer).cues

    assert [(cue.text, cue.rule, cue.stance) for cue in new] == [(cue.text, cue.rule, cue.stance) for cue in old]
