"""A language that nobody speaks: what a page still says in plain letters was never translated.

    path = write_pseudo_locale(tmp_path)
    monkeypatch.setenv("FRAMING_LANGUAGE", str(path))
    assert untranslated(words_of_the_page, known=[article.text]) == []

The variable reaches the kernel of a notebook as well, where it is set before the kernel starts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from string import Formatter, ascii_letters

from framing.interface import interface

ACCENTED = "åƀçđéƒĝĥîĵķļɱñöþɋŕšŧûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŦÛṼŴẊÝŽ"
ACCENTS = str.maketrans(ascii_letters, ACCENTED)


def pseudo(text: str) -> str:
    """The text in brackets and with an accent on every letter; its gaps stay.

    >>> pseudo("Saved at {time}.")
    '⟦Šåṽéđ åŧ {time}.⟧'
    """
    parts = []
    for words, gap, shape, _ in Formatter().parse(text):
        parts.append(words.translate(ACCENTS).replace("{", "{{").replace("}", "}}"))
        if gap is not None:
            parts.append(f"{{{gap}:{shape}}}" if shape else f"{{{gap}}}")
    return f"⟦{''.join(parts)}⟧"


def write_pseudo_locale(folder: Path) -> Path:
    """Write the pseudo-locale of the English texts into a folder, as `pseudo.toml`."""
    lines = (f"{name} = {json.dumps(pseudo(text), ensure_ascii=False)}" for name, text in interface("en").texts.items())
    path = folder / "pseudo.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def untranslated(page: str, *, known: Iterable[str] = (), whole: Iterable[str] = ()) -> list[str]:
    """The words of a page's text in plain letters: each once, in order.

    Passed over are the words of the `known` texts, which marks may cut into pieces, and texts that stand there `whole`.

    >>> untranslated("⟦Šåṽéđ åŧ noon⟧. Check: rain may fall.", known=["Rain may fall.", "noon"])
    ['Check', 'rain']
    >>> untranslated("⟦Ñöŧé⟧: Check it. Check.", whole=["Check it."])
    ['Check']
    """
    for text in sorted(whole, key=len, reverse=True):
        page = page.replace(text, " ")
    passed_over = {word for text in known for word in _plain_words(text)}
    return [word for word in dict.fromkeys(_plain_words(page)) if word not in passed_over]


def _plain_words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z]+", text)
