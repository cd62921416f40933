"""Attributions in a sentence: a reporting cue with its source and the content it introduces, without quotation marks.

Each rule looks at one reporting verb and says who speaks and where the content stands, or None. The first that answers
wins; its name is the voice's rule. Terms as in PolNeAR (Newell, Margolin and Ruths 2018): source, cue, content.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from framing.measure.candidates import Candidate
from framing.measure.inflection import irregular_pasts
from framing.measure.parties import party_nouns
from framing.measure.phrases import Range, is_name_word, name_at, phrase_after, phrase_before, phrase_ends
from framing.measure.word_classes import word_class
from framing.text.documents import Document, Segment

QUOTES = frozenset('"\u201c\u201d\u201e\u00ab\u00bb')
ADJECTIVE_ENDINGS = ("less", "ful", "ous", "ive", "able", "ible", "ic", "al")
LONGEST_TAIL = 16  # tokens that adjuncts behind a verb may take: 'said in a statement on Friday'
LONGEST_CONTENT = 250  # tokens of reported speech in one sentence; keeps the work on each verb constant
ENDS = frozenset(".!?\u2026") | {"..", "..."}


@dataclass(frozen=True, slots=True)
class Clause:
    """The stretch of a segment, `first` to `stop` (excluded), in which a verb may find its source and content.

    It is the segment itself, or what of it lies inside the quotation that holds the verb.
    """

    document: Document
    segment: Segment
    verb: Candidate
    first: int
    stop: int

    def word(self, number: int) -> str:
        """The token with this number in lower case, "" outside the clause."""
        return self.document.tokens.lowers[number] if self.first <= number < self.stop else ""

    @property
    def body(self) -> Segment:
        """The clause as a segment, so that phrases do not run out of it."""
        span = self.document.tokens.span(self.first, self.stop)
        return Segment(span, self.first, self.stop, self.segment.section, self.segment.paragraph)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source (None where the text names none), the verb, and the content, all as token ranges."""

    source: Range | None
    verb: Range
    content: Range
    rule: str = ""


Rule = Callable[[Clause], Attribution | None]


def find_attribution(clause: Clause) -> Attribution | None:
    """What the first rule that fits says of a reporting verb, with the rule's name; None where none fits."""
    for rule in RULES:
        found = rule(clause)
        if found is not None:
            return Attribution(found.source, found.verb, found.content, rule.__name__)
    return None


def according_to(clause: Clause) -> Attribution | None:
    """'According to the council, C' and 'C, according to the council'."""
    if clause.verb.entry.form not in ("preposition", "phrase") or not clause.verb.entry.phrase.endswith((" to", " of")):
        return None
    source = _source_after(clause, clause.verb.stop)
    if source is None or not _can_speak(clause, source):
        return None
    after = _end_of_apposition(clause, source[1])
    if clause.verb.first - clause.first > 2:
        return _attribution(clause, source, (clause.first, clause.verb.first))
    return _attribution(clause, source, (after, clause.stop))


def said_after_content(clause: Clause) -> Attribution | None:
    """'C, the army said on Friday', '"C," Mara Lind, its head, said': the source stands between content and verb."""
    source = _source_before(clause, _before_auxiliaries(clause, clause.verb.first))
    if source is None:
        return None
    mark = _before_determiner(clause, source[0]) - 1
    if clause.word(mark) not in QUOTES | {",", "?", "!", "\u2014", "\u2013", "-"}:
        return None
    follows = clause.word(clause.verb.stop)
    if not _is_tail(clause, clause.verb.stop) and (
        clause.word(mark) not in QUOTES or follows in QUOTES | {"that", ":"}
    ):
        return None
    return _content_before(clause, source, mark)


def content_then_said(clause: Clause) -> Attribution | None:
    """'C, said Ortega': the verb follows the content, the source follows the verb."""
    mark = clause.verb.first - 1
    if clause.word(mark) not in QUOTES | {",", "?", "!", "\u2014", "\u2013"} or clause.verb.text.endswith("ing"):
        return None
    source = _source_after(clause, clause.verb.stop)
    if source is None or clause.word(clause.verb.stop) in ("that", ":") or _closes_apposition(clause, mark):
        return None
    if clause.word(mark) not in QUOTES and not _is_somebody(clause, source):
        return None
    if (
        clause.word(mark) not in QUOTES
        and not _is_tail(clause, source[1])
        and clause.word(source[1]) not in (",", "who")
    ):
        return None
    return _content_before(clause, source, mark)


def without_source(clause: Clause) -> Attribution | None:
    """'is said to be', 'it was claimed that', 'was described as': a passive that names nobody, unless by 'by'."""
    if not _is_passive(clause):
        return None
    start = clause.verb.stop
    source = None
    if clause.word(start) == "by":
        source = phrase_after(clause.document, clause.body, start + 1)
        start = source[1] if source else start
    if clause.word(start) not in ("to", "that", "as") and clause.word(start) not in QUOTES:
        return None
    if clause.word(start) == "to" and clause.verb.entry.phrase not in word_class("passive_reports"):
        return None
    start += clause.word(start) in ("that", "as")
    stop = _end_of_content(clause, start)
    by = next((number for number in range(start, stop) if clause.word(number) == "by"), None)
    if source is None and by is not None and clause.verb.entry.phrase in word_class("naming_verbs"):
        source, stop = phrase_after(clause.document, clause.body, by + 1), by
    return _attribution(clause, source, (start, stop))


def names_somebody(clause: Clause) -> Attribution | None:
    """'called the strikers saboteurs', 'calls it a "coup"': the verb gives somebody a name; in quotes, that is all."""
    if clause.verb.entry.phrase not in word_class("naming_verbs") or clause.word(clause.verb.stop) == "that":
        return None
    start = clause.verb.stop
    source = _subject(clause)
    if source is None or not _has_object_and_name(clause, start):
        return None
    quotes = [number for number in range(start, min(start + 12, clause.stop)) if clause.word(number) in QUOTES]
    if len(quotes) > 1 and quotes[0] - start < 5:
        return _attribution(clause, source, (quotes[0], quotes[1] + 1))
    return _attribution(clause, source, (start, _end_of_content(clause, start)))


def accuses_of(clause: Clause) -> Attribution | None:
    """'accused the dredgers of killing the reef': somebody, and what is held against them."""
    if clause.verb.entry.phrase not in word_class("accusing_verbs"):
        return None
    start, stop = clause.verb.stop, min(clause.verb.stop + 9, clause.stop)
    if not any(clause.word(number) in ("of", "for", "as") for number in range(start + 1, stop)):
        return None
    return _attribution(clause, _subject(clause), (start, _end_of_content(clause, start)))


def asks_whether(clause: Clause) -> Attribution | None:
    """'asked whether the ferry would wait', 'told us how it fell': a question clause right behind the verb."""
    start = clause.verb.stop
    start += clause.word(start) in word_class("object_pronouns")
    if clause.verb.entry.phrase not in word_class("asking_verbs"):
        return None
    if clause.word(start) not in ("whether", "if", "why", "how", "what", "who", "where", "when"):
        return None
    return _attribution(clause, _subject(clause), (start, _end_of_content(clause, start)))


def says_that(clause: Clause) -> Attribution | None:
    """'The council said on Friday that C', 'told reporters that C': a that-clause, near the verb."""
    for number in range(clause.verb.stop, min(clause.verb.stop + 10, clause.stop)):
        word = clause.word(number)
        if word == "that":
            return _attribution(clause, _subject(clause), (number + 1, _end_of_content(clause, number + 1)))
        if word in QUOTES | {",", ";", ":"} or word in word_class("clause_openers") | word_class("auxiliaries"):
            return None
    return None


def says_quote(clause: Clause) -> Attribution | None:
    """'The council said: "..."', 'urging them to "..."': a quotation opens near the verb."""
    for number in range(clause.verb.stop, min(clause.verb.stop + 8, clause.stop)):
        word = clause.word(number)
        if word in QUOTES:
            near = clause.word(number - 1) in (":", ",") or number == clause.verb.stop
            start = number if near else clause.verb.stop
            return _attribution(clause, _subject(clause), (start, _end_of_content(clause, start)))
        if word in (";", ".") or word in ("who", "which", "but", "while"):
            return None
    return None


def says_to_do(clause: Clause) -> Attribution | None:
    """'claims to be freeing the town', 'urged them to leave': an infinitive tells what is claimed or wanted."""
    start = clause.verb.stop
    if clause.word(start) == "to" and clause.verb.entry.category != "neutral":
        return _attribution(clause, _subject(clause), (start, _end_of_content(clause, start)))
    return None


def says_clause(clause: Clause) -> Attribution | None:
    """'The army says it will leave': a clause without 'that', known by its own subject and verb."""
    start = clause.verb.stop
    start += clause.word(start) == ":"
    body = clause.body
    subject = phrase_after(clause.document, body, start)
    opens = clause.word(start)
    if opens in word_class("subject_pronouns") - {"who"}:
        subject = (start, start + 1)
    if subject is None or _is_tail(clause, start):
        return None
    stop = min(subject[1] + 9, clause.stop)
    comma = next((number for number in range(start, stop) if clause.word(number) in (",", ";")), stop)
    words = [clause.word(number) for number in range(start + 1, comma)]
    verbs = word_class("auxiliaries") | word_class("modals") | irregular_pasts()
    behind = [word for word in words[subject[1] - start - 1 :] if not word.endswith("ly")]
    if not any(word in verbs for word in words) and not _looks_finite(behind[:1]):
        return None
    source = _subject(clause)
    return _attribution(clause, source, (start, _end_of_content(clause, start))) if source else None


RULES: tuple[Rule, ...] = (
    according_to,
    without_source,
    names_somebody,
    accuses_of,
    said_after_content,
    content_then_said,
    says_that,
    asks_whether,
    says_quote,
    says_to_do,
    says_clause,
)


# ---- parts of a clause -------------------------------------------------------------------------------------------


def _attribution(clause: Clause, source: Range | None, content: Range) -> Attribution | None:
    """The attribution with its content trimmed of marks at its ends; None where nothing is left."""
    first, stop = content
    texts = clause.document.tokens.texts
    while first < stop and texts[first] in (",", ":", ";", "\u2014", "\u2013", "-"):
        first += 1
    while stop > first and (texts[stop - 1] in ENDS or texts[stop - 1] in (",", ";", ":", "\u2014", "\u2013")):
        stop -= 1
    if stop <= first or (source and source[0] < stop and first < source[1]):
        return None
    if source and clause.word(source[0]) in ("i", "we") and source[1] - source[0] == 1:
        return None  # the one who speaks already
    return Attribution(source, (clause.verb.first, clause.verb.stop), (first, stop))


def _content_before(clause: Clause, source: Range, mark: int) -> Attribution | None:
    stop = mark + 1 if clause.word(mark) in QUOTES else mark
    is_adjunct = clause.word(clause.first) in word_class("prepositions") and stop - clause.first < 6
    if (stop - clause.first < 3 and clause.word(mark) not in QUOTES) or is_adjunct:
        return None
    return _attribution(clause, source, (max(clause.first, stop - LONGEST_CONTENT), stop))


def _subject(clause: Clause) -> Range | None:
    """The subject of the verb: before it and its auxiliaries, over an apposition, or that of the clause it hangs on."""
    stop = _before_auxiliaries(clause, clause.verb.first)
    if clause.verb.text.endswith("ing") and stop == clause.verb.first:
        return _main_subject(clause, stop)
    if clause.word(stop - 1) in ("who", "which"):
        stop -= 1
        stop -= clause.word(stop - 1) == ","
    if clause.word(stop - 1) in ("and", "but"):
        return _main_subject(clause, stop)
    return _source_before(clause, stop) or _main_subject(clause, stop)


def _source_before(clause: Clause, stop: int) -> Range | None:
    """The noun phrase before token `stop`; over an apposition the one before, or its name: 'its head, Lind, said'."""
    if clause.word(stop - 1) != ",":
        return _noun_phrase_before(clause, stop)
    opening = _opening_of_apposition(clause, stop - 1)
    if opening is None:
        return None
    name = name_at(clause.document, clause.body, opening + 1)
    return name if name and name[1] == stop - 1 else _noun_phrase_before(clause, opening)


def _closes_apposition(clause: Clause, mark: int) -> bool:
    """Whether the comma at `mark` ends an apposition to the first words: 'Renn, a former judge, denied it'."""
    opening = _opening_of_apposition(clause, mark) if clause.word(mark) == "," else None
    if opening is None:
        return False
    subject = phrase_before(clause.document, clause.body, opening)
    return subject is not None and subject[0] - clause.first <= 1


def _noun_phrase_before(clause: Clause, stop: int) -> Range | None:
    """The noun phrase before token `stop`, with the possessive that says whose it is: 'his office'."""
    found = phrase_before(clause.document, clause.body, stop)
    if found and clause.word(found[0] - 1) in word_class("possessives"):
        return found[0] - 1, found[1]
    return found


def _main_subject(clause: Clause, stop: int) -> Range | None:
    """The nearest pronoun that is a subject before token `stop`, else the first noun phrase of the clause."""
    for number in range(stop - 1, clause.first - 1, -1):
        if clause.word(number) in word_class("subject_pronouns") - {"who", "it", "i", "you"}:
            return number, number + 1
    number = _behind_dateline(clause)
    while number < stop and (clause.word(number) in QUOTES or not clause.word(number)[0].isalnum()):
        number += 1
    if clause.word(number) in word_class("prepositions") | word_class("adverbs") | word_class("conjunctions"):
        comma = next((place for place in range(number, stop) if clause.word(place) == ","), number)
        number = comma + 1
    found = _source_after(clause, number)
    return found if found and found[1] <= stop else None


def _source_after(clause: Clause, start: int) -> Range | None:
    """The noun phrase at token `start` with its 'of ...', or the name in apposition to it: 'its head, Mara Lind'."""
    found = phrase_after(clause.document, clause.body, start)
    if found is None:
        return None
    if clause.word(found[1]) == "of":
        owner = phrase_after(clause.document, clause.body, found[1] + 1)
        return (found[0], owner[1]) if owner else found
    has_name = any(is_name_word(clause.document.tokens.texts[number]) for number in range(*found))
    if not has_name and clause.word(found[1]) == ",":
        return name_at(clause.document, clause.body, found[1] + 1) or found
    return found


def _behind_dateline(clause: Clause) -> int:
    """The number of the first word behind a dateline: 'LISK, Dec 21 (Meridian) - Forces ...'."""
    texts = clause.document.tokens.texts
    if texts[clause.first].isupper() and len(texts[clause.first]) > 2:
        for number in range(clause.first + 1, min(clause.first + 14, clause.stop)):
            if texts[number] in ("-", "\u2013", "\u2014"):
                return number + 1
    return clause.first


def _before_auxiliaries(clause: Clause, number: int) -> int:
    """The number behind the subject: auxiliaries, adverbs and 'tends to' before the verb are passed over."""
    skipped = word_class("auxiliaries") | word_class("adverbs") | word_class("negations")
    while number > clause.first + 1:
        word = clause.word(number - 1)
        if word in skipped or (word.endswith("ly") and len(word) > 4 and number - 1 > clause.first):
            number -= 1
        elif word == "to" and clause.word(number - 2) in word_class("catenative_verbs"):
            number -= 2
        else:
            break
    return number


def _opening_of_apposition(clause: Clause, comma: int) -> int | None:
    """The comma that opens the apposition which ends at `comma`: 'Ortega, the head of the union, said'."""
    for number in range(comma - 1, max(clause.first, comma - 14), -1):
        if clause.word(number) == ",":
            return number
    return None


def _end_of_apposition(clause: Clause, number: int) -> int:
    """Where the content goes on behind a source: 'according to Ortega, the head of the union, C'."""
    comma = next((place for place in range(number, min(number + 14, clause.stop)) if clause.word(place) == ","), None)
    if comma is None:
        return number
    if clause.word(comma + 1) in ("the", "a", "an", "head", "who"):
        closing = next(
            (place for place in range(comma + 1, min(comma + 14, clause.stop)) if clause.word(place) == ","), None
        )
        return closing + 1 if closing else comma + 1
    return comma + 1


def _is_somebody(clause: Clause, source: Range) -> bool:
    """Whether a phrase is a name, a pronoun or a noun for people."""
    if any(is_name_word(clause.document.tokens.texts[number]) for number in range(*source)):
        return True
    word = clause.word(source[1] - 1)
    return word in word_class("subject_pronouns") or word in party_nouns() or word in word_class("place_nouns")


def _can_speak(clause: Clause, source: Range) -> bool:
    """Whether 'according to' is followed by somebody or a document, not by a measure ('according to size')."""
    if clause.word(source[0] - 1) in word_class("determiners") or source[1] - source[0] > 1:
        return True
    word = clause.word(source[0])
    known = party_nouns() | word_class("evidence_nouns")
    return is_name_word(clause.document.tokens.texts[source[0]]) or word in known or word.endswith("s")


def _has_object_and_name(clause: Clause, start: int) -> bool:
    """Whether an object and what it is called follow: 'the strikers saboteurs', 'it a coup', 'the vote illegal'."""
    is_pronoun = clause.word(start) in word_class("pronouns") - word_class("determiners")
    if is_pronoun or clause.word(start + 1) in ("a", "an", "the"):
        behind = start + 1
    else:
        found = phrase_after(clause.document, clause.body, start)
        if found is None:
            return clause.word(start + (clause.word(start) in word_class("determiners"))) in QUOTES
        behind = found[1]
        last = clause.word(behind - 1)
        object_word = clause.word(behind - 2) if behind - found[0] > 1 else ""
        if object_word and (last in party_nouns() or last.endswith(ADJECTIVE_ENDINGS) or object_word.endswith("s")):
            return True
    following = [clause.word(number) for number in range(behind, min(behind + 8, clause.stop))]
    if following[:1] and following[0] not in word_class("prepositions") | ENDS | {",", "", "and", "that"}:
        return any(word in ("a", "an", "the") or word in QUOTES or word[:1].isalpha() for word in following)
    return following[:1] == ["as"]


def _before_determiner(clause: Clause, number: int) -> int:
    return number - 1 if clause.word(number - 1) in word_class("determiners") else number


def _is_passive(clause: Clause) -> bool:
    if not clause.verb.text.lower().endswith(("ed", "said", "told", "en", "wn", "ld", "thought")):
        return False
    number = clause.verb.first - 1
    while clause.word(number) in word_class("adverbs") or clause.word(number).endswith("ly"):
        number -= 1
    return clause.word(number) in word_class("forms_of_be") | {"widely"}


def _is_tail(clause: Clause, number: int) -> bool:
    """Whether nothing but adjuncts of time, place or hearer follow: 'said.', 'said on Friday in a statement.'"""
    word = clause.word(number)
    if not word or word in ENDS or (word in QUOTES and number >= clause.stop - 1):
        return True
    if word == ",":
        return clause.word(number + 1) in word_class("prepositions") | {
            "adding",
            "and",
            "referring",
            "in",
            "citing",
        } or (clause.word(number + 1) in QUOTES)
    rest = [clause.word(place) for place in range(number, min(number + LONGEST_TAIL, clause.stop))]
    if "that" in rest or any(mark in rest for mark in QUOTES | {":"}):
        return False
    is_adjunct = word in word_class("prepositions") or word.removesuffix("'s") in word_class("weekdays")
    return (is_adjunct or word in ("yesterday", "today", "late", "early", "later", "this", "last")) and len(
        rest
    ) < LONGEST_TAIL


def _end_of_content(clause: Clause, first: int) -> int:
    """Where the content ends: at a contrast that the author adds, a semicolon, or with the clause.

    A quotation that opens inside is not cut.
    """
    in_quotes = False
    stop = min(first + LONGEST_CONTENT, clause.stop)
    for number in range(first, stop):
        word = clause.word(number)
        if word in QUOTES:
            in_quotes = not in_quotes
        if in_quotes:
            continue
        if word == "," and number > first and clause.word(number - 1) in QUOTES:
            return number
        if word == ";":
            return number
        if word == "," and clause.word(number + 1) in (
            "but",
            "while",
            "although",
            "though",
            "whereas",
            "adding",
            "saying",
        ):
            return number
    return stop


def _looks_finite(words: list[str]) -> bool:
    """Whether one of the words behind a subject may be its verb: 'came', 'closed', 'costs'."""
    closed = phrase_ends() | word_class("determiners") | word_class("pronouns")
    return any(word.endswith(("ed", "s")) and len(word) > 3 and word not in closed for word in words)
