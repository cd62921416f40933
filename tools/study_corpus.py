"""The 200 short articles of the corpus study: made from sentences with gaps, so that the truth about them is known.

    python -m tools.study_corpus     (or make corpus)

`tools/study_corpus.toml` has the sentences, `data/corpora/outlets_plan.csv` how often each type of outlet fills a gap
with a device. Every article draws its own chances around those of its type, as writers differ, and says in `planted_*`
how many cues of each measure were put into it. The same seed gives the same bytes.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from framing.files import course_root, data_path, read_csv, read_toml
from framing.measure.scores import MEASURES

SENTENCES = course_root() / "tools" / "study_corpus.toml"
PLAN = data_path("corpora", "outlets_plan.csv")
CORPUS = data_path("corpora", "outlets.jsonl")
PLAN_COLUMNS = ("part", "device", "measure", "wire", "broadsheet", "tabloid", "party paper", "note")
OUTLET_TYPES = PLAN_COLUMNS[3:7]

SEED = 2019
ARTICLES_OF_EACH = 10
"""How many articles a type of outlet has about an event: as many for each, so that no type can differ by its topics."""

LIKENESS = 5.0
"""How much the writers of one type are alike: the smaller, the further an article's chances lie from the type's."""

Table = dict[str, Any]
Chances = dict[str, float]


def main() -> int:
    """Writes the corpus; returns 0."""
    lines = corpus_lines()
    CORPUS.write_text(lines, encoding="utf-8", newline="\n")
    print(f"{CORPUS.name}: {len(lines.splitlines())} articles")
    return 0


def corpus_lines() -> str:
    """The whole corpus, a line an article."""
    return "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles())


def articles(*, seed: int = SEED, of_each: int = ARTICLES_OF_EACH) -> Iterator[Table]:
    """Every article as a row of the corpus, by type of outlet, event and number.

    An article depends on the seed and its own id alone.
    """
    table = read_toml(SENTENCES)
    for outlet_type, chances in read_plan().items():
        for event in table["event"]:
            for number in range(1, of_each + 1):
                name = f"{outlet_type.replace(' ', '-')}-{event['id']}-{number:02}"
                writer = _Writer(Random(f"{seed} {name}"), event, table["fillings"], chances)
                text = writer.article()
                planted = {f"planted_{measure}": writer.planted[measure] for measure in (*MEASURES, "questions")}
                about = {"id": name, "outlet_type": outlet_type, "event": event["id"], "origin": "constructed"}
                yield about | planted | {"text": text}


def read_plan(path: Path = PLAN) -> dict[str, Chances]:
    """For each type of outlet the chance of each device, by the part of an article that it stands in."""
    rows = [row for _, row in read_csv(path, columns=PLAN_COLUMNS)]
    return {outlet_type: {row["part"]: float(row[outlet_type]) for row in rows} for outlet_type in OUTLET_TYPES}


@dataclass
class _Writer:
    """Somebody who writes one article, and keeps count of the devices."""

    draw: Random
    event: Table
    fillings: Table
    chances: Chances

    def __post_init__(self) -> None:
        self.planted: Counter[str] = Counter()
        self.chances = {part: self._own(chance) for part, chance in self.chances.items()}

    def article(self) -> str:
        """A headline and three paragraphs."""
        claims = [self._claim(claim) for claim in self._some("claims", 3, 3)]
        lead = [self.draw.choice(self.event["leads"]), *map(self._fact, self._some("facts", 2, 2)), claims[0]]
        middle = [*map(self._naming, self._some("namings", 1, 2)), *map(self._verdict, self._some("verdicts", 1, 2))]
        self.draw.shuffle(middle)
        outlook = list(map(self._forecast, self._some("forecasts", 2, 3)))
        end = [*outlook, *self._condition(), self._closer()]
        paragraphs = [lead, [*middle, *claims[1:]], end]
        return "\n\n".join([self.draw.choice(self.event["headlines"]), *map(" ".join, paragraphs)]) + "\n"

    def _own(self, chance: float) -> float:
        """This writer's chance of a device that the type of outlet uses with `chance`."""
        return self.draw.betavariate(LIKENESS * chance, LIKENESS * (1 - chance)) if 0 < chance < 1 else chance

    def _some(self, part: str, fewest: int, most: int) -> list[str]:
        return self.draw.sample(self.event[part], self.draw.randint(fewest, most))

    def _takes(self, part: str, *measures: str) -> bool:
        """Whether the device of this part is used here; if so, it counts for the measures."""
        taken = self.draw.random() < self.chances[part]
        if taken:
            self.planted.update(measures)
        return taken

    def _fact(self, sentence: str) -> str:
        rounded = self._takes("number", "hedging")
        return _filled(sentence, about=self.draw.choice(self.fillings["approximators"]) if rounded else "")

    def _forecast(self, sentence: str) -> str:
        hedged = self._takes("forecast", "hedging", "uncertainty")
        return _filled(sentence, will=self.draw.choice(self.fillings["hedges"]) if hedged else "will")

    def _verdict(self, sentence: str) -> str:
        boosted = self._takes("verdict", "boosting")
        return _filled(sentence, clearly=self.draw.choice(self.fillings["boosters"]) if boosted else "")

    def _naming(self, sentence: str) -> str:
        names = self.event["labels" if self._takes("party", "labelling") else "plain_names"]
        return _filled(sentence, group=self.draw.choice(names))

    def _claim(self, claim: str) -> str:
        if not self._takes("claim", "reporting"):
            return f"{_capital(claim)}."
        vague = self._takes("source", "weasel")
        source = self.draw.choice(self.fillings["vague_sources"] if vague else self.event["sources"])
        verb = self.draw.choice(self.fillings["distancing_verbs" if self._takes("verb") else "neutral_verbs"])
        comma = "," if "," in source else ""  # "Ines Halder, who runs the harbour, said"
        return f"{_capital(source)}{comma} {verb} that {claim}."

    def _condition(self) -> list[str]:
        return [self.draw.choice(self.event["conditions"])] if self._takes("condition", "uncertainty") else []

    def _closer(self) -> str:
        sentences: list[str] = self.event["questions" if self._takes("closer", "questions") else "closers"]
        return self.draw.choice(sentences)


def _filled(sentence: str, **gaps: str) -> str:
    """The sentence with its gaps filled; a gap filled with nothing leaves no second space."""
    return " ".join(sentence.format(**gaps).split())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


if __name__ == "__main__":
    sys.exit(main())
