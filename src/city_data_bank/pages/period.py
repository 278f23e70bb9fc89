"""A period: its days, the city's values in it, the datasets that speak of it."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.catalogue import Tally, tally_page
from city_data_bank.pages.parts.description import describe
from city_data_bank.pages.parts.facts import Fact, Item, days, fact, facts, link
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.observations import Observation, read_observations
from city_data_bank.pages.parts.paging import Paging
from city_data_bank.pages.parts.pivot import Figure
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Page, Visit
from city_data_bank.vocabulary import DCAT

_MOST = 300


@dataclass(frozen=True, slots=True)
class PeriodLine:
    """One value of the city.

    Args:
        name: The indicator.
        figure: The value.
        unit: Its unit.
        dataset: Where it stands.
    """

    name: Item
    figure: Figure
    unit: Text
    dataset: Item


@dataclass(frozen=True, slots=True)
class PeriodView:
    """What the page shows.

    Args:
        facts: First and last day.
        values: The city's values.
        datasets: The datasets that speak of the period.
        paging: The way to the others.
        city: Name of the city.
    """

    facts: tuple[Fact, ...]
    values: tuple[PeriodLine, ...]
    datasets: tuple[Tally, ...]
    paging: Paging
    city: Text


async def page(visit: Visit) -> Page | None:
    """A period, or None where the bank does not know it."""
    described = describe(await visit.ask("period/description", thing=[iri(visit.thing)]))
    known = described.get(visit.thing)
    if known is None:
        return None
    where = {"period": [iri(visit.thing)]}
    rows = await visit.ask("period/values", area=[visit.city], **where)
    values = list(read_observations(rows))[:_MOST]
    things = [thing for one in values for thing in (one.indicator, one.unit, one.dataset)]
    names = await names_of(visit, [visit.thing, visit.city, *things])

    def line(one: Observation) -> PeriodLine:
        return PeriodLine(
            link(visit, names, one.indicator),
            one.figure,
            names(one.unit),
            link(visit, names, one.dataset),
        )

    ordered = sorted(values, key=lambda one: (names.key(one.indicator), one.iri))
    datasets, paging = await tally_page(visit, "period/datasets", **where)
    view = PeriodView(
        facts(
            fact(visit, "period-first", days(visit, known.all(DCAT["startDate"]))),
            fact(visit, "period-last", days(visit, known.all(DCAT["endDate"]))),
        ),
        tuple(line(one) for one in ordered),
        datasets,
        paging,
        names(visit.city),
    )
    return Page(names(visit.thing), view, thing=visit.thing)
