"""Reference rates: for the genre of an article and no other; a row more needs no code."""

import pytest

from framing.files import DataError
from framing.measure.norms import COLUMNS, load_norms, norm_for
from framing.show.norms import norm_lines
from framing.text.articles import Article

WIRE = 'wire,hedging,An archive,80,40000,0.80,1.20,2.00,"an article, whole",Agencies of one country.'


@pytest.mark.parametrize("score", ["hedging", "uncertainty", "boosting", "weasel"])
@pytest.mark.parametrize("genre", ["encyclopedia", "scientific-prose"])
def test_two_genres_have_reference_rates(genre, score):
    norm = norm_for(genre=genre, score=score)
    assert norm.documents >= 50
    assert norm.lower_quartile <= norm.median <= norm.upper_quartile
    assert "at least" in norm.unit


def test_other_genres_have_none_and_the_page_says_so():
    article = Article.from_text("Talks may fail.", genre="op-ed")
    assert norm_lines(article, ["hedging"]) == ["Reference rates (op-ed): no reference for this genre yet."]
    assert norm_lines(Article.from_text("Talks may fail."), ["hedging"]) == [
        "No reference rates: the genre of this text is not stated."
    ]


def test_the_same_genre_has_its_rates_shown_with_what_they_were_counted_on():
    lines = norm_lines(Article.from_text("Talks may fail.", genre="encyclopedia"), ["hedging", "labelling"])
    assert lines[0].startswith("Hedging in the genre encyclopedia: median ")
    assert lines[1].startswith("Counted on Wikipedia: a document: ")
    assert len(lines) == 2


def test_an_unknown_score_is_an_error():
    with pytest.raises(ValueError, match="there is no score 'hegding'"):
        norm_for(genre="wire", score="hegding")


def test_a_row_more_needs_no_code(tmp_path):
    path = tmp_path / "norms.csv"
    path.write_text(f"{','.join(COLUMNS)}\n{WIRE}\n", encoding="utf-8")
    (norm,) = load_norms(path)
    assert (norm.genre, norm.documents, norm.median, norm.note) == ("wire", 80, 1.2, "Agencies of one country.")


def test_quartiles_out_of_order_are_told_with_their_line(tmp_path):
    path = tmp_path / "norms.csv"
    path.write_text(f"{','.join(COLUMNS)}\n{WIRE.replace('0.80', '1.80')}\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"norms\.csv:2: quartiles 1\.8, 1\.2, 2 are in no order"):
        load_norms(path)
