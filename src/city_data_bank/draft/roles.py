"""draft: what each column of a table is for.

In: the columns of a table, what the bank knows. Out: the columns of area, period, unit, status,
breakdowns and values, or the finding that the table is a register of things.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from city_data_bank.draft.area_columns import AreaColumns, find_area
from city_data_bank.draft.columns import Column, Sample
from city_data_bank.draft.knowledge import Knowledge
from city_data_bank.draft.numbers import NumberColumns, find_numbers, is_code
from city_data_bank.draft.other_columns import (
    BreakdownColumn,
    find_breakdowns,
    find_statuses,
    find_units,
)
from city_data_bank.draft.points import Bounds, find_point
from city_data_bank.draft.times import PeriodColumns, find_period, is_date, month_names
from city_data_bank.draft.value_titles import says_period

_FLAGS: Final = frozenset({"0", "1"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The columns of a statistical table.

    Args:
        area: Where the area stands.
        period: Where the period stands.
        unit: Where the unit stands.
        statuses: Status columns by position of their value column.
        breakdowns: Where breakdowns stand.
        values: Columns of values.
        numbers: How their numbers are written: formats that fit equally well.
    """

    area: AreaColumns | None
    period: PeriodColumns | None
    unit: Column | None
    statuses: Mapping[int, Column] = field(default_factory=dict)
    breakdowns: tuple[BreakdownColumn, ...] = ()
    values: tuple[Column, ...] = ()
    numbers: tuple[str, ...] = ("1234.5",)

    @property
    def timed(self) -> bool:
        """Whether a column says the period in a form that can be read."""
        return self.period is not None and not self.period.clock

    @property
    def positions(self) -> set[int]:
        """Every column that has a role."""
        found = {column.position for column in (*self.values, *self.statuses.values())}
        found |= {one.column.position for one in self.breakdowns}
        found |= set(self.area.positions if self.area else ())
        found |= set(self.period.positions if self.period and self.timed else ())
        return found | ({self.unit.position} if self.unit else set())


def find_roles(sample: Sample, knowledge: Knowledge, year: str) -> Roles:
    """Find out what the columns are for.

    Args:
        sample: The table.
        knowledge: What they are recognised by.
        year: The year that title or file name say, or empty.
    """
    area = find_area(sample, knowledge.ontology.areas)
    period = find_period(sample)
    if year and (period is None or period.clock):
        period = month_names(sample, knowledge.months, year) or period
    taken = {*(area.positions if area else ()), *(period.positions if period else ())}
    rest = [column for column in sample.columns if column.position not in taken]
    numbers = find_numbers(c for c in rest if sample.named(c) and not is_date(c))
    statuses = find_statuses(sample.columns, numbers.columns)
    amounts = _amounts(numbers, statuses)
    held = {*taken, *(column.position for column in (*amounts, *statuses.values()))}
    other = [c for c in rest if c.position not in held and c.texts and sample.named(c)]
    worded = [column for column in other if column not in numbers]
    unit = find_units(worded, knowledge.ontology.units)
    codes = (column for column in other if unit is None or column.position != unit.position)
    return Roles(
        area,
        period,
        unit,
        statuses,
        tuple(find_breakdowns(codes, knowledge)),
        (*amounts, *_empty_values(rest, amounts, sample)),
        numbers.forms,
    )


def _amounts(numbers: NumberColumns, statuses: Mapping[int, Column]) -> tuple[Column, ...]:
    """Columns of numbers that are amounts; columns under one heading are all codes or all not."""
    signs = {column.position for column in statuses.values()}
    codes = {column.position for column in numbers.columns if is_code(column)}
    headings = {_heading(c) for c in numbers.columns if c.position in codes} - {""}
    return tuple(
        column
        for column in numbers.columns
        if column.position not in signs | codes and _heading(column) not in headings
    )


def is_register(sample: Sample, roles: Roles, bounds: Bounds) -> bool:
    """Whether the rows are things, not statistics.

    Things have a position, or names of their own that the area does not explain; a table without
    values but yes and no, or with neither area, period nor breakdown, has nothing to observe.
    A figure for each of several periods is a statistic, whatever the rows are called.

    Args:
        sample: The table.
        roles: Of its columns.
        bounds: Of the bank.
    """
    if find_point(sample, bounds) is not None or not _are_observed(roles):
        return True
    if roles.area is not None and roles.area.found * 2 > sample.rows:
        return False
    if len(roles.values) > 1 and all(says_period(column.title) for column in roles.values):
        return False
    names = (c for c in sample.columns if c.position not in roles.positions and c.worded)
    return any(len(column.texts) * 10 > sample.rows * 8 for column in names)


def _are_observed(roles: Roles) -> bool:
    """Whether there are values beside yes and no, and something that they are about."""
    if not roles.values or all(set(column.texts) <= _FLAGS for column in roles.values):
        return False
    said = all(says_period(column.title) for column in roles.values)
    return said or roles.area is not None or roles.period is not None or bool(roles.breakdowns)


def _empty_values(
    rest: Sequence[Column], amounts: Sequence[Column], sample: Sample
) -> tuple[Column, ...]:
    """Columns without any text that stand under one heading with values."""
    headings = {_heading(column) for column in amounts} - {""}
    return tuple(
        column
        for column in rest
        if not column.texts and sample.named(column) and _heading(column) in headings
    )


def _heading(column: Column) -> str:
    """The first of several header rows over a column; empty where there is one row."""
    first, joined, _ = column.title.partition(" / ")
    return first if joined else ""
