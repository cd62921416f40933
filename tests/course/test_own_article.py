"""A student's own article: what is understood, what is mended, and that it is on the disk and comes back."""

import json
from datetime import date

import pytest

from framing.course.own_article import OwnArticle

TALKS = "Talks fail\nBy Jane Doe, May 3, 2021\nThe talks may fail again, aides said.\n"
RAIN = "Rain falls\nThe rain fell on the port all day.\n"


@pytest.fixture
def own(tmp_path):
    return OwnArticle(folder=tmp_path)


def fields(own):
    return {name: value for name, _, value in own.told().fields}


def test_nothing_is_there_at_first_and_the_courses_example_stands_in(own):
    assert own.told().state == "empty"
    assert own.stand_in.origin == "constructed"


def test_a_paste_is_understood_and_kept(own, tmp_path):
    own.paste(TALKS)
    assert fields(own) == {
        "title": "Talks fail",
        "byline": "Jane Doe",
        "published": "2021-05-03",
        "outlet": "",
        "genre": "",
    }
    assert own.told().facts == ["15 words", "headline: 1", "byline: 1", "paragraph: 1"]
    assert own.told().notes[-1] == "Not found: Outlet. Fill in what you know."
    assert (tmp_path / "own-article" / "article-1.txt").read_text(encoding="utf-8") == TALKS
    assert own.status.startswith("Saved at ")


def test_it_is_back_when_the_cell_is_run_again(own, tmp_path):
    own.upload(b"<article><h1>Talks fail</h1><figure><figcaption>A crane</figcaption></figure><p>Rain.", "a.html")
    own.mend({"outlet": "Dock News", "byline": ""})
    again = OwnArticle(folder=tmp_path)
    assert again.article == own.article
    assert [part.kind for part in again.article.sections] == ["headline", "caption", "paragraph"]
    assert again.status == "Your article is back, from article-1.txt in your answers folder."


def test_what_the_student_mends_counts_also_where_it_is_emptied(own, tmp_path):
    own.paste(TALKS)
    own.mend({"byline": "", "published": "2021-05-04", "genre": "op-ed"})
    again = OwnArticle(folder=tmp_path).article
    assert (again.byline, again.published, again.genre, again.title) == ("", date(2021, 5, 4), "op-ed", "Talks fail")


def test_a_date_that_is_none_is_objected_to_and_the_old_one_stays(own):
    own.paste(TALKS)
    own.mend({"published": "yesterday"})
    assert own.objection.startswith("“yesterday” is no date")
    assert own.article.published == date(2021, 5, 3)


def test_a_second_article_waits_until_the_student_says_so(own, tmp_path):
    own.paste(TALKS)
    own.paste(RAIN)
    assert own.told().state == "waiting"
    assert own.told().question.startswith("You have an article already: “Talks fail”. Shall “Rain falls”")
    assert own.article.title == "Talks fail"
    assert [path.name for path in (tmp_path / "own-article").glob("*.txt")] == ["article-1.txt"]
    own.decide(replace_it=False)
    assert (own.told().state, own.article.title) == ("kept", "Talks fail")
    own.paste(RAIN)
    own.decide(replace_it=True)
    assert OwnArticle(folder=tmp_path).article.title == own.article.title == "Rain falls"
    assert (tmp_path / "own-article" / "article-1.txt").read_text(encoding="utf-8") == TALKS


def test_the_same_article_again_is_no_second_one(own):
    own.paste(TALKS)
    own.paste(TALKS)
    assert (own.told().state, own.objection) == ("kept", "This is the article that is here already.")


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"\x89PNG\r\n\x1a\n", "scan.txt", "a picture"),
        (b"PK\x03\x04 broken", "talks.docx", "damaged, or no Word file"),
        (b"", "talks.txt", "the file is empty"),
        (b"??? ... !", "talks.txt", "no text was found"),
        (b"x" * 6_000_000, "talks.txt", "larger than 5 MB"),
    ],
)
def test_what_cannot_be_read_is_told_and_changes_nothing(own, tmp_path, data, name, told):
    own.upload(data, name)
    assert own.objection.startswith("This could not be read: ")
    assert told in own.objection
    assert own.told().state == "empty"
    assert not (tmp_path / "own-article").exists()


def test_a_paste_of_blanks_or_half_characters_raises_nothing(own):
    for text in ("", " \n", "\ud83d", "a" * 1_000_001):
        own.paste(text)
    assert own.objection.startswith("This is longer than any article")


def test_a_full_disk_is_told_and_the_article_stays(own, tmp_path):
    (tmp_path / "own-article").write_text("a file where the folder should be", encoding="utf-8")
    own.paste(TALKS)
    assert own.article.title == "Talks fail"
    assert own.status.startswith("Not saved in ")


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"version": 99}', b'{"version": 1}', b"\xff"])
def test_a_damaged_file_costs_that_article_only(own, tmp_path, damage):
    own.paste(TALKS)
    own.paste(RAIN)
    own.decide(replace_it=True)
    (tmp_path / "own-article" / "article-2.json").write_bytes(damage)
    again = OwnArticle(folder=tmp_path)
    assert again.article.title == "Talks fail"
    again.paste("Snow falls\nSnow fell on the port all day.\n")
    again.decide(replace_it=True)
    assert sorted(path.name for path in (tmp_path / "own-article").glob("*.txt")) == [
        "article-1.txt",
        "article-2.txt",
        "article-3.txt",
    ]


@pytest.mark.parametrize("damage", [b"{", b"[" * 100_000])
def test_damage_is_told_with_the_name_of_the_file(own, tmp_path, damage):
    own.paste(TALKS)
    (tmp_path / "own-article" / "article-1.json").write_bytes(damage)
    again = OwnArticle(folder=tmp_path)
    assert again.article is None
    assert again.objection.startswith("Damaged, and left as it was in your answers folder: article-1.txt.")


def test_of_two_kernels_each_mends_its_own_article(own, tmp_path):
    own.paste(TALKS)
    other = OwnArticle(folder=tmp_path)
    other.paste(RAIN)
    other.decide(replace_it=True)
    own.mend({"outlet": "Dock News"})
    assert own.status.endswith("as article-1.txt in your answers folder.")
    again = OwnArticle(folder=tmp_path).article
    assert (again.title, again.outlet) == ("Rain falls", "")


def test_two_kernels_that_save_at_once_get_two_files(own, tmp_path, monkeypatch):
    other = OwnArticle(folder=tmp_path)
    monkeypatch.setattr(other.store, "_numbers", list)  # it looked before the first one wrote
    own.paste(TALKS)
    other.paste(RAIN)
    texts = [(tmp_path / "own-article" / f"article-{number}.txt").read_text(encoding="utf-8") for number in (1, 2)]
    assert texts == [TALKS, RAIN]


def test_what_is_mended_belongs_to_the_article_that_could_be_read(own, tmp_path):
    own.paste(TALKS)
    own.paste(RAIN)
    own.decide(replace_it=True)
    (tmp_path / "own-article" / "article-2.txt").unlink()
    again = OwnArticle(folder=tmp_path)
    assert (again.objection, again.status) == ("", "Your article is back, from article-1.txt in your answers folder.")
    again.mend({"outlet": "Dock News"})
    assert OwnArticle(folder=tmp_path).article.outlet == "Dock News"


def test_an_article_that_is_deleted_while_the_lesson_is_open_is_written_again_when_it_is_mended(own, tmp_path):
    own.paste(TALKS)
    for path in (tmp_path / "own-article").iterdir():
        path.unlink()
    own.mend({"outlet": "Dock News", "published": date(2021, 5, 4)})
    assert OwnArticle(folder=tmp_path).article == own.article


def test_a_kernel_that_dies_between_the_two_files_costs_no_earlier_article(own, tmp_path):
    own.paste(TALKS)
    (tmp_path / "own-article" / "article-2.txt").write_text("Rain", encoding="utf-8")
    (tmp_path / "own-article" / "article-2.json.part").write_text("{", encoding="utf-8")
    again = OwnArticle(folder=tmp_path)
    assert again.article == own.article
    again.paste(RAIN)
    again.decide(replace_it=True)
    assert again.store.name == "article-3.txt"


def test_a_text_that_was_changed_by_hand_has_its_parts_found_anew(own, tmp_path):
    own.paste(TALKS)
    (tmp_path / "own-article" / "article-1.txt").write_text("Talks go on\nThey go on.\n\nAnd on.", encoding="utf-8")
    again = OwnArticle(folder=tmp_path).article
    assert [part.kind for part in again.sections] == ["headline", "paragraph", "paragraph"]
    assert again.title == "Talks fail", "what the student confirmed stays"


def test_the_json_beside_the_text_says_what_is_known(own, tmp_path):
    own.paste(TALKS)
    known = json.loads((tmp_path / "own-article" / "article-1.json").read_text(encoding="utf-8"))
    assert known["sections"][0] == ["headline", 0, 10, False]
    assert (known["title"], known["published"]) == ("Talks fail", "2021-05-03")


@pytest.mark.seed
def test_the_original_op_ed_is_recognised_at_once(own, seed_path):
    own.upload(seed_path.read_bytes(), "copy.txt")
    assert own.told().notes[0].startswith("This is the original op-ed that the course retells.")
