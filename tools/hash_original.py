"""Print the hashes by which a user's own copy of an article is recognised, ready for its file in data/articles.

    python -m tools.hash_original PATH --salt WORDS

PATH is a copy of the article that is never committed. Paragraphs are numbered as they stand in it, headline, byline and
captions included; a part shorter than eight words has a number and no hashes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from framing.text.lines import find_parts
from framing.text.originals import hash_runs

_HASHES_A_LINE = 6


def main() -> None:
    """Read the command line and print the salt and one TOML table for each paragraph with hashes."""
    parser = argparse.ArgumentParser(description="Hash the eight-word runs of an article.")
    parser.add_argument("path", type=Path, help="a copy of the article")
    parser.add_argument("--salt", required=True, help="any words; they are written into the result")
    options = parser.parse_args()
    text = options.path.read_text(encoding="utf-8-sig")
    print("\n".join(describe(text, salt=options.salt)))


def describe(text: str, *, salt: str) -> Iterator[str]:
    """The lines of TOML that let a copy of `text` be recognised.

    >>> for line in describe("Short title\\n\\nOne two three four five six seven eight.", salt="s"):
    ...     print(line)
    salt = "s"
    <BLANKLINE>
    [[paragraph]]
    number = 2
    runs = [
        "bb139013797d4ed3",
    ]
    """
    yield f'salt = "{salt}"'
    for number, part in enumerate(find_parts(text), start=1):
        runs = [f'"{run}",' for run in hash_runs(part.of(text), salt=salt)]
        if runs:
            yield from ("", "[[paragraph]]", f"number = {number}", "runs = [")
            for first in range(0, len(runs), _HASHES_A_LINE):
                yield "    " + " ".join(runs[first : first + _HASHES_A_LINE])
            yield "]"


if __name__ == "__main__":
    main()
