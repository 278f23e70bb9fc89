"""An area: what it is, what is known of it, which datasets speak of it."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.catalogue import Tally, tally_page
from city_data_bank.pages.parts.description import Description, describe
from city_data_bank.pages.parts.facts import Fact, Item, fact, facts, links
from city_data_bank.pages.parts.latest import LatestLine, latest
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.paging import Paging
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Term
from city_data_bank.vocabulary import BANK, DCT, SKOS


@dataclass(frozen=True, slots=True)
class AreaView:
    """What the page shows.

    Args:
        facts: Kind, codes, what it is part of.
        latest: The newest value of each indicator.
        datasets: The datasets that speak of it.
        paging: The way to the others.
    """

    facts: tuple[Fact, ...]
    latest: tuple[LatestLine, ...]
    datasets: tuple[Tally, ...]
    paging: Paging


async def page(visit: Visit) -> Page | None:
    """An area, or None where the bank does not know it."""
    area = iri(visit.thing)
    described = describe(await visit.ask("area/description", thing=[area]))
    known = described.get(visit.thing)
    if known is None:
        return None
    rows = await visit.ask("area/parts", area=[area])
    parts = [row["part"] for row in rows if "part" in row]
    names = await names_of(visit, [visit.thing, *known.terms(), *parts])
    datasets, paging = await tally_page(visit, "area/datasets", area=[area])
    view = AreaView(
        _facts(visit, names, known, parts),
        await latest(visit, area),
        datasets,
        paging,
    )
    return Page(names(visit.thing), view, thing=visit.thing)


def _facts(visit: Visit, names: Names, known: Description, parts: list[Term]) -> tuple[Fact, ...]:
    """What kind of area it is, its codes, its place among others."""
    codes = sorted({term.value for term in known.all(SKOS["notation"], DCT["identifier"])})
    spellings = sorted({term.value for term in known.all(SKOS["hiddenLabel"])} - set(codes))

    def linked(*properties: str) -> tuple[Item, ...]:
        return links(visit, names, known.all(*properties))

    return facts(
        fact(visit, "area-kind", linked(BANK["areaKind"])),
        fact(visit, "area-code", (Text(code) for code in codes)),
        fact(visit, "area-part-of", linked(SKOS["broader"])),
        fact(visit, "area-parts", links(visit, names, parts)),
        fact(visit, "area-spellings", [Text(", ".join(spellings))] if spellings else []),
        fact(visit, "area-same", linked(SKOS["exactMatch"])),
    )
