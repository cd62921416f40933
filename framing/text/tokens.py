"""The words and punctuation marks of a text in parallel lists, which is what the rules read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.text.spans import Span
from framing.text.words import WORD

# A dotted acronym keeps its full stops ("U.N.-backed"); a pronoun is parted from the verb that leans on it
# ("he" + "'s"); every other mark stands alone.
_LEANING = r"['\u2019](?:s|re|ve|ll|d|m)\b"
_PRONOUN = rf"\b(?i:i|you|he|she|it|we|they|who|that|there|what|this)(?={_LEANING})"
_token = re.compile(rf"(?:[A-Za-z]\.){{2,}}(?:-{WORD})?|{_PRONOUN}|{_LEANING}|{WORD}|\.\.+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens as columns: `texts[i]` stands at `starts[i]:ends[i]`; `lowers[i]` is its lower case.

    Columns rather than objects, because one object a word would cost most of the time an article takes.
    """

    texts: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.texts)

    def span(self, first: int, stop: int) -> Span:
        """The span of the tokens `first` to `stop`, `stop` excluded."""
        return Span(self.starts[first], self.ends[stop - 1])


def tokenize(text: str) -> Tokens:
    """The tokens of `text`, in order.

    >>> tokenize("The U.N.-backed cabinet, it said.").texts
    ['The', 'U.N.-backed', 'cabinet', ',', 'it', 'said', '.']
    >>> tokenize("They're the town's").texts
    ['They', "'re", 'the', "town's"]
    """
    matches = list(_token.finditer(text))
    texts = [match[0] for match in matches]
    return Tokens(
        texts=texts,
        lowers=[token.lower().replace("\u2019", "'") for token in texts],
        starts=[match.start() for match in matches],
        ends=[match.end() for match in matches],
    )
