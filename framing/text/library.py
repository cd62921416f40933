"""The articles that come with the course, and those that an instructor keeps in a folder of the same shape."""

from __future__ import annotations

from pathlib import Path

from framing.files import DataError, data_path
from framing.text.articles import Article
from framing.text.reading import read_article


def course_articles() -> list[str]:
    """The names of the course's articles, `case/id`, sorted.

    >>> "tripoli-2019/op-ed" in course_articles()
    True
    """
    return articles_in(data_path())


def articles_in(data: Path) -> list[str]:
    """The names of the articles in `data/articles`, `case/id`, sorted; none where there is no such folder."""
    folder = data / "articles"
    return sorted(path.relative_to(folder).with_suffix("").as_posix() for path in folder.glob("*/*.txt"))


def read_course_article(name: str, *, data: Path | str | None = None) -> Article:
    """The course's article of that name, such as "tripoli-2019/op-ed". Raises DataError where there is none.

    `data` is another folder with `articles/` in it; what is not there is looked for in the course.

    >>> read_course_article("tripoli-2019/op-ed").origin
    'constructed'
    """
    folders = [data_path()] if data is None else [Path(data), data_path()]
    for folder in folders:
        if name in articles_in(folder):
            return read_article(folder / "articles" / f"{name}.txt")
    names = dict.fromkeys(known for folder in folders for known in articles_in(folder))
    raise DataError(folders[0] / "articles", None, f"no article {name!r}; there are: {', '.join(names)}")
