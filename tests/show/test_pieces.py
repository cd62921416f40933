"""Cutting a text at span edges, and characters that may not reach a page or a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from framing.show.pieces import cut, visible
from framing.text.spans import Span

spans_of_20 = (
    st.tuples(st.integers(0, 19), st.integers(1, 20))
    .filter(lambda ends: ends[0] < ends[1])
    .map(lambda ends: Span(*ends))
)


def pieces(text, *spans):
    return [(piece.of(text), covering) for piece, covering in cut(Span(0, len(text)), spans)]


def test_overlapping_spans_share_a_piece():
    assert pieces("no doubt perhaps", Span(0, 8), Span(3, 16)) == [("no ", (0,)), ("doubt", (0, 1)), (" perhaps", (1,))]


def test_the_longer_of_two_spans_with_one_start_is_the_outer_one():
    assert pieces("not certain", Span(0, 3), Span(0, 11)) == [("not", (1, 0)), (" certain", (1,))]


def test_two_cues_on_the_same_words_are_both_there():
    assert pieces("allegedly so", Span(0, 9), Span(0, 9)) == [("allegedly", (0, 1)), (" so", ())]


def test_a_span_reaches_no_further_than_the_part_that_is_cut():
    assert list(cut(Span(4, 8), [Span(0, 6), Span(8, 9)])) == [(Span(4, 6), (0,)), (Span(6, 8), ())]


@given(st.lists(spans_of_20))
def test_the_pieces_stand_side_by_side_and_each_knows_what_covers_it(spans):
    found = list(cut(Span(0, 20), spans))
    assert [piece.start for piece, _ in found] + [20] == [0, *(piece.end for piece, _ in found)]
    for piece, covering in found:
        assert sorted(covering) == [number for number, span in enumerate(spans) if span.overlaps(piece)]
        assert all(spans[number].contains(piece) for number in covering)


@given(st.text(alphabet=st.characters()))
def test_what_is_shown_is_as_long_as_the_text_and_can_be_encoded(text):
    assert len(visible(text)) == len(text)
    visible(text).encode("utf-8")


def test_what_a_terminal_would_act_on_is_a_picture():
    assert visible("\x1b]8;;\x07\r\x00\x7f\x9b") == "␛]8;;␇␍␀��"
    assert visible("a\u202eb\u2066c\ud800d\u2028e") == "a�b�c�d�e"


def test_other_scripts_tabs_and_new_lines_stay():
    assert visible("تقول الحكومة\t\n\u200fé 😀") == "تقول الحكومة\t\n\u200fé 😀"
