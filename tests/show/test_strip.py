"""The strip of a word of likelihood: bands of scales, numbers of readers, and nothing that is no chance in 100."""

import pytest

from framing.files import data_path, read_toml
from framing.show.strip import constructed_class, likelihood_strip


def test_the_bands_and_the_readers_are_told_in_the_sentence():
    shown = likelihood_strip("unlikely", readers={"Group A": [5, 20, 40]})
    assert repr(shown) == (
        "“unlikely”, in chances out of 100. ICD 203 (intelligence): 20 to 45; IPCC (climate reports): 0 to 33; "
        "Group A, 3 readers: 5 to 40, the one in the middle 20."
    )


def test_a_number_stands_in_one_column_and_one_hundred_in_the_last():
    html = likelihood_strip("perhaps", readers={"A": [0, 9.5, 10, 99, 100]}).html
    row = html.split("<tbody>")[1]
    assert [cell.split(">")[-1] for cell in row.split("</td>")[:-1]] == ["2", "1", *[""] * 7, "2"]


def test_a_band_says_which_part_of_it_falls_into_a_column():
    html = likelihood_strip("unlikely", readers={}).html
    row = html.split("ICD 203")[1].split("</tr>")[0]
    assert [cell.split(">")[-1] for cell in row.split("</td>")[:-1]] == ["", "", "20–30", "30–40", "40–45", *[""] * 5]


def test_the_made_up_class_says_that_it_is_made_up():
    assert len(constructed_class("unlikely")["A made-up class"]) == 24
    assert "Nobody was asked." in likelihood_strip("unlikely").html
    assert "Nobody was asked." not in likelihood_strip("unlikely", readers={"A": [5]}).html


@pytest.mark.parametrize("number", [-1, 100.5])
def test_what_is_no_chance_in_a_hundred_is_refused(number):
    with pytest.raises(ValueError, match="numbers go from 0 to 100"):
        likelihood_strip("unlikely", readers={"A": [number]})


def test_a_term_that_nobody_has_a_number_for_is_refused():
    with pytest.raises(ValueError, match="no reader has a number for 'whether'"):
        likelihood_strip("whether", readers={"A": []})


def test_each_reader_of_the_made_up_class_has_a_number_for_each_term():
    terms = read_toml(data_path("readers", "estimates.toml"))["terms"]
    assert {term: len(numbers) for term, numbers in terms.items()} == dict.fromkeys(terms, 24)
    assert all(repr(likelihood_strip(term)) for term in terms)
