"""Folds for cross-validation in which nothing that is alike is torn apart."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

FOLDS = 5


def fold_texts(sentences: Iterable[tuple[str, str]]) -> dict[str, int]:
    """The fold, 0 to 4, of each text of (text, document) pairs; a pair without a document has "" there.

    What shares a document with another sentence, or its words, shares its fold, across all files that are given. The
    same sentences get the same folds in every run and in any order.

    >>> folds = fold_texts([("It may rain.", "a"), ("It MAY rain!", "b"), ("Rates fell.", "b")])
    >>> len(set(folds.values()))
    1
    """
    leaders: dict[str, str] = {}

    def leader_of(name: str) -> str:
        while leaders.setdefault(name, name) != name:
            name = leaders[name]
        return name

    texts = []
    for text, document in sentences:
        texts.append(text)
        words = f"text {_words(text)}"
        leader_of(words)
        if document:
            one, other = sorted((leader_of(words), leader_of(f"document {document}")))
            leaders[other] = one
    return {text: _number(leader_of(f"text {_words(text)}")) for text in texts}


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _number(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % FOLDS
