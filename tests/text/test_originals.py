"""A user's own copy of an original is recognised, and no piece of an original stands in this repository."""

import html
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from framing.files import DataError
from framing.text.articles import Article
from framing.text.originals import Original, hash_runs, read_originals, recognise, shared_runs
from tools import hash_original

ROOT = Path(__file__).resolve().parent.parent.parent
POEM = "The ferry left at nine with forty goats aboard and nobody on the quay waved it off."
WITHOUT_GIT = {".git", ".venv", "__pycache__", "node_modules", "answers", "dist", "build"}


@pytest.fixture
def seed(seed_path):
    return seed_path.read_text(encoding="utf-8")


@pytest.fixture
def ferry():
    return Original(id="ferry", salt="salt", runs=frozenset(hash_runs(POEM, salt="salt")))


def id_of(text: str) -> str | None:
    return recognise(Article(text=text))


def test_the_users_own_copy_is_recognised(seed):
    assert id_of(seed) == "hanly-2019"


def test_a_copy_with_windows_line_ends_is_recognised(seed):
    assert id_of(seed.replace("\n", "\r\n")) == "hanly-2019"


def test_a_copy_with_curly_quotation_marks_is_recognised(seed):
    assert id_of(re.sub(r'"(?=\w)', "\u201c", seed).replace('"', "\u201d").replace("'", "\u2019")) == "hanly-2019"


def test_a_copy_broken_at_a_fixed_width_is_recognised(seed):
    assert id_of(re.sub(r"(.{40,70}) ", r"\1\n", seed)) == "hanly-2019"


def test_a_copy_without_one_of_its_paragraphs_is_recognised(seed):
    lines = seed.splitlines()
    for missing in range(len(lines)):
        assert id_of("\n".join(lines[:missing] + lines[missing + 1 :])) == "hanly-2019"


def test_half_a_copy_is_not_the_original(seed):
    assert id_of(seed[: len(seed) // 2]) is None


@pytest.mark.parametrize("name", ["op-ed", "wire", "commentary-lna", "commentary-gna", "briefing"])
def test_a_retelling_is_not_the_original(name):
    text = (ROOT / "data" / "articles" / "tripoli-2019" / f"{name}.txt").read_text(encoding="utf-8")
    assert id_of(text) is None
    assert [shared_runs(text, original) for original in read_originals()] == [0]


def test_an_empty_text_is_not_the_original():
    assert id_of("") is None


def test_each_run_of_eight_words_counts_once(ferry):
    assert len(ferry.runs) == 10
    assert shared_runs(POEM, ferry) == 10
    assert shared_runs(f"{POEM} {POEM}", ferry) == 10
    assert shared_runs("It left at nine with forty goats aboard and nobody minded.", ferry) == 2


def test_another_salt_gives_other_hashes(ferry):
    assert ferry.runs.isdisjoint(hash_runs(POEM, salt="pepper"))


def test_an_original_without_its_hashes_is_an_error_that_says_how_to_make_them(tmp_path, monkeypatch):
    case = tmp_path / "case"
    case.mkdir()
    (case / "lost.toml").write_text('origin = "original"\nsalt = "s"\nparagraph = []\n', encoding="utf-8")
    monkeypatch.setattr("framing.text.originals.data_path", lambda *parts: tmp_path)
    with pytest.raises(DataError, match=r"lost\.toml: .*tools/hash_original\.py"):
        read_originals()


def test_the_hashes_of_the_case_are_those_of_the_original(seed):
    (original,) = read_originals()
    written = "\n".join(hash_original.describe(seed, salt=original.salt))
    assert set(re.findall(r'"([0-9a-f]{16})"', written)) == original.runs


def test_no_eight_words_of_an_original_stand_in_a_file_of_the_repository():
    originals = read_originals()
    assert originals
    leaks = [
        f"{path.relative_to(ROOT)}: {runs} runs of {original.id}"
        for path, text in texts_of_the_repository()
        for original in originals
        if (runs := max(shared_runs(text, original), shared_runs(without_markup(text), original)))
    ]
    assert leaks == []


def test_a_leak_is_seen_through_the_markup_of_a_page_or_a_notebook(ferry):
    page = POEM.replace("goats", "<mark>goats</mark>").replace(" ", "\\n", 1)
    assert shared_runs(without_markup(page), ferry) == 10


def without_markup(text: str) -> str:
    return html.unescape(re.sub(r"<[^<>]*>|\\[nrt]", " ", text))


def texts_of_the_repository() -> Iterator[tuple[Path, str]]:
    for path in files_of_the_repository():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def files_of_the_repository() -> list[Path]:
    """What is or could be committed: what git tracks or does not ignore; without git every file of the source tree."""
    if (ROOT / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in WITHOUT_GIT]
        found += [Path(folder, name) for name in names]
    return found
