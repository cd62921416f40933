"""The rules that find an attribution: each looks at one reporting verb and answers, or returns None."""

from __future__ import annotations

from collections.abc import Callable

from framing.measure.attributions.clauses import DASHES, ENDS, QUOTE, Clause
from framing.measure.attributions.contents import (
    FEWEST_WORDS,
    LONGEST_TAIL,
    NOMINATIVES,
    Attribution,
    attribution,
    behind_adjuncts,
    content_before,
    end_of_content,
    is_infinitive,
    is_participle,
    is_passive,
    is_supposed,
    is_tail,
    opens_a_clause,
)
from framing.measure.attributions.namings import find_naming, passive_naming
from framing.measure.attributions.sources import (
    before_auxiliaries,
    before_determiner,
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
from framing.measure.phrases import Range, is_date, phrase_after, phrase_ends
from framing.measure.word_classes import is_number, word_class

Rule = Callable[[Clause], Attribution | None]

LONGEST_OBJECT = 12  # tokens between a verb and the infinitive that its object is to do
ACT_ENDINGS = ("tion", "sion", "ment", "ing", "ance", "ence", "ness", "ity", "ism", "acy", "ship")
SHORTEST_ACT = 6  # letters; "city" and "ring" only look like acts
FEWEST_CLAUSE_WORDS = 3  # words of a clause that only its verb of saying tells
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
    if clause.verb.entry.phrase in word_class("naming_verbs") | word_class("seeing_verbs"):
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
    lemma, names_nobody = (
        clause.verb.entry.phrase,
        source is None and clause.word(naming.name[1] if naming else 0) != "by",
    )
    if names_nobody and lemma in word_class("seeing_verbs"):
        return None  # 'is considered a classic': the author's own judgement
    is_bare = lemma in word_class("bare_naming_verbs") and not (names_nobody and lemma in word_class("common_names"))
    if naming is None or not (
        is_bare or clause.word(naming.name[0] - 1) == "as" or clause.word(naming.name[0]) == QUOTE
    ):
        return None
    if source is None and clause.word(naming.name[1]) == "by":
        source = source_after(clause, naming.name[1] + 1)
    return attribution(clause, source, naming.name)


def names_somebody(clause: Clause) -> Attribution | None:
    """'called the strikers saboteurs', 'calls it a "coup"': what somebody is called is the content."""
    lemma = clause.verb.entry.phrase
    if lemma not in word_class("naming_verbs") | word_class("seeing_verbs") or clause.word(clause.verb.stop) == "that":
        return None
    if is_passive(clause):
        return None
    naming = find_naming(clause, clause.verb.stop)
    if naming and naming.named is None and clause.form == "called" and not _is_open_relative(clause):
        return None  # 'a group called Voices'
    if naming is None or clause.word(naming.name[0]) in word_class("adverbs") | {"together", "back", "off", "to"}:
        return None
    needs_as = lemma not in word_class("bare_naming_verbs")
    before = (clause.word(naming.name[0] - 1), clause.word(naming.name[0] - 2), clause.word(clause.verb.stop))
    if needs_as and "as" not in before:
        return None
    return _with_subject(clause, naming.name, strict=True)


def _is_open_relative(clause: Clause) -> bool:
    """'what he called a coup', 'whom pickets call goons': whom the verb names stands before its subject."""
    source = subject(clause)
    return source is not None and clause.word(before_determiner(clause, source[0]) - 1) in (
        "what",
        "whom",
        "which",
        "that",
    )


def accuses_of(clause: Clause) -> Attribution | None:
    """'accused the dredgers of killing the reef', 'likened it to a coup': somebody, and what is held against them."""
    lemma = clause.verb.entry.phrase
    if lemma not in word_class("accusing_verbs") | word_class("comparing_verbs"):
        return None
    start, stop = clause.verb.stop, min(clause.verb.stop + 9, clause.stop)
    links = ("to",) if lemma in word_class("comparing_verbs") else ("of", "for", "as")
    stop = start + 3 if is_passive(clause) and clause.word(start) != "by" else stop
    charge = next((number for number in range(start, stop) if clause.word(number) in links), None)
    if charge is None or (lemma in word_class("naming_verbs") and is_passive(clause)):
        return None
    if is_passive(clause):
        source = source_after(clause, start + 1) if clause.word(start) == "by" else None
        return attribution(clause, source, (charge + 1, end_of_content(clause, charge + 1)))
    return attribution(clause, subject(clause), (start, end_of_content(clause, start)))


def said_after_content(clause: Clause) -> Attribution | None:
    """'C, the army said on Friday', '"C," Mara Lind, its head, said': the source stands between content and verb."""
    source = source_before(clause, before_auxiliaries(clause, clause.verb.first))
    is_thing = clause.verb.entry.phrase in word_class("verbs_of_things") and source and not is_source(clause, source)
    if source is None or is_thing or is_passive(clause) or clause.word(source[1] - 1).endswith("ing"):
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
    if clause.word(mark) not in {QUOTE, ",", "?", "!", *DASHES} or clause.form.endswith("ing"):
        return None
    source = source_after(clause, clause.verb.stop)
    if source is None or clause.word(clause.verb.stop) in ("that", ":") or closes_apposition(clause, mark):
        return None
    if clause.word(mark) != QUOTE:
        if clause.verb.entry.phrase in word_class("judging_verbs") | word_class("bare_naming_verbs"):
            return None  # 'Governor vows to fight, blasts judge'
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
    is_open = clause.word(behind_adjuncts(clause, clause.verb.stop)) != "that"
    ends = {",", ":", QUOTE, ")"}
    if clause.word(opening) != "as" or not is_open:
        return None
    if clause.word(clause.verb.stop) not in ends and not is_tail(clause, clause.verb.stop):
        return None  # 'as Jews have favored the party': a clause of its own
    if opening - clause.first <= 1:
        near = range(clause.verb.stop, min(clause.verb.stop + LONGEST_TAIL, clause.stop))
        comma = next((number for number in near if clause.word(number) in {",", ":", QUOTE}), None)
        return attribution(clause, source, (comma, end_of_content(clause, comma + 1))) if comma else None
    return content_before(clause, source, opening - 1) if clause.word(opening - 1) in {",", QUOTE} else None


def says_that(clause: Clause) -> Attribution | None:
    """'The council said on Friday that C', 'told reporters that C': a that-clause, near the verb."""
    start = behind_adjuncts(clause, clause.verb.stop)
    if clause.word(start) == "that" and clause.word(start + 1) not in word_class("units_of_time"):
        return _with_subject(clause, (start + 1, end_of_content(clause, start + 1)))
    plain = word_class("plain_saying_verbs") | word_class("hearer_verbs")
    if start == clause.verb.stop and clause.verb.entry.phrase not in plain:
        return None
    for number in range(start, min(clause.verb.stop + 10, clause.stop)):
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
    if clause.word(start) not in ("whether", "if", "why", "how", "what", "who", "where", "when") or is_passive(clause):
        return None
    return _with_subject(clause, (start, end_of_content(clause, start)))


def says_quote(clause: Clause) -> Attribution | None:
    """'The council said: "..."', 'urging them to "..."': a quotation opens near the verb."""
    is_far = clause.verb.entry.phrase in word_class("wordless_verbs") or is_passive(clause) or is_supposed(clause)
    for number in range(clause.verb.stop, min(clause.verb.stop + 8, clause.stop)):
        word = clause.word(number)
        if word == QUOTE:
            near = clause.word(number - 1) in (":", ",") or number == clause.verb.stop
            if is_far and number > clause.verb.stop:
                return None
            names = "as" in (clause.word(number - 1), clause.word(number - 2))  # 'defended it as "measured"'
            start = number if near or names else clause.verb.stop
            return _with_subject(clause, (start, end_of_content(clause, start)))
        if word in (";", ".") or word in ("who", "which", "but", "while"):
            return None
    return None


def says_to_do(clause: Clause) -> Attribution | None:
    """'claims to be freeing the town', 'denied being a spy', 'hopes to win': what is claimed, meant or wished."""
    if clause.verb.entry.phrase not in word_class("intending_verbs") or is_supposed(clause) or is_passive(clause):
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
    if clause.verb.entry.phrase not in word_class("directing_verbs") or is_supposed(clause):
        return None
    start = clause.verb.stop
    if clause.word(start) in ("not", "to"):
        return None  # 'asked not to be named': nobody is told
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
    lemma = clause.verb.entry.phrase
    if is_passive(clause) and lemma not in word_class("hearer_verbs"):
        return None
    start = behind_adjuncts(clause, clause.verb.stop)
    start += clause.word(start) == ":"
    takes_clause = lemma in word_class("clause_verbs") | word_class("hearer_verbs")
    if not takes_clause and clause.word(start) not in NOMINATIVES and clause.word(start - 1) != ":":
        return None
    if is_tail(clause, start):
        return None
    if not (_ends_adjuncts(clause, start) and _opens_content(clause, start)):
        start = clause.verb.stop
        if is_tail(clause, start) or not _opens_content(clause, start):
            return None
    return _with_subject(clause, (start, end_of_content(clause, start)))


def _ends_adjuncts(clause: Clause, start: int) -> bool:
    """Whether a clause may begin behind the adjuncts: not in 'argued with a man | she knew', a relative clause."""
    if start == clause.verb.stop or clause.verb.entry.phrase in word_class("hearer_verbs"):
        return True
    before = clause.word(start - 1)
    times = word_class("tail_times") | word_class("units_of_time")
    channels = word_class("channel_nouns") | word_class("document_nouns")
    return is_date(before) or is_number(before) or before in times | channels


def _opens_content(clause: Clause, start: int) -> bool:
    """Whether a clause begins; behind verbs that are followed by little else, whether it may: 'say rebels hold it'."""
    if opens_a_clause(clause, start):
        return True
    if clause.verb.entry.phrase not in word_class("plain_saying_verbs"):
        return False
    closed = phrase_ends() | word_class("vague_objects") | ENDS | {",", ";", ":", "", QUOTE}
    near = [clause.word(number) for number in range(start, start + FEWEST_CLAUSE_WORDS)]
    return near[0] not in closed and all(word and word not in ENDS | {",", QUOTE} for word in near)


def says_something(clause: Clause) -> Attribution | None:
    """'denied any wrongdoing', 'announced the closure': a noun for what is denied, told or judged."""
    lemma, start = clause.verb.entry.phrase, clause.verb.stop
    if (
        lemma not in word_class("judging_verbs") | word_class("telling_verbs")
        or is_passive(clause)
        or is_supposed(clause)
    ):
        return None
    found = phrase_after(clause.document, clause.body, start)
    if found is None or clause.word(start) in word_class("pronouns") - word_class("determiners"):
        is_saying = lemma in word_class("saying_it_verbs") and clause.word(start) in ("it", "this", "that")
        return _with_subject(clause, (start, start + 1), strict=True) if is_saying else None
    if lemma in word_class("light_verbs") and clause.word(found[1]) == "that":
        return None  # 'expressed concern that': the noun is the cue
    if clause.word(found[1] - 1) in word_class("units_of_time"):
        return None  # 'argue for hours'
    is_quoted = lemma in word_class("quoting_verbs") and is_source(clause, found)
    if lemma in word_class("telling_verbs") and not (is_quoted or _is_proposition(clause, found)):
        return None
    return _with_subject(clause, (start, end_of_content(clause, start)), strict=True)


def complains_about(clause: Clause) -> Attribution | None:
    """'complained for years about the smell', 'warned again of frost': a topic behind a preposition."""
    if clause.verb.entry.phrase not in word_class("topic_verbs") or is_supposed(clause):
        return None
    start = behind_adjuncts(clause, clause.verb.stop)
    if clause.word(start) not in ("about", "of", "against"):
        return None
    return _with_subject(clause, (start + 1, end_of_content(clause, start + 1)), strict=True)


def said_in_relative(clause: Clause) -> Attribution | None:
    """'a step that the opposition had demanded for weeks': what is said stands before the relative clause."""
    lemma = clause.verb.entry.phrase
    if lemma not in word_class("judging_verbs") | word_class("telling_verbs") | word_class("clause_verbs"):
        return None
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
    lemma, judged = clause.verb.entry.phrase, word_class("judging_verbs") | word_class("telling_verbs")
    if clause.word(clause.verb.stop) != "by" or not is_participle(clause) or lemma not in judged:
        return None
    source = source_after(clause, clause.verb.stop + 1)
    if source is None or not is_source(clause, source):
        return None
    content = source_before(clause, before_auxiliaries(clause, clause.verb.first))
    return attribution(clause, source, content) if content else None


def _with_subject(clause: Clause, content: Range, *, strict: bool = False) -> Attribution | None:
    """The attribution to the verb's subject.

    Under a strict rule the subject of a verb that things can have too must be somebody, a body or a document.
    """
    source = subject(clause)
    is_strict = strict and clause.verb.entry.phrase in word_class("verbs_of_things")
    if source is None or (is_strict and not is_source(clause, source)):
        return None
    if clause.word(source[1] - 1) in word_class("negations"):
        return None  # 'nobody knows'
    return attribution(clause, source, content)


def _is_proposition(clause: Clause, found: Range) -> bool:
    """Whether a noun phrase stands for an act, a saying or a state: by its noun, or by the noun's ending.

    The noun is the last word, or the one before it: 'heavy shelling overnight'.
    """
    known = word_class("proposition_nouns") | word_class("document_nouns") | word_class("evidence_nouns")
    for word in (clause.word(number) for number in range(max(found[0], found[1] - 2), found[1])):
        if word in known or (len(word) > SHORTEST_ACT and word.removesuffix("s").endswith(ACT_ENDINGS)):
            return True
    return False


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
    complains_about,
    said_in_relative,
    done_by,
)
PHRASE_RULES: tuple[Rule, ...] = (according_to,)
