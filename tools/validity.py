"""Count every figure of docs/validity.md: `make validity BENCH=folder`, or the page alone from the stored figures.

    python -m tools.validity FOLDER     data/validity.csv and docs/validity.md
    python -m tools.validity --page     docs/validity.md from data/validity.csv and data/validity_notes.toml

MAKERS lists where figures come from. A maker takes the folder with the annotated files and yields figures; one that
cross-validates or leaves a corpus out says so in their `split`.
"""

from __future__ import annotations

import csv
import importlib.util
import random
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from framing.files import course_root, data_path, read_text
from framing.measure import evaluation
from framing.measure.lexicons import load_lexicons
from framing.measure.records import wilson
from framing.measure.resampling import RESAMPLES, SEED
from framing.measure.scores import UNCERTAIN
from framing.measure.validity import COLUMNS, SPLITS, Figure, load_figures, load_subjects
from framing.sentiment import sentiment_of
from framing.show.figures import figure_table
from tools import category_choice, goldsets, linear_model
from tools.annotated import read_annotated, run, with_progress
from tools.pages import template_of

Maker = Callable[[Path], Iterator[Figure]]

ROOT = course_root()
PAGE = ROOT / "docs" / "validity.md"
EXAMPLES = ROOT / "tests" / "examples"
BOOTSTRAP = "bootstrap over documents"
WILSON = "Wilson"


def make_validity(folder: Path) -> None:
    """Count all figures, store them and write the page. Raises DataError where a file is missing or at fault."""
    write_figures([figure for maker in MAKERS for figure in maker(folder)], data_path("validity.csv"))
    load_figures.cache_clear()
    write_page()


def write_figures(figures: Sequence[Figure], path: Path) -> None:
    """Store the figures, with four decimal places."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for figure in figures:
            cells = (getattr(figure, name) for name in COLUMNS)
            writer.writerow([f"{cell:.4f}" if isinstance(cell, float) else cell for cell in cells])
    print(f"{path.name}: {len(figures)} figures")


def write_page() -> None:
    """Write docs/validity.md."""
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.name}: written")


def page() -> str:
    """The text of docs/validity.md, as the stored figures and notes give it."""
    return template_of(Path(__file__).with_name("validity.md.j2")).render(
        splits=SPLITS,
        tables=[(subject, figure_table(subject.id)) for subject in load_subjects()],
        held_failures=list(held_failures()),
    )


def held_failures() -> Iterator[tuple[str, str, str]]:
    """The strict xfails of tests/examples: file, passage and reason."""
    for path in sorted(EXAMPLES.glob("*.txt")):
        for line in read_text(path).splitlines():
            if line.startswith("xfail: "):
                passage, _, reason = line.removeprefix("xfail: ").partition(" # ")
                yield path.stem, passage.strip(), reason.strip()


# ---- annotated files -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Task:
    """One comparison with an annotated file: which cues, and at which levels the file can judge them."""

    measure: str
    corpus: str
    file: tuple[str, str]
    kinds: tuple[str, ...]
    labels: tuple[str, ...]
    levels: tuple[str, ...]
    suffix: str = ""


SPANS = ("exact", "overlap", "sentence")
LEVELS = {"exact": "exact span", "overlap": "overlapping span", "sentence": "sentence"}
WIKIPEDIA, SCIENCE = ("Wikipedia (Szeged)", ("wikipedia", "szeged")), ("BioScope (Szeged)", ("science", "szeged"))
CONLL = ("Wikipedia (CoNLL-2010)", ("wikipedia", "conll2010"))
WEASELS = ("source", "quantity")

TASKS = (
    *(Task("hedges", *corpus, ("hedge",), UNCERTAIN, SPANS) for corpus in (WIKIPEDIA, SCIENCE)),
    *(
        Task("hedges", *corpus, ("hedge",), (category,), ("exact",), suffix=f", {category} alone")
        for corpus in (WIKIPEDIA, SCIENCE)
        for category in UNCERTAIN
    ),
    Task("vague-sentences", *CONLL, ("weasel",), WEASELS, ("sentence",), suffix=", weasel words"),
    Task(
        "vague-sentences",
        *CONLL,
        ("weasel", "hedge"),
        (*WEASELS, "epistemic"),
        ("sentence",),
        suffix=", weasel words or epistemic hedges",
    ),
)


def annotated_files(folder: Path) -> Iterator[Figure]:
    """The rules as they are, on all sentences of each annotated file."""
    for task in TASKS:
        gold = read_annotated(folder, *task.file)
        found = evaluation.evaluate(
            gold,
            kinds=task.kinds,
            labels=task.labels,
            progress=partial(with_progress, what=f"{task.corpus}{task.suffix}"),
        )
        yield from evaluation_figures(found, task, split="all data")


def evaluation_figures(found: evaluation.Evaluation, task: Task, *, split: str) -> Iterator[Figure]:
    """Precision, recall and F1 of an evaluation at the levels of the task; a figure that is undefined is left out."""
    for level in task.levels:
        measured: evaluation.Figure = getattr(found, level)
        tally, intervals = measured.tally, measured.intervals
        of = "sentences" if level == "sentence" else "cues"
        counted = (
            ("precision", tally.precision, intervals.precision, tally.true_positive + tally.false_positive, "found"),
            ("recall", tally.recall, intervals.recall, tally.true_positive + tally.false_negative, "marked"),
            ("F1", tally.f1, intervals.f1, tally.true_positive + tally.false_negative, "marked"),
        )
        for name, value, interval, items, how in counted:
            if value is not None and interval is not None:
                yield Figure(
                    measure=task.measure,
                    corpus=task.corpus,
                    split=split,
                    level=f"{LEVELS[level]}{task.suffix}",
                    figure=name,
                    value=value,
                    low=min(interval[0], value),
                    high=max(interval[1], value),
                    interval=BOOTSTRAP,
                    items=items,
                    items_of=f"{of} {how}",
                    sentences=found.sentences,
                    documents=found.documents,
                )


# ---- invented newswire -----------------------------------------------------------------------------------------------

NEWSWIRE = {
    "newswire.jsonl": ("invented newswire, first set", "constructed, developed on"),
    "newswire-later.jsonl": ("invented newswire, second set", "constructed, developed on"),
}


def invented_newswire(folder: Path) -> Iterator[Figure]:
    """The sentences of tests/gold in the Szeged scheme; the folder of annotated files is not needed."""
    for name, (corpus, split) in NEWSWIRE.items():
        found = evaluation.evaluate(ROOT / "tests" / "gold" / name, kinds=["hedge"], labels=UNCERTAIN)
        yield from evaluation_figures(
            found, Task("hedges", corpus, ("", ""), ("hedge",), UNCERTAIN, SPANS), split=split
        )


# ---- constructed texts -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A folder of texts with keys, and whether the rules were mended in sight of it."""

    folder: Path
    corpus: str
    split: str


GOLD_SETS = (
    GoldSet(ROOT / "tests" / "gold", "constructed news, first set", "constructed, developed on"),
    GoldSet(ROOT / "tests" / "gold" / "second", "constructed news, second set", "constructed, developed on"),
    GoldSet(ROOT / "tests" / "gold" / "third", "constructed news, third set", "constructed, developed on"),
    GoldSet(ROOT / "tests" / "gold" / "fourth", "constructed news, fourth set", "constructed, developed on"),
)

FOUND = {
    "label": ("labels", "overlapping span", "labels"),
    "voice": ("voices", "half of the passage", "passages"),
    "reporting": ("reporting", "overlapping span", "reporting cues"),
    "hedge": ("all-hedges", "overlapping span", "hedges"),
}
"""What is found in a set: the measure, what had to be right, and of what."""

SAID = {
    "target": ("label-facts", "target", "labels found"),
    "orientation": ("label-facts", "orientation", "labels found"),
    "stance": ("label-facts", "stance", "labels found"),
    "voice of label": ("label-facts", "voice", "labels found"),
    "mode": ("voices", "mode", "passages found"),
    "speaker": ("voices", "speaker", "passages found"),
}
"""What is said of that which was found: the measure, what had to be right, and of what."""


def constructed_texts(folder: Path) -> Iterator[Figure]:
    """The gold sets of the repository; the folder of annotated files is not needed."""
    for gold in GOLD_SETS:
        yield from set_figures(gold)


def set_figures(gold: GoldSet) -> Iterator[Figure]:
    """Precision, recall and F1 of what is found in a set, and the share right of what is said of it."""
    texts = goldsets.measure_set(gold.folder)
    sentences = goldsets.count_sentences(gold.folder)

    def figure(name: str, measure: str, level: str, of: str, counts: tuple[int, int]) -> Figure:
        right, total = counts
        low, high = wilson(right, total) or (0.0, 100.0)
        return Figure(
            measure=measure,
            corpus=gold.corpus,
            split=gold.split,
            level=level,
            figure=name,
            value=right / total,
            low=low / 100,
            high=high / 100,
            interval=WILSON,
            items=total,
            items_of=of,
            sentences=sentences,
            documents=len(texts),
        )

    for what, (measure, level, items) in FOUND.items():
        recall, precision = f"{what} recall", f"{what} precision"
        yield figure("precision", measure, level, f"{items} found", _sum(texts, precision))
        of_marked = figure("recall", measure, level, f"{items} marked", _sum(texts, recall))
        yield of_marked
        low, high = f1_interval(texts, recall, precision)
        value = f1(texts, recall, precision)
        yield replace(of_marked, figure="F1", value=value, low=low, high=high, interval="bootstrap over texts")
    for what, (measure, level, of) in SAID.items():
        yield figure("share", measure, level, of, _sum(texts, what))


def f1(texts: Iterable[goldsets.Figures], recall: str, precision: str) -> float:
    """The harmonic mean of recall and precision over all texts, each text's counts added up; 0 where nothing is right.

    >>> f1([{"recall": (8, 10), "precision": (8, 16)}, {"recall": (0, 0), "precision": (0, 0)}], "recall", "precision")
    0.6153846153846154
    """
    texts = list(texts)
    shares = [right / total if total else 0.0 for right, total in (_sum(texts, recall), _sum(texts, precision))]
    return 2 * shares[0] * shares[1] / sum(shares) if sum(shares) else 0.0


def f1_interval(texts: Sequence[goldsets.Figures], recall: str, precision: str) -> tuple[float, float]:
    """A 95 % percentile interval of F1 from texts that are drawn again; the same seed gives the same interval."""
    draw = random.Random(SEED)
    drawn = sorted(f1(draw.choices(texts, k=len(texts)), recall, precision) for _ in range(RESAMPLES))
    left_out = int(0.025 * RESAMPLES)
    return drawn[left_out], drawn[-1 - left_out]


def _sum(texts: Iterable[goldsets.Figures], what: str) -> tuple[int, int]:
    counts = [text[what] for text in texts]
    return sum(right for right, _ in counts), sum(total for _, total in counts)


# ---- the foil --------------------------------------------------------------------------------------------------------


def foil(folder: Path) -> Iterator[Figure]:
    """Of the hedges in the lexicon, those that TextBlob gives any polarity or subjectivity."""
    phrases = [entry.phrase for entry in load_lexicons().of_kind("hedge") if entry.effect == "cue"]
    seen = sum(any((found.polarity, found.subjectivity)) for found in map(sentiment_of, phrases))
    low, high = wilson(seen, len(phrases)) or (0.0, 100.0)
    yield Figure(
        measure="sentiment",
        corpus="our list of hedges",
        split="all data",
        level="any value but 0",
        figure="share",
        value=seen / len(phrases),
        low=low / 100,
        high=high / 100,
        interval=WILSON,
        items=len(phrases),
        items_of="entries",
        sentences=0,
        documents=0,
    )


# ---- what was tried and left out -----------------------------------------------------------------------------------


def linear_model_beside_rules(folder: Path) -> Iterator[Figure]:
    """The figures of tools/linear_model.py; those of the last count where scikit-learn is not installed."""
    if importlib.util.find_spec("sklearn"):
        yield from linear_model.figures(folder)
        return
    print("scikit-learn is not installed: the figures of the linear model are those of the last count")
    yield from (figure for figure in load_figures() if figure.measure == linear_model.MEASURE)


MAKERS: tuple[Maker, ...] = (
    annotated_files,
    category_choice.figures,
    invented_newswire,
    constructed_texts,
    foil,
    linear_model_beside_rules,
)


if __name__ == "__main__":
    if sys.argv[1:] == ["--page"]:
        write_page()
        sys.exit()
    sys.exit(run(make_validity, what="Count every figure of docs/validity.md."))
