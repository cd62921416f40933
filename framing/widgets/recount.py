"""A score counted again without some of its classes: what counts is a decision, and here the student takes it."""

from __future__ import annotations

from html import escape

import ipywidgets

from framing.interface import interface
from framing.measure.records import Count
from framing.measure.reports import Report
from framing.show.numbers import count_text
from framing.show.wording import name


class Recount(ipywidgets.VBox):  # type: ignore[misc]  # ipywidgets has no type hints
    """A box to tick for each class of a score's cues, and the count, base, rate and interval of the classes ticked."""

    def __init__(self, report: Report, score: str = "hedging") -> None:
        words = interface()
        self.report = report
        self.score = score
        self.boxes = {
            category: ipywidgets.Checkbox(
                value=True,
                description=words.count("recount.class", part.count, category=name("categories", category)),
                indent=False,
                layout=ipywidgets.Layout(width="auto"),
            )
            for category, part in report.scores[score].by_category.items()
        }
        self.said = ipywidgets.HTML()
        for box in self.boxes.values():
            box.observe(self._show, "value")
        heading = ipywidgets.HTML(f"<b>{escape(words.say('recount.heading'))}</b>")
        super().__init__(children=[heading, *self.boxes.values(), self.said])
        self._show()

    @property
    def counted(self) -> Count:
        """The cues of the classes that are ticked, on the base of the score."""
        score = self.report.scores[self.score]
        ticked = {category for category, box in self.boxes.items() if box.value}
        return Count(tuple(cue for cue in score.cues if cue.category in ticked), score.base)

    def _show(self, change: object = None) -> None:
        counted = self.counted
        found = ", ".join(cue.text for cue in counted.cues)
        # One live region, so that a screen reader says the new number.
        self.said.value = f'<div role="status"><p>{escape(count_text(counted))}</p><p>{escape(found)}</p></div>'

    def __repr__(self) -> str:
        return interface().say("recount.repr")


def recount(report: Report, score: str = "hedging") -> Recount:
    """The score with a box for each class of its cues; taking a tick away counts again without that class.

    Raises KeyError where the report has no such score.
    """
    return Recount(report, score)
