"""A table of figures with names instead of IRIs, and the chart and the sentence that go with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from babel.numbers import format_compact_decimal

from city_data_bank.pages.parts.chart import MOST_SERIES, Chart, Series, draw
from city_data_bank.pages.parts.facts import Item
from city_data_bank.pages.parts.pivot import Figure, Line, Table, most_places, pivot
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit

Cells = Mapping[tuple[str, str], Figure]
LINES: Final = 120
COLUMNS: Final = 30
"""Most rows and columns of figures on a page; the newest periods are kept."""


@dataclass(frozen=True, slots=True)
class NamedLine:
    """One row.

    Args:
        head: What it is about.
        figures: Its cells; None = nothing is known.
        own: Whether it is the city's own row among others.
    """

    head: Item
    figures: tuple[Figure | None, ...]
    own: bool = False


@dataclass(frozen=True, slots=True)
class NamedTable:
    """A table ready to be shown.

    Args:
        columns: Names of the columns.
        lines: The rows.
        reasons: Names of gap reasons and statuses by IRI.
        turned: Whether a row is a period, not a column.
    """

    columns: tuple[Item, ...]
    lines: tuple[NamedLine, ...]
    reasons: Mapping[str, Text]
    turned: bool = False


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Figures in time: table, chart, and what can be said of them in a sentence.

    Args:
        table: The figures.
        unit: The one unit of all of them, or None where rows have their own.
        chart: Lines, or None where there is nothing to draw.
        summary: The course of the first line in words; also the chart's alternative text.
        shortened: Whether there are more figures than are shown.
        breaks: Names of the periods from which on values cannot be compared with earlier ones.
    """

    table: NamedTable
    unit: Text | None
    chart: Chart | None
    summary: Text | None
    shortened: bool = False
    breaks: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Naming:
    """How keys of a table become names.

    Args:
        row: Row key to name.
        period: Period IRI to name.
        order: What row keys sort by.
        reasons: Names of gap reasons and statuses.
        drawn: Row keys that the chart shows, the most important one first.
        levels: What is wanted: drawn as lines across the chart.
    """

    row: Callable[[str], Item]
    period: Callable[[str], Item]
    order: Callable[[str], object]
    reasons: Mapping[str, Text]
    drawn: Sequence[str] = ()
    levels: Sequence[tuple[Text, Decimal]] = ()


def figure_table(
    visit: Visit, cells: Cells, naming: Naming, unit: Text | None, *, shortened: bool = False
) -> FigureTable | None:
    """Lay figures out in time.

    Args:
        visit: The visit.
        cells: Figures by (row key, period IRI).
        naming: How keys become names.
        unit: The one unit of all figures, or None.
        shortened: Whether there are more figures than these.

    Returns:
        The table, or None where there are no figures.
    """
    if not cells:
        return None
    table = pivot(cells, naming.order)
    periods = _periods(table)
    series = [
        Series(
            naming.row(key).text,
            tuple(_value(cells.get((key, period))) for period in periods),
            breaks=breaks_of([cells.get((key, period)) for period in periods]),
        )
        for key in naming.drawn
    ]
    names = [str(naming.period(period).text) for period in periods]
    levels = [
        Series(name, tuple(value for _ in periods), plain=True) for name, value in naming.levels
    ]
    lines = [*series[: MOST_SERIES - len(levels)], *levels]
    words = [written(visit, one) for one in lines]
    kept = _kept(table)
    return FigureTable(
        _named(kept, naming),
        unit,
        draw(lines, names, words) if series else None,
        course(visit, series[0], names) if series else None,
        shortened or kept != table,
        tuple(naming.period(periods[number]).text for number in _all_breaks(series)),
    )


def tick_in_words(visit: Visit, value: Decimal) -> str:
    """A number on an axis, short: ``420 mln``."""
    if abs(value) < 1_000_000:  # noqa: PLR2004 -- six digits fit beside the axis
        return visit.messages.number(value)
    short = format_compact_decimal(value, locale=visit.messages.locale, fraction_digits=3)
    return short.replace("-", "\N{MINUS SIGN}")


def _periods(table: Table) -> tuple[str, ...]:
    """The periods of a table, wherever they stand."""
    return tuple(line.key for line in table.lines) if table.turned else table.columns


def _kept(table: Table) -> Table:
    """As much of a table as a page shows: the first rows, and of the periods the newest ones."""
    across = slice(COLUMNS) if table.turned else slice(-COLUMNS, None)
    down = slice(-LINES, None) if table.turned else slice(LINES)
    lines = tuple(Line(line.key, line.figures[across]) for line in table.lines[down])
    return Table(table.columns[across], lines, table.turned)


def _named(table: Table, naming: Naming) -> NamedTable:
    """A table with names for keys."""
    across, down = naming.period, naming.row
    if table.turned:
        across, down = down, across
    return NamedTable(
        tuple(across(key) for key in table.columns),
        tuple(NamedLine(down(line.key), line.figures) for line in table.lines),
        naming.reasons,
        table.turned,
    )


def breaks_of(figures: Sequence[Figure | None]) -> frozenset[int]:
    """Numbers of the periods whose value cannot be compared with those before it."""
    return frozenset(number for number, one in enumerate(figures) if one and one.broken)


def _all_breaks(series: Sequence[Series]) -> list[int]:
    """Numbers of the periods where any of the drawn lines is broken."""
    return sorted(set().union(*(one.breaks for one in series)))


def _value(figure: Figure | None) -> Decimal | None:
    """The number of a cell; None for gaps."""
    return figure.value if figure else None


def written(visit: Visit, series: Series) -> list[str]:
    """The numbers of a line as the reader's language writes them, each with as many places.

    Args:
        visit: The visit.
        series: The line.

    Returns:
        One text a period, empty for a gap.
    """
    places = most_places(series.values)
    number = visit.messages.number
    return ["" if value is None else number(value, places) for value in series.values]


def course(visit: Visit, series: Series, periods: Sequence[str]) -> Text | None:
    """The course of a line in words."""
    known = [
        (value, words, period)
        for value, words, period in zip(series.values, written(visit, series), periods, strict=True)
        if value is not None
    ]
    if len(known) < 2:  # noqa: PLR2004 -- one value has no course
        return None
    low, high = min(known, key=lambda one: one[0]), max(known, key=lambda one: one[0])
    first, last = known[0], known[-1]
    if low[0] == high[0]:
        between = series.values[periods.index(first[2]) : periods.index(last[2])]
        return visit.say(
            "site-chart-equal" if None in between else "site-chart-constant",
            name=str(series.name),
            value=low[1],
            firstPeriod=first[2],
            lastPeriod=last[2],
        )
    return visit.say(
        "site-chart-summary",
        name=str(series.name),
        first=first[1],
        firstPeriod=first[2],
        last=last[1],
        lastPeriod=last[2],
        low=low[1],
        lowPeriod=low[2],
        high=high[1],
        highPeriod=high[2],
    )
