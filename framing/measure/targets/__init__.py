"""Whom a label names or qualifies: small named rules, tried in order; the first that finds a party wins."""

from __future__ import annotations

from dataclasses import dataclass, replace

from framing.measure.actors import Cast
from framing.measure.attributions.namings import naming_forms
from framing.measure.candidates import Candidate
from framing.measure.parties import can_act, is_act, party_nouns
from framing.measure.phrases import Range
from framing.measure.records import Voice
from framing.measure.references import FIRST_PERSON, Referent
from framing.measure.targets import (
    acts,
    adverbs,
    appositions,
    called,
    nouns,
    owners,
    predicates,
    qualifiers,
    seen_as,
    verbs,
)
from framing.measure.targets.antecedents import Scene, find_referent
from framing.measure.targets.labelling import Labelling, Rule
from framing.measure.targets.subjects import forms_of, subject_of
from framing.measure.word_classes import word_class
from framing.text.articles import Actor
from framing.text.spans import Span
from framing.text.words import is_name_word

RULES: dict[str, tuple[Rule, ...]] = {
    "noun": nouns.RULES,
    "act": acts.RULES,
    "verb": verbs.RULES,
    "adverb": adverbs.RULES,
    "qualifier": qualifiers.RULES,
    "phrase": qualifiers.PHRASE_RULES,
}

OBJECTS = frozenset(("him", "her", "it", "them"))  # of a naming: somebody else than who names

# Rules whose answer may be a common noun for people: 'the strikers looted', 'called the strikers saboteurs'.
PEOPLE_RULES: frozenset[Rule] = frozenset(
    (
        *verbs.RULES,
        *adverbs.RULES,
        *acts.RULES,
        called.named_object,
        seen_as.as_predicate,
        predicates.predicate,
        predicates.likened_to,
        predicates.turned_into,
        called.whom_called,
        predicates.inverted,
        qualifiers.owner_of_noun,
        qualifiers.predicate,
        qualifiers.as_predicate,
        owners.members_of,
        appositions.apposition,
        qualifiers.apposition_to_name,
    )
)
# Rules that make people of whatever they find: who is called a traitor is somebody.
NAMING_RULES: frozenset[Rule] = frozenset(
    (called.named_object, seen_as.as_predicate, predicates.predicate, predicates.likened_to)
)


@dataclass(frozen=True, slots=True)
class Target:
    """The words that name the referent, whom they mean, and the rule that found them."""

    span: Span
    name: str
    actor: str | None
    rule: str


def find_target(cue: Candidate, cast: Cast, *, voices: tuple[Voice, ...] = ()) -> Target | None:
    """The target of a label: the words that name the party, without determiner; None where no party is named.

    `voices` are the passages that the label stands in, the innermost first: "we" is its speaker, "he" somebody else.
    """
    labelling, scene = Labelling(cue, cast), Scene(cue.document, cast, voices)
    for rule in _rules(cue):
        phrase = rule(labelling)
        if phrase is None:
            continue
        referent = find_referent(_scene_of_object(labelling, scene, phrase), phrase)
        if referent and _names_a_party(cue, phrase, referent, rule):
            span = cue.document.tokens.span(*phrase)
            name = referent.name if _is_pronoun(cue, phrase) else span.of(cue.document.article.text)
            return Target(span, _without_possessive(name), referent.actor.id if referent.actor else None, rule.__name__)
    return None


def _scene_of_object(label: Labelling, scene: Scene, phrase: Range) -> Scene:
    """The scene of an object pronoun: 'the league regards | them' is not about the league."""
    cue, (first, stop) = label.cue, phrase
    if stop - first > 1 or cue.at(first) not in OBJECTS or (cue.at(first) == "it" and phrase[0] >= cue.stop):
        return scene
    if cue.at(first - 1) not in naming_forms() and cue.at(first - 1) not in forms_of("blaming_verbs"):
        return scene
    is_participle = cue.at(first - 1).endswith("ing")  # 'a resolution recognising it as'
    subject = None if is_participle else subject_of(label, first - 1)
    meant = find_referent(scene, subject) if subject else None
    actor = meant.actor or _bearer(label, meant.name) if meant else None
    name = actor.name if actor else meant.name if meant else None
    return replace(scene, is_object=True, subject=subject, subject_name=name)


def _bearer(label: Labelling, noun: str) -> Actor | None:
    """The actor whose name holds the noun: 'the league' is the League for Civic Rights."""
    head = noun.lower().split()[-1]
    return next((actor for actor in label.cast.actors if head in actor.name.lower().split()), None)


def find_phrase(cue: Candidate, cast: Cast) -> Range | None:
    """The first noun phrase that a rule offers as target, whether it names a party or not; a pronoun perhaps."""
    labelling = Labelling(cue, cast)
    return next((phrase for rule in _rules(cue) if (phrase := rule(labelling))), None)


def _rules(cue: Candidate) -> tuple[Rule, ...]:
    if is_act(cue.entry):
        return RULES["act"]
    if cue.entry.form in ("noun", "verb", "adverb"):
        return RULES[cue.entry.form]
    if cue.at(cue.stop - 1) in word_class("prepositions"):
        return RULES["phrase"]
    if cue.entry.category == "nomination":
        return RULES["noun"]
    return RULES["qualifier"]


def _names_a_party(cue: Candidate, phrase: Range, referent: Referent, rule: Rule) -> bool:
    """A name names a party, and so does a noun for people that a predicate or a verb is about ("the strikers").

    An adjective before a common noun ("legitimate concerns", "violent strikers") has no target of its own; words that
    have a capital only because they open a sentence or stand in a headline are no name, unless an actor bears it.
    """
    if referent.actor is not None:
        return True
    last = cue.at(phrase[1] - 1)
    if last in word_class("name_barriers") or last in ("here", "there", "nobody", "anyone", "everyone"):
        return False
    if _is_pronoun(cue, phrase):
        return cue.at(phrase[0]) in FIRST_PERSON or cue.at(phrase[0]) not in referent.name.lower().split()
    names = [number for number in range(*phrase) if is_name_word(cue.text_at(number))]
    owns = last.endswith("'s")  # "Sorel's militia": nothing but a name, though it opens the sentence
    if names and not cue.segment.title_case and (names != [cue.segment.first] or owns):
        return True
    return rule in PEOPLE_RULES and _means_people(cue, phrase, rule)


def _means_people(cue: Candidate, phrase: Range, rule: Rule) -> bool:
    link = next((number for number in range(*phrase) if cue.at(number) in word_class("prepositions")), phrase[1])
    if can_act(_without_possessive(cue.at(link - 1))) or can_act(_without_possessive(cue.at(phrase[1] - 1))):
        return True
    # Whoever is called a name for people is people: 'his followers are zealots'.
    are_people = cue.lower in party_nouns() or cue.entry.category == "nomination"
    return rule in NAMING_RULES and are_people and not cue.entry.ambiguous


def _is_pronoun(cue: Candidate, phrase: Range) -> bool:
    return phrase[1] - phrase[0] == 1 and cue.at(phrase[0]) in word_class("pronouns", "possessives")


def _without_possessive(name: str) -> str:
    return name.removesuffix("'s").removesuffix("\u2019s").replace("\n", " ")
