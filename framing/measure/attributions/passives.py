"""Passive verbs: 'is said', 'was hailed and derided', and those without 'was': 'Lind, hailed as a saint, left'."""

from __future__ import annotations

from framing.measure.attributions.clauses import Clause
from framing.measure.inflection import irregular_participles, irregular_pasts
from framing.measure.word_classes import word_class
from framing.text.readings import QUOTE

LONGEST_NAME = 8  # tokens of a name that is given
FARTHEST_OBJECT = 12  # tokens between a relative pronoun and the verb whose object it is
FARTHEST_FIRST_PASSIVE = 16  # tokens between the first of two passive verbs and the "and" before the second


def is_passive(clause: Clause) -> bool:
    """Whether the verb is a participle behind a form of be: 'is said', 'was widely described'."""
    if not is_participle(clause):
        return False
    number = clause.verb.first - 1
    while clause.word(number) in word_class("adverbs") or clause.word(number).endswith("ly"):
        number -= 1
    if clause.word(number) in ("and", "but") and clause.word(clause.verb.stop) in ("by", "as"):
        return _is_second_passive(clause, number)
    is_plain = clause.word(number) in word_class("forms_of_be") or clause.word(number) == "widely"
    return is_plain or is_reduced_passive(clause)


def _is_second_passive(clause: Clause, link: int) -> bool:
    """'was hailed by some as a saint and | derided by others': the 'was' of the first participle holds for both."""
    near = range(link - 1, max(clause.first, link - FARTHEST_FIRST_PASSIVE), -1)
    participles = (place for place in near if clause.word(place - 1) in word_class("forms_of_be"))
    first = next(participles, None)
    return first is not None and (clause.word(first).endswith("ed") or clause.word(first) in irregular_participles())


def is_participle(clause: Clause) -> bool:
    """Whether the verb's form can be a past participle."""
    form = clause.form
    return form.endswith("ed") or form in irregular_participles()


def is_reduced_passive(clause: Clause) -> bool:
    """'Lind, once hailed as a saint, left', 'Accused of theft, he fled', 'a charity accused by the minister of it'."""
    lemma, follows = clause.verb.entry.phrase, clause.word(clause.verb.stop)
    if lemma == "ask" and is_participle(clause):
        return _is_asked(clause)
    is_report = lemma in word_class("passive_reports") and lemma not in word_class("intending_verbs")
    if is_report and follows == "to":
        return is_participle(clause) and clause.word(clause.verb.first - 1) == ","  # 'two men, | thought to be thieves'
    if lemma not in word_class("naming_verbs", "accusing_verbs", "seeing_verbs"):
        return False
    if not is_participle(clause):
        return False
    if follows == "by":
        return True
    number = clause.verb.first - 1
    while clause.word(number) in word_class("adverbs") or clause.word(number).endswith("ly"):
        number -= 1
    stands_apart = number < clause.first or (clause.word(number) == "," and not _has_object_in_front(clause, number))
    if stands_apart and lemma in word_class("bare_naming_verbs") and follows in ("a", "an", "the", QUOTE):
        return _is_by_somebody(clause)
    if stands_apart and follows == "as" and clause.word(clause.verb.stop + 1) == QUOTE:
        return not _has_object_behind(clause)
    is_adverb = follows in word_class("adverbs") or follows.endswith(("ly", "line", "side"))  # 'hailed online as'
    link = clause.word(clause.verb.stop + 1) if is_adverb else follows
    return stands_apart and link in ("as", "of")


def _is_asked(clause: Clause) -> bool:
    """'The envoy, asked about it, laughed', 'when asked': not 'he asked about it'."""
    before = clause.word(clause.verb.first - 1)
    return before in ("when", "if", "once") or (before == "," and clause.word(clause.verb.stop) in ("about", "whether"))


def _is_by_somebody(clause: Clause) -> bool:
    """'Lind, branded a heretic | by purists, left': whoever gave the name stands behind it."""
    near = [clause.word(number) for number in range(clause.verb.stop, clause.verb.stop + LONGEST_NAME)]
    if "by" not in near:
        return False
    name = near[: near.index("by")]
    is_object = QUOTE in name[1:-1]  # 'Lind, its head, called the raid "a stunt staged | by | thugs"'
    return "," not in name and not is_object and not name[-1].endswith("ed")


def _has_object_behind(clause: Clause) -> bool:
    """'dismissed as "fake news" | reports that he had met them': whom the active verb names stands behind the name."""
    opening = clause.verb.stop + 1
    near = range(opening + 1, min(opening + LONGEST_NAME, clause.stop))
    closing = next((number for number in near if clause.word(number) == QUOTE), clause.stop)
    follows = clause.word(closing + 1)
    return follows.isalpha() and follows not in word_class("prepositions", "conjunctions")


def _has_object_in_front(clause: Clause, stop: int) -> bool:
    """'a grab that his organ, the Mirror, | hailed as reform': the verb has a subject, and its object stands before."""
    near = [clause.word(number) for number in range(stop - 1, max(clause.first, stop - FARTHEST_OBJECT), -1)]
    openers = (place for place, word in enumerate(near) if word in ("that", "which", "whom", "what"))
    opening = next(openers, None)
    verbs = word_class("auxiliaries") | irregular_pasts()
    return opening is not None and opening > 0 and not any(word in verbs for word in near[:opening])
