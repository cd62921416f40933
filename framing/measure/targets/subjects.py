"""Who does what a verb says, or is what its predicate says: the subject of a finite verb, an infinitive, a participle.

There is no parser: a subject stands before its verb, or opens a clause in front of it, or is the object of a verb that
hands the infinitive or the participle over to it ("ordered the guard to crush the strike").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from framing.measure.attributions.clauses import behind_dateline, is_reporting_verb
from framing.measure.attributions.sources import source_after
from framing.measure.inflection import irregular_participles, irregular_pasts, verb_forms
from framing.measure.parties import can_act
from framing.measure.phrases import Range, is_date
from framing.measure.targets.labelling import DASHES, QUOTES, Labelling
from framing.measure.word_classes import word_class
from framing.text.readings import QUOTE
from framing.text.words import is_name_word

FARTHEST_CLAUSE = 40  # tokens between a verb and the beginning of the clause that has its subject
FARTHEST_INSERTION = 10  # tokens of words between commas, before a verb
FARTHEST_SAYING = 6  # tokens between 'who' and the end of 'who critics say'
FARTHEST_VERB = 12  # tokens between an infinitive or a participle and the verb that hands it to its object


def subject_of(label: Labelling, verb: int) -> Range | None:
    """The subject of the verb form at token `verb`; None where none is found that can act."""
    cue = label.cue
    start = label.before_auxiliaries(verb)
    before = cue.at(start - 1)
    if before in forms_of("aspect_verbs") and cue.at(verb).endswith("ing"):
        return subject_of(label, start - 1)
    if before == "to":
        return _controller(label, start - 1)
    if cue.at(verb).endswith("ing") and start == verb:
        return _of_participle(label, verb)
    if before in ("and", "but", "or", "then"):
        return first_actor(label, start - 1)
    inserted = _before_insertion(label, start) or _over_reporting(label, start)
    if inserted is not None:
        return inserted
    found = label.phrase_before(start)
    if before == "," and (found is None or not _is_somebody(label, found)):
        return first_actor(label, start - 1)
    if before in ("who", "which", "that") and found and (link := _link_before(label, found)) is not None:
        return subject_of(label, link)
    if before == "who" and found and (seen := _pronoun_seen_as(label, found)) is not None:
        return seen
    if found and before not in ("who", "which", "that"):
        found = before_relative(label, found) or found
    if before in ("who", "which", "that") and found and not _is_somebody(label, found):
        nearest = _last_part(label, found)
        return nearest if _is_somebody(label, nearest) else first_actor(label, start - 1)
    return label.name_in_apposition(found) if found else first_actor(label, start)


def first_actor(label: Labelling, stop: int) -> Range | None:
    """The first noun phrase of the clause before token `stop` that can act; of an earlier clause where it has none."""
    for start in _clause_starts(label, stop):
        if label.cue.at(start) in ("who", "which"):
            antecedent = label.phrase_before(start + 1)
            if antecedent and _is_somebody(label, antecedent):
                return label.name_in_apposition(antecedent)
            continue
        if label.cue.at(start) in word_class("subject_pronouns"):
            return start, start + 1
        found = _with_opening_adjective(label, source_after(label.clause, start))
        if found is None or found[1] > stop or not _is_somebody(label, found):
            continue
        joins = label.cue.at(start - 1) in ("and", "or", "but", ",") and start - 1 > label.cue.segment.first
        if not joins or _opens_a_clause(label, found[1]):
            return label.name_in_apposition(found)
    return None


def _with_opening_adjective(label: Labelling, phrase: Range | None) -> Range | None:
    """'Masked youths': a capital that opens the sentence belongs to the noun for people behind it."""
    if phrase is None or phrase != (label.cue.segment.opening, label.cue.segment.opening + 1):
        return phrase
    follows = can_act(label.cue.at(phrase[1])) and not can_act(label.cue.at(phrase[0]))
    return (phrase[0], phrase[1] + 1) if follows else phrase


@cache
def forms_of(class_name: str) -> frozenset[str]:
    """Every form of the verbs of a word class; the adjectives in it stand for themselves."""
    return frozenset(form for lemma in word_class(class_name) for form in verb_forms(lemma))


def _controller(label: Labelling, to: int) -> Range | None:
    """Who is to do it: 'ordered | the guard | to crush', 'the guard | was ordered to crush', 'eager to crush'."""
    cue = label.cue
    if cue.at(to - 2) in word_class("forms_of_be") and cue.at(label.before_auxiliaries(to - 2) - 1) == "it":
        return None  # 'it was wrong | to smear them'
    verb = _verb_before(label, to, forms_of("object_controls"))
    if verb is not None and not _is_passive(label, verb):
        found = label.phrase_after(verb + 1)
        if found and found[1] == to:
            return found
    return first_actor(label, to)


def _of_participle(label: Labelling, verb: int) -> Range | None:
    """'accused | the president | of silencing', 'by joining the raid, | the brigade', ', calling'."""
    cue = label.cue
    if cue.at(verb - 1) in ("of", "for", "from"):
        blamed = blamed_for(label, verb - 1)
        if blamed:
            return blamed
    return first_actor(label, verb) or behind_comma(label, verb)


def blamed_for(label: Labelling, link: int) -> Range | None:
    """Whom a verb of blaming before token `link` ('of', 'for') is about: 'accused | the Legion | of'."""
    cue = label.cue
    verb = _verb_before(label, link, forms_of("blaming_verbs"))
    if verb is None:
        return None
    if _is_passive(label, verb) or verb + 1 == link:
        if verb == cue.segment.opening:
            return behind_comma(label, link)
        return subject_of(label, verb)
    found = label.phrase_after(verb + 1)
    goes_on = found and any(is_past(cue.at(number)) for number in range(found[1], link))  # 'and spoke of'
    return found if found and found[1] <= link + 1 and not goes_on else None


def behind_comma(label: Labelling, number: int) -> Range | None:
    """The subject that follows an opening phrase: 'By joining the raid, | the brigade | betrayed'."""
    cue = label.cue
    if any(cue.at(place) == "," for place in range(cue.segment.first, number)):
        return None
    for place in range(number, min(number + FARTHEST_CLAUSE, cue.segment.stop)):
        if cue.at(place) == ",":
            return source_after(label.clause, place + 1) if place + 1 < cue.segment.stop else None
    return None


def _verb_before(label: Labelling, stop: int, forms: frozenset[str]) -> int | None:
    """The nearest of these verb forms before token `stop`, in its clause and a few words away."""
    cue = label.cue
    for number in range(stop - 1, max(cue.segment.first, stop - FARTHEST_VERB) - 1, -1):
        if cue.at(number) in forms:
            return number
        if cue.at(number) in (";", ":", "."):
            return None
    return None


def _is_passive(label: Labelling, verb: int) -> bool:
    start = label.before_auxiliaries(verb)
    return any(label.cue.at(number) in word_class("forms_of_be") for number in range(start, verb))


def _before_insertion(label: Labelling, start: int) -> Range | None:
    """The subject over words between commas: 'built roads and, according to Lem, | deported', ', he said, who'."""
    cue = label.cue
    relative = cue.at(start - 1) in ("who", "which")
    closing = start - 1 - relative
    if cue.at(closing) != ",":
        return None
    near = range(closing - 1, max(cue.segment.first, closing - FARTHEST_INSERTION), -1)
    opening = next((number for number in near if cue.at(number) == ","), None)
    if opening is None:
        return None
    if not relative:
        return first_actor(label, opening - 1) if cue.at(opening - 1) in ("and", "but") else None
    if not is_reporting_verb(label.clause, closing - 1):
        return None
    described = label.phrase_before(opening)
    link = _link_before(label, described) if described else None
    return subject_of(label, link) if link is not None else described


def _over_reporting(label: Labelling, start: int) -> Range | None:
    """'Ortega, who critics say | is a dictator': the noun before a relative clause that reports."""
    cue = label.cue
    if not is_reporting_verb(label.clause, start - 1):
        return None
    for number in range(start - 2, max(cue.segment.first, start - FARTHEST_SAYING), -1):
        if cue.at(number) in ("who", "which", "that"):
            found = label.phrase_before(number + 1)
            return label.name_in_apposition(found) if found else None
    return None


def _link_before(label: Labelling, phrase: Range) -> int | None:
    """'is a respected judge | who crushed': the linking verb of which the phrase is the predicate."""
    cue = label.cue
    number = phrase[0] - 1
    if cue.at(number) not in ("a", "an"):
        return None
    number -= 1 + (cue.at(number - 1) in QUOTES)
    return number if cue.at(number) in word_class("linking_verbs") else None


def _pronoun_seen_as(label: Labelling, phrase: Range) -> Range | None:
    """'see | him | as a visionary who rescued': the pronoun whose predicate the phrase is."""
    number = phrase[0] - 1
    number -= label.cue.at(number) in word_class("determiners")
    is_seen = label.cue.at(number) == "as" and label.cue.at(number - 1) in word_class("object_pronouns")
    return (number - 1, number) if is_seen else None


def before_relative(label: Labelling, phrase: Range) -> Range | None:
    """'the scientists who made the fish | have been called': the noun before the relative clause, not the one in it."""
    cue = label.cue
    if label.has_name(phrase) or cue.at(phrase[0] - 1) in word_class("subject_pronouns") - {"who"}:
        return None
    for number in range(phrase[0] - 1, max(cue.segment.first, phrase[0] - FARTHEST_VERB), -1):
        if cue.at(number) == "who":
            return label.phrase_before(number)
        if not cue.at(number)[:1].isalnum() or is_reporting_verb(label.clause, number):
            return None
    return None


def _last_part(label: Labelling, phrase: Range) -> Range:
    """What follows the last preposition of a phrase: 'the bridge from an occupying army' | 'that'."""
    links = [number for number in range(*phrase) if label.cue.at(number) in word_class("prepositions")]
    first = links[-1] + 1 if links else phrase[0]
    first += label.cue.at(first) in word_class("determiners")
    return (first, phrase[1]) if first < phrase[1] else phrase


def is_past(word: str) -> bool:
    """Whether a lower-case verb form may be a past tense or a past participle."""
    if word.endswith("ed") or word in irregular_pasts():
        return True
    return word.endswith("n") and word in irregular_participles()  # 'beaten', not 'cut'


def _clause_starts(label: Labelling, stop: int) -> Iterator[int]:
    """Where a clause that ends at token `stop` may begin, the nearest first; over what opens it: 'By Friday, |'."""
    cue, clause = label.cue, label.clause
    beginning = max(behind_dateline(clause), stop - FARTHEST_CLAUSE)
    for number in range(stop - 1, beginning - 1, -1):
        word = clause.word(number)
        is_mark = word in (";", ":", ",", QUOTE) or word in DASHES
        if is_mark or word in word_class("clause_openers") - {"who", "which", "whose", "as", "whom"}:
            yield number + 1
        elif is_reporting_verb(clause, number) and number + 1 < stop:
            yield number + 1 + (clause.word(number + 1) == "that")
    while beginning < stop and not cue.at(beginning)[:1].isalnum():
        beginning += 1
    yield beginning


def _opens_a_clause(label: Labelling, number: int) -> bool:
    """Whether a verb, or what stands between a subject and its verb, is at token `number`."""
    word = label.cue.at(number)
    if word in ("who", "which", ",") or word in word_class("auxiliaries", "adverbs"):
        return True
    return is_past(word) or is_reporting_verb(label.clause, number)


def _is_somebody(label: Labelling, phrase: Range) -> bool:
    """Whether a phrase is a pronoun, a noun for people, or a name that is no date."""
    cue = label.cue
    words = range(*phrase)
    if phrase[1] - phrase[0] == 1 and cue.at(phrase[0]) in word_class("subject_pronouns") | {"some", "many", "others"}:
        return True
    head = next((number - 1 for number in words if cue.at(number) in word_class("prepositions")), phrase[1] - 1)
    if can_act(cue.at(head)):
        return True
    return any(is_name_word(cue.text_at(number)) and not is_date(cue.at(number)) for number in words)
