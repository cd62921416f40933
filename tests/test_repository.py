"""The repository as a visitor finds it: README commands and example work, links lead somewhere, no machine shows."""

import contextlib
import io
import json
import re
import socket
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted(path for path in ROOT.glob("*.md")) + sorted((ROOT / "docs").rglob("*.md"))
HOME_OF_SOMEBODY = re.compile(r"(?<![\w.<])/(?:root|work|tmp|home/\w+|Users/\w+)/")


def committed_files() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def committed_texts() -> dict[str, str]:
    texts = {}
    for path in committed_files():
        with contextlib.suppress(UnicodeDecodeError):
            texts[path.relative_to(ROOT).as_posix()] = path.read_text(encoding="utf-8")
    return texts


def blocks(language: str) -> str:
    return "\n".join(re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL))


def test_the_example_of_the_readme_runs(monkeypatch):
    monkeypatch.chdir(ROOT)
    example = blocks("python")
    assert len([line for line in example.splitlines() if line]) == 5
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(example, "README.md", "exec"), {})
    numbers, words = printed.getvalue().splitlines()
    assert re.fullmatch(r"\d+ hedges in \d{3} words: \d\.\d per 100, interval \d\.\d to \d\.\d", numbers)
    assert "'may'" in words


def test_the_commands_of_the_readme_are_make_targets():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)", "\n".join([blocks("sh"), *re.findall(r"`([^`\n]+)`", README)])))
    assert {"lab", "test"} <= named <= targets


def test_the_files_that_the_readme_scores_are_there():
    named = re.findall(r"data/\S+\.txt", README)
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_somewhere(page):
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    relative = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert [link for link in relative if not (page.parent / link).exists()] == []


def headings_of(page: Path) -> set[str]:
    """The headings as links name them: small letters, hyphens for blanks, no other punctuation."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_to_a_heading_leads_to_one(page):
    links = re.findall(r"\]\(([^)#\s:]*)#([^)\s]+)\)", page.read_text(encoding="utf-8"))
    targets = [(page.parent / name if name else page, heading) for name, heading in links]
    assert [str(heading) for target, heading in targets if heading not in headings_of(target)] == []


def test_the_links_of_instructors_notebooks_lead_somewhere():
    links = [
        (path, link)
        for path in (ROOT / "notebooks" / "instructor").glob("*.ipynb")
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]
        if cell["cell_type"] == "markdown"
        for link in re.findall(r"\]\(([^)#\s]+)\)", "".join(cell["source"]))
    ]
    assert links
    assert [link for path, link in links if not (path.parent / link).is_file()] == []


def test_no_file_names_a_machine():
    traces = [str(ROOT)] if len(ROOT.parts) > 2 else []
    traces += [name for name in [socket.gethostname()] if len(name) > 7]
    found = [
        (path, line.strip()[:80])
        for path, text in committed_texts().items()
        for line in text.splitlines()
        if HOME_OF_SOMEBODY.search(line) or any(trace in line for trace in traces)
    ]
    assert found == []


def test_no_file_names_a_package_registry():
    # Written with classes of one letter, so that this file does not find itself.
    registry = re.compile(r"://[^\s/]*registr[y]|://\S+/simpl[e]\b|index-ur[l]\b|find-link[s]\b")
    assert [path for path, text in committed_texts().items() if registry.search(text)] == []


def test_no_file_of_a_run_is_committed():
    unwanted = re.compile(
        r"(^|/)(uv\.lock|answers|\.ipynb_checkpoints|__pycache__|\.venv|node_modules|dist|build)(/|$)"
    )
    names = [path.relative_to(ROOT).as_posix() for path in committed_files()]
    assert [name for name in names if unwanted.search(name)] == []


def declared_for(lock: str) -> list[str]:
    """What pyproject.toml wants in a lock: the bench's group in its own, all else in the course's."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    if lock == "requirements-bench.lock":
        return declared["dependency-groups"]["bench"]
    extras = declared["project"]["optional-dependencies"].values()
    return [*declared["project"]["dependencies"], *(wanted for extra in extras for wanted in extra)]


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-bench.lock"])
def test_the_lock_has_a_hash_for_everything_that_is_declared(name):
    lock = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in lock
    pinned = re.findall(r"^([a-z0-9-]+)==\S+(?: ; .*?)? \\\n    --hash=sha256:", lock, re.MULTILINE)
    declared = {re.split(r"[^\w-]", wanted)[0] for wanted in declared_for(name)}
    assert len(pinned) == len(re.findall(r"^[a-z0-9-]+==", lock, re.MULTILINE))
    assert declared - {"framing"} <= set(pinned)
