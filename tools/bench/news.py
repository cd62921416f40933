"""Invented news by the thousand, from a seed: articles that differ from each other as those of a newspaper do.

The sentences and their words stand in news.toml. Each article has a topic, two sides, four people and two towns of its
own; who was named in full once is called by the surname from then on. A pattern or a word comes back within an article
only when all others of its list were used. No article is true, and no person or place in them is meant.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from framing.files import DataError, read_toml

SOURCE = Path(__file__).with_name("news.toml")
SEED = 2019
CHARACTERS = 3_000
PEOPLE = range(1, 5)

Lists = dict[str, tuple[str, ...]]

_slot = re.compile(r"\{(\w+)\}")
_article_before_vowel = re.compile(r"\b([Aa]) (?=[aeiouAEIOU](?!ni[otv]|ne\b|uro|wn))")
_start_of_sentence = re.compile(r"(?:^|(?<=[.?!] )|(?<=[.?!][”\"] )|(?<=: [“«\"]))[a-z]")
_comma_before_stop = re.compile(r",(?=[.,;:!?])")


def make_articles(count: int, *, seed: int = SEED, characters: int = CHARACTERS) -> Iterator[str]:
    """So many articles: a headline, often a byline, and paragraphs of some so many characters together.

    The same seed gives the same articles, and the first of a long row are those of a short one.

    >>> [first, second] = make_articles(2)
    >>> first == next(make_articles(1)), first == second, first.count("\\n\\n") > 5
    (True, False, True)
    """
    for number in range(count):
        yield _Story(random.Random(f"{seed} {number}")).text(characters)


def make_sentences(*, seed: int = SEED) -> Iterator[str]:
    """Paragraphs of ever new articles, without end: for a text of any length."""
    for number in range(10**9):
        yield from _Story(random.Random(f"{seed} paragraphs {number}")).text(CHARACTERS).split("\n\n")[1:]


@cache
def read_lists() -> dict[str, Lists]:
    """The lists of each topic, those of `general` among them where the topic has none of that name.

    Raises DataError for a slot that is nowhere filled.
    """
    tables = {
        topic: {name: _alternatives(text) for name, text in lists.items()}
        for topic, lists in read_toml(SOURCE)["topics"].items()
    }
    general = {name: _alternatives(text) for name, text in read_toml(SOURCE)["general"].items()}
    topics = {topic: general | lists for topic, lists in tables.items()}
    for topic, lists in topics.items():
        for slot in {slot for alternatives in lists.values() for text in alternatives for slot in _slot.findall(text)}:
            if _list_name(slot, lists) is None and slot not in _FILLED and not _cast_slot(slot):
                raise DataError(SOURCE, None, f"{{{slot}}} is no list of {topic}; add one, or mend its name")
    return topics


def _alternatives(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"[|\n]", text) if part.strip())


def _list_name(slot: str, lists: Lists) -> str | None:
    """The list that fills a slot: of its name, or of its name without `_c` (a capital first), `_l` (a small letter)."""
    return slot if slot in lists else slot[:-2] if slot[-2:] in ("_c", "_l") and slot[:-2] in lists else None


def _cast_slot(slot: str) -> bool:
    return re.fullmatch(r"(?:person|they)[1-4]|side[12]|town2?|country", slot) is not None


class _Story:
    """What one article draws from: its topic, its cast, and of each list what it has not used yet."""

    def __init__(self, draw: random.Random) -> None:
        self.draw = draw
        topics = read_lists()
        self.lists = topics[draw.choice(sorted(topics))]
        self.unused: dict[str, list[str]] = {}
        self.named: set[str] = set()
        self.cast = {
            "town": self._name("town_end"),
            "town2": self._name("town_end"),
            "country": self._name("country_end"),
        }
        self.short: dict[str, str] = {}
        for number in (1, 2):
            full = self.fill("{side}")
            self.cast[f"side{number}"] = full
            self.short[f"side{number}"] = f"the {full.split()[-1].lower()}"
        for number in PEOPLE:
            self._cast_person(number)
        self.quotes = draw.choice(("“”", "“”", '""'))

    def text(self, characters: int) -> str:
        """The article, some so many characters long."""
        parts = [self._paragraph("{headline}")]
        self.named.clear()  # a headline names nobody in full
        if self.draw.random() < 0.5:
            parts.append(f"By {self._pick('first_she')} {self._name('surname_end')}")
        parts.append(self._lead())
        wanted = characters * self.draw.uniform(0.85, 1.1)
        while sum(map(len, parts)) < wanted:
            parts.append(self._paragraph("{paragraph}"))
        return "\n\n".join(parts)

    def fill(self, text: str) -> str:
        """The text with every slot filled."""
        while slot := _slot.search(text):
            text = text[: slot.start()] + self._filling(slot[1]) + text[slot.end() :]
        return text

    def _filling(self, slot: str) -> str:
        if slot in _FILLED:
            return _FILLED[slot](self)
        if _cast_slot(slot):
            return self._mention(slot)
        name = _list_name(slot, self.lists)
        assert name is not None  # read_lists has looked
        text = self.fill(self._pick(name))
        if slot == name:
            return text
        if slot.endswith("_c"):
            return text[:1].upper() + text[1:]
        return text if text.startswith("I ") else text[:1].lower() + text[1:]

    def _pick(self, name: str) -> str:
        """An alternative of a list that was not used since all of them were."""
        if not self.unused.get(name):
            alternatives = self.lists[name]
            self.unused[name] = self.draw.sample(alternatives, len(alternatives))
        return self.unused[name].pop()

    def _name(self, ending: str) -> str:
        return self._pick("name_start") + self._pick(ending)

    def _cast_person(self, number: int) -> None:
        pronoun = self.draw.choice(("she", "he"))
        surname = self._name("surname_end")
        self.cast[f"person{number}"] = f"{self._pick(f'first_{pronoun}')} {surname}, {self.fill('{office}')},"
        self.short[f"person{number}"] = surname
        self.cast[f"they{number}"] = pronoun

    def _mention(self, slot: str) -> str:
        if slot in self.named and slot in self.short and self.draw.random() < 0.8:
            return self.short[slot]
        self.named.add(slot)
        return self.cast[slot]

    def _lead(self) -> str:
        lead = self._paragraph("{lead}")
        if self.draw.random() < 0.35:
            return f"{self.cast['town'].upper()}, {_date(self)} (Castle News) - {lead}"
        return lead

    def _paragraph(self, pattern: str) -> str:
        text = _comma_before_stop.sub("", self.fill(pattern))
        text = _article_before_vowel.sub(r"\1n ", text)
        text = text.replace("«", self.quotes[0]).replace("»", self.quotes[1])
        return _start_of_sentence.sub(lambda found: found[0].upper(), text)


def _number(story: _Story) -> str:
    """Small numbers in words, large ones rounded as news rounds them."""
    draw = story.draw
    size = draw.random()
    if size < 0.3:
        return draw.choice(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"))
    if size < 0.7:
        return str(draw.randint(13, 990))
    return f"{draw.randint(11, 990) * 100:,}"


def _percent(story: _Story) -> str:
    draw = story.draw
    return str(draw.randint(2, 60)) if draw.random() < 0.6 else f"{draw.uniform(0.2, 24):.1f}"


def _money(story: _Story) -> str:
    draw = story.draw
    amount = draw.randint(2, 90) if draw.random() < 0.5 else f"{draw.uniform(1, 20):.1f}"
    return draw.choice(
        (f"{amount} million crowns", f"${amount} million", f"£{amount}m", f"{draw.randint(3, 900)} crowns")
    )


def _date(story: _Story) -> str:
    return f"{story.draw.randint(1, 28)} {story.fill('{month}')}"


def _plural(noun: str) -> str:
    """The plural of a label.

    >>> [_plural(noun) for noun in ("rebel", "statesman", "hero")]
    ['rebels', 'statesmen', 'heroes']
    """
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    return f"{noun}es" if noun.endswith(("hero", "s", "ss")) else f"{noun}s"


_FILLED: dict[str, Callable[[_Story], str]] = {
    "few": lambda story: str(story.draw.randint(2, 40)),
    "number": _number,
    "percent": _percent,
    "money": _money,
    "date": _date,
    "year": lambda story: str(story.draw.randint(1961, 2024)),
    "year_next": lambda story: str(story.draw.randint(2027, 2035)),
    "age": lambda story: str(story.draw.randint(29, 81)),
    "label_a": lambda story: f"a {story.fill('{label}')}",
    "labels": lambda story: _plural(story.fill("{label}")),
}
