"""One indicator of a dataset in all its areas: bars for the newest period, a table for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final
from urllib.parse import quote

from city_data_bank.pages.parts.facts import Item, decimal, link
from city_data_bank.pages.parts.figure_table import Cells, FigureTable, Naming, figure_table
from city_data_bank.pages.parts.names import Names, names_of
from city_data_bank.pages.parts.pivot import Figure, figure_of, period_key
from city_data_bank.pages.parts.small_multiples import SmallMultiples, small_multiples
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.queries import iri
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row

MOST: Final = 60
"""Areas that a page shows beside the city; the downloads hold all."""
_VALUES: Final = 5000
"""Values that are asked for, the newest ones first."""
_ZERO: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class Bar:
    """One area.

    Args:
        name: Its name, leading to its page.
        figure: Its value.
        start: Where the bar begins, percent of the room that all bars share.
        share: Length of the bar, percent of that room.
        own: Whether it is the city.
    """

    name: Item
    figure: Figure
    start: float
    share: float
    own: bool


@dataclass(frozen=True, slots=True)
class Courses:
    """How it went in several areas.

    Args:
        first: Name of the period whose value is 100.
        last: Name of the last period.
        drawn: The charts.
        names: Of their areas, in the same order.
    """

    first: Text
    last: Text
    drawn: SmallMultiples
    names: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The city among others.

    Args:
        indicator: What is compared.
        unit: Its unit.
        period: The newest period with values of several areas.
        bars: Areas of the city's kind, the highest value first: ``MOST`` of them, and the city.
        zero: Where zero is, percent of the room of the bars: those of values below it end there.
            None where no value is below it, and all bars begin at zero.
        count: How many such areas there are.
        courses: How it went in each of them, or None where that cannot be told.
        figures: Areas and periods, as many as fit a page.
        choices: The other indicators of the dataset, each leading to its comparison.
    """

    indicator: Item
    unit: Text
    period: Text
    bars: tuple[Bar, ...]
    zero: float | None
    count: int
    courses: Courses | None
    figures: FigureTable | None
    choices: tuple[Item, ...]


async def comparison(visit: Visit, indicators: Sequence[str]) -> Comparison | None:
    """Compare the areas of the visited dataset by one of its indicators.

    Args:
        visit: The visit; ``indicator`` of its query names one of the indicators.
        indicators: IRIs of those that the dataset has, the first one preferred.

    Returns:
        The comparison, or None where fewer than two areas have a value.
    """
    chosen = _chosen(visit, indicators)
    return await compare(visit, visit.thing, chosen, indicators) if chosen else None


async def compare(
    visit: Visit, dataset: str, indicator: str, others: Sequence[str] = ()
) -> Comparison | None:
    """Compare the areas of a dataset by one indicator.

    Args:
        visit: The visit.
        dataset: IRI: its values share one method, one steward and one export.
        indicator: IRI.
        others: IRIs of indicators that may be chosen instead.

    Returns:
        The comparison, or None where fewer than two areas have a value.
    """
    where = {"dataset": [iri(dataset)], "indicator": [iri(indicator)]}
    found = await visit.ask_first("parts/comparison", _VALUES, **where)
    rows = tuple(row for row in found[:_VALUES] if decimal(row["value"]) is not None)
    if len({row["area"].value for row in rows}) < 2:  # noqa: PLR2004 -- nothing to compare
        return None
    period, peers = _newest(visit, rows)
    shown = _shown(visit, rows, peers)
    rows = tuple(row for row in rows if row["area"].value in shown)
    things = [row[name].value for row in rows for name in ("area", "unit", "status") if name in row]
    names = await names_of(visit, [indicator, *others, *things])
    cells = {(row["area"].value, row["period"].value): figure_of(row) for row in rows}
    bars, zero = _bars(visit, names, [row for row in peers if row["area"].value in shown])
    return Comparison(
        link(visit, names, indicator),
        names(rows[0]["unit"]),
        names(period),
        bars,
        zero,
        len(peers),
        _courses(
            visit, names, cells, [area for row in peers if (area := row["area"].value) in shown]
        ),
        _table(visit, names, cells, names(rows[0]["unit"]), shortened=len(rows) < len(found)),
        tuple(_choice(visit, names, other) for other in others if other != indicator),
    )


def _chosen(visit: Visit, indicators: Sequence[str]) -> str:
    """The indicator that the reader wants, as far as the dataset has it."""
    wanted = visit.content.bank.iris.thing("indicator", visit.query.get("indicator", ""))
    return wanted if wanted in indicators else next(iter(indicators), "")


def _choice(visit: Visit, names: Names, indicator: str) -> Item:
    """A link to the comparison of another indicator."""
    ref = indicator.partition("/id/indicator/")[2]
    slug = visit.thing.rpartition("/")[2]
    query = f"indicator={quote(ref, safe='/')}"
    href = visit.content.addresses.page(visit.language, "dataset", slug, query)
    return Item(names(indicator), f"{href}#comparison")


def _newest(visit: Visit, rows: Sequence[Row]) -> tuple[str, tuple[Row, ...]]:
    """The newest period with several areas, and its rows for areas of the city's kind.

    Where the city's kind is not known, or it has no peers, all areas are compared.
    """
    by_period: dict[str, list[Row]] = {}
    for row in rows:
        by_period.setdefault(row["period"].value, []).append(row)
    full = {period: several for period, several in by_period.items() if len(several) > 1}
    period = max(full or by_period, key=period_key)
    several = by_period[period]
    city = visit.city.value
    kinds = {row["kind"].value for row in several if row["area"].value == city and "kind" in row}
    peers = [row for row in several if "kind" in row and row["kind"].value in kinds]
    return period, tuple(peers if len(peers) > 1 else several)


def _shown(visit: Visit, rows: Sequence[Row], peers: Sequence[Row]) -> frozenset[str]:
    """The areas that are shown: the city, then its peers from the highest value on, then others."""
    ordered = sorted(peers, key=lambda row: (-(decimal(row["value"]) or 0), row["area"].value))
    areas = dict.fromkeys(row["area"].value for row in (*ordered, *rows))
    return frozenset([visit.city.value, *list(areas)[:MOST]])


def _bars(visit: Visit, names: Names, rows: Sequence[Row]) -> tuple[tuple[Bar, ...], float | None]:
    """One bar an area, the highest value first, and where zero is if a value is below it."""
    city = visit.city.value
    figures = [(row, figure_of(row)) for row in rows]
    numbers = [figure.value or _ZERO for _, figure in figures]
    low, high = min(_ZERO, *numbers), max(_ZERO, *numbers)
    room = high - low or Decimal(1)
    places = max(figure.decimals for _, figure in figures)
    bars = [
        Bar(
            link(visit, names, row["area"].value),
            Figure(figure.href, figure.value, places),
            _percent(min(number, _ZERO) - low, room),
            _percent(abs(number), room),
            row["area"].value == city,
        )
        for (row, figure), number in zip(figures, numbers, strict=True)
    ]
    ordered = sorted(bars, key=lambda bar: (-(bar.figure.value or 0), str(bar.name.text)))
    return tuple(ordered), _percent(-low, room) if low < _ZERO else None


def _percent(part: Decimal, whole: Decimal) -> float:
    """A part in percent, as exact as a drawing needs it."""
    return round(float(part / whole * 100), 1)


def _courses(visit: Visit, names: Names, cells: Cells, areas: Sequence[str]) -> Courses | None:
    """How it went in areas of the city's kind, the city first."""
    city = visit.city.value
    ordered = sorted(areas, key=lambda area: (area != city, names.key(area)))
    if (drawn := small_multiples(cells, ordered)) is None:
        return None
    return Courses(
        names(drawn.first),
        names(drawn.last),
        drawn,
        tuple(link(visit, names, one.area) for one in drawn.charts),
    )


def _table(
    visit: Visit, names: Names, cells: Cells, unit: Text, *, shortened: bool
) -> FigureTable | None:
    """Areas and periods, the city first."""
    city = visit.city.value
    naming = Naming(
        row=lambda area: link(visit, names, area),
        period=lambda period: link(visit, names, period),
        order=lambda area: (area != city, names.key(area)),
        reasons=dict(names.labels),
    )
    return figure_table(visit, cells, naming, unit, shortened=shortened)
