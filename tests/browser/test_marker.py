"""The marker under a finger, and over text that is hard to count: an emoji, a combining accent, two directions."""

import pytest

from tests.browser.acts import word
from tests.browser.lab import eventually, write_notebook

pytestmark = pytest.mark.browser

EXERCISE = """
[[exercise]]
id = "script-{name}"
kind = "mark"
title = "{title}"
prompt = "Mark the hedge."
minutes = 1
mode = "practice"
hints = ["One.", "Two.", "Three."]
text = "{text}"

[[exercise.labels]]
id = "hedge"
name = "Hedge"
explanation = "It weakens a claim."
"""
KEY = """
[[key]]
exercise = "script-{name}"
rationale = "It leaves it open."

[[key.spans]]
quote = "{hedge}"
label = "hedge"
reason = "it leaves it open."
"""
TEXTS = [
    {
        "name": "mixed",
        "title": "Mixed",
        "text": "👩‍🚒 Le cafe\u0301 e\u0301tait 𝔣ermé (قد يحدث) and may reopen.",
        "hedge": "may",
    },
    {"name": "arabic", "title": "Arabic", "text": "قال المتحدث إن الاتفاق ربما يفشل", "hedge": "ربما"},
]
CELLS = (
    "from pathlib import Path\nfrom framing.widgets import exercise",
    'exercise("script-mixed", data=Path("scripts"))',
    'exercise("script-arabic", data=Path("scripts"))',
)


@pytest.fixture
def notebook(server):
    for folder, template in (("exercises", EXERCISE), ("keys", KEY)):
        path = server.folder / "scripts" / folder / "script.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(template.format(**text) for text in TEXTS), encoding="utf-8")
    for journal in (server.folder / "answers").glob("script-*.jsonl"):
        journal.unlink()
    return write_notebook(server, "scripts.ipynb", *CELLS)


def newest(server, exercise):
    """What the journal's last line says, once there is one."""
    eventually(lambda: server.journal(exercise), "the answer is saved")
    return server.journal(exercise)[-1]["shown"]


def test_an_emoji_an_accent_and_another_script_before_it_do_not_shift_a_mark(lesson, server, notebook):
    opened = lesson(notebook)
    opened.run_all()
    exercise = opened.exercise("Mixed")
    word(exercise, "may").click()
    assert newest(server, "script-mixed") == ["may (hedge)"]
    exercise.get_by_role("button", name="Check").click()
    exercise.get_by_text("All found.").wait_for()


def test_in_text_from_right_to_left_the_left_arrow_leads_on(lesson, server, notebook):
    opened = lesson(notebook)
    opened.run_all()
    exercise = opened.exercise("Arabic")
    first, second = word(exercise, "قال"), word(exercise, "المتحدث")
    assert first.bounding_box()["x"] > second.bounding_box()["x"], "the line begins at the right"
    first.focus()
    for key in ["ArrowLeft"] * 4 + ["Enter"]:
        opened.page.keyboard.press(key)
    assert newest(server, "script-arabic") == ["ربما (hedge)"]
    opened.take_picture("marker-right-to-left")


def test_a_finger_marks_a_word_and_takes_the_mark_away(touch_lesson, server, notebook):
    opened = touch_lesson(notebook)
    opened.run_all()
    exercise = opened.exercise("Mixed")
    word(exercise, "may").tap()
    assert newest(server, "script-mixed") == ["may (hedge)"]
    word(exercise, "may").tap()
    eventually(lambda: newest(server, "script-mixed") == [], "the mark is gone")


def test_a_double_click_is_one_click(lesson, server, notebook):
    opened = lesson(notebook)
    opened.run_all()
    exercise = opened.exercise("Mixed")
    word(exercise, "may").dblclick()
    exercise.get_by_role("button", name="Hint").dblclick()
    exercise.locator(".framing-hint").first.wait_for()
    assert newest(server, "script-mixed") == ["may (hedge)"]
    assert exercise.locator(".framing-hint").count() == 1
