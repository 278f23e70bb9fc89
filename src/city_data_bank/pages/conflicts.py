"""The conflict board: where two offices, or two exports, give different numbers for one thing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final

from city_data_bank.pages.parts.dataset_tables import Count
from city_data_bank.pages.parts.facts import Item, decimal, link
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.paging import Paging, paged
from city_data_bank.pages.parts.reported import ReportedValue, reported_values
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row

_SIZE: Final = 100


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


@dataclass(frozen=True, slots=True)
class ConflictsView:
    """What the page shows.

    Args:
        counts: Conflicts of all areas by kind.
        own: Those of the city.
        others: Those of other areas, by kind.
        paging: The way to the others.
        feed: New ones, as Atom.
        csv: All of them, as a table.
    """

    counts: tuple[Count, ...]
    own: tuple[ConflictEntry, ...]
    others: tuple[tuple[Item, tuple[ConflictEntry, ...]], ...]
    paging: Paging
    feed: str
    csv: str


async def page(visit: Visit) -> Page | None:
    """All conflicts, those of the city first."""
    counts = await visit.ask("conflicts/counts")
    rows = await visit.ask_page("conflicts/list", _SIZE, own=[visit.city])
    shown, paging = paged(visit, rows, _SIZE)
    conflicts = [row["conflict"] for row in shown]
    values = await visit.ask("conflict/values", conflict=conflicts) if conflicts else ()
    names = await names_of(visit, (t for row in (*counts, *shown, *values) for t in row.values()))
    reported = reported_values(visit, names, values)
    entries = [(row, _entry(names, row, reported)) for row in shown]
    others = [pair for pair in entries if pair[0]["area"] != visit.city]
    by_kind = groupby(others, key=lambda pair: pair[0]["kind"].value)
    view = ConflictsView(
        tuple(
            Count(link(visit, names, row["kind"].value), int(row["conflicts"].value))
            for row in counts
            if "kind" in row
        ),
        tuple(entry for row, entry in entries if row["area"] == visit.city),
        tuple(
            (link(visit, names, kind), tuple(entry for _, entry in group))
            for kind, group in by_kind
        ),
        paging,
        f"{visit.content.bank.base}feeds/conflicts.atom",
        f"{visit.content.bank.base}registers/conflicts.csv",
    )
    return Page(visit.say("conflicts-title"), view, visit.messages("conflicts-summary"))


def _entry(names: Names, row: Row, reported: dict[str, tuple[ReportedValue, ...]]) -> ConflictEntry:
    """One conflict."""
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
