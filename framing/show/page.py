"""An article as its readers meet it, before anything is marked."""

from __future__ import annotations

from framing.measure.scores import BASE_SECTIONS
from framing.show.marked_text import mark_text
from framing.show.marks import section_marks
from framing.show.numbers import counted
from framing.show.shown import Shown, as_text, paragraph, plain_sentence
from framing.show.wording import name_of, name_with_outlet, origin_of, say
from framing.text.articles import Article
from framing.text.words import count_words


def page(article: Article) -> Shown:
    """The article's text with its headline and headings in bold, bylines, captions and credits in italics.

    The sentence for readers without HTML says how many words the headline, headings and paragraphs have: the words
    that every rate is counted on.
    """
    sections = [section for section in article.sections if section.kind in BASE_SECTIONS]
    words = sum(count_words(section.span.of(article.text)) for section in sections)
    paragraphs = sum(section.kind == "paragraph" for section in sections)
    origin = origin_of(article)
    size = {"words": counted(words, "word"), "paragraphs": counted(paragraphs, "paragraph")}
    told = say("page.told", article=name_of(article), **size)
    html = '<div style="max-width:720px;line-height:1.6;margin:12px 0">'
    html += mark_text(article.text, section_marks(article.sections))
    html += "</div>" + (paragraph(origin) if origin else "")
    return Shown(html=html, sentence=plain_sentence(f"{told} {origin}"))


def folded(article: Article) -> Shown:
    """The same as `page`, behind its headline until somebody opens it: a text in which to look things up."""
    shown = page(article)
    title = as_text(name_with_outlet(article))
    html = f'<details><summary style="cursor:pointer">{title}</summary>{shown.html}</details>'
    return Shown(html=html, sentence=shown.sentence)
