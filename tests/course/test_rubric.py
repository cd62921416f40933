"""The rubric is course text in a file of its own; `framing check` reads it."""

import pytest

from framing.course.rubric import check_rubric, read_rubric


@pytest.fixture
def rubric(tmp_path, monkeypatch):
    """A rubric that can be broken: `rubric(old, new)` writes it with one change."""
    sound = """
[[criterion]]
id = "evidence"
name = "Evidence"
question = "Is there any?"
levels = ["None.", "Some.", "More.", "All."]

[[criterion]]
id = "limits"
name = "Limits"
question = "Are there any?"
levels = ["None.", "Some.", "More.", "All."]
"""
    path = tmp_path / "rubric.toml"
    monkeypatch.setattr("framing.course.rubric.data_path", lambda name: tmp_path / name)

    def write(old, new):
        assert old in sound
        path.write_text(sound.replace(old, new, 1), encoding="utf-8")
        return path

    return write


def test_the_course_has_four_criteria_with_four_levels_each():
    assert [len(criterion.levels) for criterion in read_rubric()] == [4, 4, 4, 4]


@pytest.mark.parametrize(
    ("old", "new", "line", "why"),
    [
        ('"Some.", ', "", 6, "3 levels where there have to be 4"),
        ('"None."', '""', 6, "levels has to be a list of texts"),
        ('question = "Is there any?"', "", 2, "question is missing"),
        ("question", "asks", 2, "question is missing"),
        ('id = "evidence"', 'id = "answer"', 3, "and not 'answer'"),
        ('id = "evidence"', 'id = "The evidence"', 3, "id has to be small letters"),
        ('id = "evidence"', 'id = "limits"', 9, "id = 'limits' is there twice"),
        ('id = "evidence"', 'id = "evidence"\ncolour = "red"', 4, "unknown field colour"),
        (
            '[[criterion]]\nid = "evidence"',
            'stray = 1\n[[criterion]]\nid = "evidence"',
            2,
            "stray stands outside every [[criterion]]",
        ),
    ],
)
def test_a_fault_is_told_with_its_line(rubric, old, new, line, why):
    path = rubric(old, new)
    faults = check_rubric()
    assert [(fault.path, fault.line, why in fault.why) for fault in faults] == [(path, line, True)], faults


def test_each_criterion_tells_its_own_fault(rubric):
    path = rubric('"Some."', '""')
    path.write_text(path.read_text(encoding="utf-8").replace('name = "Limits"\n', ""), encoding="utf-8")
    assert [fault.line for fault in check_rubric()] == [6, 8]
