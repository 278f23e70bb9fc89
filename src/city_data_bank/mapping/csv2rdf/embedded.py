"""Embedded metadata: what a CSV file says of itself, and whether a description agrees with it.

Part of the csv2rdf half of the mapping station.

Source: tabular-data-model, section 8; tabular-metadata, section 5.5.1.
"""

from __future__ import annotations

from city_data_bank.mapping.csv2rdf.descriptions import (
    ColumnDescription,
    GroupDescription,
    SchemaDescription,
    TableDescription,
    Titles,
)
from city_data_bank.mapping.csv2rdf.language import UNDETERMINED, languages_match
from city_data_bank.mapping.csv2rdf.reader import CsvFile


def embedded_metadata(url: str, file: CsvFile) -> GroupDescription:
    """Describe a file by its own header and comments.

    Args:
        url: Its IRI.
        file: The file.
    """
    columns = tuple(_column(titles, UNDETERMINED) for titles in file.titles)
    comments = [{"@value": comment} for comment in file.comments]
    table = TableDescription(
        url,
        SchemaDescription(columns=columns),
        annotations={"rdfs:comment": comments} if comments else {},
    )
    return GroupDescription((table,))


def _column(titles: tuple[str, ...], language: str) -> ColumnDescription:
    """A column by its titles in the header."""
    return ColumnDescription(titles={language: titles} if titles else {}, language=language)


def incompatibilities(
    table: TableDescription, file: CsvFile, *, validating: bool
) -> list[tuple[str, str]]:
    """Where a description and the header of its file differ.

    Args:
        table: The description.
        file: The file.
        validating: Whether a name without title is to match a title without name.

    Returns:
        Pairs of what was found and what was expected; none = they are compatible.
    """
    language = str(table.inherited.get("lang", UNDETERMINED))
    real = [column for column in table.schema.columns if not column.virtual]
    if not file.titles:
        return []
    if len(real) != len(file.titles):
        return [(f"{len(file.titles)} columns", f"{len(real)} columns")]
    return [
        (" / ".join(titles), _expectation(column))
        for column, titles in zip(real, file.titles, strict=True)
        if not _compatible(column, _column(titles, language), validating=validating)
    ]


def _expectation(column: ColumnDescription) -> str:
    """What a header has to hold, in words."""
    titles = [title for words in column.titles.values() for title in words]
    return f"a title among {', '.join(titles)}" if titles else f"no title, or {column.name}"


def _compatible(mine: ColumnDescription, theirs: ColumnDescription, *, validating: bool) -> bool:
    """Whether two column descriptions may be of one column."""
    if not (mine.name or mine.titles) or not (theirs.name or theirs.titles):
        return True
    if _titles_meet(mine.titles, theirs.titles):
        return True
    return not validating and not mine.titles


def _titles_meet(mine: Titles, theirs: Titles) -> bool:
    """Whether two columns share a title in matching languages."""
    return any(
        languages_match(tag, other) and set(titles) & set(words)
        for tag, titles in mine.items()
        for other, words in theirs.items()
    )
