"""The list of all things of a kind that has no list of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from city_data_bank.pages.parts.facts import Item, links_told_apart
from city_data_bank.pages.parts.names import names_of, tail
from city_data_bank.pages.parts.paging import Paging, paged, part_of
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row, Term
from city_data_bank.vocabulary import BANK, DCAT, DCT, QB, QUDT, SKOS

CLASSES: Final[Mapping[str, str]] = {
    "area": BANK["Area"],
    "concept": SKOS["Concept"],
    "conflict": BANK["Conflict"],
    "distribution": DCAT["Distribution"],
    "document": BANK["StrategicDocument"],
    "gap": BANK["Gap"],
    "goal": BANK["Goal"],
    "indicator": BANK["Indicator"],
    "method": BANK["Method"],
    "observation": QB["Observation"],
    "period": DCT["PeriodOfTime"],
    "place": BANK["Stop"],
    "strategy": BANK["Strategy"],
    "series": DCAT["DatasetSeries"],
    "service": DCAT["DataService"],
    "target": BANK["Target"],
    "unit": QUDT["Unit"],
}
"""Class of the things of a kind."""

_SIZE: Final = 200
_SORTED: Final = 20_000
"""Things of a list are sorted up to here; a longer one goes on as the store holds it."""


@dataclass(frozen=True, slots=True)
class ListingView:
    """What the page shows.

    Args:
        things: By name; inside a page only where the list is long. Of those with one name each
            also says what its address ends with.
        paging: The way to the others.
    """

    things: tuple[Item, ...]
    paging: Paging


async def page(visit: Visit) -> Page | None:
    """The list of a kind, or None where its things cannot be listed."""
    if visit.kind not in CLASSES:
        return None
    kind = [iri(CLASSES[visit.kind])]
    shown, paging = await _shown(visit, {"class": kind})
    names = await names_of(visit, (row["thing"] for row in shown))
    things = sorted((row["thing"].value for row in shown), key=names.key)
    ends = {thing: unquote(tail(thing)) for thing in things}
    view = ListingView(links_told_apart(visit, names, ends), paging)
    return Page(visit.say(f"listing-{visit.kind}"), view, thing=visit.thing)


async def _shown(
    visit: Visit, terms: Mapping[str, Sequence[Term]]
) -> tuple[tuple[Row, ...], Paging]:
    """The things of this page in the order of their IRIs.

    An engine takes twenty times as long to sort IRIs as to find them.
    """
    rows = await visit.ask_first("listing/things", _SORTED, **terms)
    if len(rows) <= _SORTED:
        named = [row for row in rows if row["thing"].kind == "uri"]
        return part_of(visit, sorted(named, key=lambda row: row["thing"].value), _SIZE)
    shown, paging = paged(visit, await visit.ask_page("listing/things", _SIZE, **terms), _SIZE)
    return tuple(row for row in shown if row["thing"].kind == "uri"), paging
