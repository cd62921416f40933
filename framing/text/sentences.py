"""Where a sentence ends."""

from __future__ import annotations

from framing.text.spans import Span


def split_sentences(text: str, span: Span) -> list[Span]:
    """The sentences of `text` inside `span`, in order."""
    raise NotImplementedError
