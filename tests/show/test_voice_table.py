"""The table of voices: who speaks, in which mode, with which verb, inside whose words."""

import framing
from framing.show.voice_table import voice_table

NEWS = (
    'Ida Brandt claimed that the sheep were calm. "The mill will close," said Tom Avery. '
    "The pipes are old, according to Norlys Wind."
)


def test_each_voice_is_a_row_with_speaker_mode_verb_and_words(read):
    report = framing.analyse(framing.Article.from_text(NEWS))
    assert repr(voice_table(report)) == (
        "Voices, in order. Ida Brandt, indirect, claimed, 4 words; Tom Avery, direct, said, 4 words; "
        "Norlys Wind, indirect, according to, 4 words."
    )
    words = read(voice_table(report).html).words
    assert words[words.index("Ida Brandt") :][:5] == ["Ida Brandt", "indirect", "claimed", "distancing", "4"]


def test_a_voice_inside_another_says_inside_whose_words(report_of, read):
    report = report_of('Ada said {Ada: "Ben told me {Ben: go home} today"}.')
    assert repr(voice_table(report)) == (
        "Voices, in order. Ben, direct, no verb, 2 words; Ada, direct, no verb, 6 words."
    )
    words = read(voice_table(report).html).words
    assert words[words.index("Ben") :][:4] == ["Ben", "direct", "Ada", "2"]


def test_scare_quotes_stand_with_the_article_that_uses_them(read):
    report = framing.analyse(framing.Article.from_text('The "upgrade" began with a locked door.'))
    assert repr(voice_table(report)) == "Voices, in order. the article, scare quotes, no verb, 1 word."


def test_an_article_in_which_nobody_speaks_says_so(report_of):
    assert repr(voice_table(report_of("It rained."))) == "Voices, in order. None found."


def test_names_are_shown_as_text(report_of):
    assert "<b>" not in voice_table(report_of("{<b>: x}", title="<b>")).html
