"""The articles that come with the course."""

from __future__ import annotations

from framing.files import DataError, data_path
from framing.text.articles import Article
from framing.text.reading import read_article


def course_articles() -> list[str]:
    """The names of the course's articles, `case/id`, sorted.

    >>> "tripoli-2019/op-ed" in course_articles()
    True
    """
    folder = data_path("articles")
    return sorted(path.relative_to(folder).with_suffix("").as_posix() for path in folder.glob("*/*.txt"))


def read_course_article(name: str) -> Article:
    """The course's article of that name, such as "tripoli-2019/op-ed". Raises DataError where there is none.

    >>> read_course_article("tripoli-2019/op-ed").origin
    'constructed'
    """
    names = course_articles()
    if name not in names:
        raise DataError(data_path("articles"), None, f"no article {name!r}; there are: {', '.join(names)}")
    return read_article(data_path("articles", f"{name}.txt"))
