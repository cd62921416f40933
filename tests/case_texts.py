"""The course's cases: their texts, what is known of them, their facts and their keys, read from data/."""

from __future__ import annotations

import re
from collections.abc import Collection
from math import hypot
from typing import Any

from framing.files import data_path, read_toml
from framing.measure.records import wilson
from framing.text.words import count_words

Table = dict[str, Any]

CATEGORIES = {
    "hedge": {"epistemic", "doxastic", "investigation", "condition", "approximator", "frequency", "disclaimer"},
    "booster": {"certainty", "emphatic", "universal"},
    "weasel": {"source", "quantity"},
    "label": {"nomination", "predication"},
    "reporting": {"neutral", "distancing", "endorsing"},
}
"""The categories of each kind of cue, as docs/codebook.md has them."""


def texts() -> list[str]:
    """The names of all texts of all cases, `case/id`, sorted."""
    folder = data_path("articles")
    return sorted(path.relative_to(folder).with_suffix("").as_posix() for path in folder.glob("*/*.txt"))


def cases() -> list[str]:
    return sorted({text.split("/")[0] for text in texts()})


def text_of(name: str) -> str:
    return data_path("articles", f"{name}.txt").read_text(encoding="utf-8")


def metadata_of(name: str) -> Table:
    return read_toml(data_path("articles", f"{name}.toml"))


def key_of(name: str) -> Table:
    """The key of a text; where nobody is quoted it has no voices."""
    return {"cue": [], "voice": [], "silent": []} | read_toml(data_path("keys", "articles", f"{name}.toml"))


def facts_of(case: str) -> list[Table]:
    return read_toml(data_path("articles", case, "facts.toml"))["fact"]


def occurrences(quote: str, text: str) -> list[int]:
    """Where the quoted words stand as whole words, capital letters as they are."""
    return [found.start() for found in re.finditer(rf"(?<!\w){re.escape(quote)}(?!\w)", text)]


def words_counted(name: str) -> int:
    """The base of a rate where a text is a headline, a byline and paragraphs: the byline is left out."""
    headline, _, *rest = text_of(name).split("\n\n")
    return count_words("\n".join([headline, *rest]))


def hedges(name: str, *, uncounted: Collection[int] = ()) -> list[Table]:
    """What the hedging score counts: no condition, no investigation, nothing that starts in `uncounted`."""
    found = [cue for cue in key_of(name)["cue"] if cue["kind"] == "hedge" and cue["start"] not in uncounted]
    return [cue for cue in found if cue["category"] not in {"condition", "investigation"}]


def interval_of_difference(count: int, base: int, other_count: int, other_base: int) -> tuple[float, float]:
    """Newcombe's 95 % interval of how many more per 100 words the first text has."""
    (low, high), (other_low, other_high) = wilson(count, base), wilson(other_count, other_base)
    rate, other_rate = 100 * count / base, 100 * other_count / other_base
    gap = rate - other_rate
    return gap - hypot(rate - low, other_high - other_rate), gap + hypot(high - rate, other_rate - other_low)


def names_given(case: str) -> set[tuple[str, str]]:
    """The orientations of the labels that each actor goes by, over all texts of a case."""
    keys = [key_of(name) for name in texts() if name.startswith(f"{case}/")]
    labels = [cue for key in keys for cue in key["cue"] if cue["kind"] == "label"]
    return {(cue["actor"], cue["orientation"]) for cue in labels if "actor" in cue}
