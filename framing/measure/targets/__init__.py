"""Whom a label names or qualifies: small named rules, tried in order; the first that finds a party wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from framing.measure.actors import Cast
from framing.measure.candidates import Candidate
from framing.measure.parties import party_nouns
from framing.measure.phrases import Range, is_name_word
from framing.measure.references import FIRST_PERSON, Referent, resolve
from framing.measure.targets import nouns, qualifiers, verbs
from framing.measure.targets.labelling import Labelling
from framing.measure.word_classes import word_class
from framing.text.spans import Span

Rule = Callable[[Labelling], Range | None]

PEOPLE_RULES: tuple[Rule, ...] = (nouns.named_object, nouns.as_predicate, nouns.predicate, nouns.owner, *verbs.RULES)
RULES: dict[str, tuple[Rule, ...]] = {"noun": nouns.RULES, "verb": verbs.RULES, "qualifier": qualifiers.RULES}


@dataclass(frozen=True, slots=True)
class Target:
    """The words that name the referent, whom they mean, and the rule that found them."""

    span: Span
    name: str
    actor: str | None
    rule: str


def find_target(cue: Candidate, cast: Cast, *, speaker: str | None = None) -> Target | None:
    """The target of a label: the words that name the party, without determiner; None where no party is named.

    `speaker` is whose direct speech the label stands in, for "we" and "he".
    """
    labelling = Labelling(cue, cast)
    for rule in _rules(cue):
        phrase = rule(labelling)
        referent = resolve(cue.document, cast, phrase, speaker=speaker) if phrase else None
        if phrase and referent and _names_a_party(cue, phrase, referent, rule):
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


def _names_a_party(cue: Candidate, phrase: Range, referent: Referent, rule: Rule) -> bool:
    """A name names a party, and so does a noun for people that a predicate or a naming is about ("the strikers").

    An adjective before a common noun ("legitimate concerns", "violent strikers") has no target of its own; words that
    have a capital only because they open a sentence or stand in a headline are no name, unless an actor bears it.
    """
    if referent.actor is not None:
        return True
    if _is_pronoun(cue, phrase):
        return cue.at(phrase[0]) in FIRST_PERSON
    names = [number for number in range(*phrase) if is_name_word(cue.text_at(number))]
    if names and not cue.segment.title_case and names != [cue.segment.first]:
        return True
    head = cue.at(phrase[1] - 1)
    # Whoever is called a name for people is people: 'his followers are zealots'.
    are_people = cue.text.lower() in party_nouns() or (cue.text.endswith("s") and head.endswith("s"))
    return rule in PEOPLE_RULES and (head in party_nouns() or (are_people and not cue.entry.ambiguous))


def _is_pronoun(cue: Candidate, phrase: Range) -> bool:
    return phrase[1] - phrase[0] == 1 and cue.at(phrase[0]) in word_class("pronouns")


def _without_possessive(name: str) -> str:
    return name.removesuffix("'s").removesuffix("\u2019s").replace("\n", " ")
