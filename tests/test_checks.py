"""`framing check`: whatever is broken in the course's files is told in one line, and costs no other check."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from framing.cli import main
from framing.course.checks import CHECKS, find_faults
from framing.course.interface_checks import needed_texts
from framing.files import course_root

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "tests" / "examples" / "course"
LESSON = "notebooks/00_start_here.ipynb"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the course's files that can be broken; framing reads it until the test ends."""
    for folder in ("data", "notebooks", "docs"):
        unwanted = shutil.ignore_patterns("answers", ".ipynb_checkpoints")
        shutil.copytree(course_root() / folder, tmp_path / folder, ignore=unwanted)
    monkeypatch.setattr("framing.files.course_root", lambda: tmp_path)
    monkeypatch.setattr("framing.course.notebook_checks.course_root", lambda: tmp_path)
    monkeypatch.setattr("framing.glossary.course_root", lambda: tmp_path)
    forget_what_was_read()
    yield tmp_path
    forget_what_was_read()


def forget_what_was_read() -> None:
    """Empties every cache of framing: each file is read once in a run, and these tests change files."""
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] == "framing":
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} has changed; choose another place to break"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_sound_course_has_no_fault(course: Path) -> None:
    assert {subject: find_faults(subject) for subject in CHECKS} == {subject: [] for subject in CHECKS}


# Each row: what is checked, the file, what is changed in it, and the line that tells it: `(line:) what is wrong`.
TABLES, WORDS, KEYS, PAGES = "schemes, scales and sources", "word lists", "keys of articles", "interface"
COUNTED = "reliability, reference rates and validity"
LOG = "date,file,entry,change,reason\n"
BROKEN = [
    ("glossary", "docs/glossary.md", "## Actor", "## Zactor", r"\d+: 'Adopted' stands behind 'zactor'; put it into"),
    ("glossary", "docs/glossary.md", "## Actor", "## Abstract", r"\d+: 'Abstract' stands here twice; keep one"),
    ("glossary", "docs/glossary.md", "*Example:*", "Example:", r"\d+: 'Abstract' has no example; add a line that"),
    ("corrected keys", "data/keys/CHANGES.csv", LOG, LOG + "May,02.toml,x,y,key error\n", "2: date is 'May'; write it"),
    ("corrected keys", "data/keys/CHANGES.csv", LOG, LOG + "2026-11-22,2.toml,x,y,key error\n", "2: there is no file"),
    ("corrected keys", "data/keys/CHANGES.csv", LOG, LOG + "2026-11-22,02.toml,x,,key error\n", "2: change is empty"),
    (
        "corrected keys",
        "data/keys/CHANGES.csv",
        LOG,
        LOG + "2026-11-22,02.toml,x,y,the tool\n",
        "2: reason is 'the tool'",
    ),
    (TABLES, "data/lexicons/sources.toml", "[hyland2005]", "[hyland2005", r"\d+: not valid TOML"),
    (TABLES, "data/lexicons/sources.toml", "year = ", "date = ", r" \[biber1999\] has no year; add it"),
    (TABLES, "data/lexicons/sources.toml", "[biber1999]", 'stray = "x"\n[biber1999]', " stray stands outside every"),
    (TABLES, "data/lexicons/schemes.csv", "category,kind", "category,sort", "1: unknown column 'sort'; the columns"),
    (TABLES, "data/lexicons/schemes.csv", "doxastic,hedge,hedge,", "doxastic,hedge,", "3: 6 cells where the header"),
    (TABLES, "data/lexicons/schemes.csv", "doxastic,", "epistemic,", "3: hedge epistemic is unknown or stands twice"),
    (TABLES, "data/lexicons/schemes.csv", "doxastic,", "epistemic,", " no row for hedge doxastic; add one"),
    (TABLES, "data/lexicons/likelihood.csv", "low,high", "low,top", "1: unknown column 'top'"),
    (TABLES, "data/lexicons/likelihood.csv", "likely,ipcc", "likely,ipc", r"\d+: scale is 'ipc'; use one of icd203"),
    (TABLES, "data/lexicons/likelihood.csv", "0.05,0.20", "0.20,0.05", "4: 0.2 to 0.05 is no band"),
    (TABLES, "data/lexicons/likelihood.csv", "0.05,0.20", "low,0.20", "4: low and high have to be numbers"),
    (
        TABLES,
        "data/lexicons/likelihood.csv",
        "\nprobable,icd203",
        "\nlikely,icd203",
        r"\d+: 'likely' is no term or stands",
    ),
    (TABLES, "data/lexicons/likelihood.csv", "0.05,icd203", "0.05,icd204", "2: source 'icd204' does not stand in"),
    (WORDS, "data/language/word_classes.toml", "[determiners]", "determiners]", r"\d+: not valid TOML"),
    (WORDS, "data/language/word_classes.toml", '["a", "an"', '["A", "an"', r" \[determiners\] needs a list of words"),
    (WORDS, "data/language/word_classes.toml", '["a", "an"', '["a", "a"', r" \[determiners\] has 'a' twice; keep one"),
    (WORDS, "data/language/word_classes.toml", "quirk1985", "quirk1895", r" \[determiners\] has no source of"),
    (WORDS, "data/language/months.csv", "form,number", "form,nummer", "1: unknown column 'nummer'"),
    (WORDS, "data/language/months.csv", "March,3", "March,13", "6: number is '13'; use one of 1, 2, 3"),
    (WORDS, "data/language/months.csv", "May,5,common use\n", "", " no row with number 5; add what is missing"),
    (WORDS, "data/language/first_names.csv", "aaron,he", "aaron,sheh", "2: pronoun is 'sheh'; use one of she, he"),
    (WORDS, "data/language/irregular_forms.csv", "admit,past,", "admit,", "2: 2 cells where the header has 3"),
    (WORDS, "data/language/irregular_forms.csv", "lemma,part", "verb,part", "1: unknown column 'verb'"),
    (WORDS, "data/language/abbreviations.csv", "Mrs,title", "Mrs,rank", "3: kind is 'rank'; use one of title, name"),
    (WORDS, "data/language/abbreviations.csv", "Mrs,title", ",title", "3: nothing under abbreviation; fill it in"),
    (WORDS, "data/language/abbreviations.csv", "Mrs,title", "Mr,title", "3: Mr, title stands already in line 2"),
    ("lexicons", "data/lexicons/hedges.csv", "phrase,category", "phrase,class", "1: unknown column 'class'"),
    ("lexicons", "data/lexicons/hedges.csv", "may,epistemic", "may,epistemical", "2: category is 'epistemical'"),
    (COUNTED, "data/reliability.csv", "phrase,form", "phrase,shape", "1: unknown column 'shape'; the columns are"),
    (COUNTED, "data/reliability.csv", "\nhedge,may,", "\nhedge,mayhap,", r"\d+: no hedge 'mayhap' of the form 'modal'"),
    (
        COUNTED,
        "data/reliability.csv",
        "\nhedge,may,",
        "\nbooster,may,",
        r"\d+: kind, corpus and scheme are booster wiki",
    ),
    (
        COUNTED,
        "data/reliability.csv",
        "may,modal,wikipedia",
        "may,modal,news",
        r"\d+: kind, corpus and scheme are hedge",
    ),
    (COUNTED, "data/reliability.csv", "wikipedia,szeged", "wikipedia,seged", r"\d+: kind, corpus and scheme are hedge"),
    (
        COUNTED,
        "data/reliability.csv",
        "may,modal,science",
        "may,modal,wikipedia",
        r"\d+: hedge, may, modal, wikipedia, sz",
    ),
    (
        COUNTED,
        "data/reliability.csv",
        "may,modal,wikipedia,szeged,",
        "may,modal,wikipedia,szeged,x",
        r"\d+: uses, marked",
    ),
    (COUNTED, "data/norms.csv", "median", "middle", "1: unknown column 'middle'"),
    (COUNTED, "data/norms.csv", "encyclopedia,hedging", "encyclopedia,hegding", "2: score is 'hegding'; use one of"),
    (COUNTED, "data/norms.csv", "encyclopedia,hedging", "Ency,hedging", "2: genre is 'Ency'; use small letters"),
    (COUNTED, "data/norms.csv", "Wikipedia,", "Wikipedia,no", r"2: documents, words, .* have to be numbers"),
    (COUNTED, "data/norms.csv", "Wikipedia,", ",", "2: nothing under corpus; say what the rate was counted on"),
    (
        COUNTED,
        "data/norms.csv",
        "encyclopedia,uncertainty",
        "encyclopedia,hedging",
        "3: encyclopedia, hedging stands already",
    ),
    (COUNTED, "data/validity.csv", "measure,corpus", "measure,source", "1: unknown column 'source'"),
    (
        COUNTED,
        "data/validity.csv",
        "\nhedges,",
        "\nhegdes,",
        "2: measure is 'hegdes', which validity_notes.toml does not",
    ),
    (COUNTED, "data/validity.csv", "all data", "some data", "2: split is 'some data'; use one of all data, cross"),
    (COUNTED, "data/validity.csv", "span,recall", "span,precision", "3: hedges, .* stands already in line 2; keep one"),
    (COUNTED, "data/validity_notes.toml", 'id = "hedges"', 'name = "hedges"', r"\d+: not valid TOML"),
    (
        COUNTED,
        "data/validity_notes.toml",
        'measure = "hedges"',
        'measure = "hegdes"',
        " a failure of 'hegdes', which is",
    ),
    (
        "articles",
        "data/articles/tripoli-2019/wire.toml",
        "title = ",
        "heading = ",
        r'\d+: the key "heading" is not known',
    ),
    ("articles", "data/articles/tripoli-2019/wire.toml", "constructed", "", " the article does not say where it comes"),
    ("articles", "data/articles/tripoli-2019/facts.toml", "[[fact]]", "[[fact]", r"\d+: not valid TOML"),
    (KEYS, "data/keys/articles/tripoli-2019/op-ed.toml", "[[cue]]\nquote", "[[cue]\nquote", r"\d+: not valid TOML"),
    (KEYS, "data/keys/articles/tripoli-2019/op-ed.toml", "start = 37", "start = 38", "17: 'may' is not at 38 of the"),
    (
        KEYS,
        "data/keys/articles/tripoli-2019/op-ed.toml",
        "nth = 1\n",
        "nth = 2\n",
        "16: 'may' at 37 is number 1, not 2",
    ),
    (KEYS, "data/keys/articles/tripoli-2019/op-ed.toml", '= "hedge"', '= "hedges"', "18: kind = 'hedges' is unknown"),
    (KEYS, "data/keys/articles/tripoli-2019/op-ed.toml", '"epistemic"', '"neutral"', "19: category = 'neutral' is"),
    (
        KEYS,
        "data/keys/articles/tripoli-2019/op-ed.toml",
        "\nvoice = ",
        "\nvioce = ",
        r"\d+: unknown field vioce; did you mean voice",
    ),
    (
        KEYS,
        "data/keys/articles/tripoli-2019/op-ed.toml",
        "2019/op-ed",
        "2019/wire",
        r"\d+: article is 'tripoli-2019/wire'",
    ),
    (
        KEYS,
        "data/keys/articles/tripoli-2019/wire.toml",
        "start = 259",
        "start = 258",
        r"\d+: 'strikes on their' does not",
    ),
    (KEYS, "data/keys/articles/tripoli-2019/wire.toml", "end = 309", "end = 308", r"\d+: 'if they stay' does not end"),
    ("exercises and keys", "data/exercises/00.toml", 'kind = "', 'kind = "un', r"\d+: kind = 'unchoose' is unknown"),
    ("rubric", "data/rubric.toml", 'name = "Evidence"', 'title = "Evidence"', "5: name is missing"),
    (
        "rubric",
        "data/rubric.toml",
        '  "No words of the text are given.",\n',
        "",
        r"\d+: 3 levels where there have to be 4",
    ),
    ("notebooks", LESSON, '"cells": [', '"cells": ', r"\d+: not valid JSON"),
    ("notebooks", LESSON, '"cells"', '"cell"', " no notebook; open it in JupyterLab"),
    ("notebooks", LESSON, '"execution_count": 1,', '"execution_count": null,', " cell 2 was not run; restart"),
    (
        "notebooks",
        LESSON,
        '"execution_count": 2,',
        '"execution_count": 3,',
        r" cell 4 was run as number 3 where 2 is due",
    ),
    ("notebooks", LESSON, 'exercise(\\"00-', 'exercise(\\"01-', r" cell \d+: no exercise is called '01-"),
    (
        "notebooks",
        "notebooks/02_hedges_and_boosters.ipynb",
        'exercise(\\"02-choose-foil\\")',
        'exercise(\\"02-choose-claim\\")',
        r" cell \d+: '02-choose-claim' stands in cell \d+ already; keep one",
    ),
    (PAGES, "data/interface/en.toml", "hand_in = ", "handin = ", "6: the text buttons.hand_in is missing; add it"),
    (PAGES, "data/interface/en.toml", "hand_in = ", "handin = ", r"\d+: no page says the text buttons.handin"),
    (
        PAGES,
        "data/interface/en.toml",
        '"Saved at {time}."',
        '"Saved at {clock}."',
        r"\d+: nothing fills the gap \{clock\}",
    ),
    (
        PAGES,
        "data/interface/en.toml",
        '"Saved at {time}."',
        '"Saved at {time."',
        r"\d+: status.saved has a brace without",
    ),
    (
        PAGES,
        "data/interface/en.toml",
        '"Saved at {time}."',
        '"Saved at {time:d}."',
        r"\d+: nothing fills the gap \{time:d\}",
    ),
    (PAGES, "data/interface/en.toml", '"Nothing to save yet."', '""', r"\d+: the text status.new is empty; write it"),
]


@pytest.mark.parametrize(
    ("subject", "file", "old", "new", "told"), BROKEN, ids=[f"{Path(row[1]).name}-{row[3] or 'out'}" for row in BROKEN]
)
def test_what_is_broken_is_told_with_file_and_line(
    course: Path, subject: str, file: str, old: str, new: str, told: str
) -> None:
    change(course / file, old, new)
    faults = [str(fault) for fault in find_faults(subject)]
    expected = re.escape(f"{course / file}:") + told
    assert any(re.match(expected, fault) for fault in faults), faults


def test_more_marked_than_used_is_told(course: Path) -> None:
    path = course / "data/reliability.csv"
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    for counts in ("3,4,0,0", "3,2,4,0", "3,1,3,2"):
        path.write_text("\n".join([header, f"hedge,may,modal,wikipedia,szeged,{counts}", *rows[2:]]), encoding="utf-8")
        assert any(str(fault).startswith(f"{path}:2: uses 3, marked") for fault in find_faults(COUNTED))


def test_a_word_of_a_category_that_nobody_annotated_is_told(course: Path) -> None:
    path = course / "data/reliability.csv"
    path.write_text(
        path.read_text(encoding="utf-8") + "hedge,often,adverb,wikipedia,szeged,9,0,0,0\n", encoding="utf-8"
    )
    told = "Wikipedia (Szeged scheme) has no words of the category frequency"
    assert any(told in str(fault) for fault in find_faults(COUNTED))


def test_a_renamed_scale_leaves_its_own_empty(course: Path) -> None:
    path = course / "data/lexicons/likelihood.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",ipcc,", ",ippc,"), encoding="utf-8")
    told = f"{path}: ipcc has no term from 0.01 to 0.99; add the terms of that band"
    assert told in [str(fault) for fault in find_faults(TABLES)]


def test_each_term_of_a_scale_is_missed(course: Path) -> None:
    path = course / "data/lexicons/likelihood.csv"
    rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(row for row in rows if ",icd203,0.20,0.45," not in row), encoding="utf-8")
    assert [str(fault) for fault in find_faults(TABLES)] == [
        f"{path}: icd203 has no term from 0.2 to 0.45; add the terms of that band"
    ]


def test_every_check_runs_though_others_cannot_go_on(
    course: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    change(course / "data/lexicons/sources.toml", "[hyland2005]", "[hyland2005")
    change(course / "data/language/months.csv", "form,number", "form,nummer")
    change(course / "data/interface/en.toml", "hand_in = ", "# hand_in = ")
    monkeypatch.setattr(sys, "argv", ["framing", "check"])
    with pytest.raises(SystemExit) as stopped:
        main()
    printed = capsys.readouterr()

    assert stopped.value.code == 1
    assert [line.split(":")[0] for line in printed.out.splitlines()] == list(CHECKS)
    assert "notebooks: in order" in printed.out
    told = [line.split(":")[0] for line in printed.err.splitlines()]
    broken = ("data/lexicons/sources.toml", "data/language/months.csv", "data/interface/en.toml")
    assert [told.count(str(course / file)) for file in broken] == [1, 1, 1]


def test_an_exercise_that_no_notebook_has_is_told(course: Path) -> None:
    change(course / "notebooks/02_hedges_and_boosters.ipynb", 'exercise(\\"02-choose-foil\\")', "1 + 1")
    path = course / "data/exercises/02.toml"
    line = path.read_text(encoding="utf-8").splitlines().index('id = "02-choose-foil"') + 1
    told = f'{path}:{line}: no notebook has this exercise; write exercise("02-choose-foil") into one'
    assert [str(fault) for fault in find_faults("notebooks")] == [told]


# ---- another folder than the course's ---------------------------------------------------------------------------


def test_another_folder_is_checked_alone(run: Run, tmp_path: Path) -> None:
    code, out, err = run("check", "--data", str(EXAMPLES))
    assert (code, out, err) == (0, "exercises and keys: in order\n", "")

    data = shutil.copytree(EXAMPLES, tmp_path / "data")
    change(data / "keys" / "09.toml", "occurrence = 1", "occurrence = 3")
    shutil.copy(course_root() / "data" / "rubric.toml", data)
    change(data / "rubric.toml", 'name = "Evidence"', 'names = "Evidence"')
    code, out, err = run("check", "--data", str(data))
    assert (code, out) == (1, "exercises and keys: 1 to mend\nrubric: 1 to mend\n")
    assert err.splitlines() == [
        f"{data}/keys/09.toml:7: 'may' stands there 2 times, not 3; mend it",
        f"{data}/rubric.toml:7: unknown field names; did you mean name?",
    ]


def test_the_articles_of_another_folder_are_checked_and_its_exercises_may_quote_them(run: Run, tmp_path: Path) -> None:
    data = shutil.copytree(EXAMPLES, tmp_path / "data")
    report = data / "articles" / "ferry" / "report.txt"
    report.parent.mkdir(parents=True)
    report.write_text("The ferry may stop.\n\nIt may sink.", encoding="utf-8")
    report.with_suffix(".toml").write_text('origin = "constructed"\n', encoding="utf-8")
    new_exercise(data, article="ferry/report", quote="sink")
    code, out, err = run("check", "--data", str(data))
    assert (code, out, err) == (0, "articles: in order\nexercises and keys: in order\n", "")

    report.with_suffix(".toml").write_text("", encoding="utf-8")
    change(data / "exercises" / "08.toml", '"ferry/report"', '"ferry/none"')
    code, out, err = run("check", "--data", str(data))
    assert (code, out) == (1, "articles: 1 to mend\nexercises and keys: 1 to mend\n")
    assert err.startswith(f"{report.with_suffix('.toml')}: the article does not say where it comes from")
    assert "08.toml:2: article = 'ferry/none' is unknown; write one of ferry/report, " in err


def new_exercise(data: Path, *, article: str, quote: str) -> None:
    """An exercise of lesson 08 with a passage from an article, and one word to mark."""
    (data / "exercises" / "08.toml").write_text(
        f"""[[exercise]]
article = "{article}"
id = "08-mark-ferry"
kind = "mark"
title = "Mark"
prompt = "Mark it."
minutes = 1
mode = "practice"
hints = ["Read.", "Look again.", "One word."]

[[exercise.labels]]
id = "verb"
name = "Verb"
explanation = "What the ferry does."
""",
        encoding="utf-8",
    )
    (data / "keys" / "08.toml").write_text(
        f"""[[key]]
exercise = "08-mark-ferry"
rationale = "It is the last word."

[[key.spans]]
quote = "{quote}"
label = "verb"
reason = "it is what a ferry should not do."
""",
        encoding="utf-8",
    )


def test_a_fault_that_keeps_a_file_from_being_read_is_told_once(run: Run, tmp_path: Path) -> None:
    data = shutil.copytree(EXAMPLES, tmp_path / "data")
    (data / "exercises" / "09.toml").write_bytes("# Märchen\n".encode("cp1252"))
    code, out, err = run("check", "--data", str(data))
    assert (code, out) == (1, "exercises and keys: 1 to mend\n")
    assert err == f"{data}/exercises/09.toml:1: not UTF-8; save the file as UTF-8\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("--data", "nowhere"),
            "nowhere/exercises: no such folder; name the folder that has exercises/ and keys/ in it",
        ),
        (("--data", "here", "--coverage", "there"), "framing: --coverage and --data are two different checks"),
    ],
)
def test_what_cannot_be_checked_is_told(run: Run, arguments: tuple[str, ...], told: str) -> None:
    code, out, err = run("check", *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(told)


# ---- the texts of the interface ----------------------------------------------------------------------------------


def test_the_check_knows_every_text_that_the_code_says() -> None:
    tables = r"(?:buttons|status|hint|check|rows)"
    python = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "framing").rglob("*.py"))
    script = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "framing" / "widgets").glob("*.js"))
    said = set(re.findall(rf'\("({tables}\.\w+)"', python)) | set(re.findall(rf'else "({tables}\.\w+)"', python))
    said |= {f"page.{name}" for name in re.findall(r"page\.words\.(\w+)", script)}
    said |= {"repr"}
    plain = {name for name in needed_texts() if re.match(rf"{tables}|page|repr", name)}
    assert said == plain
