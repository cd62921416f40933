"""Who is said to speak: the noun phrase before or behind a reporting verb, over appositions and auxiliaries."""

from __future__ import annotations

from itertools import pairwise

from framing.measure.attributions.clauses import Clause, behind_dateline, is_reporting_verb
from framing.measure.attributions.ends import is_finite, verb_of_clause
from framing.measure.parties import can_act, party_nouns
from framing.measure.phrases import (
    LONGEST_PHRASE,
    Range,
    name_at,
    phrase_after,
    phrase_before,
    phrase_ends,
)
from framing.measure.word_classes import is_number, word_class
from framing.text.readings import QUOTE
from framing.text.words import is_name_word

FARTHEST_RELATIVE = 12  # tokens of a relative clause between a subject and its verb
FARTHEST_SUBJECT = 40  # tokens between a participle and the pronoun that it belongs to


def subject(clause: Clause) -> Range | None:
    """The subject of the verb: before it and its auxiliaries, over an apposition, or that of the clause it hangs on."""
    stop = before_auxiliaries(clause, clause.verb.first)
    if clause.form.endswith("ing") and stop == clause.verb.first:
        nearest = _subject_of_last_clause(clause, stop)
        return nearest or _speaker_before(clause, stop) or main_subject(clause, stop)
    last = clause.word(stop - 1)
    if last in ("who", "which") or (last == "that" and stop == clause.verb.first):
        is_person = last == "who"
        stop -= 1
        stop -= clause.word(stop - 1) == ","
        if is_person:
            return _people_in(clause, source_before(clause, stop))
    if clause.word(stop - 1) in ("and", "but", "then"):
        return _speaker_before(clause, stop) or main_subject(clause, stop)
    farthest = max(clause.first, stop - FARTHEST_RELATIVE)
    if clause.word(stop - 1) != "," and "who" in clause.words(farthest + 1, stop - 1):
        for number in range(stop - 2, farthest, -1):  # 'officials who asked ... said'
            if clause.word(number) == "who":
                return _people_in(clause, source_before(clause, number - (clause.word(number - 1) == ",")))
            if clause.word(number) in (",", ";", QUOTE):
                break
    return source_before(clause, stop) or main_subject(clause, stop)


def _people_in(clause: Clause, found: Range | None) -> Range | None:
    """Whom 'who' means: of 'criticism from veterans' the veterans, of 'the head of the bank' the head."""
    if found is None:
        return None
    for number in range(found[1] - 2, found[0], -1):
        if clause.word(number) in ("of", "from", "for", "in", "at") and not can_act(clause.word(number - 1)):
            is_named = is_name_word(clause.text(number - 1))
            start = number + 1 + (clause.word(number + 1) in word_class("determiners"))
            return found if is_named or start >= found[1] else (start, found[1])
    return found


def source_before(clause: Clause, stop: int) -> Range | None:
    """The noun phrase before token `stop`; over an apposition the one before, or its name: 'its head, Lind, said'."""
    if clause.word(stop - 1) != ",":
        return _noun_phrase_before(clause, stop)
    opening = _opening_of_apposition(clause, stop - 1)
    if opening is None:
        return None
    if is_number(clause.word(opening - 1)) and clause.word(opening - 2) == ",":
        opening -= 2  # 'Ruth Amsel, 81, a member, | said'
    start = opening + 1 + (clause.word(opening + 1) == "the")
    name = name_at(clause.document, clause, start)  # 'its head, Lind', 'his organ, the Velm Mirror'
    return name if name and name[1] == stop - 1 else _noun_phrase_before(clause, opening)


def start_of_subject(clause: Clause, source: Range) -> int:
    """The first token of the subject that `source` stands in: of 'its head, Mara Lind,' that is 'its'."""
    start = source[0]
    if clause.word(start - 1) == "," and clause.word(source[1]) == ",":
        described = _noun_phrase_before(clause, start - 1)
        start = described[0] if described and _describes_somebody(clause, described) else start
    if clause.word(start - 1) == "." and clause.word(start - 2) in word_class("titles"):
        start -= 2  # 'Mr. Garrity'
    start -= clause.word(start - 1) == "one"  # 'one Velm member'
    return before_determiner(clause, start)


def _describes_somebody(clause: Clause, found: Range) -> bool:
    """'leader of the Valley List', 'interior minister': a noun for people, whatever stands behind its 'of'."""
    links = (number for number in range(*found) if clause.word(number) in ("of", "for", "in", "at", "from"))
    head = clause.word(next(links, found[1]) - 1)
    return head in party_nouns() or can_act(head)


def source_after(clause: Clause, start: int) -> Range | None:
    """The noun phrase at token `start` with its 'of ...', or the name in apposition to it: 'its head, Mara Lind'."""
    if clause.word(start) in word_class("quantifiers"):
        following = clause.word(start + 1)
        if following in phrase_ends() or following in (",", "", "."):
            return start, start + 1  # 'hailed by some as a saint'
        start += 1
    found = phrase_after(clause.document, clause, start)
    if found is None:
        return None
    if clause.word(found[1]) == "of":
        owner = phrase_after(clause.document, clause, found[1] + 1)
        found, head = (found[0], owner[1]) if owner else found, found
    else:
        head = found
    has_name = any(is_name_word(clause.document.tokens.texts[number]) for number in range(*head))
    if not has_name and clause.word(found[1]) == ",":
        return name_at(clause.document, clause, found[1] + 1) or found
    return found


def before_auxiliaries(clause: Clause, number: int) -> int:
    """The number behind the subject: auxiliaries, adverbs and 'tends to' before the verb are passed over."""
    skipped = word_class("auxiliaries", "adverbs", "negations")
    earliest = max(clause.first + 1, number - LONGEST_PHRASE)
    while number > earliest:
        word = clause.word(number - 1)
        if word in skipped or (word.endswith("ly") and len(word) > 4 and number - 1 > clause.first):
            number -= 1
        elif word == "to" and clause.word(number - 2) in word_class("catenative_verbs"):
            number -= 2
        else:
            break
    return number


def before_determiner(clause: Clause, number: int) -> int:
    """The number of the determiner before token `number`, else that number."""
    return number - 1 if clause.word(number - 1) in word_class("determiners") else number


def end_of_apposition(clause: Clause, number: int) -> int:
    """Where the content goes on behind a source: 'according to Ortega, the head of the union, C'."""
    comma = next((place for place in range(number, min(number + 14, clause.stop)) if clause.word(place) == ","), None)
    if comma is None:
        return number
    opening = clause.word(comma + 1)
    described = phrase_after(clause.document, clause, comma + 1)
    if described and is_finite(clause, described[1]):
        return comma + 1  # 'According to the minutes, | the plan was drafted in May, a month late'
    if opening in ("the", "a", "an", "head", "who", "which") or opening.endswith("ed"):
        closing = next(
            (place for place in range(comma + 1, min(comma + 14, clause.stop)) if clause.word(place) == ","), None
        )
        return closing + 1 if closing else comma + 1
    return comma + 1


def closes_apposition(clause: Clause, mark: int) -> bool:
    """Whether the comma at `mark` ends an apposition to the first words: 'Renn, a former judge, denied it'."""
    opening = _opening_of_apposition(clause, mark) if clause.word(mark) == "," else None
    if opening is None:
        return False
    subject = phrase_before(clause.document, clause, opening)
    return subject is not None and subject[0] - clause.first <= 1


def is_source(clause: Clause, source: Range) -> bool:
    """Whether a phrase can be a source: somebody, a body that speaks, or a document.

    A phrase with "of" is judged by what stands before it: 'head of the bank', 'a third of voters'.
    """
    words = clause.words(*source)
    if words[-1] in word_class("negations"):
        return False  # 'nobody believes'
    if words[-1] in word_class("lone_determiners", "person_pronouns") or words[-1] == "it":
        return True
    if _only_opens(clause, source):
        if len(words) == 1 and not words[0].endswith("s"):
            return True
    elif is_somebody(clause, source):
        return True
    heads = {
        words[-1],
        *(word for word, after in pairwise(words) if after in ("of", "in", "from", "at", "for", "on", "about", "with")),
    }
    heads |= {head.removesuffix("s") for head in heads}
    known = word_class("speaker_nouns", "document_nouns", "organisation_nouns", "mouthpieces")
    is_known = not (heads.isdisjoint(known) and heads.isdisjoint(party_nouns()))
    return is_known or any(map(can_act, heads))


def _only_opens(clause: Clause, source: Range) -> bool:
    """Whether the only capital of a phrase is that of the sentence: 'Cloud shapes', 'Prosecutors'."""
    texts = clause.document.tokens.texts
    behind_mark = clause.word(source[0] - 1) == QUOTE and clause.opens_quotation(source[0] - 1)
    opens = source[0] <= clause.segment.opening or behind_mark
    return opens and not any(is_name_word(texts[number]) for number in range(source[0] + 1, source[1]))


def is_somebody(clause: Clause, source: Range) -> bool:
    """Whether a phrase is a name, a pronoun or a noun for people."""
    if any(is_name_word(clause.document.tokens.texts[number]) for number in range(*source)):
        return True
    word = clause.word(source[1] - 1)
    return word in word_class("subject_pronouns") or word in party_nouns() or word in word_class("mouthpieces")


def is_written(clause: Clause, number: int) -> bool:
    """Whether a participle tells what the document before it says: 'a banner | reading', 'leaflets | urging'."""
    head = clause.word(number - 1)
    is_document = head in word_class("document_nouns") or head.removesuffix("s") in word_class("document_nouns")
    return is_document and clause.word(number).endswith("ing") and is_reporting_verb(clause, number)


def can_speak(clause: Clause, source: Range) -> bool:
    """Whether 'according to' is followed by somebody or a document, not by a measure ('according to size')."""
    if clause.word(source[0] - 1) in word_class("determiners") or source[1] - source[0] > 1:
        return True
    word = clause.word(source[0])
    is_known = word in party_nouns() or word in word_class("evidence_nouns")
    return is_known or is_name_word(clause.document.tokens.texts[source[0]]) or word.endswith("s")


def _speaker_before(clause: Clause, stop: int) -> Range | None:
    """Who speaks in the clause that a participle or a second verb goes on with: 'Lind said it was hers, | calling'.

    The subject of the nearest verb of saying that is the main verb of the sentence or stands behind its content.
    """
    for number in range(stop - 1, max(clause.first, stop - FARTHEST_SUBJECT), -1):
        if not is_reporting_verb(clause, number) or clause.word(number).endswith("ing"):
            continue
        source = source_before(clause, before_auxiliaries(clause, number))
        if source is not None and clause.word(source[0]) in ("who", "which"):
            return source_before(clause, source[0] - (clause.word(source[0] - 1) == ","))
        if source is None or not is_source(clause, source):
            continue
        opening = start_of_subject(clause, source)
        before = clause.word(opening - 1)
        if opening - behind_dateline(clause) <= 1 or before in (",", QUOTE, ";", "but", "and", "while"):
            return source
    return None


def main_subject(clause: Clause, stop: int) -> Range | None:
    """The subject that governs a participle or an infinitive at `stop`: 'the militia was key in | freeing the town'.

    The nearest pronoun that is a subject, else the source of a verb of saying before it, else the first noun phrase.
    """
    for number in range(stop - 1, max(clause.first, stop - FARTHEST_SUBJECT) - 1, -1):
        word = clause.word(number)
        if word in word_class("subject_pronouns") and word not in ("who", "it", "i", "you"):
            return number, number + 1
    for number in range(stop - 1, max(clause.first, stop - FARTHEST_SUBJECT) - 1, -1):
        # 'a spokesman said, calling it a hoax'
        if clause.word(number) == "," and is_reporting_verb(clause, number - 1):
            return source_before(clause, before_auxiliaries(clause, number - 1))
    number = behind_dateline(clause)
    while number < stop and (clause.word(number) == QUOTE or not clause.word(number)[0].isalnum()):
        number += 1
    if clause.word(number) in word_class("prepositions", "adverbs", "conjunctions"):
        near = range(number, min(number + FARTHEST_SUBJECT, stop))
        comma = next((place for place in near if clause.word(place) == ","), number)
        number = comma + 1
    found = source_after(clause, number)
    return found if found and found[1] <= stop else None


def _subject_of_last_clause(clause: Clause, stop: int) -> Range | None:
    """'The firm left, and its head, Dot Lund, hit back, | calling': the subject behind the last ', and' or ';'."""
    for number in range(stop - 1, max(clause.first, stop - FARTHEST_SUBJECT), -1):
        joins = clause.word(number) in ("and", "but", "while") and clause.word(number - 1) == ","
        verb = verb_of_clause(clause, number + 1) if joins or clause.word(number) == ";" else None
        if verb is not None and verb < stop:
            return source_before(clause, before_auxiliaries(clause, verb))
    return None


def _noun_phrase_before(clause: Clause, stop: int) -> Range | None:
    """The noun phrase before token `stop`, with the possessive that says whose it is: 'his office'."""
    last = clause.word(stop - 1)
    if last in word_class("reflexives") and clause.word(stop - 2)[:1].isalpha():
        stop -= 1  # 'the minister | himself'
        last = clause.word(stop - 1)
    if last in word_class("lone_determiners"):
        return stop - 1, stop  # 'another | said'
    if last in word_class("pronouns") and clause.word(stop - 2) == "of":
        return (stop - 3, stop) if _is_part(clause, stop - 3) else (stop - 1, stop)
    found = phrase_before(clause.document, clause, stop)
    if found is None:
        return None
    if found[1] - found[0] > 1 and clause.word(found[0]) == ".":
        found = found[0] + 1, found[1]  # 'Gov. Tom Haskell'
    if clause.word(found[0] - 1) == "by" and _is_reached(clause, found[0] - 2):
        found = phrase_before(clause.document, clause, found[0] - 2) or found  # 'residents | reached by telephone'
    found = _with_what_it_stands_on(clause, _behind_what(clause, found))
    return (found[0] - 1, found[1]) if clause.word(found[0] - 1) in word_class("possessives") else found


def _behind_what(clause: Clause, found: Range) -> Range:
    """'taken in what | campaigners call'."""
    words = clause.words(found[0], found[1] - 1)
    return (found[1] - 1 - words[::-1].index("what"), found[1]) if "what" in words else found


def _is_reached(clause: Clause, number: int) -> bool:
    """'residents | reached | by telephone': not 'was | shouted down by residents', 'was | hit by them'."""
    if clause.word(number - 1) in word_class("forms_of_be"):
        return False
    return clause.word(number).endswith(("ed", "en", "wn")) and clause.word(number) != "down"


def _is_part(clause: Clause, number: int) -> bool:
    """'one | of them', 'most | of us'."""
    word = clause.word(number)
    return word in word_class("quantifiers") or is_number(word) or word in ("none", "each", "either", "neither")


def _with_what_it_stands_on(clause: Clause, found: Range) -> Range:
    """'the sign on | the gate', 'a man with | a dog': from the document or the people, where they stand in front."""
    preposition = before_determiner(clause, found[0]) - 1
    if clause.word(preposition) not in ("on", "about", "with", "by"):
        return found
    whole = phrase_before(clause.document, clause, preposition)
    if whole is None:
        return found
    head = clause.word(whole[1] - 1)
    stands = head in word_class("document_nouns") or (can_act(head) and clause.word(preposition) != "by")
    return (whole[0], found[1]) if stands else found


def _opening_of_apposition(clause: Clause, comma: int) -> int | None:
    """The comma that opens the apposition which ends at `comma`: 'Ortega, the head of the union, said'."""
    for number in range(comma - 1, max(clause.first, comma - 14), -1):
        if clause.word(number) == ",":
            return number
    return None
