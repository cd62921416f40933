"""A highlight shows the article's own text, says what is marked in words, and holds nothing active."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.measure.records import Cue, Voice
from framing.show.highlight import highlight
from framing.show.pieces import visible
from framing.text.articles import Article, Section
from framing.text.spans import Span

# What JupyterLab 4.6 keeps of an output in a notebook that is not trusted.
KEPT_TAGS = {"div", "p", "span", "mark", "small", "details", "summary", "caption"} | {
    "table", "thead", "tbody", "tr", "th", "td"
}  # fmt: skip
KEPT_ATTRIBUTES = {"style", "title", "class", "dir", "scope"}
ACTIVE_STYLE = re.compile(r"url|var\(|expression|currentcolor|@|text-decoration-style|<", re.IGNORECASE)

HOSTILE = [
    "<script>alert(1)</script> &amp; &lt;b&gt;",
    '"><img src=x onerror=alert(1)>',
    "]]> <!-- --> <![CDATA[",
    "a\x00b \ud800 c\u202e d\u2066 e\x1b[31m f\r g",
    "تقول الحكومة إن المحادثات قد تفشل",
    "e\u0301 😀 👩‍👩‍👧 \u200f",
    "\n\n  two\n\n\nlines \n",
    "",
]


def shown_text(report, read, **options):
    return "".join(read(highlight(report, **options).html).article)


def cue_at(span, text, kind="hedge", **fields):
    return Cue(span, span.of(text), kind, "epistemic", "modal", "phrase", "listed", "hyland2005", **fields)


@st.composite
def reports(draw, report_from_parts):
    """A report on any text at all, with cues, voices and sections anywhere."""
    text = draw(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\n<&>\"' "))).filter(bool))
    edges = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    spans = edges.filter(lambda ends: ends[0] < ends[1]).map(lambda ends: Span(*ends))
    kinds = st.sampled_from(["hedge", "booster", "weasel", "label", "reporting"])
    words = st.none() | st.text(max_size=5)
    cues = st.builds(lambda span, kind, counted: cue_at(span, text, kind, counted=counted), spans, kinds, st.booleans())
    modes = st.sampled_from(["direct", "indirect", "mixed", "scare"])
    voices = st.builds(Voice, spans, modes, st.just("quoted"), speaker=words)
    sections = st.builds(Section, st.sampled_from(["headline", "heading", "caption", "paragraph"]), spans)
    some = {"max_size": 5}
    article = Article(text=text, title=draw(st.text()), sections=tuple(draw(st.lists(sections, **some))))
    return report_from_parts(article, tuple(draw(st.lists(cues, **some))), tuple(draw(st.lists(voices, **some))))


@given(data=st.data())
@settings(deadline=None)
def test_without_its_tags_a_highlight_is_the_text_for_any_spans(data, report_from_parts, read):
    report = data.draw(reports(report_from_parts))
    assert shown_text(report, read) == visible(report.article.text)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_looks_like_markup_is_shown_as_text(text, report_from_parts, read):
    cues = (cue_at(Span(0, len(text)), text, target=text, voice=text, voice_index=0),) if text else ()
    report = report_from_parts(Article(text=text, title=text, byline=text, outlet=text), cues, (), warnings=(text,))
    page = highlight(report).html
    page.encode("utf-8")
    assert shown_text(report, read) == visible(text)
    assert {tag for tag, _ in read(page).elements} <= KEPT_TAGS


def test_everything_survives_a_notebook_that_is_not_trusted(op_ed, read):
    for tag, attributes in read(highlight(op_ed).html).elements:
        assert tag in KEPT_TAGS
        assert set(attributes) <= KEPT_ATTRIBUTES
        assert not ACTIVE_STYLE.search(attributes.get("style") or "")


def test_each_mark_says_its_kind_in_words(op_ed, read):
    words = " ".join("".join(read(highlight(op_ed).html).words).split())
    assert "talks may hedge fail" in words
    assert "Strongman delegitimating label, caption Ana Ortega" in words
    assert (
        'Ortega said Ana Ortega:"the terrorists delegitimating label could hedge certainly booster return"end.' in words
    )


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        (
            [Span(0, 12), Span(4, 12)],
            "<mark>not </mark><mark><mark>unlikely<small>booster</small></mark><small>hedge</small></mark>",
        ),
        (
            [Span(0, 6), Span(4, 12)],
            "<mark>not </mark><mark><mark>un</mark><small>hedge</small></mark>"
            "<mark>likely<small>booster</small></mark>",
        ),
        ([Span(0, 3)], "<mark>not<small>hedge</small></mark> unlikely"),
    ],
)
def test_nested_and_overlapping_cues_are_cut_at_every_edge(spans, expected, report_from_parts):
    text = "not unlikely"
    cues = tuple(cue_at(span, text, kind) for span, kind in zip(spans, ("hedge", "booster"), strict=False))
    html = highlight(report_from_parts(Article(text), cues, ())).html
    assert expected in re.sub("<(mark|small) [^>]*>\u00a0?", r"<\1>", html)


def test_a_constructed_article_says_so_in_the_page_and_in_the_sentence(op_ed, report_of):
    assert "written for this course" in highlight(op_ed).html
    assert "written for this course" in repr(highlight(op_ed, kinds={"label"}, context=0))
    assert "written for this course" not in highlight(report_of("It [may|hedge] rain.")).html


def test_the_repr_says_the_numbers(report_of):
    report = report_of("It [may|hedge] rain in the hills.", title="Weather")
    assert repr(highlight(report, kinds={"hedge"})) == (
        "Weather. Hedging: 1 in 6 words, 16.7 per 100 words (95 % interval 3.0 to 56.4); 1 marked."
    )


def test_the_same_report_gives_the_same_page(op_ed):
    assert highlight(op_ed) == highlight(op_ed)


def test_only_the_kinds_that_were_asked_for_are_marked(op_ed, read):
    page = read(highlight(op_ed, kinds={"label"}).html)
    assert "hedges" not in page.words
    titles = [attributes["title"] for tag, attributes in page.elements if tag == "mark" and "title" in attributes]
    assert len(titles) == 4
    assert all(title.startswith("label") for title in titles)


def test_an_unknown_kind_is_an_error_that_names_the_kinds(op_ed):
    with pytest.raises(ValueError, match="hedge, booster, weasel, label, reporting"):
        highlight(op_ed, kinds={"hegde"})
    with pytest.raises(ValueError, match="a set with some of"):
        highlight(op_ed, kinds="hedge")


def test_with_context_0_only_paragraphs_with_a_mark_are_shown(report_of, read):
    report = report_of("It [may|hedge] rain.\nIt rained.\nIt snowed.\nIt [could|hedge] stop.")
    assert shown_text(report, read, context=0).split("\n") == ["It may rain.", "It could stop."]
    assert "[2 paragraphs without a mark left out]" in highlight(report, context=0).html
    assert shown_text(report, read, context=1) == report.article.text
    with pytest.raises(ValueError, match="0 or more"):
        highlight(report, context=-1)


def test_the_table_below_holds_what_is_known_about_each_cue(op_ed, read):
    words = read(highlight(op_ed).html).words
    row = words.index("terrorists", words.index("The same as a table: 9 cues"))
    assert words[row : row + 9] == [
        "terrorists", "label", "nomination", "Ana Ortega", "rebels", "delegitimating", "adopted", "listed", "hyland2005"
    ]  # fmt: skip


def test_a_repeated_caption_is_marked_and_its_cue_called_repeated(report_of, report_from_parts):
    text = "Strongman on Friday"
    cue = cue_at(Span(0, 9), text, "label", orientation="delegitimating", counted=False)
    report = report_from_parts(Article(text, sections=(Section("caption", Span(0, 19), repeats=True),)), (cue,), ())
    assert "delegitimating label, repeated</small>" in highlight(report).html


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("They [may|hedge] stay.", "hedge"),
        ("Go [if|hedge.condition] they stay.", "hedge, condition"),
        ("(caption) They [seem|hedge] tired", "hedge, caption"),
    ],
)
def test_a_tag_says_what_keeps_a_cue_out_of_the_rate(text, tag, report_of):
    assert f"\u00a0{tag}</small>" in highlight(report_of(text)).html


def test_a_long_text_in_one_line_takes_time_in_proportion(report_from_parts):
    text = "may " * 20_000
    cues = tuple(cue_at(Span(start, start + 3), text) for start in range(0, len(text), 4))
    assert highlight(report_from_parts(Article(text), cues, ())).html.count("<mark title") == 20_000


def test_words_stand_with_how_often_readers_marked_them(op_ed, read):
    page = read(highlight(op_ed).html)
    row = page.words.index("could", page.words.index("Hedges, and how often readers marked them"))
    assert re.fullmatch(r"43 of 121; kept \d+ of \d+", page.words[row + 1])
    assert any(word.startswith("Not annotated in these corpora: labels; boosters") for word in page.words)
    titles = [attributes["title"] for tag, attributes in page.elements if tag == "mark" and "title" in attributes]
    assert any("marked as a hedge in 43 of 121 uses in Wikipedia (Szeged scheme)" in title for title in titles)
    assert any(title.endswith("not annotated in this corpus") for title in titles)


def test_reference_rates_are_shown_for_the_same_genre_only(report_of):
    assert "no reference for this genre yet" in highlight(report_of("It [may|hedge] rain.", genre="wire")).html
    page = highlight(report_of("It [may|hedge] rain.", genre="encyclopedia"), kinds={"hedge"}).html
    assert "Hedging in the genre encyclopedia: median" in page
    assert "Boosting in the genre" not in page
