"""The rules that find an attribution: each looks at one reporting verb and answers, or returns None."""

from __future__ import annotations

from collections.abc import Callable

from framing.measure.attributions.clauses import DASHES, QUOTE, Clause
from framing.measure.attributions.contents import (
    FEWEST_WORDS,
    LONGEST_TAIL,
    Attribution,
    attribution,
    behind_adjuncts,
    content_before,
    end_of_content,
    is_infinitive,
    is_participle,
    is_passive,
    is_tail,
    opens_a_clause,
)
from framing.measure.attributions.namings import find_naming, passive_naming
from framing.measure.attributions.sources import (
    before_auxiliaries,
    can_speak,
    closes_apposition,
    end_of_apposition,
    is_somebody,
    is_source,
    source_after,
    source_before,
    start_of_subject,
    subject,
)
from framing.measure.phrases import Range, phrase_after
from framing.measure.word_classes import is_number, word_class

Rule = Callable[[Clause], Attribution | None]

LONGEST_OBJECT = 12  # tokens between a verb and the infinitive that its object is to do
ACT_ENDINGS = ("tion", "sion", "ment", "ing", "ance", "ence", "ness", "ity", "al", "ism", "acy", "ure", "ship")
NOT_GERUNDS = frozenset(("nothing", "something", "anything", "everything", "during", "morning", "evening"))


def according_to(clause: Clause) -> Attribution | None:
    """'According to the council, C' and 'C, according to the council'."""
    source = source_after(clause, clause.verb.stop)
    if source is None or not can_speak(clause, source):
        return None
    before = content_before(clause, source, clause.verb.first)
    if before is not None and clause.word(clause.verb.first - 1) != "and":
        return before
    after = end_of_apposition(clause, source[1])
    return attribution(clause, source, (after, end_of_content(clause, after)))


def without_source(clause: Clause) -> Attribution | None:
    """'is said to be', 'it was claimed that': a passive that names nobody, unless by 'by'."""
    if not is_passive(clause):
        return None
    start = clause.verb.stop
    source = None
    if clause.word(start) == "by":
        source = source_after(clause, start + 1)
        start = source[1] if source else start
    if clause.verb.entry.phrase in word_class("naming_verbs"):
        return _passive_naming(clause, source, start)
    if clause.word(start) not in ("to", "that", QUOTE):
        return None
    if clause.word(start) == "to" and clause.verb.entry.phrase not in word_class("passive_reports"):
        return None
    start += clause.word(start) == "that"
    return attribution(clause, source, (start, end_of_content(clause, start)))


def _passive_naming(clause: Clause, source: Range | None, start: int) -> Attribution | None:
    """'was described as a quack by doctors': what somebody is called, and by whom."""
    naming = passive_naming(clause, start)
    if naming is None:
        return None
    if source is None and clause.word(naming.name[1]) == "by":
        source = source_after(clause, naming.name[1] + 1)
    return attribution(clause, source, naming.name)


def names_somebody(clause: Clause) -> Attribution | None:
    """'called the strikers saboteurs', 'calls it a "coup"': what somebody is called is the content."""
    if clause.verb.entry.phrase not in word_class("naming_verbs") or clause.word(clause.verb.stop) == "that":
        return None
    naming, source = find_naming(clause, clause.verb.stop), subject(clause)
    return attribution(clause, source, naming.name) if naming and source else None


def accuses_of(clause: Clause) -> Attribution | None:
    """'accused the dredgers of killing the reef': somebody, and what is held against them."""
    if clause.verb.entry.phrase not in word_class("accusing_verbs"):
        return None
    start, stop = clause.verb.stop, min(clause.verb.stop + 9, clause.stop)
    charge = next((number for number in range(start, stop) if clause.word(number) in ("of", "for", "as")), None)
    if charge is None:
        return None
    if is_passive(clause):
        source = source_after(clause, start + 1) if clause.word(start) == "by" else None
        return attribution(clause, source, (charge + 1, end_of_content(clause, charge + 1)))
    return attribution(clause, subject(clause), (start, end_of_content(clause, start)))


def said_after_content(clause: Clause) -> Attribution | None:
    """'C, the army said on Friday', '"C," Mara Lind, its head, said': the source stands between content and verb."""
    source = source_before(clause, before_auxiliaries(clause, clause.verb.first))
    if source is None:
        return None
    mark = start_of_subject(clause, source) - 1
    if clause.word(mark) not in {QUOTE, ",", "?", "!", *DASHES}:
        return None
    follows = clause.word(clause.verb.stop)
    is_inserted = follows == "," and mark - clause.first < FEWEST_WORDS  # 'The rebels, he said, might flee'
    is_quoted = clause.word(mark) == QUOTE and follows not in {QUOTE, "that", ":"}
    if not (is_inserted or is_quoted or is_tail(clause, clause.verb.stop)):
        return None
    return content_before(clause, source, mark)


def content_then_said(clause: Clause) -> Attribution | None:
    """'C, said Ortega': the verb follows the content, the source follows the verb."""
    mark = clause.verb.first - 1
    if clause.word(mark) not in {QUOTE, ",", "?", "!", *DASHES} or clause.verb.text.endswith("ing"):
        return None
    source = source_after(clause, clause.verb.stop)
    if source is None or clause.word(clause.verb.stop) in ("that", ":") or closes_apposition(clause, mark):
        return None
    if clause.word(mark) != QUOTE:
        ends = is_tail(clause, source[1]) or clause.word(source[1]) in (",", "who")
        if not ends or not is_somebody(clause, source):
            return None
    return content_before(clause, source, mark)


def as_somebody_says(clause: Clause) -> Attribution | None:
    """'As the mayor put it, C', 'C, as Lind noted': a clause with "as" that leaves its object open."""
    source = source_before(clause, before_auxiliaries(clause, clause.verb.first))
    if source is None:
        return None
    opening = start_of_subject(clause, source) - 1
    if clause.word(opening) != "as" or not is_source(clause, source):
        return None
    if opening - clause.first <= 1:
        near = range(clause.verb.stop, min(clause.verb.stop + LONGEST_TAIL, clause.stop))
        comma = next((number for number in near if clause.word(number) in {",", ":", QUOTE}), None)
        return attribution(clause, source, (comma, end_of_content(clause, comma + 1))) if comma else None
    return content_before(clause, source, opening - 1) if clause.word(opening - 1) in {",", QUOTE} else None


def says_that(clause: Clause) -> Attribution | None:
    """'The council said on Friday that C', 'told reporters that C': a that-clause, near the verb."""
    for number in range(clause.verb.stop, min(clause.verb.stop + 10, clause.stop)):
        word = clause.word(number)
        if word == "that":
            return _with_subject(clause, (number + 1, end_of_content(clause, number + 1)))
        if word in {QUOTE, ",", ";", ":"} or word in word_class("clause_openers") | word_class("auxiliaries"):
            return None
    return None


def asks_whether(clause: Clause) -> Attribution | None:
    """'asked whether the ferry would wait', 'told us how it fell': a question clause right behind the verb."""
    start = clause.verb.stop
    start += clause.word(start) in word_class("object_pronouns")
    if clause.verb.entry.phrase not in word_class("asking_verbs"):
        return None
    if clause.word(start) not in ("whether", "if", "why", "how", "what", "who", "where", "when"):
        return None
    return _with_subject(clause, (start, end_of_content(clause, start)))


def says_quote(clause: Clause) -> Attribution | None:
    """'The council said: "..."', 'urging them to "..."': a quotation opens near the verb."""
    for number in range(clause.verb.stop, min(clause.verb.stop + 8, clause.stop)):
        word = clause.word(number)
        if word == QUOTE:
            near = clause.word(number - 1) in (":", ",") or number == clause.verb.stop
            start = number if near else clause.verb.stop
            return _with_subject(clause, (start, end_of_content(clause, start)))
        if word in (";", ".") or word in ("who", "which", "but", "while"):
            return None
    return None


def says_to_do(clause: Clause) -> Attribution | None:
    """'claims to be freeing the town', 'denied being a spy', 'hopes to win': what is claimed, meant or wished."""
    if clause.verb.entry.phrase not in word_class("intending_verbs"):
        return None
    start = behind_adjuncts(clause, clause.verb.stop)
    start += clause.word(start) == "not"
    follows = clause.word(start)
    is_gerund = follows.endswith("ing") and len(follows) > 4 and follows not in NOT_GERUNDS
    if not (is_infinitive(clause, start) or is_gerund):
        return None
    return _with_subject(clause, (start, end_of_content(clause, start)), strict=True)


def tells_to_do(clause: Clause) -> Attribution | None:
    """'urged residents to leave', 'wants Congress to act': somebody, and what they are to do."""
    if clause.verb.entry.phrase not in word_class("directing_verbs"):
        return None
    start = clause.verb.stop
    for number in range(start + 1, min(start + LONGEST_OBJECT, clause.stop)):
        word = clause.word(number)
        if is_infinitive(clause, number):
            return _with_subject(clause, (start, end_of_content(clause, number)), strict=True)
        if word in {",", ";", ":", QUOTE, "that", "who", "which", "by"} or word in word_class("auxiliaries"):
            return None
    return None


def puts_at(clause: Clause) -> Attribution | None:
    """'put the toll at 22': a number that somebody stands for."""
    if clause.verb.entry.phrase != "put":
        return None
    start = clause.verb.stop
    for number in range(start + 1, min(start + LONGEST_OBJECT, clause.stop)):
        if clause.word(number) == "at" and any(is_number(clause.word(number + step)) for step in (1, 2, 3)):
            return _with_subject(clause, (start, end_of_content(clause, start)), strict=True)
        if clause.word(number) in {",", ";", QUOTE}:
            return None
    return None


def says_clause(clause: Clause) -> Attribution | None:
    """'The army says on Friday it will leave': a clause without 'that', known by its own subject and verb."""
    start = behind_adjuncts(clause, clause.verb.stop)
    start += clause.word(start) == ":"
    if is_tail(clause, start):
        return None
    is_plain = start == clause.verb.stop or clause.verb.entry.phrase in word_class("clause_verbs")
    if not (is_plain and opens_a_clause(clause, start)):
        start = clause.verb.stop
        if is_tail(clause, start) or not opens_a_clause(clause, start):
            return None
    return _with_subject(clause, (start, end_of_content(clause, start)))


def says_something(clause: Clause) -> Attribution | None:
    """'denied any wrongdoing', 'announced the closure': a noun for what is denied, told or judged."""
    lemma, start = clause.verb.entry.phrase, clause.verb.stop
    if lemma not in word_class("judging_verbs") | word_class("telling_verbs") or is_passive(clause):
        return None
    found = phrase_after(clause.document, clause.body, start)
    if found is None and clause.word(start) not in word_class("object_pronouns") | {"it", "this"}:
        return None
    if lemma in word_class("telling_verbs") and not (found and _is_proposition(clause, found)):
        return None
    return _with_subject(clause, (start, end_of_content(clause, start)), strict=True)


def done_by(clause: Clause) -> Attribution | None:
    """'The idea was rejected by experts', 'a charge denied by the army': the source behind 'by', the content before."""
    if clause.word(clause.verb.stop) != "by" or not is_participle(clause):
        return None
    source = source_after(clause, clause.verb.stop + 1)
    if source is None or not is_source(clause, source):
        return None
    content = source_before(clause, before_auxiliaries(clause, clause.verb.first))
    return attribution(clause, source, content) if content else None


def _with_subject(clause: Clause, content: Range, *, strict: bool = False) -> Attribution | None:
    """The attribution to the verb's subject, which a strict rule wants to be somebody, a body or a document."""
    source = subject(clause)
    if source is None or (strict and not is_source(clause, source)):
        return None
    return attribution(clause, source, content)


def _is_proposition(clause: Clause, found: Range) -> bool:
    """Whether a noun phrase stands for an act, a saying or a state: by its noun, or by the noun's ending."""
    word = clause.word(found[1] - 1)
    return word in word_class("proposition_nouns") or word.removesuffix("s").endswith(ACT_ENDINGS)


VERB_RULES: tuple[Rule, ...] = (
    accuses_of,
    without_source,
    names_somebody,
    as_somebody_says,
    said_after_content,
    content_then_said,
    says_that,
    asks_whether,
    says_quote,
    puts_at,
    tells_to_do,
    says_to_do,
    says_clause,
    says_something,
    done_by,
)
PHRASE_RULES: tuple[Rule, ...] = (according_to,)
