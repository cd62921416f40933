"""Importing: what a page, a document or a text keeps, what it leaves out, and what is told of it."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.files import DataError
from framing.text.articles import Article
from framing.text.importers import import_article

PAGE = """<!doctype html><html><head><title>Port talks fail | Dock News</title>
<meta property="og:site_name" content="Dock News"><meta name="author" content="Jane Q. Doe">
<meta property="article:published_time" content="2019-12-21T09:30:00Z"><style>p { color: red }</style></head><body>
<header><h1>Dock News</h1></header><nav><a>Home</a> <a>World</a></nav>
<main><article><header><h1>Port talks <em>fail</em></h1><p class="byline">By Jane Q. Doe</p></header>
<figure><img src="a.png" alt="x"><figcaption>Cranes stand still.
  <span class="credit">Ann Roe, AFP</span></figcaption></figure>
<p>The talks may <a href="/t">fail again</a>, aides said&nbsp;on Monday.
They broke off at noon.<br>No new date is set.</p>
<aside><p>Read also: ten best ports</p></aside>
<h2>What next</h2><blockquote><p>&ldquo;We wait,&rdquo; she said &amp; left.</p></blockquote>
<p>The crews wait.</p><p>The crews wait.</p><ul><li>Pay<li>Hours</ul>
<script>document.write("<p>never</p>")</script><div class="share-bar">Tweet this</div>
<p>The board said that it <b>never</b> made an offer of the kind that the union describes in its letter.</p></article>
<section class="comments"><article class="comment"><p>First!</p></article></section></main>
<footer>Imprint</footer></body></html>"""


def sections(article: Article) -> list[tuple[str, str]]:
    return [(section.kind, section.span.of(article.text)) for section in article.sections]


def page(html: str, name: str = "page.html") -> Article:
    return import_article(html.encode(), name)


def word_file(*paragraphs: tuple[str, str]) -> bytes:
    document = docx.Document()
    for text, style in paragraphs:
        document.add_paragraph(text, style=style or None)
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def test_a_page_keeps_what_its_author_wrote_and_leaves_out_what_stands_around_it() -> None:
    assert sections(page(PAGE)) == [
        ("headline", "Port talks fail"),
        ("byline", "By Jane Q. Doe"),
        ("caption", "Cranes stand still."),
        ("credit", "Ann Roe, AFP"),
        ("paragraph", "The talks may fail again, aides said\u00a0on Monday. They broke off at noon."),
        ("paragraph", "No new date is set."),
        ("heading", "What next"),
        ("paragraph", "“We wait,” she said & left."),
        ("paragraph", "The crews wait."),
        ("paragraph", "The crews wait."),
        ("paragraph", "Pay"),
        ("paragraph", "Hours"),
        ("paragraph", "The board said that it never made an offer of the kind that the union describes in its letter."),
    ]


def test_a_page_states_its_author_date_and_outlet() -> None:
    article = page(PAGE)
    assert (article.title, article.byline, article.published, article.outlet, article.warnings) == (
        "Port talks fail",
        "Jane Q. Doe",
        date(2019, 12, 21),
        "Dock News",
        (),
    )


def test_a_page_without_an_article_part_is_read_whole_and_that_is_told() -> None:
    article = page("<div>Talks fail</div><p>Rain fell on the port all day, and nobody worked.<p>The crews wait.")
    assert article.text == "Talks fail\n\nRain fell on the port all day, and nobody worked.\n\nThe crews wait."
    assert article.warnings[0].startswith("the page does not say where its article begins")


def test_a_page_is_known_by_its_text_whatever_its_name_is() -> None:
    assert page(PAGE, "page.txt").text == page(PAGE).text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One<p>Two", "One\n\nTwo"),
        ("<div>One<p>Two</p>three</div>", "One\n\nTwo\n\nthree"),
        ("<p>He said <q>no</q>.", "He said “no”."),
        ("<p>a</b></p></div><p>b", "a\n\nb"),
        ("<table><tr><td>Pay</td><td>3 %</td></tr><tr><td>Hours</td></tr></table>", "Pay 3 %\n\nHours"),
        ("<p>5 &lt; 6 &bogus; &#0; x", "5 < 6 &bogus; \ufffd x"),
        ("<p>seen</p><p hidden>not</p><p style='display: none'>nor this</p>", "seen"),
        ("<p>x<!-- a comment -->y</p>", "xy"),
        ("<p>a<script>b</script >c", "ac"),
    ],
)
def test_careless_markup_is_read_as_browsers_read_it(html: str, text: str) -> None:
    assert page(html).text == text


LONG = "The talks about pay and hours in the port went on all day and all night without any result at all. " * 4


@pytest.mark.parametrize(
    ("layout", "title"),
    [
        ("<div class='content-with-sidebar'><h1>Talks fail</h1><p>{}</p></div>", "Talks fail"),
        ("<form action='/'><h1>Talks fail</h1><p>{}</p></form><article><p>{}</p></article>", ""),
        ("<body class='has-sidebar'><div role='main'><h1>Talks fail</h1><p>{}</p></div></body>", "Talks fail"),
        (
            "<div id=content><h1 class=entry-title>Talks fail</h1><div class=entry-content><p>{}</div></div>",
            "Talks fail",
        ),
        ("<header><h1>Talks fail</h1></header><div itemprop=articleBody><p>{}</p></div>", ""),
        ("<table><tr><td><font size=5>Talks fail</font><br><br>{}<br><br></td></tr></table>", "Talks fail"),
        ("<main><h1>Talks fail</h1><div data-component=text-block><p>{}</p></div></main>", "Talks fail"),
        ("<meta property=og:title content='Talks fail'><section><p>{}</p></section>", "Talks fail"),
        (
            "<title>Talks fail | Dock News</title><meta property=og:site_name content='Dock News'><p>{}</p>",
            "Talks fail",
        ),
        ("<article><h1>Talks fail</h1></article><main><article><p>{}</p></article></main>", "Talks fail"),
    ],
)
def test_many_layouts_give_the_same_article(layout: str, title: str) -> None:
    article = page(layout.format(LONG, LONG))
    assert LONG.strip() in [text for kind, text in sections(article) if kind == "paragraph"]
    assert article.title == title


def test_of_several_articles_on_a_page_the_longest_is_read() -> None:
    long = "The talks about pay and hours in the port went on all day and all night without any result at all."
    teaser = "<article><p>Ten best ports</p></article>"
    assert (
        page(f"<main>{teaser}<article><p>{long}</p><p>{long}</p></article>{teaser}</main>").text == f"{long}\n\n{long}"
    )


def test_ten_thousand_open_tags_take_no_time() -> None:
    assert page("<div>" * 20_000 + "<b><i>" * 5_000 + "rain" + "</p>" * 20_000).text == "rain"


@pytest.mark.parametrize("endless", ["<a ", "<a b='", "</a", "<!--", "<![CDATA[", "<?", "<time datetime=2019-12-21>"])
def test_what_is_opened_a_hundred_thousand_times_takes_no_time(endless: str) -> None:
    page = "<article><h1>Talks fail</h1><p>The talks failed on Monday.</p></article>" + endless * 100_000
    assert import_article(page.encode(), "a.html").text.startswith("Talks fail\n\nThe talks failed on Monday.")


def test_a_text_may_begin_with_the_letters_of_another_kind_of_file() -> None:
    assert import_article(b"RIFF hotel burns.", "pasted text").text == "RIFF hotel burns."


def test_markdown_loses_its_signs() -> None:
    text = (
        "---\ntitle: Talks fail\nauthor: Jane Doe\ndate: 2021-05-03\n---\n# Talks *fail*\n\nThe talks\n**failed** "
        "[on Monday](http://a.example).\n\n## Next\n\n> We wait.\n\n- Pay\n\n<script>x</script>\n"
    )
    article = import_article(text.encode(), "talks.md")
    assert sections(article) == [
        ("headline", "Talks fail"),
        ("paragraph", "The talks failed on Monday."),
        ("heading", "Next"),
        ("paragraph", "We wait."),
        ("paragraph", "Pay"),
        ("paragraph", "<script>x</script>"),
    ]
    assert (article.byline, article.published) == ("Jane Doe", date(2021, 5, 3))
    assert article.warnings == ()


def test_a_document_keeps_its_order_and_takes_its_kinds_from_the_styles() -> None:
    data = word_file(
        ("Talks fail", "Title"),
        ("By Jane Doe, May 3, 2021", ""),
        ("Cranes in the port.", "Caption"),
        ("The talks may fail again.\nNo date is set.", ""),
        ("What next", "Heading 1"),
        ("We wait.", "Quote"),
        ("We wait.", "Quote"),
    )
    article = import_article(data, "talks.docx")
    assert sections(article) == [
        ("headline", "Talks fail"),
        ("byline", "By Jane Doe, May 3, 2021"),
        ("caption", "Cranes in the port."),
        ("paragraph", "The talks may fail again."),
        ("paragraph", "No date is set."),
        ("heading", "What next"),
        ("paragraph", "We wait."),
        ("paragraph", "We wait."),
    ]
    assert (article.byline, article.published) == ("Jane Doe", date(2021, 5, 3))


def test_a_documents_own_date_and_author_are_the_files_and_not_the_articles() -> None:
    article = import_article(word_file(("Talks fail", "Title"), ("The talks failed on Monday.", "")), "talks.docx")
    assert (article.byline, article.published) == ("", None)


def test_insertions_of_a_document_are_read_and_deletions_are_not() -> None:
    document = docx.Document()
    run = document.add_paragraph("The talks ").add_run("may ")
    document.paragraphs[0].add_run("fail.")
    tracked = docx.oxml.parse_xml(
        '<w:ins xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="1" w:author="x"/>'
    )
    run._element.addprevious(tracked)
    tracked.append(run._element)
    packed = io.BytesIO()
    document.save(packed)
    assert import_article(packed.getvalue(), "a.docx").text == "The talks may fail."


def test_words_that_were_moved_are_read_once_and_hidden_ones_not_at_all() -> None:
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = docx.Document()
    document.add_paragraph("The talks failed.").add_run(" Draft.").font.hidden = True
    document.add_paragraph("Rain fell.")
    for tag, paragraph in zip(("moveFrom", "moveTo"), document.paragraphs, strict=True):
        moved = (
            f'<w:{tag} {names} w:id="1" w:author="x"><w:r><w:t xml:space="preserve"> On Monday.</w:t></w:r></w:{tag}>'
        )
        paragraph._element.append(docx.oxml.parse_xml(moved))
    packed = io.BytesIO()
    document.save(packed)
    assert import_article(packed.getvalue(), "a.docx").text == "The talks failed.\n\nRain fell. On Monday."


def bomb(size: int) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * size)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.docx", b"PK\x03\x04 broken", "damaged, or no Word file"),
        ("a.docx", word_file(("Talks fail.", ""))[:900], "damaged, or no Word file"),
        ("a.docx", b"Talks fail.", "damaged, or no Word file"),
        ("a.docx", bomb(100), "damaged, or no Word file"),
        ("a.docx", bomb(12_000_000), "too large when unpacked"),
        ("a.docx", bomb(50_000_000), "too large when unpacked"),
        ("a.docx", word_file(), "no text was found"),
        ("a.txt", b"\x89PNG\r\n\x1a\n rest", "a picture"),
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b"x" * 10_000_000, "larger than 5 MB"),
        ("a.html", b"x" * 10_000_000, "larger than 5 MB"),
        ("a.html", b"<html><script>x</script></html>", "no text was found"),
        ("a.md", b"\n\n", "the file is empty"),
        ("a.pdf", b"%PDF-1.7", ".pdf files are not read"),
        ("a.html", b"%PDF-1.7", "a PDF"),
        ("a.mhtml", b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", "a web archive"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(name: str, data: bytes, why: str) -> None:
    with pytest.raises(DataError) as caught:
        import_article(data, name)
    assert why in caught.value.why
    assert ";" in caught.value.why, "what is wrong; and what to do"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_every_kind_is_read_in_every_encoding(name: str, encoding: str) -> None:
    article = import_article("The café’s crew may go.".encode(encoding), name)
    assert article.text == "The café’s crew may go."
    assert any("Windows-1252" in why for why in article.warnings) == (encoding == "cp1252")


SCRAPS = [
    "<p>",
    "</p>",
    "<article>",
    "<div hidden>",
    "<!--",
    "-->",
    "<script>",
    "&#x",
    "&amp",
    "<q>",
    "# ",
    "> ",
    "---\n",
    "\n",
]
TEXTS = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=12)).map("".join)


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md", "a.docx"])
@given(data=st.binary(max_size=400) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_an_article_or_a_sentence(name: str, data: bytes) -> None:
    try:
        article = import_article(data, name)
    except DataError:
        return
    framing.analyse(article)
    for section in article.sections:
        assert section.span.of(article.text).strip()


def test_an_imported_article_is_measured_like_any_other() -> None:
    report = framing.analyse(page(PAGE))
    assert [cue.text for cue in report.scores["hedging"].cues] == ["may"]
