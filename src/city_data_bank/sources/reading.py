"""sources: the outcome of reading, and the last steps that all formats share.

In: what a format's reader found (columns, rows). Out: a Reading with the Table of the model.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from city_data_bank.model import Addressing, Blocks, Dialect, Finding, Part, Severity, Table
from city_data_bank.sources.content import Content
from city_data_bank.sources.header import collapsed, duplicates
from city_data_bank.sources.nearest import nearest
from city_data_bank.sources.prepared import PreparedBlocks


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a delivery.

    Args:
        table: The rows, or None where a violation among the findings says why.
        findings: Everything found before the first row was read; rows carry their own.
    """

    table: Table | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, and what addresses their cells.

    Args:
        titles: White space collapsed.
        keys: As of ``Table.column_keys``.
        addressing: How keys make a fragment.
        sheet: As of ``Table.sheet``.
        keyed: Whether a row is a record of its own, so that it is one even without any text.
    """

    titles: tuple[str, ...]
    keys: tuple[str, ...]
    addressing: Addressing
    sheet: str
    keyed: bool = False


def failed(*findings: Finding) -> Reading:
    """A reading without a table."""
    return Reading(None, findings)


def finished(
    content: Content,
    columns: Columns,
    blocks: Blocks,
    asked: tuple[Dialect, Part],
    findings: Iterable[Finding] = (),
) -> Reading:
    """Make the table of what was read.

    Args:
        content: Where it was read.
        columns: Its columns.
        blocks: Its rows as the file has them.
        asked: What the mapping asks of them.
        findings: What was found so far.

    Returns:
        The table, or the violation ``empty-table`` or ``missing-fill-down``.
    """
    if not columns.titles:
        return failed(*findings, content.violation("empty-table"))
    dialect, part = asked
    positions = []
    for title in map(collapsed, part.fill_down):
        if title not in columns.titles:
            known = nearest(title, columns.titles)
            return failed(*findings, content.violation("missing-fill-down", title, **known))
        positions.append(columns.titles.index(title))
    prepared = PreparedBlocks(
        blocks,
        dialect.trim,
        dialect.skip_blank_rows,
        part.footer_rows,
        tuple(positions),
        columns.keyed,
    )
    seen: list[Finding] = []
    for block in prepared:
        seen += [item for item in block.findings if item.severity is Severity.VIOLATION]
        if len(block.rows):
            break
    else:
        return failed(*findings, *(seen or [content.violation("empty-table")]))
    found = (*findings, *duplicates(columns.titles, content.place))
    table = Table(
        content.delivery,
        columns.titles,
        columns.keys,
        columns.addressing,
        prepared,
        columns.sheet,
        found,
    )
    return Reading(table, found)
