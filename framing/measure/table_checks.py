"""Whether the smaller tables hold together: sources, schemes, likelihood scales and word classes."""

from __future__ import annotations

from collections.abc import Iterator

from framing.files import DataError, data_path, read_csv, read_toml
from framing.measure.lexicon_checks import CATEGORIES
from framing.measure.likelihood import DEFAULT_SCALE, likelihood_scale

SCHEMES = ("hyland", "prince", "szeged", "vincze")


def check_tables() -> list[DataError]:
    """The faults of the tables beside the lexicons; empty where there is none."""
    return [*_sources(), *_schemes(), *_scales(), *_word_classes()]


def _sources() -> Iterator[DataError]:
    """Each source says who wrote what when, and where it can be found."""
    path = data_path("lexicons", "sources.toml")
    for key, source in read_toml(path).items():
        missing = [field for field in ("authors", "title", "year") if field not in source]
        if not {"publisher", "journal", "doi"} & set(source):
            missing.append("publisher, journal or doi")
        if missing:
            yield DataError(path, None, f"[{key}] has no {missing[0]}; add it")


def _schemes() -> Iterator[DataError]:
    """Each of our categories is mapped to the schemes of others, or to none, once."""
    path = data_path("lexicons", "schemes.csv")
    wanted = {(kind, category) for kind, categories in CATEGORIES.items() for category in categories}
    seen = set()
    for line, row in read_csv(path):
        category = (row["kind"], row["category"])
        if category not in wanted or category in seen:
            yield DataError(
                path, line, f"{' '.join(category)} is unknown or stands twice; keep one row for each category"
            )
        empty = next((scheme for scheme in SCHEMES if not row[scheme]), None)
        if empty:
            yield DataError(path, line, f"nothing under {empty}; write none where the scheme has no such category")
        seen.add(category)
    for kind, name in sorted(wanted - seen):
        yield DataError(path, None, f"no row for {kind} {name}; add one")


def _scales() -> Iterator[DataError]:
    try:
        likelihood_scale(DEFAULT_SCALE)
    except DataError as error:
        yield error


def _word_classes() -> Iterator[DataError]:
    """Each class says where such a list can be checked, and holds its words once and in lower case."""
    path = data_path("language", "word_classes.toml")
    sources = read_toml(data_path("lexicons", "sources.toml"))
    for name, table in read_toml(path).items():
        words = table.get("words", [])
        doubled = next((word for word in words if words.count(word) > 1), None)
        if table.get("source") not in sources:
            yield DataError(path, None, f"[{name}] has no source of sources.toml; name one")
        if not words or any(word != word.lower() for word in words):
            yield DataError(path, None, f"[{name}] needs a list of words in lower case")
        if doubled:
            yield DataError(path, None, f"[{name}] has {doubled!r} twice; keep one")
