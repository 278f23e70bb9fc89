"""The conflict board: where two offices, or two exports, give different numbers for one thing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Final

from city_data_bank.pages.parts.dataset_tables import Count
from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.paging import Paging, paged
from city_data_bank.pages.parts.reported import ConflictEntry, conflict_entry, reported_values
from city_data_bank.pages.visit import Page, Visit

_SIZE: Final = 100


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
    counts = await visit.ask_once("conflicts/counts")
    rows = await visit.ask_page("conflicts/list", _SIZE, own=[visit.city])
    shown, paging = paged(visit, rows, _SIZE)
    conflicts = [row["conflict"] for row in shown]
    values = await visit.ask("conflict/values", conflict=conflicts) if conflicts else ()
    names = await names_of(visit, (t for row in (*counts, *shown, *values) for t in row.values()))
    reported = reported_values(visit, names, values)
    entries = [(row, conflict_entry(names, row, reported)) for row in shown]
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
