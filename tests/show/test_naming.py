"""Names side by side: one row for a party and an orientation, whatever the party is called in each article."""

import pytest

from framing.show.naming import names_side_by_side
from framing.text.articles import Actor

RUEL = Actor("ruel", "Davit Ruel", aliases=("Ruel", "the colonel"), kind="person", gender="he")
NAMED_OTHERWISE = Actor("ruel", "Colonel D. Ruel", aliases=("D. Ruel",), kind="person", gender="he")


@pytest.fixture
def capital(report_of):
    return report_of(
        "# [Strongman|label.delegitimating>Ruel] Ruel is no [hero|label.legitimating>Ruel!denied]\n"
        "The [strongman|label.delegitimating>Ruel] said {Davit Ruel: he had [liberated|label.legitimating>Ruel] Selm "
        "from [bandits|label.delegitimating]}. His [fighters|label.descriptive>Coast Guard] left.",
        title="A night in Selm",
        outlet="Capital Post",
        actors=(RUEL,),
    )


@pytest.fixture
def coast(report_of):
    return report_of(
        "The [liberator|label.legitimating>D. Ruel] of Selm spoke. The [heroic|label.legitimating>coast guard] wept.",
        title="Selm is free",
        outlet="Coast Radio",
        origin="constructed",
        actors=(NAMED_OTHERWISE,),
    )


def test_the_names_of_a_party_stand_beside_each_other(capital, coast, read):
    words = read(names_side_by_side([capital, coast]).html).words
    assert words[:5] == ["Who is called what in 2 articles", "Party", "Orientation", "Capital Post", "Coast Radio"]
    first = words.index("Davit Ruel")
    assert words[first : first + 4] == [
        "Davit Ruel",
        "legitimating",
        "hero (denied), liberated (Davit Ruel)",
        "liberator",
    ]


def test_the_sentence_says_every_cell_with_its_orientation(capital, coast):
    assert repr(names_side_by_side([capital, coast])) == (
        "Labels by party in 2 articles. "
        "Coast Guard in Coast Radio, legitimating: heroic; "
        "Coast Guard in Capital Post, descriptive: fighters; "
        "Davit Ruel in Capital Post, legitimating: hero (denied), liberated (Davit Ruel); "
        "Davit Ruel in Coast Radio, legitimating: liberator; "
        "Davit Ruel in Capital Post, delegitimating: Strongman, strongman; "
        "no party named in Capital Post, delegitimating: bandits (Davit Ruel)."
    )


def test_a_word_that_stands_there_twice_is_told_once_with_its_number(report_of):
    report = report_of("[Rebels|label.contested>Front] fled. [Rebels|label.contested>Front] hid.", outlet="A")
    assert (
        repr(names_side_by_side([report])) == "Labels by party in 1 article. Front in A, contested: Rebels (2 times)."
    )


def test_two_articles_of_one_outlet_are_told_apart_by_their_headlines(report_of, read):
    first, second = (report_of("Rain fell.", title=title, outlet="A") for title in ("Monday", "Tuesday"))
    shown = names_side_by_side([first, second])
    assert read(shown.html).words[1:5] == ["Party", "Orientation", "Monday", "Tuesday"]
    assert repr(shown) == "Labels by party in 2 articles. None found."


def test_a_text_that_was_written_for_the_course_says_so(capital, coast):
    assert "written for this course" in names_side_by_side([capital, coast]).html
    assert "written for this course" not in names_side_by_side([capital]).html


def test_no_report_is_an_error():
    with pytest.raises(ValueError, match="at least one report"):
        names_side_by_side([])
