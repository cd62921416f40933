"""The examples of docs/exercises.md, as files of a course: what an author copies has to work, and to fail helpfully."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = (Path(__file__).parent.parent / "docs" / "exercises.md").read_text(encoding="utf-8")
AS_ABOVE = "# title, prompt, minutes, mode and hints as above\n"
COMMON = """title = "A title"
prompt = "What to do."
minutes = 5
mode = "practice"
hints = [
  "Read it once.",
  "Read it twice.",
  "Read it a third time.",
]
"""


def documented_kinds() -> dict[str, tuple[str, str]]:
    """For each kind the exercise and the key of its section, with the fields that it leaves to the first example."""
    found = {}
    for section in re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]:
        blocks = re.findall(r"^```toml\n(.*?)^```", section, flags=re.MULTILINE | re.DOTALL)
        if blocks:
            exercise, key = blocks
            found[section.partition("\n")[0]] = (exercise.replace(AS_ABOVE, COMMON), key)
    return found


def write_course(folder: Path, exercise: str | bytes, key: str | bytes | None, *, lesson: str) -> Path:
    """The folder, with an exercise and, unless it is None, its key in the files of a lesson."""
    for part, content in (("exercises", exercise), ("keys", key)):
        if content is not None:
            path = folder / part / f"{lesson}.toml"
            path.parent.mkdir(parents=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def lesson_of(exercise: str) -> str:
    """The lesson that the id of an exercise begins with."""
    match = re.search(r'^id = "(\d\d)-', exercise, flags=re.MULTILINE)
    assert match, exercise
    return match[1]
