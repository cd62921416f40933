"""Rules for what somebody is called or held responsible for: names, charges, and passives that leave the source out."""

from __future__ import annotations

from framing.measure.attributions.clauses import Clause
from framing.measure.attributions.contents import (
    Attribution,
    attribution,
)
from framing.measure.attributions.ends import end_of_content, end_of_name, end_of_phrase
from framing.measure.attributions.namings import find_naming, naming_in_relative, passive_naming
from framing.measure.attributions.passives import is_passive
from framing.measure.attributions.sources import (
    before_determiner,
    source_after,
    subject,
)
from framing.measure.attributions.subjects import of_subject
from framing.measure.phrases import Range
from framing.measure.word_classes import word_class
from framing.text.readings import QUOTE

FARTHEST_FIRST_RELATIVE = 12  # tokens between 'what' and the second of two subjects that share it


def without_source(clause: Clause) -> Attribution | None:
    """'is said to be', 'it was claimed that': a passive that names nobody, unless by 'by'."""
    if not is_passive(clause):
        return None
    start = clause.verb.stop
    source = None
    if clause.word(start) == "by":
        source = source_after(clause, start + 1)
        start = source[1] if source else start
    if clause.verb.entry.phrase in word_class("naming_verbs", "seeing_verbs", "as_naming_verbs"):
        return _passive_naming(clause, source, start)
    if clause.word(start) not in ("to", "that", QUOTE):
        return None
    if clause.word(start) == "to" and clause.verb.entry.phrase not in word_class("passive_reports"):
        return None
    if clause.word(start) == "to":
        return attribution(clause, source, (start, end_of_phrase(clause, start)))
    start += clause.word(start) == "that"
    return attribution(clause, source, (start, end_of_content(clause, start)))


def _passive_naming(clause: Clause, source: Range | None, start: int) -> Attribution | None:
    """'was described as a quack by doctors': what somebody is called, and by whom."""
    naming = passive_naming(clause, start)
    lemma, names_nobody = (
        clause.verb.entry.phrase,
        source is None and clause.word(naming.name[1] if naming else 0) != "by",
    )
    if names_nobody and lemma in word_class("seeing_verbs") and lemma not in word_class("praising_namings"):
        return None  # 'is considered a classic': the author's own judgement
    is_plain_name = lemma in word_class("common_names") and clause.word(clause.verb.first - 1) != "been"
    is_bare = lemma in word_class("bare_naming_verbs") and not (names_nobody and is_plain_name)
    if naming is None:
        return None
    if not is_bare and clause.word(naming.name[0] - 1) != "as" and clause.word(naming.name[0]) != QUOTE:
        return None
    if source is None and clause.word(naming.name[1]) == "by":
        source = source_after(clause, naming.name[1] + 1)
    return attribution(clause, source, (naming.name[0], end_of_name(clause, naming.name[1])))


def names_somebody(clause: Clause) -> Attribution | None:
    """'called the strikers saboteurs', 'calls it a "coup"': what somebody is called is the content."""
    lemma = clause.verb.entry.phrase
    if clause.word(clause.verb.stop) == "that" or is_passive(clause):
        return None
    is_open = _is_open_relative(clause)
    naming = naming_in_relative(clause, clause.verb.stop) if is_open else find_naming(clause, clause.verb.stop)
    if naming and naming.named is None and clause.form == "called" and not is_open:
        return None  # 'a group called Voices'
    opening = clause.word(naming.name[0]) if naming else ""
    if naming is None or opening in word_class("adverbs") or opening in ("together", "back", "off", "to"):
        return None
    needs_as = lemma not in word_class("bare_naming_verbs")
    before = (clause.word(naming.name[0] - 1), clause.word(naming.name[0] - 2), clause.word(clause.verb.stop))
    if needs_as and "as" not in before:
        return None
    return of_subject(clause, (naming.name[0], end_of_name(clause, naming.name[1])), strict=True)


def _is_open_relative(clause: Clause) -> bool:
    """'what he called a coup', 'whom pickets call goons': whom the verb names stands before its subject."""
    source = subject(clause)
    if source is None:
        return False
    opening = clause.word(source[0] - 1)  # 'what' is a determiner too
    if opening not in ("what", "whom", "which", "that"):
        opening = clause.word(before_determiner(clause, source[0]) - 1)
    if opening in ("and", "but", "or"):  # 'what she calls a tax and her critics call extortion'
        near = range(source[0] - 1, max(clause.first, source[0] - FARTHEST_FIRST_RELATIVE), -1)
        return any(clause.word(number) in ("what", "whom") for number in near)
    return opening in ("what", "whom", "which") or (opening == "that" and not _has_object(clause))


def _has_object(clause: Clause) -> bool:
    """'said that he | called him a liar': a pronoun or a noun behind the verb is whom it names."""
    following = clause.word(clause.verb.stop)
    return following in word_class("pronouns", "determiners") and following not in ("a", "an")


def accuses_of(clause: Clause) -> Attribution | None:
    """'accused the dredgers of killing the reef', 'likened it to a coup': somebody, and what is held against them."""
    lemma = clause.verb.entry.phrase
    start, stop = clause.verb.stop, min(clause.verb.stop + 9, clause.stop)
    links = ("to",) if lemma in word_class("comparing_verbs") else ("of", "for", "as")
    stop = start + 3 if is_passive(clause) and clause.word(start) != "by" else stop
    charge = next((number for number in range(start, stop) if clause.word(number) in links), None)
    if charge == start and not is_passive(clause):
        return None  # 'compared to last year'
    if charge is None or (lemma in word_class("naming_verbs") and is_passive(clause)):
        return None
    if is_passive(clause):
        source = source_after(clause, start + 1) if clause.word(start) == "by" else None
        return attribution(clause, source, (charge + 1, end_of_phrase(clause, charge + 1)))
    is_charge = clause.word(charge) == "of" and lemma in ("accuse", "suspect")  # 'praised the courage of': no charge
    opening = charge + 1 if is_charge else start  # whom it is held against is the author's to name
    return attribution(clause, subject(clause), (opening, end_of_phrase(clause, opening)))
