"""Everything that is shown can be read, on a white page and on a dark one (WCAG 2.2, AA)."""

import pytest

from framing.show.colours import BAR, INK, RULE, SHADES, STYLES, VOICE_LINE, VOICE_TAG, WHISKER
from framing.show.wording import KINDS

PAGES = ("#ffffff", "#111111")


@pytest.mark.parametrize("name", STYLES)
def test_a_mark_reads_on_its_own_background(name, contrast):
    style = STYLES[name]
    assert contrast(INK, style.background) >= 4.5
    assert contrast(style.line, style.background) >= 3


@pytest.mark.parametrize(("background", "ink"), [*SHADES, VOICE_TAG])
def test_a_cell_and_a_speaker_read_on_their_own_background(background, ink, contrast):
    assert contrast(ink, background) >= 4.5


@pytest.mark.parametrize("colour", [BAR, WHISKER, VOICE_LINE, RULE])
@pytest.mark.parametrize("page", PAGES)
def test_bars_and_lines_stand_out_from_both_pages(colour, page, contrast):
    assert contrast(colour, page) >= 3


def test_each_kind_has_an_underline_and_a_word_of_its_own():
    assert set(KINDS) <= set(STYLES)
    assert len({STYLES[kind].underline for kind in KINDS}) == len(KINDS)
    assert len({style.tag for style in STYLES.values()}) == len(STYLES)


def test_the_contrast_of_black_on_white_is_21(contrast):
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
