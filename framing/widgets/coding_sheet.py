"""The coding sheet: yes, no or unsure for each item, and the sentence that shows a yes."""

from __future__ import annotations

from framing.widgets.base import ExerciseWidget


class CodingSheet(ExerciseWidget):
    """Items to code. A response is a list of codings `[item id, answer, sentence]`, sentences numbered from 0.

    Only a yes has a sentence; with the other answers it is None.
    """

    drawing = "coding_sheet"
