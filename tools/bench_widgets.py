"""`make bench`, second part: how long a student waits for a marker, a rewrite's ledger and a changed word list.

A marker over an article of some 1,500 words has to be on screen half a second after its cell ran, and to answer a click
within a tenth; the ledger has to keep up with typing, with at most 50 ms of Python for 200 words. The figures are the
median of several runs, in milliseconds.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from framing.course.drafts import read_draft
from framing.course.passages import Passage
from framing.text.library import course_articles, read_course_article
from framing.widgets import exercise, word_list
from framing.widgets.base import ExerciseWidget
from tests.browser.lab import FLAGS, SIZE, Lesson, running_server, write_notebook
from tools.browser import find_chromium

REPEATS = 7
WORDS = 1_500
WRITTEN = 200
PAUSE = 0.15  # seconds that base.js waits for another key before it sends what was typed
EXERCISES = '''
[[exercise]]
id = "bench-mark"
kind = "mark"
title = "A long article"
prompt = "Mark the hedges."
minutes = 5
mode = "assessed"
hints = ["One.", "Two.", "Three."]
text = """
{text}
"""

[[exercise.labels]]
id = "hedge"
name = "Hedge"
explanation = "It weakens a claim."
'''
CELLS = (
    "from pathlib import Path\nfrom framing.widgets import exercise",
    'exercise("bench-mark", data=Path("bench"))',
)
TYPING = ("from framing.widgets import exercise", 'exercise("gallery-rewrite")')
WATCH_LEDGER = """() => {
    const seen = (window.framingTyped = {});
    document.addEventListener("input", () => Object.assign(seen, { typed: performance.now(), read: null }), true);
    const preview = document.querySelector(".framing-preview");
    const read = () => requestAnimationFrame(() => setTimeout(() => (seen.read = performance.now())));
    new MutationObserver(read).observe(preview, { childList: true });
}"""
WATCH = """words => {
    const seen = (window.framingSeen = {});
    const look = () => {
        const prompts = [...document.querySelectorAll(".jp-CodeCell .jp-InputPrompt")].map((node) => node.textContent);
        if (/\\[\\d+\\]/.test(prompts[0])) seen.begun ??= performance.now();
        if (/\\[\\d+\\]/.test(prompts[1])) seen.ran ??= performance.now();
        if (!seen.drawn && document.querySelectorAll(".framing-word").length >= words) {
            seen.drawn = true;
            requestAnimationFrame(() => setTimeout(() => (seen.painted = performance.now())));
        }
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    document.addEventListener("pointerup", () => {
        Object.assign(seen, { released: performance.now(), marked: null, saved: null });
    }, true);
    const follow = () => {
        if (document.querySelectorAll(".framing-word.framing-mark").length !== seen.marks) {
            seen.marks = document.querySelectorAll(".framing-word.framing-mark").length;
            seen.marked ??= performance.now();
        }
        if (document.querySelector(".framing-status-saved")?.textContent.match(/\\d/)) seen.saved ??= performance.now();
        requestAnimationFrame(follow);
    };
    follow();
}"""


def main() -> None:
    """Print how long the marker takes to appear, to answer a click and to save it; nothing where no Chromium is."""
    path = find_chromium()
    if not path:
        print("No Chromium: the widgets are not timed.")
        return
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as home, running_server(Path(home)) as server, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        words = _write_exercise(server.folder)
        lesson = Lesson(chromium.new_page(viewport=SIZE), server, write_notebook(server, "bench.ipynb", *CELLS))
        drawn = [_seconds_to_draw(lesson, words) for _ in range(REPEATS)]
        print(f"marker over {words} words, from the start of its cell to the screen: {_median([d[0] for d in drawn])}")
        print(f"marker over {words} words, from the end of its cell to the screen: {_median([d[1] for d in drawn])}")
        clicks = [_seconds_to_answer(lesson, number) for number in range(0, 10 * REPEATS, 10)]
        print(f"click on a word, to its mark on the screen: {_median([marked for marked, _ in clicks])}")
        print(f"click on a word, to the line that says it is saved: {_median([saved for _, saved in clicks])}")
        ledger = Lesson(chromium.new_page(viewport=SIZE), server, write_notebook(server, "typing.ipynb", *TYPING))
        follows = _median(_seconds_to_follow(ledger))
        pause = f"{1000 * PAUSE:.0f} ms"
        print(f"last key in a rewriting of {WRITTEN} words, to its ledger, the pause of {pause} left out: {follows}")
        chromium.close()
    print(f"Python for the ledger of {WRITTEN} words: {_median(_seconds_to_look())}")
    print(f"Python for a word put on the list of lesson 07: {_median(_seconds_to_add())}")


def _write_exercise(folder: Path) -> int:
    """A marking exercise over the course's articles, cut at about WORDS words; returns their number."""
    names = (name for name in course_articles())
    text = " ".join(" ".join(read_course_article(name).text for name in names).split()[:WORDS])
    path = folder / "bench" / "exercises" / "bench.toml"
    path.parent.mkdir(parents=True)
    path.write_text(EXERCISES.format(text=text), encoding="utf-8")
    return len(Passage(text).words)


def _seconds_to_draw(lesson: Lesson, words: int) -> tuple[float, float]:
    lesson.open()
    lesson.page.evaluate(WATCH, words)
    lesson.run_all()
    lesson.page.wait_for_function("() => framingSeen.painted && framingSeen.ran")
    seen = lesson.page.evaluate("framingSeen")
    return (seen["painted"] - seen["begun"]) / 1000, max(0.0, seen["painted"] - seen["ran"]) / 1000


def _seconds_to_answer(lesson: Lesson, number: int) -> tuple[float, float]:
    lesson.page.locator(".framing-word").nth(number).click()
    lesson.page.wait_for_function("() => framingSeen.marked && framingSeen.saved")
    seen = lesson.page.evaluate("framingSeen")
    return (seen["marked"] - seen["released"]) / 1000, (seen["saved"] - seen["released"]) / 1000


def _text(words: int) -> str:
    """The beginning of the course's first article, with so many words."""
    return " ".join(read_course_article(next(iter(course_articles()))).text.split()[:words])


def _seconds_to_follow(lesson: Lesson) -> list[float]:
    lesson.open()
    lesson.run_all()
    area = lesson.page.locator(".framing-area").first
    area.fill(_text(WRITTEN))
    lesson.page.locator(".framing-preview").wait_for()
    lesson.page.wait_for_timeout(1000)
    lesson.page.evaluate(WATCH_LEDGER)
    area.focus()
    lesson.page.keyboard.press("Control+End")
    return [_seconds_after_a_word(lesson) for _ in range(REPEATS)]


def _seconds_after_a_word(lesson: Lesson) -> float:
    lesson.page.keyboard.type(" may")
    lesson.page.wait_for_function("() => framingTyped.read")
    seen: dict[str, float] = lesson.page.evaluate("framingTyped")
    return (seen["read"] - seen["typed"]) / 1000 - PAUSE


def _seconds_to_look() -> list[float]:
    """How long Python reads a text of so many words, each time with a word more."""
    with tempfile.TemporaryDirectory() as folder:
        widget = exercise("gallery-rewrite", answers=Path(folder))
        return [_seconds_of_a_look(widget, " may" * number) for number in range(1, REPEATS + 1)]


def _seconds_of_a_look(widget: ExerciseWidget, ending: str) -> float:
    widget.answer([_text(WRITTEN) + ending])
    read_draft.cache_clear()
    began = time.perf_counter()
    widget.look()
    return time.perf_counter() - began


def _seconds_to_add() -> list[float]:
    """How long a change of the word list takes over all keyed sentences of the course."""
    widget, seconds = word_list(), []
    for word in ("at", "in", "the", "of", "a", "on", "will")[:REPEATS]:
        began = time.perf_counter()
        widget.add(word)
        seconds.append(time.perf_counter() - began)
    return seconds


def _median(seconds: list[float]) -> str:
    return f"{1000 * statistics.median(seconds):.0f} ms (longest {1000 * max(seconds):.0f})"


if __name__ == "__main__":
    main()
