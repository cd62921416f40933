"""What is imported when: a script on a cluster, or an edition without compiled packages, needs the core alone."""

import subprocess
import sys

import pytest

import framing

HEAVY = (
    "anywidget",
    "click",
    "ipywidgets",
    "IPython",
    "jupyterlab",
    "krippendorff",
    "nltk",
    "numpy",
    "pandas",
    "pydantic",
    "rich",
    "textblob",
    "traitlets",
    "typer",
)

SCORE_WITHOUT_THEM = f"""
import sys
sys.modules |= dict.fromkeys({HEAVY!r})    # importing one of these fails from here on
import framing
report = framing.analyse(framing.Article.from_text("The talks may fail, officials said."))
print([cue.text for cue in report.scores["hedging"].cues])
"""


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def parts_loaded_by(statement: str) -> list[str]:
    """The package's own modules that stand in memory then, those of one part told by the part's name."""
    names = run(
        f"import sys; {statement}; print(*(name for name in sys.modules if name.startswith('framing')))"
    ).split()
    return sorted({".".join(name.split(".")[:2]) for name in names})


def test_import_framing_loads_nothing_heavy():
    assert run(f"import sys, framing; print([name for name in {HEAVY!r} if name in sys.modules])") == "[]"


def test_the_command_line_loads_rich_and_pandas_only_where_they_are_needed():
    drawn = ("rich.console", "rich.table", "pandas", "textblob", "jupyterlab", "ipywidgets")
    assert run(f"import sys, framing.cli; print([name for name in {drawn!r} if name in sys.modules])") == "[]"


def test_the_start_loads_no_rule_and_no_list():
    assert parts_loaded_by("import framing") == ["framing"]
    assert parts_loaded_by("import framing.cli") == [
        "framing",
        "framing.cli",
        "framing.files",
        "framing.measure",
        "framing.toml_faults",
    ]


def test_scoring_loads_no_evaluation_and_no_importer():
    parts = ("framing.measure.evaluation", "framing.text.importers")
    score = "import sys, framing; framing.analyse(framing.Article.from_text('Talks may fail.'))"
    assert run(f"{score}; print([name for name in sys.modules if name.startswith({parts!r})])") == "[]"


def test_every_name_of_the_package_is_where_it_says():
    assert set(framing.__all__) <= set(dir(framing))
    assert [name for name in framing.__all__ if getattr(framing, name).__name__.split(".")[-1] != name] == []
    with pytest.raises(AttributeError, match="'analyze'"):
        framing.analyze  # noqa: B018


def test_an_article_is_scored_without_them():
    assert run(SCORE_WITHOUT_THEM) == "['may']"
