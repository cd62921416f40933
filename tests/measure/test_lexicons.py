"""The lexicons: their forms, and every fault that `framing check` must find, with file and line."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from framing.files import DataError, data_path
from framing.measure.candidates import find_candidates
from framing.measure.inflection import noun_forms, verb_forms
from framing.measure.lexicon_checks import CATEGORIES, check_lexicons
from framing.measure.lexicons import COLUMNS, LEXICONS, first_words, load_lexicons, read_lexicon
from framing.measure.records import CueKind
from framing.text.articles import Article
from framing.text.documents import read_document

HEADER = ",".join(COLUMNS)
SOURCES = '[hyland2005]\nauthors = "Hyland, K."\ntitle = "Metadiscourse"\nyear = 2005\npublisher = "Continuum"\n'
MAY = "may,epistemic,modal,,cue,yes,hyland2005,Fresh snow may block the pass.,Pupils may leave when it rings.,,,"
THUG = "thug,nomination,noun,delegitimating,cue,,hyland2005,Aldo Renn is a thug.,,protester,protest,"
PROTESTER = "protester,nomination,noun,descriptive,cue,,hyland2005,Nine protesters met Eva Roe.,,thug,protest,"


def lexicons_of(folder: Path, **rows: str) -> Path:
    """A folder of lexicons with these rows by file name, the others empty."""
    for name in LEXICONS:
        (folder / f"{name}.csv").write_text(f"{HEADER}\n{rows.get(name, '')}\n", encoding="utf-8")
    (folder / "sources.toml").write_text(SOURCES, encoding="utf-8")
    return folder


def test_sound_lexicons_have_no_fault(tmp_path: Path) -> None:
    assert check_lexicons(lexicons_of(tmp_path, hedges=MAY, labels=f"{THUG}\n{PROTESTER}")) == []


@pytest.mark.parametrize(
    ("file", "rows", "line", "why"),
    [
        ("hedges", MAY.replace("epistemic", "certain"), 2, "category is 'certain'"),
        ("hedges", MAY.replace("modal", "auxiliary"), 2, "form is 'auxiliary'"),
        ("hedges", MAY.replace("modal,,cue", "modal,contested,cue"), 2, "only labels have one"),
        ("hedges", MAY.replace(",cue,", ",cut,"), 2, "effect is 'cut'; write cue or block"),
        ("hedges", MAY.replace("hyland2005", ""), 2, "no source"),
        ("hedges", MAY.replace("hyland2005", "hyland1905"), 2, "'hyland1905' does not stand in sources.toml"),
        ("hedges", MAY.replace("Pupils may leave when it rings.", ""), 2, "no counterexample"),
        ("hedges", MAY.replace("Fresh snow may", "Fresh snow will"), 2, "'may' is not found in its example"),
        ("hedges", MAY.replace("Pupils may leave when it rings", "Ice may form"), 2, "is found in its counterexample"),
        ("hedges", f"{MAY}\n{MAY.replace('Fresh', 'New').replace('Pupils', 'Guests')}", 3, "stands already in line 2"),
        ("hedges", f"{MAY},", 2, "13 cells where the header has 12"),
        ("labels", THUG, 2, "the alternative 'protester' is no label of its own"),
        ("labels", PROTESTER.replace(",thug,", ",,"), 2, "'protester' is descriptive but no label's alternative"),
        ("labels", THUG.replace("delegitimating", ""), 2, "orientation is ''"),
        (
            "labels",
            f"{THUG}\n{PROTESTER.replace('Nine protesters met Eva Roe', 'Aldo Renn is a protester')}",
            3,
            "built like",
        ),
    ],
)
def test_a_fault_is_told_with_file_and_line(tmp_path: Path, file: str, rows: str, line: int, why: str) -> None:
    faults = check_lexicons(lexicons_of(tmp_path, **{file: rows}))
    found = [(fault.path.name, fault.line) for fault in faults if why in fault.why]
    assert (f"{file}.csv", line) in found, [str(fault) for fault in faults]


@pytest.mark.parametrize(
    ("header", "why"), [(HEADER + ",mood", "unknown column 'mood'"), (HEADER.replace(",note", ""), "no column 'note'")]
)
def test_the_columns_are_checked(tmp_path: Path, header: str, why: str) -> None:
    path = tmp_path / "hedges.csv"
    path.write_text(f"{header}\n{',' * header.count(',')}x\n", encoding="utf-8")
    with pytest.raises(DataError, match=why):
        read_lexicon(path, "hedge")


@pytest.mark.parametrize(
    ("kind", "least"), [("hedge", 80), ("booster", 50), ("weasel", 40), ("label", 120), ("reporting", 80)]
)
def test_there_are_entries_enough_over_all_categories(kind: str, least: int) -> None:
    cues = [entry for entry in load_lexicons().entries if entry.kind == kind and entry.effect == "cue"]
    assert len(cues) >= least
    assert set(Counter(entry.category for entry in cues)) == set(CATEGORIES[kind])  # type: ignore[index]


def test_every_form_stands_in_one_of_the_tables_that_the_matcher_reads() -> None:
    lexicons = load_lexicons()
    single = [((word,), entry) for word, entries in lexicons.single_words.items() for entry in entries]
    several = [
        (first, second, form)
        for first, seconds in lexicons.phrases.items()
        for second, forms in seconds.items()
        for form in forms
    ]
    assert all(words[:2] == (first, second) for first, second, (words, _) in several)
    every = [(words, entry.line, entry.kind) for forms in lexicons.by_first_word.values() for words, entry in forms]
    read = [(words, entry.line, entry.kind) for words, entry in (*single, *(form for _, _, form in several))]
    assert Counter(read) == Counter(every)


def test_of_the_phrases_that_begin_at_a_word_the_longest_comes_first() -> None:
    document = read_document(
        Article.from_text("As far as I know, more or less a so-called power grab at the very least.")
    )
    for found in find_candidates(document, load_lexicons()):
        lengths = [candidate.stop - candidate.first for candidate in found]
        assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("kind", "form", "word", "phrases"),
    [
        ("reporting", "verb", "denied", ["deny"]),
        ("reporting", "adjective", "denied", []),
        ("reporting", "adjective", "convinced", ["convinced"]),
        ("weasel", None, "denied", []),
        ("weasel", None, "critics", ["critics"]),
    ],
)
def test_the_entries_of_a_kind_are_found_by_the_words_that_open_them(
    kind: CueKind, form: str | None, word: str, phrases: list[str]
) -> None:
    assert [entry.phrase for entry in first_words(kind, form).get(word, ())] == phrases


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("say", {"say", "says", "said", "saying"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("point out", {"point out", "points out", "pointed out", "pointing out"}),
    ],
)
def test_verbs_are_inflected(verb: str, forms: set[str]) -> None:
    assert set(verb_forms(verb)) == forms


@pytest.mark.parametrize(("noun", "plural"), [("militia", "militias"), ("party", "parties"), ("gunman", "gunmen")])
def test_nouns_have_a_plural(noun: str, plural: str) -> None:
    assert noun_forms(noun) == [noun, plural]


def test_no_proper_name_of_the_seed_stands_in_the_lexicons() -> None:
    names = ("haftar", "sarraj", "misrata", "tripoli", "libya", "sirte", "gadd", "lna", "gna")
    for path in data_path("lexicons").iterdir():
        words = path.read_text(encoding="utf-8").lower().replace(",", " ").replace(".", " ").split()
        assert not [word for word in words if word.startswith(names)], path.name
