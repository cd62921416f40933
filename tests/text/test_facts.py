"""The facts of a case: what is read, and how each fault is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.files import DataError
from framing.text.facts import Fact, read_fact_file, read_facts, texts_of

GATE = """[[fact]]
id = "gate"
statement = "The gate is shut."
source = "the port's log"
kind = "fact"
used_by = ["wire"]
left_out_by = ["op-ed"]
[fact.words]
wire = "the closed gate"
"""
OFFER = """[[fact]]
id = "offer"
statement = "The offer is fair."
source = "the op-ed"
kind = "opinion"
whose = "Ann Roe"
note = "Only she says so."
used_by = ["op-ed"]
left_out_by = ["wire"]
[fact.words]
op-ed = "a fair offer"
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "wire.txt").write_text("They met at the closed gate.", encoding="utf-8")
    (tmp_path / "op-ed.txt").write_text("It was a fair offer.", encoding="utf-8")
    return tmp_path / "facts.toml"


def test_facts_are_read_with_the_words_of_each_text(case: Path) -> None:
    case.write_text(GATE + OFFER, encoding="utf-8")
    gate, offer = read_fact_file(case)
    assert gate == Fact(
        "gate", "The gate is shut.", "fact", "the port's log", (("wire", "the closed gate"),), ("op-ed",)
    )
    assert (offer.whose, offer.note, offer.used_by) == ("Ann Roe", "Only she says so.", ("op-ed",))
    assert (offer.wording_in("op-ed"), offer.wording_in("wire")) == ("a fair offer", "")
    assert texts_of([gate, offer]) == ("wire", "op-ed")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('id = "gate"', 'id = "gate"\nowner = "the port"', 'the field "owner" is not known'),
        ('statement = "The gate is shut."', 'statement = " "', "a fact needs statement"),
        ('id = "gate"', 'id = "The gate"', "small letters, digits and hyphens"),
        ('kind = "fact"', 'kind = "rumour"', 'kind "rumour" is not one of fact, claim, opinion'),
        ('kind = "fact"', 'kind = "claim"', "a claim or an opinion needs whose"),
        ('kind = "fact"', 'kind = "fact"\nwhose = "Ann Roe"', "a claim or an opinion needs whose"),
        ('used_by = ["wire"]', 'used_by = "wire"', "used_by is a list of texts"),
        ('used_by = ["wire"]', 'used_by = ["wire", "op-ed"]', "[fact.words] needs words of each text of used_by"),
        ('left_out_by = ["op-ed"]', 'left_out_by = ["wire"]', "wire cannot use the fact and leave it out"),
        ('left_out_by = ["op-ed"]', 'left_out_by = ["tabloid"]', 'there is no text "tabloid" beside this file'),
        ('wire = "the closed gate"', 'wire = "the open gate"', '"the open gate" does not stand in wire.txt'),
        ('wire = "the closed gate"', 'wire = ""', '"" does not stand in wire.txt'),
    ],
)
def test_a_faulty_fact_is_told_with_its_line(case: Path, old: str, new: str, why: str) -> None:
    assert GATE.count(old) == 1
    case.write_text("# The port.\n\n" + GATE.replace(old, new), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_fact_file(case)
    assert (caught.value.line, caught.value.path) == (3, case)
    assert why in caught.value.why


def test_two_facts_have_two_ids_and_name_the_same_texts(case: Path) -> None:
    case.write_text(GATE + GATE, encoding="utf-8")
    with pytest.raises(DataError, match=':10: two facts have the id "gate"'):
        read_fact_file(case)
    case.write_text(GATE + OFFER.replace('left_out_by = ["wire"]', "left_out_by = []"), encoding="utf-8")
    with pytest.raises(DataError, match=":10: every fact names each text of the case once: wire, op-ed"):
        read_fact_file(case)


def test_a_file_without_a_fact_is_a_fault(case: Path) -> None:
    case.write_text("# to come\n", encoding="utf-8")
    with pytest.raises(DataError, match=":1: no fact in the file"):
        read_fact_file(case)


def test_a_case_without_facts_is_a_fault() -> None:
    with pytest.raises(DataError, match="check the name"):
        read_facts("no-such-case")


def test_in_case_1_only_the_commentary_for_one_side_is_silent_on_sirte() -> None:
    sirte = next(fact for fact in read_facts("tripoli-2019") if fact.id == "misrata-sirte")
    assert sirte.left_out_by == ("commentary-lna",)
