"""In another language every word of a page is another one: all but names, ids, and the words of the article itself."""

import dataclasses
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pandas as pd
import pytest
from rich.console import Console

from framing.course.shown_texts import shown_texts
from framing.interface import interface
from framing.measure.comparing import Difference
from framing.measure.coverage import Coverage, Silent
from framing.measure.evaluation import GoldSentence, GoldSpan, evaluate
from framing.measure.groups import group_differences, group_rates
from framing.measure.lexicon_checks import CATEGORIES
from framing.measure.lexicons import load_lexicons
from framing.measure.norms import load_norms
from framing.measure.records import VoiceMode
from framing.measure.reports import Report, analyse
from framing.measure.validity import load_figures, load_subjects
from framing.show import wording
from framing.show.charts import compare_pairs, compare_rates, naming_matrix, rates_by_part, voices_by_share
from framing.show.coverage_report import coverage_lines
from framing.show.evaluation_report import print_evaluation
from framing.show.evaluation_tables import costs_table, figures_table
from framing.show.figures import how_good, validity
from framing.show.groups import chance_chart, difference_grid, group_difference_chart, group_rate_chart
from framing.show.highlight import highlight
from framing.show.naming import names_side_by_side
from framing.show.page import folded, page
from framing.show.score_figures import score_figures
from framing.show.shown import Shown
from framing.show.strip import likelihood_strip
from framing.show.terminal import print_report
from framing.text.articles import Actor, Article
from framing.text.spans import Span
from framing.widgets.recount import recount
from tests.pseudo_locale import pseudo, untranslated, write_pseudo_locale

# Words that no page uses, beside three that readers of annotated texts were asked about.
ARTICLE = (
    "# Zorva [could|hedge] trell\n"
    "(caption) [Glarn|label.delegitimating>Quon] Quon vask [Zib|hedge]\n"
    '{Mivra: "Drell [glims|label.contested] osk"} {: frell nalt} {Mivra: onk [Prel|booster.certainty]} {: "Yalm"}.\n'
    "## Kerrin osk\n"
    "Vask nelt.\n"
    "[Dral|label.legitimating>Quon!denied] [nolk|label.descriptive>Quon!distanced] [suggest|hedge] "
    "[Some|weasel.quantity] "
    + " ".join(f"[blen|{kind}.{category}]" for kind in CATEGORIES for category in CATEGORIES[kind] if kind != "label")
)
NAMES = ["listed quoted hyland2005", "Mivra", "Quon"]


@pytest.fixture
def report(report_of) -> Report:
    """A report on words of no language, with every kind of voice, for a genre that has reference rates."""
    found = report_of(
        ARTICLE,
        title="Zorva trell",
        byline="Jo Trask",
        outlet="Ulm Krant",
        origin="constructed",
        genre="encyclopedia",
        actors=(Actor("quon", "Quon", aliases=(), kind="person", gender="she"),),
    )
    modes = zip(found.voices, get_args(VoiceMode), strict=True)
    return dataclasses.replace(found, voices=tuple(dataclasses.replace(voice, mode=mode) for voice, mode in modes))


@pytest.fixture
def pseudo_locale(tmp_path, monkeypatch) -> Path:
    path = write_pseudo_locale(tmp_path)
    monkeypatch.setenv("FRAMING_LANGUAGE", str(path))
    return path


def known(report: Report) -> list[str]:
    """The words that stay as they are: the article's own and names."""
    article = report.article
    return [*NAMES, article.text, article.title, article.byline, article.outlet, article.genre]


def notes_of_norms() -> list[str]:
    """The texts of data/norms.csv, which are translated where they stand."""
    return [text for norm in load_norms() for text in (norm.corpus, norm.unit, norm.note) if text]


def notes_of_measures() -> list[str]:
    """The texts of data/validity_notes.toml, which are translated where they stand."""
    return [
        text
        for subject in load_subjects()
        for text in (
            *(subject.name, subject.counts, *subject.unseen),
            *(text for found in (*subject.peers, *subject.agreement) for text in dataclasses.astuple(found)),
            *(text for failure in subject.failures for text in (failure.passage, failure.why)),
        )
    ]


def printed(report: Report) -> str:
    stream = io.StringIO()
    print_report(report, console=Console(file=stream, width=2000))
    return stream.getvalue()


@pytest.fixture
def words_of(read) -> Callable[[Shown], str]:
    """All that a page says: its words, the titles of its marks, and the sentence for readers without HTML."""

    def words_of_shown(shown: Shown) -> str:
        reader = read(shown.html)
        titles = [attributes["title"] for _, attributes in reader.elements if "title" in attributes]
        return "\n".join([*reader.words, *titles, repr(shown)])

    return words_of_shown


PAGES: dict[str, Callable[[Report], Shown]] = {
    "highlight": highlight,
    "highlight of some": lambda report: highlight(report, kinds={"label"}, context=0),
    "page": lambda report: page(report.article),
    "parts": rates_by_part,
    "comparison": lambda report: compare_rates([report, report]),
    "pairs": lambda report: compare_pairs([report, report, report]),
    "folded": lambda report: folded(report.article),
    "shares": voices_by_share,
    "naming": naming_matrix,
    "names side by side": lambda report: names_side_by_side([report, report]),
}


@pytest.mark.parametrize("draw", PAGES.values(), ids=PAGES)
def test_no_word_of_a_page_stays_english(draw, report, words_of, pseudo_locale):
    assert untranslated(words_of(draw(report)), known=known(report), whole=notes_of_norms()) == []


@pytest.mark.parametrize("draw", PAGES.values(), ids=PAGES)
def test_in_english_the_same_pages_have_words(draw, report, words_of):
    assert untranslated(words_of(draw(report)), known=known(report), whole=notes_of_norms())


def test_no_word_of_the_report_in_the_terminal_stays_english(report, pseudo_locale):
    assert untranslated(printed(report), known=known(report), whole=notes_of_norms()) == []


def test_no_word_of_the_strip_stays_english(words_of, pseudo_locale):
    for shown in (likelihood_strip("unlikely"), likelihood_strip("unlikely", readers={"Zorva": [5, 40]})):
        assert untranslated(words_of(shown), known=["unlikely", "Zorva"]) == []


@pytest.mark.parametrize("genre", ["", "wire"])
def test_no_word_about_a_missing_reference_rate_stays_english(genre, report_of, words_of, pseudo_locale):
    report = report_of("Zorva [blen|hedge].", genre=genre)
    assert untranslated(words_of(highlight(report)), known=["Zorva blen", genre, report.article.id, *NAMES]) == []


def test_no_word_of_an_empty_report_stays_english(report_of, words_of, pseudo_locale):
    report = report_of("")
    for draw in (highlight, rates_by_part, voices_by_share, naming_matrix):
        assert untranslated(words_of(draw(report)), known=[report.article.id]) == []
    assert untranslated(printed(report), known=[report.article.id]) == []


def test_no_word_about_groups_stays_english(words_of, pseudo_locale):
    rows = [(group, count, 100) for group in ("zorva", "trell") for count in (0, 1, 2 * (group == "trell"))]
    frame = pd.DataFrame(rows, columns=["by", "hedging_count", "hedging_base"])
    rates = group_rates(frame, by="by", scores=["hedging"])
    found = group_differences(frame, by="by", scores=["hedging"])
    apart = [dataclasses.replace(pair, apart=Difference(1.0, 0.5, 1.5)) for pair in found]
    charts = [group_rate_chart(rates), group_difference_chart(found), chance_chart([0, 2], among=3, under_real_names=1)]
    for shown in (*charts, difference_grid(found, found), difference_grid(apart, found), score_figures()):
        assert untranslated(words_of(shown), known=["zorva", "trell", "%"]) == []


@pytest.mark.parametrize("measure", [subject.id for subject in load_subjects()])
def test_no_word_about_how_good_a_measure_is_stays_english(measure, words_of, pseudo_locale):
    listed = [figure.level.partition(": ")[2] for figure in load_figures()]
    for shown in (how_good(measure), validity(measure)):
        assert untranslated(words_of(shown), whole=filter(None, [*notes_of_measures(), *listed])) == []


@pytest.mark.parametrize(
    "text", ["?!", "Zorva", "Zorva trell", "Zorva\ntrell\nonk", "\u0436\u0435\u043b\u0435\u0437\u043e z"]
)
def test_no_word_of_a_warning_stays_english(text, words_of, pseudo_locale):
    report = analyse(Article.from_text(text))
    assert report.warnings
    for words in (words_of(highlight(report)), printed(report)):
        assert untranslated(words, known=[text, report.article.id]) == []


def test_the_json_of_a_report_is_the_same_in_every_language(tmp_path, monkeypatch):
    article = Article.from_text("Talks may fail, critics said.")
    english = analyse(article).to_json_object(sentiment=False)
    monkeypatch.setenv("FRAMING_LANGUAGE", str(write_pseudo_locale(tmp_path)))
    assert analyse(article).to_json_object(sentiment=False) == english


def test_no_word_of_an_evaluation_stays_english(words_of, pseudo_locale):
    gold = [GoldSentence("1", "Zorva may trell.", (GoldSpan(Span(0, 5), "hedge", "epistemic"),))]
    for labels in ([], ["epistemic"]):
        found = evaluate(gold, kinds=["hedge"], labels=labels, resamples=1)
        shown = words_of(figures_table(found)) + words_of(costs_table(found))
        stream = io.StringIO()
        print_evaluation(found, gold="gold", costs=5, console=Console(file=stream, width=2000))
        for words in (shown, stream.getvalue()):
            assert untranslated(words, known=["Zorva may trell zorva", "gold"]) == []


def test_no_word_about_the_coverage_of_a_lexicon_stays_english(pseudo_locale):
    entry = load_lexicons().entries[0]
    found = Coverage(Path("zorva.csv"), entries=3, silent=(Silent(entry, rejected=0), Silent(entry, rejected=2)))
    told = "\n".join(coverage_lines([found], here=Path()))
    assert untranslated(told, known=["zorva.csv", entry.phrase, entry.form]) == []


def test_no_word_of_the_boxes_to_recount_stays_english(report, pseudo_locale):
    widget = recount(report)
    heading, *boxes, said = widget.children
    texts = [heading.value, *(box.description for box in boxes), said.value, repr(widget)]
    words = re.sub(r"<[^>]*>", " ", "\n".join(texts))
    assert untranslated(words, known=known(report)) == []


def test_the_check_knows_every_text_that_is_said():
    source = "\n".join(path.read_text(encoding="utf-8") for path in Path(wording.__file__).parent.glob("*.py"))
    said = set(re.findall(r"\bsay\(\s*[\"']([\w.]+)[\"']", source))
    said |= {f"columns.{name}" for heads in re.findall(r"\bheads\(([^)]*)\)", source) for name in _quoted(heads)}
    said |= {f"counted.{noun}.many" for noun in re.findall(r"\bcounted\([^\"']*[\"'](\w+)[\"']\)", source)}
    assert len(said) > 80
    assert {f"show.{name}" for name in said} <= set(shown_texts())


def _quoted(source: str) -> list[str]:
    return re.findall(r"[\"'](\w+)[\"']", source)


def test_the_language_changes_within_a_process(report, pseudo_locale, monkeypatch):
    assert pseudo("Part") in rates_by_part(report).html
    monkeypatch.delenv("FRAMING_LANGUAGE")
    assert pseudo("Part") not in rates_by_part(report).html
    assert interface(str(pseudo_locale)).say("show.columns.part") == pseudo("Part")
