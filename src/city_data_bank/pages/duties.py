"""Duties: by when the next figures of datasets and indicators are due, what is overdue first.

When something is due is asked of everything, what else is said of it only for those of a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.pages.parts.csv_links import whole_csv_link
from city_data_bank.pages.parts.facts import Item, day, item, links, links_told_apart
from city_data_bank.pages.parts.names import Names, names_of, tail
from city_data_bank.pages.parts.paging import Paging, part_of
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row
from city_data_bank.vocabulary import BANK, DCAT

_CLASSES: Final = {"duties/datasets": DCAT["Dataset"], "duties/indicators": BANK["Indicator"]}
"""What is due, by the query that says more of it."""
_SHOWN: Final = 100
"""Duties of a register on a page."""


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
        duties: Those of this page, the longest overdue first.
        overdue: How many are overdue in all.
        csv: All of them as a table.
        paging: The way to the others.
    """

    key: str
    duties: tuple[Duty, ...]
    overdue: int
    csv: str
    paging: Paging


@dataclass(frozen=True, slots=True)
class DutiesView:
    """What the page shows.

    Args:
        registers: Of datasets and of indicators; after the first page those that go on.
        day: On which it was seen what is overdue, in words.
        paging: The way to the other pages, the same for both.
    """

    registers: tuple[Register, ...]
    day: str
    paging: Paging


async def page(visit: Visit) -> Page | None:
    """What is due."""
    registers = [await _register(visit, query) for query in _CLASSES]
    ways = (one.paging for one in registers)
    longest = max(ways, key=lambda way: (bool(way.after), not way.beyond))
    view = DutiesView(
        tuple(one for one in registers if one.duties or visit.number == 1),
        day(visit.messages, visit.content.manifest.built),
        longest,
    )
    return Page(visit.say("duties-title"), view, visit.messages("duties-summary"))


async def _register(visit: Visit, query: str) -> Register:
    """The duties of one kind, one a thing."""
    due = await visit.ask_once("duties/due", **{"class": [iri(_CLASSES[query])]})
    days: dict[str, str] = {}
    for row in due:
        thing, on = row["thing"].value, row["due"].value
        days[thing] = min(on, days.get(thing, on))
    shown, paging = part_of(visit, sorted(days, key=lambda one: (days[one], one)), _SHOWN)
    rows = await visit.ask(query, thing=map(iri, shown)) if shown else ()
    names = await names_of(visit, (term for row in rows for term in row.values()))
    by_thing: dict[str, list[Row]] = {one: [] for one in shown}
    for row in rows:
        by_thing[row["thing"].value].append(row)
    notes = {one: _note(names, own[0]) for one, own in by_thing.items()}
    named = links_told_apart(visit, names, notes)
    return Register(
        query.rpartition("/")[2],
        tuple(
            _duty(visit, names, name, own)
            for name, own in zip(named, by_thing.values(), strict=True)
        ),
        sum(_is_overdue(visit, one) for one in days.values()),
        whole_csv_link(visit, query),
        paging,
    )


def _is_overdue(visit: Visit, due: str) -> bool:
    """Whether a day was over when the release was built."""
    return due < visit.content.manifest.built[:10]


def _note(names: Names, row: Row) -> str:
    """What tells a thing from another one of its name: its list, else the end of its address."""
    return names(row["scheme"]).value if "scheme" in row else tail(row["thing"].value)


def _duty(visit: Visit, names: Names, name: Item, rows: Sequence[Row]) -> Duty:
    """One thing that is due."""
    first = rows[0]
    due = first["due"].value
    return Duty(
        name=name,
        last=item(visit, names, first["last"]) if "last" in first else None,
        due=day(visit.messages, due),
        responsible=links(
            visit, names, (row["responsible"] for row in rows if "responsible" in row)
        ),
        overdue=_is_overdue(visit, due),
    )
