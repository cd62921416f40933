"""Lines that say who wrote, when and for whom, and lines that credit a picture."""

from __future__ import annotations

from datetime import date

import pytest

from framing.text.bylines import Byline, ends_in_credit, is_credit, is_name, read_byline

MAY_3 = date(2021, 5, 3)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Doe", Byline("Jane Doe")),
        ("by Jane Doe", Byline("Jane Doe")),
        ("BY JANE DOE", Byline("JANE DOE")),
        ("By Jane Doe and John Roe | Reuters", Byline("Jane Doe and John Roe", outlet="Reuters")),
        ("By Jane Doe, John Roe and Ann van der Berg", Byline("Jane Doe, John Roe and Ann van der Berg")),
        ("By Jane Doe, Reuters correspondent", Byline("Jane Doe", outlet="Reuters")),
        ("By Jane Doe, Political Editor", Byline("Jane Doe")),
        ("By Jane Doe in London", Byline("Jane Doe")),
        ("By The Associated Press", Byline(outlet="The Associated Press")),
        ("By Abd al-Rahman O'Neill", Byline("Abd al-Rahman O'Neill")),
        ("Jane Doe | 3 May 2021", Byline("Jane Doe", MAY_3)),
        ("Jane Doe \u00b7 May 3rd, 2021 \u00b7 4 min read", Byline("Jane Doe", MAY_3)),
        ("Posted May 3, 2021 by Jane Doe", Byline("Jane Doe", MAY_3)),
        ("Posted by Jane Doe on May 3, 2021 in Politics", Byline("Jane Doe", MAY_3)),
        ("By Jane Doe, Dec. 21, 2019", Byline("Jane Doe", date(2019, 12, 21))),
        ("By Jane Doe 3 May 2021", Byline("Jane Doe", MAY_3)),
        ("Published: May 3, 2021", Byline(published=MAY_3)),
        ("Published 10:14 AM EDT, Mon May 3, 2021", Byline(published=MAY_3)),
        ("Monday 3 May 2021 10.14 BST", Byline(published=MAY_3)),
        ("2021-05-03", Byline(published=MAY_3)),
        ("2021-05-03T10:14:00Z", Byline(published=MAY_3)),
        ("13/05/2021", Byline(published=date(2021, 5, 13))),
        ("05/13/2021", Byline(published=date(2021, 5, 13))),
        ("03/05/2021", Byline()),
        ("31 February 2021", Byline()),
        ("Updated 3 May 2021 10:14 GMT", Byline(updated=MAY_3)),
        ("Last modified on 2021-05-03", Byline(updated=MAY_3)),
        ("Published 3 May 2021, updated 4 May 2021", Byline(published=MAY_3, updated=date(2021, 5, 4))),
        ("Updated 2 hours ago", Byline()),
        ("Jane Doe", None),
        ("By Friday the talks had failed", None),
        ("By Friday", None),
        ("Talks of 3 May 2021 fail", None),
        ("The talks failed on 3 May 2021.", None),
        ("PORT ASHBY (Reuters) - The talks failed", None),
        ("", None),
    ],
)
def test_a_byline_is_names_dates_and_outlets_alone(line: str, byline: Byline | None) -> None:
    assert read_byline(line) == byline


@pytest.mark.parametrize(
    "line",
    [
        *("Abel NOVAK, AFP", "Abel NOVAK/AFP", "AFP", "AFP via Getty Images", "(AP Photo/Jane Doe)", "[Jane Doe/Wire]"),
        *(
            "Photograph: X/Getty Images",
            "Image credit: Jane Doe",
            "Photo by Jane Doe",
            "Photo: Jane Doe",
            "\u00a9 2021 Wire",
        ),
        "Photograph by Jane Doe for the Daily",
    ],
)
def test_a_line_that_credits_a_picture(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    ["Jane Doe", "Photo: A crowd waits at the gate", "The talks failed.", "Photographs sell well", "(see the map)", ""],
)
def test_a_line_that_credits_nobody(line: str) -> None:
    assert not is_credit(line)


def test_a_credit_at_the_end_of_a_caption() -> None:
    assert ends_in_credit("A crowd waits on Monday. [Jane Doe/Reuters]")
    assert ends_in_credit("A crowd waits on Monday (Photo: Jane Doe).")
    assert not ends_in_credit("The board said no (see the map).")


def test_names() -> None:
    assert is_name("Ann-Marie de la Cruz Jr.")
    assert not is_name("June Talks")
    assert is_name("Bono", one_word=True)
