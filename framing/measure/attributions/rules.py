"""The rules that find the attribution of a reporting cue, in the order in which they are asked, and when each is asked.

Each rule looks at one cue and answers, or returns None.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from framing.measure.attributions.clauses import CLOSERS, Clause
from framing.measure.attributions.contents import Attribution
from framing.measure.attributions.judgements import accuses_of, names_somebody, without_source
from framing.measure.attributions.nominals import in_somebodys_view, noun_is_that, noun_that, sure_that
from framing.measure.attributions.objects import (
    complains_about,
    done_by,
    finds_something,
    puts_at,
    said_in_relative,
    says_something,
    says_to_do,
    tells_to_do,
)
from framing.measure.attributions.speech import (
    according_to,
    as_somebody_says,
    asked_whether,
    asks_whether,
    content_then_said,
    said_after_content,
    says_clause,
    says_in_relative,
    says_quote,
    says_that,
    told_after_content,
)
from framing.measure.lexicons import Entry
from framing.measure.word_classes import word_class
from framing.text.readings import QUOTATION_MARKS

Rule = Callable[[Clause], Attribution | None]
CONTENT_MARKS = QUOTATION_MARKS | CLOSERS
RELATIVES = frozenset(("which", "that", "who", "whom"))


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule, and what has to be there for it to be asked.

    `verbs` names the word classes of the verbs that it is for; `before` and `behind` are words of which one must stand
    on that side of the cue, because the rule never answers without. What is left empty is not needed.
    """

    rule: Rule
    verbs: tuple[str, ...] = ()
    before: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The name that a voice bears which the rule found."""
        return self.rule.__name__


VERB_RULES: tuple[Asked, ...] = (
    Asked(accuses_of, verbs=("accusing_verbs", "comparing_verbs"), behind=frozenset(("of", "for", "as", "to"))),
    Asked(without_source),
    Asked(names_somebody, verbs=("naming_verbs", "seeing_verbs", "as_naming_verbs")),
    Asked(as_somebody_says, before=frozenset(("as",))),
    Asked(told_after_content, verbs=("hearer_verbs",), before=CONTENT_MARKS),
    Asked(said_after_content, before=CONTENT_MARKS),
    Asked(content_then_said, before=CONTENT_MARKS),
    Asked(says_that, behind=frozenset(("that",))),
    Asked(asks_whether, verbs=("asking_verbs",)),
    Asked(asked_whether, verbs=("asking_verbs",)),
    Asked(says_quote, behind=QUOTATION_MARKS),
    Asked(puts_at, behind=frozenset(("at",))),
    Asked(tells_to_do, verbs=("directing_verbs",), behind=frozenset(("to",))),
    Asked(says_to_do, verbs=("intending_verbs",)),
    Asked(says_in_relative, verbs=("clause_verbs",), before=RELATIVES),
    Asked(says_clause),
    Asked(says_something, verbs=("judging_verbs", "telling_verbs")),
    Asked(finds_something, verbs=("finding_verbs",)),
    Asked(complains_about, verbs=("topic_verbs",), behind=frozenset(("about", "of", "against"))),
    Asked(said_in_relative, verbs=("judging_verbs", "telling_verbs", "clause_verbs"), before=RELATIVES),
    Asked(done_by, verbs=("judging_verbs", "telling_verbs"), behind=frozenset(("by",))),
)
RULES: dict[str, tuple[Asked, ...]] = {
    "verb": VERB_RULES,
    "noun": (
        Asked(in_somebodys_view, before=frozenset(("in", "to", "by"))),
        Asked(noun_that, behind=frozenset(("that", "to"))),
        Asked(noun_is_that, behind=frozenset(("that",))),
    ),
    "adjective": (Asked(sure_that),),
    "phrase": (Asked(according_to),),
}


@cache
def rules_of(entry: Entry) -> tuple[Asked, ...]:
    """The rules for the part of speech of an entry that are for its verb."""
    rules = RULES.get(entry.form, ())
    return tuple(asked for asked in rules if not asked.verbs or entry.phrase in word_class(*asked.verbs))


@cache
def triggers() -> frozenset[str]:
    """The words that some rule waits for on one side of a cue."""
    every = (asked for rules in RULES.values() for asked in rules)
    return frozenset().union(*(asked.before | asked.behind for asked in every))
