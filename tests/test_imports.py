"""What is imported when: a script on a cluster, or an edition without compiled packages, needs the core alone."""

import subprocess
import sys

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


def test_import_framing_loads_nothing_heavy():
    assert run(f"import sys, framing; print([name for name in {HEAVY!r} if name in sys.modules])") == "[]"


def test_the_command_line_loads_rich_and_pandas_only_where_they_are_needed():
    drawn = ("rich.console", "rich.table", "pandas", "textblob", "jupyterlab", "ipywidgets")
    assert run(f"import sys, framing.cli; print([name for name in {drawn!r} if name in sys.modules])") == "[]"


def test_an_article_is_scored_without_them():
    assert run(SCORE_WITHOUT_THEM) == "['may']"
