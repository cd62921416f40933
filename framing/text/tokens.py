"""The words and punctuation marks of a text in parallel lists, which is what the rules read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from framing.text.spans import Span
from framing.text.words import WORD, is_name_word

# A dotted acronym keeps its full stops ("U.N.-backed"); a pronoun is parted from the verb that leans on it
# ("he" + "'s"); every other mark stands alone. That an apostrophe follows is asked first: most words have none.
_LEANING = r"['\u2019](?:s|re|ve|ll|d|m)\b"
_PRONOUN = rf"\b(?=\w++['\u2019])(?i:i|you|he|she|it|we|they|who|that|there|what|this)(?={_LEANING})"
_ACRONYM = rf"(?:[A-Za-z]\.){{2,}}(?:-{WORD})?"
_token = re.compile(rf"((?=\w)(?:{_ACRONYM}|{_PRONOUN}|{WORD}|_)|{_LEANING}|\.\.+|[^\w\s])")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens as columns: `texts[i]` stands at `starts[i]:ends[i]`; `lowers[i]` is its lower case.

    `are_names[i]` says whether it could be part of a name (`is_name_word`).

    Columns rather than objects, because one object a word would cost most of the time an article takes.
    """

    texts: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    are_names: list[bool]

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
    pieces = _token.split(text)  # what stands between tokens, a token, what stands between, ...
    offsets = list(accumulate(map(len, pieces)))
    texts = pieces[1::2]
    names = {token for token in set(texts) if not token.islower() and is_name_word(token)}
    return Tokens(
        texts=texts,
        lowers=_lowered(text, texts),
        starts=offsets[:-1:2],
        ends=offsets[1::2],
        are_names=[token in names for token in texts],
    )


def lower_tokens(text: str) -> list[str]:
    """The tokens of `text` in lower case, with straight apostrophes: `tokenize(text).lowers`.

    >>> lower_tokens("The town\u2019s Mayor")
    ['the', "town's", 'mayor']
    """
    return _lowered(text, _token.findall(text))


def _lowered(text: str, tokens: list[str]) -> list[str]:
    lowers = list(map(str.lower, tokens))
    if "\u2019" not in text:
        return lowers
    return [token.replace("\u2019", "'") if "\u2019" in token else token for token in lowers]
