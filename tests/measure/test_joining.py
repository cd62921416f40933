"""Which names of a text are taken for one party, and which are not."""

import pytest

from framing.measure.actors import find_cast
from framing.text.articles import Article
from framing.text.documents import read_document

JOINED = [
    ("surname alone", "We met Mara Lind there. We met Lind here.", {"Mara Lind": ("Lind",)}),
    ("bracket", "The Free Velm Congress (FVC) met. The FVC fell.", {"Free Velm Congress": ("FVC",)}),
    ("initials", "The Free Velm Congress met. Then the FVC fell.", {"Free Velm Congress": ("FVC",)}),
    ("plural", "We met the Varga there. We met the Vargas here.", {"Varga": ("Vargas",)}),
    ("capitals", "We met Ortega there. We met ORTEGA here.", {"ORTEGA": ("Ortega",)}),
    ("one letter", "We met Ali Mansour there. We met Ali Mansoor here.", {"Ali Mansoor": ("Ali Mansour",)}),
    ("first letter", "We met Ali Mansour there. We met Ali Nansour here.", {"Ali Mansour": ("Ali Nansour",)}),
    (
        "bracket of two",
        "Fast Velm Cars (FV) met the Free Velm Congress (FVC). The FVC fell.",
        {"Fast Velm Cars": ("FV",), "Free Velm Congress": ("FVC",)},
    ),
    (
        "initials, then bracket",
        "The Free Velm Congress met the Northern Guard (FVC). The FVC fell.",
        {"Free Velm Congress": ("FVC",), "Northern Guard": ()},
    ),
    ("bracket of other letters", "The Northern Guard (GDN) met. The GDN fell.", {"Northern Guard": ("GDN",)}),
    (
        "surname, then capitals",
        "We met Mara Lind there. We met LIND here. We met Lind there.",
        {"Mara Lind": ("Lind",), "LIND": ()},
    ),
    ("two letters", "We met Ali Mansour there. We met Ali Mensoor here.", {"Ali Mansour": (), "Ali Mensoor": ()}),
    ("short word", "We met Ali Lind there. We met Ali Lint here.", {"Ali Lind": (), "Ali Lint": ()}),
    ("other first name", "We met Mara Lind there. We met Paul Lind here.", {"Mara Lind": (), "Paul Lind": ()}),
    ("place of a body", "The Bank of Velm fell. We met Velm here.", {"Bank of Velm": (), "Velm": ()}),
    ("shared small word", "The Bank of Velm and the Port of Oster fell.", {"Bank of Velm": (), "Port of Oster": ()}),
]


@pytest.mark.parametrize(("text", "parties"), [row[1:] for row in JOINED], ids=[row[0] for row in JOINED])
def test_names_of_one_party_are_joined(text: str, parties: dict[str, tuple[str, ...]]) -> None:
    cast = find_cast(read_document(Article.from_text(text)))
    assert {actor.name: actor.aliases for actor in cast.actors} == parties


def test_thousands_of_names_that_share_a_small_word_are_as_many_parties() -> None:
    """Time grew with their square where each name was compared with all others that have an 'of' too."""
    letters = "bcdfgklmnpr"
    words = [f"{a.upper()}o{b}i{c}e{d}" for a in letters for b in letters for c in letters for d in letters[:2]]
    text = " ".join(f"We met {first} of {second} there." for first, second in zip(words, reversed(words), strict=True))
    assert len(find_cast(read_document(Article.from_text(text))).actors) == len(words)


@pytest.mark.parametrize("word", ["Gen. ", "General ", "Workers' ", "Velm of ", "Velm the ", "al-", "(FVC) "])
@pytest.mark.parametrize("times", [39, 40, 41, 200])
def test_a_run_of_capitals_without_end_is_cut_into_names(word: str, times: int) -> None:
    cast = find_cast(read_document(Article.from_text(f"We met {word * times}there.")))
    assert all(mention.stop - mention.first <= 41 for mention in cast.mentions)
