"""Every kind of exercise in JupyterLab, with the mouse and with the keyboard alone: answered, checked, and back again
after the kernel was restarted."""

import pytest

from framing.course.exercises import read_exercise
from framing.course.kinds import KINDS
from tests.browser.acts import ACTS, tab_to
from tests.browser.lab import eventually, write_notebook

pytestmark = pytest.mark.browser

WAYS = {"mouse": "light", "keyboard": "dark"}
STATE = """root => [...root.querySelectorAll("input, select, textarea, .framing-word, .framing-item-text")].map(node =>
    node.type === "radio" || node.type === "checkbox" ? node.checked
    : node.matches(".framing-word") ? node.classList.contains("framing-mark")
    : "value" in node ? node.value : node.textContent)"""
"""What a student sees as the answer: ticks, texts, marks, and the order of what can be moved."""


def test_every_kind_is_tried():
    assert list(ACTS) == list(KINDS)


@pytest.fixture(scope="module", params=WAYS)
def gallery(request, long_lesson, server):
    """The gallery's exercises of all kinds in one notebook, run for the first time."""
    for journal in (server.folder / "answers").glob("gallery-*.jsonl"):
        journal.unlink()
    exercises = [f'exercise("gallery-{kind}")' for kind in KINDS]
    name = write_notebook(server, "kinds.ipynb", "from framing.widgets import exercise", *exercises)
    opened = long_lesson(name, theme=WAYS[request.param])
    opened.run_all()
    return request.param, opened


@pytest.fixture(scope="module")
def answered(gallery, server):
    """The same after every exercise was answered and checked: what each then showed, or what went wrong."""
    way, opened = gallery
    shown = {}
    for kind in KINDS:
        try:
            shown[kind] = answer(opened, server, kind, way)
        except Exception as error:  # one kind's trouble must not hide how the others do
            shown[kind] = error
    return way, opened, shown


@pytest.fixture(scope="module")
def restarted(answered):
    way, opened, shown = answered
    opened.restart()
    opened.run_all()
    return way, opened, shown


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_is_saved_and_checked(answered, server, kind):
    _, _, shown = answered
    if isinstance(shown[kind], Exception):
        raise shown[kind]
    last = server.journal(f"gallery-{kind}")[-1]
    assert (last["event"], last["response"]) == ("check", ACTS[kind].response)


@pytest.mark.parametrize("kind", KINDS)
def test_the_answer_is_back_after_a_restart(restarted, kind):
    way, opened, shown = restarted
    exercise = opened.exercise(title_of(kind))
    exercise.get_by_text("is back").wait_for()
    assert exercise.evaluate(STATE) == shown[kind]
    assert exercise.locator(".framing-row").count() > 0, "what the check said is back too"
    opened.take_picture(f"kind-{kind}-{WAYS[way]}")


def answer(opened, server, kind, way):
    """Answers and checks by mouse or by keyboard; returns what the exercise then shows."""
    exercise = opened.exercise(title_of(kind))
    if way == "mouse":
        ACTS[kind].by_mouse(exercise)
        exercise.get_by_role("button", name="Check").click()
    else:
        opened.page.locator(".jp-CodeCell", has=exercise).focus()
        ACTS[kind].by_keyboard(exercise)
        tab_to(exercise, "[data-name=check]")
        opened.page.keyboard.press("Enter")
    exercise.locator(".framing-row-summary").wait_for()
    eventually(lambda: server.journal(f"gallery-{kind}")[-1]["event"] == "check", "the check is saved")
    return exercise.evaluate(STATE)


def title_of(kind):
    return read_exercise(f"gallery-{kind}").title
