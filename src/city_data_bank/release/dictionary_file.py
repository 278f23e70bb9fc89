"""The data dictionary of a dataset: what each column of its files means, and each code in it.

What comes in: the published tables and their columns. What goes out: ``{slug}-dictionary.csv``, one
row a column, followed by one row a code that stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from city_data_bank.release.columns import NUMBERS
from city_data_bank.release.csv_file import write_rows
from city_data_bank.release.edition import Edition
from city_data_bank.release.labels import Texts
from city_data_bank.release.published import CodeLabels, PublishedTable, distinct

Row = list[str | None]


def write_dictionary(
    path: Path, tables: Sequence[PublishedTable], codes: CodeLabels, edition: Edition
) -> None:
    """Write the data dictionary.

    Its columns: ``table``, ``column``, ``code`` (empty for the column itself), ``title@{language}``
    and ``meaning@{language}`` for each of the bank's languages, ``datatype``, ``unit`` (labels in
    the bank's first language), ``values`` (template of the IRIs that its cells stand for),
    ``property`` (IRI), ``required``.
    """
    languages = tuple(edition.messages)
    header = [
        "table",
        "column",
        "code",
        *(f"title@{language}" for language in languages),
        *(f"meaning@{language}" for language in languages),
        "datatype",
        "unit",
        "values",
        "property",
        "required",
    ]
    write_rows(path, header, (row for table in tables for row in _rows(table, codes, edition)))


def _rows(table: PublishedTable, codes: CodeLabels, edition: Edition) -> Iterator[Row]:
    """The rows of one table."""
    units = _units(table, codes, edition)
    blank = [None] * len(edition.messages)
    for column, cells in table.each():
        yield [
            table.file,
            column.name,
            None,
            *_by_language(column.title(edition), edition),
            *_by_language(column.meaning(edition), edition),
            column.datatype,
            units if column.name == "value" and column.datatype in NUMBERS else None,
            column.value_url or None,
            column.property_url or None,
            "true" if column.required else "false",
        ]
        labels = codes.get(column.name, {})
        for code in distinct(cells) if labels else ():
            if code in labels:
                texts = _by_language(labels[code], edition)
                yield [table.file, column.name, code, *texts, *blank, *(None,) * 5]


def _units(table: PublishedTable, codes: CodeLabels, edition: Edition) -> str | None:
    """Every unit in a table, in words, separated by semicolons."""
    labels = codes.get("unit", {})
    for column, cells in table.each():
        if column.name == "unit":
            units = (edition.choose(labels.get(unit, {})) or unit for unit in distinct(cells))
            return "; ".join(units)
    return None


def _by_language(texts: Texts, edition: Edition) -> list[str | None]:
    """A text for each of the bank's languages, empty where there is none."""
    return [texts.get(language) or None for language in edition.messages]
