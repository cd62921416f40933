"""The bench: its articles all differ, its verdicts are right, its page holds every figure. No timing is asserted."""

import json
import re
from collections import Counter

import pytest

from tools.bench import corpora, growth, page, peers, starting
from tools.bench.articles import Likeness, describe_course, describe_generated, sentences_of
from tools.bench.growth import Growth, grow, text_of
from tools.bench.news import make_articles, read_lists
from tools.bench.timing import Seconds, one_core

ARTICLES = list(make_articles(60))


def test_no_two_articles_are_the_same_and_hardly_a_sentence_comes_twice():
    assert len(set(ARTICLES)) == len(ARTICLES)
    counted = Counter(sentence for article in ARTICLES for sentence in sentences_of(article))
    assert counted.total() > 25 * len(ARTICLES)
    assert len(counted) / counted.total() > 0.99
    assert max(counted.values()) <= 3


def test_the_same_seed_gives_the_same_articles_and_another_seed_others():
    assert list(make_articles(3)) == ARTICLES[:3]
    assert not set(make_articles(3, seed=1)) & set(ARTICLES)


def test_articles_are_as_long_and_as_dense_as_those_of_the_course():
    made, written = describe_generated(ARTICLES), describe_course()
    assert 2_700 < made.characters < 3_300
    assert 450 < made.words < 580
    for kind in ("hedge", "reporting", "label"):
        assert 0.5 < made.rates[kind] / written.rates[kind] < 2, kind
    assert 0.5 < (made.voices / made.words) / (written.voices / written.words) < 2


def test_articles_are_clean_text():
    for article in ARTICLES:
        assert not re.search(r"[{}«»|]|  |,\.| ,|\bNone\b", article), article
        headline, *paragraphs = article.split("\n\n")
        assert len(headline) < 160
        assert [text for text in paragraphs if not text[0].isupper() and text[0] not in '0123456789$£“"'] == []


def test_every_topic_has_lists_of_its_own():
    topics = read_lists()
    assert len(topics) >= 10
    own = ("side", "matter", "thing", "deed", "perfect", "plan", "label", "label_adj")
    assert [(topic, name) for topic, lists in topics.items() for name in own if len(lists.get(name, ())) < 5] == []


def test_news_of_any_length_repeats_nothing():
    text = text_of(growth.NEWS, 30_000)
    assert len(text) == 30_000
    paragraphs = text.split("\n\n")
    assert len(set(paragraphs)) == len(paragraphs)


@pytest.mark.parametrize("name", growth.UNITS)
def test_every_unit_makes_a_text_that_can_be_analysed(name):
    growth._analyse(text_of(growth.UNITS[name], 200))


def test_growth_is_measured_size_by_size_and_stopped_where_it_takes_too_long():
    assert list(grow("words", "may ", sizes=(40, 400)).seconds) == [40, 400]
    stopped = grow("words", "may ", sizes=(4_000_000, 5_000_000), limit=0)
    assert stopped.seconds == {}
    assert stopped.stopped is not None
    assert (stopped.ratio, stopped.is_linear) == (None, False)


@pytest.mark.parametrize(
    ("seconds", "stopped", "verdict"),
    [
        ({10_000: 0.1, 100_000: 1.0, 1_000_000: 11.0}, None, "yes"),
        ({10_000: 0.1, 100_000: 2.5, 1_000_000: 90.0}, None, "**no**"),
        ({10_000: 0.5, 100_000: 5.0}, (1_000_000, 30.0), "yes, up to 100 kB"),
        ({10_000: 0.5}, (100_000, 30.0), "**no**"),
        ({}, (10_000, 30.0), "**no**"),
    ],
)
def test_a_text_is_linear_where_no_character_takes_twice_as_long_as_another(seconds, stopped, verdict):
    assert Growth("a text", seconds, stopped).verdict == verdict


def test_a_peer_that_gives_other_things_in_another_run_is_seen(monkeypatch):
    answers = iter(range(100))
    fickle = peers.Peer("fickle", "counts", "framing", lambda: lambda articles: [next(answers)])
    steady = peers.Peer("steady", "measures", "framing", lambda: lambda articles: [len(one) for one in articles])
    absent = peers.Peer("absent", "nothing", "no_such_package", lambda: pytest.fail("it is not installed"))
    monkeypatch.setattr(peers, "PEERS", (steady, fickle, absent))
    found = peers.compare_peers(ARTICLES[:2], repeats=2)
    assert [(one.name, one.articles, one.same_again) for one in found] == [("steady", 2, True), ("fickle", 2, False)]
    assert [ratio.peer for ratio in peers.ratios(found)] == ["fickle"]


def test_the_tool_finds_the_same_in_every_run_and_in_a_corpus_file(tmp_path):
    framing = peers._framing()
    assert peers.checksum(framing(ARTICLES[:3])) == peers.checksum(framing(ARTICLES[:3]))
    source = corpora.write_corpus(tmp_path / "articles.jsonl", ARTICLES[:3])
    run = corpora.run_corpus(source, workers=1)
    assert run.scored == 3
    assert run.parent > corpora.MEGABYTE
    lines = (tmp_path / "scored.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == framing(ARTICLES[:3])


def test_an_article_that_cannot_be_scored_stops_the_bench():
    with pytest.raises(RuntimeError, match=r"1 articles could not be scored; the first one: .*text is ''"):
        peers._framing()([ARTICLES[0], ""])


def test_one_core_is_given_back():
    before = corpora.cores()
    with one_core() as core:
        assert core is None or corpora.cores() == 1
    assert corpora.cores() == before


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        (starting.Start("import framing", 0.1, 0.15), "reached"),
        (starting.Start("import framing", 0.2, 0.15), "missed by 0.05 s"),
        (starting.Start("python -c pass", 0.2, None), ""),
        (corpora.Memory("rows", 90.0, 60.0), "reached"),
        (corpora.Memory("rows", 90.0, 170.0), "missed by 20 MB"),
    ],
)
def test_verdicts(figure, verdict):
    assert figure.verdict == verdict


def test_the_page_holds_every_figure():
    like = Likeness(2, 3000.4, 500.2, 31.5, 11.25, dict.fromkeys(page.KINDS, 1.25), 0.998)
    written = page.page(
        page.Figures(
            likenesses={"generated": like},
            results=[
                peers.Result("framing", "everything", 500, Seconds(2.0, 2.5), "abc", same_again=True),
                peers.Result("spaCy", "matching", 500, Seconds(1.0, 1.0), "def", same_again=False),
            ],
            growths=[
                Growth("commas", {10_000: 0.01, 100_000: 0.1, 1_000_000: 1.1}),
                Growth("labels", {10_000: 0.5}, stopped=(100_000, 30.0)),
            ],
            workers=corpora.Workers(1500, 20.0, 10.5, same_output=True),
            memories=[corpora.Memory("1 row of 50 MB", 80.2, 60.0)],
            starts=[starting.Start("import framing", 0.034, 0.15)],
        )
    )
    for line in (
        "| generated | 2 | 3000 | 500 | 31.5 | 11.2 | 1.25 | 1.25 | 1.25 | 1.25 | 1.25 | 99.8 % |",
        "| framing | 250 | 200 | `abc` | everything |",
        "| spaCy | 500 | 500 | `def` **another one in another run** | matching |",
        "| framing / spaCy | 0.50 | missed: 6 times as fast would reach it | missed: 20 times as fast would reach it |",
        "| commas | 1.00 | 1.00 | 1.10 | 1.10 | yes |",
        "| labels | 50.00 |  |  | at least 6.00 | **no** |",
        "| 1 row of 50 MB | 80 MB | 60 MB | reached |",
        "| `import framing` | 0.034 | 0.15 | reached |",
    ):
        assert line in written
    assert "take\n20.0 s with one worker and 10.5 s with two, 1.90 times as fast" in written
    assert "byte for byte" in written
