"""From a file to an article: encodings, bad input, and the metadata beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.files import DataError
from framing.text.articles import Actor, Article
from framing.text.reading import LARGEST, read_article, slug

TEXT = "Talks fail in port city\n\nThe crews\u2019 caf\u00e9 may stay shut, the union said.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\r\n").encode("utf-16"),
    ],
    ids=["utf-8", "utf-8 with BOM", "utf-16", "utf-16 big-endian", "CRLF", "lone CR", "utf-16 with CRLF"],
)
def test_every_encoding_gives_the_same_text(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "talks.txt"
    path.write_bytes(data)
    article = read_article(path)
    assert article.text == TEXT
    assert article.warnings == ()


def test_windows_1252_is_read_and_said(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_bytes(TEXT.encode("cp1252"))
    article = read_article(path)
    assert article.text == TEXT
    assert len(article.warnings) == 1
    assert article.warnings[0].startswith(f"{path}: not UTF-8; read as Windows-1252")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        ("\u2003\u2028".encode(), "empty"),
        (b"\xff\xfe", "empty"),
        (b"Talks\0fail", "NUL bytes"),
        (bytes(range(1, 32)) * 20, "control characters"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "a Word, OpenDocument or zip file"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"{\\rtf1 Talks fail.}", "an RTF file"),
        (b"\xef\xbb\xbfTalks \xff fail", "UTF-8"),
        (b"\xff\xfea", "UTF-16"),
        (b"\xff\xfe\x00\xd8a\x00", "UTF-16"),
        (b"Talks \x81 fail, caf\xe9", "CP1252"),
        (b"a" * (LARGEST + 1), "larger than 5 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else repr(value[:12]),
)
def test_what_is_no_text_is_refused_with_advice(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "talks.txt"
    path.write_bytes(data)
    with pytest.raises(DataError) as caught:
        read_article(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert why in caught.value.why
    assert ";" in caught.value.why, "an error says what is wrong; and what to do"


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"talks.txt: no such file; .*Article\.from_text"):
        read_article(tmp_path / "talks.txt")
    with pytest.raises(DataError, match="a folder, not a file"):
        read_article(tmp_path)


@pytest.mark.parametrize(
    "text",
    ["Talks may fail.\nNobody knows.", "Talks may fail", "word " * 100, "a" * 300, "Talks\n\0", "a\nb\ud800"],
    ids=["two lines", "blanks", "long", "one long word", "NUL", "lone surrogate"],
)
def test_a_text_given_for_a_path_is_told_what_to_use(text: str) -> None:
    with pytest.raises(DataError, match=r"Article\.from_text"):
        read_article(text)


@given(st.text())
def test_no_string_makes_more_than_a_data_error(name: str) -> None:
    with pytest.raises(DataError) as caught:
        read_article(f"no-such-folder/{name}")
    assert str(caught.value).encode().count(b"\n") == 0


@pytest.mark.parametrize("path", [None, 3, b"talks.txt", ["talks.txt"]])
def test_what_is_no_path_is_a_type_error(path: object) -> None:
    with pytest.raises(TypeError, match=r"Article\.from_text"):
        read_article(path)  # type: ignore[arg-type]


def test_other_kinds_of_file_get_their_own_advice(tmp_path: Path) -> None:
    for name, why in (("talks.docx", "no Word file; .* save it again"), ("talks.pdf", "save it as plain text")):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
        with pytest.raises(DataError, match=why):
            read_article(tmp_path / name)


def test_a_web_page_is_read_by_its_importer(tmp_path: Path) -> None:
    (tmp_path / "talks.html").write_text("<article><h1>Talks fail</h1><p>Rain fell.</p></article>", encoding="utf-8")
    assert read_article(tmp_path / "talks.html").text == "Talks fail\n\nRain fell."


def test_a_long_file_is_read_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_text(TEXT + "\nThe talks between the board and the crews failed on Monday.\n" * 40_000, "utf-8")
    article = read_article(path)
    assert len(article.sections) == 40_002
    assert "2.4 MB is long for one article" in article.warnings[0]


def test_metadata_beside_the_text_win(tmp_path: Path) -> None:
    (tmp_path / "Port Talks.txt").write_text("Talks fail\nBy Jane Doe\nThe talks failed.", encoding="utf-8")
    (tmp_path / "Port Talks.toml").write_text(
        'byline = "Ann Roe"\npublished = 2021-05-03\n'
        '[[actors]]\nid = "crews"\nname = "Dock Crews"\naliases = ["crews"]\n',
        encoding="utf-8",
    )
    article = read_article(tmp_path / "Port Talks.txt")
    assert (article.id, article.title, article.byline) == ("port-talks", "Talks fail", "Ann Roe")
    assert article.published == date(2021, 5, 3)
    assert article.actors == (Actor("crews", "Dock Crews", ("crews",)),)


@given(st.text())
def test_a_slug_is_always_an_id(name: str) -> None:
    assert Article.from_text("Talks may fail.", id=slug(name)).id == slug(name)


def test_an_odd_file_name_still_gives_an_id() -> None:
    assert [slug(name) for name in ("\u0645\u0642\u0627\u0644", "--", "A_b.C")] == ["article", "article", "a-b-c"]
