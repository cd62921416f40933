"""The inflected forms of verbs, nouns and short adjectives: regular rules here, irregular forms in `data/language`."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from framing.text.language import rows_of

VOWELS = "aeiou"


def verb_forms(lemma: str) -> list[str]:
    """All forms of a verb, the lemma first; of a phrase the first word is inflected.

    >>> verb_forms("tend to")
    ['tend to', 'tends to', 'tended to', 'tending to']
    >>> verb_forms("deny")
    ['deny', 'denies', 'denied', 'denying']
    """
    verb, blank, rest = lemma.partition(" ")
    irregular = _irregular_forms().get(verb, {})
    past = irregular.get("past") or [_past(verb)]
    forms = [
        verb,
        *(irregular.get("third") or [_with_s(verb)]),
        *past,
        *(irregular.get("participle") or past),
        *(irregular.get("ing") or [_ing(verb)]),
    ]
    return [form + blank + rest for form in dict.fromkeys(forms)]


def noun_forms(lemma: str) -> list[str]:
    """A noun and its plural; of a phrase the last word is inflected.

    >>> noun_forms("armed group")
    ['armed group', 'armed groups']
    """
    rest, blank, noun = lemma.rpartition(" ")
    plurals = _irregular_forms().get(noun, {}).get("plural") or [_with_s(noun)]
    return [rest + blank + form for form in dict.fromkeys([noun, *plurals])]


def adjective_forms(lemma: str) -> list[str]:
    """An adjective and, where it is short, its comparative and superlative; a long one or a phrase stands alone.

    >>> adjective_forms("brave"), adjective_forms("shabby")
    (['brave', 'braver', 'bravest'], ['shabby', 'shabbier', 'shabbiest'])
    >>> adjective_forms("vain"), adjective_forms("corrupt")
    (['vain', 'vainer', 'vainest'], ['corrupt'])
    """
    if not lemma.isalpha() or not _is_short(lemma):
        return [lemma]
    irregular = _irregular_forms().get(lemma, {})
    stem = lemma.removesuffix("e")
    if lemma.endswith("y"):
        stem = lemma[:-1] + "i"
    elif re.search(rf"(^|[^{VOWELS}])[{VOWELS}][bdgmnpt]$", lemma):
        stem += lemma[-1]  # 'smugger'
    compared = irregular.get("superlative", [])  # of a word whose comparative is a noun: "cleaner"
    return [lemma, *(compared or [stem + "er", stem + "est"])]


@cache
def irregular_pasts() -> frozenset[str]:
    """The past forms that do not end in -ed and differ from their verb: 'came', 'said', not 'cut'."""
    return frozenset(
        form for verb, parts in _irregular_forms().items() for form in parts.get("past", ()) if form != verb
    )


@cache
def irregular_participles() -> frozenset[str]:
    """The participles that do not end in -ed: 'known', 'seen', 'said'."""
    return frozenset(form for parts in _irregular_forms().values() for form in parts.get("participle", ()))


@cache
def _irregular_forms() -> dict[str, dict[str, list[str]]]:
    forms: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for _, row in rows_of("irregular_forms"):
        forms[row["lemma"]][row["part"]].append(row["form"])
    return {lemma: dict(parts) for lemma, parts in forms.items()}


def _is_short(adjective: str) -> bool:
    """Whether an adjective has one syllable, or two of which -y is the second, and so takes -er and -est."""
    if adjective.endswith(("ous", "ing")):
        return False
    sounds = len(re.findall(rf"[{VOWELS}]+|y(?![{VOWELS}])", adjective.removesuffix("e")))
    return sounds == 1 or (sounds == 2 and adjective.endswith("y"))


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return verb[:-1] + "ied"
    return verb + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return verb + "ing"
