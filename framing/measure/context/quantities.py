"""Approximators count only where there is something to approximate; quantities only where they vaguely count."""

from __future__ import annotations

from framing.measure.candidates import Candidate
from framing.measure.context.verbs import is_closed
from framing.measure.lexicons import load_lexicons
from framing.measure.word_classes import is_number, word_class

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
    return is_number(cue.after()) or cue.after() in word_class("units_of_time") | word_class("weekdays")


def speaks(cue: Candidate) -> bool:
    """'critics say', 'according to experts', 'experts have warned that': people without a name are made a source."""
    by_first_word = load_lexicons().by_first_word
    if cue.before() in ("by", "to", "among") and cue.before(2) in (
        "according",
        "seen",
        "regarded",
        "considered",
        "viewed",
    ):
        return True
    for word in cue.words_after(4):
        if any(entry.kind == "reporting" for _, entry in by_first_word.get(word, ())):
            return True
        if is_closed(word) and word not in word_class("auxiliaries") | word_class("adverbs"):
            return False
    return False


def bare_subject(cue: Candidate) -> bool:
    """'Commentators mocked the cake': people in general open the sentence; not 'Scientists at Uppsala'."""
    return cue.opens_sentence and cue.after() not in word_class("prepositions") | {",", "who"}


def counted_out(cue: Candidate) -> bool:
    """'Four critics from Bilbao': people who are counted are no vague source."""
    return is_number(cue.before()) or is_number(cue.before(2))


OTHER_READINGS = {
    "weasel some": (an_exact_number,),
    "booster every": (a_rhythm,),
    "hedge sort of": (a_class_of_things,),
    "hedge kind of": (a_class_of_things,),
}
NEEDED_COMPANY = {
    **{f"hedge {word}": (before_a_number,) for word in ("about", "around", "some", "roughly", "close to")},
    "hedge fairly": (before_an_adjective_or_adverb,),
}
