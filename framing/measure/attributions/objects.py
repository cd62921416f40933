"""Rules for what a noun or an infinitive tells: wishes, requests, denials, topics."""

from __future__ import annotations

from framing.measure.attributions.clauses import Clause
from framing.measure.attributions.contents import (
    Attribution,
    attribution,
    behind_adjuncts,
    is_infinitive,
    is_supposed,
    is_tail,
)
from framing.measure.attributions.ends import end_of_phrase
from framing.measure.attributions.passives import is_participle, is_passive
from framing.measure.attributions.sources import (
    before_auxiliaries,
    is_source,
    source_after,
    source_before,
    start_of_subject,
    subject,
)
from framing.measure.attributions.subjects import of_subject
from framing.measure.parties import can_act
from framing.measure.phrases import Range, phrase_after
from framing.measure.word_classes import is_number, word_class
from framing.text.readings import QUOTE

LONGEST_OBJECT = 12  # tokens between a verb and the infinitive that its object is to do
ACT_ENDINGS = ("tion", "sion", "ment", "ing", "ance", "ence", "ness", "ity", "ism", "acy", "ship")
SHORTEST_ACT = 6  # letters; "city" and "ring" only look like acts
NOT_GERUNDS = frozenset(("nothing", "something", "anything", "everything", "during", "morning", "evening"))


def says_to_do(clause: Clause) -> Attribution | None:
    """'claims to be freeing the town', 'denied being a spy', 'hopes to win': what is claimed, meant or wished."""
    if is_supposed(clause) or is_passive(clause):
        return None
    start = behind_adjuncts(clause, clause.verb.stop)
    start += clause.word(start) == "not"
    follows = clause.word(start)
    is_gerund = follows.endswith("ing") and len(follows) > 4 and follows not in NOT_GERUNDS
    if not (is_infinitive(clause, start) or is_gerund):
        return None
    return of_subject(clause, (start, end_of_phrase(clause, start)), strict=True)


def tells_to_do(clause: Clause) -> Attribution | None:
    """'urged residents to leave', 'wants Congress to act': somebody, and what they are to do."""
    if is_supposed(clause) or is_passive(clause):
        return None
    start = clause.verb.stop
    if clause.word(start) in ("not", "to"):
        return None  # 'asked not to be named': nobody is told
    for number in range(start + 1, min(start + LONGEST_OBJECT, clause.stop)):
        word = clause.word(number)
        if is_infinitive(clause, number):
            return of_subject(clause, (start, end_of_phrase(clause, number)), strict=True)
        if word in (",", ";", ":", QUOTE, "that", "who", "which", "by") or word in word_class("auxiliaries"):
            return None
    return None


def puts_at(clause: Clause) -> Attribution | None:
    """'put the toll at 22': a number that somebody stands for."""
    if clause.verb.entry.phrase != "put":
        return None
    start = clause.verb.stop
    for number in range(start + 1, min(start + LONGEST_OBJECT, clause.stop)):
        if clause.word(number) == "at" and any(is_number(clause.word(number + step)) for step in (1, 2, 3, 4)):
            return of_subject(clause, (number + 1, end_of_phrase(clause, number + 1)), strict=True)
        if clause.word(number) in (";", QUOTE) or (clause.word(number) == "," and clause.word(number + 1) != "at"):
            return None
    return None


def says_something(clause: Clause) -> Attribution | None:
    """'denied any wrongdoing', 'announced the closure': a noun for what is denied, told or judged."""
    lemma, start = clause.verb.entry.phrase, clause.verb.stop
    if is_passive(clause) or is_supposed(clause):
        return None
    found = phrase_after(clause.document, clause, start)
    opening = clause.word(start)
    if found is None or (opening in word_class("pronouns") and opening not in word_class("determiners")):
        is_saying = lemma in word_class("saying_it_verbs") and clause.word(start) in ("it", "this", "that")
        return of_subject(clause, (start, start + 1), strict=True) if is_saying else None
    if lemma in word_class("light_verbs") and clause.word(found[1]) == "that":
        return None  # 'expressed concern that': the noun is the cue
    if clause.word(found[1] - 1) in word_class("units_of_time"):
        return None  # 'argue for hours'
    is_quoted = lemma in word_class("quoting_verbs") and is_source(clause, found)
    if lemma in word_class("telling_verbs") and not (is_quoted or _is_proposition(clause, found)):
        return None
    return of_subject(clause, (start, end_of_phrase(clause, start)), strict=True)


def finds_something(clause: Clause) -> Attribution | None:
    """'A study by the college found arsenic in the river': what a study, not a walker, finds or shows."""
    if is_passive(clause) or is_supposed(clause):
        return None
    source = subject(clause)
    if source is None:
        return None
    words = [clause.word(number) for number in range(*source)]
    links = (place for place, word in enumerate(words) if place and word in word_class("prepositions"))
    head = words[next(links, len(words)) - 1]
    known = word_class("evidence_nouns", "document_nouns")
    if head not in known - word_class("pronouns") or phrase_after(clause.document, clause, clause.verb.stop) is None:
        return None
    return attribution(clause, source, (clause.verb.stop, end_of_phrase(clause, clause.verb.stop)))


def complains_about(clause: Clause) -> Attribution | None:
    """'complained for years about the smell', 'warned again of frost': a topic behind a preposition."""
    if is_supposed(clause):
        return None
    start = behind_adjuncts(clause, clause.verb.stop)
    if clause.word(start) not in ("about", "of", "against"):
        return None
    return of_subject(clause, (start + 1, end_of_phrase(clause, start + 1)), strict=True)


def said_in_relative(clause: Clause) -> Attribution | None:
    """'a step that the opposition had demanded for weeks': what is said stands before the relative clause."""
    source = source_before(clause, before_auxiliaries(clause, clause.verb.first))
    if source is None or not is_source(clause, source):
        return None
    opening = start_of_subject(clause, source) - 1
    if clause.word(opening) not in ("that", "which") or not is_tail(clause, clause.verb.stop):
        return None
    content = source_before(clause, opening - (clause.word(opening - 1) == ","))
    return attribution(clause, source, content) if content else None


def done_by(clause: Clause) -> Attribution | None:
    """'The idea was rejected by experts', 'a charge denied by the army': the source behind 'by', the content before."""
    lemma = clause.verb.entry.phrase
    if clause.word(clause.verb.stop) != "by" or not is_participle(clause):
        return None
    source = source_after(clause, clause.verb.stop + 1)
    if source is None or not is_source(clause, source):
        return None
    content = source_before(clause, before_auxiliaries(clause, clause.verb.first))
    if content is None or (lemma in word_class("telling_verbs") and not _is_proposition(clause, content)):
        return None  # 'the army is backed by two states'
    return attribution(clause, source, content)


def _is_proposition(clause: Clause, found: Range) -> bool:
    """Whether a noun phrase stands for an act, a saying or a state: by its noun, or by the noun's ending.

    The noun is the last word, or the one before it: 'heavy shelling overnight'.
    """
    known = word_class("proposition_nouns", "document_nouns", "evidence_nouns")
    last = clause.word(found[1] - 1)
    if last not in known and can_act(last):
        return False  # 'support the government': somebody, for all its ending
    for word in (clause.word(number) for number in range(max(found[0], found[1] - 2), found[1])):
        if (
            word in known
            or word.endswith("ism")
            or (len(word) > SHORTEST_ACT and word.removesuffix("s").endswith(ACT_ENDINGS))
        ):
            return True
    return False
