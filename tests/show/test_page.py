"""The page of an article: its text and nothing else, with its size in the sentence."""

from framing.measure.reports import analyse
from framing.show.page import folded, page
from framing.text.articles import Article
from framing.text.library import read_course_article


def test_a_page_is_the_text_character_by_character(read):
    article = Article.from_text("Talks <may> fail & fall.\n\nThey said so.")
    assert "".join(read(page(article).html).words) == article.text


def test_the_words_are_those_that_rates_are_counted_on():
    article = read_course_article("tripoli-2019/op-ed")
    assert f"{analyse(article).scores['hedging'].base} words in 12 paragraphs" in repr(page(article))


def test_a_page_says_that_its_text_was_written_for_the_course():
    shown = page(read_course_article("tripoli-2019/op-ed"))
    assert "Constructed: written for this course" in repr(shown)
    assert "Constructed: written for this course" in shown.html


def test_a_folded_page_opens_at_its_headline(read):
    article = Article.from_text("It rained.", title="Talks <may> fail", outlet="The Ford Gazette")
    shown = folded(article)
    assert read(shown.html).elements[0][0] == "details"
    assert "".join(read(shown.html).words) == "Talks <may> fail (The Ford Gazette)It rained."
    assert repr(shown) == repr(page(article))
