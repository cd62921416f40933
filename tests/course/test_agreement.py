"""How far readers agree: coefficients with their answers typed in, marks, coding sheets, files of partners."""

import json
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.course.agreement import (
    Reading,
    compare_codes,
    compare_marks,
    differing_codes,
    differing_marks,
    read_panel,
)
from framing.course.agreement.coefficients import alpha, figure, kappa, share_equal, strength
from framing.course.agreement.readings import reading_of, reading_of_key, reading_of_tool
from framing.course.exercises import read_exercise, read_exercises
from framing.course.passages import Passage
from framing.course.session import Session
from framing.files import data_path
from framing.measure.matching import Mark
from framing.text.spans import Span
from tests.course.trying import COURSE

APPEAR, APPEAR_TO = [[32, 32, "hedge"]], [[32, 33, "hedge"]]

TEXT = "Talks may fail. Rain fell. It is perhaps late. Clearly, they left."


def marks(*quotes: str) -> Reading:
    """Marks on the first place of each of these words of TEXT: 'may' is a hedge, 'may!' a booster."""
    found = []
    for quote in quotes:
        word, label = quote.rstrip("!"), "booster" if quote.endswith("!") else "hedge"
        start = TEXT.index(word)
        found.append(Mark(Span(start, start + len(word)), label))
    return Reading(marks=tuple(found))


def two_by_two(both: int, first: int, second: int, neither: int) -> list[tuple[str, str]]:
    return [*[("yes", "yes")] * both, *[("yes", "no")] * first, *[("no", "yes")] * second, *[("no", "no")] * neither]


# Coefficients


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((6, 2, 2, 30), 0.6875),  # (0.90 - 0.68) / (1 - 0.68)
        ((20, 5, 10, 15), 0.4),  # (0.70 - 0.50) / (1 - 0.50)
        ((5, 0, 0, 5), 1.0),
        ((0, 5, 5, 0), -1.0),
        ((4, 4, 0, 0), 0.0),  # one coder says yes throughout: what they share is what chance gives
    ],
)
def test_kappa(counts, expected):
    assert kappa(two_by_two(*counts)) == pytest.approx(expected)


def test_alpha_of_krippendorffs_own_example():
    """Four coders, twelve units, some codes missing: .743 (Krippendorff 2011, Computing Krippendorff's
    Alpha-Reliability)."""
    coders = [
        ["1", "2", "3", "3", "2", "1", "4", "1", "2", "", "", ""],
        ["1", "2", "3", "3", "2", "2", "4", "1", "2", "5", "", "3"],
        ["", "3", "3", "3", "2", "3", "4", "2", "2", "5", "1", ""],
        ["1", "2", "3", "3", "2", "4", "4", "1", "2", "5", "1", ""],
    ]
    units = [[value for value in unit if value] for unit in zip(*coders, strict=True)]
    assert alpha(units) == pytest.approx(0.743, abs=0.0005)


@pytest.mark.parametrize("counts", [(0, 0, 0, 0), (9, 0, 0, 0), (0, 0, 0, 9)])
def test_what_never_varies_has_no_coefficient(counts):
    assert (kappa(two_by_two(*counts)), alpha(two_by_two(*counts))) == (None, None)


codes = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), max_size=30)


@given(codes)
def test_a_coefficient_is_none_or_at_most_1_and_1_only_where_all_are_equal(pairs):
    for found in (kappa(pairs), alpha(pairs)):
        if found is None:
            assert len({value for pair in pairs for value in pair}) < 2
        else:
            assert found <= 1 + 1e-9
            assert (found == pytest.approx(1)) == (share_equal(pairs) == 1)


@given(codes, st.permutations("abc"))
def test_neither_order_nor_names_change_a_coefficient(pairs, names):
    renamed = [tuple(names["abc".index(value)] for value in pair) for pair in reversed(pairs)]
    swapped = [(other, one) for one, other in renamed]
    for compute in (kappa, alpha):
        assert compute(swapped) == (None if compute(pairs) is None else pytest.approx(compute(pairs)))


def test_an_interval_needs_ten_units_and_a_disagreement():
    assert figure(two_by_two(4, 1, 1, 3), alpha).interval is None
    assert figure(two_by_two(10, 0, 0, 10), alpha).interval is None
    low, high = figure(two_by_two(10, 2, 2, 10), alpha).interval
    assert low < alpha(two_by_two(10, 2, 2, 10)) < high
    assert figure(two_by_two(10, 2, 2, 10), alpha) == figure(two_by_two(10, 2, 2, 10), alpha)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, "none"), (-0.2, "chance"), (0.0, "chance"), (0.5, "low"), (0.667, "tentative"), (0.8, "good"), (1, "good")],
)
def test_what_may_be_built_on_a_coefficient(value, expected):
    assert strength(value) == expected


# Marks


def test_spotting_asks_where_and_category_asks_what():
    found = compare_marks(Passage(TEXT), marks("may", "perhaps!", "Clearly!"), marks("may", "perhaps"))
    assert found.f1.value == pytest.approx(0.8)  # 2 shared places, 3 + 2 marks
    assert found.sentences.value == pytest.approx(1 - 7 * 2 / (2 * 3 * 5))  # 1 of 4 sentences, 5 of 8 times a mark
    assert found.shared == 2
    assert found.kappa.value == pytest.approx(0)
    assert found.f1.interval is None  # four sentences are too few


def test_an_overlap_is_a_shared_place():
    found = compare_marks(Passage(TEXT), marks("may fail"), marks("may"))
    assert (found.f1.value, found.shared) == (1, 1)


def test_where_nobody_marks_anything_nothing_can_be_computed():
    found = compare_marks(Passage(TEXT), Reading(), Reading())
    assert [figure.value for figure in (found.f1, found.sentences, found.kappa, found.alpha)] == [None] * 4


def test_where_one_marks_nothing_f1_is_0_and_no_category_is_compared():
    found = compare_marks(Passage(TEXT), marks("may"), Reading())
    assert (found.f1.value, found.kappa.value, found.shared) == (0, None, 0)


def test_optional_words_of_a_key_count_neither_for_nor_against():
    key = Reading(marks=marks("may").marks, optional=(marks("perhaps").marks[0].span,))
    for student in (marks("may"), marks("may", "perhaps"), marks("may", "perhaps!")):
        assert compare_marks(Passage(TEXT), student, key).f1.value == 1
        assert compare_marks(Passage(TEXT), key, student).f1.value == 1


words = st.lists(st.sampled_from(["may", "perhaps", "Clearly!", "fell", "late!"]), unique=True).map(
    lambda chosen: marks(*chosen)
)


@given(words, words)
def test_two_readers_agree_with_each_other_equally(one, other):
    found, turned = (compare_marks(Passage(TEXT), *pair) for pair in ((one, other), (other, one)))
    for name in ("f1", "sentences", "kappa", "alpha"):
        value = getattr(found, name).value
        assert getattr(turned, name).value == (None if value is None else pytest.approx(value))
    assert compare_marks(Passage(TEXT), one, one).f1.value in (1, None)


def test_the_sentence_with_most_disagreement_comes_first():
    task = read_exercise("07-mark-blind").task
    panel = read_panel(read_exercise("07-mark-blind"), folder=data_path("no such folder"))
    first, *others = differing_marks(task, [panel.partner.readings[0], panel.key])
    assert first.weight >= max(other.weight for other in others)
    assert all(other.said[0] != other.said[1] for other in (first, *others))


def test_a_word_more_or_less_is_no_difference():
    task = read_exercise("07-mark-blind").task
    short, long, none = (reading_of(read_exercise("07-mark-blind"), marks) for marks in (APPEAR, APPEAR_TO, []))
    assert differing_marks(task, [short, long]) == []
    assert [found.weight for found in differing_marks(task, [short, long, none])] == [1]


def test_readers_who_agree_have_no_sentence_to_talk_about():
    task = read_exercise("00-first-marks").task
    key = reading_of_key(read_exercise("00-first-marks"))
    assert differing_marks(task, [key, key]) == []
    assert len(differing_marks(task, [key, key], every_sentence=True)) == 3


# Coding sheets


def test_codes_are_compared_item_by_item():
    one = Reading(codes={"a": ("yes", 0), "b": ("no", None), "c": ("no", None), "d": ("unsure", None)})
    other = Reading(codes={"a": ("yes", 2), "b": ("no", None), "c": ("yes", 1)})
    found = compare_codes(one, other)
    assert (found.shared, found.same.value) == (3, pytest.approx(2 / 3))
    assert found.kappa.value == pytest.approx(0.4)  # (2/3 - 4/9) / (1 - 4/9)


def test_an_item_with_another_answer_weighs_more_than_one_with_another_sentence():
    exercise = _code_exercise()
    sheet = reading_of_key(exercise)
    items = list(sheet.codes)
    changed = dict(sheet.codes)
    yes = next(item for item in items if changed[item][0] == "yes")
    no = next(item for item in items if changed[item][0] != "yes")
    changed[yes] = ("yes", (changed[yes][1] or 0) + 1)
    changed[no] = ("yes", 0)
    found = differing_codes(exercise.task, [sheet, Reading(codes=changed)])
    assert [difference.weight for difference in found] == [3, 1]


def _code_exercise():
    return next(exercise for exercise in read_exercises(data=COURSE) if exercise.kind == "code")


# Readers


def test_the_tool_reads_labels_that_are_kinds_or_categories_and_no_others():
    assert reading_of_tool(read_exercise("02-mark-hedges")).marks
    assert reading_of_tool(read_exercise("00-first-marks")) is None


def test_the_key_of_an_assessed_exercise_is_no_reader():
    assert reading_of_key(read_exercise("02-mark-hedges")).marks
    assessed = [exercise for exercise in read_exercises(data=COURSE) if exercise.mode == "assessed"]
    assert assessed
    assert {reading_of_key(exercise) for exercise in assessed} == {None}


def answer(folder, response) -> None:
    session = Session(read_exercise("07-mark-blind"), folder=folder)
    session.answer(response)
    session.check()


def test_every_check_is_a_try_and_a_change_is_none(tmp_path):
    answer(tmp_path, [[17, 17, "hedge"]])
    answer(tmp_path, [[17, 17, "hedge"], [32, 33, "hedge"]])
    Session(read_exercise("07-mark-blind"), folder=tmp_path).answer([])
    panel = read_panel(read_exercise("07-mark-blind"), folder=tmp_path)
    assert [len(reading.marks) for reading in panel.own.readings] == [1, 2]
    assert panel.is_constructed


def test_a_partners_file_stands_in_the_folder_of_that_name(tmp_path):
    answer(tmp_path / "partner", [[17, 17, "hedge"]])
    panel = read_panel(read_exercise("07-mark-blind"), folder=tmp_path)
    assert not panel.is_constructed
    assert [mark.span.of(panel.exercise.task.passage.text) for mark in panel.partner.readings[0].marks] == ["may"]


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", "unfit"),
        (b"\xff\xfe\x00garbage", "unfit"),
        (b'[["may", "<script>alert(1)</script>"]]\n', "unfit"),
        (b"[" * 100_000, "unfit"),
        (b'{"version": 99}\n', "newer"),
    ],
)
def test_a_partners_file_that_cannot_be_used_costs_a_sentence(tmp_path, content, trouble):
    (tmp_path / "partner").mkdir()
    (tmp_path / "partner" / "07-mark-blind.jsonl").write_bytes(content)
    panel = read_panel(read_exercise("07-mark-blind"), folder=tmp_path)
    assert (panel.partner.trouble, panel.partner.readings) == (trouble, ())


def test_a_file_of_another_exercise_gives_no_reading(tmp_path):
    (tmp_path / "partner").mkdir()
    session = Session(read_exercise("02-mark-hedges"), folder=tmp_path)
    session.answer([[0, 0, "hedge"]])
    session.check()
    shutil.copy(tmp_path / "02-mark-hedges.jsonl", tmp_path / "partner" / "07-mark-blind.jsonl")
    assert read_panel(read_exercise("07-mark-blind"), folder=tmp_path).partner.trouble == "unfit"


def test_a_mark_whose_words_have_changed_is_left_out(tmp_path):
    answer(tmp_path, [[17, 17, "hedge"]])
    path = tmp_path / "07-mark-blind.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("may (hedge)", "might (hedge)"), encoding="utf-8")
    assert read_panel(read_exercise("07-mark-blind"), folder=tmp_path).own.readings == ()


@pytest.mark.parametrize("path", sorted(data_path("partners").glob("*.jsonl")), ids=lambda path: path.stem)
def test_each_partner_of_the_course_fits_its_exercise_and_says_that_it_is_constructed(path, tmp_path):
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    exercise = read_exercise(path.stem)
    assert all(line["constructed"] is True for line in lines)
    assert len(read_panel(exercise, folder=tmp_path).partner.readings) == len(lines) > 0
    for line in lines:
        reading_of(exercise, line["response"])
