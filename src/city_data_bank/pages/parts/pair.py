"""Two indicators of the city, one chart above the other over the same periods.

Two lines in one chart with two axes could be made to say anything; two charts cannot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final
from urllib.parse import quote

from city_data_bank.pages.parts.chart import Chart, Series, draw
from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.figure_table import breaks_of, course, written
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.observations import MOST, Observation, newest, read_observations
from city_data_bank.pages.parts.pivot import complete
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Visit

_CHOICES: Final = 60
"""Indicators that are offered, those with most periods first."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two indicators.

    Args:
        name: Leading to its page.
        unit: Of its values.
        chart: Its course, or None where there is nothing to draw.
        said: The same in words; also the chart's alternative text.
    """

    name: Item
    unit: Text
    chart: Chart | None
    said: Text | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two indicators side by side.

    Args:
        sides: Both of them; none where no other one was asked for.
        said: How each has changed between the first and the last period that both have and that can
            be compared.
        choices: The indicators that can be set beside this one.
    """

    sides: tuple[Side, ...]
    said: Text | None
    choices: tuple[Item, ...]


async def pair(visit: Visit, observations: Sequence[Observation]) -> Pair | None:
    """Set another indicator beside the visited one.

    Args:
        visit: The visit; ``with`` of its query is the ref of the other indicator.
        observations: Every value of the city that the visited one has.

    Returns:
        None where the visited one has no course, or nothing can stand beside it.
    """
    if len({one.period for one in observations}) < 2:  # noqa: PLR2004 -- one value has no course
        return None
    rows = await visit.ask_once("parts/latest", area=[visit.city])
    known = [row["indicator"].value for row in rows if int(row["periods"].value) > 1]
    others = [one for one in known if one != visit.thing][:_CHOICES]
    if not others:
        return None
    wanted = visit.content.bank.iris.thing("indicator", visit.query.get("with", "-"))
    names = await names_of(visit, [visit.thing, *others, *(one.unit for one in observations)])
    choices = tuple(_choice(visit, names, one) for one in sorted(others, key=names.key))
    if wanted not in others:
        return Pair((), None, choices)
    where = {"indicator": [iri(wanted)], "area": [visit.city]}
    beside = list(read_observations(await visit.ask_first("parts/series", MOST, **where)))
    names = await names_of(visit, [*names.labels, *(one.unit for one in beside)])
    return _side_by_side(visit, names, (observations, beside), choices)


def _choice(visit: Visit, names: Names, indicator: str) -> Item:
    """A link to this page with another indicator beside it."""
    start = visit.content.bank.iris.scheme("indicator") + "/"
    query = f"with={quote(indicator.removeprefix(start), safe='/')}"
    href = visit.content.addresses.page(visit.language, "indicator", visit.ref, query)
    return Item(names(indicator), f"{href}#pair")


def _side_by_side(
    visit: Visit, names: Names, both: Sequence[Sequence[Observation]], choices: tuple[Item, ...]
) -> Pair:
    """Both courses over the periods of either."""
    courses = [_course(observations) for observations in both]
    periods = complete(period for known in courses for period in known)
    labels = [str(names(period)) for period in periods]
    sides = tuple(_side(visit, names, known, periods, labels) for known in courses)
    shared = [period for period in periods if all(period in known for known in courses)]
    if len(shared) < 2:  # noqa: PLR2004 -- nothing to compare
        return Pair(sides, visit.say("indicator-pair-apart"), choices)
    broken = {one.period for known in courses for one in known.values() if one.broken}
    begins = max((number for number, one in enumerate(periods) if one in broken), default=0)
    shared = [period for period in periods[begins:] if period in shared]
    if len(shared) < 2:  # noqa: PLR2004 -- nothing to compare
        return Pair(sides, visit.say("indicator-pair-broken"), choices)
    first, last = shared[0], shared[-1]
    changes = [change_of(known[first].value, known[last].value) for known in courses]
    said = visit.say(
        "indicator-pair-summary",
        first=str(names(first)),
        last=str(names(last)),
        one=str(sides[0].name.text),
        other=str(sides[1].name.text),
        oneChange=_signed(visit, changes[0]),
        otherChange=_signed(visit, changes[1]),
    )
    return Pair(sides, said, choices)


def _course(observations: Sequence[Observation]) -> Mapping[str, Observation]:
    """The newest figures of the commonest unit by period."""
    units = [one.unit for one in observations]
    unit = max(dict.fromkeys(units), key=units.count)
    same = (one for one in observations if one.unit == unit)
    return {period: one for (_, period), one in newest(same).items()}


def _side(
    visit: Visit,
    names: Names,
    known: Mapping[str, Observation],
    periods: Sequence[str],
    labels: Sequence[str],
) -> Side:
    """One of the two."""
    one = next(iter(known.values()))
    values = tuple(known[period].value if period in known else None for period in periods)
    breaks = breaks_of([known[period].figure if period in known else None for period in periods])
    name = link(visit, names, one.indicator)
    series = Series(name.text, values, breaks=breaks)
    drawn = draw([series], labels, [written(visit, series)])
    return Side(name, names(one.unit), drawn, course(visit, series, labels))


def change_of(first: Decimal, last: Decimal) -> Decimal | None:
    """The change from one value to another in percent of the first, to one place.

    Returns:
        None where the first value is not positive: a share of it would say nothing.
    """
    return round((last - first) / first * 100, 1) if first > 0 else None


def _signed(visit: Visit, change: Decimal | None) -> str:
    """A change in percent with its sign."""
    if change is None:
        return visit.messages("indicator-pair-none")
    sign = "+" if change > 0 else ""
    return visit.messages.measured(f"{sign}{visit.messages.number(change)}", "%")
