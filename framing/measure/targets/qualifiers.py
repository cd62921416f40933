"""The target of an adjective, a participle or a phrase that qualifies: "self-proclaimed", "legitimate"."""

from __future__ import annotations

from framing.measure.lexicons import load_lexicons
from framing.measure.parties import can_act
from framing.measure.phrases import Range, name_at, phrase_ends
from framing.measure.targets import predicates, seen_as
from framing.measure.targets.appositions import apposition, opening
from framing.measure.targets.called import named_object, whom_called
from framing.measure.targets.labelling import Labelling, Rule
from framing.measure.targets.nouns import named_so
from framing.measure.targets.owners import possessor
from framing.measure.word_classes import word_class
from framing.text.words import is_name_word


def qualified_name(label: Labelling) -> Range | None:
    """'the self-styled Free Congress', 'the hardline minister Mara Lind': the name behind the adjective."""
    cue = label.cue
    found = label.qualified
    for number in range(*found) if found else ():
        if is_name_word(cue.text_at(number)):
            run = name_at(cue.document, cue.segment, number)
            stop = run[1] if run else number + 1
            return number, stop + (cue.at(stop) in word_class("group_nouns"))
    return None


def members_of_name(label: Labelling) -> Range | None:
    """'the heroic nurses of Tamsin General': the party of the people that the adjective qualifies."""
    cue = label.cue
    found = label.qualified
    if found is None or cue.at(found[1]) not in ("of", "from") or not cue.at(found[1] - 1).endswith("s"):
        return None
    if cue.at(found[1] - 1).removesuffix("s") in word_class("underlings"):
        return None  # 'the heroic defenders of Belm' are not Belm
    first = found[1] + 1 + (cue.at(found[1] + 1) in word_class("determiners"))
    return name_at(cue.document, cue.segment, first) if can_act(cue.at(found[1] - 1)) else None


def apposition_to_name(label: Labelling) -> Range | None:
    """'The SRC, a respected local charity, said': the party that the phrase with the adjective stands beside."""
    cue = label.cue
    if not cue.after()[:1].isalpha() or cue.before() == ",":
        return None
    found = apposition(label)
    return found if found and found[0] < cue.first else None


def predicate(label: Labelling) -> Range | None:
    """'the council is legitimate', 'Lem is a ruthless man': the subject, where the adjective is not about a thing."""
    return None if _is_about_a_thing(label) else predicates.predicate(label)


def as_predicate(label: Labelling) -> Range | None:
    """'regarded as corrupt', 'described the man as a ruthless leader': whom it is about, unless that is a thing."""
    return None if _is_about_a_thing(label) else seen_as.as_predicate(label)


def _is_about_a_thing(label: Labelling) -> bool:
    """'was a peaceful march', 'hailed as common-sense reform': the adjective stands before a noun for no people."""
    cue = label.cue
    found = label.qualified
    if found is None or not cue.after()[:1].isalpha() or cue.after() in phrase_ends():
        return False
    return not label.has_name(found) and not can_act(cue.at(found[1] - 1))


def owner_of_noun(label: Labelling) -> Range | None:
    """'Ruel's brutal regime': whose the party is that the adjective qualifies."""
    behind = load_lexicons().by_first_word.get(label.cue.after(), ())
    is_label = any(entry.category == "nomination" and len(words) == 1 for words, entry in behind)
    return possessor(label) if is_label and label.cue.after() in word_class("group_nouns") else None


def qualified_noun(label: Labelling) -> Range | None:
    """'the legitimate government', 'far-right activists': the noun behind the adjective."""
    return label.qualified


RULES: tuple[Rule, ...] = (
    qualified_name,
    named_so,
    apposition_to_name,
    as_predicate,
    predicate,
    named_object,
    members_of_name,
    owner_of_noun,
    qualified_noun,
    apposition,
    opening,
)
# A phrase that goes on with its own object ('in the pocket of', 'butcher of') is not about what follows.
PHRASE_RULES: tuple[Rule, ...] = (named_object, whom_called, as_predicate, predicate, apposition)
