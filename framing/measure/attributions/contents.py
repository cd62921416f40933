"""What is said: where the content of an attribution begins, and whether there is any."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from framing.measure.attributions.clauses import DASHES, ENDS, Clause, behind_dateline
from framing.measure.attributions.ends import LONGEST_CONTENT, end_of_content, finite_forms
from framing.measure.inflection import irregular_pasts
from framing.measure.phrases import Range, is_date, phrase_after, phrase_ends
from framing.measure.word_classes import is_number, word_class
from framing.text.readings import QUOTE

FEWEST_WORDS = 3  # tokens that a content before its verb has at least
LONGEST_TAIL = 16  # tokens that adjuncts behind a verb may take: 'said in a statement on Friday'
NOMINATIVES = frozenset(("i", "he", "she", "we", "they"))  # pronouns that can be nothing but subjects
LONGEST_PREDICATE = 9  # tokens behind a subject among which its verb is looked for
LONGEST_INSERTION = 12  # tokens of what stands between a subject and its verb
EDGES = frozenset((",", ":", ";", *DASHES))  # marks that are no part of a content at its ends
LONGEST_PAIR = 8  # tokens between 'to' and the second of two infinitives


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source (None where the text names none), the verb, and the content, all as token ranges.

    `rest` is where the content goes on behind an inserted 'he said'.
    """

    source: Range | None
    verb: Range
    content: Range
    rest: Range | None = None
    rule: str = ""


def attribution(clause: Clause, source: Range | None, content: Range) -> Attribution | None:
    """The attribution with its content trimmed of marks at its ends; None where nothing is left."""
    first, stop = _trimmed(clause, content)
    if stop <= first or (source and source[0] < stop and first < source[1]):
        return None
    if source and clause.word(source[0]) in ("i", "we", "you") and source[1] - source[0] == 1:
        return None  # the one who speaks already, or is spoken to
    return Attribution(source, (clause.verb.first, clause.verb.stop), (first, stop))


def on_both_sides(clause: Clause, source: Range | None, mark: int, comma: int) -> Attribution | None:
    """'The rebels, he said on Friday, might flee': what stands before `mark` and behind `comma`."""
    found = attribution(clause, source, (behind_dateline(clause), mark))
    rest = _trimmed(clause, (comma + 1, end_of_content(clause, comma + 1)))
    return replace(found, rest=rest) if found and rest[0] < rest[1] else found


def _trimmed(clause: Clause, content: Range) -> Range:
    first, stop = content
    texts = clause.document.tokens.texts
    while first < stop and texts[first] in EDGES:
        first += 1
    while stop > first and (texts[stop - 1] in ENDS or texts[stop - 1] in EDGES):
        stop -= 1
    return first, stop


def content_before(clause: Clause, source: Range | None, mark: int) -> Attribution | None:
    """The attribution of what stands before the comma or quotation mark `mark`; None where that is but an adjunct."""
    stop = mark + 1 if clause.word(mark) == QUOTE else mark
    if mark <= clause.first:
        return None
    is_adjunct = clause.word(clause.first) in word_class("prepositions") and stop - clause.first < 6
    fewest = FEWEST_WORDS - (not clause.word(clause.verb.stop))  # a headline may be 'Bridge unsafe, engineers warn'
    if (stop - clause.first < fewest and clause.word(mark) != QUOTE) or is_adjunct:
        return None
    return attribution(clause, source, (max(_start_of_content(clause, mark), stop - LONGEST_CONTENT), stop))


def _start_of_content(clause: Clause, mark: int) -> int:
    """Behind the dateline; in a headline or a caption behind its last semicolon or stop.

    'Two dead in raid; | all fled, he says'.
    """
    if clause.segment.section.kind not in ("headline", "heading", "caption"):
        return behind_dateline(clause)
    in_quotes, parts = False, ENDS | {";"}
    for number in range(mark - 1, clause.first, -1):
        in_quotes ^= clause.word(number) == QUOTE
        if clause.word(number) in parts and not in_quotes:
            return number + 1
    return behind_dateline(clause)


def is_tail(clause: Clause, number: int) -> bool:
    """Whether nothing but adjuncts of time, place or hearer follow: 'said.', 'said on Friday in a statement.'"""
    if clause.verb.entry.phrase in word_class("hearer_verbs"):
        number = _behind_hearer(clause, number)  # 'told the court on Friday'
    word = clause.word(number)
    if not word or word in ENDS or (word == QUOTE and number >= clause.stop - 1):
        return True
    if word == ",":
        following = clause.word(number + 1)
        return (
            following in word_class("prepositions", "tail_openers") or following == QUOTE or following.endswith("ing")
        )
    if word not in word_class("prepositions", "tail_times") and word.removesuffix("'s") not in word_class("weekdays"):
        return False
    rest = clause.words(number, number + LONGEST_TAIL)
    if len(rest) == LONGEST_TAIL or not {"that", QUOTE, ":"}.isdisjoint(rest):
        return False
    first_part = takewhile(lambda word: word != "," and word not in word_class("clause_openers"), rest[1:])
    return not any(word in word_class("auxiliaries") or word in irregular_pasts() for word in first_part)


def behind_adjuncts(clause: Clause, number: int) -> int:
    """The number behind the hearer and the adjuncts of a verb: 'told | reporters on Friday in Lisk | it would go'."""
    stop = min(number + LONGEST_TAIL, clause.stop)
    if clause.verb.entry.phrase in word_class("hearer_verbs"):
        number = _behind_hearer(clause, number)
    while number < stop:
        word = clause.word(number)
        is_time = is_date(word) or word in word_class("tail_times", "units_of_time")
        if is_time or (is_number(word) and _counts_time(clause, number)):
            number += 1
        elif word in word_class("adjunct_prepositions"):
            phrase = phrase_after(clause.document, clause, number + 1)
            if phrase is None:
                return number
            number = phrase[1]
        elif (word.endswith("ly") and len(word) > 4) or word in ("again", "later"):
            number += 1
        elif word.endswith("ed") and clause.word(number - 1) in word_class("document_nouns"):
            number += 1  # 'in a letter dated March 3'
        else:
            return number
    return number


def _counts_time(clause: Clause, number: int) -> bool:
    """'on March | 3', '| two weeks ago': not 'said | two men had fled'."""
    return is_date(clause.word(number - 1)) or clause.word(number + 1) in word_class("units_of_time")


def _behind_hearer(clause: Clause, number: int) -> int:
    if clause.word(number) in word_class("object_pronouns"):
        return number + 1
    if clause.word(number) == "that":
        return number  # 'warned that the law': nobody is told
    hearer = phrase_after(clause.document, clause, number)
    return hearer[1] if hearer else number


def is_supposed(clause: Clause) -> bool:
    """Whether the verb only might be done: 'would support', 'to refuse', 'not want'; 'tends to want' is done."""
    number = clause.verb.first - 1
    while clause.word(number) in word_class("adverbs") or clause.word(number).endswith("ly"):
        number -= 1
    if clause.form.endswith("ing") and clause.word(number) in word_class("prepositions"):
        return True  # 'instead of advocating'
    if clause.word(number) in ("and", "or") and clause.form == clause.verb.entry.phrase.split()[0]:
        near = [clause.word(place) for place in range(number - 1, max(clause.first, number - LONGEST_PAIR) - 1, -1)]
        if "to" in near[: near.index(",") if "," in near else None]:
            return True  # 'to write poetry and criticize art'
    if clause.word(number) == "to":
        return clause.word(number - 1) not in word_class("catenative_verbs")
    return clause.word(number) in word_class("modals") or clause.word(number) in ("let", "'ll")


def is_infinitive(clause: Clause, number: int) -> bool:
    """'to leave', 'not to wait': not 'to the sea', 'to her', 'to London'."""
    number += clause.word(number) == "not"
    follows = clause.word(number + 1)
    if clause.word(number) != "to" or not follows.isalpha() or clause.text(number + 1)[:1].isupper():
        return False
    if follows.endswith("s") and not follows.endswith(("ss", "us")):
        return False  # 'threats to nests'
    closed = ("determiners", "pronouns", "prepositions", "possessives", "number_words", "object_pronouns")
    nouns = word_class("people_nouns", "units_of_time")
    return follows not in nouns and not any(follows in word_class(name) for name in closed)


def opens_a_clause(clause: Clause, start: int) -> bool:
    """Whether a subject with its verb begins at token `start`: 'it will leave', 'the frost came', 'prices rose'."""
    start += clause.word(start) in ("outside", "inside")  # adjectives here: 'outside agitators had'
    if clause.word(start) in word_class("quantifiers"):
        start += 2 if clause.word(start + 1) == "of" else 1  # 'most of the dead were', 'some know'
    if clause.word(start) in word_class("objects_only"):
        return False
    is_before_verb = clause.word(start + 1) in word_class("auxiliaries", "modals")
    if clause.word(start) in NOMINATIVES or (is_before_verb and clause.word(start).isalpha()):
        return True
    start += clause.word(start) in ("further", "more", "most")
    is_pronoun = clause.word(start) in _pronouns_for_subjects()
    subject = (start, start + 1) if is_pronoun else phrase_after(clause.document, clause, start)
    if subject is None:
        return False
    subject = (subject[0], _behind_inserted(clause, subject[1]))
    stop = min(subject[1] + LONGEST_PREDICATE, clause.stop)
    stop = next((number for number in range(subject[1], stop) if clause.word(number) in _ends_of_predicates()), stop)
    if any(clause.word(number) in finite_forms() and clause.text(number) != "May" for number in range(start + 1, stop)):
        return True
    is_determined = clause.word(start) in word_class("determiners")
    if is_determined and any(_is_verb_with_object(clause, number) for number in range(subject[0] + 1, subject[1])):
        return True
    behind = next((word for word in clause.words(subject[1], stop) if not word.endswith("ly")), "")
    return _could_be_finite(behind)


@cache
def _pronouns_for_subjects() -> frozenset[str]:
    return word_class("subject_pronouns", "indefinite_pronouns") - {"who"} | {"nobody"}


@cache
def _ends_of_predicates() -> frozenset[str]:
    return word_class("subordinators") | {",", ";", ":", "that", "but"}


def _is_verb_with_object(clause: Clause, number: int) -> bool:
    """'the firm inflates its revenue': an ending of a verb before a determiner."""
    return clause.word(number).endswith("s") and clause.word(number + 1) in word_class("determiners")


def _behind_inserted(clause: Clause, number: int) -> int:
    """The number behind an age or an apposition: 'Ed Lund, 34, was', 'the mayor, Mara Lind, will'."""
    if clause.word(number) != ",":
        return number
    closing = (
        place for place in range(number + 1, min(number + LONGEST_INSERTION, clause.stop)) if clause.word(place) == ","
    )
    return next(closing, number - 1) + 1


def _could_be_finite(word: str) -> bool:
    """'closed', 'costs': an ending of a verb, on no function word."""
    is_closed = word in phrase_ends() or word in word_class("determiners", "pronouns")
    return word.endswith(("ed", "s")) and len(word) > 3 and not is_closed
