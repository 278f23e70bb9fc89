"""Duties: by when the next figures of datasets and indicators are due, what is overdue first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from city_data_bank.pages.parts.csv_links import csv_link
from city_data_bank.pages.parts.facts import Item, day, item, link, links
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that is due.

    Args:
        name: What, leading to its page.
        last: The last period that there is.
        due: Day, in words.
        responsible: Who has to deliver, or to see that it is delivered.
        overdue: Whether the day was over when the release was built.
    """

    name: Item
    last: Item | None
    due: str
    responsible: tuple[Item, ...]
    overdue: bool


@dataclass(frozen=True, slots=True)
class Register:
    """Duties of one kind.

    Args:
        key: ``datasets`` or ``indicators``.
        duties: The longest overdue first.
        overdue: How many of them are overdue.
        csv: The same as a table.
    """

    key: str
    duties: tuple[Duty, ...]
    overdue: int
    csv: str


@dataclass(frozen=True, slots=True)
class DutiesView:
    """What the page shows.

    Args:
        registers: Of datasets and of indicators.
        day: On which it was seen what is overdue, in words.
    """

    registers: tuple[Register, ...]
    day: str


async def page(visit: Visit) -> Page | None:
    """What is due."""
    datasets = await visit.ask_once("duties/datasets")
    indicators = await visit.ask_once("duties/indicators")
    names = await names_of(
        visit, (term for row in (*datasets, *indicators) for term in row.values())
    )
    registers = (
        _register(visit, names, "datasets", datasets),
        _register(visit, names, "indicators", indicators),
    )
    view = DutiesView(registers, day(visit.messages, visit.content.manifest.built))
    return Page(visit.say("duties-title"), view, visit.messages("duties-summary"))


def _register(visit: Visit, names: Names, key: str, rows: Sequence[Row]) -> Register:
    """The duties of one kind, one a thing."""
    by_thing: dict[str, list[Row]] = {}
    for row in rows:
        by_thing.setdefault(row["thing"].value, []).append(row)
    duties = tuple(_duty(visit, names, own) for own in by_thing.values())
    overdue = sum(one.overdue for one in duties)
    return Register(key, duties, overdue, csv_link(visit, f"duties/{key}"))


def _duty(visit: Visit, names: Names, rows: Sequence[Row]) -> Duty:
    """One thing that is due."""
    first = rows[0]
    due = first["due"].value
    return Duty(
        name=link(visit, names, first["thing"].value),
        last=item(visit, names, first["last"]) if "last" in first else None,
        due=day(visit.messages, due),
        responsible=links(
            visit, names, (row["responsible"] for row in rows if "responsible" in row)
        ),
        overdue=due < visit.content.manifest.built[:10],
    )
