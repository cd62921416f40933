"""The glossary: terms with examples, found by name, shown as text and as a page."""

import pytest

from framing.files import DataError
from framing.glossary import check_glossary, find_term, load_glossary
from framing.show.glossary import glossary


def test_the_glossary_is_in_order():
    assert check_glossary() == []


@pytest.mark.parametrize("name", ["scare-quotes", "Scare quotes", "SCARE QUOTES"])
def test_a_term_is_found_however_it_is_written(name):
    assert find_term(name).name == "Scare quotes"


def test_a_slip_is_told_in_one_line_with_the_nearest_term():
    with pytest.raises(DataError, match=r"glossary\.md: there is no term 'shields'; did you mean 'shield'\?"):
        glossary("shields")


def test_a_term_is_shown_with_its_example_and_its_source():
    shown = glossary("shield")
    assert repr(shown).startswith("Shield: A hedge that leaves the claim as it is")
    assert 'Example: "I think", "it seems that"' in repr(shown)
    assert "Prince, Frader and Bosk 1982" in shown.html


def test_stars_become_italics_on_the_page_and_vanish_in_the_sentence():
    shown = glossary("source")
    assert "<i>The mayor</i> said the road was open." in shown.html
    assert "Example: The mayor said the road was open." in repr(shown)


def test_without_a_name_all_terms_are_shown():
    assert all(term.name in glossary().html for term in load_glossary().values())
