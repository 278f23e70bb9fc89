"""handback: columns that a mapping needs and a file does not have, as findings of the file.

In: a plan and the titles of a file. Out: a violation for each column that is missing or has another
title than agreed, with the title that looks most like it.
"""

from __future__ import annotations

from dataclasses import replace

from city_data_bank.handback.column_uses import uses_of
from city_data_bank.mapping.plan import ColumnName, ObservationPlan, RegisterPlan
from city_data_bank.mapping.suggestions import nearest
from city_data_bank.model import Finding, Severity, Table


def absent_columns(plan: ObservationPlan | RegisterPlan, table: Table) -> tuple[Finding, ...]:
    """Find out which columns are missing.

    Args:
        plan: Of the mapping.
        table: Of the file.

    Returns:
        ``missing-column`` for each, in the order of the plan; its advice names the title of the
        file that is most alike among those that the plan does not name.
    """
    columns = {use.column.spellings: use.column for use in uses_of(plan)}.values()
    spare = [
        title
        for title in table.titles
        if title and not any(_fits(column, title) for column in columns)
    ]
    missing = [
        column for column in columns if not any(_fits(column, title) for title in table.titles)
    ]
    renamed = len(missing) == len(spare) == 1
    return tuple(_finding(column, table, spare, renamed=renamed) for column in missing)


def _finding(column: ColumnName, table: Table, spare: list[str], *, renamed: bool) -> Finding:
    """One column that is not there; the only one left over is the one that was renamed."""
    title = column.spellings[0].text
    alike = spare[0] if renamed else "".join(nearest(title, spare, 1))
    place = replace(table.delivery.place, sheet=table.sheet)
    arguments = (("nearest", alike), ("known", "yes" if alike else "no"))
    return Finding("missing-column", Severity.VIOLATION, place, title, arguments)


def _fits(column: ColumnName, title: str) -> bool:
    """Whether a title is one of a column's spellings."""
    return any(spelling.match(title) is not None for spelling in column.spellings)
