"""Approximators count only where there is something to approximate; quantities only where they vaguely count."""

from __future__ import annotations

from framing.measure.candidates import Candidate, Rule
from framing.measure.context.vague_sources import inside_a_ranking
from framing.measure.word_classes import is_closed, is_number, word_class

CURRENCIES = ("$", "\u20ac", "\u00a3", "\u00a5")


def before_a_number(cue: Candidate) -> bool:
    """'about 300', 'around half', 'some $2m', 'roughly a third': a number follows, in digits or in letters."""
    after = cue.after()
    if after == "us" and cue.after(2) == "$":
        return is_number(cue.after(3))
    if after == "one" and cue.after(2) in ("another", "of", "'s", "thing", "person", "day"):
        return False
    if after in CURRENCIES or after in ("a", "an", "the"):
        return is_number(cue.after(2)) and cue.after(2) not in ("one", "two")
    return is_number(after)


def an_exact_number(cue: Candidate) -> bool:
    """'some 900 candles': before a number the word approximates; it does not leave a quantity open."""
    return is_number(cue.after())


def before_an_adjective_or_adverb(cue: Candidate) -> bool:
    """'fairly light': the word weakens what follows; at the end of a clause it means 'in a just way'."""
    return cue.after()[:1].isalpha() and not is_closed(cue.after())


def a_class_of_things(cue: Candidate) -> bool:
    """'this kind of moss', 'what sort of glue': behind a determiner, or an adjective, the words name a class."""
    return cue.before() in word_class("determiners") | {
        "what",
        "which",
        "same",
        "new",
        "different",
        "only",
        "other",
        "certain",
    }


def a_rhythm(cue: Candidate) -> bool:
    """'every ten minutes', 'every morning': how often, not how many."""
    if cue.after() == "one":
        return False
    return is_number(cue.after()) or cue.after() in word_class("units_of_time", "weekdays")


# ---- weasels of quantity -------------------------------------------------------------------------------------------


def a_length(cue: Candidate) -> bool:
    """'several years', 'a few steps away', 'many times': how long, how far or how often, not how many things."""
    near = cue.words_after(2)
    if near and is_closed(near[0]):
        return False
    return any(word in word_class("units_of_time", "units_of_length") for word in near)


def beside_figures(cue: Candidate) -> bool:
    """'In 1976 a number of cars were painted gold': the sentence gives figures, the quantity is no way around them."""
    return any(word[0].isdigit() for word in cue.words_before(40) + cue.words_after(40))


def a_reach(cue: Candidate) -> bool:
    """'in most cases', 'at various points': behind a preposition the word says how far something reaches."""
    return cue.before() in word_class("prepositions") - {"by"}


def a_share(cue: Candidate) -> bool:
    """'most of the region', 'most of his life': the greater part of one named thing."""
    return cue.after() == "of" and cue.after(2) in word_class("determiners")


def a_superlative(cue: Candidate) -> bool:
    """'the most expensive', 'are most active', 'most easily': the highest degree of something that can be measured."""
    if cue.after() in word_class("ranking_adjectives"):
        return False
    before = cue.before()
    compares = word_class("determiners", "possessives", "forms_of_be") | {"and"}
    return cue.after().endswith("ly") or before in compares or before.endswith(("est", "'s", "\u2019s"))


def to_a_degree(cue: Candidate) -> bool:
    """'very popular', 'immensely popular': a degree of liking that nobody measured."""
    return cue.before() in word_class("degree_adverbs") or (cue.before().endswith("ly") and len(cue.before()) > 4)


OTHER_READINGS: dict[str, tuple[Rule, ...]] = {
    "weasel some": (an_exact_number,),
    "weasel many": (a_length,),
    "weasel several": (a_length,),
    "weasel a few": (a_length, a_reach, beside_figures),
    "weasel a number of": (a_length, beside_figures),
    **{
        f"weasel {phrase}": (beside_figures,)
        for phrase in ("a variety of", "wide variety of", "wide range of", "a large number of", "large number of")
    },
    "weasel significant": (beside_figures,),
    "weasel substantial": (beside_figures,),
    **{
        f"weasel {phrase}": (a_reach, beside_figures)
        for phrase in (
            "various",
            "numerous",
            "multiple",
            "dozens of",
            "scores of",
            "hundreds of",
            "thousands of",
            "large numbers of",
        )
    },
    "weasel most": (inside_a_ranking, a_superlative, a_share, a_reach),
    "booster every": (a_rhythm,),
    "hedge sort of": (a_class_of_things,),
    "hedge kind of": (a_class_of_things,),
}
NEEDED_COMPANY: dict[str, tuple[Rule, ...]] = {
    **{f"hedge {word}": (before_a_number,) for word in ("about", "around", "some", "roughly", "close to")},
    "hedge fairly": (before_an_adjective_or_adverb,),
    "weasel popular": (to_a_degree,),
}
