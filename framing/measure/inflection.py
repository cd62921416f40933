"""The inflected forms of English verbs and nouns: regular rules here, irregular forms in `data/language`."""

from __future__ import annotations

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
