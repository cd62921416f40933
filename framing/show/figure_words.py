"""How the figures of the measures are said, in tables and in sentences alike."""

from __future__ import annotations

from collections.abc import Iterable

from framing.measure.validity import Figure, Subject
from framing.show.numbers import counted
from framing.show.wording import as_heading, name, say


def figure_text(figure: Figure) -> str:
    """A figure with its interval and what it was counted on: '0.82 (0.79 to 0.85), 602 cues marked'."""
    return say("figures.full", value=f"{figure.value:.2f}", interval=figure_interval(figure), items=items_text(figure))


def figure_interval(figure: Figure) -> str:
    """The two ends of a figure's interval."""
    return say("numbers.interval", low=f"{figure.low:.2f}", high=f"{figure.high:.2f}")


def items_text(figure: Figure) -> str:
    """How many a figure was counted on, and of what: '602 cues marked'."""
    return say("figures.items_text", number=f"{figure.items:,}", items=name("figures.items", figure.items_of))


def figure_name(kind: str) -> str:
    """What a kind of figure is called: precision, F1."""
    return name("figures.names", kind)


def where_counted(figure: Figure) -> dict[str, str]:
    """The names of a figure's corpus and split, and of what had to be right."""
    # What stands behind a colon in a level lists categories with numbers: words of the data.
    level, colon, listed = figure.level.partition(": ")
    return {
        "corpus": name("figures.corpora", figure.corpus),
        "split": name("figures.splits", figure.split),
        "level": name("figures.levels", level) + colon + listed,
    }


def size_text(figure: Figure) -> str:
    """The sentences and documents that a figure was counted on, or the entries of a list."""
    if not figure.documents:
        return say("figures.themselves", items=name("figures.items", figure.items_of))
    return f"{counted(figure.sentences, 'sentence')}, {counted(figure.documents, 'document')}"


def split_notes(figures: Iterable[Figure]) -> list[str]:
    """What the rules had seen of the texts behind the figures, said once for each case."""
    splits = dict.fromkeys(figure.split for figure in figures)
    return [
        say("figures.split", split=as_heading(name("figures.splits", split)), meaning=name("figures.meanings", split))
        for split in splits
    ]


def subject_sentence(subject: Subject, figures: Iterable[Figure]) -> str:
    """A measure with its F1s and shares, as one sentence."""
    told = "; ".join(
        say(
            "figures.figure",
            **where_counted(figure),
            figure=figure_name(figure.figure),
            value=figure_text(figure),
        )
        for figure in figures
        if figure.figure in ("F1", "share")
    )
    return say("figures.told", measure=subject.name, told=told or say("figures.none"))
