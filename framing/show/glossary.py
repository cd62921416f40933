"""Terms of the glossary, as a lesson shows them."""

from __future__ import annotations

import re

from framing.glossary import Term, find_term, load_glossary
from framing.show.shown import Shown, as_text, plain_sentence
from framing.show.wording import say

_italic = re.compile(r"\*([^*]+)\*")


def glossary(*names: str) -> Shown:
    """The terms with definition, example and source; all terms of the course where none is named.

    Raises DataError, which a notebook shows as one line, for a term that there is not.

    >>> glossary("shield").sentence.split(":")[0]
    'Shield'
    """
    terms = [find_term(name) for name in names] or list(load_glossary().values())
    return Shown(
        html=f'<div style="max-width:720px">{"".join(map(_html, terms))}</div>',
        sentence=plain_sentence(" ".join(map(_sentence, terms))),
    )


def _html(term: Term) -> str:
    more = [say("glossary.example", example=term.example)]
    more += [say("glossary.source", source=term.source)] if term.source else []
    small = "<br>".join(f'<span style="font-size:90%">{_with_italics(text)}</span>' for text in more)
    return f'<p style="margin:8px 0"><b>{as_text(term.name)}</b>: {_with_italics(term.definition)}<br>{small}</p>'


def _sentence(term: Term) -> str:
    example = say("glossary.example", example=term.example)
    return _italic.sub(r"\1", say("glossary.told", term=term.name, definition=term.definition, example=example))


def _with_italics(text: str) -> str:
    """The text as HTML, `*words*` in italics."""
    return _italic.sub(r"<i>\1</i>", as_text(text))
