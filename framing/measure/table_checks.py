"""Whether the smaller tables hold together: sources, schemes, likelihood scales, word classes and other word lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from framing.files import DataError, data_path, faults_of, read_csv, read_toml
from framing.measure.lexicon_checks import CATEGORIES
from framing.measure.likelihood import SCALES, Band, read_band, scale_rows
from framing.text.language import TABLES, rows_of

SCHEMES = ("hyland", "prince", "szeged", "vincze")
SCHEME_COLUMNS = ("category", "kind", *SCHEMES, "note")
COVERED: Band = (0.01, 0.99)  # by the terms of every scale; ICD 203 has none for the impossible and the certain


def check_tables() -> list[DataError]:
    """The faults of the tables beside the lexicons; empty where there is none."""
    return faults_of(_sources(), _schemes(), _scales())


def check_language() -> list[DataError]:
    """The faults of the word classes and tables in `data/language`; empty where there is none."""
    return faults_of(_word_classes(), *(_language_table(name) for name in TABLES))


# ---- beside the lexicons -----------------------------------------------------------------------------------------


def _sources() -> Iterator[DataError]:
    """Each source says who wrote what when, and where it can be found."""
    path = data_path("lexicons", "sources.toml")
    for key, source in read_toml(path).items():
        if not isinstance(source, dict):
            yield DataError(path, None, f"{key} stands outside every table; put it under the [source] it belongs to")
            continue
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
    for line, row in read_csv(path, columns=SCHEME_COLUMNS):
        category = (row["kind"], row["category"])
        if category not in wanted or category in seen:
            why = f"{' '.join(category)} is unknown or stands twice; keep one row for each category"
            yield DataError(path, line, why)
        empty = next((scheme for scheme in SCHEMES if not row[scheme]), None)
        if empty:
            yield DataError(path, line, f"nothing under {empty}; write none where the scheme has no such category")
        seen.add(category)
    for kind, name in sorted(wanted - seen):
        yield DataError(path, None, f"no row for {kind} {name}; add one")


def _scales() -> Iterator[DataError]:
    """Each scale gives a term one band, and its bands leave no gap."""
    path = data_path("lexicons", "likelihood.csv")
    sources = read_toml(data_path("lexicons", "sources.toml"))
    scales: dict[str, dict[str, Band]] = defaultdict(dict)
    for line, row in scale_rows(path):
        term, scale = row["term"], row["scale"]
        if scale not in SCALES:
            yield DataError(path, line, f"scale is {scale!r}; use one of {', '.join(SCALES)}")
        if not term or term in scales[scale]:
            yield DataError(path, line, f"{term!r} is no term or stands twice in {scale}; keep one row for each term")
        if row["source"] not in sources:
            yield DataError(path, line, f"source {row['source']!r} does not stand in sources.toml; add it there")
        try:
            scales[scale][term] = read_band(path, line, row)
        except DataError as error:
            yield error
    for name in SCALES:
        for low, high in _gaps(sorted(scales[name].values())):
            yield DataError(path, None, f"{name} has no term from {low:g} to {high:g}; add the terms of that band")


def _gaps(bands: list[Band]) -> Iterator[Band]:
    """The parts of what has to be covered that belong to no band; the bands are sorted by where they begin."""
    reached, end = COVERED
    for low, high in [*bands, (end, end)]:
        if low > reached:
            yield reached, low
        reached = max(reached, high)


# ---- data/language -----------------------------------------------------------------------------------------------


def _word_classes() -> Iterator[DataError]:
    """Each class says where such a list can be checked, and holds its words once and in lower case."""
    path = data_path("language", "word_classes.toml")
    sources = read_toml(data_path("lexicons", "sources.toml"))
    for name, table in read_toml(path).items():
        words = _words(table)
        doubled = next((word for word in words if words.count(word) > 1), None)
        if not words or any(word != word.lower() for word in words):
            yield DataError(path, None, f"[{name}] needs a list of words in lower case")
        elif table.get("source") not in sources:
            yield DataError(path, None, f"[{name}] has no source of sources.toml; name one")
        if doubled:
            yield DataError(path, None, f"[{name}] has {doubled!r} twice; keep one")


def _words(table: Any) -> list[str]:
    """The words of a class; none where its table is no table or its words are no list of texts."""
    words = table.get("words") if isinstance(table, dict) else None
    return words if isinstance(words, list) and all(isinstance(word, str) for word in words) else []


def _language_table(name: str) -> Iterator[DataError]:
    """No row of a table stands twice, and none of the values that it is sorted by goes without a row."""
    table, path = TABLES[name], data_path("language", f"{name}.csv")
    seen: dict[tuple[str, ...], int] = {}
    rows = rows_of(name)
    for line, row in rows:
        cells = tuple(cell for column, cell in row.items() if column != "source")
        first = seen.setdefault(cells, line)
        if first != line:
            yield DataError(path, line, f"{', '.join(cells)} stands already in line {first}; keep one row")
    for value in table.values:
        if value not in {row[table.sorted_by] for _, row in rows}:
            yield DataError(path, None, f"no row with {table.sorted_by} {value}; add what is missing")
