"""A report as one page: what stands in it, that nothing in it runs or asks for anything, and its table of cues."""

import csv
import io
import re
from datetime import date
from html.parser import HTMLParser

import pytest

from framing.measure.reports import analyse
from framing.show.cue_csv import COLUMNS, cue_csv, safe_cell
from framing.show.quoted import quoted_passages
from framing.show.report_page import Rating, ReportText, Written, report_page
from framing.text.articles import Article
from framing.text.library import read_course_article
from tests.pseudo_locale import untranslated, write_pseudo_locale

CLAIM = Written(
    "Claim and passages",
    'The army is “self-styled” here, and "They will probably stay" closes it. “Never said” is not there.',
    (Rating("Evidence", 2, "The main claim is tied to words."),),
)
RIVAL = Written("A rival reading", "Another reader\nwould say so.")
NOTHING = Written("Limits")
HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(2)> \u202e javascript:x & \"'"


@pytest.fixture(scope="module")
def report():
    return analyse(read_course_article("tripoli-2019/op-ed"))


def page_of(report, *, claim=CLAIM, **options):
    text = ReportText(claim, RIVAL, NOTHING)
    return report_page(report, text, day=date(2026, 11, 22), version="0.1.0", **options)


class Seen(HTMLParser):
    """The tags of a page with their attributes, and its text without styles."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.text, self.open = [], "", []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "link", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"</{tag}> closes nothing"

    def handle_data(self, data):
        if not self.open or self.open[-1] != "style":
            self.text += data + " "


def text_of(page):
    return " ".join(Seen(page).text.split())


def test_the_report_has_the_students_words_and_the_evidence(report):
    text = text_of(page_of(report))
    assert "The army is “self-styled” here" in text
    assert "Evidence: 2 of 3 The main claim is tied to words." in text
    assert "Another reader would say so." in text
    assert "self-styled (delegitimating label)." in text, "the passage is looked up, and its cue named"
    assert "“Never said” does not stand in the article word for word." in text
    assert "Who calls whom what" in text
    assert "Constructed: written for this course" in text
    assert report.article.sha256 in text


def test_what_is_not_written_is_told(report):
    assert ReportText(CLAIM, RIVAL, NOTHING).missing == ["Limits"]
    assert text_of(page_of(report)).count("Not written yet.") == 1


def test_a_claim_without_a_quotation_is_told(report):
    text = text_of(page_of(report, claim=Written("Claim and passages", "It is unfair.")))
    assert "The claim quotes no words of the article" in text


def test_the_article_is_in_it_only_where_it_is_wanted(report):
    marked = "The article with its marks"
    assert marked in page_of(report)
    assert marked not in page_of(report, with_article=False)


def test_the_example_says_that_it_is_one(report):
    assert "the course's own example" in text_of(page_of(report, is_example=True))
    assert "the course's own example" not in text_of(page_of(report))


def test_nothing_in_it_runs_or_asks_for_anything():
    article = Article.from_text(f"{HOSTILE}\nBy Jane Doe\n“May {HOSTILE},” he said.\n", title=HOSTILE, outlet=HOSTILE)
    page = page_of(
        analyse(article), claim=Written(HOSTILE, HOSTILE + " “" + HOSTILE + "”", (Rating(HOSTILE, 1, HOSTILE),))
    )
    seen = Seen(page)
    assert seen.open == []
    assert {tag for tag, _ in seen.tags} & {"script", "img", "link", "iframe", "object", "form", "svg", "base"} == set()
    names = {name for _, attrs in seen.tags for name in attrs}
    assert {name for name in names if name.startswith("on")} | names & {"src", "href", "action"} == set()
    assert "\u202e" not in page
    assert re.search(r"url\(|@import", page) is None
    assert "default-src 'none'" in page


def test_it_prints_black_on_white_without_cutting_a_table(report):
    page = page_of(report)
    assert "@media print" in page
    assert "break-inside: avoid" in page
    assert "background: #fff; color: #111" in page


def test_every_word_of_the_page_can_be_translated(tmp_path, monkeypatch):
    monkeypatch.setenv("FRAMING_LANGUAGE", str(write_pseudo_locale(tmp_path)))
    article = Article.from_text("Vask nelt\nDrell trell osk, Mivra nelt.\n")
    page = page_of(analyse(article), claim=Written("Zib", "Zib."), with_article=False)
    before_the_figures = text_of(page).partition("0.1.0")[0].rpartition("⟦")[0]
    own = [article.text, RIVAL.text, RIVAL.heading, "Limits", "Zib"]
    assert len(before_the_figures) > 1000
    assert untranslated(before_the_figures, known=own) == []


def test_quotations_are_looked_up_whatever_their_marks_are():
    report = analyse(Article.from_text('He said: "Talks may\nfail." The crew’s boat left.'))
    written = '“talks may fail”, "crew\'s boat", “may”, “boats”, “...”'
    found = quoted_passages(report, written)
    assert [(quoted.words, quoted.span is not None) for quoted in found] == [
        ("talks may fail", True),
        ("crew's boat", True),
        ("may", True),
        ("boats", False),
        ("...", False),
    ]
    assert [cue.text for cue in found[0].cues] == ["may"]


@pytest.mark.parametrize(
    "quoted",
    [
        "\u201etalks may fail\u201c",
        "\u00abtalks may fail\u00bb",
        "\u2018the crew\u2019s boat left\u2019",
        "“Talks ... crew’s boat”",
    ],
)
def test_quotation_marks_of_other_keyboards_and_ellipses_are_understood(quoted):
    report = analyse(Article.from_text("Talks may fail again. The crew’s boat left."))
    (found,) = quoted_passages(report, f"The article says {quoted} of them.")
    assert found.span is not None


def test_an_apostrophe_begins_no_quotation():
    report = analyse(Article.from_text("Talks may fail."))
    assert quoted_passages(report, "The dockers’ claim isn’t the mayors’ claim, so ’tis doubted.") == []


def test_the_table_of_cues_has_a_row_a_cue_and_opens_in_a_spreadsheet(report):
    data = cue_csv(report)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(rows) == len(report.cues)
    assert tuple(rows[0]) == COLUMNS
    first = next(row for row in rows if row["text"] == "probably")
    assert (first["kind"], first["section"], first["sentence"]) == ("hedge", "paragraph", "They will probably stay.")


@pytest.mark.parametrize("text", ["=1+2", "+1", "-1", "@x", "\t=1", " =1", "\r=1", "%x", "|x"])
def test_no_cell_is_a_formula(text):
    assert safe_cell(text).startswith("'")


def test_no_formula_begins_behind_a_semicolon():
    assert safe_cell("It may fail;=1+2; and so on; -3 it is") == "It may fail;'=1+2; and so on; '-3 it is"


def test_a_hostile_article_makes_no_formula():
    article = Article.from_text('=HYPERLINK("http://a.example") may fail.\n+1 may fail.\n-may fail.')
    rows = list(csv.reader(io.StringIO(cue_csv(analyse(article)).decode("utf-8-sig"), newline="")))
    assert [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")] == []
