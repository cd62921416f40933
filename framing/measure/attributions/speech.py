"""Rules for what is said in a clause or a quotation: behind its verb, before it, or on both sides."""

from __future__ import annotations

from framing.measure.attributions.clauses import (
    CLOSERS,
    DASHES,
    ENDS,
    Clause,
    behind_dateline,
    forms_of,
    is_reporting_verb,
)
from framing.measure.attributions.contents import (
    LONGEST_TAIL,
    NOMINATIVES,
    Attribution,
    attribution,
    behind_adjuncts,
    content_before,
    is_supposed,
    is_tail,
    on_both_sides,
    opens_a_clause,
)
from framing.measure.attributions.ends import (
    LONGEST_CONTENT,
    behind_quotation,
    end_of_content,
    goes_on_behind_and,
    is_finite,
    verb_of_clause,
)
from framing.measure.attributions.passives import is_passive
from framing.measure.attributions.sources import (
    before_auxiliaries,
    can_speak,
    closes_apposition,
    end_of_apposition,
    is_somebody,
    is_source,
    is_written,
    source_after,
    source_before,
    start_of_subject,
)
from framing.measure.attributions.subjects import of_subject
from framing.measure.inflection import irregular_pasts
from framing.measure.phrases import is_date, phrase_before, phrase_ends
from framing.measure.word_classes import is_number, word_class
from framing.text.readings import QUOTE
from framing.text.words import is_name_word

FEWEST_CLAUSE_WORDS = 3  # words of a clause that only its verb of saying tells


def according_to(clause: Clause) -> Attribution | None:
    """'According to the council, C' and 'C, according to the council'."""
    source = source_after(clause, clause.verb.stop)
    if source is None or not can_speak(clause, source):
        return None
    before = content_before(clause, source, clause.verb.first)
    opens_second = "and" in (clause.word(clause.verb.first - 1), clause.word(clause.verb.first - 2))
    if before is not None and not opens_second:
        comma = end_of_apposition(clause, source[1]) - 1
        lead = range(behind_dateline(clause), clause.verb.first)
        is_inserted = clause.word(comma) == "," and is_finite(clause, comma + 1)
        if is_inserted and not any(is_finite(clause, number) for number in lead):
            return on_both_sides(clause, source, clause.verb.first - 1, comma)
        return before
    after = end_of_apposition(clause, source[1])
    return attribution(clause, source, (after, end_of_content(clause, after)))


def said_after_content(clause: Clause) -> Attribution | None:
    """'C, the army said on Friday', '"C," Mara Lind, its head, said': the source stands between content and verb."""
    source = source_before(clause, before_auxiliaries(clause, clause.verb.first))
    mark = start_of_subject(clause, source) - 1 if source else clause.first
    if source is None or clause.word(mark) not in CLOSERS or is_passive(clause):
        return None
    lemma, last = clause.verb.entry.phrase, clause.word(source[1] - 1)
    if _is_gerund(clause, source[1] - 1) or last in irregular_pasts():
        return None  # 'Lind, head of the union, sent | requests': a verb is nobody
    if lemma in word_class("manner_verbs") and clause.word(mark) != QUOTE:
        return None
    is_evidence = last in word_class("evidence_nouns")
    if lemma in word_class("verbs_of_things") and not is_evidence and not is_source(clause, source):
        return None
    comma = _comma_before_rest(clause, mark) if clause.word(mark) == "," and mark > clause.first else None
    if comma is not None:
        return on_both_sides(clause, source, mark, comma)
    if lemma == "hear" and last in word_class("hearing_bodies"):
        source = None  # 'C, the court heard on Tuesday'
    is_quoted = clause.word(mark) == QUOTE and clause.word(clause.verb.stop) not in (QUOTE, "that", ":")
    if not (is_quoted or is_tail(clause, clause.verb.stop)):
        return None
    return content_before(clause, source, mark)


def _is_gerund(clause: Clause, number: int) -> bool:
    """'C, not knowing said': an act says nothing; a name such as Reading may."""
    return clause.word(number).endswith("ing") and not is_name_word(clause.text(number))


def _comma_before_rest(clause: Clause, mark: int) -> int | None:
    """The comma behind an inserted verb, with a verb behind it: 'The rebels, he said on Friday | , might flee'."""
    comma = behind_adjuncts(clause, clause.verb.stop)
    follows = clause.word(comma + 1)
    if clause.word(comma) == ";":
        return None if _is_somebody_elses(clause, comma + 1) else comma  # 'A, she said; B'
    if clause.word(comma) == "," and (follows == "that" or _is_denial(clause, comma + 1)):
        return comma  # 'It is possible, he said, | that', '| but never rigged'
    if clause.word(comma) != "," or follows.endswith("ing"):
        return None
    if follows in word_class("tail_openers") and follows != "and":
        return None
    if clause.word(mark - 1) in word_class("auxiliaries") or follows in ("who", "whose", "which"):
        return comma
    if follows == "and":
        is_denied = clause.word(comma + 2) in word_class("negations")  # 'and not a crank'
        return comma if is_denied or goes_on_behind_and(clause, comma + 1) else None
    lead = range(behind_dateline(clause), mark)
    is_subject = not any(is_finite(clause, number) for number in lead) and follows not in word_class("prepositions")
    return comma if is_finite(clause, comma + 1) or (is_subject and follows.endswith("s")) else None


def _is_denial(clause: Clause, number: int) -> bool:
    return clause.word(number) == "but" and clause.word(number + 1) in word_class("negations")


def _is_somebody_elses(clause: Clause, number: int) -> bool:
    """'they left, she said; | the army said they fled': whether another verb of saying governs what follows."""
    verb = verb_of_clause(clause, number)
    if verb is not None and is_reporting_verb(clause, verb):
        return True
    farthest = min(number + LONGEST_CONTENT, clause.stop)
    stop = next((place for place in range(number, farthest) if clause.word(place) in ENDS), farthest)
    return is_reporting_verb(clause, stop - 1)


def told_after_content(clause: Clause) -> Attribution | None:
    """'C, the court was told on Friday': who told it is left out; the subject is the hearer."""
    if clause.form not in ("told", "informed") or not is_passive(clause):
        return None
    hearer = source_before(clause, before_auxiliaries(clause, clause.verb.first))
    mark = start_of_subject(clause, hearer) - 1 if hearer else clause.first
    if clause.word(mark) not in (QUOTE, ",", *DASHES) or mark <= clause.first or clause.word(mark + 1) == "who":
        return None
    comma = _comma_before_rest(clause, mark)
    if comma is not None:
        return on_both_sides(clause, None, mark, comma)
    follows = clause.word(clause.verb.stop)
    ends_here = follows in ENDS or follows in ("", ",") or (follows != "to" and is_tail(clause, clause.verb.stop))
    return content_before(clause, None, mark) if ends_here else None


def content_then_said(clause: Clause) -> Attribution | None:
    """'C, said Ortega': the verb follows the content, the source follows the verb."""
    mark = clause.verb.first - 1
    if clause.word(mark) not in CLOSERS or clause.form.endswith("ing"):
        return None
    source = source_after(clause, clause.verb.stop)
    if source is None or clause.word(clause.verb.stop) in ("that", ":") or closes_apposition(clause, mark):
        return None
    if clause.verb.entry.phrase in ("tell", "inform", "remind"):
        return None  # 'Lind, leader of the union, told supporters': the hearers follow
    if clause.word(mark) != QUOTE:
        unsaid = ("judging_verbs", "bare_naming_verbs", "manner_verbs")
        if any(clause.verb.entry.phrase in word_class(name) for name in unsaid):
            return None  # 'Governor vows to fight, blasts judge'
        ends = is_tail(clause, source[1]) or clause.word(source[1]) in (",", "who")
        if not ends or not (is_somebody(clause, source) or is_source(clause, source)):
            return None
    return content_before(clause, source, mark)


def as_somebody_says(clause: Clause) -> Attribution | None:
    """'As the mayor put it, C', 'C, as Lind noted': a clause with "as" that leaves its object open."""
    source = source_before(clause, before_auxiliaries(clause, clause.verb.first))
    if source is None:
        return None
    opening = start_of_subject(clause, source) - 1
    is_open = clause.word(behind_adjuncts(clause, clause.verb.stop)) != "that"
    if clause.word(opening) != "as" or not is_open:
        return None
    if clause.word(clause.verb.stop) not in (",", ":", QUOTE, ")") and not is_tail(clause, clause.verb.stop):
        return None  # 'as Jews have favored the party': a clause of its own
    if opening - clause.first <= 1:
        near = range(clause.verb.stop, min(clause.verb.stop + LONGEST_TAIL, clause.stop))
        comma = next((number for number in near if clause.word(number) in (",", ":", QUOTE)), None)
        return attribution(clause, source, (comma, end_of_content(clause, comma + 1))) if comma else None
    return content_before(clause, source, opening - 1) if clause.word(opening - 1) in (",", QUOTE) else None


def says_that(clause: Clause) -> Attribution | None:
    """'The council said on Friday that C', 'told reporters that C': a that-clause, near the verb."""
    start = behind_adjuncts(clause, clause.verb.stop)
    if clause.word(start) == "that" and clause.word(start + 1) not in word_class("units_of_time"):
        return of_subject(clause, (start + 1, end_of_content(clause, start + 1)))
    plain = word_class("plain_saying_verbs", "hearer_verbs")
    if start == clause.verb.stop and clause.verb.entry.phrase not in plain:
        return None
    for number in range(start, min(clause.verb.stop + 10, clause.stop)):
        word = clause.word(number)
        if word == "that":
            return of_subject(clause, (number + 1, end_of_content(clause, number + 1)))
        if word in (QUOTE, ",", ";", ":") or word in word_class("clause_openers", "auxiliaries"):
            return None
    return None


def asks_whether(clause: Clause) -> Attribution | None:
    """'asked whether the ferry would wait', 'told us how it fell': a question clause right behind the verb."""
    start = clause.verb.stop
    start += clause.word(start) in word_class("object_pronouns")
    if clause.word(start) not in word_class("question_words") or is_passive(clause):
        return None
    if is_supposed(clause) and not _is_withheld(clause):
        return None
    return of_subject(clause, (start, end_of_content(clause, start)))


def _is_withheld(clause: Clause) -> bool:
    """'would not | say whether', 'declined to | say why': somebody keeps an answer back."""
    before = clause.word(clause.verb.first - 1)
    refusals = forms_of("refusing_verbs")
    return before == "not" or (before == "to" and clause.word(clause.verb.first - 2) in refusals)


def asked_whether(clause: Clause) -> Attribution | None:
    """'Asked on Sunday whether he would stand, Lind laughed', 'Asked by Mr Berg whether': whoever is named by 'by'."""
    if clause.form != "asked" or clause.verb.first - clause.first > 1:
        return None
    is_named = clause.word(clause.verb.stop) == "by"
    source = source_after(clause, clause.verb.stop + 1) if is_named else None
    start = behind_adjuncts(clause, source[1] if source else clause.verb.stop)
    if clause.word(start) not in word_class("question_words"):
        return None
    stop = min(start + LONGEST_CONTENT, clause.stop)
    comma = next((number for number in range(start, stop) if clause.word(number) == ","), stop)
    return attribution(clause, source, (start, comma))


def says_quote(clause: Clause) -> Attribution | None:
    """'The council said: "..."', 'urging them to "..."': a quotation opens near the verb."""
    if clause.verb.entry.phrase in word_class("bare_naming_verbs"):
        return None  # 'a group called "Voices"'
    if clause.form == "asked" and is_passive(clause):
        return None  # 'The envoy, asked about it, said "no"'
    if is_written(clause, clause.verb.first):
        return _of_document(clause)
    is_far = clause.verb.entry.phrase in word_class("wordless_verbs") or is_passive(clause) or is_supposed(clause)
    for number in range(clause.verb.stop, min(clause.verb.stop + 8, clause.stop)):
        word = clause.word(number)
        if word == QUOTE:
            if number > clause.verb.stop and is_written(clause, number - 1):
                return None  # 'found a leaflet urging "..."': the leaflet's words
            near = clause.word(number - 1) in (":", ",") or number == clause.verb.stop
            if is_far and number > clause.verb.stop:
                return None
            names = "as" in (clause.word(number - 1), clause.word(number - 2))  # 'defended it as "measured"'
            start = number if near or names else min(number, behind_adjuncts(clause, clause.verb.stop))
            return of_subject(clause, (start, end_of_content(clause, start)), strict=True)
        if word in (";", ".", "(") or word in ("who", "which", "but", "while", "or"):
            return None
    return None


def _of_document(clause: Clause) -> Attribution | None:
    """'a banner | reading "..."': what a document says is its own."""
    start = clause.verb.stop
    if clause.word(start) != QUOTE:
        return None
    source = phrase_before(clause.document, clause, clause.verb.first)
    head = clause.verb.first - 1
    return attribution(clause, (head, head + 1) if source else None, (start, behind_quotation(clause, start)))


def says_in_relative(clause: Clause) -> Attribution | None:
    """'a bill which critics say would gut it': what is said goes on with the verb whose subject is the relative."""
    if is_passive(clause):
        return None
    source = source_before(clause, before_auxiliaries(clause, clause.verb.first))
    start = clause.verb.stop
    if source is None or not is_source(clause, source) or clause.word(start) in word_class("tail_times"):
        return None
    opening = clause.word(source[0] - 1)
    is_verb = is_finite(clause, start) or (clause.word(start).endswith("s") and clause.word(start) not in phrase_ends())
    if opening not in ("which", "that", "who", "whom") or not is_verb:
        return None
    stop = end_of_content(clause, start)
    comma = next((number for number in range(start, stop) if clause.word(number) == ","), stop)
    return attribution(clause, source, (start, comma))


def says_clause(clause: Clause) -> Attribution | None:
    """'The army says on Friday it will leave': a clause without 'that', known by its own subject and verb."""
    lemma = clause.verb.entry.phrase
    if is_passive(clause) and lemma not in word_class("hearer_verbs"):
        return None
    start = behind_adjuncts(clause, clause.verb.stop)
    is_announced = clause.word(start) in ("otherwise", "this", "how", "why") and clause.word(start + 1) == ":"
    start += 2 if is_announced else clause.word(start) == ":"
    takes_clause = lemma in word_class("clause_verbs", "hearer_verbs")
    if not takes_clause and clause.word(start) not in NOMINATIVES and clause.word(start - 1) != ":":
        return None
    if is_tail(clause, start):
        return None
    if not (_ends_adjuncts(clause, start) and _opens_content(clause, start)):
        start = clause.verb.stop
        if is_tail(clause, start) or not _opens_content(clause, start):
            return None
    return of_subject(clause, (start, end_of_content(clause, start)))


def _ends_adjuncts(clause: Clause, start: int) -> bool:
    """Whether a clause may begin behind the adjuncts: not in 'argued with a man | she knew', a relative clause."""
    before = clause.word(start - 1)
    if start == clause.verb.stop or before == ":" or clause.verb.entry.phrase in word_class("hearer_verbs"):
        return True
    closed = word_class("tail_times", "units_of_time", "channel_nouns", "document_nouns")
    return before in closed or is_date(before) or is_number(before)


def _opens_content(clause: Clause, start: int) -> bool:
    """Whether a clause begins; behind verbs that are followed by little else, whether it may: 'say rebels hold it'."""
    if opens_a_clause(clause, start):
        return True
    if clause.verb.entry.phrase not in word_class("plain_saying_verbs"):
        return False
    near = clause.words(start, start + FEWEST_CLAUSE_WORDS)
    if len(near) < FEWEST_CLAUSE_WORDS or near[0] in phrase_ends() or near[0] in word_class("vague_objects"):
        return False
    return near[0] not in (";", ":") and not any(word in ENDS or word in (",", QUOTE) for word in near)
