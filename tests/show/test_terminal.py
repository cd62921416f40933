"""The report for the terminal: it reads without colour, at 80 columns, and no article can write to the terminal."""

import io

import pytest
from rich.console import Console

from framing.show.passages import bracketed, passages
from framing.show.terminal import print_report
from framing.text.articles import Article


def printed(report, *, width=80, **options):
    stream = io.StringIO()
    print_report(report, console=Console(file=stream, width=width, **options))
    return stream.getvalue()


def words_of(output):
    return " ".join(output.split())


def test_the_scores_stand_with_count_base_rate_and_interval(op_ed):
    lines = [line.split() for line in printed(op_ed).splitlines()]
    assert ["Hedging", "3", "26", "11.5", "4.0", "to", "29.0", "2", "in", "21"] in lines
    assert ["Labelling", "2", "26", "7.7", "2.1", "to", "24.1", "1", "in", "21"] in lines


def test_each_cue_stands_in_brackets_with_its_kind(op_ed):
    output = words_of(printed(op_ed))
    assert "(headline) Valley talks [may|hedge] fail" in output
    assert "(caption) [Strongman|delegitimating label, caption] Ana Ortega on Friday" in output
    assert 'Ortega said "the [terrorists|delegitimating label] [could|hedge] [certainly|booster] return".' in output
    assert "Ana Ortega says: terrorists, could, certainly" in output


def test_the_ledger_says_who_calls_whom_what(op_ed):
    lines = [line.split() for line in printed(op_ed).splitlines()]
    assert ["Ana", "Ortega", "rebels", "terrorists", "delegitimating", "1"] in lines
    assert ["the", "article", "Ana", "Ortega", "hero", "legitimating,", "denied", "1"] in lines


def test_title_origin_and_warnings_are_told(op_ed):
    lines = printed(op_ed).splitlines()
    assert lines[:2] == ["Valley talks may fail", "Jo Meyer · The Ford Gazette · 26 words · 0 sentences"]
    assert "written for this course" in lines[2]
    assert lines[-1] == "! only 30 words: rates of so short a text say little"


def test_an_article_in_which_nothing_was_found(report_of):
    output = printed(report_of("It rained."))
    assert "Passages: 0 cues in 0 passages" in output
    assert "No labels found." in output


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_longer_than_the_terminal_is_wide(op_ed, width):
    assert max(map(len, printed(op_ed, width=width).splitlines())) <= width


def test_the_words_are_the_same_with_and_without_colour(op_ed, monkeypatch):
    plain = printed(op_ed)
    assert "\x1b" not in plain
    assert "\x1b[" in printed(op_ed, force_terminal=True, color_system="standard")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[34" not in printed(op_ed, force_terminal=True, color_system="standard")


@pytest.mark.parametrize(
    "hostile", ["\x1b[2J", "\x1b]0;title\x07", "\x1b]8;;file\x1b\\", "\x9b31m", "\r", "\x08\x08", "\u202e", "\ud800"]
)
def test_no_article_can_write_to_the_terminal(hostile, report_of):
    report = report_of(
        f"# {hostile}\n[may{hostile}|hedge] [x{hostile}|label.contested>{hostile}] {{{hostile}: so}}",
        title=hostile,
        byline=hostile,
        warnings=(hostile,),
    )
    output = printed(report)
    assert not set(hostile) & set(output) & set("\x1b\x07\x08\r\x9b\u202e\ud800")
    output.encode("utf-8")


def test_markup_of_rich_is_text(report_of):
    output = words_of(printed(report_of("It [may|hedge] be {x: [/nothing|booster]}. :smile:", title="[bold red]x[/]")))
    assert output.startswith("[bold red]x[/]")
    assert "[/nothing|booster]" in output
    assert ":smile:" in output


def test_two_kinds_on_the_same_words_share_their_brackets(report_of, report_from_parts):
    one = report_of("[Allegedly|hedge] so.")
    other = report_of("[Allegedly|reporting] so.")
    both = report_from_parts(Article(one.article.text, sections=one.article.sections), one.cues + other.cues, ())
    assert (
        "".join(words for words, _ in bracketed("Allegedly so.", passages(both)[0]))
        == "[Allegedly|hedge, reporting] so."
    )


def test_words_stand_with_how_often_readers_marked_them(op_ed):
    output = words_of(printed(op_ed))
    assert "Hedges, and how often readers marked them Word Wikipedia (Szeged scheme)" in output
    assert "could 43 of 121; kept" in output
    assert "Not annotated in these corpora: labels; boosters" in output


def test_a_genre_without_a_reference_rate_says_so(report_of):
    assert "no reference for this genre yet" in words_of(printed(report_of("It [may|hedge] rain.", genre="wire")))
