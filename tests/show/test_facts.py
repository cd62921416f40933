"""Facts as tables: what a text uses, what it leaves out, and the words it has for what it uses."""

from pathlib import Path

import pytest

from framing.show.facts import facts_by_text, shared_facts, wordings
from framing.text.facts import Fact
from tests.pseudo_locale import untranslated, write_pseudo_locale

FACTS = (
    Fact("gate", "The gate is shut.", "fact", "the log", (("wire", "the closed gate"), ("op-ed", "a shut door"))),
    Fact("offer", "The offer is fair.", "opinion", "the op-ed", (("op-ed", "a fair <offer>"),), ("wire",), "Ann Roe"),
    Fact("rain", "It rained.", "fact", "the log", (), ("wire", "op-ed")),
)


def cells(shown, read):
    return [word for word in read(shown.html).words if word.strip()]


def test_each_fact_is_used_or_left_out_by_each_text(read):
    shown = facts_by_text(FACTS)
    assert repr(shown) == "3 facts of this case. wire uses 1 and leaves out 2; op-ed uses 2 and leaves out 1."
    words = cells(shown, read)
    assert words[:5] == ["Who uses what: 3 facts of this case", "What a text could say", "Kind", "wire", "op-ed"]
    assert words[5:9] == ["The gate is shut.", "fact", "used", "used"]
    assert words[9:13] == ["The offer is fair.", "opinion: Ann Roe", "no", "used"]
    assert words[13:17] == ["It rained.", "fact", "no", "no"]
    assert words[17:20] == ["In all, used of 3 facts", "wire: 1", "op-ed: 2"]


def test_one_fact_in_the_words_of_each_text(read):
    shown = wordings(FACTS, "offer")
    assert repr(shown) == "The offer is fair. wire: left out; op-ed: “a fair <offer>”."
    assert cells(shown, read)[0] == "The offer is fair. (opinion: Ann Roe)"


def test_a_fact_that_there_is_not_is_told_with_those_that_there_are():
    with pytest.raises(ValueError, match="there is no fact 'strike'; the facts are gate, offer, rain"):
        wordings(FACTS, "strike")


def test_two_texts_share_the_facts_that_both_use(read):
    shown = shared_facts(FACTS)
    assert repr(shown) == "Shared by two texts, of 3 facts. wire and op-ed: 1."
    assert cells(shown, read)[4:10] == ["wire", "1", "1", "op-ed", "1", "2"]
    assert shown.html.count("background-color") == 2  # only where a text meets itself


@pytest.mark.parametrize("draw", [facts_by_text, lambda facts: wordings(facts, "offer"), shared_facts])
def test_no_word_of_a_table_stays_english(draw, read, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("FRAMING_LANGUAGE", str(write_pseudo_locale(tmp_path)))
    shown = draw(FACTS)
    names = [text for fact in FACTS for text in (fact.statement, fact.whose, fact.wording_in("op-ed"), "wire op-ed")]
    assert untranslated("\n".join([*read(shown.html).words, repr(shown)]), known=names) == []
