"""About the city: facts with date and source, by subject; every one of them is an observation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from city_data_bank.pages.parts.description import Description, describe
from city_data_bank.pages.parts.facts import Fact, Item, fact, facts, link, links
from city_data_bank.pages.parts.latest import LatestLine, latest
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.store.engine import Row
from city_data_bank.vocabulary import BANK, DCT, SKOS


@dataclass(frozen=True, slots=True)
class Subject:
    """Facts of one subject.

    Args:
        ref: A name for its heading, unique in the page.
        name: The category, leading to its page; without a link for what no category holds.
        lines: Its facts, by name.
    """

    ref: str
    name: Item
    lines: tuple[LatestLine, ...]


@dataclass(frozen=True, slots=True)
class CityView:
    """What the page shows.

    Args:
        facts: Kind of the area, codes, what it is part of.
        subjects: Facts by subject.
        area: The page of the city as an area.
        report: The report of the last year; empty where no year has values.
    """

    facts: tuple[Fact, ...]
    subjects: tuple[Subject, ...]
    area: Item
    report: str


async def page(visit: Visit) -> Page | None:
    """What is known of the city."""
    city = visit.city
    described = describe(await visit.ask("city/description", thing=[city]))
    known = described.get(city.value, Description(city.value, {}))
    rows = await visit.ask_once("city/categories", area=[city])
    categories = {row["category"].value for row in rows if "category" in row}
    names = await names_of(visit, [city, *known.terms(), *categories])
    lines = await latest(visit, city)
    years = await visit.ask_once("report/years", area=[city])
    view = CityView(
        _facts(visit, names, known),
        tuple(_subjects(visit, names, lines, _first(rows))),
        link(visit, names, city.value),
        visit.content.addresses.page(visit.language, "report") if years else "",
    )
    title = visit.say("city-title", city=str(names(city)))
    return Page(title, view, visit.messages("city-summary"))


def _first(rows: Iterable[Row]) -> dict[str, str]:
    """One category an indicator: the first of those that hold it."""
    found: dict[str, str] = {}
    for row in rows:
        if "category" in row:
            found.setdefault(row["indicator"].value, row["category"].value)
    return found


def _subjects(
    visit: Visit, names: Names, lines: Iterable[LatestLine], category: Mapping[str, str]
) -> Iterable[Subject]:
    """Facts by category, the categories by name; last of all what none of them holds."""
    by_category: dict[str, list[LatestLine]] = {}
    for line in lines:
        by_category.setdefault(category.get(line.indicator, ""), []).append(line)
    for number, one in enumerate(sorted(by_category, key=lambda c: (not c, names.key(c)))):
        name = link(visit, names, one) if one else Item(visit.say("city-computed"))
        yield Subject(f"subject-{number + 1}", name, tuple(by_category[one]))


def _facts(visit: Visit, names: Names, known: Description) -> tuple[Fact, ...]:
    """What kind of area it is, its code, what it is part of."""
    codes = sorted({term.value for term in known.all(SKOS["notation"], DCT["identifier"])})
    return facts(
        fact(visit, "area-kind", links(visit, names, known.all(BANK["areaKind"]))),
        fact(visit, "area-code", (Text(code) for code in codes)),
        fact(visit, "area-part-of", links(visit, names, known.all(SKOS["broader"]))),
    )
