"""The facts of a case, text by text: who uses which, in what words, and how many two texts share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from framing.show.numbers import counted
from framing.show.shown import Shown, plain_sentence
from framing.show.tables import Cell, Shade, bar_table
from framing.show.wording import heads, name, say
from framing.text.facts import Fact, texts_of

USED = 0.4
"""How dark a cell is that stands out from the others: of a fact that is used, or where a text meets itself."""


def facts_by_text(facts: Sequence[Fact]) -> Shown:
    """A row for each fact, a column for each text: whether it uses the fact or leaves it out.

    The last row, like the sentence, says how many of the facts each text uses; it names the texts once more, since the
    head of a long table is out of sight there.
    """
    texts = texts_of(facts)
    rows: list[list[Cell]] = [
        [fact.statement, _kind(fact), *(_mark(text in fact.used_by) for text in texts)] for fact in facts
    ]
    used = {text: sum(text in fact.used_by for fact in facts) for text in texts}
    in_all: list[Cell] = [
        Shade(say("fact_table.number", article=text, used=number), share=None) for text, number in used.items()
    ]
    rows.append([say("fact_table.in_all", facts=counted(len(facts), "fact")), "", *in_all])
    told = "; ".join(
        say("fact_table.text", article=text, used=number, left_out=len(facts) - number) for text, number in used.items()
    )
    return bar_table(
        say("fact_table.caption", facts=counted(len(facts), "fact")),
        (*heads("fact", "kind"), *texts),
        rows,
        sentence=plain_sentence(say("fact_table.told", facts=counted(len(facts), "fact"), told=told)),
        notes=[say("fact_table.note")],
    )


def wordings(facts: Sequence[Fact], id: str) -> Shown:
    """One fact in the words of every text. Raises ValueError where no fact has this id."""
    fact = next((fact for fact in facts if fact.id == id), None)
    if fact is None:
        raise ValueError(f"there is no fact {id!r}; the facts are {', '.join(fact.id for fact in facts)}")
    texts = texts_of(facts)
    rows: list[list[Cell]] = [[text, _in_words(fact, text)] for text in texts]
    told = "; ".join(say("wordings.text", article=text, words=_in_words(fact, text)) for text in texts)
    return bar_table(
        say("wordings.caption", fact=fact.statement, kind=_kind(fact)),
        heads("text", "wording"),
        rows,
        sentence=plain_sentence(say("wordings.told", fact=fact.statement, told=told)),
    )


def shared_facts(facts: Sequence[Fact]) -> Shown:
    """How many facts each two texts share; where a text meets itself, shaded, how many it uses."""
    texts = texts_of(facts)
    rows: list[list[Cell]] = []
    for text in texts:
        rows.append(
            [text, *(Shade(str(_shared(facts, text, other)), USED if text == other else None) for other in texts)]
        )
    told = "; ".join(
        say("shared.pair", article=text, other=other, number=_shared(facts, text, other))
        for text, other in combinations(texts, 2)
    )
    return bar_table(
        say("shared.caption", facts=counted(len(facts), "fact")),
        (*heads("text"), *texts),
        rows,
        sentence=plain_sentence(say("shared.told", facts=counted(len(facts), "fact"), told=told)),
        notes=[say("shared.note")],
    )


def _kind(fact: Fact) -> str:
    kind = name("fact_kinds", fact.kind)
    return say("fact_table.kind", kind=kind, whose=fact.whose) if fact.whose else kind


def _mark(used: bool) -> Cell:
    return Shade(say("fact_table.used"), share=USED) if used else Shade(say("fact_table.left_out"), share=None)


def _in_words(fact: Fact, text: str) -> str:
    words = fact.wording_in(text)
    return say("wordings.quoted", words=words) if words else say("wordings.without")


def _shared(facts: Sequence[Fact], text: str, other: str) -> int:
    return sum(text in fact.used_by and other in fact.used_by for fact in facts)
