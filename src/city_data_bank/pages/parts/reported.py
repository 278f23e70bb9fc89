"""Values that several datasets report for one thing, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from city_data_bank.pages.parts.facts import Item, day, decimal, link
from city_data_bank.pages.parts.names import Names
from city_data_bank.pages.parts.pivot import places
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.parts.units import unit_beside
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row


@dataclass(frozen=True, slots=True)
class ReportedValue:
    """One of the values of a conflict.

    Args:
        href: The observation.
        value: The number.
        decimals: Places after the point.
        unit: Its unit.
        period: What it is for.
        day: Its reference date in words, or empty.
        dataset: Where it is from.
        steward: Who answers for it.
        vintage: Day of its figures in words, or empty.
        cell: The cell that it stands in, or None.
        text: What stands there.
        chosen: Whether it is the reference value of its indicator, area and period.
        rule: By which rule it was chosen, or None.
    """

    href: str
    value: Decimal
    decimals: int
    unit: Text
    period: Item
    day: str
    dataset: Item
    steward: Item
    vintage: str
    cell: Item | None
    text: str
    chosen: bool
    rule: Text | None


@dataclass(frozen=True, slots=True)
class ConflictEntry:
    """A conflict in the list.

    Args:
        href: Its page.
        indicator: What it is about.
        area: Where.
        period: When.
        kind: Why the values differ.
        state: Whether one was chosen.
        percent: Highest minus lowest in percent of the lowest, or None.
        values: The newest figures first.
    """

    href: str
    indicator: Text
    area: Text
    period: Text
    kind: Text
    state: Text
    percent: Decimal | None
    values: tuple[ReportedValue, ...]


def reported_values(
    visit: Visit, names: Names, rows: Iterable[Row]
) -> dict[str, tuple[ReportedValue, ...]]:
    """The values of conflicts, by conflict.

    Args:
        visit: The visit.
        names: Names of datasets, stewards, units and periods.
        rows: Solutions of ``conflict/values``.
    """
    found: dict[str, dict[str, ReportedValue]] = {}
    for row in rows:
        one = _value(visit, names, row)
        if one is not None:
            found.setdefault(row["conflict"].value, {}).setdefault(one.href, one)
    return {conflict: tuple(values.values()) for conflict, values in found.items()}


def conflict_entry(
    names: Names, row: Row, reported: Mapping[str, tuple[ReportedValue, ...]]
) -> ConflictEntry:
    """One conflict.

    Args:
        names: Names of its indicator, area, period, kind and state.
        row: A solution with these, with ``conflict`` and perhaps ``difference``.
        reported: Values by conflict.
    """
    conflict = row["conflict"].value
    return ConflictEntry(
        href=conflict,
        indicator=names(row["indicator"]),
        area=names(row["area"]),
        period=names(row["period"]),
        kind=names(row["kind"]),
        state=names(row["state"]),
        percent=decimal(row["difference"]) if "difference" in row else None,
        values=reported.get(conflict, ()),
    )


def _value(visit: Visit, names: Names, row: Row) -> ReportedValue | None:
    """One value, or None where it is no number."""
    number = decimal(row["value"])
    if number is None:
        return None

    def words(name: str) -> str:
        return day(visit.messages, row[name].value) if name in row else ""

    return ReportedValue(
        href=row["observation"].value,
        value=number,
        decimals=places(number),
        unit=unit_beside(visit, names, row["unit"].value, number),
        period=link(visit, names, row["period"].value),
        day=words("day"),
        dataset=link(visit, names, row["dataset"].value),
        steward=link(visit, names, row["steward"].value),
        vintage=words("vintage"),
        cell=cell_of(visit, row),
        text=row["text"].value if "text" in row else "",
        chosen="rule" in row,
        rule=names(row["rule"]) if "rule" in row else None,
    )


def cell_of(visit: Visit, row: Row) -> Item | None:
    """The ``cell`` of a solution, leading to the file with it marked; None where it has none."""
    if "cell" not in row:
        return None
    href = visit.content.addresses.link(visit.language, row["cell"].value)
    return Item(visit.say("conflict-cell"), href)
