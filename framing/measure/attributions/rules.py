"""The rules that find the attribution of a reporting verb, in the order in which they are asked.

Each looks at one verb and answers, or returns None.
"""

from __future__ import annotations

from collections.abc import Callable

from framing.measure.attributions.clauses import Clause
from framing.measure.attributions.contents import Attribution
from framing.measure.attributions.judgements import accuses_of, names_somebody, without_source
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

Rule = Callable[[Clause], Attribution | None]

VERB_RULES: tuple[Rule, ...] = (
    accuses_of,
    without_source,
    names_somebody,
    as_somebody_says,
    told_after_content,
    said_after_content,
    content_then_said,
    says_that,
    asks_whether,
    asked_whether,
    says_quote,
    puts_at,
    tells_to_do,
    says_to_do,
    says_in_relative,
    says_clause,
    says_something,
    finds_something,
    complains_about,
    said_in_relative,
    done_by,
)
PHRASE_RULES: tuple[Rule, ...] = (according_to,)
