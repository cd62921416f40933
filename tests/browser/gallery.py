"""A notebook with every kind of exercise twice: as a student finds it, and after two checks with the answers shown."""

from framing.course.kinds import KINDS
from tests.browser.acts import ACTS
from tests.browser.lab import Server, write_notebook

OURS = ".framing-exercise, .framing-progress"
OBJECTION = "Readers may differ."
START = "from pathlib import Path\nfrom framing.widgets import exercise, progress"
FRESH = 'exercise("gallery-{kind}", answers=Path("fresh"))'
WORKED = """
worked = exercise("gallery-{kind}", answers=Path("worked"))
worked.answer({response!r})
worked.hint()
worked.check()
worked.check()
worked.session.show_answers()
worked.disagree({objection!r})
worked
"""


def write_gallery(server: Server, name: str, *, first: str = "") -> str:
    """Puts the notebook into the course's folder and returns its name; `first` is code to run before all else."""
    fresh = [FRESH.format(kind=kind) for kind in KINDS]
    worked = [
        WORKED.format(kind=kind, response=act.response, objection=OBJECTION).strip() for kind, act in ACTS.items()
    ]
    return write_notebook(server, name, f"{first}\n{START}", 'progress("02")', *fresh, *worked)


def draw_all(opened) -> None:
    """Runs the notebook and waits until each exercise is drawn."""
    opened.run_all()
    opened.page.locator(".framing-exercise").nth(2 * len(KINDS) - 1).wait_for()
