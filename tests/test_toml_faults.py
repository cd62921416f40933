"""A TOML file with a slip of the keyboard in it is told by the line to mend, in words for people."""

import tomllib

import pytest

from framing.toml_faults import SAID, explain_toml_fault

HINTS = 'hints = [\n  "one",\n  "two",\n  "three",\n]\nmany = false\n'

SLIPS = [
    # what stands in the file, the line to mend, what is said
    ('title = "A\n', 1, "a text is not closed"),
    ('title = "A”\n', 1, "a text is not closed"),
    ('title = "A"\nprompt = "One\ntwo"\n', 2, "a text is not closed"),
    ('title = "A"\nprompt = """One\ntwo\n', 2, 'a text begins here; end it with """'),
    ("title = “A”\n", 1, "curly quotation marks"),
    ("title = A\n", 1, "no value stands here"),
    ("title =\n", 1, "no value stands here"),
    ("core = True\n", 1, "true or false in small letters"),
    ('title = "The "best" one"\n', 1, 'in a text write \\" for a quotation mark'),
    ("value = 3,25\n", 1, "a decimal point for a comma"),
    ("value = .5\n", 1, "write 0.5"),
    ("minutes = 5 min\n", 1, "nothing behind a number"),
    ('title = "A",\n', 1, "something stands behind the value"),
    ('title : "A"\n', 1, "this is no field"),
    ('the title = "A"\n', 1, "this is no field"),
    ('// a comment\ntitle = "A"\n', 1, "# before a comment"),
    ('title = "A"\ntitle = "B"\n', 2, "stands in its table already"),
    ('reason = "A"\nreason.voice = "B"\n', 2, "stands in its table already"),
    ('title = "C:\\users"\n', 1, "a backslash stands in a text"),
    ('title = "a \\word"\n', 1, "a backslash stands in a text"),
    ('title = "a\x00b"\n', 1, "a character that nobody can see"),
    ("[[exercise]\n", 1, "the header is not closed"),
    ("[exercise\n", 1, "the header is not closed"),
    ("[exercise]\n[exercise]\n", 2, "this header stands here already"),
    ("[exercise]\n[[exercise]]\n", 2, "this header stands here already"),
    (HINTS.replace('"one",', '"one"'), 2, "a comma or a closing ] is missing"),
    (HINTS.replace('"one",', '"one";'), 2, "a comma or a closing ] is missing"),
    (HINTS.replace("]\n", ""), 4, "a comma or a closing ] is missing"),
    (HINTS.replace(",\n]\n", "\n\n"), 4, "a comma or a closing ] is missing"),
    (HINTS.replace("]\nmany = false", "\n[[exercise.options]]"), 4, "a comma or a closing ] is missing"),
    (HINTS.replace("hints = [", "hints ="), 1, '["...", "..."] for a list'),
]


def explained(source: str) -> tuple[int, str]:
    with pytest.raises(tomllib.TOMLDecodeError) as raised:
        tomllib.loads(source)
    return explain_toml_fault(source, raised.value)


@pytest.mark.parametrize(("source", "line", "said"), SLIPS, ids=[row[0].splitlines()[-1] for row in SLIPS])
def test_a_slip_is_told_with_the_line_to_mend(source, line, said):
    found, why = explained(source)
    assert (found, said in why) == (line, True), why


def test_no_slip_is_told_in_the_words_of_a_programmer():
    reader = ("at line", "statement", "declaration", "array", "hex")
    assert [
        why for why in (explained(source)[1] for source, _, _ in SLIPS) if any(word in why for word in reader)
    ] == []


def test_every_explanation_is_needed():
    told = {explained(source)[1] for source, _, _ in SLIPS}
    assert set(SAID.values()) <= told


def test_what_has_no_explanation_is_told_as_the_reader_says_it():
    line, why = explained('title = "A"\ndate = 2026-02-31\n')
    assert (line, why) == (2, "Invalid date or datetime (at line 2, column 8)")
