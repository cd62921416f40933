"""Whom a label names or qualifies: small named rules, tried in order; the first that finds a party wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from framing.measure.actors import Cast
from framing.measure.candidates import Candidate
from framing.measure.parties import party_nouns
from framing.measure.phrases import Range, is_name_word
from framing.measure.references import Referent, resolve
from framing.measure.targets import nouns, qualifiers, verbs
from framing.measure.targets.labelling import Labelling
from framing.measure.word_classes import word_class
from framing.text.spans import Span

Rule = Callable[[Labelling], Range | None]

RULES: dict[str, tuple[Rule, ...]] = {"noun": nouns.RULES, "verb": verbs.RULES, "qualifier": qualifiers.RULES}


@dataclass(frozen=True, slots=True)
class Target:
    """The words that name the referent, whom they mean, and the rule that found them."""

    span: Span
    name: str
    actor: str | None
    rule: str


def find_target(cue: Candidate, cast: Cast) -> Target | None:
    """The target of a label: the words that name the party, without determiner; None where no party is named."""
    labelling = Labelling(cue, cast)
    for rule in _rules(cue):
        phrase = rule(labelling)
        referent = resolve(cue.document, cast, phrase) if phrase else None
        if phrase and referent and _names_a_party(cue, phrase, referent):
            span = cue.document.tokens.span(*phrase)
            name = referent.name if _is_pronoun(cue, phrase) else span.of(cue.document.article.text)
            return Target(span, _without_possessive(name), referent.actor.id if referent.actor else None, rule.__name__)
    return None


def find_phrase(cue: Candidate, cast: Cast) -> Range | None:
    """The first noun phrase that a rule offers as target, whether it names a party or not; a pronoun perhaps."""
    labelling = Labelling(cue, cast)
    return next((phrase for rule in _rules(cue) if (phrase := rule(labelling))), None)


def _rules(cue: Candidate) -> tuple[Rule, ...]:
    if cue.entry.form in ("noun", "verb"):
        return RULES[cue.entry.form]
    return RULES["noun" if cue.entry.category == "nomination" else "qualifier"]


def _names_a_party(cue: Candidate, phrase: Range, referent: Referent) -> bool:
    """A name or a noun for people ("the strikers") names a party; "a legitimate concern" does not."""
    if referent.actor is not None:
        return True
    if _is_pronoun(cue, phrase):
        return False
    if any(is_name_word(cue.text_at(number)) for number in range(*phrase) if number > cue.segment.first):
        return True
    return cue.at(phrase[1] - 1) in party_nouns()


def _is_pronoun(cue: Candidate, phrase: Range) -> bool:
    return phrase[1] - phrase[0] == 1 and cue.at(phrase[0]) in word_class("pronouns")


def _without_possessive(name: str) -> str:
    return name.removesuffix("'s").removesuffix("\u2019s").replace("\n", " ")
