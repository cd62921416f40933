"""The wheel: it carries the course and nothing of the people who used the checkout, and it works away from it."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LEFT_BEHIND = shutil.ignore_patterns("__pycache__", "answers", "reports", ".ipynb_checkpoints")
ARTICLE = "Talks may fail\n\nThe talks could perhaps collapse by Friday, officials said. The harbour stays open.\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """A wheel built from a copy of the checkout in which a student has worked."""
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "checkout"
    for part in ("framing", "data", "docs", "notebooks", "tests"):
        shutil.copytree(ROOT / part, copy / part, ignore=LEFT_BEHIND)
    for name in ("pyproject.toml", "README.md", "LICENSE", "LICENSE-course", ".gitignore"):
        shutil.copy(ROOT / name, copy)
    for trace in (
        "notebooks/answers/02-mark-hedges.jsonl",
        "notebooks/reports/report-1.html",
        "notebooks/.ipynb_checkpoints/00_start_here.ipynb",
    ):
        (copy / trace).parent.mkdir()
        (copy / trace).write_text("{}")
    run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder / "dist", copy], cwd=folder)
    (built,) = (folder / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """A folder outside the checkout into which the wheel was installed."""
    folder = tmp_path_factory.mktemp("installed")
    quiet = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-index"]
    run([sys.executable, "-m", "pip", "install", *quiet, "--target", folder, wheel], cwd=folder)
    return folder


def run(command, *, cwd, **environment) -> str:
    """What the command prints; fails with what it says on its error stream."""
    command = [str(part) for part in command]
    done = subprocess.run(
        command, cwd=cwd, env=os.environ | environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_holds_the_course(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    here = [
        *(ROOT / "data").rglob("*.csv"),
        *(ROOT / "data").rglob("*.toml"),
        *(ROOT / "data").rglob("*.jsonl"),
        *(ROOT / "data").rglob("*.txt"),
        *(ROOT / "notebooks").glob("*.ipynb"),
        ROOT / "docs" / "glossary.md",
    ]
    assert {f"framing/_course/{path.relative_to(ROOT).as_posix()}" for path in here} <= names
    assert {"framing/files.py", "framing/text/articles.py"} <= names


def test_holds_every_file_of_the_package(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = {".py", ".js", ".css", ".html", ".json", ".typed"}
    parts = [path for path in (ROOT / "framing").rglob("*") if path.suffix in shipped]
    assert {path.relative_to(ROOT).as_posix() for path in parts} <= names


def test_holds_no_answers_no_checkpoints_no_tests(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    unwanted = ("answers/", "reports/", ".ipynb_checkpoints", "__pycache__", "tests/", "conftest")
    assert [name for name in names if any(trace in name for trace in unwanted)] == []
    assert {name.split("/")[0] for name in names} == {"framing", "framing-0.1.0.dist-info"}


def test_scores_an_article_away_from_the_checkout(installed, tmp_path):
    (tmp_path / "x.txt").write_text(ARTICLE, encoding="utf-8")
    elsewhere = {"cwd": tmp_path, "PYTHONPATH": str(installed)}

    package = run([sys.executable, "-c", "import framing; print(framing.__file__)"], **elsewhere)
    assert Path(package.strip()).is_relative_to(installed)

    report = json.loads(run([sys.executable, "-m", "framing.cli", "score", "x.txt", "--json"], **elsewhere))
    assert {"may", "could", "perhaps"} <= {cue["text"].lower() for cue in report["cues"] if cue["kind"] == "hedge"}


def test_opens_the_course_in_a_folder_of_the_users(installed, tmp_path):
    (tmp_path / "framing-course").mkdir()
    (tmp_path / "framing-course" / "00_start_here.ipynb").write_text("mine")
    prepare = "from framing.lab import prepare_folder; print(prepare_folder())"
    folder = Path(run([sys.executable, "-c", prepare], cwd=tmp_path, PYTHONPATH=str(installed)).strip())
    assert folder == tmp_path / "framing-course"
    assert (folder / "00_start_here.ipynb").read_text() == "mine"
    assert (folder / "02_hedges_and_boosters.ipynb").exists()
